// The tables of data/, as they are in this binary.
#pragma once

#include <memory>
#include <string_view>

#include "entities/gazetteer.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::app {

/// Parsed once, at the first call; safe from any thread. A broken table is a bug of the build and ends the program.
[[nodiscard]] std::shared_ptr<const Taxonomy> taxonomy();
[[nodiscard]] std::shared_ptr<const Gazetteer> gazetteer();

}  // namespace talentmatch::app
