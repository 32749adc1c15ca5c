// Which words of a finished page a person would see.
#pragma once

#include <vector>

#include "pdf/canvas.hpp"
#include "pdf/words.hpp"

namespace talentmatch::cvtext {

/// Marks what is tiny, covered, or of its background's colour. On a scanned page - a picture over most of it, and
/// hardly a visible word - the invisible words are the recognised text itself: their source becomes `ocr`.
void judge_visibility(std::vector<Word>& words, const Canvas& canvas, const PageSize& page);

}  // namespace talentmatch::cvtext
