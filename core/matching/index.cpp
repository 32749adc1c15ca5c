#include "matching/index.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "matching/best.hpp"
#include "matching/engine.hpp"
#include "matching/knowledge.hpp"
#include "matching/profile.hpp"
#include "matching/scoring.hpp"

namespace talentmatch::matching {
namespace {

/// One consultant, read; never moves, since the profile refers to the consultant.
struct Row {
    Row(Preparer& preparer, const Offer& offer) : consultant(*offer.consultant) {
        consultant.first_name.clear();
        consultant.last_name.clear();
        consultant.email.reset();
        consultant.phone.reset();
        preparer.offer(consultant, offer.resume_text, profile);
        consultant.bio.reset();
    }

    Consultant consultant;
    OfferProfile profile;
};

using Rows = std::map<ConsultantId, std::shared_ptr<const Row>>;

bool is_eligible(const Eligible& eligible, CompanyId company) {
    return !eligible || std::ranges::binary_search(*eligible, company);
}

}  // namespace

class Index::Content {
public:
    std::shared_ptr<const Knowledge> knowledge;
    Rows rows;
};

struct IndexBuilder::State {
    std::shared_ptr<const Knowledge> knowledge;
    Preparer preparer;
    Rows rows;
};

Index::Index(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

std::shared_ptr<const Index> Index::with(std::span<const Offer> upserts, std::span<const ConsultantId> removals) const {
    auto changed = std::make_shared<Content>(*content_);
    Preparer preparer(*content_->knowledge);
    for (const auto& offer : upserts)
        changed->rows.insert_or_assign(offer.consultant->id, std::make_shared<const Row>(preparer, offer));
    for (const auto id : removals) changed->rows.erase(id);
    return std::make_shared<const Index>(std::move(changed));
}

std::size_t Index::size() const { return content_->rows.size(); }
bool Index::contains(ConsultantId id) const { return content_->rows.contains(id); }
std::size_t Index::memory_bytes() const {
    std::size_t bytes = 0;
    for (const auto& [id, row] : content_->rows)
        bytes += sizeof(Row) + row->profile.terms.size() * sizeof(OfferedTerm) +
                 row->profile.skills.size() * sizeof(OfferedSkill);
    return bytes;
}

Ranking Index::rank(const PreparedTender& tender, const Eligible& eligible, Date today,
                    const RankingRequest& request) const {
    const auto* const one = &tender;
    return best_pairs({&one, 1}, eligible, today, request);
}

std::optional<Ranking> Index::rank_tenders(ConsultantId consultant, std::span<const PreparedTender* const> tenders,
                                           Date today, const RankingRequest& request) const {
    const auto row = content_->rows.find(consultant);
    if (row == content_->rows.end()) return std::nullopt;
    const auto& profile = row->second->profile;
    Best best(request);
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        const auto question = question_of(tenders[i]->profile(), today, request.weights);
        best.add({score_of(question, profile), consultant, tenders[i]->tender().id, i});
    }
    Ranking ranking{{}, tenders.size(), tenders.size(), request.weights.weights};
    for (const auto& one : best.take())
        ranking.best.push_back(
            assessed(question_of(tenders[one.position]->profile(), today, request.weights), profile, request.explain));
    return ranking;
}

std::optional<Assessment> Index::assess(ConsultantId consultant, const PreparedTender& tender, Date today,
                                        const WeightChoice& weights, Explain explain) const {
    const auto row = content_->rows.find(consultant);
    if (row == content_->rows.end()) return std::nullopt;
    return assessed(question_of(tender.profile(), today, weights), row->second->profile, explain);
}

Ranking Index::best_pairs(std::span<const PreparedTender* const> tenders, const Eligible& eligible, Date today,
                          const RankingRequest& request) const {
    Best best(request);
    Ranking ranking{{}, 0, 0, request.weights.weights};
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        const auto question = question_of(tenders[i]->profile(), today, request.weights);
        for (const auto& [id, row] : content_->rows) {
            if (!is_eligible(eligible, row->consultant.company_id)) continue;
            ++ranking.eligible;
            best.add({score_of(question, row->profile), id, tenders[i]->tender().id, i});
        }
    }
    ranking.scored = ranking.eligible;
    for (const auto& one : best.take())
        ranking.best.push_back(assessed(question_of(tenders[one.position]->profile(), today, request.weights),
                                        content_->rows.at(one.consultant)->profile, request.explain));
    return ranking;
}

IndexBuilder::IndexBuilder(const Engine& engine)
    : state_(new State{engine.knowledge(), Preparer(*engine.knowledge()), {}}) {}
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;
IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::add(const Offer& offer) {
    state_->rows.insert_or_assign(offer.consultant->id, std::make_shared<const Row>(state_->preparer, offer));
}

std::shared_ptr<const Index> IndexBuilder::finish() {
    auto content = std::make_shared<Index::Content>();
    content->knowledge = state_->knowledge;
    content->rows = std::exchange(state_->rows, {});
    return std::make_shared<const Index>(std::move(content));
}

std::shared_ptr<const Index> build_index(const Engine& engine, std::span<const Offer> offers) {
    IndexBuilder builder(engine);
    for (const auto& offer : offers) builder.add(offer);
    return builder.finish();
}

}  // namespace talentmatch::matching
