// What has changed since: how a kept copy follows the database without reading it anew.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "entities/id.hpp"
#include "entities/result.hpp"

namespace talentmatch::ports {

/// How far a follower has read. Made by a feed and understood by that feed only.
struct FeedPosition {
    std::string text;

    bool operator==(const FeedPosition&) const = default;
};

struct ConsultantChanges {
    FeedPosition position;                  ///< where to go on
    std::vector<ConsultantId> consultants;  ///< changed or gone, each once, by id
    bool is_complete = true;                ///< false: the feed no longer reaches back that far; load everything
};

/// Every committed change of what a ranking sees of a consultant - the record, its skills and their names, its resumes
/// - and every removal, whoever made it, and in which process. A change that commits late is told late, never skipped.
///
/// No function takes an actor: this is about when to read again, and says nothing of what is read.
/// @error unavailable "database_unavailable": nothing is lost, ask again from the same position
class ChangeFeed {
public:
    virtual ~ChangeFeed() = default;

    /// Where the feed stands now. Whoever loads everything takes this before, not after.
    [[nodiscard]] virtual Result<FeedPosition> head() = 0;

    /// What has been committed since. One query; cheap when there is nothing. The same change may be told twice.
    [[nodiscard]] virtual Result<ConsultantChanges> since(const FeedPosition& position) = 0;

    /// Forgets what is older. A follower that has not read it yet hears `is_complete = false`.
    [[nodiscard]] virtual Result<void> prune(std::chrono::seconds keep) = 0;
};

}  // namespace talentmatch::ports
