#include "use_cases/match_inputs.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

#include <fmt/format.h>

#include "entities/sha256.hpp"

namespace talentmatch::use_cases {
namespace {

/// Whoever takes (field, key, value) one by one.
template <class Sink>
class Visitor {
public:
    explicit Visitor(Sink& sink) : sink_(sink) {}

    void tender(const Tender& t) {
        plain("tender.title", t.title);
        sink_.text("tender.description", t.description);
        plain("tender.start_date", t.start_date);
        plain("tender.end_date", t.end_date);
        plain("tender.remote_days", t.remote_days);
        plain("tender.location", t.location);
        plain("tender.remote_work", t.remote_work);
        plain("tender.budget", t.budget);
        plain("tender.daily_rate_max", t.daily_rate_max);
        plain("tender.required_consultants", std::optional{t.required_consultants});
        plain("tender.experience_years", t.experience_years);
        languages("tender.languages", t.languages);
        for (const auto& name : t.certifications) sink_.value("tender.certifications", name, "");
        for (const auto& skill : t.skills) {
            auto value = std::string{text_of(skill.importance)};
            if (skill.proficiency) value.append(" ").append(text_of(*skill.proficiency));
            if (skill.years_experience) value.append(" ").append(std::to_string(*skill.years_experience));
            sink_.value("tender.skills", skill.name, value);
        }
    }

    void consultant(const Consultant& c, std::string_view resume_text) {
        plain("consultant.title", c.title);
        if (c.bio) sink_.text("consultant.bio", *c.bio);
        sink_.text("consultant.resume", resume_text);
        plain("consultant.experience_years", c.experience_years);
        if (c.availability_status)
            plain("consultant.availability_status", std::string{text_of(*c.availability_status)});
        plain("consultant.availability_date", c.availability_date);
        plain("consultant.notice_period_days", c.notice_period_days);
        plain("consultant.hourly_rate", c.hourly_rate);
        plain("consultant.daily_rate", c.daily_rate);
        plain("consultant.location", c.location);
        plain("consultant.remote_work", c.remote_work);
        plain("consultant.max_travel_distance", c.max_travel_distance);
        languages("consultant.languages", c.languages);
        for (const auto& name : c.certifications) sink_.value("consultant.certifications", name, "");
        for (const auto& skill : c.skills) {
            auto value = std::string{text_of(skill.proficiency)};
            if (skill.years_experience) value.append(" ").append(std::to_string(*skill.years_experience));
            if (skill.last_used) value.append(" @").append(to_iso(*skill.last_used));
            sink_.value("consultant.skills", skill.name, value);
        }
    }

private:
    void plain(std::string_view field, const std::string& value) {
        if (!value.empty()) sink_.value(field, "", value);
    }
    void plain(std::string_view field, bool value) { sink_.value(field, "", value ? "true" : "false"); }
    void plain(std::string_view field, const std::optional<std::string>& value) {
        if (value) plain(field, *value);
    }
    void plain(std::string_view field, const std::optional<int>& value) {
        if (value) sink_.value(field, "", std::to_string(*value));
    }
    void plain(std::string_view field, const std::optional<Date>& value) {
        if (value) sink_.value(field, "", to_iso(*value));
    }
    void plain(std::string_view field, const std::optional<Money>& value) {
        if (value) sink_.value(field, "", value->to_decimal());
    }
    void languages(std::string_view field, const std::vector<SpokenLanguage>& spoken) {
        for (const auto& one : spoken)
            sink_.value(field, one.code, one.level ? text_of(*one.level) : std::string_view{});
    }

    Sink& sink_;
};

struct Collector {
    std::vector<InputValue> values;

    void value(std::string_view field, std::string_view key, std::string_view value) {
        values.push_back({std::string{field}, std::string{key}, std::string{value}});
    }
    void text(std::string_view field, std::string_view text) {
        if (!text.empty()) value(field, "", sha256_hex(text));
    }
};

/// Eight bytes at a time; a row's values add up, so that the order of its lists does not matter either.
class Fingerprinter {
public:
    void value(std::string_view field, std::string_view key, std::string_view value) {
        std::uint64_t hash = start;
        for (const auto part : {field, key, value}) hash = folded(hash, part);
        sum_ += mixed(hash);
    }
    void text(std::string_view field, std::string_view text) {
        if (!text.empty()) value(field, "", text);
    }

    /// Mixed once more: a value that moves from one row to another changes the sum over the rows.
    [[nodiscard]] std::uint64_t row() const { return mixed(sum_ ^ start); }

private:
    static constexpr std::uint64_t start = 0x9e3779b97f4a7c15;

    static constexpr std::uint64_t mixed(std::uint64_t x) {
        x = (x ^ x >> 30U) * 0xbf58476d1ce4e5b9;
        x = (x ^ x >> 27U) * 0x94d049bb133111eb;
        return x ^ x >> 31U;
    }

    static std::uint64_t folded(std::uint64_t hash, std::string_view text) {
        hash = mixed(hash ^ text.size());
        while (!text.empty()) {
            std::uint64_t word = 0;
            const auto count = std::min<std::size_t>(text.size(), 8);
            for (std::size_t i = 0; i < count; ++i) word |= std::uint64_t{static_cast<unsigned char>(text[i])} << 8 * i;
            hash = std::rotl((hash ^ word) * 0xff51afd7ed558ccd, 29);
            text.remove_prefix(count);
        }
        return hash;
    }

    std::uint64_t sum_ = 0;
};

std::vector<InputValue> sorted(std::vector<InputValue> values) {
    std::ranges::sort(values);
    return values;
}

}  // namespace

std::vector<InputValue> inputs_of(const Tender& tender) {
    Collector collector;
    Visitor{collector}.tender(tender);
    return sorted(std::move(collector.values));
}

std::vector<InputValue> inputs_of(const Consultant& consultant, std::string_view resume_text) {
    Collector collector;
    Visitor{collector}.consultant(consultant, resume_text);
    return sorted(std::move(collector.values));
}

std::vector<InputValue> inputs_of(const Tender& tender, const Consultant& consultant, std::string_view resume_text) {
    Collector collector;
    Visitor visitor{collector};
    visitor.consultant(consultant, resume_text);
    visitor.tender(tender);
    return sorted(std::move(collector.values));
}

std::string input_hash(int engine_version, Date today, const matching::Weights& weights,
                       const std::vector<InputValue>& inputs) {
    Sha256 hash;
    hash.add_framed(fmt::format("{} {} {}", engine_version, to_iso(today), fmt::join(weights, " ")));
    for (const auto& input : inputs) hash.add_framed(input.field).add_framed(input.key).add_framed(input.value);
    return hash.hex();
}

std::uint64_t fingerprint_of(const Tender& tender) {
    Fingerprinter row;
    Visitor{row}.tender(tender);
    row.value("id", "", std::to_string(tender.id.value()));
    return row.row();
}

std::uint64_t fingerprint_of(const Consultant& consultant, std::string_view resume_text) {
    Fingerprinter row;
    Visitor{row}.consultant(consultant, resume_text);
    row.value("id", "", std::to_string(consultant.id.value()));
    return row.row();
}

std::string PopulationFingerprint::text() const { return fmt::format("{:016x} {}", sum, rows); }

}  // namespace talentmatch::use_cases
