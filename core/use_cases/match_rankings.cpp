// The rankings of MatchUseCase: who is asked about, over whom, with which weights; each is written down.
#include <algorithm>
#include <iterator>
#include <ranges>
#include <tuple>

#include <fmt/format.h>

#include "entities/sha256.hpp"
#include "ports/errors.hpp"
#include "use_cases/access.hpp"
#include "use_cases/match_inputs.hpp"
#include "use_cases/match_summaries.hpp"
#include "use_cases/matches.hpp"
#include "use_cases/weight_choice.hpp"

namespace talentmatch::use_cases {
namespace {

std::vector<matching::Offer> offers_of(const std::vector<ports::PoolConsultant>& pool) {
    std::vector<matching::Offer> offers;
    offers.reserve(pool.size());
    for (const auto& one : pool) offers.push_back({&one.consultant, one.resume_text});
    return offers;
}

std::vector<const Tender*> tenders_of(const std::vector<ports::PoolTender>& pool) {
    std::vector<const Tender*> tenders;
    tenders.reserve(pool.size());
    for (const auto& one : pool) tenders.push_back(&one.tender);
    return tenders;
}

bool is_better(const Assessment& a, const Assessment& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::tie(a.consultant_id, a.tender_id) < std::tie(b.consultant_id, b.tender_id);
}

matching::RankingRequest request_of(const RankingOptions& options, const WeightChoice& weights) {
    matching::RankingRequest request;
    request.min_score = options.min_score;
    request.limit = options.limit;
    request.weights = weights;
    request.explain = options.explain;
    return request;
}

ports::RankingRecord record_of(const Actor& actor, const RankingOptions& options, const WeightChoice& weights,
                               ports::Reach reach, Instant now) {
    ports::RankingRecord record;
    record.company_id = actor.company;
    record.user_id = actor.user;
    record.created_at = now;
    record.with_partners = reach == ports::Reach::with_partners;
    record.min_score = options.min_score;
    record.limit = options.limit;
    record.weights = weights;
    record.engine_version = matching::Engine::weights_version;
    return record;
}

std::string hash_of(const ports::RankingRecord& record, const PopulationFingerprint& population) {
    const auto asked = fmt::format(
        "{} {} {} {} {} {} {} {} {}", text_of(record.kind), record.engine_version, to_iso(day_of(record.created_at)),
        fmt::join(record.weights.weights, " "), record.min_score.in_millionths(), record.limit, record.with_partners,
        record.tender_id.value_or(TenderId{}).value(), record.consultant_id.value_or(ConsultantId{}).value());
    return Sha256{}.add_framed(asked).add_framed(population.text()).hex();
}

}  // namespace

Result<RankedMatches> MatchUseCase::find_matches_for_tender(const Actor& actor, TenderId id,
                                                            const RankingOptions& options, ports::Reach reach) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto now = clock_.now();
    const auto today = day_of(now);
    const auto tender = pool_.tender(actor, id, today);
    if (!tender) return fail(tender);
    const auto owner = tender->tender.company_id;
    if (!actor.owns(owner)) return ports::tender_not_found();
    const auto weights = chosen_weights(weights_, actor, owner, options.weights);
    if (!weights) return fail(weights);
    const auto pool = pool_.consultants(actor, owner, reach, today);
    if (!pool) return fail(pool);

    auto ranking = engine_.rank(tender->tender, offers_of(*pool), today, request_of(options, *weights));
    auto record = record_of(actor, options, *weights, reach, now);
    record.kind = ports::RankingKind::consultants_for_tender;
    record.company_id = owner;
    record.tender_id = id;
    return answer(actor, std::move(record), std::move(ranking), *pool, {&*tender, 1});
}

Result<RankedMatches> MatchUseCase::find_matches_for_consultant(const Actor& actor, ConsultantId id,
                                                                const RankingOptions& options, ports::Reach reach) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto now = clock_.now();
    const auto today = day_of(now);
    const auto consultant = pool_.consultant(actor, id, today);
    if (!consultant) return fail(consultant);
    const auto owner = consultant->consultant.company_id;
    if (!actor.owns(owner)) return ports::consultant_not_found();
    const auto weights = chosen_weights(weights_, actor, owner, options.weights);
    if (!weights) return fail(weights);
    const auto pool = pool_.tenders(actor, owner, reach, today);
    if (!pool) return fail(pool);

    const matching::Offer offer{&consultant->consultant, consultant->resume_text};
    auto ranking = engine_.rank(offer, tenders_of(*pool), today, request_of(options, *weights));
    auto record = record_of(actor, options, *weights, reach, now);
    record.kind = ports::RankingKind::tenders_for_consultant;
    record.company_id = owner;
    record.consultant_id = id;
    return answer(actor, std::move(record), std::move(ranking), {&*consultant, 1}, *pool);
}

Result<RankedMatches> MatchUseCase::suggest_top_matches(const Actor& actor, CompanyId company,
                                                        const RankingOptions& options) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto now = clock_.now();
    const auto today = day_of(now);
    const auto weights = chosen_weights(weights_, actor, company, options.weights);
    if (!weights) return fail(weights);
    const auto consultants = pool_.consultants(actor, company, ports::Reach::own_company, today);
    if (!consultants) return fail(consultants);
    const auto tenders = pool_.tenders(actor, company, ports::Reach::with_partners, today);
    if (!tenders) return fail(tenders);

    const auto offers = offers_of(*consultants);
    const auto limit = static_cast<std::size_t>(std::max(options.limit, 0));
    std::vector<Assessment> best;
    for (const auto& one : *tenders) {
        auto ranking = engine_.rank(one.tender, offers, today, request_of(options, *weights));
        best.insert(best.end(), std::make_move_iterator(ranking.begin()), std::make_move_iterator(ranking.end()));
        std::ranges::sort(best, is_better);
        if (best.size() > limit) best.resize(limit);
    }
    auto record = record_of(actor, options, *weights, ports::Reach::with_partners, now);
    record.kind = ports::RankingKind::top_pairs;
    record.company_id = company;
    return answer(actor, std::move(record), std::move(best), *consultants, *tenders);
}

RankedMatches MatchUseCase::answer(const Actor& actor, ports::RankingRecord record,
                                   std::vector<matching::Assessment> ranking,
                                   std::span<const ports::PoolConsultant> consultants,
                                   std::span<const ports::PoolTender> tenders) {
    record.eligible = static_cast<std::int64_t>(consultants.size() * tenders.size());
    record.scored = record.eligible;
    record.returned = static_cast<int>(ranking.size());
    for (const auto& one : ranking | std::views::take(ports::RankingRecord::best_kept))
        record.best.push_back({one.consultant_id, one.tender_id, one.score});
    PopulationFingerprint population;
    for (const auto& one : consultants) population.add(fingerprint_of(one.consultant, one.resume_text));
    for (const auto& one : tenders) population.add(fingerprint_of(one.tender));
    record.input_hash = hash_of(record, population);
    // A ranking is answered whether or not it could be written down; the log says itself what it lost.
    static_cast<void>(log_.append({&record, 1}));

    RankedMatches answer;
    answer.weights = record.weights;
    answer.eligible = static_cast<std::size_t>(record.eligible);
    answer.scored = static_cast<std::size_t>(record.scored);
    answer.matches = with_summaries(actor, std::move(ranking), consultants, tenders);
    return answer;
}

Result<ScoredPair> MatchUseCase::calculate_match_score(const Actor& actor, ConsultantId consultant, TenderId tender) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    auto pair = assess(actor, consultant, tender, day_of(clock_.now()));
    if (!pair) return fail(pair);
    conceal(pair->assessment, actor, pair->tender.tender);
    return ScoredPair{std::move(pair->assessment), pair->weights};
}

Result<MatchUseCase::Pair> MatchUseCase::assess(const Actor& actor, ConsultantId consultant_id, TenderId tender_id,
                                                Date today) {
    auto consultant = pool_.consultant(actor, consultant_id, today);
    if (!consultant) return fail(consultant);
    auto tender = pool_.tender(actor, tender_id, today);
    if (!tender) return fail(tender);
    if (!actor.owns(consultant->consultant.company_id) && !actor.owns(tender->tender.company_id))
        return ports::consultant_not_found();
    const auto company = actor.sees_everything() ? tender->tender.company_id : actor.company;
    const auto weights = chosen_weights(weights_, actor, company, {});
    if (!weights) return fail(weights);
    auto assessment =
        engine_.assess(tender->tender, {&consultant->consultant, consultant->resume_text}, today, *weights);
    return Pair{*std::move(consultant), *std::move(tender), *weights, company, std::move(assessment)};
}

}  // namespace talentmatch::use_cases
