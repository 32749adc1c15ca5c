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

std::vector<const Tender*> tenders_of(const std::vector<ports::PoolTender>& pool) {
    std::vector<const Tender*> tenders;
    tenders.reserve(pool.size());
    for (const auto& one : pool) tenders.push_back(&one.tender);
    return tenders;
}

std::vector<ConsultantId> people_of(const std::vector<Assessment>& ranking) {
    std::vector<ConsultantId> ids;
    ids.reserve(ranking.size());
    for (const auto& one : ranking) ids.push_back(one.consultant_id);
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

/// Who went between the ranking and the question for the names is no answer any more. `people` are by id.
void drop_gone(std::vector<Assessment>& ranking, const std::vector<ports::PoolConsultant>& people) {
    const auto id_of = [](const ports::PoolConsultant& one) { return one.consultant.id; };
    std::erase_if(ranking, [&](const Assessment& one) {
        return !std::ranges::binary_search(people, one.consultant_id, {}, id_of);
    });
}

PopulationFingerprint population_of(std::span<const ports::PoolTender> tenders) {
    PopulationFingerprint population;
    for (const auto& one : tenders) population.add(fingerprint_of(one.tender));
    return population;
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
    const auto companies = pool_.companies(actor, owner, reach, today);
    if (!companies) return fail(companies);
    const auto everybody = index_.current();
    if (!everybody) return fail(everybody);
    const auto& snapshot = **everybody;

    auto ranking =
        snapshot.index->rank(engine_.prepare(tender->tender), *companies, today, request_of(options, *weights));
    const auto people = pool_.consultants_by_id(actor, owner, people_of(ranking.best), today);
    if (!people) return fail(people);
    drop_gone(ranking.best, *people);
    auto population = population_of({&*tender, 1});
    population.add(snapshot.population_of(*companies));
    auto record = record_of(actor, options, *weights, reach, now);
    record.kind = ports::RankingKind::consultants_for_tender;
    record.company_id = owner;
    record.tender_id = id;
    return answer(actor, std::move(record), std::move(ranking), population, *people, {&*tender, 1});
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
    matching::Ranking ranking;
    ranking.best = engine_.rank(offer, tenders_of(*pool), today, request_of(options, *weights));
    ranking.eligible = ranking.scored = pool->size();
    auto population = population_of(*pool);
    population.add(fingerprint_of(consultant->consultant, consultant->resume_text));
    auto record = record_of(actor, options, *weights, reach, now);
    record.kind = ports::RankingKind::tenders_for_consultant;
    record.company_id = owner;
    record.consultant_id = id;
    return answer(actor, std::move(record), std::move(ranking), population, {&*consultant, 1}, *pool);
}

Result<RankedMatches> MatchUseCase::suggest_top_matches(const Actor& actor, CompanyId company,
                                                        const RankingOptions& options) {
    if (const auto allowed = require(actor, Permission::run_matching); !allowed) return fail(allowed);
    const auto now = clock_.now();
    const auto today = day_of(now);
    const auto weights = chosen_weights(weights_, actor, company, options.weights);
    if (!weights) return fail(weights);
    const auto companies = pool_.companies(actor, company, ports::Reach::own_company, today);
    if (!companies) return fail(companies);
    const auto tenders = pool_.tenders(actor, company, ports::Reach::with_partners, today);
    if (!tenders) return fail(tenders);
    const auto everybody = index_.current();
    if (!everybody) return fail(everybody);
    const auto& snapshot = **everybody;

    std::vector<matching::PreparedTender> prepared;
    for (const auto& one : *tenders) prepared.push_back(engine_.prepare(one.tender));
    std::vector<const matching::PreparedTender*> asked;
    for (const auto& one : prepared) asked.push_back(&one);
    auto ranking = snapshot.index->best_pairs(asked, *companies, today, request_of(options, *weights));
    const auto people = pool_.consultants_by_id(actor, company, people_of(ranking.best), today);
    if (!people) return fail(people);
    drop_gone(ranking.best, *people);
    auto population = population_of(*tenders);
    population.add(snapshot.population_of(*companies));
    auto record = record_of(actor, options, *weights, ports::Reach::with_partners, now);
    record.kind = ports::RankingKind::top_pairs;
    record.company_id = company;
    return answer(actor, std::move(record), std::move(ranking), population, *people, *tenders);
}

RankedMatches MatchUseCase::answer(const Actor& actor, ports::RankingRecord record, matching::Ranking ranking,
                                   const PopulationFingerprint& population,
                                   std::span<const ports::PoolConsultant> consultants,
                                   std::span<const ports::PoolTender> tenders) {
    record.eligible = static_cast<std::int64_t>(ranking.eligible);
    record.scored = static_cast<std::int64_t>(ranking.scored);
    record.returned = static_cast<int>(ranking.best.size());
    for (const auto& one : ranking.best | std::views::take(ports::RankingRecord::best_kept))
        record.best.push_back({one.consultant_id, one.tender_id, one.score});
    record.input_hash = hash_of(record, population);
    // A ranking is answered whether or not it could be written down; the log says itself what it lost.
    static_cast<void>(log_.append({&record, 1}));

    RankedMatches answer;
    answer.weights = record.weights;
    answer.eligible = static_cast<std::size_t>(record.eligible);
    answer.scored = static_cast<std::size_t>(record.scored);
    answer.matches = with_summaries(actor, std::move(ranking.best), consultants, tenders);
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
