#include "memory/matching_weights_repository.hpp"

#include <algorithm>

#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

using ports::CompanyWeights;

bool sees(const Tables& tables, const Actor& actor, CompanyId company) {
    return actor.owns(company) && tables.companies.find(company) != nullptr;
}

CompanyWeights newest(const Tables& tables, CompanyId company) {
    const auto versions = tables.matching_weights.find(company);
    if (versions != tables.matching_weights.end()) return versions->second.back();
    CompanyWeights never_set;
    never_set.company_id = company;
    return never_set;
}

}  // namespace

Result<CompanyWeights> MatchingWeightsRepository::current(const Actor& actor, CompanyId company) {
    const auto tables = database_.open();
    if (!sees(*tables, actor, company)) return ports::company_not_found();
    return newest(*tables, company);
}

Result<std::vector<CompanyWeights>> MatchingWeightsRepository::history(const Actor& actor, CompanyId company,
                                                                       Page page) {
    const auto tables = database_.open();
    if (!sees(*tables, actor, company)) return ports::company_not_found();
    const auto versions = tables->matching_weights.find(company);
    if (versions == tables->matching_weights.end()) return {};
    auto rows = versions->second;
    std::ranges::reverse(rows);
    return page_of(std::move(rows), page);
}

Result<CompanyWeights> MatchingWeightsRepository::by_version(const Actor& actor, CompanyId company, int version) {
    const auto tables = database_.open();
    if (!sees(*tables, actor, company)) return ports::company_not_found();
    const auto versions = tables->matching_weights.find(company);
    if (versions != tables->matching_weights.end())
        for (const auto& row : versions->second)
            if (row.version == version) return row;
    return ports::weights_version_not_found();
}

Result<CompanyWeights> MatchingWeightsRepository::append(const Actor& actor, CompanyId company,
                                                         const ports::Decision<CompanyWeights>& decide) {
    const auto tables = database_.open();
    if (!sees(*tables, actor, company)) return ports::company_not_found();
    const auto stored = newest(*tables, company);
    auto decided = decide(stored);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(decided->note); !checked) return fail(checked);
    if (tables->users.find(decided->created_by) == nullptr) return ports::user_not_found();
    decided->company_id = company;
    decided->version = stored.version + 1;
    tables->matching_weights[company].push_back(*decided);
    return decided;
}

}  // namespace talentmatch::memory
