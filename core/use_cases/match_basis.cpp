#include "use_cases/match_basis.hpp"

#include "matching/engine.hpp"
#include "use_cases/match_inputs.hpp"

namespace talentmatch::use_cases {

ports::MatchBasis basis_of(const matching::Assessment& assessment, const ports::PoolConsultant& consultant,
                           const ports::PoolTender& tender, const matching::WeightChoice& weights,
                           CompanyId weights_company, Date today) {
    ports::MatchBasis basis;
    basis.today = today;
    basis.weights_company = weights_company;
    basis.weights = weights;
    basis.engine_version = matching::Engine::weights_version;
    basis.cap = assessment.cap;
    basis.confidence = assessment.confidence;
    for (const auto& result : assessment.criteria)
        basis.criteria.push_back(
            {result.criterion, result.weight, result.has_tender_data, result.has_consultant_data, result.score});
    basis.inputs = inputs_of(tender.tender, consultant.consultant, consultant.resume_text);
    basis.input_hash = input_hash(basis.engine_version, today, weights.weights, basis.inputs);
    return basis;
}

}  // namespace talentmatch::use_cases
