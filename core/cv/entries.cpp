#include "cv/entries.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "cv/contacts.hpp"
#include "cv/head_parts.hpp"
#include "cv/labels.hpp"
#include "cv/utf8.hpp"
#include "cv/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_head = 110;  // bytes of a line that may be part of a head
constexpr int most_rows_above = 3;

/// What the scan found in one line.
struct Dated {
    std::vector<DateSpan> dates;
    std::optional<DateSpan> anchor;  // the period that begins an entry here
    std::string rest;                // the text without dates
    bool merged = false;             // the date goes on from the line above
};

bool is_sentence(const Line& line) {
    const auto text = trim(line.text);
    return text.size() > longest_head || text.ends_with('.') || text.ends_with(';') || words_of(text).size() > 16;
}

bool begins_small(std::string_view text) {
    std::size_t at = 0;
    if (text.empty()) return false;
    const auto first = next_code_point(text, at);
    return is_letter(first) && !is_upper(first);
}

bool is_headlike(const Line& line) {
    if (line.bullet || is_sentence(line)) return false;
    // a sentence that goes on from the line above begins with a small letter
    return !begins_small(line.text) || words_of(line.text).size() <= 3;
}

/// A part without its web addresses: "Exemple (https://exemple.org)" is "Exemple".
std::string without_links(std::string_view text) {
    std::string out{text};
    for (const auto& link : find_links(text)) {
        const auto at = out.find(link);
        if (at == std::string::npos) continue;
        out.erase(at, link.size());
        if (at > 0 && at < out.size() && out[at - 1] == '(' && out[at] == ')') out.erase(at - 1, 2);
    }
    return std::string{trim(out, "|,;:-")};
}

class EntryCutter {
public:
    EntryCutter(const std::vector<Line>& lines, EntryShape shape, Date today) : lines_(lines), shape_(shape) {
        dated_.reserve(lines.size());
        for (const auto& line : lines) dated_.push_back(scan(line, today));
        merge_split_dates();
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (dated_[i].anchor) anchors_.push_back(i);
        drop_weak_anchors();
    }

    std::vector<Entry> cut() {
        if (anchors_.empty()) return cut_by_look();
        rows_above_ = first_rows_above();
        std::vector<std::size_t> begins;
        for (std::size_t n = 0; n < anchors_.size(); ++n) begins.push_back(anchors_[n] - rows_above(n));
        std::vector<Entry> entries;
        for (std::size_t n = 0; n < anchors_.size(); ++n) {
            const auto end = n + 1 < anchors_.size() ? begins[n + 1] : lines_.size();
            entries.push_back(entry(begins[n], anchors_[n], end));
        }
        return entries;
    }

private:
    [[nodiscard]] Dated scan(const Line& line, Date today) const {
        Dated dated;
        if (line.text.size() > 600) return dated;
        dated.dates = find_dates(line.text, today);
        if (dated.dates.empty()) return dated;
        dated.rest = without_dates(line.text, dated.dates);
        const auto label = label_of(line);
        if (label && label->kind != LabelKind::dates) return dated;
        if (label) dated.rest.clear();
        const auto range = std::ranges::find_if(dated.dates, &DateSpan::is_range);
        const auto& best = range == dated.dates.end() ? dated.dates.front() : *range;
        const bool at_start = trim(std::string_view{line.text}.substr(0, best.begin), "([-|:").empty();
        const bool at_end = trim(std::string_view{line.text}.substr(best.end), ")]-|:.").empty();
        const bool own_segment =
            std::ranges::any_of(line.segments, [&](const Segment& s) { return is_date(s, today); });
        const bool placed = at_start || at_end || own_segment || label.has_value();
        const bool is_long = dated.rest.size() > longest_head + 40 && !own_segment;
        if (is_long || (line.bullet && !at_start && !(at_end && shape_.single_dates))) return dated;
        if (line.text.ends_with('.') && !at_start && !own_segment && words_of(dated.rest).size() > 6) return dated;
        if (best.is_range) {
            if (placed || words_of(dated.rest).size() <= 12) dated.anchor = best;
        } else if (own_segment || at_start || (shape_.single_dates && at_end)) {
            dated.anchor = best;
        }
        return dated;
    }

    static bool is_date(const Segment& segment, Date today) {
        if (segment.text.size() > 60) return false;
        const auto dates = find_dates(segment.text, today);
        return !dates.empty() && without_dates(segment.text, dates).empty();
    }

    /// "2017" above "2019", "09/2017 -" above "06/2019" in a narrow column of dates.
    void merge_split_dates() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            auto& here = dated_[i];
            auto& next = dated_[i + 1];
            if (!here.anchor || !next.anchor || here.merged || next.anchor->is_range) continue;
            if (std::abs(lines_[i].box.left - lines_[i + 1].box.left) > 6 || next.anchor->begin > 0) continue;
            const bool open = here.anchor->is_current && here.anchor->start && !fold(lines_[i].text).contains("depuis");
            if (here.anchor->begin > 0 || (here.anchor->is_range && !open)) continue;
            if (first_month(*next.anchor->start) < first_month(*here.anchor->start)) continue;
            if (!open &&
                (lines_[i].segments.front().text.size() > 14 || lines_[i + 1].segments.front().text.size() > 14))
                continue;
            here.anchor->finish = next.anchor->start;
            here.anchor->is_current = false;
            here.anchor->is_range = true;
            next.anchor.reset();
            next.merged = true;
        }
    }

    /// Beside two periods at least, a single date that shares its line with words begins nothing in a list of
    /// positions.
    void drop_weak_anchors() {
        const auto ranges = std::ranges::count_if(anchors_, [&](std::size_t i) { return dated_[i].anchor->is_range; });
        if (ranges < 2 || shape_.single_dates) return;
        std::erase_if(anchors_, [&](std::size_t i) { return !dated_[i].anchor->is_range && lines_[i].bullet; });
    }

    [[nodiscard]] std::size_t first_rows_above() const {
        const auto first = anchors_.front();
        if (first > static_cast<std::size_t>(most_rows_above)) return look_back(first, 0);
        for (std::size_t i = 0; i < first; ++i)
            if (!is_headlike(lines_[i])) return look_back(first, i);
        return first;
    }

    /// Rows above an anchor that stand out from running text, when no pattern tells.
    [[nodiscard]] std::size_t look_back(std::size_t anchor, std::size_t floor) const {
        std::size_t rows = 0;
        while (rows < 2 && anchor > floor + rows) {
            const auto& line = lines_[anchor - rows - 1];
            if (!is_headlike(line) || dated_[anchor - rows - 1].anchor) break;
            if (!line.bold && look_of(line).size <= look_of(lines_[anchor]).size && !is_all_caps(line.text)) break;
            ++rows;
        }
        return rows;
    }

    /// As many rows above the anchor as the first entry has, if they look as they do there or stand out from the text.
    [[nodiscard]] std::size_t rows_above(std::size_t n) const {
        if (n == 0) return rows_above_;
        const auto anchor = anchors_[n];
        const auto floor = anchors_[n - 1] + 1;
        std::size_t rows = 0;
        while (rows < rows_above_ && anchor >= floor + rows + 1) {
            const auto& line = lines_[anchor - rows - 1];
            const auto& model = lines_[anchors_.front() - rows - 1];
            const auto look = look_of(line);
            const bool alike = std::abs(look.size - look_of(model).size) <= 1 && line.bold == model.bold &&
                               std::abs(line.box.left - model.box.left) < 40;
            const bool stands_out = line.bold || look.size > look_of(lines_[anchor]).size;
            if (!is_headlike(line) || !(alike || stands_out)) break;
            ++rows;
        }
        // fewer rows than the first entry, in nothing but the look of the text: they belong to the text
        if (rows < rows_above_) {
            const auto plain = look_of(lines_[anchor]);
            while (rows > 0 && look_of(lines_[anchor - rows]) == plain) --rows;
        }
        return rows;
    }

    void add_row(Entry& entry, std::size_t i, int row) const {
        const auto& line = lines_[i];
        int column = 0;
        const auto add = [&](std::string_view written) {
            auto text = without_links(written);
            if (text.empty() || duration_months(text)) return;
            entry.head.push_back({std::move(text), row, column++, look_of(line), line.italic});
        };
        const auto& dates = dated_[i].dates;
        if (!dates.empty()) {
            for (const auto part : split(dated_[i].rest, "\t")) add(part);
            return;
        }
        for (const auto& segment : line.segments) add(segment.text);
    }

    [[nodiscard]] Entry entry(std::size_t begin, std::size_t anchor, std::size_t end) const {
        Entry entry;
        entry.first = lines_[begin];
        entry.dates = dated_[anchor].anchor;
        auto i = begin;
        for (; i <= anchor; ++i) {
            if (i != anchor && label_of(lines_[i]))
                entry.body.push_back(lines_[i]);
            else
                add_row(entry, i, static_cast<int>(i) - static_cast<int>(anchor));
        }
        for (int below = 1; i < end && below <= 3; ++i, ++below) {
            if (dated_[i].merged) {
                add_row(entry, i, below);
                continue;
            }
            if (!is_headlike(lines_[i]) || label_of(lines_[i]) || goes_on_small(i, end)) break;
            if (!lacks_parts(entry, lines_[i])) break;
            add_row(entry, i, below);
        }
        for (; i < end; ++i) entry.body.push_back(lines_[i]);
        return entry;
    }

    /// The next line is the rest of this one's sentence.
    [[nodiscard]] bool goes_on_small(std::size_t i, std::size_t end) const {
        return i + 1 < end && !lines_[i + 1].bullet && begins_small(lines_[i + 1].text) &&
               words_of(lines_[i].text).size() > 5;
    }

    [[nodiscard]] bool lacks_parts(const Entry& entry, const Line& next) const {
        int parts = 0;
        bool has_title = false;
        bool has_degree = false;
        bool has_school = false;
        for (const auto& part : entry.head) {
            if (is_place(part.text)) continue;
            const auto cut = cut_at_signs(part.text).size() + cut_at_commas(part.text).size() - 1;
            const bool has_employer = !cut_at_employer(part.text).second.empty();
            parts += static_cast<int>(std::max<std::size_t>(cut, has_employer ? 2 : 1));
            has_title |= job_words(part.text) > 1;
            has_degree |= degree_words(part.text) > 0;
            has_school |= school_words(part.text) > 0;
        }
        if (parts < shape_.parts_wanted) return true;
        if (shape_.wants_school && parts < 4)
            return (!has_degree && degree_words(next.text) > 0) || (!has_school && school_words(next.text) > 0);
        return shape_.wants_title && !has_title && job_words(next.text) > 1;
    }

    /// No date at all: bold or larger lines begin entries.
    [[nodiscard]] std::vector<Entry> cut_by_look() const {
        std::vector<Entry> entries;
        std::map<Look, int> looks;
        for (const auto& line : lines_)
            if (!line.bullet) ++looks[look_of(line)];
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const auto& line = lines_[i];
            const bool stands_out =
                line.bold || is_all_caps(line.text) || look_of(line).size > looks.begin()->first.size;
            if (is_headlike(line) && stands_out && looks.size() > 1 && !label_of(line)) {
                const bool goes_on = !entries.empty() && entries.back().body.empty() && entries.back().head.size() < 2;
                if (!goes_on) {
                    entries.emplace_back();
                    entries.back().first = line;
                }
                add_row(entries.back(), i, goes_on ? 1 : 0);
            } else if (!entries.empty()) {
                entries.back().body.push_back(line);
            }
        }
        return entries;
    }

    const std::vector<Line>& lines_;
    EntryShape shape_;
    std::vector<Dated> dated_;
    std::vector<std::size_t> anchors_;
    std::size_t rows_above_ = 0;
};

}  // namespace

std::vector<Entry> cut_entries(const std::vector<Line>& lines, EntryShape shape, Date today) {
    return EntryCutter(lines, shape, today).cut();
}

}  // namespace talentmatch::cv
