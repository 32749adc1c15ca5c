// Examples for every parameter, body and answer of the OpenAPI document.
#pragma once

#include <string>
#include <string_view>

namespace talentmatch::http {

/// The document with an `example` beside every parameter and in every content that has none yet. It is the one of the
/// schema where the DTO brings one (`T::example`); else it is made of the examples of its fields, which follow from
/// their types; only a free text needs one of its own (`Note{"field", "what it is", R"("example")"}`). Where such a
/// text has none there is no example, which a test of the document notices.
[[nodiscard]] std::string with_examples(std::string_view document);

}  // namespace talentmatch::http
