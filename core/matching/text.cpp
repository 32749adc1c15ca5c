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

CountCredits credits_of(std::size_t length_class) {
    const bool is_brief_text = length_class == 0;
    const auto length = is_brief_text ? std::uint64_t{usual_length} : std::uint64_t{length_class} * length_step;
    const auto damping = saturation * (1000 - length_effect + length_effect * length / usual_length) / 1000;
    CountCredits credits{};
    for (std::uint64_t count = 1; count < credits.size(); ++count)
        credits[count] = static_cast<std::uint16_t>(1'000'000 * count / (1000 * count + damping));
    if (!is_brief_text) credits[0] = credits[1];
    return credits;
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

const CountCredits& count_credits(std::uint8_t length_class) {
    static const auto classes = [] {
        std::vector<CountCredits> all;
        for (std::size_t one = 0; one < length_classes; ++one) all.push_back(credits_of(one));
        return all;
    }();
    return classes[length_class];
}

Outcome score_text(const Question& question, const OfferProfile& offer, Explanation* why) {
    const auto& tender = *question.tender;
    const auto& credits = count_credits(length_class(offer.text_length));
    std::int64_t sum = 0;
    for (const auto& term : counted(offer))
        if (const auto at = tender.find_term(term.stem))
            sum += std::int64_t{tender.terms[*at].weight} * credits[term.count];
    if (why != nullptr) explain(tender, offer, *why);
    return text_outcome(sum, tender.terms_weight, offer.text_length);
}

}  // namespace talentmatch::matching
