// The contract of ResumeRepository.
#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

class ResumeContract : public ContractTest {
protected:
    void SetUp() override {
        ContractTest::SetUp();
        if (IsSkipped()) return;
        aube = add_company("Aube").id;
        brume = add_company("Brume").id;
        recruiter = add_user(aube, Role::recruiter, "r@aube.example").id;
    }

    ports::ResumeRepository& resumes() { return house().resumes(); }

    std::vector<std::int64_t> found(const Actor& actor, const ports::ResumeFilter& filter = {}) {
        return ids_of(resumes().list(actor, filter, {}));
    }

    Resume change(const Resume& row, const std::function<void(Resume&)>& set) {
        return must(resumes().update(admin(), row.id, [&](const Resume& stored) -> Result<Resume> {
            auto next = stored;
            set(next);
            return next;
        }));
    }

    static Result<Resume> touched(const Resume& stored) {
        auto next = stored;
        next.reason = "touched";
        return next;
    }

    CompanyId aube;
    CompanyId brume;
    UserId recruiter;
};

TM_EVERY_ADAPTER(ResumeContract);

ResumeProfile full_profile() {
    const Evidence evidence{.page = 2,
                            .box = {72.1, 1.0 / 3, 1e-7, 595.2755905511812},
                            .quote = "l'\"été\" \\ 😀\n",
                            .method = Method::layout,
                            .confidence = 87,
                            .raw = "as written",
                            .verified = Verification{UserId{7}, at(9)}};
    const auto text = [&](std::string value) { return Found<std::string>{std::move(value), evidence}; };
    ResumeProfile profile;
    profile.first_name = text("Zoé");
    profile.last_name = text("");
    profile.email = text("zoe@x.example");
    profile.phone = text("+33600000000");
    profile.location = text("Lyon");
    profile.title = text("Architecte");
    profile.summary = text(std::string{"with\0nul", 8});
    profile.links = {text("https://x.example"), text("b")};
    profile.positions = {{.title = "Dev",
                          .company = "ESN",
                          .client = "Banque",
                          .location = "Paris",
                          .start = PartialDate{2019, 7},
                          .end = PartialDate{2021, {}},
                          .is_current = true,
                          .description = "Ligne 1\nLigne 2",
                          .technologies = {"Java", "Kotlin"},
                          .evidence = evidence,
                          .sector = "Assurance",
                          .tasks = {"Conception", "Tests"},
                          .environment = "Java, Kotlin",
                          .fields = {{"title", evidence}, {"start", {}}}},
                         {}};
    profile.education = {{.degree = "Master",
                          .institution = "INSA",
                          .area = "Informatique",
                          .start = PartialDate{2012, {}},
                          .end = PartialDate{2017, 9},
                          .evidence = evidence,
                          .years_after_bac = 5,
                          .fields = {{"degree", evidence}}},
                         {}};
    profile.languages = {{{"fr", LanguageLevel::native}, evidence}, {{"de", std::nullopt}, {}}};
    profile.certifications = {
        {{.name = "PSM I", .issuer = "Scrum.org", .date = PartialDate{2020, 5}, .expires = PartialDate{2030, {}}},
         evidence},
        {}};
    profile.driving_licences = {text("B")};
    profile.mobility = {{.places = {"Lyon", "Paris"},
                         .radius_km = 30,
                         .is_nationwide = true,
                         .is_international = true,
                         .remote = RemoteWish::some,
                         .remote_days = 2},
                        evidence};
    profile.availability = {
        {.is_immediate = true, .from = PartialDate{2026, 3}, .notice_days = 90, .is_negotiable = true}, evidence};
    profile.pay = {
        {{.cents = 5'000'000'000, .cents_max = 5'000'000'001, .currency = "CHF", .period = PayPeriod::day}, evidence},
        {}};
    profile.nationalities = {text("FR")};
    profile.work_permit = text("Titre de séjour");
    profile.implied_skills = {{.name = "JVM", .slug = "jvm", .evidence = {evidence}, .implied_by = {"java"}}};
    profile.document_date = {PartialDate{2024, 2}, evidence};
    profile.needs_review = {{.code = "ocr_text", .field = "positions[1].start", .detail = "2", .page = 3}, {}};
    profile.skills = {{.name = "Java",
                       .slug = "java",
                       .category = SkillCategory::programming_language,
                       .months = 30,
                       .last_used = PartialDate{2021, 3},
                       .evidence = {evidence, {}},
                       .level = Proficiency::advanced},
                      {}};
    profile.experience_months = 77;
    profile.findings = {"missing_email", "hidden_text"};
    profile.language = "fr";
    return profile;
}

TEST_P(ResumeContract, ReadsBackEveryFieldAndTheWholeProfile) {
    const auto consultant = add_consultant(aube, "Moreau");
    Resume expected{.company_id = aube,
                    .consultant_id = consultant.id,
                    .uploaded_by = recruiter,
                    .file_name = "Mon CV \"final\" (2).docx",
                    .format = DocumentFormat::docx,
                    .size_bytes = 5'000'000'000,
                    .sha256 = std::string(64, 'a'),
                    .object_key = "resumes/a",
                    .status = ResumeStatus::analysed,
                    .reason = "because",
                    .parser_version = 7,
                    .text = "Texte 😀\r\n" + std::string(100'000, 'x'),
                    .profile = full_profile(),
                    .review = {.version = 3,
                               .dismissed = full_profile(),
                               .corrections = {{"email", "a@b.example", std::nullopt, recruiter, at(4)},
                                               {"skills[0]", std::nullopt, "l'\"été\" 😀", recruiter, at(5)}}},
                    .created_at = at(1),
                    .updated_at = at(2)};

    const auto created = must(resumes().create(manager(aube), expected));

    expected.id = created.id;
    EXPECT_EQ(created, expected);
    EXPECT_EQ(must(resumes().by_id(manager(aube), created.id)), expected);
    EXPECT_EQ(must(resumes().by_sha256(manager(aube), expected.sha256)), expected);
    expected.text.clear();
    expected.profile = {};
    expected.review = {};
    EXPECT_EQ(must(resumes().list(manager(aube), {}, {})), std::vector{expected}) << "lists leave the large parts out";
}

TEST_P(ResumeContract, StoresWhatWasDecidedExceptIdCompanyAndCreation) {
    const auto stored = add_resume(aube, recruiter, "00ff");

    const auto updated = change(stored, [&](Resume& next) {
        next.id = ResumeId{4711};
        next.company_id = brume;
        next.created_at = at(44);
        next.status = ResumeStatus::analysed;
        next.profile = full_profile();
        next.text = "read";
        next.updated_at = at(3);
    });

    auto expected = stored;
    expected.status = ResumeStatus::analysed;
    expected.profile = full_profile();
    expected.text = "read";
    expected.updated_at = at(3);
    EXPECT_EQ(updated, expected);
    EXPECT_EQ(must(resumes().by_id(admin(), stored.id)), expected);
}

TEST_P(ResumeContract, StoresNothingWhenTheDecisionRefuses) {
    const auto stored = add_resume(aube, recruiter, "00ff");

    const auto refused = resumes().update(admin(), stored.id, [](const Resume&) -> Result<Resume> {
        return fail(ErrorKind::wrong_state, "resume_already_linked", "Non.");
    });

    EXPECT_EQ(code_of(refused), "resume_already_linked");
    EXPECT_EQ(must(resumes().by_id(admin(), stored.id)), stored);
}

TEST_P(ResumeContract, SaysNotFoundForWhatIsUnknown) {
    EXPECT_EQ(code_of(resumes().by_id(admin(), ResumeId{4711})), "resume_not_found");
    EXPECT_EQ(code_of(resumes().by_sha256(manager(aube), "beef")), "resume_not_found");
    EXPECT_EQ(code_of(resumes().update(admin(), ResumeId{4711}, touched)), "resume_not_found");
    EXPECT_EQ(code_of(resumes().remove(admin(), ResumeId{4711})), "resume_not_found");
}

TEST_P(ResumeContract, RefusesForeignCompaniesAndConsultantsAndANul) {
    const auto foreign = add_consultant(brume, "Petit");
    const auto stored = add_resume(aube, recruiter, "00ff");
    auto row = stored;
    row.sha256 = "beef";

    row.company_id = brume;
    EXPECT_EQ(code_of(resumes().create(manager(aube), row)), "company_not_found");
    row.company_id = aube;
    for (const auto consultant : {foreign.id, ConsultantId{4711}}) {
        row.consultant_id = consultant;
        EXPECT_EQ(code_of(resumes().create(manager(aube), row)), "consultant_not_found");
        const auto updated = resumes().update(manager(aube), stored.id, [&](const Resume& before) -> Result<Resume> {
            auto next = before;
            next.consultant_id = consultant;
            return next;
        });
        EXPECT_EQ(code_of(updated), "consultant_not_found");
    }
    row.consultant_id.reset();
    row.text = std::string{"a\0b", 3};
    EXPECT_EQ(code_of(resumes().create(manager(aube), row)), "text_has_nul");
    EXPECT_EQ(found(admin()), std::vector{stored.id.value()});
}

TEST_P(ResumeContract, KeepsTheSameBytesOnceACompany) {
    const auto stored = add_resume(aube, recruiter, "00ff");
    const auto other = add_user(brume, Role::recruiter, "r@brume.example").id;

    EXPECT_EQ(code_of(resumes().create(manager(aube), stored)), "resume_exists");
    const auto theirs = add_resume(brume, other, "00ff");
    EXPECT_EQ(must(resumes().by_sha256(manager(aube), "00ff")).id, stored.id);
    EXPECT_EQ(must(resumes().by_sha256(manager(brume), "00ff")).id, theirs.id);
}

TEST_P(ResumeContract, FiltersByConsultantAndStatus) {
    const auto consultant = add_consultant(aube, "Moreau");
    const auto first = add_resume(aube, recruiter, "01");
    const auto second = add_resume(aube, recruiter, "02");
    change(first, [&](Resume& next) { next.consultant_id = consultant.id; });
    change(second, [&](Resume& next) { next.status = ResumeStatus::unreadable; });

    const auto a = first.id.value();
    const auto b = second.id.value();
    EXPECT_EQ(found(admin()), (std::vector{a, b}));
    EXPECT_EQ(found(admin(), {.consultant_id = consultant.id}), std::vector{a});
    EXPECT_EQ(found(admin(), {.status = ResumeStatus::unreadable}), std::vector{b});
    EXPECT_EQ(ids_of(resumes().list(admin(), {}, {.skip = 1, .limit = 1})), std::vector{b});
}

TEST_P(ResumeContract, HidesOtherCompaniesEvenPartners) {
    add_collaboration(aube, brume);
    const auto stored = add_resume(aube, recruiter, "01");
    const auto actor = manager(brume);

    EXPECT_EQ(found(actor), std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(resumes().by_id(actor, stored.id)), "resume_not_found");
    EXPECT_EQ(code_of(resumes().by_sha256(actor, "01")), "resume_not_found");
    EXPECT_EQ(code_of(resumes().update(actor, stored.id, touched)), "resume_not_found");
    EXPECT_EQ(code_of(resumes().remove(actor, stored.id)), "resume_not_found");
    EXPECT_EQ(must(resumes().by_id(admin(), stored.id)), stored);
}

TEST_P(ResumeContract, ShowsTheRoleConsultantThoseOfTheOwnRecord) {
    const auto user = add_user(aube, Role::consultant, "self@aube.example");
    const auto consultant = add_consultant(aube, "Moreau");
    must(house().consultants().update(admin(), consultant.id, [&](const Consultant& stored) {
        auto next = stored;
        next.user_id = user.id;
        return Result<Consultant>{next};
    }));
    const auto own = add_resume(aube, recruiter, "01");
    const auto other = add_resume(aube, recruiter, "02");
    change(own, [&](Resume& next) { next.consultant_id = consultant.id; });

    EXPECT_EQ(found(user.as_actor()), std::vector{own.id.value()});
    EXPECT_EQ(code_of(resumes().by_id(user.as_actor(), own.id)), "");
    EXPECT_EQ(code_of(resumes().by_id(user.as_actor(), other.id)), "resume_not_found");
    EXPECT_EQ(code_of(resumes().by_sha256(user.as_actor(), "02")), "resume_not_found");
    EXPECT_EQ(code_of(resumes().remove(user.as_actor(), other.id)), "resume_not_found");
}

TEST_P(ResumeContract, GoesWithoutItsConsultant) {
    const auto consultant = add_consultant(aube, "Moreau");
    const auto stored = add_resume(aube, recruiter, "01");
    change(stored, [&](Resume& next) { next.consultant_id = consultant.id; });

    EXPECT_EQ(code_of(resumes().remove(manager(aube), stored.id)), "");

    EXPECT_EQ(code_of(resumes().by_id(admin(), stored.id)), "resume_not_found");
    EXPECT_EQ(must(house().consultants().by_id(admin(), consultant.id)), consultant);
}

}  // namespace
}  // namespace talentmatch::test
