#include "truth.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>

#include "cv/person/spoken.hpp"

namespace talentmatch::bench {
namespace {

namespace json = boost::json;

std::optional<std::string> text(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string(value->as_string());
}

const json::array* list(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value == nullptr ? nullptr : value->if_array();
}

std::vector<std::string> texts(const json::array* values) {
    std::vector<std::string> all;
    if (values == nullptr) return all;
    for (const auto& value : *values)
        if (value.is_string()) all.emplace_back(value.as_string());
    return all;
}

TruePosition position(const json::object& object) {
    TruePosition result{.company = text(object, "company"),
                        .title = text(object, "position"),
                        .start = text(object, "start").value_or(""),
                        .end = text(object, "end").value_or("")};
    const auto* judged = object.if_contains("dates_judged");
    if (judged != nullptr && judged->is_bool() && !judged->as_bool()) {
        result.start.clear();
        result.end.clear();
        return result;
    }
    const auto* current = object.if_contains("current");
    if (result.end.empty() && current != nullptr && current->is_bool() && current->as_bool()) result.end = "now";
    return result;
}

std::string code_of(const json::object& object) {
    const auto name = text(object, "language").value_or("");
    const auto found = cv::find_languages(name);
    return found.empty() ? name : std::string(found.front().code);
}

}  // namespace

std::optional<Truth> read_truth(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::ostringstream content;
    content << stream.rdbuf();
    boost::system::error_code error;
    const auto parsed = json::parse(content.str(), error);
    if (error || !parsed.is_object()) return std::nullopt;
    const auto& object = parsed.as_object();
    Truth truth{.document = text(object, "document").value_or(""),
                .language = text(object, "lang").value_or(""),
                .layout = text(object, "layout").value_or(""),
                .name = text(object, "name"),
                .email = text(object, "email"),
                .phone = text(object, "phone"),
                .title = text(object, "title"),
                .skills = std::nullopt,
                .optional_skills = texts(list(object, "skills_optional")),
                .positions = std::nullopt,
                .education = std::nullopt,
                .languages = std::nullopt,
                .never = texts(list(object, "never"))};
    if (truth.document.empty()) return std::nullopt;
    if (const auto* columns = object.if_contains("columns"))
        truth.columns = columns->is_int64() ? static_cast<int>(columns->as_int64()) : 1;
    if (const auto* skills = list(object, "skills")) truth.skills = texts(skills);
    if (const auto* jobs = list(object, "experiences")) {
        truth.positions.emplace();
        for (const auto& job : *jobs) truth.positions->push_back(position(job.as_object()));
    }
    if (const auto* schools = list(object, "education")) {
        truth.education.emplace();
        for (const auto& school : *schools)
            truth.education->push_back({.institution = text(school.as_object(), "institution"),
                                        .degree = text(school.as_object(), "degree"),
                                        .area = text(school.as_object(), "area")});
    }
    if (const auto* languages = list(object, "languages")) {
        truth.languages.emplace();
        for (const auto& language : *languages) truth.languages->push_back(code_of(language.as_object()));
    }
    return truth;
}

}  // namespace talentmatch::bench
