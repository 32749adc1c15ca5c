// What a person should look at, on the wire.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/resume_profile.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/profile_evidence.hpp"

namespace talentmatch::http {

namespace dto {
/// One of use_cases::review_codes(), which the schema lists with what each says.
struct ReviewCode {
    std::string value;
};
}  // namespace dto

template <>
struct Codec<dto::ReviewCode> {
    static void write(const dto::ReviewCode& code, Writer& writer) { writer.text(code.value); }
    static std::string schema(SchemaBook& book);
};

namespace dto {

struct ReviewItemOut {
    ReviewCode code;
    std::string message;
    std::string field;
    std::string detail;
    int page = 0;
    std::optional<EvidenceItem> evidence;

    static constexpr std::string_view example =
        R"({"code":"low_confidence","message":"Valeur incertaine : « 2019 ».","field":"positions[2].start",)"
        R"("detail":"2019","page":2,"evidence":null})";
    static constexpr std::array field_notes{
        Note{"message", "En français, ou en anglais selon Accept-Language"},
        Note{"field", "Dans cette réponse ; vide : tout le document"}, Note{"page", "De 1 ; 0 : nulle part"},
        Note{"evidence", "Où se trouve la valeur ; null : elle manque, ou tout le document est concerné"}};
};
BOOST_DESCRIBE_STRUCT(ReviewItemOut, (), (code, message, field, detail, page, evidence))

/// The sentence only: the caller knows the place.
[[nodiscard]] ReviewItemOut review_out(const ReviewItem& item, Language language);

/// With the place in the profile.
[[nodiscard]] std::vector<ReviewItemOut> review_out(const ResumeProfile& profile, Language language);

}  // namespace dto
}  // namespace talentmatch::http
