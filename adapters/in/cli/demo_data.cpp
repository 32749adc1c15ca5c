#include "cli/demo_data.hpp"

#include <algorithm>
#include <charconv>

#include "cli/demo_table.hpp"
#include "cli/files.hpp"
#include "entities/text_fold.hpp"
#include "entities/tsv.hpp"

namespace talentmatch::cli {
namespace {

/// "en:c1" or "en".
std::vector<SpokenLanguage> languages_of(DemoRow& row) {
    std::vector<SpokenLanguage> languages;
    for (const auto& item : row.list("languages")) {
        const auto parts = split(item, ':');
        SpokenLanguage language{std::string(parts.front()), std::nullopt};
        if (parts.size() > 1) language.level = parse_enum<LanguageLevel>(parts[1]);
        if (!is_language_code(language.code) || (parts.size() > 1 && !language.level)) row.complain("languages", item);
        languages.push_back(std::move(language));
    }
    return languages;
}

std::optional<int> years_of(std::string_view text, DemoRow& row) {
    if (text.empty()) return std::nullopt;
    int years = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), years);
    if (failed != std::errc{} || end != text.data() + text.size()) row.complain("skills", text);
    return years;
}

/// "java:expert:10"
std::vector<ConsultantSkill> consultant_skills(DemoRow& row) {
    std::vector<ConsultantSkill> skills;
    for (const auto& item : row.list("skills")) {
        const auto parts = split(item, ':');
        const auto level = parts.size() == 3 ? parse_enum<Proficiency>(parts[1]) : std::nullopt;
        if (!level) {
            row.complain("skills", item);
            continue;
        }
        ConsultantSkill skill;
        skill.name = parts[0];
        skill.proficiency = *level;
        skill.years_experience = years_of(parts[2], row);
        skills.push_back(std::move(skill));
    }
    return skills;
}

/// "java:required:advanced:6"; level and years may be empty.
std::vector<TenderSkill> tender_skills(DemoRow& row) {
    std::vector<TenderSkill> skills;
    for (const auto& item : row.list("skills")) {
        const auto parts = split(item, ':');
        const auto importance = parts.size() >= 2 ? parse_enum<Importance>(parts[1]) : std::nullopt;
        if (!importance) {
            row.complain("skills", item);
            continue;
        }
        TenderSkill skill;
        skill.name = parts[0];
        skill.importance = *importance;
        if (parts.size() > 2) skill.proficiency = parse_enum<Proficiency>(parts[2]);
        if (parts.size() > 3) skill.years_experience = years_of(parts[3], row);
        skills.push_back(std::move(skill));
    }
    return skills;
}

std::optional<Email> email_of(DemoRow& row) {
    const auto written = row.text("email");
    auto email = Email::parse(written);
    if (!email) row.complain("email", written);
    return email;
}

DemoCompany read_company(DemoRow& row) {
    DemoCompany read{row.text("key"), {}};
    read.company.name = row.text("name");
    read.company.description = row.optional_text("description");
    read.company.website = row.optional_text("website");
    read.company.email = email_of(row);
    read.company.phone = row.optional_text("phone");
    read.company.location = row.optional_text("location");
    return read;
}

/// "Inès" "Carpentier" of "valmer" is ines.carpentier@valmer.example.
std::optional<Email> invented_email(const DemoConsultant& read) {
    std::string local;
    for (const char c : fold_text(read.consultant.first_name + "." + read.consultant.last_name))
        if ((c >= 'a' && c <= 'z') || c == '.' || c == '-') local += c;
    return Email::parse(local + "@" + read.company + ".example");
}

DemoConsultant read_consultant(DemoRow& row, Date today) {
    DemoConsultant read{row.text("company"), {}};
    auto& consultant = read.consultant;
    consultant.first_name = row.text("first_name");
    consultant.last_name = row.text("last_name");
    consultant.email = invented_email(read);
    consultant.title = row.text("title");
    consultant.experience_years = row.whole("experience_years");
    consultant.availability_status = row.optional_one_of<AvailabilityStatus>("availability_status");
    consultant.availability_date = row.day("available_in_days", today);
    consultant.daily_rate = row.money("daily_rate");
    consultant.bio = row.optional_text("bio");
    consultant.location = row.optional_text("location");
    consultant.remote_work = row.flag("remote_work");
    consultant.max_travel_distance = row.whole("max_travel_distance");
    consultant.languages = languages_of(row);
    consultant.certifications = row.list("certifications");
    consultant.skills = consultant_skills(row);
    return read;
}

DemoTender read_tender(DemoRow& row, Date today) {
    DemoTender read{row.text("key"), row.text("company"), {}};
    auto& tender = read.tender;
    tender.title = row.text("title");
    tender.client_name = row.text("client_name");
    tender.description = row.text("description");
    tender.start_date = row.day("start_in_days", today);
    tender.end_date = row.day("end_in_days", today);
    tender.status = row.one_of<TenderStatus>("status");
    tender.location = row.optional_text("location");
    tender.remote_work = row.flag("remote_work");
    tender.budget = row.money("budget");
    tender.daily_rate_max = row.money("daily_rate_max");
    tender.required_consultants = row.whole("required_consultants").value_or(1);
    tender.experience_years = row.whole("experience_years");
    tender.languages = languages_of(row);
    tender.certifications = row.list("certifications");
    tender.skills = tender_skills(row);
    return read;
}

DemoCollaboration read_collaboration(DemoRow& row, Date today) {
    DemoCollaboration read{row.text("initiator"), row.text("partner"), {}};
    read.collaboration.status = row.one_of<CollaborationStatus>("status");
    read.collaboration.start_date = row.day("start_in_days", today);
    read.collaboration.end_date = row.day("end_in_days", today);
    read.collaboration.terms = row.optional_text("terms");
    return read;
}

/// Reads every row of one table with `read`, into `rows`.
template <class Row, class Read>
Result<void> read_rows(const std::filesystem::path& file, std::vector<Row>& rows, Read read) {
    auto table = read_demo_table(file);
    if (!table) return fail(table);
    for (auto& row : *table) {
        auto value = read(row);
        if (row.complaint()) return fail(ErrorKind::invalid_input, "demo_data_invalid", *row.complaint());
        rows.push_back(std::move(value));
    }
    return {};
}

Result<void> read_users(const std::filesystem::path& file, std::vector<DemoUser>& users) {
    auto table = read_demo_table(file);
    if (!table) return fail(table);
    for (auto& row : *table) {
        const auto email = email_of(row);
        const auto role = row.one_of<Role>("role");
        auto company = row.text("company");
        auto full_name = row.text("full_name");
        auto consultant = row.text("consultant");
        if (row.complaint()) return fail(ErrorKind::invalid_input, "demo_data_invalid", *row.complaint());
        users.push_back({std::move(company),
                         User{.id = {},
                              .company_id = {},
                              .email = *email,
                              .full_name = std::move(full_name),
                              .role = role,
                              .is_active = true,
                              .password_hash = {},
                              .created_at = {},
                              .updated_at = {}},
                         std::move(consultant)});
    }
    return {};
}

}  // namespace

Result<DemoData> read_demo_data(const std::filesystem::path& folder, Date today) {
    DemoData data;
    const auto match = [](DemoRow& row) {
        return DemoMatch{row.text("tender"), row.text("consultant"), row.one_of<MatchStatus>("status"),
                         row.text("notes")};
    };
    if (const auto read = read_rows(folder / "companies.tsv", data.companies, read_company); !read) return fail(read);
    if (const auto read = read_users(folder / "users.tsv", data.users); !read) return fail(read);
    if (const auto read = read_rows(folder / "consultants.tsv", data.consultants,
                                    [&](DemoRow& row) { return read_consultant(row, today); });
        !read)
        return fail(read);
    if (const auto read =
            read_rows(folder / "tenders.tsv", data.tenders, [&](DemoRow& row) { return read_tender(row, today); });
        !read)
        return fail(read);
    if (const auto read = read_rows(folder / "matches.tsv", data.matches, match); !read) return fail(read);
    if (const auto read = read_rows(folder / "collaborations.tsv", data.collaborations,
                                    [&](DemoRow& row) { return read_collaboration(row, today); });
        !read)
        return fail(read);
    if (auto cvs = documents_below(folder / "cvs"); cvs) data.cvs = std::move(*cvs);
    return data;
}

}  // namespace talentmatch::cli
