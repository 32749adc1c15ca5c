#include "use_cases/collaborations.hpp"

#include <tuple>

#include "use_cases/access.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

std::unexpected<Error> wrong_field(const char* code, const char* field, const char* message) {
    return std::unexpected(
        Error{ErrorKind::invalid_input, code, message, {FieldError{{"body", field}, "value_error", message}}});
}

Result<void> check_terms(const Collaboration& row) {
    if (row.start_date && row.end_date && *row.end_date < *row.start_date)
        return wrong_field("period_reversed", "end_date", "La fin ne peut précéder le début.");
    FieldErrors errors;
    errors.check_text({"terms"}, row.terms, free_text_length);
    return errors.result();
}

bool same_terms(const Collaboration& a, const Collaboration& b) {
    return std::tie(a.start_date, a.end_date, a.terms) == std::tie(b.start_date, b.end_date, b.terms);
}

/// The company in whose name the actor takes a step: for admin, the one whose step it is.
CompanyId side_of(const Actor& actor, const Collaboration& before, CollaborationStatus to) {
    if (!actor.sees_everything()) return actor.company;
    return to == CollaborationStatus::ended ? before.initiator_company_id : before.partner_company_id;
}

/// What the partner agrees to is what the initiator wrote: nobody else changes it, and nobody afterwards.
Result<void> check_terms_are_open(const Actor& actor, const Collaboration& stored) {
    if (stored.status == CollaborationStatus::pending && actor.owns(stored.initiator_company_id)) return {};
    return fail(ErrorKind::wrong_state, "collaboration_terms_fixed",
                "Seul l'initiateur change les termes et les dates, et seulement avant la réponse du partenaire.");
}

}  // namespace

CollaborationUseCase::CollaborationUseCase(ports::CollaborationRepository& collaborations, const ports::Clock& clock)
    : collaborations_(collaborations), clock_(clock) {}

Result<std::vector<Collaboration>> CollaborationUseCase::get_all_collaborations(
    const Actor& actor, const ports::CollaborationFilter& filter, Page page) {
    if (const auto allowed = require(actor, Permission::read_collaborations); !allowed) return fail(allowed);
    return collaborations_.list(actor, filter, page);
}

Result<Collaboration> CollaborationUseCase::get_collaboration_by_id(const Actor& actor, CollaborationId id) {
    if (const auto allowed = require(actor, Permission::read_collaborations); !allowed) return fail(allowed);
    return collaborations_.by_id(actor, id);
}

Result<Collaboration> CollaborationUseCase::create_collaboration(const Actor& actor, Collaboration collaboration) {
    if (const auto allowed = require(actor, Permission::write_collaborations); !allowed) return fail(allowed);
    if (!collaboration.initiator_company_id.is_stored()) collaboration.initiator_company_id = actor.company;
    if (collaboration.partner_company_id == collaboration.initiator_company_id)
        return wrong_field("collaboration_with_oneself", "partner_company_id",
                           "Une collaboration se propose à une autre entreprise.");
    if (const auto valid = check_terms(collaboration); !valid) return fail(valid);
    collaboration.status = CollaborationStatus::pending;
    collaboration.created_at = clock_.now();
    collaboration.updated_at.reset();
    return collaborations_.create(actor, collaboration);
}

Result<Collaboration> CollaborationUseCase::update_collaboration(const Actor& actor, CollaborationId id,
                                                                 const Change<Collaboration>& change) {
    if (const auto allowed = require(actor, Permission::write_collaborations); !allowed) return fail(allowed);
    const auto now = clock_.now();
    return collaborations_.update(actor, id, [&](const Collaboration& stored) -> Result<Collaboration> {
        auto changed = stored;
        change(changed);
        auto wanted = stored;
        wanted.status = changed.status;
        wanted.start_date = changed.start_date;
        wanted.end_date = changed.end_date;
        wanted.terms = changed.terms;
        wanted.updated_at = now;
        const auto step = check_step(stored, wanted.status, side_of(actor, stored, wanted.status));
        if (!step) return fail(step);
        if (same_terms(stored, wanted)) return wanted;
        if (const auto open = check_terms_are_open(actor, stored); !open) return fail(open);
        if (const auto valid = check_terms(wanted); !valid) return fail(valid);
        return wanted;
    });
}

Result<void> CollaborationUseCase::delete_collaboration(const Actor& actor, CollaborationId id) {
    if (const auto allowed = require(actor, Permission::write_collaborations); !allowed) return allowed;
    return collaborations_.remove(actor, id);
}

}  // namespace talentmatch::use_cases
