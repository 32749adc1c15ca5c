// Reads tenders and consultants into profiles.
#include <algorithm>

#include "matching/has.hpp"
#include "matching/profile.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

constexpr std::size_t most_terms = 400;  ///< of a tender; what follows in a longer text counts nothing
constexpr int skill_term_weight = 4;     ///< a word that names a skill of the trade against an ordinary one
constexpr int most_repeats = 3;
constexpr std::size_t most_words = 400'000;  ///< kept of a vocabulary, 40 bytes each
constexpr std::size_t most_names = 100'000;
constexpr std::size_t longest_budget_days = 3660;
constexpr int longest_notice = 10'000;  ///< days
constexpr int hours_a_day = 7;          ///< of the 35-hour week of French law (Code du travail, art. L3121-27)

std::uint64_t folded_hash(std::string_view name) { return hash_of(fold_skill_name(name)); }

std::optional<Money> ceiling_of_budget(const Tender& tender, std::optional<Date> start) {
    if (!tender.budget || !start || !tender.end_date || tender.required_consultants < 1) return {};
    const auto span = (*tender.end_date - *start).count();
    if (span < 0 || static_cast<std::size_t>(span) > longest_budget_days) return {};
    const std::int64_t days = working_days(*start, *tender.end_date);
    if (days == 0 || tender.budget->in_cents() <= 0) return {};
    return Money::cents(tender.budget->in_cents() / (days * tender.required_consultants));
}

std::array<bool, criterion_count> asked_criteria(const TenderProfile& profile) {
    const auto& tender = *profile.tender;
    return {!profile.skills.empty(),
            !profile.title.empty(),
            tender.experience_years.value_or(0) > 0,
            !profile.terms.empty(),
            true,
            profile.conditions.daily_ceiling.has_value(),
            is_all_remote(tender) || (tender.location && !tender.location->empty()),
            !tender.languages.empty(),
            !tender.certifications.empty()};
}

void note_skill(Entry entry, OfferProfile& profile) {
    if (entry != no_entry && !has(profile.named_in_text, entry)) profile.named_in_text.push_back(entry);
}

/// What the criteria take as it stands.
void read_facts(const Consultant& consultant, OfferProfile& profile) {
    profile.id = consultant.id;
    profile.company = consultant.company_id;
    profile.title_text = consultant.title;
    profile.experience_years = consultant.experience_years;
    profile.availability_status = consultant.availability_status;
    profile.availability_date = consultant.availability_date;
    profile.notice_days.reset();
    if (consultant.notice_period_days)
        profile.notice_days = std::clamp(*consultant.notice_period_days, 0, longest_notice);
    profile.daily_rate = consultant.daily_rate;
    if (!profile.daily_rate && consultant.hourly_rate)
        profile.daily_rate = Money::cents(consultant.hourly_rate->in_cents() * hours_a_day);
    profile.location = consultant.location ? std::string_view(*consultant.location) : std::string_view();
    profile.remote_work = consultant.remote_work;
    profile.max_travel_distance = consultant.max_travel_distance;
    profile.languages = consultant.languages;
    profile.certifications = consultant.certifications;
}

void read_title_of(const Consultant& consultant, OfferProfile& profile) {
    const auto reading = read_title(consultant.title);
    profile.title_stems.clear();
    for (const auto& speciality : reading.specialities) profile.title_stems.push_back(speciality.stem);
    RoleSet roles = 0;
    for (const auto role : reading.roles) roles |= role_bit(role);
    profile.title = {roles, reading.seniority, profile.title_stems};
}

void index_terms(TenderProfile& profile) {
    std::size_t size = 64;
    while (size < profile.terms.size() * 2) size *= 2;
    profile.term_slots.assign(size, 0);
    for (std::size_t i = 0; i < profile.terms.size(); ++i) {
        auto slot = profile.terms[i].stem & (size - 1);
        while (profile.term_slots[slot] != 0) slot = (slot + 1) & (size - 1);
        profile.term_slots[slot] = static_cast<std::uint16_t>(i + 1);
    }
}

}  // namespace

std::optional<std::size_t> TenderProfile::find_term(std::uint32_t stem) const {
    if (term_slots.empty()) return std::nullopt;
    const auto mask = term_slots.size() - 1;
    for (auto slot = stem & mask; term_slots[slot] != 0; slot = (slot + 1) & mask)
        if (const std::size_t at = term_slots[slot] - 1U; terms[at].stem == stem) return at;
    return std::nullopt;
}

Conditions conditions_of(const Tender& tender, std::optional<Date> start) {
    Conditions conditions{start, tender.end_date, is_all_remote(tender), tender.remote_days.value_or(0), {}, false};
    if (tender.daily_rate_max && tender.daily_rate_max->in_cents() > 0) {
        conditions.daily_ceiling = tender.daily_rate_max;
    } else {
        conditions.daily_ceiling = ceiling_of_budget(tender, start);
        conditions.is_ceiling_from_budget = conditions.daily_ceiling.has_value();
    }
    return conditions;
}

/// What is kept for the next consultants stays small, however many come.
void Preparer::forget_too_much() {
    if (vocabulary_.size() > most_words) vocabulary_.clear();
    if (names_.size() > most_names) names_.clear();
    if (places_.size() > most_names) places_.clear();
}

const Preparer::ReadName& Preparer::read_name(const std::string& name) {
    const auto [place, is_new] = names_.try_emplace(name);
    auto& read = place->second;
    if (!is_new) return read;
    read.key = {relations_.entry_of(name), folded_hash(name)};
    for (const auto& word : folded_words(name))
        if (const auto stem = vocabulary_.look_up(word).stem; stem != 0) read.stems.push_back(stem);
    return read;
}

const Place* Preparer::place_of(const std::optional<std::string>& location) {
    if (!location || location->empty()) return nullptr;
    const auto [place, is_new] = places_.try_emplace(*location);
    if (is_new) place->second = gazetteer_.find(*location);
    return place->second ? &*place->second : nullptr;
}

TenderProfile Preparer::tender(const Tender& tender) {
    TenderProfile profile;
    profile.tender = &tender;
    for (const auto& skill : tender.skills) {
        const auto& name = read_name(skill.name);
        auto& asked = profile.skills.emplace_back(AskedSkill{&skill, name.key, {}, {}});
        asked.related = relations_.towards(asked.key.entry);
        asked.stems = name.stems;
    }
    profile.title = read_title(tender.title);
    read_terms(tender, profile);
    if (const auto* place = place_of(tender.location)) profile.place = *place;
    profile.conditions = conditions_of(tender, tender.start_date);
    profile.has_data = asked_criteria(profile);
    return profile;
}

void Preparer::read_terms(const Tender& tender, TenderProfile& profile) {
    if (tender.description.empty()) return;
    std::unordered_map<std::uint32_t, std::size_t> places;
    read_terms_of(tender.title, profile, places);
    read_terms_of(tender.description, profile, places);
    for (const auto& term : profile.terms) profile.terms_weight += term.weight;
    index_terms(profile);
}

void Preparer::read_terms_of(std::string_view text, TenderProfile& profile,
                             std::unordered_map<std::uint32_t, std::size_t>& places) {
    WordReader reader(text);
    std::string_view last;
    while (const auto word = reader.next()) {
        const auto known_word = vocabulary_.look_up(word->folded);
        const auto stem = known_word.stem;
        if (stem == 0) continue;
        const auto known = places.find(stem);
        if (known == places.end()) {
            if (profile.terms.size() == most_terms) return;
            const bool names_skill = known_word.skill != no_entry;
            places.emplace(stem, profile.terms.size());
            profile.terms.push_back({stem, names_skill ? skill_term_weight : 1, std::string(word->source),
                                     is_one_phrase(last, word->source)});
            last = word->source;
        } else if (auto& term = profile.terms[known->second]; term.weight < skill_term_weight + most_repeats - 1) {
            ++term.weight;
        }
    }
}

void Preparer::offer(const Consultant& consultant, std::string_view resume_text, OfferProfile& profile) {
    forget_too_much();
    read_facts(consultant, profile);
    profile.skills.clear();
    for (const auto& skill : consultant.skills) {
        const auto& name = read_name(skill.name);
        profile.skills.push_back({skill.skill_id, skill.name, name.key, skill.proficiency,
                                  counted_years(skill.years_experience), counted_year(skill.last_used), name.stems});
    }
    read_title_of(consultant, profile);
    read_texts(consultant, resume_text, profile);
    profile.place = place_of(consultant.location);
}

/// Biography and resume; then the words of the title and the skills that neither says, without their counting as text.
void Preparer::read_texts(const Consultant& consultant, std::string_view resume_text, OfferProfile& profile) {
    profile.named_in_text.clear();
    profile.career = {};
    profile.terms.clear();
    profile.text_length = 0;
    slots_.assign(std::max<std::size_t>(slots_.size(), 1024), 0);
    if (consultant.bio) read_text(*consultant.bio, profile);
    const int bio_length = profile.text_length;
    read_text(resume_text, profile);
    profile.has_resume = profile.text_length > bio_length;
    profile.terms_of_texts = profile.terms.size();

    const auto mention = [&](std::uint32_t stem) {
        if (auto& term = term_of(stem, profile); term.count == 0) term.count = 1;
    };
    for (const auto& skill : profile.skills)
        for (const auto stem : skill.stems) mention(stem);
    WordReader reader(consultant.title);
    while (const auto word = reader.next())
        if (const auto stem = vocabulary_.look_up(word->folded).stem; stem != 0) mention(stem);
}

/// Counts the words, and finds the skills and roles that sequences of them name, over a window of the last words.
void Preparer::read_text(std::string_view text, OfferProfile& profile) {
    constexpr std::size_t window = longest_spelling;
    std::array<KnownWord, window> last{};
    std::size_t read = 0;
    RoleSpotter spotter;
    WordReader reader(text);
    while (const auto word = reader.next()) {
        const auto& known = last[read++ % window] = vocabulary_.look_up(word->folded);
        if (known.stem != 0) {
            ++profile.text_length;
            if (auto& term = term_of(known.stem, profile); term.count < 255) ++term.count;
        }
        if (!known.is_title_filler)
            if (const auto role = spotter.next(known.hash, word->folded.size(), known.ends_role))
                profile.career.count(*role);
        note_skill(known.skill, profile);
        for (std::size_t n = 2; (known.ends_skill >> n) != 0 && n <= read; ++n) {
            const unsigned counts = known.ends_skill & last[(read - n) % window].starts_skill;
            if ((counts >> n & 1U) == 0) continue;
            std::uint64_t sequence = 0;
            for (std::size_t i = read - n; i < read; ++i) sequence = chained(sequence, last[i % window].hash);
            note_skill(relations_.spelled(sequence), profile);
        }
    }
}

/// The term of a stem; a new one has the count 0.
OfferedTerm& Preparer::term_of(std::uint32_t stem, OfferProfile& profile) {
    if ((profile.terms.size() + 1) * 2 > slots_.size()) {
        slots_.assign(slots_.size() * 2, 0);
        for (std::size_t i = 0; i < profile.terms.size(); ++i) {
            auto slot = profile.terms[i].stem & (slots_.size() - 1);
            while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = static_cast<std::uint32_t>(i + 1);
        }
    }
    const auto mask = slots_.size() - 1;
    auto slot = stem & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask)
        if (auto& term = profile.terms[slots_[slot] - 1]; term.stem == stem) return term;
    slots_[slot] = static_cast<std::uint32_t>(profile.terms.size() + 1);
    return profile.terms.emplace_back(OfferedTerm{stem, 0});
}

}  // namespace talentmatch::matching
