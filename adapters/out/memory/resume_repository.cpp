#include "memory/resume_repository.hpp"

#include "memory/joins.hpp"
#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

bool sees(const Tables& tables, const Actor& actor, const Resume& row) {
    if (!actor.owns(row.company_id)) return false;
    if (!actor.sees_only_self()) return true;
    const auto* consultant = row.consultant_id ? tables.consultants.find(*row.consultant_id) : nullptr;
    return consultant != nullptr && memory::sees(actor, *consultant);
}

Result<void> refuse_nul(const Resume& row) {
    return memory::refuse_nul(row.file_name, row.sha256, row.object_key, row.reason, row.text);
}

Result<void> check_references(const Tables& tables, const Resume& row) {
    if (row.consultant_id) {
        const auto* consultant = tables.consultants.find(*row.consultant_id);
        if (consultant == nullptr || consultant->company_id != row.company_id) return ports::consultant_not_found();
    }
    if (tables.users.find(row.uploaded_by) == nullptr) return ports::user_not_found();
    return {};
}

bool is_taken(const Tables& tables, const Resume& row) {
    return tables.resumes.any([&](const Resume& other) {
        return other.id != row.id && other.company_id == row.company_id && other.sha256 == row.sha256;
    });
}

}  // namespace

Result<std::vector<Resume>> ResumeRepository::list(const Actor& actor, const ports::ResumeFilter& filter, Page page) {
    const auto tables = database_.open();
    auto rows = page_of(tables->resumes.select([&](const Resume& row) {
        return sees(*tables, actor, row) && (!filter.consultant_id || row.consultant_id == filter.consultant_id) &&
               (!filter.status || row.status == *filter.status);
    }),
                        page);
    for (auto& row : rows) {
        row.text.clear();
        row.profile = {};
        row.review = {};
    }
    return rows;
}

Result<Resume> ResumeRepository::by_id(const Actor& actor, ResumeId id) {
    const auto tables = database_.open();
    const auto* row = tables->resumes.find(id);
    if (row == nullptr || !sees(*tables, actor, *row)) return ports::resume_not_found();
    return *row;
}

Result<Resume> ResumeRepository::by_sha256(const Actor& actor, const std::string& sha256) {
    const auto tables = database_.open();
    const auto* row = tables->resumes.find_if(
        [&](const Resume& candidate) { return candidate.company_id == actor.company && candidate.sha256 == sha256; });
    if (row == nullptr || !sees(*tables, actor, *row)) return ports::resume_not_found();
    return *row;
}

Result<Resume> ResumeRepository::create(const Actor& actor, const Resume& row) {
    if (const auto checked = refuse_nul(row); !checked) return fail(checked);
    const auto tables = database_.open();
    auto stored = row;
    stored.id = {};
    if (!actor.owns(row.company_id) || tables->companies.find(row.company_id) == nullptr)
        return ports::company_not_found();
    if (const auto checked = check_references(*tables, stored); !checked) return fail(checked);
    if (is_taken(*tables, stored)) return ports::resume_exists();
    return tables->resumes.insert(std::move(stored));
}

Result<Resume> ResumeRepository::update(const Actor& actor, ResumeId id, const ports::Decision<Resume>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->resumes.find(id);
    if (stored == nullptr || !sees(*tables, actor, *stored)) return ports::resume_not_found();
    auto decided = ports::decided_on(*stored, decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(*decided); !checked) return fail(checked);
    if (const auto checked = check_references(*tables, *decided); !checked) return fail(checked);
    if (is_taken(*tables, *decided)) return ports::resume_exists();
    return tables->resumes.replace(std::move(*decided));
}

Result<void> ResumeRepository::remove(const Actor& actor, ResumeId id) {
    const auto tables = database_.open();
    const auto* stored = tables->resumes.find(id);
    if (stored == nullptr || !sees(*tables, actor, *stored)) return ports::resume_not_found();
    tables->resumes.erase(id);
    return {};
}

}  // namespace talentmatch::memory
