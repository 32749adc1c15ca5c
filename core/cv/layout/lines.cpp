#include "cv/layout/lines.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <utility>

#include "cv/layout/columns.hpp"
#include "cv/layout/flow.hpp"
#include "cv/layout/flowing_cells.hpp"
#include "cv/layout/overprints.hpp"
#include "cv/layout/repeats.hpp"
#include "cv/text/pieces.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

Segment segment_of(const TextRun& run, std::string text) {
    Segment segment{std::move(text), run.box, run.font_size, run.bold, run.italic, run.colour, 0};
    segment.letters = count_letters(segment.text);
    return segment;
}

/// Where segments of a page begin that others stand in front of, each in several rows: the columns of its tables.
class Edges {
public:
    Edges() = default;

    explicit Edges(const std::vector<Row>& rows) {
        for (const auto& row : rows)
            for (std::size_t i = 1; i < row.size(); ++i) ++counts_[std::lround(row[i].box.left)];
    }

    [[nodiscard]] bool hold(double left) const {
        constexpr int least_rows = 2;
        const auto found = counts_.find(std::lround(left));
        return found != counts_.end() && found->second >= least_rows;
    }

private:
    std::map<long, int> counts_;  // by points
};

/// Gathers neighbours into one segment; style by majority of letters.
class SegmentBuilder {
public:
    [[nodiscard]] bool takes(const Segment& next, const Edges& edges) const {
        constexpr double widest_blank = 0.5;  // of the font size; a cell may stand nearer to the next than segments do
        if (pieces_.empty()) return true;
        const double size = std::max(1.0, std::min(size_, next.size > 0 ? next.size : size_));
        const double gap = next.box.left - box_.right;
        return gap <= (edges.hold(next.box.left) ? widest_blank : segment_gap) * size;
    }

    void add(const Segment& next) {
        const double size = std::max(1.0, std::min(size_ > 0 ? size_ : next.size, next.size));
        double gap = pieces_.empty() ? 0 : (next.box.left - box_.right) / size;
        const bool blank_before = next.text.starts_with(' ') || ends_blank_;
        for (const auto word : words_of(next.text)) {
            pieces_.push_back({std::string{word}, blank_before ? std::max(gap, 0.3) : gap});
            gap = 0.3;
        }
        ends_blank_ = next.text.ends_with(' ');
        if (next.letters > 0 && next.bold && lead_ + words_of(next.text).size() == pieces_.size())
            lead_ = pieces_.size();
        else if (next.letters > 0 && next.bold)
            is_mixed_ = true;
        if (first_)
            box_ = next.box, first_ = false;
        else
            widen(box_, next.box);
        size_ = std::max(size_, next.size);
        letters_ += next.letters;
        bold_ += next.bold ? next.letters : 0;
        italic_ += next.italic ? next.letters : 0;
        if (next.letters > most_letters_) most_letters_ = next.letters, colour_ = next.colour;
    }

    [[nodiscard]] Segment finish() const {
        Segment segment;
        segment.text = join_pieces(pieces_);
        segment.box = box_;
        segment.size = size_;
        segment.bold = bold_ * 2 > letters_;
        segment.italic = italic_ * 2 > letters_;
        segment.colour = colour_;
        segment.letters = letters_;
        if (!is_mixed_ && lead_ > 0 && lead_ < pieces_.size()) {
            const auto lead = join_pieces({pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(lead_)});
            if (segment.text.starts_with(lead + ' ')) segment.lead = lead.size();
        }
        return segment;
    }

    [[nodiscard]] bool empty() const { return pieces_.empty(); }

private:
    std::vector<Piece> pieces_;
    Rect box_;
    double size_ = 0;
    std::size_t letters_ = 0, bold_ = 0, italic_ = 0, most_letters_ = 0;
    std::uint32_t colour_ = 0;
    std::size_t lead_ = 0;  // pieces in bold, from the first one on
    bool first_ = true, ends_blank_ = false, is_mixed_ = false;
};

Row join_row(const Row& row, const Edges& edges) {
    Row joined;
    SegmentBuilder builder;
    for (const auto& segment : row) {
        if (!builder.takes(segment, edges)) {
            joined.push_back(builder.finish());
            builder = SegmentBuilder{};
        }
        builder.add(segment);
    }
    if (!builder.empty()) joined.push_back(builder.finish());
    std::erase_if(joined, [](const Segment& s) { return s.text.empty(); });
    return joined;
}

std::vector<Row> joined_rows(const std::vector<Row>& pieces, const Edges& edges) {
    std::vector<Row> rows;
    for (const auto& row : pieces)
        if (auto joined = join_row(row, edges); !joined.empty()) rows.push_back(std::move(joined));
    return rows;
}

/// The rows of one region as lines.
std::vector<Line> lines_of(std::vector<Row> rows, int page, int region, TextSource source) {
    std::vector<Line> lines;
    double bottom = 0;
    for (auto& row : rows) {
        const bool first = &row == &rows.front();
        auto line = line_of(std::move(row), page, source);
        line.region = region;
        line.gap = first ? 0 : std::max(0.0, line.box.top - bottom);
        bottom = line.box.bottom;
        if (!line.text.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

/// Puts what is printed over a block behind the line where that block ends.
/// @param first the first line of the page
void insert_overprints(std::vector<Overprint> overprints, std::size_t first, std::vector<Line>& lines) {
    for (auto& [words, after] : overprints | std::views::reverse) {
        const double x = (after.left + after.right) / 2;
        const double y = (after.top + after.bottom) / 2;
        const auto home =
            std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(), [&](auto& line) {
                return std::ranges::any_of(line.segments, [&](const Segment& segment) {
                    const auto& box = segment.box;
                    return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
                });
            });
        if (home == lines.end()) continue;
        auto more = lines_of(joined_rows(group_rows(std::move(words)), {}), home->page, home->region, home->source);
        if (!more.empty()) more.front().gap = more.front().size;
        lines.insert(home + 1, std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
}

void read_geometry(const std::vector<const TextRun*>& runs, int page, int& region, std::optional<double>& lane,
                   std::vector<Line>& lines) {
    std::vector<Segment> segments;
    bool ocr = false;
    for (const auto* run : runs) {
        auto text = without_icons(run->text);
        if (trim(text).empty()) continue;
        ocr |= run->source == TextSource::ocr;
        segments.push_back(segment_of(*run, std::move(text)));
    }
    auto overprints = ocr ? std::vector<Overprint>{} : take_overprints(segments);
    const auto pieces = group_rows(std::move(segments));
    auto rows = joined_rows(pieces, Edges{joined_rows(pieces, {})});
    const auto first = lines.size();
    for (auto& part : reading_order(std::move(rows), lane))
        std::ranges::move(lines_of(std::move(part), page, ++region, ocr ? TextSource::ocr : TextSource::text),
                          std::back_inserter(lines));
    insert_overprints(std::move(overprints), first, lines);
}

double most_used_size(const std::vector<Line>& lines) {
    std::map<int, std::size_t> letters;
    for (const auto& line : lines)
        for (const auto& segment : line.segments)
            letters[static_cast<int>(std::lround(segment.size * 2))] += segment.letters;
    int best = 0;
    std::size_t most = 0;
    for (const auto& [size, count] : letters)
        if (count > most) best = size, most = count;
    return best / 2.0;
}

}  // namespace

Page read_lines(const Document& document) {
    Page result;
    std::map<int, std::vector<const TextRun*>> pages;
    for (const auto& run : document.runs) {
        if (run.hidden != Hidden::no) {
            constexpr std::size_t a_label = 60;  // what Word or LinkedIn write of themselves is shorter
            if (run.hidden != Hidden::metadata) result.has_hidden = true;
            if (run.hidden == Hidden::metadata && run.text.size() > a_label) result.has_metadata = true;
            continue;
        }
        result.has_ocr |= run.source == TextSource::ocr;
        pages[run.page].push_back(&run);
    }
    int region = 0;
    std::optional<double> lane;  // of the page before
    for (const auto& [page, runs] : pages) {
        const bool flows = std::ranges::all_of(runs, [](const TextRun* run) { return run->line > 0; });
        if (flows)
            read_flow(runs, page, region, result.lines);
        else
            read_geometry(runs, page, region, lane, result.lines);
    }
    result.lines = with_names_beside_years(with_cells_paired(std::move(result.lines)));
    drop_repeats(result.lines);
    result.body_size = most_used_size(result.lines);
    return result;
}

}  // namespace talentmatch::cv
