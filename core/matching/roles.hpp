// What a job title says: the role, what it is about, and the seniority, each compared apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::matching {

/// The roles that an IT-services company staffs. The last ones say little alone and count only when no other is there.
enum class Role : std::uint8_t {
    developer,
    tech_lead,
    architect,
    data_engineer,
    data_scientist,
    data_analyst,
    business_analyst,
    project_manager,
    product_owner,
    scrum_master,
    devops,
    system_admin,
    network_engineer,
    dba,
    security,
    tester,
    support,
    designer,
    consultant,
    engineer,
    manager,
    analyst,
};
inline constexpr std::size_t role_count = 22;

enum class Seniority : std::uint8_t { junior, confirmed, senior, lead };

/// A word of a title beside role and seniority: "Java", "back-end".
struct Speciality {
    std::uint64_t stem = 0;
    std::string word;               ///< as written
    bool continues_phrase = false;  ///< with the speciality before it: "BI" behind "Power"

    bool operator==(const Speciality&) const = default;
};

struct TitleReading {
    std::vector<Role> roles;
    std::vector<Speciality> specialities;
    std::optional<Seniority> seniority;

    [[nodiscard]] bool empty() const { return roles.empty() && specialities.empty(); }
    bool operator==(const TitleReading&) const = default;
};

/// Bit n stands for Role n.
using RoleSet = std::uint32_t;

[[nodiscard]] constexpr RoleSet role_bit(Role role) { return RoleSet{1} << static_cast<unsigned>(role); }

/// How often texts name each role, counted up to 3.
class Career {
public:
    Career() = default;
    explicit Career(std::uint64_t packed) : packed_(packed) {}

    [[nodiscard]] std::size_t times(Role role) const { return (packed_ >> shift_of(role)) & 3U; }
    void count(Role role) {
        if (times(role) < 3) packed_ += std::uint64_t{1} << shift_of(role);
    }
    [[nodiscard]] bool empty() const { return packed_ == 0; }
    [[nodiscard]] std::uint64_t packed() const { return packed_; }

private:
    static constexpr unsigned shift_of(Role role) { return 2 * static_cast<unsigned>(role); }

    std::uint64_t packed_ = 0;  ///< two bits a role
};

/// Specialities of a title that count; what follows does not.
inline constexpr std::size_t most_specialities = 32;

/// Reads a French or English title. O(length).
[[nodiscard]] TitleReading read_title(std::string_view title);

/// True for words that say nothing in a title ("de", "H/F").
[[nodiscard]] bool is_title_filler(std::uint64_t word_hash);

/// True for the last words of role phrases.
[[nodiscard]] bool may_end_role(std::uint64_t word_hash);

/// Finds the roles that a running text names ("... worked as network engineer at ..."), word by word.
class RoleSpotter {
public:
    /// The role that ends with this word; nothing for roles that say little, and for short words that mean much else.
    /// Words for which `is_title_filler` holds are left out by the caller.
    [[nodiscard]] std::optional<Role> next(std::uint64_t word_hash, std::size_t word_length, bool ends_role);

private:
    static constexpr std::size_t window = 4;

    std::array<std::uint64_t, window> last_{};
    std::size_t read_ = 0;
};

/// How well somebody in role `have` does the work of role `want`, in permille; symmetric, 1 000 for the same.
[[nodiscard]] int affinity(Role want, Role have);

/// Seniority as the trade counts it: under 3 years junior, under 6 confirmed, under 10 senior, then lead.
[[nodiscard]] Seniority seniority_after(int years);

[[nodiscard]] std::string_view slug_of(Seniority seniority);

}  // namespace talentmatch::matching
