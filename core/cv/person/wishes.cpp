#include "cv/person/wishes.hpp"

#include <algorithm>
#include <utility>

#include "cv/dates/phrases.hpp"
#include "cv/layout/evidence.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_statement = 220;  // bytes; a longer text is a story

bool is_about_the_past(const Block& block) {
    return block.section == Section::experience || block.section == Section::education ||
           block.section == Section::projects || block.section == Section::certifications;
}

/// "Mobilité : Lyon | Permis B" -> two statements.
std::vector<std::string> statements_of(const Line& line) {
    std::vector<std::string> all;
    for (const auto& segment : line.segments) {
        std::string text = segment.text;
        for (auto at = text.find("\u2022"); at != std::string::npos; at = text.find("\u2022", at))
            text.replace(at, std::string_view{"\u2022"}.size(), "|");
        for (const auto part : split(text, "|"))
            if (part.size() <= longest_statement) all.emplace_back(part);
    }
    return all;
}

void merge(Mobility& into, const Mobility& more) {
    for (const auto& place : more.places)
        if (std::ranges::find(into.places, place) == into.places.end() && into.places.size() < 12)
            into.places.push_back(place);
    if (!into.radius_km) into.radius_km = more.radius_km;
    into.is_nationwide |= more.is_nationwide;
    into.is_international |= more.is_international;
    if (!into.remote) into.remote = more.remote;
    if (!into.remote_days) into.remote_days = more.remote_days;
}

void merge(Availability& into, const Availability& more) {
    into.is_immediate |= more.is_immediate;
    into.is_negotiable |= more.is_negotiable;
    if (!into.from) into.from = more.from;
    if (!into.notice_days) into.notice_days = more.notice_days;
}

class WishReader {
public:
    explicit WishReader(Date today) : today_(today) {}

    /// @param label the heading above, when it may say what a line only answers ("Mobilité" above "Île-de-France")
    void read(std::string_view statement, std::string_view label, const Line& line, int confidence) {
        const auto evidence = evidence_of(line, Method::pattern, confidence, statement);
        const std::string labelled =
            label.empty() ? std::string{statement} : std::string{label} + " : " + std::string{statement};
        for (auto& category : find_driving_licences(labelled))
            add_once(wishes_.driving_licences, std::move(category), evidence);
        for (auto& country : find_nationalities(labelled))
            add_once(wishes_.nationalities, std::move(country), evidence);
        if (auto mobility = find_mobility(labelled)) merge_into(wishes_.mobility, *mobility, evidence);
        if (auto availability = find_availability(labelled, today_))
            merge_into(wishes_.availability, *availability, evidence);
        if (auto pay = find_pay(labelled);
            pay && wishes_.pay.size() < 4 &&
            std::ranges::none_of(wishes_.pay, [&](const auto& p) { return p.value == *pay; }))
            wishes_.pay.push_back({std::move(*pay), evidence});
        if (!wishes_.work_permit)
            if (auto permit = find_work_permit(statement)) wishes_.work_permit = {std::move(*permit), evidence};
    }

    [[nodiscard]] Wishes take() { return std::move(wishes_); }

private:
    static void add_once(std::vector<Found<std::string>>& list, std::string value, const Evidence& evidence) {
        if (std::ranges::none_of(list, [&](const auto& found) { return found.value == value; }))
            list.push_back({std::move(value), evidence});
    }

    template <class Value>
    static void merge_into(std::optional<Found<Value>>& to, const Value& value, const Evidence& evidence) {
        if (!to)
            to = {value, evidence};
        else
            merge(to->value, value);
    }

    Date today_;
    Wishes wishes_;
};

/// A heading that is a question which the lines below answer.
bool is_wish_heading(std::string_view heading) {
    const PhraseText text(heading);
    return text.size() <= 4 &&
           text.has({"mobilite", "mobility", "permis", "disponibilite*", "availability", "preavis", "notice",
                     "pretention*", "tjm", "salaire", "salary", "nationalite*", "nationality", "driving licen*"});
}

}  // namespace

Wishes read_wishes(const std::vector<Block>& blocks, Date today) {
    WishReader reader(today);
    for (const auto& block : blocks) {
        if (is_about_the_past(block)) continue;
        const bool is_prose = block.section == Section::summary;
        const auto label = is_wish_heading(block.heading) ? std::string_view{block.heading} : std::string_view{};
        if (label.empty() && !block.heading.empty() && !block.lines.empty())
            reader.read(block.heading, {}, block.lines.front(), 70);  // "DISPONIBLE IMMÉDIATEMENT" in a heading's look
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const auto& line = block.lines[i];
            if (line.text.size() > 600) continue;
            for (const auto& statement : statements_of(line)) {
                // "Permis :" alone: its answer stands on the next line
                const bool asks = is_wish_heading(statement) && i + 1 < block.lines.size();
                if (asks) reader.read(block.lines[i + 1].text, statement, block.lines[i + 1], 80);
                reader.read(statement, label, line, is_prose ? 70 : 88);
            }
        }
    }
    return reader.take();
}

}  // namespace talentmatch::cv
