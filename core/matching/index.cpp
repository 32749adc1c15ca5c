#include "matching/index.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "matching/best.hpp"
#include "matching/engine.hpp"
#include "matching/has.hpp"
#include "matching/scan.hpp"
#include "matching/scoring.hpp"
#include "matching/snapshot.hpp"

namespace talentmatch::matching {
namespace {

/// Tender, part and row in one number, for Best.
constexpr unsigned row_bits = 16;
constexpr unsigned part_bits = 24;

constexpr std::size_t position_of(std::size_t tender, std::size_t part) {
    return (tender << part_bits | part) << row_bits;
}

/// Adds what a builder holds; those who stood there before with the same ids are gone.
void append(Parts& parts, SegmentBuilder&& builder) {
    auto segment = builder.finish();
    if (segment->rows() == 0) return;
    take_out(parts, segment->ids);
    parts.push_back({std::move(segment), nullptr});
}

}  // namespace

class Index::Content {
public:
    std::shared_ptr<Workshop> workshop;
    Parts parts;
};

struct IndexBuilder::State {
    std::shared_ptr<Workshop> workshop;
    Preparer preparer;
    OfferProfile profile;
    SegmentBuilder builder;
    Parts parts;
};

Index::Index(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

std::shared_ptr<const Index> Index::with(std::span<const Offer> upserts, std::span<const ConsultantId> removals) const {
    auto changed = std::make_shared<Content>(*content_);
    auto& parts = changed->parts;
    take_out(parts, removals);
    changed->workshop->with_preparer([&](Preparer& preparer) {
        OfferProfile profile;
        SegmentBuilder builder;
        for (const auto& offer : upserts) {
            if (has(removals, offer.consultant->id)) continue;
            preparer.offer(*offer.consultant, offer.resume_text, profile);
            builder.add(profile);
            if (builder.is_full()) append(parts, std::exchange(builder, SegmentBuilder()));
        }
        append(parts, std::move(builder));
    });
    settle(parts);
    return std::make_shared<const Index>(std::move(changed));
}

std::size_t Index::size() const {
    std::size_t size = 0;
    for (const auto& part : content_->parts) size += part.live();
    return size;
}

bool Index::contains(ConsultantId id) const { return find_row(content_->parts, id).has_value(); }

std::size_t Index::memory_bytes() const {
    std::size_t bytes = sizeof(Content) + content_->parts.capacity() * sizeof(Part);
    for (const auto& part : content_->parts) bytes += part.segment->bytes() + (part.gone ? part.gone->bytes() : 0);
    return bytes;
}

Ranking Index::rank(const PreparedTender& tender, const Eligible& eligible, Date today,
                    const RankingRequest& request) const {
    const auto* const one = &tender;
    return best_pairs({&one, 1}, eligible, today, request);
}

Ranking Index::best_pairs(std::span<const PreparedTender* const> tenders, const Eligible& eligible, Date today,
                          const RankingRequest& request) const {
    const auto& parts = content_->parts;
    Best best(request);
    ScanCounts counts;
    Scan scan(eligible, request);
    for (std::size_t tender = 0; tender < tenders.size(); ++tender) {
        scan.ask(question_of(tenders[tender]->profile(), today, request.weights));
        for (std::size_t part = 0; part < parts.size(); ++part)
            scan.run(*parts[part].segment, parts[part].gone.get(), position_of(tender, part), best, counts);
    }
    Ranking ranking{{}, counts.eligible, counts.scored, request.weights.weights};
    OfferProfile profile;
    std::unordered_map<std::size_t, Sought> sought;  ///< by tender and part
    for (const auto& one : best.take()) {
        const auto& asked = tenders[one.position >> (row_bits + part_bits)]->profile();
        const auto part = one.position >> row_bits & ((std::size_t{1} << part_bits) - 1);
        const auto& segment = *parts[part].segment;
        const auto [found, is_new] = sought.try_emplace(one.position >> row_bits);
        if (is_new) found->second = segment.seek(asked);
        segment.read(static_cast<RowNumber>(one.position), found->second, profile);
        ranking.best.push_back(assessed(question_of(asked, today, request.weights), profile, request.explain));
    }
    return ranking;
}

std::optional<Ranking> Index::rank_tenders(ConsultantId consultant, std::span<const PreparedTender* const> tenders,
                                           Date today, const RankingRequest& request) const {
    const auto place = find_row(content_->parts, consultant);
    if (!place) return std::nullopt;
    const auto& segment = *content_->parts[place->part].segment;
    OfferProfile profile;
    Best best(request);
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        const auto& asked = tenders[i]->profile();
        segment.read(place->row, asked, profile);
        best.add({score_of(question_of(asked, today, request.weights), profile), consultant, asked.tender->id, i});
    }
    Ranking ranking{{}, tenders.size(), tenders.size(), request.weights.weights};
    for (const auto& one : best.take()) {
        const auto& asked = tenders[one.position]->profile();
        segment.read(place->row, asked, profile);
        ranking.best.push_back(assessed(question_of(asked, today, request.weights), profile, request.explain));
    }
    return ranking;
}

std::optional<Assessment> Index::assess(ConsultantId consultant, const PreparedTender& tender, Date today,
                                        const WeightChoice& weights, Explain explain) const {
    const auto place = find_row(content_->parts, consultant);
    if (!place) return std::nullopt;
    OfferProfile profile;
    content_->parts[place->part].segment->read(place->row, tender.profile(), profile);
    return assessed(question_of(tender.profile(), today, weights), profile, explain);
}

IndexBuilder::IndexBuilder(const Engine& engine)
    : state_(new State{std::make_shared<Workshop>(engine.knowledge()), Preparer(*engine.knowledge()), {}, {}, {}}) {}
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;
IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::add(const Offer& offer) {
    auto& state = *state_;
    state.preparer.offer(*offer.consultant, offer.resume_text, state.profile);
    state.builder.add(state.profile);
    if (!state.builder.is_full()) return;
    append(state.parts, std::exchange(state.builder, SegmentBuilder()));
}

std::shared_ptr<const Index> IndexBuilder::finish() {
    auto& state = *state_;
    append(state.parts, std::exchange(state.builder, SegmentBuilder()));
    auto content = std::make_shared<Index::Content>();
    content->workshop = state.workshop;
    content->parts = std::exchange(state.parts, {});
    settle(content->parts);
    return std::make_shared<const Index>(std::move(content));
}

std::shared_ptr<const Index> build_index(const Engine& engine, std::span<const Offer> offers) {
    IndexBuilder builder(engine);
    for (const auto& offer : offers) builder.add(offer);
    return builder.finish();
}

}  // namespace talentmatch::matching
