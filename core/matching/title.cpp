// Title: the role, what it is about, and the seniority, compared apart.
#include <algorithm>
#include <array>
#include <bit>

#include "matching/criteria.hpp"
#include "matching/has.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr int role_share = 600;
constexpr int speciality_share = 250;
constexpr int seniority_share = 150;
constexpr int speciality_in_skills = 800;  ///< permille: "Java" among the skills, not in the title
constexpr int unreadable_role = 300;       ///< permille: a title in words that name no role
constexpr int close_from = 300;            ///< permille: roles closer than this are named as close
constexpr std::array<int, 4> seniority_credit{1000, 700, 400, 100};  ///< permille by missing rungs

/// Permille of a role that the resume names once, twice, three times or more, but the title does not say.
constexpr std::array<int, 4> career_credit{0, 500, 650, 800};

/// Permille of the best role that the resume names.
int career_fit(const TitleReading& want, Career career) {
    int best = 0;
    for (auto rest = career.packed(); rest != 0;) {
        const auto role = static_cast<Role>(std::countr_zero(rest) / 2);
        for (const auto wanted : want.roles)
            best = std::max(best, affinity(wanted, role) * career_credit[career.times(role)] / 1000);
        rest &= ~(std::uint64_t{3} << 2 * static_cast<unsigned>(role));
    }
    return best;
}

std::uint32_t specialities_of_skills(const TitleReading& want, std::span<const OfferedSkill> skills) {
    std::uint32_t named = 0;
    for (const auto& skill : skills) named |= specialities_named(want, skill.stems);
    return named;
}

/// Permille of the tender's specialities that the title names, or else the skills.
int speciality_fit(const TitleReading& want, std::uint32_t in_title, std::uint32_t in_skills) {
    const int sum = 1000 * std::popcount(in_title) + speciality_in_skills * std::popcount(in_skills & ~in_title);
    return sum / static_cast<int>(want.specialities.size());
}

/// The title's seniority, else what the years amount to.
std::optional<Seniority> seniority_of(std::optional<Seniority> said, std::optional<int> years) {
    if (said) return said;
    return years ? std::optional(seniority_after(*years)) : std::nullopt;
}

int seniority_fit(Seniority want, std::optional<Seniority> have) {
    if (!have) return neutral::title;
    const int missing = std::max(static_cast<int>(want) - static_cast<int>(*have), 0);
    return seniority_credit[static_cast<std::size_t>(missing)];
}

void explain(const TenderProfile& tender, const OfferProfile& offer, const TitleMatch& match, std::uint32_t in_skills,
             Explanation& why) {
    const auto& title = std::string(offer.title_text);
    if (!tender.title.roles.empty()) {
        if (career_fit(tender.title, offer.career) > match.role)
            why.add(Verdict::partial, "title_role_career", title, {tender.tender->title});
        else if (match.role == 1000)
            why.add(Verdict::met, "title_role_same", title);
        else if (offer.title.roles == 0)
            why.add(Verdict::unknown, "title_role_unread", title);
        else if (match.role >= close_from)
            why.add(Verdict::partial, "title_role_close", title, {tender.tender->title});
        else
            why.add(Verdict::missing, "title_role_other", title, {tender.tender->title});
    }
    if (!tender.title.specialities.empty()) {
        std::vector<const Speciality*> missing;
        for (std::size_t i = 0; i < tender.title.specialities.size(); ++i)
            if (((match.specialities | in_skills) >> i & 1U) == 0) missing.push_back(&tender.title.specialities[i]);
        std::string words;
        const Speciality* last = nullptr;
        for (const auto* one : missing) {
            const bool is_one_phrase = last != nullptr && last + 1 == one && one->continues_phrase;
            words += (words.empty() ? "" : is_one_phrase ? " " : ", ") + one->word;
            last = one;
        }
        if (missing.empty())
            why.add(Verdict::met, "title_speciality_met", title);
        else
            why.add(missing.size() < tender.title.specialities.size() ? Verdict::partial : Verdict::missing,
                    "title_speciality_missing", title, {words});
    }
    if (!tender.title.seniority) return;
    const auto want = std::string(slug_of(*tender.title.seniority));
    const auto have = seniority_of(offer.title.seniority, offer.experience_years);
    if (!have)
        why.add(Verdict::unknown, "title_seniority_unknown", title, {want});
    else if (*have < *tender.title.seniority)
        why.add(Verdict::partial, "title_seniority_below", title, {want, std::string(slug_of(*have))});
    else
        why.add(Verdict::met, "title_seniority_met", title, {std::string(slug_of(*have))});
}

}  // namespace

TitleMatch match_title(const TitleReading& want, const OfferedTitle& title) {
    TitleMatch match{title.roles == 0 ? unreadable_role : 0, 0, title.seniority, title.empty()};
    for (const auto wanted : want.roles)
        for (auto rest = title.roles; rest != 0; rest &= rest - 1)
            match.role = std::max(match.role, affinity(wanted, static_cast<Role>(std::countr_zero(rest))));
    for (std::size_t i = 0; i < want.specialities.size(); ++i)
        if (has(title.specialities, want.specialities[i].stem)) match.specialities |= std::uint32_t{1} << i;
    return match;
}

std::uint32_t specialities_named(const TitleReading& want, std::span<const std::uint32_t> stems) {
    std::uint32_t named = 0;
    for (std::size_t i = 0; i < want.specialities.size(); ++i)
        if (has(stems, short_hash(want.specialities[i].stem))) named |= std::uint32_t{1} << i;
    return named;
}

Outcome score_title(const TitleReading& want, const TitleMatch& match, Career career, std::optional<int> years,
                    std::uint32_t in_skills) {
    if (match.is_empty && career.empty()) return {permille(neutral::title), false, {}};
    std::int64_t sum = 0;
    std::int64_t whole = 0;
    if (!want.roles.empty()) {
        sum += std::int64_t{role_share} * std::max(match.role, career_fit(want, career));
        whole += role_share;
    }
    if (!want.specialities.empty()) {
        sum += std::int64_t{speciality_share} * speciality_fit(want, match.specialities, in_skills);
        whole += speciality_share;
    }
    if (want.seniority) {
        sum += std::int64_t{seniority_share} * seniority_fit(*want.seniority, seniority_of(match.seniority, years));
        whole += seniority_share;
    }
    return {Score::ratio(sum, whole * 1000), true, {}};
}

Outcome score_title(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& want = question.tender->title;
    const auto match = match_title(want, offer.title);
    const auto in_skills = specialities_of_skills(want, offer.skills);
    const auto outcome = score_title(want, match, offer.career, offer.experience_years, in_skills);
    if (why != nullptr && !outcome.has_consultant_data)
        why->add(Verdict::unknown, "title_unknown", "");
    else if (why != nullptr)
        explain(*question.tender, offer, match, in_skills, *why);
    return outcome;
}

}  // namespace talentmatch::matching
