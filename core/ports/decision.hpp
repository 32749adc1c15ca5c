// The shape of every change: load, decide, store, in one transaction.
#pragma once

#include <functional>

#include "entities/result.hpp"

namespace talentmatch::ports {

/// Given what is stored now, says what shall be stored instead, or refuses. Pure: no I/O, no port call, may be run
/// again. A refusal stores nothing, and `update` answers it unchanged.
template <class Entity>
using Decision = std::function<Result<Entity>(const Entity& stored)>;

}  // namespace talentmatch::ports
