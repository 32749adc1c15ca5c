#include "cv/positions/position_details.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cv/layout/evidence.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_tasks = 60;

/// The text cut at the first of the words, both sides trimmed.
template <std::size_t Count>
std::optional<std::pair<std::string, std::string>> cut_at_words(std::string_view text,
                                                                const std::array<std::string_view, Count>& words) {
    const auto folded = fold_with_origin(text);
    for (const auto word : words) {
        const auto at = folded.text.find(word);
        if (at == std::string::npos || at == 0) continue;
        auto left = trim(text.substr(0, folded.origin[at]), ",-:;(");
        auto right = trim(text.substr(folded.origin[at + word.size()]), ",-:;()");
        if (left.empty() || right.empty()) continue;
        return std::pair{std::string{left}, std::string{right}};
    }
    return std::nullopt;
}

/// Without "en mission chez", "prestation pour": nothing when there is no such lead.
std::optional<std::string> behind_mission_lead(std::string_view text) {
    const auto folded = fold_with_origin(text);
    static constexpr std::array<std::string_view, 14> leads{
        "mission chez ",       "en mission chez ",  "mission pour ", "en mission pour ", "mission au sein de ",
        "en regie chez ",      "regie chez ",       "detache chez ", "prestation chez ", "prestation pour ",
        "en prestation chez ", "on assignment at ", "mission at ",   "mission : "};
    for (const auto lead : leads)
        if (folded.text.starts_with(lead) && folded.origin.size() > lead.size())
            return std::string{trim(text.substr(folded.origin[lead.size()]))};
    return std::nullopt;
}

bool begins_upper(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_upper(next_code_point(text, at));
}

void cut_company(Position& position) {
    static constexpr std::array<std::string_view, 4> behalf{" pour le compte de la ", " pour le compte de ",
                                                            " pour le compte d'", " on behalf of "};
    static constexpr std::array<std::string_view, 1> on_behalf{" pour "};  // "Exemple Conseil pour Banque Modèle"
    static constexpr std::array<std::string_view, 3> over{" via ", " through ", " par l'intermediaire de "};
    static constexpr std::array<std::string_view, 8> client{" client final ",   " client final : ", " chez le client ",
                                                            " - client ",       ", client ",        " (client ",
                                                            " pour le client ", " / client "};
    const std::string written = *position.company;
    const auto mission = behind_mission_lead(written);
    const std::string text = mission.value_or(written);
    if (auto both = cut_at_words(text, behalf)) {
        if (mission) std::swap(both->first, both->second);
        position.company = std::move(both->first);
        if (!position.client) position.client = std::move(both->second);
    } else if (auto client_first = cut_at_words(text, over)) {
        if (!position.client) position.client = std::move(client_first->first);
        position.company = std::move(client_first->second);
    } else if (auto both_names = cut_at_words(text, on_behalf); both_names && begins_upper(both_names->second)) {
        position.company = std::move(both_names->first);
        if (!position.client) position.client = std::move(both_names->second);
    } else if (auto employer_first = cut_at_words(text, client)) {
        position.company = std::move(employer_first->first);
        if (!position.client) position.client = std::move(employer_first->second);
    } else if (mission) {
        if (!position.client) position.client = text;
        position.company.reset();
    }
}

Evidence where(const Entry& entry, std::string_view value, int confidence) {
    for (const auto* lines : {&entry.head_lines, &entry.body})
        for (const auto& line : *lines)
            if (line.text.contains(value)) return evidence_of(line, Method::layout, confidence, value);
    return evidence_of(entry.first, Method::layout, std::min(confidence, 60), value);
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) {
        if (!all.empty()) all += all.ends_with(',') ? " " : ", ";
        all += text;
    }
    std::ranges::replace(all, '\t', ' ');
    return single_spaced(shortened(all, 2000));
}

}  // namespace

void apply_label(const Label& label, ReadPosition& read) {
    auto& position = read.position;
    switch (label.kind) {
        case LabelKind::title:
            if (label.value.size() < 120) {
                if (!position.title.empty() && !position.company) position.company = position.title;
                position.title = label.value;
            }
            break;
        case LabelKind::company:
            if (position.company && *position.company != label.value && !position.client)
                position.client = position.company;
            position.company = label.value;
            break;
        case LabelKind::client:
            position.client = label.value;
            break;
        case LabelKind::location:
            position.location = label.value;
            break;
        case LabelKind::technology:
            read.technology_lines.push_back(label.value);
            break;
        case LabelKind::sector:
            if (label.value.size() < 120) position.sector = label.value;
            break;
        case LabelKind::dates:
        case LabelKind::text:
        case LabelKind::ignored:
            break;
    }
}

void read_labels(const Entry& entry, ReadPosition& read) {
    for (std::size_t i = 0; i < entry.body.size(); ++i) {
        const auto& line = entry.body[i];
        auto label = label_of(line);
        if (!label) continue;
        if (label->value.empty() && i + 1 < entry.body.size() && !label_of(entry.body[i + 1])) {
            label->value = entry.body[i + 1].text;
            if (label->kind == LabelKind::technology)  // a list below its label
                for (auto j = i + 1; j < entry.body.size() && j < i + 30 && entry.body[j].bullet; ++j)
                    read.technology_lines.push_back(entry.body[j].text);
        } else if (label->kind == LabelKind::technology) {
            // the list may go on over the next lines: a comma at the end says so
            for (auto j = i; j + 1 < entry.body.size() && j < i + 8 && trim(entry.body[j].text).ends_with(','); ++j)
                label->value += " " + entry.body[j + 1].text;
        }
        if (!label->value.empty()) apply_label(*label, read);
    }
}

void tell_client_from_employer(Position& position) {
    if (position.company) cut_company(position);
    if (position.client && position.company && *position.client == *position.company) position.client.reset();
    if (!position.company && position.client) position.company = position.client;
}

void add_details(const Entry& entry, ReadPosition& read) {
    auto& position = read.position;
    position.environment = joined(read.technology_lines);
    for (const auto& line : entry.body) {
        if (!line.bullet || position.tasks.size() >= most_tasks) continue;
        const auto label = label_of(line);
        if (!label || label->kind == LabelKind::text)
            position.tasks.push_back(single_spaced(shortened(line.text, 500)));
    }
    const auto add = [&](std::string_view field, const std::optional<std::string>& value, int confidence) {
        if (value && !value->empty()) position.fields.push_back({std::string{field}, where(entry, *value, confidence)});
    };
    const bool is_title = job_words(position.title) > 1;
    add("title", position.title, is_title ? 90 : 65);
    add("company", position.company, is_title ? 85 : 65);
    add("client", position.client, 85);
    add("location", position.location, is_place(position.location.value_or("")) ? 85 : 65);
    add("sector", position.sector, 90);
    if (!entry.dates) return;
    auto dates = where(entry, entry.dates_written, entry.dates->is_range ? 95 : 70);
    dates.method = Method::pattern;
    position.fields.push_back({"start", dates});
    if (position.end || position.is_current) position.fields.push_back({"end", std::move(dates)});
}

}  // namespace talentmatch::cv
