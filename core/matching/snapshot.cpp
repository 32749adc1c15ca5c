#include "matching/snapshot.hpp"

#include <algorithm>
#include <array>

namespace talentmatch::matching {
namespace {

/// So many of the smallest size grow together: most updates pay for no growing at all.
constexpr std::size_t first_growth = 32;
constexpr std::size_t growth = 8;  ///< so many of any other size; each next size is so much larger
constexpr std::size_t sizes = 4;   ///< up to 32, 256, 2 048 and all larger ones

std::size_t size_class(std::size_t rows) {
    std::size_t size = 0;
    for (auto bound = first_growth; size + 1 < sizes && rows >= bound; bound *= growth) ++size;
    return size;
}

/// The positions of the parts that grow together next; fewer than two when none should.
std::vector<std::size_t> next_group(const Parts& parts) {
    std::array<std::vector<std::size_t>, sizes> by_size;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].live() <= most_rows / 2) by_size.at(size_class(parts[i].live())).push_back(i);
    for (std::size_t size = 0; size < sizes; ++size) {
        auto& group = by_size.at(size);
        if (group.size() < (size == 0 ? first_growth : growth)) continue;
        std::ranges::sort(group, {}, [&](std::size_t i) { return std::pair(parts[i].live(), i); });
        std::size_t rows = 0;
        std::size_t taken = 0;
        while (taken < group.size() && rows + parts[group[taken]].live() <= most_rows)
            rows += parts[group[taken++]].live();
        group.resize(taken);
        return group;
    }
    return {};
}

void grow_together(Parts& parts, std::vector<std::size_t> group) {
    SegmentBuilder builder;
    for (const auto i : group) builder.add(*parts[i].segment, parts[i].gone.get());
    std::ranges::sort(group, std::ranges::greater{});
    for (const auto i : group) parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
    parts.push_back({builder.finish(), nullptr});
}

}  // namespace

std::optional<RowPlace> find_row(const Parts& parts, ConsultantId id) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& ids = parts[i].segment->ids;
        if (ids.empty() || id < ids.front() || ids.back() < id) continue;
        if (const auto row = parts[i].segment->row_of(id); row && !parts[i].is_gone(*row)) return RowPlace{i, *row};
    }
    return std::nullopt;
}

void take_out(Parts& parts, std::span<const ConsultantId> ids) {
    std::vector<std::shared_ptr<RowSet>> changed(parts.size());
    for (const auto id : ids) {
        const auto place = find_row(parts, id);
        if (!place) continue;
        auto& part = parts[place->part];
        auto& gone = changed[place->part];
        if (!gone) {
            gone = part.gone ? std::make_shared<RowSet>(*part.gone) : std::make_shared<RowSet>(part.segment->rows());
            part.gone = gone;
        }
        gone->add(place->row);
    }
}

void settle(Parts& parts) {
    std::erase_if(parts, [](const Part& part) { return part.live() == 0; });
    for (auto& part : parts)
        if (part.live() * 2 < part.segment->rows()) {
            SegmentBuilder builder;
            builder.add(*part.segment, part.gone.get());
            part = {builder.finish(), nullptr};
        }
    for (auto group = next_group(parts); group.size() > 1; group = next_group(parts))
        grow_together(parts, std::move(group));
}

}  // namespace talentmatch::matching
