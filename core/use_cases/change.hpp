// How the outside says what shall change: a function on the entity. The use case guards what nobody may change.
#pragma once

#include <functional>

#include "entities/date.hpp"
#include "ports/decision.hpp"

namespace talentmatch::use_cases {

/// Sets the fields that the caller wants changed, and nothing else. Pure; may be run again. Ids, owner and timestamps
/// are restored by the use case whatever it does.
template <class Entity>
using Change = std::function<void(Entity&)>;

/// What is stored with the change applied, of the same identity, changed now.
template <class Entity>
[[nodiscard]] Entity with_change(const Entity& stored, const Change<Entity>& change, Instant now) {
    auto wanted = stored;
    change(wanted);
    ports::keep_identity(wanted, stored);
    wanted.updated_at = now;
    return wanted;
}

}  // namespace talentmatch::use_cases
