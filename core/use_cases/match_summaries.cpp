#include "use_cases/match_summaries.hpp"

#include <unordered_map>

namespace talentmatch::use_cases {
namespace {

ConsultantSummary summary(const Actor& actor, const ports::PoolConsultant& one) {
    const auto& row = one.consultant;
    return {.id = row.id,
            .company_id = row.company_id,
            .company_name = one.company_name,
            .display_name = actor.owns(row.company_id) ? row.first_name + " " + row.last_name
                                                       : shortened_name(row.first_name, row.last_name),
            .title = row.title,
            .experience_years = row.experience_years,
            .availability_status = row.availability_status,
            .availability_date = row.availability_date,
            .daily_rate = row.daily_rate,
            .location = row.location,
            .remote_work = row.remote_work};
}

TenderSummary summary(const ports::PoolTender& one) {
    const auto& row = one.tender;
    return {.id = row.id,
            .company_id = row.company_id,
            .company_name = one.company_name,
            .title = row.title,
            .client_name = row.client_name,
            .status = row.status,
            .start_date = row.start_date,
            .end_date = row.end_date,
            .location = row.location,
            .remote_work = row.remote_work};
}

/// The words that these reasons name stand in the tender's description; the others speak of the consultant's CV only.
bool quotes_description(const matching::Reason& reason) {
    return reason.code == "text_common" || reason.code == "text_absent";
}

}  // namespace

void conceal(matching::Assessment& assessment, const Actor& actor, const Tender& tender) {
    if (actor.owns(tender.company_id)) return;
    // What the rate would have to be says what the ceiling is.
    std::erase_if(assessment.counterfactuals, [](const matching::Counterfactual& one) {
        return one.change.code.starts_with("change_rate") || one.change.code.starts_with("change_text");
    });
    for (auto& result : assessment.criteria) {
        if (result.criterion == matching::Criterion::text) std::erase_if(result.reasons, quotes_description);
        if (result.criterion != matching::Criterion::rate) continue;
        for (auto& reason : result.reasons) {
            if (reason.code.ends_with("_budget")) reason.code.resize(reason.code.size() - 7);
            reason.code += "_partner";
            reason.facts.clear();
        }
    }
}

std::vector<RankedMatch> with_summaries(const Actor& actor, std::vector<matching::Assessment> ranking,
                                        std::span<const ports::PoolConsultant> consultants,
                                        std::span<const ports::PoolTender> tenders) {
    std::unordered_map<ConsultantId, const ports::PoolConsultant*> people;
    people.reserve(consultants.size());
    for (const auto& one : consultants) people.emplace(one.consultant.id, &one);
    std::unordered_map<TenderId, const ports::PoolTender*> missions;
    missions.reserve(tenders.size());
    for (const auto& one : tenders) missions.emplace(one.tender.id, &one);

    std::vector<RankedMatch> ranked;
    ranked.reserve(ranking.size());
    for (auto& assessment : ranking) {
        const auto& consultant = *people.at(assessment.consultant_id);
        const auto& tender = *missions.at(assessment.tender_id);
        conceal(assessment, actor, tender.tender);
        ranked.push_back({std::move(assessment), summary(actor, consultant), summary(tender)});
    }
    return ranked;
}

}  // namespace talentmatch::use_cases
