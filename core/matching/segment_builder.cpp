// The first half: rows come in, what repeats gets a number. segment_order.cpp has the second.
#include "matching/segment_builder.hpp"

#include <algorithm>
#include <utility>

namespace talentmatch::matching {
namespace {

/// 33 bits.
std::uint64_t key_of(std::optional<int> value) {
    return value ? std::uint64_t{1} << 32U | static_cast<std::uint32_t>(*value) : 0;
}

void append_number(std::string& key, std::uint64_t value) {
    for (unsigned shift = 0; shift < 64; shift += 8) key += static_cast<char>(value >> shift & 0xFFU);
}

/// The lists of a segment's rows back from its postings: for each row where its values begin, and the values.
template <class Value>
struct ByRow {
    std::vector<std::size_t> begins;
    std::vector<Value> values;

    template <class Key, class Make>
    ByRow(std::size_t rows, const Postings<Key>& postings, Make make) : begins(rows + 1), values(postings.rows.size()) {
        for (const auto row : postings.rows) ++begins[row + 1U];
        for (std::size_t row = 0; row < rows; ++row) begins[row + 1] += begins[row];
        auto next = begins;
        for (std::size_t number = 0; number < postings.keys.size(); ++number)
            for (auto at = postings.begins[number]; at < postings.begins[number + 1]; ++at)
                values[next[postings.rows[at]]++] = make(number, at);
    }

    [[nodiscard]] std::span<const Value> of(std::size_t row) const {
        return std::span(values).subspan(begins[row], begins[row + 1] - begins[row]);
    }
};

}  // namespace

StemNumbers::Slot& StemNumbers::slot_of(std::uint32_t stem) {
    auto at = stem & (slots_.size() - 1);
    while (slots_[at].stem != 0 && slots_[at].stem != stem) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
}

std::uint32_t StemNumbers::number(std::uint32_t stem) {
    if (const auto& slot = slot_of(stem); slot.stem != 0) return slot.number;
    if ((stems_.size() + 1) * 2 > slots_.size()) {
        const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
        for (const auto& slot : old)
            if (slot.stem != 0) slot_of(slot.stem) = slot;
    }
    slot_of(stem) = {stem, static_cast<std::uint32_t>(stems_.size())};
    stems_.push_back(stem);
    return static_cast<std::uint32_t>(stems_.size() - 1);
}

SegmentBuilder::SegmentBuilder() : segment_(std::make_shared<Segment>()) {}

SegmentBuilder::Row& SegmentBuilder::new_row() {
    auto& row = rows_.emplace_back();
    row.arrival = rows_.size();
    row.first_skill = skills_.size();
    row.first_named = named_.size();
    row.first_term = terms_.size();
    return row;
}

void SegmentBuilder::close(Row& row) const {
    row.skills = skills_.size() - row.first_skill;
    row.named = named_.size() - row.first_named;
    row.terms = terms_.size() - row.first_term;
}

Piece SegmentBuilder::store(std::string_view text) {
    const Piece piece{static_cast<std::uint32_t>(segment_->characters.size()), static_cast<std::uint32_t>(text.size())};
    segment_->characters += text;
    return piece;
}

std::uint32_t SegmentBuilder::skill_number(const OfferedSkill& skill) {
    key_.assign(skill.name);
    append_number(key_, static_cast<std::uint64_t>(skill.id.value()));
    const auto [found, is_new] = skill_numbers_.try_emplace(key_, static_cast<std::uint32_t>(segment_->skills.size()));
    if (is_new) {
        const Piece stems{static_cast<std::uint32_t>(segment_->stems.size()),
                          static_cast<std::uint32_t>(skill.stems.size())};
        segment_->stems.insert(segment_->stems.end(), skill.stems.begin(), skill.stems.end());
        segment_->skills.push_back({skill.id, skill.key, store(skill.name), stems});
    }
    return found->second;
}

template <class Record>
std::uint16_t SegmentBuilder::number_of(std::uint64_t key, const Record& record, Numbers& numbers,
                                        std::vector<Record>& records) {
    const auto [found, is_new] = numbers.try_emplace(key, static_cast<std::uint16_t>(records.size()));
    if (is_new) records.push_back(record);
    return found->second;
}

std::uint16_t SegmentBuilder::title_number(std::string_view text, const OfferedTitle& title) {
    key_.assign(text);
    const auto [found, is_new] = title_numbers_.try_emplace(key_, static_cast<std::uint16_t>(segment_->titles.size()));
    if (is_new) {
        auto& specialities = segment_->specialities;
        const Piece piece{static_cast<std::uint32_t>(specialities.size()),
                          static_cast<std::uint32_t>(title.specialities.size())};
        specialities.insert(specialities.end(), title.specialities.begin(), title.specialities.end());
        segment_->titles.push_back({store(text), piece, title.roles, title.seniority});
    }
    return found->second;
}

std::uint16_t SegmentBuilder::location_number(std::string_view text, const Place* place) {
    key_.assign(text);
    const auto [found, is_new] =
        location_numbers_.try_emplace(key_, static_cast<std::uint16_t>(segment_->locations.size()));
    if (is_new) {
        auto& record = segment_->locations.emplace_back(LocationRecord{store(text), std::nullopt});
        if (place != nullptr) {
            record.place = static_cast<std::uint32_t>(segment_->places.size());
            segment_->places.push_back(*place);
        }
    }
    return found->second;
}

std::uint16_t SegmentBuilder::languages_number(std::span<const SpokenLanguage> languages) {
    key_.clear();
    for (const auto& one : languages) {
        key_ += one.code;
        key_ += one.level ? static_cast<char>('0' + static_cast<int>(*one.level)) : '?';
        key_ += ' ';
    }
    const auto [found, is_new] =
        languages_numbers_.try_emplace(key_, static_cast<std::uint16_t>(segment_->languages.size()));
    if (is_new) segment_->languages.emplace_back(languages.begin(), languages.end());
    return found->second;
}

std::uint16_t SegmentBuilder::certifications_number(std::span<const std::string> certifications) {
    key_.clear();
    for (const auto& one : certifications) {
        append_number(key_, one.size());
        key_ += one;
    }
    const auto [found, is_new] =
        certifications_numbers_.try_emplace(key_, static_cast<std::uint16_t>(segment_->certifications.size()));
    if (is_new) segment_->certifications.emplace_back(certifications.begin(), certifications.end());
    return found->second;
}

void SegmentBuilder::note_facts(const OfferProfile& profile, Facts& facts) {
    auto& segment = *segment_;
    facts.career = profile.career.packed();
    facts.text_length = profile.text_length;
    facts.experience =
        number_of(key_of(profile.experience_years), profile.experience_years, experience_numbers_, segment.experiences);
    const auto rate =
        profile.daily_rate ? std::uint64_t{1} << 63U | static_cast<std::uint64_t>(profile.daily_rate->in_cents()) : 0;
    facts.rate = number_of(rate, profile.daily_rate, rate_numbers_, segment.rates);
    const FreedomRecord freedom{profile.availability_status, profile.availability_date, profile.notice_days};
    const auto from =
        freedom.from ? std::optional(static_cast<int>(freedom.from->time_since_epoch().count())) : std::nullopt;
    // 33 bits of the day, 15 of the notice, which the preparation keeps below 2^14, and the status.
    const auto status = freedom.status ? static_cast<std::uint64_t>(*freedom.status) + 1U : 0U;
    const auto notice = freedom.notice_days ? static_cast<std::uint64_t>(*freedom.notice_days) + 1U : 0U;
    facts.freedom =
        number_of(status << 48U | notice << 33U | key_of(from), freedom, freedom_numbers_, segment.freedoms);
    const WishRecord wish{location_number(profile.location, profile.place), profile.remote_work,
                          profile.max_travel_distance};
    const auto place = static_cast<std::uint64_t>(wish.location) << 1U | (wish.remote_work ? 1U : 0U);
    facts.wish = number_of(place << 33U | key_of(wish.max_travel_distance), wish, wish_numbers_, segment.wishes);
    facts.title = title_number(profile.title_text, profile.title);
    facts.languages = languages_number(profile.languages);
    facts.certifications = certifications_number(profile.certifications);
    facts.has_resume = profile.has_resume;
}

void SegmentBuilder::add(const OfferProfile& profile) {
    auto& row = new_row();
    row.id = profile.id;
    row.company = profile.company;
    note_facts(profile, row.facts);
    for (const auto& skill : profile.skills) {
        skills_.push_back(skill_number(skill));
        grades_.push_back(grade_of(skill.proficiency, skill.years, skill.last_used));
    }
    named_.insert(named_.end(), profile.named_in_text.begin(), profile.named_in_text.end());
    for (std::size_t i = 0; i < profile.terms.size(); ++i)
        terms_.push_back({stem_numbers_.number(profile.terms[i].stem),
                          i < profile.terms_of_texts ? profile.terms[i].count : std::uint8_t{0}});
    close(row);
}

void SegmentBuilder::add(const Segment& source, const RowSet* gone) {
    const ByRow<Entry> named(source.rows(), source.named_rows,
                             [&](std::size_t number, std::size_t) { return source.named_rows.keys[number]; });
    std::vector<std::uint32_t> numbers(source.term_rows.keys.size(), static_cast<std::uint32_t>(-1));
    const ByRow<Term> terms(source.rows(), source.term_rows, [&](std::size_t number, std::size_t at) {
        return Term{static_cast<std::uint32_t>(number), source.term_counts[at]};
    });
    std::vector<std::uint32_t> skills(source.skills.size(), static_cast<std::uint32_t>(-1));
    OfferProfile profile;
    for (std::size_t i = 0; i < source.rows(); ++i) {
        if (gone != nullptr && gone->has(i)) continue;
        source.read_facts(static_cast<RowNumber>(i), profile);
        auto& row = new_row();
        row.id = profile.id;
        row.company = profile.company;
        note_facts(profile, row.facts);
        for (auto at = source.skill_begins[i]; at < source.skill_begins[i + 1]; ++at) {
            auto& number = skills[source.row_skills[at]];
            if (number == static_cast<std::uint32_t>(-1)) number = skill_number(source.offered(source.row_skills[at]));
            skills_.push_back(number);
            grades_.push_back(source.row_grades[at]);
        }
        const auto entries = named.of(i);
        named_.insert(named_.end(), entries.begin(), entries.end());
        for (const auto& term : terms.of(i)) {
            auto& number = numbers[term.number];
            if (number == static_cast<std::uint32_t>(-1))
                number = stem_numbers_.number(source.term_rows.keys[term.number]);
            terms_.push_back({number, term.count});
        }
        close(row);
    }
}

}  // namespace talentmatch::matching
