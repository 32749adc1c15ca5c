#include "use_cases/consultants.hpp"

#include <algorithm>

#include "use_cases/access.hpp"
#include "use_cases/skill_book.hpp"
#include "use_cases/skill_list.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

/// 0 for a day that is past.
int days_until(Date day, Instant now) {
    static constexpr std::int64_t far_away = 100'000;
    return static_cast<int>(
        std::clamp<std::int64_t>((day - std::chrono::floor<std::chrono::days>(now)).count(), 0, far_away));
}

}  // namespace

ConsultantUseCase::ConsultantUseCase(ports::ConsultantRepository& consultants, ports::SkillRepository& skills,
                                     const ports::Clock& clock)
    : consultants_(consultants), skills_(skills), clock_(clock) {}

Result<std::vector<Consultant>> ConsultantUseCase::get_all_consultants(const Actor& actor,
                                                                       const ports::ConsultantFilter& filter,
                                                                       Page page) {
    if (const auto allowed = require(actor, Permission::read_consultants); !allowed) return fail(allowed);
    auto asked = filter;
    if (filter.available_from) asked.notice_up_to = days_until(*filter.available_from, clock_.now());
    return consultants_.list(actor, asked, page);
}

Result<Consultant> ConsultantUseCase::get_consultant_by_id(const Actor& actor, ConsultantId id) {
    if (const auto allowed = require(actor, Permission::read_consultants); !allowed) return fail(allowed);
    return consultants_.by_id(actor, id);
}

Result<Consultant> ConsultantUseCase::create_consultant(const Actor& actor, Consultant consultant) {
    if (const auto allowed = require(actor, Permission::write_consultants); !allowed) return fail(allowed);
    if (!consultant.company_id.is_stored()) consultant.company_id = actor.company;
    SkillBook book{consultant.company_id};
    if (const auto asked = book.look_up(skills_, actor, consultant.skills); !asked) return fail(asked);
    if (const auto valid = resolve_and_validate(consultant, book); !valid) return fail(valid);
    consultant.created_at = clock_.now();
    consultant.updated_at.reset();
    return consultants_.create(actor, consultant);
}

Result<Consultant> ConsultantUseCase::update_consultant(const Actor& actor, ConsultantId id,
                                                        const Change<Consultant>& change) {
    if (const auto allowed = require(actor, Permission::write_consultants); !allowed) return fail(allowed);
    const auto before = consultants_.by_id(actor, id);
    if (!before) return before;
    auto outlook = *before;
    change(outlook);
    SkillBook book{before->company_id};
    book.learn_linked(before->skills);
    if (const auto asked = book.look_up(skills_, actor, outlook.skills); !asked) return fail(asked);
    const auto now = clock_.now();
    return consultants_.update(actor, id, [&](const Consultant& stored) -> Result<Consultant> {
        auto wanted = with_change(stored, change, now);
        book.learn_linked(stored.skills);
        if (const auto valid = resolve_and_validate(wanted, book); !valid) return fail(valid);
        if (const auto step = check_step(stored.availability_status, wanted.availability_status); !step)
            return fail(step);
        return wanted;
    });
}

Result<void> ConsultantUseCase::delete_consultant(const Actor& actor, ConsultantId id) {
    if (const auto allowed = require(actor, Permission::delete_consultants); !allowed) return allowed;
    return consultants_.remove(actor, id);
}

Result<Consultant> ConsultantUseCase::add_skill_to_consultant(const Actor& actor, ConsultantId id,
                                                              const ConsultantSkill& skill) {
    if (const auto allowed = require(actor, Permission::write_consultants); !allowed) return fail(allowed);
    const auto known = find_skill(skills_, actor, skill.skill_id, skill.name);
    if (!known) return fail(known);
    auto named = skill;
    named.skill_id = known->id;
    const auto now = clock_.now();
    return consultants_.update(actor, id, [&](const Consultant& stored) { return with_skill(stored, named, now); });
}

Result<Consultant> ConsultantUseCase::remove_skill_from_consultant(const Actor& actor, ConsultantId id, SkillId skill) {
    if (const auto allowed = require(actor, Permission::write_consultants); !allowed) return fail(allowed);
    const auto now = clock_.now();
    return consultants_.update(actor, id, [&](const Consultant& stored) {
        return without_skill(stored, skill, now, "consultant_skill_not_found",
                             "Ce consultant n'a pas cette compétence.");
    });
}

}  // namespace talentmatch::use_cases
