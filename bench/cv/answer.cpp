#include "answer.hpp"

#include <fmt/format.h>

#include "entities/language_names.hpp"

namespace talentmatch::bench {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<int>(c));
        else
            out += c;
    }
    return out + '"';
}

template <class Values, class Write>
std::string list(const Values& values, Write write) {
    std::string out = "[";
    for (const auto& value : values) {
        if (out.size() > 1) out += ",\n  ";
        out += write(value);
    }
    return out + "]";
}

std::string text_of(const std::optional<Found<std::string>>& found) { return quoted(found ? found->value : ""); }
std::string text_of(const std::optional<std::string>& text) { return quoted(text.value_or("")); }
std::string text_of(const std::optional<PartialDate>& date) { return quoted(date ? to_iso(*date) : ""); }

std::string position(const Position& p) {
    return fmt::format(R"({{"company": {}, "client": {}, "position": {}, "start": {}, "end": {}, "current": {}}})",
                       text_of(p.company), text_of(p.client), quoted(p.title), text_of(p.start), text_of(p.end),
                       p.is_current);
}

std::string education(const Education& e) {
    return fmt::format(R"({{"degree": {}, "area": {}, "institution": {}, "end": {}}})", quoted(e.degree),
                       text_of(e.area), text_of(e.institution), text_of(e.end));
}

}  // namespace

std::string to_json(const ResumeProfile& profile) {
    std::string out = "{\n";
    const auto field = [&](std::string_view name, const std::string& json) {
        if (out.size() > 2) out += ",\n";
        out += fmt::format(" {}: {}", quoted(name), json);
    };
    field("first_name", text_of(profile.first_name));
    field("last_name", text_of(profile.last_name));
    field("email", text_of(profile.email));
    field("phone", text_of(profile.phone));
    field("title", text_of(profile.title));
    field("location", text_of(profile.location));
    field("skills", list(profile.skills, [](const ResumeSkill& s) { return quoted(s.name); }));
    field("skill_origins", list(profile.skills, [](const ResumeSkill& s) {
              return fmt::format(R"([{}, {}, {}])", quoted(s.name),
                                 quoted(talentmatch::text_of(s.evidence.front().method)),
                                 s.evidence.front().confidence);
          }));
    field("experiences", list(profile.positions, position));
    field("education", list(profile.education, education));
    field("languages", list(profile.languages, [](const auto& l) {
              const auto* known = language_by_code(l.value.code);
              return fmt::format(R"({{"language": {}}})", quoted(known == nullptr ? l.value.code : known->english));
          }));
    if (profile.experience_months) field("experience_months", std::to_string(*profile.experience_months));
    field("findings", list(profile.findings, quoted));
    return out + "\n}\n";
}

}  // namespace talentmatch::bench
