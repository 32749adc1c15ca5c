// Text: which of the words that the tender is about stand in the consultant's biography, resume, title and skills,
// whatever their order and language. Words that name a skill weigh more; a word said three times counts more than once
// said in passing.
#include <algorithm>
#include <span>

#include "matching/criteria.hpp"
#include "matching/text_rules.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::size_t most_words_named = 6;
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

/// The terms that count.
std::span<const OfferedTerm> counted(const OfferProfile& offer) {
    return std::span(offer.terms).first(is_brief(offer.text_length) ? offer.terms_of_texts : offer.terms.size());
}

void explain(const TenderProfile& tender, const OfferProfile& offer, Explanation& why) {
    std::vector<bool> found(tender.terms.size());
    for (const auto& term : counted(offer))
        if (const auto at = tender.find_term(term.stem)) found[*at] = true;
    const auto common = words(tender, [&](std::size_t i) { return found[i]; });
    const auto absent = words(tender, [&](std::size_t i) { return !found[i] && tender.terms[i].weight > 1; });
    const auto count = std::ranges::count(found, true);
    if (is_brief(offer.text_length)) why.add(Verdict::unknown, offer.has_resume ? "text_brief" : "text_no_resume", "");
    if (count > 0) why.add(Verdict::met, "text_common", common, {std::to_string(count)});
    if (is_brief(offer.text_length)) return;
    if (count == 0) why.add(Verdict::missing, "text_nothing_common", "");
    if (!absent.empty()) why.add(Verdict::missing, "text_absent", absent);
}

}  // namespace

Outcome score_text(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const auto damping = damping_of(offer.text_length);
    std::int64_t sum = 0;
    for (const auto& term : counted(offer))
        if (const auto at = tender.find_term(term.stem))
            sum += std::int64_t{tender.terms[*at].weight} * count_credit(term.count, damping);
    if (why != nullptr) explain(tender, offer, *why);
    return text_outcome(sum, tender.terms_weight, offer.text_length);
}

}  // namespace talentmatch::matching
