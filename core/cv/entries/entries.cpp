#include "cv/entries/entries.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "cv/entries/entry_cards.hpp"
#include "cv/entries/entry_dates.hpp"
#include "cv/entries/head_lines.hpp"
#include "cv/entries/margin_periods.hpp"
#include "cv/layout/labels.hpp"
#include "cv/layout/wrapped.hpp"
#include "cv/studies/study_words.hpp"
#include "cv/text/head_parts.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr int most_rows_above = 3;

class EntryCutter {
public:
    EntryCutter(const std::vector<Line>& lines, EntryShape shape, Date today)
        : lines_(lines), shape_(shape), dated_(date_lines(lines, shape, today)) {
        for (const auto& line : lines_) {
            const auto [edge, is_new] = left_edges_.try_emplace(line.region, line.box.left);
            if (!is_new) edge->second = std::min(edge->second, line.box.left);
        }
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (dated_[i].anchor) anchors_.push_back(i);
        drop_weak_anchors();
        if (shape_.wants_school) drop_parts_of_studies();
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
    /// Beside two periods at least, a single date that shares its line with words begins nothing in a list of
    /// positions.
    void drop_weak_anchors() {
        const auto ranges = std::ranges::count_if(anchors_, [&](std::size_t i) { return dated_[i].anchor->is_range; });
        if (ranges < 2 || shape_.single_dates) return;
        std::erase_if(anchors_, [&](std::size_t i) { return !dated_[i].anchor->is_range && lines_[i].bullet; });
    }

    /// "2013-2014 Semestre d'art", indented under "2011-2014 École d'ingénieurs": a part of it.
    void drop_parts_of_studies() {
        constexpr double least_indent = 8;
        const DatedLine* whole = nullptr;
        std::erase_if(anchors_, [&](std::size_t i) {
            const auto& own = *dated_[i].anchor;
            const bool is_within = whole != nullptr && own.is_range && own.start && own.finish &&
                                   whole->anchor->start && whole->anchor->finish &&
                                   first_month(*own.start) >= first_month(*whole->anchor->start) &&
                                   last_month(*own.finish) <= last_month(*whole->anchor->finish);
            if (is_within && indent_of(lines_[i]) > least_indent && school_words(lines_[i].text) == 0) return true;
            whole = indent_of(lines_[i]) <= least_indent ? &dated_[i] : nullptr;
            return false;
        });
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
            const bool stands_out = line.bold || look_of(line).size > look_of(lines_[anchor]).size;
            // the company in another weight than elsewhere, under a title as everywhere
            const bool is_between = rows + 1 < rows_above_ && anchor >= floor + rows + 2 &&
                                    is_alike(anchor, rows + 1) &&
                                    look_of(lines_[anchor - rows - 2]) != look_of(lines_[anchor]);
            const bool is_next = rows == 0 && dated_[anchor].parts.empty() && is_title_after_tasks(anchor - 1);
            if (!is_headlike(line) || !(is_alike(anchor, rows) || stands_out || is_between || is_next)) break;
            ++rows;
        }
        // fewer rows than the first entry, in nothing but the look of the text: they belong to the text
        if (rows < rows_above_) {
            const auto plain = look_of(lines_[anchor]);
            while (rows > 0 && look_of(lines_[anchor - rows]) == plain && !is_title_after_tasks(anchor - rows)) --rows;
        }
        if (rows == 0 && anchor > floor && (is_headless(anchor) || has_its_head_above(anchor)) &&
            is_headlike(lines_[anchor - 1]) && !label_of(lines_[anchor - 1]))
            return 1;
        return rows;
    }

    [[nodiscard]] double indent_of(const Line& line) const { return line.box.left - left_edges_.at(line.region); }

    /// A row above the anchor looks as it does in the first entry, be it in another column.
    [[nodiscard]] bool is_alike(std::size_t anchor, std::size_t rows) const {
        const auto& line = lines_[anchor - rows - 1];
        const auto& model = lines_[anchors_.front() - rows - 1];
        return std::abs(look_of(line).size - look_of(model).size) <= 1 && line.bold == model.bold &&
               std::abs(indent_of(line) - indent_of(model)) < 40;
    }

    /// Back at the margin behind the tasks of the position above it: the next position of the same company.
    [[nodiscard]] bool is_title_after_tasks(std::size_t i) const {
        if (i == 0 || !shape_.wants_title || job_words(lines_[i].text) < 2) return false;
        constexpr double least_indent = 8;
        const auto& above = lines_[i - 1];
        return above.bullet || (above.region == lines_[i].region && above.page == lines_[i].page &&
                                above.box.left > lines_[i].box.left + least_indent);
    }

    /// Dates that stand beside the first entry's head, and here had no room beside it.
    [[nodiscard]] bool has_its_head_above(std::size_t anchor) const {
        const auto& model = lines_[anchors_.front()];
        const auto& above = lines_[anchor - 1];
        return dated_[anchor].parts.empty() && !dated_[anchors_.front()].parts.empty() &&
               above.segments.front().bold == model.segments.front().bold &&
               std::abs(above.segments.front().size - model.segments.front().size) < 0.6 &&
               std::abs(above.box.left - model.box.left) < 3 && job_words(above.text) > 1;
    }

    /// Dates alone, with nothing below them that could be a head: the head stands above.
    [[nodiscard]] bool is_headless(std::size_t anchor) const {
        if (!dated_[anchor].parts.empty()) return false;
        if (anchor + 1 >= lines_.size()) return true;
        const auto& below = lines_[anchor + 1];
        return dated_[anchor + 1].anchor || !is_headlike(below) || label_of(below);
    }

    void add_row(Entry& entry, std::size_t i, int row) const {
        const auto& line = lines_[i];
        entry.head_lines.push_back(line);
        int column = 0;
        const auto add = [&](std::string_view written) {
            auto text = without_links(written);
            if (text.empty() || duration_months(text)) return;
            entry.head.push_back({std::move(text), row, column++, look_of(line), line.italic});
        };
        for (const auto& part : dated_[i].parts) add(part);
    }

    [[nodiscard]] Entry entry(std::size_t begin, std::size_t anchor, std::size_t end) const {
        Entry entry;
        entry.first = lines_[begin];
        entry.dates = dated_[anchor].anchor;
        if (entry.dates && entry.dates->begin < entry.dates->end && entry.dates->end <= lines_[anchor].text.size())
            entry.dates_written = lines_[anchor].text.substr(entry.dates->begin, entry.dates->end - entry.dates->begin);
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
                if (dated_[i].parts.empty()) --below;
                continue;
            }
            if (!is_headlike(lines_[i]) || label_of(lines_[i]) || goes_on_small(i, end)) break;
            if (shape_.wants_school && is_course_heading(lines_[i].text)) break;
            if (!lacks_parts(entry, lines_[i]) && !leads_to_degree(entry, i, end) && !is_first_place(entry, lines_[i]))
                break;
            add_row(entry, i, below);
        }
        for (; i < end; ++i) entry.body.push_back(lines_[i]);
        return entry;
    }

    /// The next line is the rest of this one's sentence.
    [[nodiscard]] bool goes_on_small(std::size_t i, std::size_t end) const {
        if (shape_.wants_school && tells_degree(lines_[i].text)) return false;
        return i + 1 < end && !lines_[i + 1].bullet && begins_small(lines_[i + 1].text) &&
               lines_[i].bold == lines_[i + 1].bold && words_of(lines_[i].text).size() > 5;
    }

    [[nodiscard]] bool lacks_parts(const Entry& entry, const Line& next) const {
        int parts = 0;
        bool has_title = false;
        bool has_degree = false;
        bool has_school = false;
        bool has_subject = false;
        for (const auto& part : entry.head) {
            if (is_place(part.text)) continue;
            const auto commas = cut_at_commas(part.text);
            const auto signs = cut_at_signs(part.text);
            const bool ends_placed = signs.size() > 1 && is_place(signs.back());  // "Exemple - Labège, France"
            const auto places = static_cast<std::size_t>(std::ranges::count_if(commas, is_place));
            const auto cut =
                ends_placed ? signs.size() - 1 : signs.size() + commas.size() - std::min(places, commas.size() - 1) - 1;
            const bool has_employer = !cut_at_employer(part.text).second.empty();
            parts += static_cast<int>(std::max<std::size_t>(cut, has_employer ? 2 : 1));
            has_title |= job_words(part.text) > 1;
            has_degree |= tells_degree(part.text);
            has_school |= school_words(part.text) > 0;
            has_subject |= tells_field(part.text);
        }
        if (parts < shape_.parts_wanted) return true;
        if (shape_.wants_school && parts < 4) {
            const bool is_subject = subject_words(next.text) > 0 && words_of(next.text).size() <= 6;  // of "BSc", "DUT"
            return (!has_degree && tells_degree(next.text)) || (!has_school && school_words(next.text) > 0) ||
                   (has_degree && !has_subject && is_subject);
        }
        return shape_.wants_title && !has_title && job_words(next.text) > 1;
    }

    /// "Santa Cruz de Tenerife, Spain" on a line of its own below the dates.
    [[nodiscard]] static bool is_first_place(const Entry& entry, const Line& line) {
        return line.segments.size() == 1 && is_place(line.text) &&
               std::ranges::none_of(entry.head, [](const HeadPart& part) {
                   return std::ranges::any_of(cut_at_signs(part.text), is_place);
               });
    }

    /// The subject above its degree: "Développement Java" / "Licence professionnelle", under a school.
    [[nodiscard]] bool leads_to_degree(const Entry& entry, std::size_t i, std::size_t end) const {
        if (!shape_.wants_school || i + 1 >= end || entry.head.size() > 2 || words_of(lines_[i].text).size() > 6)
            return false;
        const bool has_degree =
            std::ranges::any_of(entry.head, [](const HeadPart& part) { return tells_degree(part.text); });
        const auto& next = lines_[i + 1];
        return !has_degree && is_headlike(next) && !dated_[i + 1].anchor && tells_degree(next.text) &&
               words_of(next.text).size() <= 8;
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
    std::vector<DatedLine> dated_;
    std::vector<std::size_t> anchors_;
    std::map<int, double> left_edges_;  // of each region
    std::size_t rows_above_ = 0;
};

}  // namespace

std::vector<Entry> cut_entries(const std::vector<Line>& lines, EntryShape shape, Date today) {
    auto whole = join_wrapped_lines(take_cards_apart(lines, today), today);
    // a company's web address on a line of its own, between its name and the dates
    std::erase_if(whole, [](const Line& line) { return line.text.size() < 200 && without_links(line.text).empty(); });
    lift_margin_periods(whole, shape, today);
    return EntryCutter(whole, shape, today).cut();
}

}  // namespace talentmatch::cv
