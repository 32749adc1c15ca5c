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

KeptIndex::KeptIndex(ports::ChangeFeed& feed, ports::ConsultantSource& source, const matching::Engine& engine)
    : feed_(feed), source_(source), engine_(engine) {}

KeptIndex::State KeptIndex::state() const {
    if (published() == nullptr) return State::loading;
    return is_stale_ || is_loading_ ? State::stale : State::current;
}

std::size_t KeptIndex::size() const {
    const auto snapshot = published();
    return snapshot == nullptr ? 0 : snapshot->size();
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
    if (!changes->consultants.empty()) {
        auto next = apply(published(), changes->consultants);
        is_stale_ = !next;
        if (!next) return fail(next);
        publish(*std::move(next));
    }
    position_ = changes->position;
    return {};
}

Result<void> KeptIndex::load() {
    is_loading_ = true;
    const auto head = feed_.head();  // before the first batch: what changes meanwhile is told afterwards
    if (!head) return fail(head);
    matching::IndexBuilder builder{engine_};
    ConsultantId last;
    for (bool more = true; more;) {
        if (is_given_up_) return fail(ErrorKind::unavailable, "index_given_up", "Le serveur s'arrête.");
        const auto batch = source_.consultants_after(last, batch_size);
        if (!batch) return fail(batch);
        for (const auto& one : *batch) builder.add(offer_of(one));
        more = batch->size() == batch_size;
        if (more) last = batch->back().consultant.id;
    }
    publish(builder.finish());
    position_ = *head;
    is_loading_ = false;
    is_stale_ = false;
    return {};
}

Result<KeptIndex::Snapshot> KeptIndex::apply(Snapshot snapshot, std::span<const ConsultantId> changed) {
    while (!changed.empty()) {
        const auto ids = changed.first(std::min<std::size_t>(changed.size(), batch_size));
        changed = changed.subspan(ids.size());
        const auto found = source_.consultants(ids);
        if (!found) return fail(found);
        std::vector<matching::Offer> upserts;
        for (const auto& one : *found) upserts.push_back(offer_of(one));
        std::vector<ConsultantId> removals;  // both lists are by id
        auto next = found->begin();
        for (const auto id : ids) {
            if (next != found->end() && next->consultant.id == id)
                ++next;
            else
                removals.push_back(id);
        }
        snapshot = snapshot->with(upserts, removals);
    }
    return snapshot;
}

}  // namespace talentmatch::use_cases
