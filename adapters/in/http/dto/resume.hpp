// CV analyses on the wire: what was read, where it stands, and what a person makes of it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/resume.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/consultant.hpp"
#include "http/dto/page.hpp"

namespace talentmatch::http::dto {

/// Points from the top left of the page.
struct BoxItem {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};
BOOST_DESCRIBE_STRUCT(BoxItem, (), (left, top, right, bottom))

/// Where in the document a value stands. In a correction it may be left out: then a person said it.
struct EvidenceItem {
    Or<Int<0, 100'000>, 0> page;
    std::optional<BoxItem> box;
    std::optional<Text<0, 1'000>> quote;
    talentmatch::Method method = talentmatch::Method::person;
    Or<Int<0, 100>, 100> confidence;
};
BOOST_DESCRIBE_STRUCT(EvidenceItem, (), (page, box, quote, method, confidence))

struct TextItem {
    Text<1, 20'000> value;
    std::optional<EvidenceItem> evidence;
};
BOOST_DESCRIBE_STRUCT(TextItem, (), (value, evidence))

struct PositionItem {
    Text<0, 1'000> title;
    std::optional<Text<0, 1'000>> company;
    std::optional<Text<0, 1'000>> client;
    std::optional<Text<0, 1'000>> location;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    Or<bool, false> is_current;
    std::optional<Text<0, 50'000>> description;
    List<Text<1, 200>, 0, 500> technologies;
    std::optional<EvidenceItem> evidence;
};
BOOST_DESCRIBE_STRUCT(PositionItem, (),
                      (title, company, client, location, start, end, is_current, description, technologies, evidence))

struct EducationItem {
    Text<0, 1'000> degree;
    std::optional<Text<0, 1'000>> institution;
    std::optional<Text<0, 1'000>> area;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    std::optional<EvidenceItem> evidence;
};
BOOST_DESCRIBE_STRUCT(EducationItem, (), (degree, institution, area, start, end, evidence))

struct SpokenLanguageItem {
    Text<2, 3> code;
    std::optional<LanguageLevel> level;
    std::optional<EvidenceItem> evidence;
};
BOOST_DESCRIBE_STRUCT(SpokenLanguageItem, (), (code, level, evidence))

struct ResumeSkillItem {
    Text<1, 200> name;
    std::optional<Text<1, 200>> slug;
    Or<SkillCategory, SkillCategory::other> category;
    std::optional<Int<0, 1'200>> months;
    std::optional<PartialDate> last_used;
    List<EvidenceItem, 0, 1'000> evidence;

    static constexpr std::array field_notes{
        Note{"slug", "null : hors de la taxonomie, gardée comme suggestion"},
        Note{"months", "Sur les postes datés qui la nomment, chevauchements comptés une fois"}};
};
BOOST_DESCRIBE_STRUCT(ResumeSkillItem, (), (name, slug, category, months, last_used, evidence))

/// Read and written: a client sends back what it got, corrected.
struct ProfileItem {
    std::optional<TextItem> first_name;
    std::optional<TextItem> last_name;
    std::optional<TextItem> email;
    std::optional<TextItem> phone;
    std::optional<TextItem> location;
    std::optional<TextItem> title;
    std::optional<TextItem> summary;
    List<TextItem, 0, 100> links;
    List<PositionItem, 0, 500> positions;
    List<EducationItem, 0, 200> education;
    List<SpokenLanguageItem, 0, 50> languages;
    List<TextItem, 0, 200> certifications;
    List<ResumeSkillItem, 0, 1'000> skills;
    std::optional<Int<0, 1'200>> experience_months;
    List<Text<1, 200>, 0, 200> findings;
    std::optional<Text<0, 8>> language;

    static constexpr std::string_view example =
        R"({"first_name":{"value":"Claire"},"last_name":{"value":"Moreau"},"title":{"value":"Développeuse Kotlin"},)"
        R"("positions":[{"title":"Développeuse Android","company":"Rhône Ingénierie","start":"2021-03",)"
        R"("is_current":true,"technologies":["Kotlin"]}],"languages":[{"code":"en","level":"c1"}],)"
        R"("skills":[{"name":"Kotlin","slug":"kotlin","category":"programming_language","months":68}],)"
        R"("experience_months":68})";
    static constexpr std::array field_notes{
        Note{"experience_months", "Sur les postes datés, chevauchements comptés une fois"},
        Note{"findings", "Ce qui mérite un regard : missing_email, hidden_text, ..."}};
};
BOOST_DESCRIBE_STRUCT(ProfileItem, (),
                      (first_name, last_name, email, phone, location, title, summary, links, positions, education,
                       languages, certifications, skills, experience_months, findings, language))

struct ResumeSummaryOut {
    ResumeId id;
    CompanyId company_id;
    std::optional<ConsultantId> consultant_id;
    UserId uploaded_by;
    std::string file_name;
    DocumentFormat format = DocumentFormat::pdf;
    std::int64_t size_bytes = 0;
    std::string sha256;
    ResumeStatus status = ResumeStatus::pending;
    std::optional<std::string> reason;
    int parser_version = 0;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::array field_notes{Note{"reason", "Pourquoi l'analyse n'a rien donné", "null"}};
};
BOOST_DESCRIBE_STRUCT(ResumeSummaryOut, (),
                      (id, company_id, consultant_id, uploaded_by, file_name, format, size_bytes, sha256, status,
                       reason, parser_version, created_at, updated_at))

struct ResumeOut {
    ResumeId id;
    CompanyId company_id;
    std::optional<ConsultantId> consultant_id;
    UserId uploaded_by;
    std::string file_name;
    DocumentFormat format = DocumentFormat::pdf;
    std::int64_t size_bytes = 0;
    std::string sha256;
    ResumeStatus status = ResumeStatus::pending;
    std::optional<std::string> reason;
    int parser_version = 0;
    std::optional<ProfileItem> profile;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::array field_notes{
        Note{"status", "unreadable : le fichier ne contient pas de texte ; failed : voir reason", R"("analysed")"},
        Note{"reason", "Pourquoi l'analyse n'a rien donné", "null"},
        Note{"profile", "null tant que rien n'a été lu : jamais un profil inventé"}};
};
BOOST_DESCRIBE_STRUCT(ResumeOut, (),
                      (id, company_id, consultant_id, uploaded_by, file_name, format, size_bytes, sha256, status,
                       reason, parser_version, profile, created_at, updated_at))

/// What a consultant made of a CV needs beside it.
struct ConsultantFromResumeIn {
    std::optional<ProfileItem> profile;
    std::optional<ConsultantUpdate> overrides;

    static constexpr std::string_view example =
        R"({"overrides":{"daily_rate":550,"availability_status":"available","location":"Lyon"}})";
    static constexpr std::array field_notes{Note{"profile", "Le profil corrigé, à la place de celui de l'analyse"},
                                            Note{"overrides", "Appliqué en dernier"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantFromResumeIn, (), (profile, overrides))

struct ResumeQuery {
    Skip skip;
    Limit limit;
    std::optional<ConsultantId> consultant_id;
    std::optional<ResumeStatus> status;
};
BOOST_DESCRIBE_STRUCT(ResumeQuery, (), (skip, limit, consultant_id, status))

[[nodiscard]] ResumeOut resume_out(const Resume& resume);
[[nodiscard]] ResumeSummaryOut resume_summary_out(const Resume& resume);
[[nodiscard]] ProfileItem profile_out(const ResumeProfile& profile);
[[nodiscard]] ResumeProfile profile_of(const ProfileItem& dto);

}  // namespace talentmatch::http::dto
