// Text: which of the words that the tender is about stand in the consultant's biography, resume, title and skills,
// whatever their order and language. Words that name a skill weigh more; a word said three times counts more than once
// said in passing.
#include <algorithm>
#include <span>

#include "matching/criteria.hpp"

namespace talentmatch::matching {
namespace {

/// Saturation and length, as BM25 has them (Robertson and Walker, SIGIR 1994), with a fixed usual length in the place
/// of the collection's mean, so that a pair's score never depends on who else is ranked.
constexpr std::int64_t usual_length = 400;  ///< words that say something, of two pages

/// Words of biography and resume below which nobody can tell what they leave out: a presentation of two or three lines
/// has 10 to 25, a CV of one page 150. Fewer never count against anybody; what they do say counts as if it stood in a
/// text of the usual length, and what only the title or the skills say counts there and not again.
constexpr int enough_words = 40;

constexpr std::int64_t saturation = 1200;    ///< k1 in permille
constexpr std::int64_t length_effect = 750;  ///< b in permille

/// Permille for a word said `count` times, given the profile's `damping`.
constexpr std::int64_t count_credit(std::int64_t count, std::int64_t damping) {
    return 1'000'000 * count / (1000 * count + damping);
}

constexpr std::int64_t damping_of(std::int64_t length) {
    return saturation * (1000 - length_effect + length_effect * length / usual_length) / 1000;
}
constexpr int full_share = 500;  ///< permille of the tender's words that nobody surpasses in practice: the full score
constexpr std::size_t most_words_named = 6;
constexpr std::size_t no_term = static_cast<std::size_t>(-1);

std::size_t find_term(const TenderProfile& tender, std::uint32_t stem) {
    const auto mask = tender.term_slots.size() - 1;
    for (auto slot = stem & mask; tender.term_slots[slot] != 0; slot = (slot + 1) & mask)
        if (const std::size_t at = tender.term_slots[slot] - 1U; tender.terms[at].stem == stem) return at;
    return no_term;
}

/// The heaviest words that `is_named` tells, in the tender's order.
template <class Named>
std::string words(const TenderProfile& tender, Named is_named) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < tender.terms.size(); ++i)
        if (is_named(i)) chosen.push_back(i);
    std::ranges::sort(chosen, [&](auto a, auto b) {
        const int gap = tender.terms[a].weight - tender.terms[b].weight;
        return gap != 0 ? gap > 0 : a < b;
    });
    if (chosen.size() > most_words_named) chosen.resize(most_words_named);
    std::ranges::sort(chosen);
    std::string list;
    for (std::size_t n = 0; n < chosen.size(); ++n) {
        const bool is_one_phrase = n > 0 && chosen[n - 1] + 1 == chosen[n] && tender.terms[chosen[n]].continues_phrase;
        list += (n == 0 ? "" : is_one_phrase ? " " : ", ") + tender.terms[chosen[n]].word;
    }
    return list;
}

bool is_brief(const OfferProfile& offer) { return offer.text_length < enough_words; }

/// The terms that count.
std::span<const OfferedTerm> counted(const OfferProfile& offer) {
    return std::span(offer.terms).first(is_brief(offer) ? offer.terms_of_texts : offer.terms.size());
}

void explain(const TenderProfile& tender, const OfferProfile& offer, Explanation& why) {
    std::vector<bool> found(tender.terms.size());
    for (const auto& term : counted(offer))
        if (const auto at = find_term(tender, term.stem); at != no_term) found[at] = true;
    const auto common = words(tender, [&](std::size_t i) { return found[i]; });
    const auto absent = words(tender, [&](std::size_t i) { return !found[i] && tender.terms[i].weight > 1; });
    const auto count = std::ranges::count(found, true);
    if (is_brief(offer)) why.add(Verdict::unknown, offer.has_resume ? "text_brief" : "text_no_resume", "");
    if (count > 0) why.add(Verdict::met, "text_common", common, {std::to_string(count)});
    if (is_brief(offer)) return;
    if (count == 0) why.add(Verdict::missing, "text_nothing_common", "");
    if (!absent.empty()) why.add(Verdict::missing, "text_absent", absent);
}

}  // namespace

Outcome score_text(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const auto damping = damping_of(is_brief(offer) ? usual_length : offer.text_length);
    std::int64_t sum = 0;
    for (const auto& term : counted(offer))
        if (const auto at = find_term(tender, term.stem); at != no_term)
            sum += tender.terms[at].weight * count_credit(term.count, damping);
    std::int64_t whole = 0;
    for (const auto& term : tender.terms) whole += term.weight;
    if (why != nullptr) explain(tender, offer, *why);
    const auto score = Score::ratio(sum, whole * full_share);
    if (is_brief(offer)) return {std::max(score, permille(neutral::text)), false, {}};
    return {score, true, {}};
}

}  // namespace talentmatch::matching
