// The shape of every change: load, decide, store, in one transaction.
#pragma once

#include <functional>

#include "entities/result.hpp"

namespace talentmatch::ports {

/// Given what is stored now, says what shall be stored instead, or refuses. Pure: no I/O, no port call, may be run
/// again. A refusal stores nothing, and `update` answers it unchanged.
template <class Entity>
using Decision = std::function<Result<Entity>(const Entity& stored)>;

/// Puts back what no change touches: who the entity is, whose it is, and since when.
template <class Entity>
void keep_identity(Entity& changed, const Entity& stored) {
    changed.id = stored.id;
    changed.created_at = stored.created_at;
    if constexpr (requires { stored.company_id; }) changed.company_id = stored.company_id;
    if constexpr (requires { stored.initiator_company_id; }) {
        changed.initiator_company_id = stored.initiator_company_id;
        changed.partner_company_id = stored.partner_company_id;
    }
    if constexpr (requires { stored.tender_id; }) {
        changed.consultant_id = stored.consultant_id;
        changed.tender_id = stored.tender_id;
    }
}

/// What shall be stored: the decision's answer, of the same identity whatever it did.
template <class Entity>
[[nodiscard]] Result<Entity> decided_on(const Entity& stored, const Decision<Entity>& decide) {
    auto decided = decide(stored);
    if (decided) keep_identity(*decided, stored);
    return decided;
}

}  // namespace talentmatch::ports
