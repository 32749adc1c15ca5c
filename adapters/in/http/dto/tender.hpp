// Calls for tender on the wire (spec 3.1.2).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/tender.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"
#include "http/dto/skill_item.hpp"

namespace talentmatch::http::dto {

using RemoteDays = Int<0, 5>;
using Headcount = Int<1, 1'000>;
using TenderSkills = List<TenderSkillIn, 0, 200>;

struct TenderCreate {
    std::optional<CompanyId> company_id;
    Text<1, 200> title;
    Text<1, 200> client_name;
    Text<0, 50'000> description;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<Date> deadline;
    Or<TenderStatus, TenderStatus::draft> status;
    std::optional<Text<0, 200>> location;
    Or<bool, false> remote_work;
    std::optional<RemoteDays> remote_days;
    std::optional<Decimal> budget;
    std::optional<Decimal> daily_rate_max;
    Or<Headcount, 1> required_consultants;
    std::optional<Int<0, 60>> experience_years;
    Languages languages;
    Certifications certifications;
    TenderSkills skills;

    static constexpr std::string_view example =
        R"({"title":"Développeur Kotlin senior","client_name":"Banque du Rhône",)"
        R"("description":"Refonte de l'application mobile.","start_date":"2026-12-01","end_date":"2027-06-30",)"
        R"("deadline":"2026-11-25","status":"open","location":"Lyon","remote_days":2,"daily_rate_max":600,"required_consultants":1,)"
        R"("experience_years":5,"skills":[{"name":"Kotlin","importance":"required","proficiency_level":"advanced"},)"
        R"({"name":"Spring Boot","importance":"preferred"}]})";
    static constexpr std::array field_notes{Note{"company_id", "Par défaut la vôtre"},
                                            Note{"deadline", "Dernier jour pour répondre"},
                                            Note{"remote_work", "Toute la semaine à distance"},
                                            Note{"remote_days", "Jours de télétravail par semaine"},
                                            Note{"budget", "Euros hors taxes, pour toute la mission"},
                                            Note{"daily_rate_max", "Euros hors taxes par jour et par consultant"},
                                            Note{"experience_years", "Le nombre minimal d'années"}};
};
BOOST_DESCRIBE_STRUCT(TenderCreate, (),
                      (company_id, title, client_name, description, start_date, end_date, deadline, status, location,
                       remote_work, remote_days, budget, daily_rate_max, required_consultants, experience_years,
                       languages, certifications, skills))

/// Absent: unchanged; null: cleared. Lists are replaced as a whole.
struct TenderUpdate {
    Patch<Text<1, 200>> title;
    Patch<Text<1, 200>> client_name;
    Patch<Text<0, 50'000>> description;
    Patch<std::optional<Date>> start_date;
    Patch<std::optional<Date>> end_date;
    Patch<std::optional<Date>> deadline;
    Patch<TenderStatus> status;
    Patch<std::optional<Text<0, 200>>> location;
    Patch<bool> remote_work;
    Patch<std::optional<RemoteDays>> remote_days;
    Patch<std::optional<Decimal>> budget;
    Patch<std::optional<Decimal>> daily_rate_max;
    Patch<Headcount> required_consultants;
    Patch<std::optional<Int<0, 60>>> experience_years;
    Patch<Languages> languages;
    Patch<Certifications> certifications;
    Patch<TenderSkills> skills;

    static constexpr std::string_view example = R"({"status":"in_progress","daily_rate_max":620})";
};
BOOST_DESCRIBE_STRUCT(TenderUpdate, (),
                      (title, client_name, description, start_date, end_date, deadline, status, location, remote_work,
                       remote_days, budget, daily_rate_max, required_consultants, experience_years, languages,
                       certifications, skills))

struct TenderOut {
    TenderId id;
    CompanyId company_id;
    std::string title;
    std::string client_name;
    std::string description;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<Date> deadline;
    TenderStatus status = TenderStatus::draft;
    std::optional<std::string> location;
    bool remote_work = false;
    std::optional<int> remote_days;
    std::optional<Money> budget;
    std::optional<Money> daily_rate_max;
    int required_consultants = 1;
    std::optional<int> experience_years;
    std::vector<LanguageItem> languages;
    std::vector<std::string> certifications;
    std::vector<TenderSkillOut> skills;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::string_view example =
        R"({"id":7,"company_id":1,"title":"Développeur Kotlin senior","client_name":"Banque du Rhône",)"
        R"("description":"Refonte de l'application mobile.","start_date":"2026-12-01","end_date":"2027-06-30",)"
        R"("deadline":"2026-11-25","status":"open","location":"Lyon","remote_work":false,"remote_days":2,"budget":null,"daily_rate_max":600,)"
        R"("required_consultants":1,"experience_years":5,"languages":[],"certifications":[],)"
        R"("skills":[{"skill_id":12,"name":"Kotlin","category":"programming_language","importance":"required",)"
        R"("proficiency_level":"advanced","years_experience":null}],)"
        R"("created_at":"2026-11-20T09:30:00Z","updated_at":null})";
};
BOOST_DESCRIBE_STRUCT(TenderOut, (),
                      (id, company_id, title, client_name, description, start_date, end_date, deadline, status,
                       location, remote_work, remote_days, budget, daily_rate_max, required_consultants,
                       experience_years, languages, certifications, skills, created_at, updated_at))

struct TenderQuery {
    Skip skip;
    Limit limit;
    std::optional<CompanyId> company_id;
    std::optional<TenderStatus> status;
    std::optional<Text<0, 200>> query;
    List<SkillId, 0, 50> skills;
    std::optional<Date> starts_after;
    std::optional<Date> starts_before;
    std::optional<Date> deadline_after;
    std::optional<Date> deadline_before;

    static constexpr std::array field_notes{
        Note{"query", "Mots ou parties de mots du titre, du client ou de la description, tous présents"},
        Note{"skills", "Identifiants : demande toutes ces compétences"},
        Note{"starts_after", "Commence ce jour ou plus tard"},
        Note{"starts_before", "Commence ce jour ou plus tôt"},
        Note{"deadline_after", "À répondre ce jour ou plus tard"},
        Note{"deadline_before", "À répondre ce jour ou plus tôt"}};
};
BOOST_DESCRIBE_STRUCT(TenderQuery, (),
                      (skip, limit, company_id, status, query, skills, starts_after, starts_before, deadline_after,
                       deadline_before))

[[nodiscard]] TenderOut tender_out(const Tender& tender);
[[nodiscard]] std::vector<TenderSkillOut> skills_out(const Tender& tender);
[[nodiscard]] Tender tender_of(const TenderCreate& dto);
void apply(const TenderUpdate& dto, Tender& tender);

}  // namespace talentmatch::http::dto
