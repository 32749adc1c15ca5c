#include "use_cases/kept_index.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace talentmatch::use_cases {
namespace {

constexpr int batch_size = 1000;
constexpr std::chrono::hours kept_changes{1};

matching::Offer offer_of(const ports::IndexedConsultant& one) { return {&one.consultant, one.resume_text}; }

}  // namespace

PopulationFingerprint IndexSnapshot::population_of(std::span<const CompanyId> companies) const {
    PopulationFingerprint all;
    for (const auto company : companies)
        if (const auto one = populations.find(company); one != populations.end()) all.add(one->second);
    return all;
}

KeptIndex::Row KeptIndex::row_of(const ports::IndexedConsultant& one) {
    return {one.consultant.company_id, fingerprint_of(one.consultant, one.resume_text)};
}

KeptIndex::KeptIndex(ports::ChangeFeed& feed, ports::ConsultantSource& source, const matching::Engine& engine)
    : feed_(feed), source_(source), engine_(engine) {}

KeptIndex::State KeptIndex::state() const {
    if (published() == nullptr) return State::loading;
    return is_stale_ || is_loading_ ? State::stale : State::current;
}

std::size_t KeptIndex::size() const {
    const auto snapshot = published();
    return snapshot == nullptr ? 0 : snapshot->index->size();
}

KeptIndex::Snapshot KeptIndex::published() const {
    const std::scoped_lock lock{publishing_};
    return snapshot_;
}

void KeptIndex::publish(Snapshot snapshot) {
    const std::scoped_lock lock{publishing_};
    snapshot_.swap(snapshot);
}  // what was there before goes here, after the lock: it may be large

Result<KeptIndex::Snapshot> KeptIndex::current() {
    if (published() == nullptr) {
        const std::unique_lock lock{following_, std::try_to_lock};
        if (!lock)
            return fail(ErrorKind::unavailable, "index_loading",
                        "Les profils sont en cours de chargement : réessayez dans quelques secondes.");
        if (const auto followed = look(); !followed) return fail(followed);
    } else if (!is_loading_) {
        static_cast<void>(catch_up());  // without an answer the last snapshot serves, and state() says so
    }
    return published();
}

Result<void> KeptIndex::catch_up() {
    const auto asked = looks_.load();
    const std::scoped_lock lock{following_};
    // Somebody's look began after we asked: it saw whatever we were to see.
    if (looks_ > asked) return last_look_;
    return look();
}

Result<void> KeptIndex::look() {
    ++looks_;
    last_look_ = follow();
    return last_look_;
}

Result<void> KeptIndex::prune() { return feed_.prune(kept_changes); }

Result<void> KeptIndex::follow() {
    if (is_loading_) return load();
    const auto changes = feed_.since(position_);
    is_stale_ = !changes;
    if (!changes) return fail(changes);
    if (!changes->is_complete) return load();
    if (const auto applied = apply(changes->consultants); !applied) {
        is_stale_ = true;
        return applied;
    }
    position_ = changes->position;
    return {};
}

Result<void> KeptIndex::load() {
    is_loading_ = true;
    const auto head = feed_.head();  // before the first batch: what changes meanwhile is told afterwards
    if (!head) return fail(head);
    matching::IndexBuilder builder{engine_};
    Rows rows;
    auto next = std::make_shared<IndexSnapshot>();
    ConsultantId last;
    for (bool more = true; more;) {
        if (is_given_up_) return fail(ErrorKind::unavailable, "index_given_up", "Le serveur s'arrête.");
        const auto batch = source_.consultants_after(last, batch_size);
        if (!batch) return fail(batch);
        for (const auto& one : *batch) {
            builder.add(offer_of(one));
            const auto& row = rows.emplace(one.consultant.id, row_of(one)).first->second;
            next->populations[row.company].add(row.fingerprint);
        }
        more = batch->size() == batch_size;
        if (more) last = batch->back().consultant.id;
    }
    next->index = builder.finish();
    publish(std::move(next));
    rows_.swap(rows);
    position_ = *head;
    is_loading_ = false;
    is_stale_ = false;
    return {};
}

Result<void> KeptIndex::apply(std::span<const ConsultantId> changed) {
    if (changed.empty()) return {};
    auto next = std::make_shared<IndexSnapshot>(*published());
    Rows added;
    const auto leave = [&](ConsultantId id) {
        const auto row = rows_.find(id);
        if (row == rows_.end()) return;
        const auto population = next->populations.find(row->second.company);
        population->second.subtract(row->second.fingerprint);
        if (population->second.rows == 0) next->populations.erase(population);
    };
    for (auto rest = changed; !rest.empty();) {
        const auto ids = rest.first(std::min<std::size_t>(rest.size(), batch_size));
        rest = rest.subspan(ids.size());
        const auto found = source_.consultants(ids);
        if (!found) return fail(found);
        std::vector<matching::Offer> upserts;
        for (const auto& one : *found) {
            upserts.push_back(offer_of(one));
            added.emplace(one.consultant.id, row_of(one));
        }
        std::vector<ConsultantId> removals;
        for (const auto id : ids) {
            leave(id);
            const auto row = added.find(id);
            if (row == added.end())
                removals.push_back(id);
            else
                next->populations[row->second.company].add(row->second.fingerprint);
        }
        next->index = next->index->with(upserts, removals);
    }
    rows_.reserve(rows_.size() + added.size());  // what follows does not fail
    // Only now: had a batch failed, the next look would begin from the old rows again.
    for (const auto id : changed) rows_.erase(id);
    rows_.merge(added);
    publish(std::move(next));
    return {};
}

}  // namespace talentmatch::use_cases
