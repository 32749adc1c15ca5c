// What is wrong with a request's fields, in FastAPI's terms, and the sentences that say it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace talentmatch::http {

enum class Language { fr, en };

/// From the outside in: ("body", "skills", 0, "name").
using Loc = std::vector<std::variant<std::string, std::size_t>>;

struct Problem {
    Loc loc;
    std::string type;  ///< pydantic's slug: "missing", "string_too_long", ...
    std::string message;
    std::optional<std::string> input;  ///< what came in, as JSON text; nothing for secrets and for what is large

    bool operator==(const Problem&) const = default;
};

/// The sentence for a problem's type; `facts` fill its places ({0}, {1}). An unknown type gets a general sentence.
[[nodiscard]] std::string problem_text(std::string_view type, Language language, std::span<const std::string> facts);

/// The loc of the core's field errors, where indexes are texts.
[[nodiscard]] Loc loc_of(std::span<const std::string> path);

}  // namespace talentmatch::http
