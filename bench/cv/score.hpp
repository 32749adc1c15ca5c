// Precision and recall of a profile against the truth, field by field.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "entities/resume.hpp"
#include "truth.hpp"

namespace talentmatch::bench {

struct Tally {
    int right = 0;
    int wrong = 0;   ///< found, and not in the truth
    int missed = 0;  ///< in the truth, and not found

    [[nodiscard]] double precision() const { return right + wrong == 0 ? 1.0 : 1.0 * right / (right + wrong); }
    [[nodiscard]] double recall() const { return right + missed == 0 ? 1.0 : 1.0 * right / (right + missed); }
    [[nodiscard]] double f1() const {
        return right == 0 ? (wrong + missed == 0 ? 1.0 : 0.0) : 2.0 * right / (2 * right + wrong + missed);
    }
    void operator+=(const Tally& other);
};

enum class Field { name, email, phone, title, skills, companies, positions, dates, institutions, degrees, languages };

inline constexpr std::array<std::string_view, 11> field_names{"name",         "e-mail",    "phone",     "title",
                                                              "skills",       "companies", "positions", "dates",
                                                              "institutions", "degrees",   "languages"};

struct Scores {
    std::array<Tally, field_names.size()> fields{};
    int documents = 0;

    [[nodiscard]] Tally& of(Field field) { return fields.at(static_cast<std::size_t>(field)); }
    [[nodiscard]] const Tally& of(Field field) const { return fields.at(static_cast<std::size_t>(field)); }
    [[nodiscard]] Tally all() const;
    void operator+=(const Scores& other);
};

/// A document that could not be read scores with an empty profile.
[[nodiscard]] Scores score(const Truth& truth, const ResumeProfile& profile);

/// The skills that the truth says nobody sees and the profile has all the same.
[[nodiscard]] std::vector<std::string> hidden_skills(const Truth& truth, const ResumeProfile& profile);

}  // namespace talentmatch::bench
