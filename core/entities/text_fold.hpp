// One folding of letters for every comparison of names: skills, places, words of a text.
#pragma once

#include <string>
#include <string_view>

namespace talentmatch {

/// Lower case without accents, in UTF-8: Latin letters become ASCII ("Œuvre" = "oeuvre", "É" = "e" also when composed
/// of two code points; Vietnamese and Romanian ones too), Greek and Cyrillic are lowered; typographic apostrophes,
/// dashes and blanks become ASCII ones; soft hyphens, zero-width characters and trade-mark signs vanish; a byte that is
/// not UTF-8 becomes a blank. O(length).
[[nodiscard]] std::string fold_text(std::string_view text);

}  // namespace talentmatch
