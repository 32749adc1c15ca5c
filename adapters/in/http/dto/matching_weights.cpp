#include "http/dto/matching_weights.hpp"

namespace talentmatch::http::dto {

use_cases::WeightChanges changes_of(const WeightsIn& w) {
    return {plain(w.skills), plain(w.title), plain(w.experience), plain(w.text),          plain(w.availability),
            plain(w.rate),   plain(w.place), plain(w.languages),  plain(w.certifications)};
}

WeightsOut weights_out(const use_cases::Weights& weights) {
    constexpr int permille = 1'000;
    const auto share = [&](use_cases::Criterion criterion) {
        return Score::ratio(weights[static_cast<std::size_t>(criterion)], permille);
    };
    using enum use_cases::Criterion;
    return {share(skills), share(title), share(experience), share(text),          share(availability),
            share(rate),   share(place), share(languages),  share(certifications)};
}

MatchingWeightsOut matching_weights_out(const use_cases::CompanyWeights& w) {
    MatchingWeightsOut out;
    out.company_id = w.company_id;
    out.version = w.version;
    out.is_default = w.version == 0;
    out.weights = weights_out(w.weights);
    out.note = w.note;
    out.restored_from = w.restored_from;
    if (w.version == 0) return out;
    out.created_by = w.created_by;
    out.created_at = w.created_at;
    return out;
}

}  // namespace talentmatch::http::dto
