// Collects what is wrong with an entity, so that a person hears everything at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/money.hpp"
#include "entities/result.hpp"

namespace talentmatch::use_cases {

/// Where a value stands in the request, below "body": {"skills", "0", "name"}.
using Location = std::vector<std::string>;

/// How many characters (code points) a text may have.
struct Length {
    std::size_t min = 0;
    std::size_t max = 0;
};

struct Range {
    int min = 0;
    int max = 0;
};

/// Type names are FastAPI's (pydantic 2); messages are French.
class FieldErrors {
public:
    void add(Location at, std::string type, std::string message);

    /// "string_too_short" (also for blanks only), "string_too_long", "string_unicode", "value_error" for a NUL.
    void check_text(const Location& at, std::string_view text, Length length);
    void check_text(const Location& at, const std::optional<std::string>& text, Length length);

    /// "greater_than_equal", "less_than_equal".
    void check_number(const Location& at, const std::optional<int>& number, Range range);
    void check_amount(const Location& at, const std::optional<Money>& amount, Money max);

    [[nodiscard]] bool empty() const { return fields_.empty(); }

    /// @error invalid_input "fields_invalid" with every field that was added
    [[nodiscard]] Result<void> result() const;

private:
    std::vector<FieldError> fields_;
};

/// Lists hold at most 300 elements: "too_long".
void check_list_size(const std::string& field, std::size_t size, FieldErrors& errors);

/// Code points of a UTF-8 text; nothing when it is not well-formed. Source: RFC 3629, section 4.
[[nodiscard]] std::optional<std::size_t> count_characters(std::string_view text);

}  // namespace talentmatch::use_cases
