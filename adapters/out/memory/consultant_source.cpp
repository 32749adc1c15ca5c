#include "memory/consultant_source.hpp"

#include <algorithm>

#include "memory/joins.hpp"

namespace talentmatch::memory {
namespace {

template <class Predicate>
std::vector<ports::IndexedConsultant> load(const Tables& tables, Page page, Predicate predicate) {
    std::vector<ports::IndexedConsultant> found;
    for (const auto& row : page_of(tables.consultants.select(predicate), page))
        found.push_back({complete(tables, row), newest_resume_text(tables, row.id)});
    return found;
}

}  // namespace

Result<std::vector<ports::IndexedConsultant>> ConsultantSource::consultants_after(ConsultantId after, int limit) {
    const auto tables = database_.open();
    return load(*tables, {.skip = 0, .limit = limit}, [after](const Consultant& row) { return row.id > after; });
}

Result<std::vector<ports::IndexedConsultant>> ConsultantSource::consultants(std::span<const ConsultantId> ids) {
    const auto tables = database_.open();
    return load(*tables, {.skip = 0, .limit = static_cast<int>(ids.size())},
                [ids](const Consultant& row) { return std::ranges::find(ids, row.id) != ids.end(); });
}

}  // namespace talentmatch::memory
