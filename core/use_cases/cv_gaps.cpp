#include "use_cases/cv_gaps.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "entities/text_fold.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

std::string said(const std::string& text) { return text; }
std::string said(const Email& email) { return email.text(); }
std::string said(const Money& money) { return money.to_decimal(); }
std::string said(Date date) { return to_iso(date); }
std::string said(int number) { return std::to_string(number); }
std::string said(AvailabilityStatus status) { return std::string(text_of(status)); }
std::string said(const SpokenLanguage& language) {
    return language.level ? language.code + " " + std::string(text_of(*language.level)) : language.code;
}

bool is_lacking(const std::optional<std::string>& text) { return !text || text->empty(); }

template <class Value>
bool is_lacking(const std::optional<Value>& value) {
    return !value;
}

/// Where a consultant made of this CV would be refused: "phone", "certifications.3".
std::set<std::string> wrong_places(const Consultant& found) {
    FieldErrors errors;
    validate(found, errors);
    std::set<std::string> places;
    const auto result = errors.result();
    if (result) return places;
    for (const auto& field : result.error().fields) {
        std::string place;
        for (const auto& step : field.loc)
            if (step != "body") place += (place.empty() ? "" : ".") + step;
        places.insert(std::move(place));
    }
    return places;
}

class Filling {
public:
    Filling(Consultant& consultant, const Consultant& found)
        : consultant_(consultant), found_(found), wrong_(wrong_places(found)) {}

    template <class Value>
    void one(const char* field, std::optional<Value> Consultant::* member) {
        const auto& value = found_.*member;
        if (!is_lacking(consultant_.*member) || !value || wrong_.contains(field)) return;
        consultant_.*member = value;
        filled_.push_back({field, said(*value)});
    }

    void availability() {
        if (consultant_.availability_status || consultant_.availability_date) return;
        one("availability_status", &Consultant::availability_status);
        one("availability_date", &Consultant::availability_date);
    }

    void languages() {
        for (const auto& language : found_.languages) {
            auto& mine = consultant_.languages;
            const auto same = std::ranges::find(mine, language.code, &SpokenLanguage::code);
            if (same != mine.end() && (same->level || !language.level)) continue;
            if (same != mine.end())
                same->level = language.level;
            else if (!has_room(mine))
                continue;
            else
                mine.push_back(language);
            filled_.push_back({"languages", said(language)});
        }
    }

    void certifications() {
        auto& mine = consultant_.certifications;
        for (std::size_t i = 0; i < found_.certifications.size(); ++i) {
            const auto& name = found_.certifications[i];
            const auto is_same = [&](const std::string& other) { return fold_text(other) == fold_text(name); };
            if (wrong_.contains("certifications." + std::to_string(i)) || !has_room(mine) ||
                std::ranges::any_of(mine, is_same))
                continue;
            mine.push_back(name);
            filled_.push_back({"certifications", name});
        }
    }

    void skills() {
        auto& mine = consultant_.skills;
        for (const auto& skill : found_.skills) {
            if (!has_room(mine) || std::ranges::find(mine, skill.skill_id, &ConsultantSkill::skill_id) != mine.end())
                continue;
            mine.push_back(skill);
            filled_.push_back({"skills", skill.name});
        }
    }

    [[nodiscard]] std::vector<FilledField> take() { return std::move(filled_); }

private:
    template <class List>
    static bool has_room(const List& list) {
        FieldErrors errors;
        check_list_size("", list.size() + 1, errors);
        return errors.empty();
    }

    Consultant& consultant_;
    const Consultant& found_;
    std::set<std::string> wrong_;
    std::vector<FilledField> filled_;
};

}  // namespace

std::vector<FilledField> fill_gaps(Consultant& consultant, const Consultant& found) {
    Filling filling(consultant, found);
    filling.one("email", &Consultant::email);
    filling.one("phone", &Consultant::phone);
    filling.one("experience_years", &Consultant::experience_years);
    filling.availability();
    filling.one("notice_period_days", &Consultant::notice_period_days);
    filling.one("hourly_rate", &Consultant::hourly_rate);
    filling.one("daily_rate", &Consultant::daily_rate);
    filling.one("bio", &Consultant::bio);
    filling.one("location", &Consultant::location);
    filling.one("max_travel_distance", &Consultant::max_travel_distance);
    filling.languages();
    filling.certifications();
    filling.skills();
    return filling.take();
}

}  // namespace talentmatch::use_cases
