// What the engine knows beside profiles: the skills of the trade, how they stand to each other, and the places.
#pragma once

#include <memory>
#include <utility>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"
#include "matching/relations.hpp"

namespace talentmatch::matching {

/// Immutable; shared by the engine, its indexes and prepared tenders.
struct Knowledge {
    Knowledge(std::shared_ptr<const Taxonomy> taxonomy, std::shared_ptr<const Gazetteer> gazetteer)
        : taxonomy(std::move(taxonomy)), gazetteer(std::move(gazetteer)), relations(*this->taxonomy) {}

    std::shared_ptr<const Taxonomy> taxonomy;
    std::shared_ptr<const Gazetteer> gazetteer;
    Relations relations;
};

}  // namespace talentmatch::matching
