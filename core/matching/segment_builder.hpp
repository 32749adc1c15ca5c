// Packs profiles, and segments that grow together, into a segment.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "matching/segment.hpp"

namespace talentmatch::matching {

/// Numbers stems in the order they come. Open addressing; stems are hashes already and never 0.
class StemNumbers {
public:
    StemNumbers() : slots_(1024) {}

    /// The stem's number; a new one gets the next.
    [[nodiscard]] std::uint32_t number(std::uint32_t stem);
    [[nodiscard]] const std::vector<std::uint32_t>& stems() const { return stems_; }

private:
    struct Slot {
        std::uint32_t stem = 0;
        std::uint32_t number = 0;
    };

    [[nodiscard]] Slot& slot_of(std::uint32_t stem);

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> stems_;
};

class SegmentBuilder {
public:
    SegmentBuilder();

    /// The last one added with an id counts.
    void add(const OfferProfile& profile);

    /// The rows of `source` that are not `gone`.
    /// @param gone may be nullptr
    void add(const Segment& source, const RowSet* gone);

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] bool is_full() const { return rows_.size() >= most_rows; }

    /// Everything added. The builder is of no use afterwards.
    [[nodiscard]] std::shared_ptr<const Segment> finish();

private:
    struct Term {
        std::uint32_t number;
        std::uint8_t count;
    };

    /// A row as it came; its lists stand in the vectors below, and end where the next row's begin.
    struct Row {
        ConsultantId id;
        CompanyId company;
        Facts facts;
        std::size_t arrival = 0;
        std::size_t first_skill = 0;
        std::size_t first_named = 0;
        std::size_t first_term = 0;
        std::size_t skills = 0;
        std::size_t named = 0;
        std::size_t terms = 0;
    };

    [[nodiscard]] Row& new_row();
    void close(Row& row) const;
    [[nodiscard]] Piece store(std::string_view text);
    [[nodiscard]] std::uint32_t skill_number(const OfferedSkill& skill);
    using Numbers = std::unordered_map<std::uint64_t, std::uint16_t>;

    template <class Record>
    [[nodiscard]] static std::uint16_t number_of(std::uint64_t key, const Record& record, Numbers& numbers,
                                                 std::vector<Record>& records);
    [[nodiscard]] std::uint16_t title_number(std::string_view text, const OfferedTitle& title);
    [[nodiscard]] std::uint16_t location_number(std::string_view text, const Place* place);
    [[nodiscard]] std::uint16_t languages_number(std::span<const SpokenLanguage> languages);
    [[nodiscard]] std::uint16_t certifications_number(std::span<const std::string> certifications);
    void note_facts(const OfferProfile& profile, Facts& facts);

    void order_rows();
    void write_columns();
    void write_skill_postings();
    void write_named_postings();
    void write_term_postings();
    void write_skill_order();

    std::shared_ptr<Segment> segment_;
    std::vector<Row> rows_;
    std::vector<std::uint32_t> skills_;
    std::vector<Grade> grades_;
    std::vector<Entry> named_;
    std::vector<Term> terms_;
    StemNumbers stem_numbers_;
    std::unordered_map<std::string, std::uint32_t> skill_numbers_;
    Numbers experience_numbers_;
    Numbers rate_numbers_;
    Numbers freedom_numbers_;
    Numbers wish_numbers_;
    std::unordered_map<std::string, std::uint16_t> title_numbers_;
    std::unordered_map<std::string, std::uint16_t> location_numbers_;
    std::unordered_map<std::string, std::uint16_t> languages_numbers_;
    std::unordered_map<std::string, std::uint16_t> certifications_numbers_;
    std::string key_;  ///< of the maps above, used again and again
};

}  // namespace talentmatch::matching
