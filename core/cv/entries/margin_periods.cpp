#include "cv/entries/margin_periods.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

bool is_alike(const Segment& one, const Segment& other) {
    return std::abs(one.box.left - other.box.left) < 3 && one.bold == other.bold &&
           std::abs(one.size - other.size) < 0.6;
}

/// The entries' first lines look like the section's first one.
class Lifter {
public:
    Lifter(std::vector<Line>& lines, const std::vector<DatedLine>& dated) : lines_(lines), dated_(dated) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (dated[i].anchor) anchors_.push_back(i);
    }

    void lift() {
        if (anchors_.size() < 2 || anchors_.front() == 0) return;
        std::vector<std::pair<std::size_t, std::size_t>> moves;  // from, to
        std::size_t floor = 0;
        for (const auto i : anchors_) {
            if (stands_beside_head(i)) {
                floor = i + 1;
                continue;
            }
            const auto head = head_above(i, floor);
            if (head == lines_.size()) return;
            moves.emplace_back(i, head);
            floor = i + 1;
        }
        std::vector<bool> is_moved(lines_.size(), false);
        for (const auto& [from, to] : moves) {
            put_beside(lines_[from], lines_[to]);
            is_moved[from] = true;
        }
        std::vector<Line> kept;
        kept.reserve(lines_.size() - moves.size());
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!is_moved[i]) kept.push_back(std::move(lines_[i]));
        lines_ = std::move(kept);
    }

private:
    [[nodiscard]] const Segment& model() const { return lines_.front().segments.front(); }

    [[nodiscard]] bool stands_beside_head(std::size_t i) const {
        const auto& segments = lines_[i].segments;
        return segments.size() > 1 && segments.front().box.right < model().box.left && is_alike(segments[1], model());
    }

    /// The only first line of an entry between `floor` and a period alone in the margin; the end when there is none.
    [[nodiscard]] std::size_t head_above(std::size_t i, std::size_t floor) const {
        const auto none = lines_.size();
        const auto& period = lines_[i];
        if (!dated_[i].parts.empty() || period.segments.size() != 1 || period.box.right >= model().box.left)
            return none;
        auto head = none;
        for (auto above = floor; above < i; ++above) {
            const auto& line = lines_[above];
            if (line.segments.size() != 1 || !is_alike(line.segments.front(), model())) continue;
            if (head != none && above != head + 1) return none;  // the entry above it has no period of its own
            if (head == none) head = above;
        }
        if (head == none || lines_[head].page != period.page) return none;
        return head;
    }

    static void put_beside(const Line& period, Line& head) {
        head.segments.insert(head.segments.begin(), period.segments.begin(), period.segments.end());
        head.text = period.text + '\t' + head.text;
        head.box.left = period.box.left;
    }

    std::vector<Line>& lines_;
    const std::vector<DatedLine>& dated_;
    std::vector<std::size_t> anchors_;
};

}  // namespace

void lift_margin_periods(std::vector<Line>& lines, const EntryShape& shape, Date today) {
    if (lines.empty() || lines.front().segments.empty()) return;
    const auto dated = date_lines(lines, shape, today);
    Lifter(lines, dated).lift();
}

}  // namespace talentmatch::cv
