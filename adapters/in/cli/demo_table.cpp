#include "cli/demo_table.hpp"

#include <charconv>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "entities/tsv.hpp"

namespace talentmatch::cli {

void DemoRow::complain(std::string_view column, std::string_view value) {
    if (!complaint_) complaint_ = fmt::format("{} : « {} » ne va pas dans la colonne {}.", where_, value, column);
}

std::string DemoRow::text(std::string_view column) {
    const auto cell = cells_.find(column);
    if (cell != cells_.end()) return cell->second;
    complain(column, "(absent)");
    return {};
}

std::optional<std::string> DemoRow::optional_text(std::string_view column) {
    auto written = text(column);
    return written.empty() ? std::nullopt : std::optional(std::move(written));
}

std::optional<int> DemoRow::whole(std::string_view column) {
    const auto written = text(column);
    if (written.empty()) return std::nullopt;
    int value = 0;
    const auto [end, failed] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (failed != std::errc{} || end != written.data() + written.size()) complain(column, written);
    return value;
}

std::optional<Money> DemoRow::money(std::string_view column) {
    const auto written = text(column);
    if (written.empty()) return std::nullopt;
    auto amount = Money::parse(written);
    if (!amount) complain(column, written);
    return amount;
}

bool DemoRow::flag(std::string_view column) {
    const auto written = text(column);
    if (written != "0" && written != "1") complain(column, written);
    return written == "1";
}

std::optional<Date> DemoRow::day(std::string_view column, Date today) {
    const auto offset = whole(column);
    if (!offset) return std::nullopt;
    return today + std::chrono::days{*offset};
}

std::vector<std::string> DemoRow::list(std::string_view column) {
    std::vector<std::string> items;
    const auto written = text(column);
    for (const auto item : split(written, '|'))
        if (!item.empty()) items.emplace_back(item);
    return items;
}

Result<std::vector<DemoRow>> read_demo_table(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorKind::not_found, "demo_data_missing", fmt::format("Le fichier « {} » manque.", file.string()));
    std::ostringstream content;
    content << stream.rdbuf();
    const auto text = content.str();
    const auto lines = read_tsv(text);
    std::vector<DemoRow> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto where = fmt::format("{}, ligne {}", file.filename().string(), lines[i].number);
        if (lines[i].cells.size() != lines.front().cells.size())
            return fail(ErrorKind::invalid_input, "demo_data_invalid", where + " : nombre de colonnes incorrect.");
        std::map<std::string, std::string, std::less<>> cells;
        for (std::size_t column = 0; column < lines[i].cells.size(); ++column)
            cells.emplace(lines.front().cells[column], lines[i].cells[column]);
        rows.emplace_back(std::move(cells), where);
    }
    return rows;
}

}  // namespace talentmatch::cli
