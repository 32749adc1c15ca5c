#include "use_cases/tenders.hpp"

#include "use_cases/access.hpp"
#include "use_cases/skill_book.hpp"
#include "use_cases/skill_list.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {

TenderUseCase::TenderUseCase(ports::TenderRepository& tenders, ports::SkillRepository& skills,
                             const ports::Clock& clock)
    : tenders_(tenders), skills_(skills), clock_(clock) {}

Result<std::vector<Tender>> TenderUseCase::get_all_tenders(const Actor& actor, const ports::TenderFilter& filter,
                                                           Page page) {
    if (const auto allowed = require(actor, Permission::read_tenders); !allowed) return fail(allowed);
    return tenders_.list(actor, filter, page);
}

Result<Tender> TenderUseCase::get_tender_by_id(const Actor& actor, TenderId id) {
    if (const auto allowed = require(actor, Permission::read_tenders); !allowed) return fail(allowed);
    return tenders_.by_id(actor, id);
}

Result<Tender> TenderUseCase::create_tender(const Actor& actor, Tender tender) {
    if (const auto allowed = require(actor, Permission::write_tenders); !allowed) return fail(allowed);
    if (!may_begin_as(tender.status))
        return std::unexpected(
            Error{ErrorKind::invalid_input,
                  "tender_status_not_first",
                  "Un appel d'offres commence en draft ou open.",
                  {FieldError{
                      {"body", "status"}, "tender_status_not_first", "Un appel d'offres commence en draft ou open."}}});
    if (!tender.company_id.is_stored()) tender.company_id = actor.company;
    SkillBook book{tender.company_id};
    if (const auto asked = book.look_up(skills_, actor, tender.skills); !asked) return fail(asked);
    if (const auto valid = resolve_and_validate(tender, book); !valid) return fail(valid);
    tender.created_at = clock_.now();
    tender.updated_at.reset();
    return tenders_.create(actor, tender);
}

Result<Tender> TenderUseCase::update_tender(const Actor& actor, TenderId id, const Change<Tender>& change) {
    if (const auto allowed = require(actor, Permission::write_tenders); !allowed) return fail(allowed);
    const auto before = tenders_.by_id(actor, id);
    if (!before) return before;
    auto outlook = *before;
    change(outlook);
    SkillBook book{before->company_id};
    book.learn_linked(before->skills);
    if (const auto asked = book.look_up(skills_, actor, outlook.skills); !asked) return fail(asked);
    const auto now = clock_.now();
    return tenders_.update(actor, id, [&](const Tender& stored) -> Result<Tender> {
        auto wanted = with_change(stored, change, now);
        book.learn_linked(stored.skills);
        if (const auto valid = resolve_and_validate(wanted, book); !valid) return fail(valid);
        if (const auto step = check_step(stored.status, wanted.status); !step) return fail(step);
        return wanted;
    });
}

Result<void> TenderUseCase::delete_tender(const Actor& actor, TenderId id) {
    if (const auto allowed = require(actor, Permission::delete_tenders); !allowed) return allowed;
    return tenders_.remove(actor, id);
}

Result<Tender> TenderUseCase::add_skill_to_tender(const Actor& actor, TenderId id, const TenderSkill& skill) {
    if (const auto allowed = require(actor, Permission::write_tenders); !allowed) return fail(allowed);
    const auto known = find_skill(skills_, actor, skill.skill_id, skill.name);
    if (!known) return fail(known);
    auto named = skill;
    named.skill_id = known->id;
    const auto now = clock_.now();
    return tenders_.update(actor, id, [&](const Tender& stored) { return with_skill(stored, named, now); });
}

Result<Tender> TenderUseCase::remove_skill_from_tender(const Actor& actor, TenderId id, SkillId skill) {
    if (const auto allowed = require(actor, Permission::write_tenders); !allowed) return fail(allowed);
    const auto now = clock_.now();
    return tenders_.update(actor, id, [&](const Tender& stored) {
        return without_skill(stored, skill, now, "tender_skill_not_found",
                             "Cet appel d'offres ne demande pas cette compétence.");
    });
}

}  // namespace talentmatch::use_cases
