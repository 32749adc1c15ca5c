// The stage of the tests in which a person corrects an analysis.
#pragma once

#include <set>
#include <type_traits>

#include "core/use_cases/cv_stage.hpp"

namespace talentmatch::use_cases {

class CvReviewTest : public CvAnalysisTest {
protected:
    std::filesystem::path scratch = folder.path() / "scratch";

    /// Everything in `fields` is said by the recruiter.
    [[nodiscard]] Result<Resume> say(const Resume& resume, std::set<std::string, std::less<>> fields,
                                     const ResumeProfile& said, std::optional<int> version = {}) {
        return cvs.correct(world.recruiter, resume.id, {said, std::move(fields), {}}, version);
    }

    template <class Value>
    [[nodiscard]] static ResumeProfile only(Value ResumeProfile::* member, std::type_identity_t<Value> value) {
        ResumeProfile profile;
        profile.*member = std::move(value);
        return profile;
    }

    [[nodiscard]] static Found<std::string> said(std::string value) {
        Found<std::string> one{std::move(value), {}};
        one.evidence.verified = Verification{};
        return one;
    }

    [[nodiscard]] static ResumeSkill said_skill(std::string name) {
        auto one = skill(std::move(name), std::nullopt, std::nullopt);
        one.evidence.emplace_back();
        one.evidence.front().verified = Verification{};
        return one;
    }

    [[nodiscard]] static ProfileDifference difference(const std::vector<ProfileDifference>& all,
                                                      std::string_view field) {
        const auto found = std::ranges::find(all, field, &ProfileDifference::field);
        return found == all.end() ? ProfileDifference{} : *found;
    }
};

}  // namespace talentmatch::use_cases
