// Where a value stands in its document, and who stands by it.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "entities/evidence.hpp"
#include "http/codec/codec.hpp"

namespace talentmatch::http::dto {

/// Points from the top left of the page.
struct BoxItem {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};
BOOST_DESCRIBE_STRUCT(BoxItem, (), (left, top, right, bottom))

struct VerificationItem {
    UserId by;
    Instant at{};

    static constexpr std::string_view example = R"({"by":3,"at":"2026-11-22T09:30:00Z"})";
};
BOOST_DESCRIBE_STRUCT(VerificationItem, (), (by, at))

struct EvidenceItem {
    int page = 0;
    BoxItem box;
    std::string quote;
    std::string raw;
    talentmatch::Method method = talentmatch::Method::person;
    int confidence = 100;
    std::optional<VerificationItem> verification;

    static constexpr std::string_view example =
        R"({"page":1,"box":{"left":56.7,"top":80.2,"right":210.4,"bottom":92.1},"quote":"claire.moreau@exemple.fr",)"
        R"("raw":"claire.moreau@exemple.fr","method":"pattern","confidence":99,"verification":null})";
    static constexpr std::array field_notes{
        Note{"page", "De 1 ; 0 : nulle part (dit par une personne, ou déduit)"},
        Note{"raw", "La valeur telle qu'écrite ; vide : telle quelle"},
        Note{"method", "person : corrigée ; declared : dans un fichier structuré ; implied : par la taxonomie"},
        Note{"confidence", "Pour cent"}};
};
BOOST_DESCRIBE_STRUCT(EvidenceItem, (), (page, box, quote, raw, method, confidence, verification))

struct FieldEvidenceItem {
    std::string field;
    EvidenceItem evidence;

    static constexpr std::string_view example =
        R"({"field":"company","evidence":{"page":1,"box":{"left":56.7,"top":80.2,"right":210.4,"bottom":92.1},)"
        R"("quote":"Rhône Ingénierie","raw":"","method":"layout","confidence":88,"verification":null}})";
};
BOOST_DESCRIBE_STRUCT(FieldEvidenceItem, (), (field, evidence))

[[nodiscard]] EvidenceItem evidence_out(const Evidence& evidence);

}  // namespace talentmatch::http::dto
