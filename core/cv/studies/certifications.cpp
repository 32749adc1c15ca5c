// Certifications: what, from whom, when.
#include <algorithm>
#include <array>
#include <utility>

#include "cv/dates/dates.hpp"
#include "cv/dates/phrases.hpp"
#include "cv/layout/evidence.hpp"
#include "cv/studies/education.hpp"
#include "cv/text/head_parts.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::array<std::string_view, 62> issuers{"amazon web services",
                                                   "amazon",
                                                   "aws",
                                                   "microsoft",
                                                   "google",
                                                   "google cloud",
                                                   "oracle",
                                                   "cisco",
                                                   "scrum org",
                                                   "scrum alliance",
                                                   "pmi",
                                                   "project management institute",
                                                   "axelos",
                                                   "peoplecert",
                                                   "istqb",
                                                   "cftl",
                                                   "gasq",
                                                   "cncf",
                                                   "linux foundation",
                                                   "the linux foundation",
                                                   "hashicorp",
                                                   "red hat",
                                                   "redhat",
                                                   "vmware",
                                                   "sap",
                                                   "salesforce",
                                                   "ibm",
                                                   "databricks",
                                                   "snowflake",
                                                   "coursera",
                                                   "udemy",
                                                   "openclassrooms",
                                                   "edx",
                                                   "isaca",
                                                   "isc2",
                                                   "ec council",
                                                   "comptia",
                                                   "offensive security",
                                                   "offsec",
                                                   "ets",
                                                   "ets global",
                                                   "british council",
                                                   "cambridge",
                                                   "fortinet",
                                                   "palo alto networks",
                                                   "juniper",
                                                   "atlassian",
                                                   "gitlab",
                                                   "mongodb",
                                                   "elastic",
                                                   "confluent",
                                                   "docker",
                                                   "scaled agile",
                                                   "pegasystems",
                                                   "servicenow",
                                                   "tableau",
                                                   "linpi",
                                                   "lpi",
                                                   "exin",
                                                   "apmg",
                                                   "iseb",
                                                   "anssi"};

bool is_issuer(std::string_view text) {
    const PhraseText phrase(text);
    for (const auto issuer : issuers)
        if (const auto behind = phrase.behind(0, issuer); behind && *behind == phrase.size()) return true;
    return false;
}

/// "AWS Certified Developer": the name itself says whose it is.
std::optional<std::string> leading_issuer(std::string_view name) {
    const PhraseText phrase(name);
    std::optional<std::size_t> longest;
    for (const auto issuer : issuers)
        if (const auto behind = phrase.behind(0, issuer); behind && *behind < phrase.size())
            longest = std::max(longest.value_or(0), *behind);
    if (!longest) return std::nullopt;
    return std::string{phrase.original(0, *longest)};
}

void take_issuer(Certification& certification) {
    const auto folded = fold_with_origin(certification.name);
    for (const std::string_view word :
         {" delivree par ", " delivre par ", " issued by ", " by ", " par ", " aupres de "}) {
        const auto at = folded.text.rfind(word);
        if (at == std::string::npos || at == 0) continue;
        const std::string name = certification.name;
        certification.issuer =
            std::string{trim(std::string_view{name}.substr(folded.origin[at + word.size()]), ",;-().")};
        certification.name = std::string{trim(std::string_view{name}.substr(0, folded.origin[at]), ",;-(")};
        return;
    }
    auto parts = cut_at_signs(certification.name);
    if (parts.size() == 1) parts = cut_at_commas(certification.name);
    if (parts.size() == 1) {
        auto [outside, inside] = cut_brackets(certification.name);
        if (!inside.empty()) parts = {std::move(outside), std::move(inside)};
    }
    const auto issuer = parts.size() > 1 ? std::ranges::find_if(parts, is_issuer) : parts.end();
    if (issuer == parts.end()) {
        certification.issuer = leading_issuer(certification.name);
        return;
    }
    certification.issuer = *issuer;
    parts.erase(issuer);
    std::string name;
    for (const auto& part : parts) name += (name.empty() ? "" : " - ") + part;
    certification.name = std::move(name);
}

Certification certification_of(std::string_view written, Date today) {
    Certification certification;
    const auto dates = find_dates(written, today);
    auto name = without_dates(written, dates);
    std::ranges::replace(name, '\t', ' ');
    certification.name = single_spaced(trim(name, ",;:|-"));
    const PhraseText text(written);
    const bool ends =
        text.has({"expir*", "valable jusqu*", "valide jusqu*", "valid until", "valid through", "valid to", "jusqu en"});
    if (!dates.empty()) {
        certification.date = dates.front().start;
        if (dates.front().is_range && dates.front().finish) certification.expires = dates.front().finish;
        if (dates.size() > 1 && ends) certification.expires = dates.back().start;
        if (dates.size() == 1 && ends && !dates.front().is_range)
            certification.expires = std::exchange(certification.date, std::nullopt);
    }
    for (const std::string_view tail : {" obtenue en", " obtenu en", " obtenue", " obtenu", " en", " valid until",
                                        " valable jusqu'en", " expires", " expire en", " issued", " depuis", " le"})
        if (certification.name.ends_with(tail)) certification.name.resize(certification.name.size() - tail.size());
    take_issuer(certification);
    return certification;
}

}  // namespace

std::vector<Found<Certification>> read_certifications(const std::vector<Block>& blocks, Date today) {
    std::vector<Found<Certification>> all;
    for (const auto& block : blocks) {
        if (block.section != Section::certifications) continue;
        for (const auto& line : block.lines) {
            if (line.text.size() > 200 || all.size() >= 100) continue;
            auto certification = certification_of(line.text, today);
            if (count_letters(certification.name) < 3) {
                // the dates of the one above
                if (certification.date && !all.empty() && !all.back().value.date)
                    all.back().value.date = certification.date;
                continue;
            }
            const bool known =
                std::ranges::any_of(all, [&](const auto& found) { return found.value.name == certification.name; });
            if (!known) all.push_back({std::move(certification), evidence_of(line, Method::section, 80, line.text)});
        }
    }
    return all;
}

}  // namespace talentmatch::cv
