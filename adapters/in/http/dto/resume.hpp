// CV analyses on the wire: what was read, what persons made of it, and what a second reading would change.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/resume.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/consultant.hpp"
#include "http/dto/page.hpp"
#include "http/dto/profile.hpp"
#include "use_cases/cv_analysis.hpp"

namespace talentmatch {

namespace http::dto {
enum class ResumeFormat { own, json_resume };
}

template <>
struct EnumNames<http::dto::ResumeFormat> {
    static constexpr std::array<std::pair<http::dto::ResumeFormat, std::string_view>, 2> names{
        {{http::dto::ResumeFormat::own, "own"}, {http::dto::ResumeFormat::json_resume, "json-resume"}}};
};

}  // namespace talentmatch

namespace talentmatch::http::dto {

/// The fields that a person says. Absent: untouched; null: removed. Lists are said as a whole: what is left out of one
/// was removed. `verified: false` in an item passes it through unlooked at.
struct ProfilePatch {
    Patch<std::optional<TextItem>> first_name;
    Patch<std::optional<TextItem>> last_name;
    Patch<std::optional<TextItem>> email;
    Patch<std::optional<TextItem>> phone;
    Patch<std::optional<TextItem>> location;
    Patch<std::optional<TextItem>> title;
    Patch<std::optional<TextItem>> summary;
    Patch<std::optional<MobilityItem>> mobility;
    Patch<std::optional<AvailabilityItem>> availability;
    Patch<std::optional<TextItem>> work_permit;
    Patch<List<TextItem, 0, 100>> links;
    Patch<List<TextItem, 0, 20>> driving_licences;
    Patch<List<PayItem, 0, 20>> pay;
    Patch<List<TextItem, 0, 20>> nationalities;
    Patch<List<PositionItem, 0, 500>> positions;
    Patch<List<EducationItem, 0, 200>> education;
    Patch<List<SpokenLanguageItem, 0, 50>> languages;
    Patch<List<CertificationItem, 0, 200>> certifications;
    Patch<List<ResumeSkillItem, 0, 1'000>> skills;
    Patch<std::optional<Int<0, 1'200>>> experience_months;
    ReadOnly<std::vector<ResumeSkillItem>> implied_skills;
    ReadOnly<DocumentDateItem> document_date;
    ReadOnly<std::vector<ReviewCode>> findings;
    ReadOnly<std::vector<ReviewItemOut>> needs_review;
    ReadOnly<std::string> language;

    static constexpr std::string_view example =
        R"({"email":{"value":"claire.moreau@exemple.fr"},"phone":null,)"
        R"("skills":[{"name":"Kotlin","slug":"kotlin","category":"programming_language","corrects":"Kotline"}]})";
    static constexpr std::array field_notes{Note{"findings", "Lu, sans effet", R"(["missing_email"])"},
                                            Note{"language", "Lu, sans effet", R"("fr")"}};
};
BOOST_DESCRIBE_STRUCT(ProfilePatch, (),
                      (first_name, last_name, email, phone, location, title, summary, mobility, availability,
                       work_permit, links, driving_licences, pay, nationalities, positions, education, languages,
                       certifications, skills, experience_months, implied_skills, document_date, findings, needs_review,
                       language))

struct ResumeCorrectionIn {
    std::optional<Int<1, 1'000'000>> version;
    ProfilePatch profile;

    static constexpr std::string_view example =
        R"({"version":1,"profile":{"email":{"value":"claire.moreau@exemple.fr"},"phone":null}})";
    static constexpr std::array field_notes{
        Note{"version", "Celle que la personne a lue : 409 si quelqu'un a modifié l'analyse entre-temps"}};
};
BOOST_DESCRIBE_STRUCT(ResumeCorrectionIn, (), (version, profile))

struct CorrectionOut {
    std::string field;
    std::optional<std::string> before;
    std::optional<std::string> after;
    UserId by;
    Instant at{};

    static constexpr std::string_view example =
        R"({"field":"email","before":"claire.moreau@exemple","after":"claire.moreau@exemple.fr","by":3,)"
        R"("at":"2026-11-22T09:30:00Z"})";
};
BOOST_DESCRIBE_STRUCT(CorrectionOut, (), (field, before, after, by, at))

struct DifferenceOut {
    std::string field;
    std::optional<std::string> before;
    std::optional<std::string> after;

    static constexpr std::string_view example = R"({"field":"positions[0].start","before":"2021","after":"2021-03"})";
};
BOOST_DESCRIBE_STRUCT(DifferenceOut, (), (field, before, after))

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
    bool is_outdated = false;
    int version = 1;
    std::optional<ProfileItem> profile;
    std::vector<CorrectionOut> corrections;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::array field_notes{
        Note{"status", "unreadable : le fichier ne contient pas de texte ; failed : voir reason", R"("analysed")"},
        Note{"reason", "Pourquoi l'analyse n'a rien donné", "null"},
        Note{"is_outdated", "Un lecteur plus récent est là : voir reanalyse"},
        Note{"version", "À renvoyer avec une correction"},
        Note{"profile", "null tant que rien n'a été lu : jamais un profil inventé"},
        Note{"corrections", "Ce que des personnes ont changé, l'ancienne valeur gardée"}};
};
BOOST_DESCRIBE_STRUCT(ResumeOut, (),
                      (id, company_id, consultant_id, uploaded_by, file_name, format, size_bytes, sha256, status,
                       reason, parser_version, is_outdated, version, profile, corrections, created_at, updated_at))

struct FilledFieldOut {
    std::string field;
    std::string value;

    static constexpr std::string_view example = R"({"field":"notice_period_days","value":"90"})";
};
BOOST_DESCRIBE_STRUCT(FilledFieldOut, (), (field, value))

struct AttachedCvOut : ResumeOut {
    std::vector<FilledFieldOut> filled;

    static constexpr std::array field_notes{
        Note{"filled", "Ce qui manquait au consultant et vient de ce CV ; ce qu'une personne a saisi reste"}};
};
BOOST_DESCRIBE_STRUCT(AttachedCvOut, (ResumeOut), (filled))

struct ReanalysisOut {
    ResumeOut analysis;
    std::vector<DifferenceOut> changed;
    std::vector<DifferenceOut> kept;

    static constexpr std::array field_notes{
        Note{"changed", "Ce que la nouvelle lecture a changé"},
        Note{"kept", "Ce qu'elle aurait changé, si une personne n'en avait pas décidé autrement"}};
};
BOOST_DESCRIBE_STRUCT(ReanalysisOut, (), (analysis, changed, kept))

struct ReanalysisQuery {
    Or<bool, false> dry_run;

    static constexpr std::array field_notes{Note{"dry_run", "Dit ce qui changerait, sans rien enregistrer"}};
};
BOOST_DESCRIBE_STRUCT(ReanalysisQuery, (), (dry_run))

/// What a consultant made of a CV needs beside it.
struct ConsultantFromResumeIn {
    std::optional<ProfilePatch> profile;
    std::optional<ConsultantUpdate> overrides;

    static constexpr std::string_view example =
        R"({"overrides":{"daily_rate":550,"availability_status":"available","location":"Lyon"}})";
    static constexpr std::array field_notes{Note{"profile", "Corrections, comme par PUT"},
                                            Note{"overrides", "Appliqué en dernier"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantFromResumeIn, (), (profile, overrides))

struct ResumeFormatQuery {
    std::optional<ResumeFormat> format;

    static constexpr std::array field_notes{Note{
        "format", "json-resume : JSON Resume 1.x (jsonresume.org), comme par Accept: application/vnd.jsonresume+json"}};
};
BOOST_DESCRIBE_STRUCT(ResumeFormatQuery, (), (format))

struct ResumeQuery {
    Skip skip;
    Limit limit;
    std::optional<ConsultantId> consultant_id;
    std::optional<ResumeStatus> status;
};
BOOST_DESCRIBE_STRUCT(ResumeQuery, (), (skip, limit, consultant_id, status))

[[nodiscard]] ResumeOut resume_out(const Resume& resume, Language language);
[[nodiscard]] ResumeSummaryOut resume_summary_out(const Resume& resume);
[[nodiscard]] AttachedCvOut attached_cv_out(const use_cases::AttachedCv& attached, Language language);
[[nodiscard]] ReanalysisOut reanalysis_out(const use_cases::Reanalysis& reanalysis, Language language);
[[nodiscard]] use_cases::ProfileCorrection correction_of(const ProfilePatch& patch);

}  // namespace talentmatch::http::dto
