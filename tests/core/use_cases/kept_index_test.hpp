// A kept index over the memory adapters, whose wire to them can be cut.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <utility>

#include "support/expect.hpp"
#include "support/world.hpp"
#include "use_cases/kept_index.hpp"

namespace talentmatch::use_cases {

/// The database's feed and source, which can be taken away.
class Wire final : public ports::ChangeFeed, public ports::ConsultantSource {
public:
    explicit Wire(testing::World& world) : world_(world) {}

    Result<ports::FeedPosition> head() override {
        if (is_cut) return lost();
        return world_.changes.head();
    }
    Result<ports::ConsultantChanges> since(const ports::FeedPosition& position) override {
        ++looks;
        if (is_cut) return lost();
        return world_.changes.since(position);
    }
    Result<void> prune(std::chrono::seconds keep) override { return world_.changes.prune(keep); }
    Result<std::vector<ports::IndexedConsultant>> consultants_after(ConsultantId after, int limit) override {
        ++batches;
        if (const auto action = std::exchange(while_loading, nullptr)) action();
        if (is_cut) return lost();
        return world_.source.consultants_after(after, limit);
    }
    Result<std::vector<ports::IndexedConsultant>> consultants(std::span<const ConsultantId> ids) override {
        if (are_rows_cut) return lost();
        return world_.source.consultants(ids);
    }

    std::atomic<bool> is_cut = false;
    std::atomic<bool> are_rows_cut = false;
    std::atomic<int> looks = 0;
    std::atomic<int> batches = 0;
    std::function<void()> while_loading;  ///< done once

private:
    static std::unexpected<Error> lost() { return fail(ErrorKind::unavailable, "database_unavailable", ""); }

    testing::World& world_;
};

class KeptIndexTest : public ::testing::Test {
protected:
    testing::World world;
    Wire wire{world};
    matching::Engine engine{std::make_shared<const Taxonomy>(), std::make_shared<const Gazetteer>()};
    KeptIndex kept{wire, wire, engine};

    [[nodiscard]] bool holds(ConsultantId id) { return kept.current().value()->index->contains(id); }

    void change(ConsultantId id, const std::function<void(Consultant&)>& edit) {
        static_cast<void>(world.consultants.update(world.admin, id, [&](Consultant row) -> Result<Consultant> {
            edit(row);
            return row;
        }));
    }

    [[nodiscard]] Consultant with_skill(SkillId skill) const {
        auto row = testing::a_consultant(world.atlas);
        row.skills.emplace_back().skill_id = skill;
        return row;
    }

    [[nodiscard]] Tender asking_for(SkillId skill, std::string name) const {
        auto tender = testing::a_tender(world.atlas);
        auto& asked = tender.skills.emplace_back();
        asked.skill_id = skill;
        asked.name = std::move(name);
        return tender;
    }

    [[nodiscard]] std::vector<matching::Assessment> ranking(const matching::Index& index, const Tender& tender) {
        return index.rank(engine.prepare(tender), {}, world.today(), {}).best;
    }

    /// The score of each consultant, as an index made now from everything would give it.
    [[nodiscard]] KeptIndex::Snapshot built_now() {
        KeptIndex fresh{world.changes, world.source, engine};
        return fresh.current().value();
    }
};

}  // namespace talentmatch::use_cases
