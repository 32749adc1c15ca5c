#include "cv/layout/overprints.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_words = 5000;  // of a page that is searched

double height(const Rect& box) { return std::max(1.0, box.bottom - box.top); }

/// Where words stand that are drawn one behind or below the other.
struct DrawnBlock {
    std::size_t first = 0;
    std::size_t last = 0;  // behind
    Rect box;
    bool is_over = false;  // printed over an earlier block
};

/// The next word of the line, or the first of the line below.
bool goes_on(const Rect& block, const Rect& word, const Rect& next) {
    const double line = std::min(height(word), height(next));
    if (std::abs((word.top + word.bottom) - (next.top + next.bottom)) < line)
        return next.left > word.right - (0.3 * line) && next.left < word.right + (2 * line);
    return next.top > word.top && next.top - word.bottom < line && next.left < block.right && next.right > block.left;
}

std::vector<DrawnBlock> drawn_blocks(const std::vector<Segment>& words) {
    std::vector<DrawnBlock> blocks;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& box = words[i].box;
        if (i == 0 || !goes_on(blocks.back().box, words[i - 1].box, box)) {
            blocks.push_back({i, i + 1, box});
            continue;
        }
        auto& block = blocks.back();
        block.last = i + 1;
        block.box = {std::min(block.box.left, box.left), std::min(block.box.top, box.top),
                     std::max(block.box.right, box.right), std::max(block.box.bottom, box.bottom)};
    }
    return blocks;
}

/// More than a touch, and letters of about one size: no watermark, no sign above or below the line.
bool stands_on(const Segment& word, const Segment& other) {
    constexpr double least_width = 0.4;   // of the font size
    constexpr double least_height = 0.3;  // of the line
    const double size = std::min(word.size, other.size);
    if (word.letters < 2 || other.letters < 2 || std::max(word.size, other.size) > 1.5 * size) return false;
    const double width = std::min(word.box.right, other.box.right) - std::max(word.box.left, other.box.left);
    const double tall = std::min(word.box.bottom, other.box.bottom) - std::max(word.box.top, other.box.top);
    return width > least_width * size && tall > least_height * std::min(height(word.box), height(other.box));
}

/// Marks the later block of each two that stand on each other.
void mark_overprints(const std::vector<Segment>& words, std::vector<DrawnBlock>& blocks) {
    std::vector<std::size_t> block_of(words.size());
    for (std::size_t b = 0; b < blocks.size(); ++b)
        for (auto i = blocks[b].first; i < blocks[b].last; ++i) block_of[i] = b;
    std::vector<std::size_t> down(words.size());
    std::iota(down.begin(), down.end(), std::size_t{0});
    std::ranges::sort(down, {}, [&](std::size_t i) { return std::pair{words[i].box.top, i}; });
    for (std::size_t n = 0; n < down.size(); ++n)
        for (auto m = n + 1; m < down.size() && words[down[m]].box.top < words[down[n]].box.bottom; ++m)
            if (block_of[down[n]] != block_of[down[m]] && stands_on(words[down[n]], words[down[m]]))
                blocks[std::max(block_of[down[n]], block_of[down[m]])].is_over = true;
}

}  // namespace

std::vector<Overprint> take_overprints(std::vector<Segment>& words) {
    if (words.size() > most_words) return {};
    auto blocks = drawn_blocks(words);
    mark_overprints(words, blocks);
    std::vector<Overprint> overprints;
    std::vector<Segment> rest;
    for (const auto& block : blocks) {
        if (block.is_over) overprints.push_back({{}, rest.back().box});
        auto& home = block.is_over ? overprints.back().segments : rest;
        for (auto i = block.first; i < block.last; ++i) home.push_back(std::move(words[i]));
    }
    words = std::move(rest);
    return overprints;
}

}  // namespace talentmatch::cv
