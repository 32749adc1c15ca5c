// Companies on the wire.
#pragma once

#include <optional>
#include <string>

#include "entities/company.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"

namespace talentmatch::http::dto {

struct CompanyCreate {
    Text<1, 200> name;
    std::optional<Text<9, 9>> siren;
    std::optional<Text<0, 5'000>> description;
    std::optional<Text<0, 500>> website;
    std::optional<EmailText> email;
    std::optional<Text<0, 40>> phone;
    std::optional<Text<0, 200>> location;

    static constexpr std::string_view example =
        R"({"name":"Rhône Ingénierie","siren":"123456789","website":"https://esn.example","location":"Lyon"})";
};
BOOST_DESCRIBE_STRUCT(CompanyCreate, (), (name, siren, description, website, email, phone, location))

struct CompanyUpdate {
    Patch<Text<1, 200>> name;
    Patch<std::optional<Text<9, 9>>> siren;
    Patch<std::optional<Text<0, 5'000>>> description;
    Patch<std::optional<Text<0, 500>>> website;
    Patch<std::optional<EmailText>> email;
    Patch<std::optional<Text<0, 40>>> phone;
    Patch<std::optional<Text<0, 200>>> location;

    static constexpr std::string_view example = R"({"location":"Villeurbanne","phone":null})";
};
BOOST_DESCRIBE_STRUCT(CompanyUpdate, (), (name, siren, description, website, email, phone, location))

struct CompanyOut {
    CompanyId id;
    std::string name;
    std::optional<std::string> siren;
    std::optional<std::string> description;
    std::optional<std::string> website;
    std::optional<Email> email;
    std::optional<std::string> phone;
    std::optional<std::string> location;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::string_view example =
        R"({"id":1,"name":"Rhône Ingénierie","siren":"123456789","description":null,)"
        R"("website":"https://esn.example","email":null,"phone":null,"location":"Lyon",)"
        R"("created_at":"2026-11-20T09:30:00Z","updated_at":null})";
};
BOOST_DESCRIBE_STRUCT(CompanyOut, (),
                      (id, name, siren, description, website, email, phone, location, created_at, updated_at))

struct CompanyQuery {
    Skip skip;
    Limit limit;
    std::optional<Text<0, 200>> query;

    static constexpr std::array field_notes{
        Note{"query", "Mots ou parties de mots du nom, sans égard à la casse ni aux accents"}};
};
BOOST_DESCRIBE_STRUCT(CompanyQuery, (), (skip, limit, query))

[[nodiscard]] CompanyOut company_out(const Company& company);
[[nodiscard]] Company company_of(const CompanyCreate& dto);
void apply(const CompanyUpdate& dto, Company& company);

}  // namespace talentmatch::http::dto
