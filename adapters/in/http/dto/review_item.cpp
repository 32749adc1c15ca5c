#include "http/dto/review_item.hpp"

#include "http/dto/mapped.hpp"
#include "use_cases/review_texts.hpp"

namespace talentmatch::http {

std::string Codec<dto::ReviewCode>::schema(SchemaBook&) {
    const auto codes = use_cases::review_codes();
    std::string all = "Stable :";
    for (const auto code : codes)
        all.append("\n- `").append(code).append("` : ").append(use_cases::review_code_text(code, "fr"));
    return schema_with(enum_schema(codes), R"("description":)" + json_quoted(all));
}

namespace dto {

ReviewItemOut review_out(const ReviewItem& item, Language language) {
    const auto message = use_cases::review_sentence(item, language == Language::en ? "en" : "fr");
    return {{item.code}, message, item.field, item.detail, item.page, {}};
}

std::vector<ReviewItemOut> review_out(const ResumeProfile& profile, Language language) {
    return mapped<ReviewItemOut>(profile.needs_review, [&](const ReviewItem& item) {
        auto out = review_out(item, language);
        out.evidence = maybe<EvidenceItem>(use_cases::place_of(profile, item.field), evidence_out);
        return out;
    });
}

}  // namespace dto
}  // namespace talentmatch::http
