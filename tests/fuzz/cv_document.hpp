// Documents for the targets of core/cv: runs that stand anywhere and hold words of CVs or any bytes.
#pragma once

#include "entities/document.hpp"
#include "fuzz/bytes.hpp"

namespace talentmatch::fuzz {

/// Flowing or positioned, a few pages, rows that meet or nearly meet; 400 runs at most.
[[nodiscard]] Document document_from(Bytes& bytes);

}  // namespace talentmatch::fuzz
