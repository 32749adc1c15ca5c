// What a person makes of a profile, and what a later reading may still change. Pure.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "entities/resume.hpp"
#include "entities/taxonomy.hpp"

namespace talentmatch::use_cases {

/// What a person says of some fields. A field is named as in ResumeProfile.
struct ProfileCorrection {
    ResumeProfile said;  ///< entries whose evidence is verified were looked at; the others are passed through
    std::set<std::string, std::less<>> given;  ///< fields that are said; an absent value in one of them is a removal
    std::vector<std::string> skills_instead_of = {};  ///< beside said.skills: the name that this one corrects, or empty

    /// Every field is said: the whole profile was looked at.
    [[nodiscard]] static ProfileCorrection of_everything(ResumeProfile profile);
};

/// A value that changed, or would have.
struct ProfileDifference {
    std::string field;  ///< "email", "positions[2].company", "skills[4]"
    std::optional<std::string> before;
    std::optional<std::string> after;

    bool operator==(const ProfileDifference&) const = default;
};

/// A skill that a person gave another name: a spelling to learn.
struct SkillRename {
    std::string from;
    std::string to;                   ///< as said
    std::optional<std::string> slug;  ///< as said

    bool operator==(const SkillRename&) const = default;
};

struct CorrectedProfile {
    ResumeProfile profile;
    ResumeReview review;
    std::vector<SkillRename> renames;
};

/// Applies what is said. What was said is verified; what changed keeps the place in the document and says `person`;
/// what is missing in a list that is said was removed, and stays removed. The evidence in `said` is never taken over.
[[nodiscard]] CorrectedProfile correct(const ResumeProfile& stored, const ResumeReview& review,
                                       const ProfileCorrection& correction, const Verification& by);

struct MergedProfile {
    ResumeProfile profile;
    std::vector<ProfileDifference> changed;  ///< what the new reading changed
    std::vector<ProfileDifference> kept;     ///< what it would have changed, had not a person said otherwise
};

/// A new reading under what persons said: verified values stay, removed ones stay away, the rest is the new reading's.
[[nodiscard]] MergedProfile merge(const ResumeProfile& stored, const ResumeReview& review, const ResumeProfile& fresh);

/// Months of experience and of every skill again, after positions were corrected; what a person said stays.
void recount(ResumeProfile& profile, const ResumeReview& review, const Taxonomy& taxonomy, Date today);

}  // namespace talentmatch::use_cases
