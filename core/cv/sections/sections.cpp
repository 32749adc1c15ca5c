#include "cv/sections/sections.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "cv/layout/ended_columns.hpp"
#include "cv/layout/flow.hpp"
#include "cv/layout/labels.hpp"
#include "cv/layout/margin_headings.hpp"
#include "cv/person/spoken.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_heading = 60;  // bytes

/// A line that may be a heading, with what speaks for it.
struct Candidate {
    std::optional<Heading> heading;
    Look look;
    bool stands_out = false;  // larger, bold or in capitals
};

bool names_a_year(std::string_view text) {
    return std::ranges::any_of(split(text, " \t/.-\u2013\u2014()"), [](std::string_view word) {
        return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
               std::ranges::all_of(word, is_digit);
    });
}

class Cutter {
public:
    explicit Cutter(const Page& page) : page_(page) {
        lines_ = with_margin_headings_apart(page.lines);
        join_wrapped();
        columns_.emplace(lines_);
        for (const auto& line : lines_) {
            candidates_.push_back(judge(line));
            ++looks_[candidates_.back().look];
        }
        std::set<std::pair<Look, std::string>> seen;  // "Informatique" under each diploma is no third heading
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const auto& candidate = candidates_[i];
            if (candidate.heading && !candidate.heading->is_weak &&
                seen.emplace(candidate.look, squash(lines_[i].text)).second)
                ++known_looks_[candidate.look];
        }
        int usual_count = 0;
        for (const auto& [look, count] : known_looks_)
            if (stands_out(look)) {
                outstanding_ += count;
                if (count > usual_count) usual_count = count, usual_ = look;
            }
    }

    std::vector<Block> cut() {
        blocks_.push_back(Block{});
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            enter_region(i);
            const auto section = heading_at(i);
            if (section)
                blocks_.push_back(Block{*section, lines_[i].text, {}});
            else if (!take_inline(lines_[i]))
                blocks_.back().lines.push_back(lines_[i]);
            leave_line(i);
        }
        for (auto& block : blocks_)
            if (block.section == Section::languages && !names_a_language(block)) block.section = Section::skills;
        std::erase_if(blocks_, [](const Block& block) { return block.lines.empty() && block.heading.empty(); });
        return std::move(blocks_);
    }

private:
    [[nodiscard]] bool stands_out(const Look& look) const {
        return look.bold || look.caps || look.size >= page_.body_size * 2 * 1.12;
    }

    /// "EXPÉRIENCE" above "PROFESSIONNELLE" in a narrow column: one heading.
    void join_wrapped() {
        std::vector<Line> joined;
        joined.reserve(lines_.size());
        for (auto& line : lines_) {
            if (!joined.empty() && is_wrapped(joined.back(), line)) {
                auto& head = joined.back();
                head.text += " " + line.text;
                head.segments.front().text = head.text;
                widen(head.box, line.box);
            } else {
                joined.push_back(std::move(line));
            }
        }
        lines_ = std::move(joined);
    }

    [[nodiscard]] bool is_wrapped(const Line& line, const Line& next) const {
        if (next.region != line.region || next.bullet || line.bullet || line.segments.size() != 1 ||
            next.segments.size() != 1 || line.text.size() + next.text.size() > longest_heading)
            return false;
        if (look_of(line) != look_of(next) || !stands_out(look_of(line)) || next.gap > line.size) return false;
        return is_torn_heading(line.text, next.text);
    }

    [[nodiscard]] Candidate judge(const Line& line) const {
        Candidate candidate;
        candidate.look = look_of(line);
        candidate.stands_out = stands_out(candidate.look);
        if (line.bullet || line.text.size() > longest_heading || line.segments.size() > 2) return candidate;
        candidate.heading = heading_of(line.text);
        if (!candidate.heading && line.source == TextSource::ocr) {  // an icon that was read as letters
            const auto blank = line.text.find(' ');
            if (blank != std::string::npos && blank <= 3) candidate.heading = heading_of(line.text.substr(blank));
            if (candidate.heading && candidate.heading->is_weak) candidate.heading.reset();
        }
        return candidate;
    }

    [[nodiscard]] std::optional<Section> heading_at(std::size_t i) const {
        const auto& candidate = candidates_[i];
        const auto known = known_looks_.find(candidate.look);
        const int alike = known == known_looks_.end() ? 0 : known->second;
        if (candidate.heading) {
            if (!candidate.stands_out && outstanding_ >= 3) return std::nullopt;
            // "Dossier de compétences", "Consultant profile" above the name: the document's title
            if (i == 0 && lines_.size() > 1 && lines_[1].size > lines_[0].size + 0.6) return std::nullopt;
            // the subject of a diploma, smaller than the headings
            const bool is_small = candidate.look.size < usual_.size;
            if (blocks_.back().section == Section::education && is_small && subject_words(lines_[i].text) > 0)
                return std::nullopt;
            // alone in its look, and smaller than the headings: a line that happens to be one of their words
            const auto& look = candidate.look;
            const bool is_weaker = (usual_.bold && !look.bold) || (usual_.caps && !look.caps);
            const bool is_smaller = (look.size < usual_.size && (!look.bold || (usual_.bold && !look.caps))) ||
                                    (look.size == usual_.size && is_weaker);
            if (alike == 1 && outstanding_ >= 4 && is_smaller) return std::nullopt;
            // smaller, in a look that mostly other lines have: diplomas, hobbies
            if (outstanding_ >= 4 && look.size < usual_.size && looks_.at(look) > alike * 3) return std::nullopt;
            if (!candidate.heading->is_weak) return candidate.heading->section;
            const bool inside = blocks_.back().section == Section::experience && label_of(lines_[i]);
            if (inside && candidate.look.size < page_.body_size * 2 * 1.12) return std::nullopt;
            if (alike >= 2 && candidate.stands_out) return candidate.heading->section;
            if (alike >= 2 && outstanding_ == 0) return candidate.heading->section;
            return std::nullopt;
        }
        if (!looks_like_heading(i, alike)) return std::nullopt;
        return section_of_cut_heading(lines_[i].text).value_or(Section::other);
    }

    /// Unknown words in the very look of at least three known headings, which is larger than the text.
    [[nodiscard]] bool looks_like_heading(std::size_t i, int alike) const {
        const auto& line = lines_[i];
        if (alike < 3 || line.bullet || line.segments.size() != 1 || line.text.size() > 40) return false;
        const auto& look = candidates_[i].look;
        if (look.size < page_.body_size * 2 * 1.12 || heads_an_entry(i)) return false;
        return looks_.at(look) <= alike * 2 && blocks_.size() > 1;
    }

    /// Employers and schools set like the headings: the first stands right under its section's heading, the others look
    /// like it, and each has its years soon.
    [[nodiscard]] bool heads_an_entry(std::size_t i) const {
        const auto& here = blocks_.back();
        const bool dated = here.section == Section::experience || here.section == Section::education ||
                           here.section == Section::projects;
        if (!dated || (!here.lines.empty() && look_of(here.lines.front()) != candidates_[i].look)) return false;
        for (auto next = i + 1; next < lines_.size() && next <= i + 3; ++next) {
            if (candidates_[next].heading && candidates_[next].look == candidates_[i].look) return false;
            if (names_a_year(lines_[next].text)) return true;
        }
        return false;
    }

    /// "Langues : français, anglais" in any section; other labels only where no section holds them.
    bool take_inline(const Line& line) {
        const auto colon = line.text.find(':');
        if (colon == std::string::npos || colon > 40) return false;
        const auto heading = heading_of(line.text.substr(0, colon));
        if (!heading) return false;
        const auto here = blocks_.back().section;
        Line value = line;
        value.text = std::string{trim(std::string_view{line.text}.substr(colon + 1), ":")};
        if (value.text.empty()) return false;
        const bool loose =
            here == Section::header || here == Section::other || here == Section::interests || here == Section::contact;
        const bool spoken = heading->section == Section::languages && !find_languages(value.text).empty();
        const bool taken =
            spoken || (loose && (heading->section == Section::skills || heading->section == Section::certifications ||
                                 heading->section == Section::interests));
        if (!taken) return false;
        auto back = blocks_.back();
        back.lines.clear();
        Segment segment = line.segments.back();
        segment.text = value.text;
        segment.lead = 0;
        value.segments = {segment};
        blocks_.push_back(Block{heading->section, std::string{trim(line.text.substr(0, colon))}, {std::move(value)}});
        blocks_.push_back(std::move(back));
        return true;
    }

    static bool names_a_language(const Block& block) {
        return std::ranges::any_of(block.lines, [](const Line& line) { return !find_languages(line.text).empty(); });
    }

    /// At the top of a column: page one may hold the name there; else it goes on where its column ended.
    void enter_region(std::size_t i) {
        const auto& line = lines_[i];
        if (i == 0 || line.region == lines_[i - 1].region) return;
        if (line.page == 1 && line.box.top < 200 && line.size > page_.body_size * 1.3 && !heading_at(i)) {
            blocks_.push_back(Block{});
            return;
        }
        const auto* before = columns_->before(line.region);
        if (before != nullptr && before->section != blocks_.back().section)
            blocks_.push_back(Block{before->section, before->heading, {}});
    }

    void leave_line(std::size_t i) {
        if (i + 1 < lines_.size() && lines_[i + 1].region == lines_[i].region) return;
        columns_->end(lines_[i].region, blocks_.back().section, blocks_.back().heading);
    }

    const Page& page_;
    std::vector<Line> lines_;
    std::vector<Candidate> candidates_;
    std::map<Look, int> looks_;
    std::map<Look, int> known_looks_;  // of known headings
    int outstanding_ = 0;
    Look usual_;  // of most known headings that stand out
    std::vector<Block> blocks_;
    std::optional<EndedColumns> columns_;
};

}  // namespace

Look look_of(const Line& line) {
    return Look{static_cast<int>(std::lround(line.size * 2)), line.bold, is_all_caps(line.text)};
}

std::vector<Block> cut_sections(const Page& page) { return Cutter(page).cut(); }

}  // namespace talentmatch::cv
