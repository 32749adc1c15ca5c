// How the outside says what shall change: a function on the entity. The use case guards what nobody may change.
#pragma once

#include <functional>

namespace talentmatch::use_cases {

/// Sets the fields that the caller wants changed, and nothing else. Pure; may be run again. Ids, owner and timestamps
/// are restored by the use case whatever it does.
template <class Entity>
using Change = std::function<void(Entity&)>;

}  // namespace talentmatch::use_cases
