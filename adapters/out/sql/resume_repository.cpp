#include "sql/resume_repository.hpp"

#include <array>

#include "ports/errors.hpp"
#include "sql/profile_json.hpp"
#include "sql/references.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_resumes_without_text = R"(
SELECT r.id, r.company_id, r.consultant_id, r.uploaded_by, r.file_name, r.format, r.size_bytes, r.sha256, r.object_key,
    r.status, r.reason, r.parser_version, r.created_at, r.updated_at
FROM resumes r
WHERE 1 = 1)";

constexpr auto select_resumes = R"(
SELECT r.id, r.company_id, r.consultant_id, r.uploaded_by, r.file_name, r.format, r.size_bytes, r.sha256, r.object_key,
    r.status, r.reason, r.parser_version, r.created_at, r.updated_at, r.text, r.profile
FROM resumes r
WHERE 1 = 1)";

Resume resume_without_text_of(Row& row) {
    Resume r;
    row.read(r.id, r.company_id, r.consultant_id, r.uploaded_by, r.file_name, r.format, r.size_bytes, r.sha256,
             r.object_key, r.status, r.reason, r.parser_version, r.created_at, r.updated_at);
    return r;
}

Resume resume_of(Row& row) {
    auto resume = resume_without_text_of(row);
    std::string profile;
    row.read(resume.text, profile);
    from_json(profile, resume.profile, resume.review);
    return resume;
}

constexpr auto is_of_own_record = R"(
r.consultant_id IN (SELECT c.id FROM consultants c WHERE c.user_id = :actor_user))";

void only_visible(Query& query, const Actor& actor) {
    only_owned(query, actor, "r.company_id");
    if (actor.sees_only_self()) query.also(is_of_own_record).bind("actor_user", actor.user);
}

Query& bind_fields(Query& query, const Resume& r) {
    return query.bind("consultant_id", r.consultant_id)
        .bind("uploaded_by", r.uploaded_by)
        .bind("file_name", r.file_name)
        .bind("format", r.format)
        .bind("size_bytes", r.size_bytes)
        .bind("sha256", r.sha256)
        .bind("object_key", r.object_key)
        .bind("status", r.status)
        .bind("reason", r.reason)
        .bind("parser_version", r.parser_version)
        .bind("text", r.text)
        .bind("profile", to_json(r.profile, r.review))
        .bind("updated_at", r.updated_at);
}

Result<void> check_references(Connection& connection, const Resume& row) {
    if (row.consultant_id && !consultant_is_of(connection, *row.consultant_id, row.company_id))
        return ports::consultant_not_found();
    if (!user_exists(connection, row.uploaded_by)) return ports::user_not_found();
    return {};
}

Result<Resume> one(Connection& connection, const Query& query) {
    std::optional<Resume> found;
    connection.each(query, [&](Row& row) { found = resume_of(row); });
    if (!found) return ports::resume_not_found();
    return *std::move(found);
}

constexpr std::array meanings{Meaning{"resumes_company_sha256_key", &ports::resume_exists},
                              Meaning{"resumes_consultant_id_fkey", &ports::consultant_not_found},
                              Meaning{"resumes_uploaded_by_fkey", &ports::user_not_found},
                              Meaning{"resumes_company_id_fkey", &ports::company_not_found}};

}  // namespace

Result<std::vector<Resume>> ResumeRepository::list(const Actor& actor, const ports::ResumeFilter& filter, Page page) {
    return database_.read([&](Connection& connection) -> Result<std::vector<Resume>> {
        Query query{select_resumes_without_text};
        only_visible(query, actor);
        if (filter.consultant_id) query.also("r.consultant_id = :consultant").bind("consultant", *filter.consultant_id);
        if (filter.status) query.also("r.status = :status").bind("status", *filter.status);
        query.add(" ORDER BY r.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<Resume> resumes;
        connection.each(query, [&](Row& row) { resumes.push_back(resume_without_text_of(row)); });
        return resumes;
    });
}

Result<Resume> ResumeRepository::by_id(const Actor& actor, ResumeId id) {
    return database_.read([&](Connection& connection) {
        Query query{select_resumes};
        query.also("r.id = :id").bind("id", id);
        only_visible(query, actor);
        return one(connection, query);
    });
}

Result<Resume> ResumeRepository::by_sha256(const Actor& actor, const std::string& sha256) {
    return database_.read([&](Connection& connection) {
        Query query{select_resumes};
        query.also("r.company_id = :own_company").bind("own_company", actor.company);
        query.also("r.sha256 = :sha256").bind("sha256", sha256);
        only_visible(query, actor);
        return one(connection, query);
    });
}

constexpr auto insert_resume = R"(
INSERT INTO resumes (company_id, consultant_id, uploaded_by, file_name, format, size_bytes, sha256, object_key, status,
    reason, parser_version, text, profile, created_at, updated_at)
VALUES (:company_id, :consultant_id, :uploaded_by, :file_name, :format, :size_bytes, :sha256, :object_key, :status,
    :reason, :parser_version, :text, :profile, :created_at, :updated_at)
RETURNING id)";

Result<Resume> ResumeRepository::create(const Actor& actor, const Resume& row) {
    if (!actor.owns(row.company_id)) return ports::company_not_found();
    return database_.write(meanings, [&](Connection& connection) -> Result<Resume> {
        if (!company_exists(connection, row.company_id)) return ports::company_not_found();
        if (const auto checked = check_references(connection, row); !checked) return fail(checked);
        auto stored = row;
        Query query{insert_resume};
        bind_fields(query, row).bind("company_id", row.company_id).bind("created_at", row.created_at);
        connection.fetch(query, stored.id);
        return stored;
    });
}

constexpr auto update_resume = R"(
UPDATE resumes
SET consultant_id = :consultant_id, uploaded_by = :uploaded_by, file_name = :file_name, format = :format,
    size_bytes = :size_bytes, sha256 = :sha256, object_key = :object_key, status = :status, reason = :reason,
    parser_version = :parser_version, text = :text, profile = :profile, updated_at = :updated_at
WHERE id = :id)";

Result<Resume> ResumeRepository::update(const Actor& actor, ResumeId id, const ports::Decision<Resume>& decide) {
    return database_.write(meanings, [&](Connection& connection) -> Result<Resume> {
        Query load{select_resumes};
        load.also("r.id = :id").bind("id", id);
        only_visible(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "r")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;
        if (const auto checked = check_references(connection, *decided); !checked) return fail(checked);
        Query store{update_resume};
        connection.execute(bind_fields(store, *decided).bind("id", id));
        return decided;
    });
}

constexpr auto delete_resume = R"(
DELETE FROM resumes AS r WHERE r.id = :id)";

Result<void> ResumeRepository::remove(const Actor& actor, ResumeId id) {
    return database_.write({}, [&](Connection& connection) -> Result<void> {
        Query query{delete_resume};
        query.bind("id", id);
        only_visible(query, actor);
        if (connection.execute(query) == 0) return ports::resume_not_found();
        return {};
    });
}

}  // namespace talentmatch::sql
