// Consultants on the wire (spec 3.1.1).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/consultant.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"
#include "http/dto/skill_item.hpp"

namespace talentmatch {

namespace http::dto {
/// The statuses, and for lists also the one that nobody said (docs/adr/0021).
enum class AvailabilityFilter { available, partially_available, unavailable, on_mission, unknown };
}  // namespace http::dto

template <>
struct EnumNames<http::dto::AvailabilityFilter> {
    using enum http::dto::AvailabilityFilter;
    static constexpr std::array<std::pair<http::dto::AvailabilityFilter, std::string_view>, 5> names{
        {{available, "available"},
         {partially_available, "partially_available"},
         {unavailable, "unavailable"},
         {on_mission, "on_mission"},
         {unknown, "unknown"}}};
};

}  // namespace talentmatch

namespace talentmatch::http::dto {

using Distance = Int<0, 20'000>;
using Years = Int<0, 60>;
using NoticeDays = Int<0, 400>;

struct ConsultantCreate {
    std::optional<CompanyId> company_id;
    std::optional<UserId> user_id;
    Text<1, 100> first_name;
    Text<1, 100> last_name;
    std::optional<EmailText> email;
    std::optional<Text<0, 40>> phone;
    Text<1, 200> title;
    std::optional<Years> experience_years;
    std::optional<AvailabilityStatus> availability_status;
    std::optional<Date> availability_date;
    std::optional<NoticeDays> notice_period_days;
    std::optional<Decimal> hourly_rate;
    std::optional<Decimal> daily_rate;
    std::optional<Text<0, 20'000>> bio;
    std::optional<Text<0, 200>> location;
    Or<bool, false> remote_work;
    std::optional<Distance> max_travel_distance;
    Languages languages;
    Certifications certifications;
    List<ConsultantSkillIn, 0, 200> skills;

    static constexpr std::string_view example =
        R"({"first_name":"Claire","last_name":"Moreau","title":"Développeuse Kotlin","experience_years":7,)"
        R"("availability_status":"available","availability_date":"2026-12-01","daily_rate":550,"location":"Lyon",)"
        R"("remote_work":true,"max_travel_distance":30,"languages":[{"code":"fr","level":"native"}],)"
        R"("skills":[{"name":"Kotlin","proficiency_level":"advanced","years_experience":5}]})";
    static constexpr std::array field_notes{Note{"company_id", "Par défaut la vôtre"},
                                            Note{"user_id", "Le compte du consultant, s'il en a un"},
                                            Note{"hourly_rate", "Euros hors taxes"},
                                            Note{"daily_rate", "Euros hors taxes par jour (TJM)"},
                                            Note{"availability_status", "Absent ou null : personne ne l'a dit"},
                                            Note{"availability_date", "Libre à partir de ce jour"},
                                            Note{"notice_period_days", "Préavis en jours"},
                                            Note{"max_travel_distance", "Kilomètres"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantCreate, (),
                      (company_id, user_id, first_name, last_name, email, phone, title, experience_years,
                       availability_status, availability_date, notice_period_days, hourly_rate, daily_rate, bio,
                       location, remote_work, max_travel_distance, languages, certifications, skills))

/// Absent: unchanged; null: cleared. Lists are replaced as a whole.
struct ConsultantUpdate {
    Patch<std::optional<UserId>> user_id;
    Patch<Text<1, 100>> first_name;
    Patch<Text<1, 100>> last_name;
    Patch<std::optional<EmailText>> email;
    Patch<std::optional<Text<0, 40>>> phone;
    Patch<Text<1, 200>> title;
    Patch<std::optional<Years>> experience_years;
    Patch<std::optional<AvailabilityStatus>> availability_status;
    Patch<std::optional<Date>> availability_date;
    Patch<std::optional<NoticeDays>> notice_period_days;
    Patch<std::optional<Decimal>> hourly_rate;
    Patch<std::optional<Decimal>> daily_rate;
    Patch<std::optional<Text<0, 20'000>>> bio;
    Patch<std::optional<Text<0, 200>>> location;
    Patch<bool> remote_work;
    Patch<std::optional<Distance>> max_travel_distance;
    Patch<Languages> languages;
    Patch<Certifications> certifications;
    Patch<List<ConsultantSkillIn, 0, 200>> skills;

    static constexpr std::string_view example =
        R"({"availability_status":"on_mission","availability_date":"2027-03-01","daily_rate":580})";
};
BOOST_DESCRIBE_STRUCT(ConsultantUpdate, (),
                      (user_id, first_name, last_name, email, phone, title, experience_years, availability_status,
                       availability_date, notice_period_days, hourly_rate, daily_rate, bio, location, remote_work,
                       max_travel_distance, languages, certifications, skills))

struct ConsultantOut {
    ConsultantId id;
    std::optional<UserId> user_id;
    CompanyId company_id;
    std::string first_name;
    std::string last_name;
    std::optional<Email> email;
    std::optional<std::string> phone;
    std::string title;
    std::optional<int> experience_years;
    std::optional<AvailabilityStatus> availability_status;
    std::optional<Date> availability_date;
    std::optional<int> notice_period_days;
    std::optional<Money> hourly_rate;
    std::optional<Money> daily_rate;
    std::optional<std::string> bio;
    std::optional<std::string> location;
    bool remote_work = false;
    std::optional<int> max_travel_distance;
    std::vector<LanguageItem> languages;
    std::vector<std::string> certifications;
    std::vector<ConsultantSkillOut> skills;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::string_view example =
        R"({"id":42,"user_id":null,"company_id":1,"first_name":"Claire","last_name":"Moreau",)"
        R"("email":"claire@esn.example","phone":null,"title":"Développeuse Kotlin","experience_years":7,)"
        R"("availability_status":"available","availability_date":"2026-12-01","notice_period_days":null,)"
        R"("hourly_rate":null,"daily_rate":550,)"
        R"("bio":null,"location":"Lyon","remote_work":true,"max_travel_distance":30,)"
        R"("languages":[{"code":"fr","level":"native"}],"certifications":[],)"
        R"("skills":[{"skill_id":12,"name":"Kotlin","category":"programming_language",)"
        R"("proficiency_level":"advanced","years_experience":5,"details":null}],)"
        R"("created_at":"2026-11-20T09:30:00Z","updated_at":null})";
};
BOOST_DESCRIBE_STRUCT(ConsultantOut, (),
                      (id, user_id, company_id, first_name, last_name, email, phone, title, experience_years,
                       availability_status, availability_date, notice_period_days, hourly_rate, daily_rate, bio,
                       location, remote_work, max_travel_distance, languages, certifications, skills, created_at,
                       updated_at))

struct ConsultantQuery {
    Skip skip;
    Limit limit;
    std::optional<CompanyId> company_id;
    std::optional<AvailabilityFilter> availability_status;
    std::optional<Text<0, 200>> query;
    List<SkillId, 0, 50> skills;
    std::optional<Date> available_from;

    static constexpr std::array field_notes{
        Note{"availability_status", "unknown : personne ne l'a dite"},
        Note{"query", "Mots ou parties de mots du nom, du titre, de la présentation ou du lieu, tous présents"},
        Note{"skills", "Identifiants : a toutes ces compétences (répéter le paramètre)"},
        Note{"available_from", "Libre ce jour-là, d'après ce qui a été dit ; préavis compris"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantQuery, (),
                      (skip, limit, company_id, availability_status, query, skills, available_from))

/// The status that the filter names; nothing for `unknown`.
[[nodiscard]] constexpr std::optional<AvailabilityStatus> status_of(std::optional<AvailabilityFilter> filter) {
    return filter ? parse_enum<AvailabilityStatus>(talentmatch::text_of(*filter)) : std::nullopt;
}
[[nodiscard]] constexpr bool is_unknown(std::optional<AvailabilityFilter> filter) {
    return filter == AvailabilityFilter::unknown;
}

[[nodiscard]] ConsultantOut consultant_out(const Consultant& consultant);
[[nodiscard]] std::vector<ConsultantSkillOut> skills_out(const Consultant& consultant);
[[nodiscard]] Consultant consultant_of(const ConsultantCreate& dto);
void apply(const ConsultantUpdate& dto, Consultant& consultant);

}  // namespace talentmatch::http::dto
