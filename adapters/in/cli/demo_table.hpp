// One table of the demonstration data: rows whose cells are asked for by column name.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/date.hpp"
#include "entities/enum_names.hpp"
#include "entities/money.hpp"
#include "entities/result.hpp"

namespace talentmatch::cli {

/// A row of a table. The first cell that cannot be read is remembered, so that a reader asks once at the end.
class DemoRow {
public:
    DemoRow(std::map<std::string, std::string, std::less<>> cells, std::string where)
        : cells_(std::move(cells)), where_(std::move(where)) {}

    [[nodiscard]] std::string text(std::string_view column);
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view column);
    [[nodiscard]] std::optional<int> whole(std::string_view column);
    [[nodiscard]] std::optional<Money> money(std::string_view column);
    [[nodiscard]] bool flag(std::string_view column);
    /// The cell holds days from today.
    [[nodiscard]] std::optional<Date> day(std::string_view column, Date today);
    /// "a|b|c"
    [[nodiscard]] std::vector<std::string> list(std::string_view column);

    template <class E>
    [[nodiscard]] E one_of(std::string_view column) {
        const auto written = text(column);
        const auto value = parse_enum<E>(written);
        if (!value) complain(column, written);
        return value.value_or(EnumNames<E>::names.front().first);
    }

    /// Nothing for an empty cell.
    template <class E>
    [[nodiscard]] std::optional<E> optional_one_of(std::string_view column) {
        return optional_text(column) ? std::optional(one_of<E>(column)) : std::nullopt;
    }

    void complain(std::string_view column, std::string_view value);

    /// What was wrong first: "consultants.tsv, ligne 7 : ...".
    [[nodiscard]] const std::optional<std::string>& complaint() const { return complaint_; }

private:
    std::map<std::string, std::string, std::less<>> cells_;
    std::string where_;
    std::optional<std::string> complaint_;
};

/// @error not_found "demo_data_missing"; invalid_input "demo_data_invalid" a row has more or fewer cells than the
/// header
[[nodiscard]] Result<std::vector<DemoRow>> read_demo_table(const std::filesystem::path& file);

}  // namespace talentmatch::cli
