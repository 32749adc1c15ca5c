// JSON Resume 1.x, in and out. Source: jsonresume.org, schema v1.0.0. Every property of the schema is known; those
// that a profile has no place for are accepted and left.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/result.hpp"
#include "entities/resume_profile.hpp"
#include "http/codec/codec.hpp"
#include "use_cases/cv_analysis.hpp"

namespace talentmatch::http {

namespace dto {
/// "2019", "2019-03" or "2019-03-15": the day is left.
struct ResumeDate {
    PartialDate value;
};
}  // namespace dto

template <>
struct Codec<dto::ResumeDate> {
    static void read(const Json& json, dto::ResumeDate& into, Reader& reader);
    static void write(const dto::ResumeDate& date, Writer& writer) { writer.text(to_iso(date.value)); }
    static std::string schema(SchemaBook&) {
        return R"({"type":"string","pattern":"^\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?$","example":"2021-03"})";
    }
};

namespace dto {

using Line = std::optional<Text<0, 2'000>>;
using Lines = List<Text<0, 5'000>, 0, 500>;
using Left = ReadOnly<std::string>;  ///< has no place in a profile

struct JsonResumeLocation {
    Line address;
    Line postal_code;
    Line city;
    Line country_code;
    Line region;

    static constexpr std::string_view example = R"({"city":"Lyon","countryCode":"FR"})";
    static constexpr std::array wire_names{WireName{"postal_code", "postalCode"},
                                           WireName{"country_code", "countryCode"}};
};
BOOST_DESCRIBE_STRUCT(JsonResumeLocation, (), (address, postal_code, city, country_code, region))

struct JsonResumeProfile {
    Line network;
    Line username;
    Line url;

    static constexpr std::string_view example = R"({"network":"GitHub","username":"claire"})";
};
BOOST_DESCRIBE_STRUCT(JsonResumeProfile, (), (network, username, url))

struct JsonResumeBasics {
    Line name;
    Line label;
    Left image;
    Line email;
    Line phone;
    Line url;
    std::optional<Text<0, 20'000>> summary;
    std::optional<JsonResumeLocation> location;
    List<JsonResumeProfile, 0, 50> profiles;

    static constexpr std::string_view example =
        R"({"name":"Claire Moreau","label":"Développeuse Kotlin","email":"claire.moreau@exemple.fr"})";
};
BOOST_DESCRIBE_STRUCT(JsonResumeBasics, (), (name, label, image, email, phone, url, summary, location, profiles))

struct JsonResumeWork {
    Line name;
    Line location;
    Left description;
    Line position;
    Left url;
    std::optional<ResumeDate> start_date;
    std::optional<ResumeDate> end_date;
    std::optional<Text<0, 20'000>> summary;
    Lines highlights;

    static constexpr std::string_view example =
        R"({"name":"Rhône Ingénierie","position":"Développeuse Android","startDate":"2021-03","highlights":[]})";
    static constexpr std::array wire_names{WireName{"start_date", "startDate"}, WireName{"end_date", "endDate"}};
};
BOOST_DESCRIBE_STRUCT(JsonResumeWork, (),
                      (name, location, description, position, url, start_date, end_date, summary, highlights))

struct JsonResumeEducation {
    Line institution;
    Left url;
    Line area;
    Line study_type;
    std::optional<ResumeDate> start_date;
    std::optional<ResumeDate> end_date;
    Left score;
    ReadOnly<std::vector<std::string>> courses;

    static constexpr std::string_view example =
        R"({"institution":"Université de Lyon","area":"Informatique","studyType":"Master","endDate":"2016"})";
    static constexpr std::array wire_names{WireName{"study_type", "studyType"}, WireName{"start_date", "startDate"},
                                           WireName{"end_date", "endDate"}};
};
BOOST_DESCRIBE_STRUCT(JsonResumeEducation, (),
                      (institution, url, area, study_type, start_date, end_date, score, courses))

struct JsonResumeCertificate {
    Line name;
    std::optional<ResumeDate> date;
    Left url;
    Line issuer;

    static constexpr std::string_view example = R"({"name":"AWS Certified Developer","issuer":"AWS","date":"2024-05"})";
};
BOOST_DESCRIBE_STRUCT(JsonResumeCertificate, (), (name, date, url, issuer))

struct JsonResumeSkill {
    Line name;
    Line level;
    List<Text<0, 500>, 0, 500> keywords;

    static constexpr std::string_view example = R"({"name":"Kotlin","level":"Advanced","keywords":[]})";
};
BOOST_DESCRIBE_STRUCT(JsonResumeSkill, (), (name, level, keywords))

struct JsonResumeLanguage {
    Line language;
    Line fluency;

    static constexpr std::string_view example = R"({"language":"English","fluency":"C1"})";
};
BOOST_DESCRIBE_STRUCT(JsonResumeLanguage, (), (language, fluency))

struct JsonResumeMeta {
    Line canonical;
    Line version;
    Line last_modified;

    static constexpr std::string_view example = R"({"version":"v1.0.0"})";
    static constexpr std::array wire_names{WireName{"last_modified", "lastModified"}};
};
BOOST_DESCRIBE_STRUCT(JsonResumeMeta, (), (canonical, version, last_modified))

struct JsonResume {
    static constexpr std::string_view media_type = "application/vnd.jsonresume+json";

    Line schema;
    std::optional<JsonResumeBasics> basics;
    List<JsonResumeWork, 0, 500> work;
    Left volunteer;
    List<JsonResumeEducation, 0, 200> education;
    Left awards;
    List<JsonResumeCertificate, 0, 200> certificates;
    Left publications;
    List<JsonResumeSkill, 0, 1'000> skills;
    List<JsonResumeLanguage, 0, 50> languages;
    Left interests;
    Left references;
    Left projects;
    std::optional<JsonResumeMeta> meta;

    static constexpr std::string_view example =
        R"({"basics":{"name":"Claire Moreau","label":"Développeuse Kotlin","email":"claire.moreau@exemple.fr"},)"
        R"("work":[{"name":"Rhône Ingénierie","position":"Développeuse Android","startDate":"2021-03"}],)"
        R"("skills":[{"name":"Kotlin","level":"Advanced"}],"languages":[{"language":"English","fluency":"C1"}]})";
    static constexpr std::array wire_names{WireName{"schema", "$schema"}};
};
BOOST_DESCRIBE_STRUCT(JsonResume, (),
                      (schema, basics, work, volunteer, education, awards, certificates, publications, skills,
                       languages, interests, references, projects, meta))

[[nodiscard]] JsonResume json_resume_out(const ResumeProfile& profile);
[[nodiscard]] use_cases::DeclaredProfile profile_of(const JsonResume& resume);

/// The profile in a JSON file: JSON Resume, our own ProfileItem, or an analysis that holds one in `profile`.
/// @error invalid_input "fields_invalid" with every field; nothing when the file is a Europass CV, which is a document
[[nodiscard]] Result<std::optional<use_cases::DeclaredProfile>> declared_profile(std::string_view json,
                                                                                 Language language);

}  // namespace dto
}  // namespace talentmatch::http
