#include "cv/reader.hpp"

#include <algorithm>
#include <utility>

#include "cv/document_date.hpp"
#include "cv/layout/lines.hpp"
#include "cv/person/contacts.hpp"
#include "cv/person/identity.hpp"
#include "cv/person/spoken.hpp"
#include "cv/person/wishes.hpp"
#include "cv/positions/positions.hpp"
#include "cv/positions/unheaded.hpp"
#include "cv/review.hpp"
#include "cv/sections/sections.hpp"
#include "cv/skills/skill_lists.hpp"
#include "cv/skills/skills.hpp"
#include "cv/studies/education.hpp"
#include "cv/text/utf8.hpp"

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

}  // namespace

std::string reading_text(const Document& document) { return text_of(read_lines(document)); }

ResumeProfile read_profile(const Document& document, const Taxonomy& taxonomy, Date today, const Gazetteer* towns) {
    ResumeProfile profile;
    const auto page = read_lines(document);
    if (page.lines.empty()) {
        if (page.has_hidden) profile.findings.emplace_back("hidden_text");
        return profile;
    }
    profile.document_date = document_date(page, document, today);
    const auto as_of = reference_day(profile.document_date, today);
    const auto blocks = with_positions(with_skill_lists(cut_sections(page), taxonomy), today);
    auto contacts = read_contacts(blocks);
    profile.email = std::move(contacts.email);
    profile.phone = std::move(contacts.phone);
    profile.links = std::move(contacts.links);
    const auto email = profile.email ? std::optional{profile.email->value} : std::nullopt;
    const auto name = read_name(blocks, page, document, email, profile.links);
    if (name) {
        profile.first_name = name->first;
        profile.last_name = name->last;
    } else {
        profile.last_name = read_initials(blocks, taxonomy);
    }
    profile.title = read_headline(blocks, page, name);
    profile.location = read_location(blocks, name, towns);
    profile.summary = read_summary(blocks);
    auto wishes = read_wishes(blocks, today);
    profile.driving_licences = std::move(wishes.driving_licences);
    profile.mobility = std::move(wishes.mobility);
    profile.availability = std::move(wishes.availability);
    profile.pay = std::move(wishes.pay);
    profile.nationalities = std::move(wishes.nationalities);
    profile.work_permit = std::move(wishes.work_permit);
    auto positions = read_positions(blocks, today, towns);
    profile.skills = read_skills(blocks, positions, taxonomy, as_of);
    profile.implied_skills = implied_skills(profile.skills, taxonomy);
    for (auto& read : positions) profile.positions.push_back(std::move(read.position));
    profile.education = read_education(blocks, today);
    profile.languages = read_languages(blocks);
    profile.certifications = read_certifications(blocks, today);
    const bool dated = std::ranges::any_of(profile.positions, [](const Position& p) { return p.start.has_value(); });
    // A career goes on when a file grows old; only the author's own "mis à jour en ..." says until when it was told.
    const bool stamped = profile.document_date && profile.document_date->evidence.method == Method::pattern;
    if (dated) profile.experience_months = experience_months(profile.positions, stamped ? as_of : today);
    profile.language = language_of(text_of(page));
    profile.needs_review = review_of(profile, page, document, today);
    profile.findings = findings_of(profile, profile.needs_review);
    return profile;
}

}  // namespace talentmatch::cv
