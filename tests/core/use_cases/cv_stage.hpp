// The stage of the CV tests: a world, a reader that obeys, a small taxonomy, two files.
#pragma once

#include <gtest/gtest.h>

#include "support/expect.hpp"
#include "support/fake_document_reader.hpp"
#include "support/world.hpp"
#include "use_cases/cv_analysis.hpp"

namespace talentmatch::use_cases {

[[nodiscard]] inline Found<std::string> found(std::string value) { return {std::move(value), {}}; }

[[nodiscard]] inline ResumeSkill skill(std::string name, std::optional<std::string> slug, std::optional<int> months) {
    ResumeSkill one;
    one.name = std::move(name);
    one.slug = std::move(slug);
    one.months = months;
    return one;
}

[[nodiscard]] inline ResumeProfile a_profile() {
    ResumeProfile profile;
    profile.first_name = found("Claire");
    profile.last_name = found("Moreau");
    profile.email = found("claire.moreau@example.org");
    profile.title = found("Développeuse Kotlin");
    profile.experience_months = 100;
    profile.skills = {skill("Kotlin", "kotlin", 60), skill("Potion magique", std::nullopt, 12)};
    return profile;
}

class CvAnalysisTest : public ::testing::Test {
protected:
    testing::World world;
    testing::TemporaryDirectory folder;
    testing::FakeDocumentReader reader;
    std::shared_ptr<const Taxonomy> taxonomy = std::make_shared<const Taxonomy>(
        Taxonomy::parse("slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
                        "kotlin\tKotlin\t\tprogramming_language\t\t\t\t0\n"
                        "java\tJava\t\tprogramming_language\t\t\t\t0\n")
            .value());
    SkillAliasUseCase aliases{world.skill_aliases, world.skills, taxonomy, world.clock};
    CvAnalysisUseCase cvs{world.resumes, world.consultants, world.skills, aliases, world.objects,
                          reader,        taxonomy,          world.clock};
    std::filesystem::path cv = folder.write("cv.txt", "Claire Moreau\nDéveloppeuse Kotlin\nKotlin, Java\n");
    std::filesystem::path blank = folder.write("blank.txt", "\n\n");

    Resume analysed() { return cvs.analyse(world.recruiter, cv, "cv.txt").value(); }

    /// An analysis whose profile the test chooses.
    Resume analysed_as(const ResumeProfile& profile) {
        const auto resume = analysed();
        return world.resumes
            .update(world.admin, resume.id,
                    [&](Resume row) -> Result<Resume> {
                        row.profile = profile;
                        return row;
                    })
            .value();
    }
};

}  // namespace talentmatch::use_cases
