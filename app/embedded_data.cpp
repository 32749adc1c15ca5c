#include "embedded_data.hpp"

#include <stdexcept>

#include <fmt/format.h>

// Made by tm_embed (cmake/talentmatch.cmake) from data/*.tsv.
extern "C" {
extern const char tm_data_skills[];
extern const char tm_data_skills_end[];
extern const char tm_data_places[];
extern const char tm_data_places_end[];
}

namespace talentmatch::app {
namespace {

template <class Table>
std::shared_ptr<const Table> parsed(const char* begin, const char* end) {
    auto table = Table::parse({begin, static_cast<std::size_t>(end - begin)});
    if (!table) throw std::logic_error(fmt::format("embedded table: {}", table.error().message));
    return std::make_shared<const Table>(std::move(*table));
}

}  // namespace

std::shared_ptr<const Taxonomy> taxonomy() {
    static const auto table = parsed<Taxonomy>(tm_data_skills, tm_data_skills_end);
    return table;
}

std::shared_ptr<const Gazetteer> gazetteer() {
    static const auto table = parsed<Gazetteer>(tm_data_places, tm_data_places_end);
    return table;
}

}  // namespace talentmatch::app
