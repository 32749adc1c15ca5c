// Collaborations on the wire (spec 3.1.4).
#pragma once

#include <array>
#include <optional>
#include <string>

#include "entities/collaboration.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"

namespace talentmatch::http::dto {

struct CompanyBrief {
    CompanyId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CompanyBrief, (), (id, name))

struct CollaborationCreate {
    std::optional<CompanyId> initiator_company_id;
    CompanyId partner_company_id;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<Text<0, 20'000>> terms;

    static constexpr std::string_view example =
        R"({"partner_company_id":2,"start_date":"2026-12-01","terms":"Commission de 10 %"})";
    static constexpr std::array field_notes{Note{"initiator_company_id", "Par défaut la vôtre"}};
};
BOOST_DESCRIBE_STRUCT(CollaborationCreate, (), (initiator_company_id, partner_company_id, start_date, end_date, terms))

struct CollaborationUpdate {
    Patch<CollaborationStatus> status;
    Patch<std::optional<Date>> start_date;
    Patch<std::optional<Date>> end_date;
    Patch<std::optional<Text<0, 20'000>>> terms;

    static constexpr std::string_view example = R"({"status":"active"})";
};
BOOST_DESCRIBE_STRUCT(CollaborationUpdate, (), (status, start_date, end_date, terms))

struct CollaborationOut {
    CollaborationId id;
    CompanyId initiator_company_id;
    CompanyId partner_company_id;
    CollaborationStatus status = CollaborationStatus::pending;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<std::string> terms;
    CompanyBrief initiator_company;
    CompanyBrief partner_company;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::string_view example =
        R"({"id":5,"initiator_company_id":1,"partner_company_id":2,"status":"active","start_date":"2026-12-01",)"
        R"("end_date":null,"terms":"Commission de 10 %","initiator_company":{"id":1,"name":"Rhône Ingénierie"},)"
        R"("partner_company":{"id":2,"name":"Atlantique Conseil"},"created_at":"2026-11-20T09:30:00Z",)"
        R"("updated_at":null})";
};
BOOST_DESCRIBE_STRUCT(CollaborationOut, (),
                      (id, initiator_company_id, partner_company_id, status, start_date, end_date, terms,
                       initiator_company, partner_company, created_at, updated_at))

struct CollaborationQuery {
    Skip skip;
    Limit limit;
    std::optional<CollaborationStatus> status;
    std::optional<CompanyId> company_id;

    static constexpr std::array field_notes{Note{"company_id", "L'un des deux côtés"}};
};
BOOST_DESCRIBE_STRUCT(CollaborationQuery, (), (skip, limit, status, company_id))

[[nodiscard]] CollaborationOut collaboration_out(const Collaboration& collaboration);
[[nodiscard]] Collaboration collaboration_of(const CollaborationCreate& dto);
void apply(const CollaborationUpdate& dto, Collaboration& collaboration);

}  // namespace talentmatch::http::dto
