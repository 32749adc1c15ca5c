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

struct RoleFit {
    int credit = 0;
    bool is_from_career = false;
};

RoleFit role_fit(const TitleReading& want, const OfferProfile& offer) {
    RoleFit best{offer.title.roles == 0 ? unreadable_role : 0, false};
    for (const auto wanted : want.roles) {
        for (auto rest = offer.title.roles; rest != 0; rest &= rest - 1)
            best.credit = std::max(best.credit, affinity(wanted, static_cast<Role>(std::countr_zero(rest))));
        for (auto rest = offer.career.packed(); rest != 0;) {
            const auto role = static_cast<Role>(std::countr_zero(rest) / 2);
            const int credit = affinity(wanted, role) * career_credit[offer.career.times(role)] / 1000;
            if (credit > best.credit) best = {credit, true};
            rest &= ~(std::uint64_t{3} << 2 * static_cast<unsigned>(role));
        }
    }
    return best;
}

bool is_among_skills(std::uint32_t stem, const OfferProfile& offer) {
    return std::ranges::any_of(offer.skills, [&](const OfferedSkill& skill) { return has(skill.stems, stem); });
}

/// Permille of the tender's specialities that the title names, or else the skills.
int speciality_fit(const TitleReading& want, const OfferProfile& offer, std::vector<const Speciality*>* missing) {
    int sum = 0;
    for (const auto& wanted : want.specialities) {
        if (has(offer.title.specialities, wanted.stem))
            sum += 1000;
        else if (is_among_skills(short_hash(wanted.stem), offer))
            sum += speciality_in_skills;
        else if (missing != nullptr)
            missing->push_back(&wanted);
    }
    return sum / static_cast<int>(want.specialities.size());
}

/// The title's seniority, else what the years amount to.
std::optional<Seniority> seniority_of(const OfferProfile& offer) {
    if (offer.title.seniority) return offer.title.seniority;
    const auto years = offer.experience_years;
    return years ? std::optional(seniority_after(*years)) : std::nullopt;
}

int seniority_fit(Seniority want, std::optional<Seniority> have) {
    if (!have) return neutral::title;
    const int missing = std::max(static_cast<int>(want) - static_cast<int>(*have), 0);
    return seniority_credit[static_cast<std::size_t>(missing)];
}

void explain(const TenderProfile& tender, const OfferProfile& offer, RoleFit role, Explanation& why) {
    const auto& title = std::string(offer.title_text);
    if (!tender.title.roles.empty()) {
        if (role.is_from_career)
            why.add(Verdict::partial, "title_role_career", title, {tender.tender->title});
        else if (role.credit == 1000)
            why.add(Verdict::met, "title_role_same", title);
        else if (offer.title.roles == 0)
            why.add(Verdict::unknown, "title_role_unread", title);
        else if (role.credit >= close_from)
            why.add(Verdict::partial, "title_role_close", title, {tender.tender->title});
        else
            why.add(Verdict::missing, "title_role_other", title, {tender.tender->title});
    }
    if (!tender.title.specialities.empty()) {
        std::vector<const Speciality*> missing;
        speciality_fit(tender.title, offer, &missing);
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
    const auto have = seniority_of(offer);
    if (!have)
        why.add(Verdict::unknown, "title_seniority_unknown", title, {want});
    else if (*have < *tender.title.seniority)
        why.add(Verdict::partial, "title_seniority_below", title, {want, std::string(slug_of(*have))});
    else
        why.add(Verdict::met, "title_seniority_met", title, {std::string(slug_of(*have))});
}

}  // namespace

Outcome score_title(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    if (offer.title.empty() && offer.career.empty()) {
        if (why != nullptr) why->add(Verdict::unknown, "title_unknown", "");
        return {permille(neutral::title), false, {}};
    }
    std::int64_t sum = 0;
    std::int64_t whole = 0;
    RoleFit role;
    if (!tender.title.roles.empty()) {
        role = role_fit(tender.title, offer);
        sum += std::int64_t{role_share} * role.credit;
        whole += role_share;
    }
    if (!tender.title.specialities.empty()) {
        sum += std::int64_t{speciality_share} * speciality_fit(tender.title, offer, nullptr);
        whole += speciality_share;
    }
    if (tender.title.seniority) {
        sum += std::int64_t{seniority_share} * seniority_fit(*tender.title.seniority, seniority_of(offer));
        whole += seniority_share;
    }
    if (why != nullptr) explain(tender, offer, role, *why);
    return {Score::ratio(sum, whole * 1000), true, {}};
}

}  // namespace talentmatch::matching
