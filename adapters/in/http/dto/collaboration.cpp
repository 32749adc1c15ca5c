#include "http/dto/collaboration.hpp"

namespace talentmatch::http::dto {

CollaborationOut collaboration_out(const Collaboration& c) {
    return {.id = c.id,
            .initiator_company_id = c.initiator_company_id,
            .partner_company_id = c.partner_company_id,
            .status = c.status,
            .start_date = c.start_date,
            .end_date = c.end_date,
            .terms = c.terms,
            .initiator_company = {c.initiator_company.id, c.initiator_company.name},
            .partner_company = {c.partner_company.id, c.partner_company.name},
            .created_at = c.created_at,
            .updated_at = c.updated_at};
}

Collaboration collaboration_of(const CollaborationCreate& dto) {
    Collaboration collaboration;
    collaboration.initiator_company_id = dto.initiator_company_id.value_or(CompanyId());
    collaboration.partner_company_id = dto.partner_company_id;
    set(collaboration.start_date, dto.start_date);
    set(collaboration.end_date, dto.end_date);
    set(collaboration.terms, dto.terms);
    return collaboration;
}

void apply(const CollaborationUpdate& dto, Collaboration& collaboration) {
    set(collaboration.status, dto.status);
    set(collaboration.start_date, dto.start_date);
    set(collaboration.end_date, dto.end_date);
    set(collaboration.terms, dto.terms);
}

}  // namespace talentmatch::http::dto
