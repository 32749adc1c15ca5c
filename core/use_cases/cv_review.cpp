// What happens to an analysis after the first reading: persons correct it, newer readers read again.
#include <algorithm>
#include <utility>

#include "cv/reader.hpp"
#include "use_cases/access.hpp"
#include "use_cases/cv_analysis.hpp"
#include "use_cases/object_keys.hpp"
#include "use_cases/profile_visit.hpp"
#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

/// What no profile may hold, whoever says it.
Result<void> check_profile(const ProfileCorrection& correction) {
    FieldErrors errors;
    const auto& said = correction.said;
    const auto check = [&](const char* field, const std::optional<Found<std::string>>& found, Length length) {
        if (found) errors.check_text({"profile", field, "value"}, std::string_view{found->value}, length);
    };
    check("first_name", said.first_name, name_length);
    check("last_name", said.last_name, name_length);
    check("title", said.title, title_length);
    if (said.email && !Email::parse(said.email->value))
        errors.add({"profile", "email", "value"}, "value_error", "Cette adresse électronique n'est pas valable.");
    for (std::size_t i = 0; i < said.languages.size(); ++i)
        if (!is_language_code(said.languages[i].value.code))
            errors.add({"profile", "languages", std::to_string(i), "code"}, "value_error",
                       "Code de langue inconnu : un code ISO 639 est attendu, comme « fr » ou « kab ».");
    for (std::size_t i = 0; i < said.positions.size(); ++i) {
        const auto& [start, end] = std::pair(said.positions[i].start, said.positions[i].end);
        if (start && end && end->year * 12 + end->month.value_or(12) < start->year * 12 + start->month.value_or(1))
            errors.add({"profile", "positions", std::to_string(i), "end"}, "value_error",
                       "La fin ne peut précéder le début.");
    }
    return errors.result();
}

constexpr std::string_view declared_suffix = ".json";

/// Marks every value as declared, whatever the file said of evidence.
struct Declarer {
    ResumeProfile& profile;

    [[nodiscard]] static Evidence evidence() {
        Evidence evidence;
        evidence.method = Method::declared;
        return evidence;
    }
    template <class Value>
    void one(std::string_view, std::optional<Found<Value>> ResumeProfile::* member) {
        if (auto& found = profile.*member) found->evidence = evidence();
    }
    template <class Entry>
    void many(std::string_view, std::vector<Entry> ResumeProfile::* member) {
        for (auto& entry : profile.*member) set_evidence(entry, evidence());
    }
};

const TaxonomySkill* known_as(const ResumeSkill& skill, const Taxonomy& taxonomy) {
    const auto* known = taxonomy.by_name(skill.slug.value_or(skill.name));
    if (known == nullptr && skill.slug) known = taxonomy.by_slug(*skill.slug);
    return known == nullptr ? taxonomy.by_name(skill.name) : known;
}

/// The headings that are skills and stand nowhere else.
void add_group_names(DeclaredProfile& declared, const Taxonomy& taxonomy) {
    auto& skills = declared.profile.skills;
    for (auto& name : declared.group_names) {
        const auto* known = known_as(name, taxonomy);
        const auto is_same = [&](const ResumeSkill& skill) { return known_as(skill, taxonomy) == known; };
        if (known != nullptr && std::ranges::none_of(skills, is_same)) skills.push_back(std::move(name));
    }
}

/// Names and technologies in the taxonomy's terms, and the text that searches and rankings read.
std::string complete_declared(ResumeProfile& profile, const Taxonomy& taxonomy, Date today) {
    std::string text;
    const auto say = [&](const std::string& line) {
        if (!line.empty()) (text += line) += '\n';
    };
    for (const auto& found : {profile.title, profile.summary})
        if (found) say(found->value);
    for (auto& position : profile.positions) {
        say(position.title);
        say(position.description);
        for (const auto& task : position.tasks) say(task);
        if (!position.technologies.empty()) continue;
        for (const auto& skill : cv::suggest_skills(position.title + "\n" + position.description, taxonomy))
            position.technologies.push_back(taxonomy.by_slug(*skill.slug)->name);
    }
    for (auto& skill : profile.skills) {
        say(skill.name);
        const auto* known = known_as(skill, taxonomy);
        skill.slug = known != nullptr ? std::optional(known->slug) : std::nullopt;
        if (known != nullptr) skill.category = known->category;
    }
    if (!profile.first_name || !profile.last_name) profile.findings.emplace_back("missing_name");
    if (!profile.email) profile.findings.emplace_back("missing_email");
    if (!profile.phone) profile.findings.emplace_back("missing_phone");
    if (profile.positions.empty()) profile.findings.emplace_back("missing_positions");
    if (profile.skills.empty()) profile.findings.emplace_back("missing_skills");
    const bool had_months = profile.experience_months.has_value();
    const auto months = profile.experience_months;
    recount(profile, {}, taxonomy, today);
    if (had_months) profile.experience_months = months;
    return text;
}

}  // namespace

Result<Resume> CvAnalysisUseCase::declare(const Actor& actor, DeclaredProfile declared,
                                          const std::filesystem::path& file, std::string file_name) {
    if (const auto allowed = require(actor, Permission::analyse_cvs); !allowed) return fail(allowed);
    const auto slash = file_name.find_last_of("/\\");
    if (slash != std::string::npos) file_name.erase(0, slash + 1);
    FieldErrors errors;
    errors.check_text({"file"}, std::string_view{file_name}, {1, 255});
    if (const auto valid = errors.result(); !valid) return fail(valid);
    if (const auto valid = check_profile({declared.profile, {}, {}}); !valid) return fail(valid);
    const auto facts = reader_.identify(file, "declared.txt");
    if (!facts) return fail(facts);
    const auto taxonomy = aliases_.taxonomy_of(actor, actor.company);
    if (!taxonomy) return fail(taxonomy);
    auto stored = resumes_.by_sha256(actor, facts->sha256);
    if (!stored && stored.error().kind != ErrorKind::not_found) return stored;
    if (stored && stored->status == ResumeStatus::analysed) return stored;
    const auto key = object_key(actor.company, facts->sha256) + std::string(declared_suffix);
    if (const auto put = objects_.put(key, file); !put) return fail(put);
    if (!stored) stored = register_file(actor, *facts, key, std::move(file_name));
    if (!stored || stored->status == ResumeStatus::analysed) return stored;
    const auto now = clock_.now();
    add_group_names(declared, **taxonomy);
    auto& profile = declared.profile;
    each_field(Declarer{profile});
    const auto text = complete_declared(profile, **taxonomy, day_of(now));
    return resumes_.update(actor, stored->id, [&](const Resume& before) -> Result<Resume> {
        auto after = before;
        after.status = ResumeStatus::analysed;
        after.object_key = key;
        after.parser_version = cv::parser_version;
        after.reason.reset();
        after.profile = profile;
        after.text = text;
        after.updated_at = now;
        return after;
    });
}

bool is_outdated(const Resume& resume) {
    return resume.parser_version < cv::parser_version && !resume.object_key.ends_with(declared_suffix);
}

Result<Resume> CvAnalysisUseCase::correct(const Actor& actor, ResumeId id, const ProfileCorrection& correction,
                                          std::optional<int> version) {
    if (const auto allowed = require(actor, Permission::analyse_cvs); !allowed) return fail(allowed);
    if (const auto valid = check_profile(correction); !valid) return fail(valid);
    const auto before = resumes_.by_id(actor, id);
    if (!before) return before;
    const auto taxonomy = aliases_.taxonomy_of(actor, before->company_id);
    if (!taxonomy) return fail(taxonomy);
    const auto now = clock_.now();
    std::vector<SkillRename> renames;
    auto stored = resumes_.update(actor, id, [&](const Resume& row) -> Result<Resume> {
        if (version && *version != row.review.version)
            return fail(ErrorKind::conflict, "resume_changed",
                        "Quelqu'un a modifié cette analyse entre-temps : relisez-la avant de la corriger.");
        if (row.status == ResumeStatus::pending)
            return fail(ErrorKind::wrong_state, "resume_not_analysed", "Ce CV n'a pas encore été lu.");
        auto said = correction;
        for (auto& skill : said.said.skills)  // a known name stands for its skill
            if (const auto* known = skill.slug ? nullptr : (*taxonomy)->by_name(skill.name); known != nullptr) {
                skill.slug = known->slug;
                skill.category = known->category;
            }
        auto after = use_cases::correct(row.profile, row.review, said, {actor.user, now});
        auto wanted = row;
        wanted.profile = std::move(after.profile);
        wanted.review = std::move(after.review);
        wanted.status = ResumeStatus::analysed;
        wanted.updated_at = now;
        recount(wanted.profile, wanted.review, **taxonomy, day_of(now));
        renames = std::move(after.renames);
        return wanted;
    });
    if (!stored) return stored;
    if (const auto learned = aliases_.learn(actor, stored->company_id, renames); !learned) return fail(learned);
    return stored;
}

Result<Reanalysis> CvAnalysisUseCase::reanalyse(const Actor& actor, ResumeId id, const std::filesystem::path& scratch,
                                                Keep keep) {
    if (const auto allowed = require(actor, Permission::analyse_cvs); !allowed) return fail(allowed);
    const auto resume = resumes_.by_id(actor, id);
    if (!resume) return fail(resume);
    if (resume->object_key.ends_with(declared_suffix))
        return fail(ErrorKind::wrong_state, "resume_declared", "Un fichier structuré n'a qu'une lecture.");
    if (const auto fetched = objects_.fetch(resume->object_key, scratch); !fetched) return fail(fetched);
    const auto fresh = reading_of(actor, *resume, scratch);
    if (!fresh) return fail(fresh);
    Reanalysis result;
    const auto decide = [&](const Resume& before) -> Result<Resume> {
        auto merged = merge(before.profile, before.review, fresh->profile);
        auto after = *fresh;
        after.consultant_id = before.consultant_id;
        after.review = before.review;
        ++after.review.version;
        // What persons said is an analysis, even of a file that holds no text.
        if (before.review.corrections.empty() ? false : after.status == ResumeStatus::unreadable)
            after.status = ResumeStatus::analysed;
        after.profile = std::move(merged.profile);
        result.changed = std::move(merged.changed);
        result.kept = std::move(merged.kept);
        return after;
    };
    auto stored = keep == Keep::yes ? resumes_.update(actor, id, decide) : decide(*resume);
    if (!stored) return fail(stored);
    result.resume = *std::move(stored);
    return result;
}

}  // namespace talentmatch::use_cases
