// Ids that cannot be mixed up: an Id<Tender> does not convert to an Id<Consultant>.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace talentmatch {

/// A row's identity. 0 means "not stored yet"; stored ids are positive.
template <class Entity>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : value_(value) {}

    [[nodiscard]] constexpr std::int64_t value() const { return value_; }
    [[nodiscard]] constexpr bool is_stored() const { return value_ > 0; }

    constexpr auto operator<=>(const Id&) const = default;

private:
    std::int64_t value_ = 0;
};

struct Collaboration;
struct Company;
struct Consultant;
struct Match;
struct Resume;
struct Skill;
struct Tender;
struct User;

using CollaborationId = Id<Collaboration>;
using CompanyId = Id<Company>;
using ConsultantId = Id<Consultant>;
using MatchId = Id<Match>;
using ResumeId = Id<Resume>;
using SkillId = Id<Skill>;
using TenderId = Id<Tender>;
using UserId = Id<User>;

}  // namespace talentmatch

template <class Entity>
struct std::hash<talentmatch::Id<Entity>> {
    std::size_t operator()(talentmatch::Id<Entity> id) const noexcept { return std::hash<std::int64_t>{}(id.value()); }
};
