#include "http/dto/company.hpp"

namespace talentmatch::http::dto {
namespace {

template <class Dto>
void copy(const Dto& dto, Company& company) {
    set(company.name, dto.name);
    set(company.siren, dto.siren);
    set(company.description, dto.description);
    set(company.website, dto.website);
    set(company.email, dto.email);
    set(company.phone, dto.phone);
    set(company.location, dto.location);
}

}  // namespace

CompanyOut company_out(const Company& company) {
    return {company.id,    company.name,  company.siren,    company.description, company.website,
            company.email, company.phone, company.location, company.created_at,  company.updated_at};
}

Company company_of(const CompanyCreate& dto) {
    Company company;
    copy(dto, company);
    return company;
}

void apply(const CompanyUpdate& dto, Company& company) { copy(dto, company); }

}  // namespace talentmatch::http::dto
