// Three companies that may meet in matches, for the suites of MatchRepository.
#pragma once

#include "contract/house.hpp"

namespace talentmatch::test {

class MatchTest : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        cime = add_company("Cime").id;
    }

    ports::MatchRepository& matches() { return house().matches(); }

    std::vector<std::int64_t> found(const Actor& actor, const ports::MatchFilter& filter = {}) {
        return ids_of(matches().list(actor, filter, {}, today));
    }

    /// A match of a consultant of one company with a tender of another.
    Match between(CompanyId consultants, CompanyId tenders, const char* name) {
        return add_match(add_consultant(consultants, name).id, add_tender(tenders, name).id, tenders);
    }

    Collaboration dated(CompanyId a, CompanyId b, std::optional<Date> start, std::optional<Date> end) {
        const auto row = add_collaboration(a, b);
        return must(house().collaborations().update(admin(), row.id, [&](const Collaboration& stored) {
            auto next = stored;
            next.start_date = start;
            next.end_date = end;
            return Result<Collaboration>{next};
        }));
    }

    static Result<Match> submitted(const Match& stored) {
        auto next = stored;
        next.status = MatchStatus::submitted;
        return next;
    }

    CompanyId aube;
    CompanyId brume;
    CompanyId cime;
};

}  // namespace talentmatch::test
