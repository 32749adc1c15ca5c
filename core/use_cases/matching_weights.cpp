#include "use_cases/matching_weights.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "use_cases/access.hpp"
#include "use_cases/field_errors.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr Length note_length{0, 500};

std::unexpected<Error> weights_changed(int version) {
    return fail(
        ErrorKind::conflict, "weights_changed",
        fmt::format("Les poids ont changé entre-temps : la version {} est en vigueur. Relisez-la d'abord.", version));
}

}  // namespace

Result<Weights> changed_weights(const Weights& base, const WeightChanges& changes) {
    constexpr Range permille{0, 1'000};
    FieldErrors errors;
    auto weights = base;
    for (const auto& [criterion, name] : EnumNames<Criterion>::names) {
        const auto& change = changes[static_cast<std::size_t>(criterion)];
        errors.check_number({"weights", std::string{name}}, change, permille);
        if (change) weights[static_cast<std::size_t>(criterion)] = *change;
    }
    if (errors.empty() && std::ranges::all_of(weights, [](int weight) { return weight == 0; }))
        errors.add({"weights"}, "weights_all_zero", "Un critère au moins doit avoir un poids.");
    if (const auto valid = errors.result(); !valid) return fail(valid);
    return weights;
}

MatchingWeightsUseCase::MatchingWeightsUseCase(ports::MatchingWeightsRepository& weights, const ports::Clock& clock)
    : weights_(weights), clock_(clock) {}

Result<CompanyWeights> MatchingWeightsUseCase::get_weights(const Actor& actor, CompanyId company) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    return weights_.current(actor, company);
}

Result<std::vector<CompanyWeights>> MatchingWeightsUseCase::get_history(const Actor& actor, CompanyId company,
                                                                        Page page) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    return weights_.history(actor, company, page);
}

Result<CompanyWeights> MatchingWeightsUseCase::set_weights(const Actor& actor, CompanyId company,
                                                           const WeightChanges& changes, const WeightsEdit& edit) {
    return append(actor, company, edit, [&](const CompanyWeights& stored) -> Result<CompanyWeights> {
        const auto weights = changed_weights(stored.weights, changes);
        if (!weights) return fail(weights);
        CompanyWeights wanted;
        wanted.weights = *weights;
        return wanted;
    });
}

Result<CompanyWeights> MatchingWeightsUseCase::roll_back(const Actor& actor, CompanyId company, int version,
                                                         const WeightsEdit& edit) {
    if (const auto allowed = require(actor, Permission::write_matching_weights); !allowed) return fail(allowed);
    CompanyWeights wanted;
    if (version != 0) {
        const auto old = weights_.by_version(actor, company, version);
        if (!old) return old;
        wanted.weights = old->weights;
    }
    wanted.restored_from = version;
    return append(actor, company, edit, [&](const CompanyWeights&) -> Result<CompanyWeights> { return wanted; });
}

Result<CompanyWeights> MatchingWeightsUseCase::append(const Actor& actor, CompanyId company, const WeightsEdit& edit,
                                                      const ports::Decision<CompanyWeights>& decide) {
    if (const auto allowed = require(actor, Permission::write_matching_weights); !allowed) return fail(allowed);
    FieldErrors errors;
    errors.check_text({"note"}, edit.note, note_length);
    if (const auto valid = errors.result(); !valid) return fail(valid);
    const auto now = clock_.now();
    return weights_.append(actor, company, [&](const CompanyWeights& stored) -> Result<CompanyWeights> {
        if (edit.expected_version && *edit.expected_version != stored.version) return weights_changed(stored.version);
        auto wanted = decide(stored);
        if (!wanted) return wanted;
        wanted->note = edit.note;
        wanted->created_by = actor.user;
        wanted->created_at = now;
        return wanted;
    });
}

}  // namespace talentmatch::use_cases
