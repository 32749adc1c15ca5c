// The profile of a CV on the wire: every value with where it stands, how it was found and who stands by it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/resume_profile.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/profile_evidence.hpp"
#include "http/dto/review_item.hpp"

namespace talentmatch::http::dto {

struct TextItem {
    Text<1, 20'000> value;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;

    static constexpr std::string_view example = R"({"value":"claire.moreau@exemple.fr","verified":true})";
};
BOOST_DESCRIBE_STRUCT(TextItem, (), (value, verified, evidence))

struct PositionItem {
    Text<0, 1'000> title;
    std::optional<Text<0, 1'000>> company;
    std::optional<Text<0, 1'000>> client;
    std::optional<Text<0, 1'000>> sector;
    std::optional<Text<0, 1'000>> location;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    Or<bool, false> is_current;
    std::optional<Text<0, 50'000>> description;
    List<Text<1, 2'000>, 0, 500> tasks;
    List<Text<1, 200>, 0, 500> technologies;
    std::optional<Text<0, 5'000>> environment;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;
    ReadOnly<std::vector<FieldEvidenceItem>> fields;

    static constexpr std::string_view example =
        R"({"title":"Développeuse Android","company":"Rhône Ingénierie","client":"Banque du Rhône","sector":"Banque",)"
        R"("location":"Lyon","start":"2021-03","end":null,"is_current":true,"description":"Refonte de l'application.",)"
        R"("tasks":["Refonte de l'application"],"technologies":["Kotlin"],"environment":"Kotlin, Android",)"
        R"("verified":true})";
    static constexpr std::array field_notes{Note{"client", "Le client de l'employeur, dans une mission d'ESN"},
                                            Note{"environment", "L'environnement technique tel que le CV l'écrit"},
                                            Note{"fields", "Où se trouve chaque champ du poste"}};
};
BOOST_DESCRIBE_STRUCT(PositionItem, (),
                      (title, company, client, sector, location, start, end, is_current, description, tasks,
                       technologies, environment, verified, evidence, fields))

struct EducationItem {
    Text<0, 1'000> degree;
    std::optional<Text<0, 1'000>> institution;
    std::optional<Text<0, 1'000>> area;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    std::optional<Int<0, 12>> years_after_bac;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;
    ReadOnly<std::vector<FieldEvidenceItem>> fields;

    static constexpr std::string_view example =
        R"({"degree":"Master","institution":"Université de Lyon","area":"Informatique","start":"2014",)"
        R"("end":"2016-06","years_after_bac":5,"verified":true})";
    static constexpr std::array field_notes{Note{"years_after_bac", "« Bac+5 » : 5"}};
};
BOOST_DESCRIBE_STRUCT(EducationItem, (),
                      (degree, institution, area, start, end, years_after_bac, verified, evidence, fields))

struct SpokenLanguageItem {
    Text<2, 3> code;
    ReadOnly<std::string> name;
    std::optional<LanguageLevel> level;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;

    static constexpr std::string_view example = R"({"code":"en","name":"Anglais","level":"c1","verified":true})";
};
BOOST_DESCRIBE_STRUCT(SpokenLanguageItem, (), (code, name, level, verified, evidence))

struct CertificationItem {
    Text<1, 1'000> name;
    std::optional<Text<0, 1'000>> issuer;
    std::optional<PartialDate> date;
    std::optional<PartialDate> expires;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;

    static constexpr std::string_view example =
        R"({"name":"AWS Certified Developer","issuer":"AWS","date":"2024-05","expires":"2027-05","verified":true})";
};
BOOST_DESCRIBE_STRUCT(CertificationItem, (), (name, issuer, date, expires, verified, evidence))

struct ResumeSkillItem {
    Text<1, 200> name;
    std::optional<Text<1, 200>> slug;
    Or<SkillCategory, SkillCategory::other> category;
    std::optional<Int<0, 1'200>> months;
    std::optional<PartialDate> last_used;
    std::optional<Proficiency> level;
    std::optional<Text<1, 200>> corrects;
    Or<bool, true> verified;
    ReadOnly<std::vector<EvidenceItem>> evidence;
    ReadOnly<std::vector<std::string>> implied_by;

    static constexpr std::string_view example =
        R"({"name":"Kotlin","slug":"kotlin","category":"programming_language","months":68,"last_used":"2026-11",)"
        R"("verified":true})";
    static constexpr std::array field_notes{
        Note{"slug", "null : hors de la taxonomie, gardée comme suggestion"},
        Note{"months", "Sur les postes datés qui la nomment, chevauchements comptés une fois"},
        Note{"level", "Seulement s'il a été dit ; jamais déduit des mois"},
        Note{"corrects", "Le nom que celui-ci corrige : l'entreprise l'apprend s'il était inconnu"},
        Note{"implied_by", "Les compétences lues qui impliquent celle-ci", R"(["spring-boot"])"}};
};
BOOST_DESCRIBE_STRUCT(ResumeSkillItem, (),
                      (name, slug, category, months, last_used, level, corrects, verified, evidence, implied_by))

struct MobilityItem {
    List<Text<1, 200>, 0, 50> places;
    std::optional<Int<0, 20'000>> radius_km;
    Or<bool, false> is_nationwide;
    Or<bool, false> is_international;
    std::optional<RemoteWish> remote;
    std::optional<Int<0, 7>> remote_days;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;

    static constexpr std::string_view example = R"({"places":["Lyon"],"radius_km":30,"remote":"some","remote_days":2})";
};
BOOST_DESCRIBE_STRUCT(MobilityItem, (),
                      (places, radius_km, is_nationwide, is_international, remote, remote_days, verified, evidence))

struct AvailabilityItem {
    Or<bool, false> is_immediate;
    std::optional<PartialDate> from;
    std::optional<Int<0, 1'000>> notice_days;
    Or<bool, false> is_negotiable;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;

    static constexpr std::string_view example = R"({"is_immediate":false,"from":"2027-01","notice_days":90})";
};
BOOST_DESCRIBE_STRUCT(AvailabilityItem, (), (is_immediate, from, notice_days, is_negotiable, verified, evidence))

struct PayItem {
    Decimal amount;
    std::optional<Decimal> amount_max;
    std::optional<Text<3, 3>> currency;
    PayPeriod period = PayPeriod::day;
    Or<bool, true> verified;
    ReadOnly<EvidenceItem> evidence;

    static constexpr std::string_view example = R"({"amount":450,"amount_max":500,"currency":"EUR","period":"day"})";
};
BOOST_DESCRIBE_STRUCT(PayItem, (), (amount, amount_max, currency, period, verified, evidence))

/// When the document was written: everything "today" in it counts from there.
struct DocumentDateItem {
    PartialDate value;
    EvidenceItem evidence;
};
BOOST_DESCRIBE_STRUCT(DocumentDateItem, (), (value, evidence))

/// What an analysis says; also accepted as a file (`profil.json`): then every value is `declared`.
struct ProfileItem {
    std::optional<TextItem> first_name;
    std::optional<TextItem> last_name;
    std::optional<TextItem> email;
    std::optional<TextItem> phone;
    std::optional<TextItem> location;
    std::optional<TextItem> title;
    std::optional<TextItem> summary;
    std::optional<MobilityItem> mobility;
    std::optional<AvailabilityItem> availability;
    std::optional<TextItem> work_permit;
    List<TextItem, 0, 100> links;
    List<TextItem, 0, 20> driving_licences;
    List<PayItem, 0, 20> pay;
    List<TextItem, 0, 20> nationalities;
    List<PositionItem, 0, 500> positions;
    List<EducationItem, 0, 200> education;
    List<SpokenLanguageItem, 0, 50> languages;
    List<CertificationItem, 0, 200> certifications;
    List<ResumeSkillItem, 0, 1'000> skills;
    std::optional<Int<0, 1'200>> experience_months;
    ReadOnly<std::vector<ResumeSkillItem>> implied_skills;
    ReadOnly<DocumentDateItem> document_date;
    ReadOnly<std::vector<ReviewCode>> findings;
    ReadOnly<std::vector<ReviewItemOut>> needs_review;
    ReadOnly<std::string> language;

    static constexpr std::string_view example =
        R"({"first_name":{"value":"Claire"},"last_name":{"value":"Moreau"},"title":{"value":"Développeuse Kotlin"},)"
        R"("positions":[{"title":"Développeuse Android","company":"Rhône Ingénierie","start":"2021-03",)"
        R"("is_current":true,"technologies":["Kotlin"]}],"languages":[{"code":"en","name":"Anglais","level":"c1"}],)"
        R"("skills":[{"name":"Kotlin","slug":"kotlin","category":"programming_language","months":68}],)"
        R"("experience_months":68})";
    static constexpr std::array field_notes{
        Note{"experience_months", "Sur les postes datés, chevauchements comptés une fois"},
        Note{"implied_skills", "Par le graphe de la taxonomie : pas dans le texte"},
        Note{"findings", "Ce qui manque ou mérite un regard, chaque code une fois", R"(["missing_email"])"},
        Note{"needs_review", "Ce qu'une personne devrait vérifier, le plus important d'abord"},
        Note{"language", "Du document, ISO 639-1", R"("fr")"}};
};
BOOST_DESCRIBE_STRUCT(ProfileItem, (),
                      (first_name, last_name, email, phone, location, title, summary, mobility, availability,
                       work_permit, links, driving_licences, pay, nationalities, positions, education, languages,
                       certifications, skills, experience_months, implied_skills, document_date, findings, needs_review,
                       language))

[[nodiscard]] ProfileItem profile_out(const ResumeProfile& profile, Language language);
[[nodiscard]] ResumeProfile profile_of(const ProfileItem& dto);
[[nodiscard]] ResumeSkillItem resume_skill_out(const ResumeSkill& skill);

}  // namespace talentmatch::http::dto
