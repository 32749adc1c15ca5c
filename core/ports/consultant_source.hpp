// Where a kept index reads from: everybody, of every company. Who may see whom is asked of each ranking, not here.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entities/consultant.hpp"
#include "entities/result.hpp"

namespace talentmatch::ports {

/// What a ranking sees of a consultant.
struct IndexedConsultant {
    Consultant consultant;
    std::string resume_text;  ///< of the newest analysed resume; empty without one

    bool operator==(const IndexedConsultant&) const = default;
};

/// A fixed number of queries each. Takes no actor: only the index may be filled from it, never an answer to somebody.
/// @error unavailable "database_unavailable"
class ConsultantSource {
public:
    virtual ~ConsultantSource() = default;

    /// At most `limit` consultants with an id above `after`, by id: the next batch of all. Fewer than `limit`: the
    /// last.
    [[nodiscard]] virtual Result<std::vector<IndexedConsultant>> consultants_after(ConsultantId after, int limit) = 0;

    /// Those that exist of these ids, by id.
    [[nodiscard]] virtual Result<std::vector<IndexedConsultant>> consultants(std::span<const ConsultantId> ids) = 0;
};

}  // namespace talentmatch::ports
