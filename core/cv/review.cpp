#include "cv/review.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cv/dates/dates.hpp"
#include "cv/dates/months.hpp"

namespace talentmatch::cv {
namespace {

constexpr int doubtful = 62;  // percent: below, a person should look
constexpr int old_months = 24;
constexpr int least_overlap_months = 3;
constexpr std::size_t most_items = 60;

/// Most important first.
constexpr std::array<std::string_view, 23> order{
    "hidden_text",      "unread_pages",          "unread_pictures", "ocr_text",         "missing_name",
    "ambiguous_name",   "missing_email",         "missing_phone",   "national_phone",   "missing_positions",
    "missing_skills",   "conflicting_dates",     "future_date",     "undated_position", "missing_company",
    "missing_title",    "overlapping_positions", "career_gap",      "low_confidence",   "old_document",
    "missing_location", "missing_education",     "unknown_skills"};

std::string month_text(int month) { return fmt::format("{:04}-{:02}", month / 12, (month % 12) + 1); }

std::string name_of(const Position& position) {
    if (!position.title.empty()) return position.title;
    return position.company.value_or("?");
}

class Reviewer {
public:
    Reviewer(const ResumeProfile& profile, Date today) : profile_(profile), today_(today) {
        const std::chrono::year_month_day date{today};
        now_ = (static_cast<int>(date.year()) * 12) + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    }

    void document(const Page& page, const Document& document) {
        if (page.has_hidden) add("hidden_text", "", "");
        std::set<int> recognised;
        for (const auto& line : page.lines)
            if (line.source == TextSource::ocr) recognised.insert(line.page);
        if (!recognised.empty()) add("ocr_text", "", pages(recognised), *recognised.begin());
        const std::set<int> unread(document.unread_pages.begin(), document.unread_pages.end());
        if (!unread.empty()) add("unread_pages", "", pages(unread), *unread.begin());
        const std::set<int> pictures(document.unread_pictures.begin(), document.unread_pictures.end());
        if (!pictures.empty()) add("unread_pictures", "", pages(pictures), *pictures.begin());
        if (profile_.document_date && now_ - last_month(profile_.document_date->value) >= old_months &&
            profile_.document_date->evidence.confidence >= 80)
            add("old_document", "document_date", to_iso(profile_.document_date->value));
    }

    void person() {
        const auto& p = profile_;
        if (!p.first_name)
            add("missing_name", "last_name", "");
        else if (p.first_name->evidence.confidence < 70)
            add("ambiguous_name", "last_name", p.first_name->value + " " + (p.last_name ? p.last_name->value : ""),
                p.first_name->evidence.page);
        if (!p.email) add("missing_email", "email", "");
        if (!p.phone)
            add("missing_phone", "phone", "");
        else if (!p.phone->value.starts_with('+'))
            add("national_phone", "phone", p.phone->value, p.phone->evidence.page);
        if (!p.location) add("missing_location", "location", "");
        if (p.positions.empty()) add("missing_positions", "positions", "");
        if (p.education.empty()) add("missing_education", "education", "");
        if (p.skills.empty()) add("missing_skills", "skills", "");
        const auto doubt = [&](std::string_view field, const std::optional<Found<std::string>>& found) {
            if (found && found->evidence.confidence < doubtful)
                add("low_confidence", std::string{field}, found->value.substr(0, 80), found->evidence.page);
        };
        doubt("email", p.email);
        doubt("location", p.location);
        doubt("title", p.title);
        std::string unknown;
        int count = 0;
        for (const auto& skill : p.skills)
            if (!skill.slug && ++count <= 8) unknown += (unknown.empty() ? "" : ", ") + skill.name;
        if (count > 0) add("unknown_skills", "skills", count > 8 ? unknown + ", ..." : unknown);
    }

    void positions() {
        for (std::size_t i = 0; i < profile_.positions.size(); ++i) {
            const auto& p = profile_.positions[i];
            const auto field = [&](std::string_view name) { return fmt::format("positions[{}].{}", i, name); };
            const int page = p.evidence.page;
            if (!p.start) add("undated_position", field("start"), name_of(p), page);
            if (!p.company) add("missing_company", field("company"), name_of(p), page);
            if (p.title.empty()) add("missing_title", field("title"), p.company.value_or("?"), page);
            if (p.start && first_month(*p.start) > now_) add("future_date", field("start"), to_iso(*p.start), page);
            if (p.end && first_month(*p.end) > now_) add("future_date", field("end"), to_iso(*p.end), page);
            if (p.start && p.end && last_month(*p.end) < first_month(*p.start))
                add("conflicting_dates", field("end"), to_iso(*p.start) + " - " + to_iso(*p.end), page);
            for (const auto& [name, evidence] : p.fields)
                if (evidence.confidence < doubtful && !evidence.raw.empty())
                    add("low_confidence", field(name), evidence.raw.substr(0, 80), evidence.page);
        }
        career();
    }

    [[nodiscard]] std::vector<ReviewItem> take() {
        std::vector<std::pair<std::ptrdiff_t, std::size_t>> ranks;
        for (std::size_t i = 0; i < items_.size(); ++i)
            ranks.emplace_back(std::ranges::find(order, std::string_view{items_[i].code}) - order.begin(), i);
        std::ranges::sort(ranks);
        std::vector<ReviewItem> sorted;
        for (const auto& [rank, i] : ranks)
            if (sorted.size() < most_items) sorted.push_back(std::move(items_[i]));
        return sorted;
    }

private:
    static std::string pages(const std::set<int>& numbers) {
        std::string all;
        for (const int page : numbers) all += (all.empty() ? "" : ", ") + std::to_string(page);
        return all;
    }

    void add(std::string_view code, std::string field, std::string detail, int page = 0) {
        items_.push_back({std::string{code}, std::move(field), std::move(detail), page});
    }

    /// Gaps and overlaps between the dated positions.
    void career() {
        std::vector<std::pair<MonthSpan, std::size_t>> spans;
        for (std::size_t i = 0; i < profile_.positions.size(); ++i)
            if (const auto span = months_of(profile_.positions[i], today_)) spans.emplace_back(*span, i);
        std::ranges::sort(spans);
        int covered = 0;  // the last month with work, and whose it is
        std::size_t whose = 0;
        for (const auto& [span, i] : spans) {
            const auto field = fmt::format("positions[{}].start", i);
            if (covered > 0 && span.first - covered - 1 >= long_gap_months)
                add("career_gap", field, month_text(covered + 1) + " - " + month_text(span.first - 1));
            if (covered > 0 && std::min(covered, span.last) - span.first + 1 >= least_overlap_months)
                add("overlapping_positions", field,
                    name_of(profile_.positions[whose]) + " / " + name_of(profile_.positions[i]),
                    profile_.positions[i].evidence.page);
            if (span.last > covered) covered = span.last, whose = i;
        }
    }

    const ResumeProfile& profile_;
    Date today_;
    int now_ = 0;
    std::vector<ReviewItem> items_;
};

}  // namespace

std::vector<ReviewItem> review_of(const ResumeProfile& profile, const Page& page, const Document& document,
                                  Date today) {
    Reviewer reviewer(profile, today);
    reviewer.document(page, document);
    reviewer.person();
    reviewer.positions();
    return reviewer.take();
}

std::vector<std::string> findings_of(const ResumeProfile& profile, const std::vector<ReviewItem>& review) {
    std::vector<std::string> findings;
    const auto add = [&](std::string_view code) {
        if (std::ranges::find(findings, code) == findings.end()) findings.emplace_back(code);
    };
    for (const auto& item : review) {
        if (item.code == "low_confidence" || item.code == "ambiguous_name" || item.code == "unknown_skills") continue;
        add(item.code == "conflicting_dates" ? std::string_view{"reversed_dates"} : std::string_view{item.code});
    }
    if (profile.languages.empty()) add("missing_languages");
    return findings;
}

}  // namespace talentmatch::cv
