#include "cv/reader.hpp"

#include <algorithm>
#include <utility>

#include "cv/contacts.hpp"
#include "cv/dates.hpp"
#include "cv/education.hpp"
#include "cv/identity.hpp"
#include "cv/lines.hpp"
#include "cv/months.hpp"
#include "cv/positions.hpp"
#include "cv/sections.hpp"
#include "cv/skill_lists.hpp"
#include "cv/skills.hpp"
#include "cv/spoken.hpp"
#include "cv/utf8.hpp"
#include "cv/wishes.hpp"

namespace talentmatch::cv {
namespace {

std::string text_of(const Page& page) {
    std::string text;
    int region = 0;
    for (const auto& line : page.lines) {
        if (!text.empty()) text += line.region != region ? "\n\n" : "\n";
        region = line.region;
        for (const char c : line.text)
            if (c == '\t')
                text += "  ";
            else
                text += c;
    }
    return text;
}

/// What a person should look at. Codes are stable.
std::vector<std::string> findings_of(const ResumeProfile& profile, const Page& page, Date today) {
    std::vector<std::string> findings;
    const auto add = [&](bool holds, std::string_view code) {
        if (holds) findings.emplace_back(code);
    };
    add(!profile.first_name, "missing_name");
    add(!profile.email, "missing_email");
    add(!profile.phone, "missing_phone");
    add(profile.positions.empty(), "missing_positions");
    add(profile.skills.empty(), "missing_skills");
    add(page.has_hidden, "hidden_text");
    add(page.has_metadata, "metadata_text");
    add(page.has_ocr, "ocr_text");
    const std::chrono::year_month_day now{today};
    const PartialDate month{static_cast<int>(now.year()), static_cast<int>(static_cast<unsigned>(now.month()))};
    const auto is_future = [&](const std::optional<PartialDate>& date) {
        return date && first_month(*date) > first_month(month);
    };
    const auto any = [&](auto holds) { return std::ranges::any_of(profile.positions, holds); };
    add(any([](const Position& p) { return !p.start; }), "undated_position");
    add(any([&](const Position& p) { return is_future(p.start) || is_future(p.end); }), "future_date");
    add(any([](const Position& p) { return p.start && p.end && last_month(*p.end) < first_month(*p.start); }),
        "reversed_dates");
    add(any([](const Position& p) { return !p.company; }), "missing_company");
    add(any([](const Position& p) { return p.title.empty(); }), "missing_title");
    return findings;
}

}  // namespace

std::string reading_text(const Document& document) { return text_of(read_lines(document)); }

ResumeProfile read_profile(const Document& document, const Taxonomy& taxonomy, Date today) {
    ResumeProfile profile;
    const auto page = read_lines(document);
    if (page.lines.empty()) {
        if (page.has_hidden) profile.findings.emplace_back("hidden_text");
        return profile;
    }
    const auto blocks = with_skill_lists(cut_sections(page), taxonomy);
    auto contacts = read_contacts(blocks);
    profile.email = std::move(contacts.email);
    profile.phone = std::move(contacts.phone);
    profile.links = std::move(contacts.links);
    const auto email = profile.email ? std::optional{profile.email->value} : std::nullopt;
    const auto name = read_name(blocks, page, document, email, profile.links);
    if (name) {
        profile.first_name = name->first;
        profile.last_name = name->last;
    }
    profile.title = read_headline(blocks, page, name);
    profile.location = read_location(blocks);
    profile.summary = read_summary(blocks);
    auto wishes = read_wishes(blocks, today);
    profile.driving_licences = std::move(wishes.driving_licences);
    profile.mobility = std::move(wishes.mobility);
    profile.availability = std::move(wishes.availability);
    profile.pay = std::move(wishes.pay);
    profile.nationalities = std::move(wishes.nationalities);
    profile.work_permit = std::move(wishes.work_permit);
    auto positions = read_positions(blocks, today);
    profile.skills = read_skills(blocks, positions, taxonomy, today);
    for (auto& read : positions) profile.positions.push_back(std::move(read.position));
    profile.education = read_education(blocks, today);
    profile.languages = read_languages(blocks);
    profile.certifications = read_certifications(blocks, today);
    const bool dated = std::ranges::any_of(profile.positions, [](const Position& p) { return p.start.has_value(); });
    if (dated) profile.experience_months = experience_months(profile.positions, today);
    profile.language = language_of(text_of(page));
    profile.findings = findings_of(profile, page, today);
    return profile;
}

}  // namespace talentmatch::cv
