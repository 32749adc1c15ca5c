#include "matching/index.hpp"
#include "matching/profile.hpp"
#include "matching/weights.hpp"

namespace talentmatch::matching {

struct PreparedTender::Content {
    Content(std::shared_ptr<const Knowledge> knows, Tender asked)
        : knowledge(std::move(knows)), tender(std::move(asked)) {
        profile = Preparer(*knowledge).tender(tender);
    }

    std::shared_ptr<const Knowledge> knowledge;
    Tender tender;
    TenderProfile profile;  ///< refers to `tender`
};

PreparedTender::PreparedTender(std::shared_ptr<const Knowledge> knowledge, Tender tender)
    : content_(std::make_unique<const Content>(std::move(knowledge), std::move(tender))) {}
PreparedTender::PreparedTender(PreparedTender&&) noexcept = default;
PreparedTender& PreparedTender::operator=(PreparedTender&&) noexcept = default;
PreparedTender::~PreparedTender() = default;

const Tender& PreparedTender::tender() const { return content_->tender; }
const TenderProfile& PreparedTender::profile() const { return content_->profile; }

Weights PreparedTender::applied(const Weights& requested) const {
    return rescaled(requested, content_->profile.has_data);
}

}  // namespace talentmatch::matching
