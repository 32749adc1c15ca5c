#include "memory/user_repository.hpp"

#include <algorithm>

#include "memory/text.hpp"

namespace talentmatch::memory {
namespace {

bool sees(const Actor& actor, const User& row) {
    return actor.owns(row.company_id) && (!actor.sees_only_self() || row.id == actor.user);
}

Result<void> refuse_nul(const User& row) { return memory::refuse_nul(row.full_name, row.password_hash.reveal()); }

bool is_taken(const Tables& tables, const User& row) {
    return tables.users.any([&](const User& other) { return other.id != row.id && other.email == row.email; });
}

/// What names an account keeps it from being deleted.
bool is_in_use(const Tables& tables, UserId id) {
    if (tables.resumes.any([id](const Resume& row) { return row.uploaded_by == id; })) return true;
    return std::ranges::any_of(tables.matching_weights, [id](const auto& company) {
        return std::ranges::any_of(company.second, [id](const auto& row) { return row.created_by == id; });
    });
}

Result<User> or_not_found(const User* row) {
    if (row == nullptr) return ports::user_not_found();
    return *row;
}

}  // namespace

Result<User> UserRepository::for_login(const Email& email) {
    const auto tables = database_.open();
    return or_not_found(tables->users.find_if([&](const User& row) { return row.email == email; }));
}

Result<User> UserRepository::for_token(UserId id) {
    const auto tables = database_.open();
    return or_not_found(tables->users.find(id));
}

Result<std::vector<User>> UserRepository::list(const Actor& actor, const ports::UserFilter& filter, Page page) {
    const auto tables = database_.open();
    return page_of(tables->users.select([&](const User& row) {
        return sees(actor, row) && (!filter.company_id || row.company_id == *filter.company_id) &&
               (!filter.role || row.role == *filter.role) && (!filter.is_active || row.is_active == *filter.is_active);
    }),
                   page);
}

Result<User> UserRepository::by_id(const Actor& actor, UserId id) {
    const auto tables = database_.open();
    const auto* row = tables->users.find(id);
    return or_not_found(row != nullptr && sees(actor, *row) ? row : nullptr);
}

Result<User> UserRepository::create(const Actor& actor, const User& row) {
    if (const auto checked = refuse_nul(row); !checked) return fail(checked);
    const auto tables = database_.open();
    auto stored = row;
    stored.id = {};
    if (!actor.owns(row.company_id) || tables->companies.find(row.company_id) == nullptr)
        return ports::company_not_found();
    if (is_taken(*tables, stored)) return ports::user_exists();
    return tables->users.insert(std::move(stored));
}

Result<User> UserRepository::update(const Actor& actor, UserId id, const ports::Decision<User>& decide) {
    const auto tables = database_.open();
    const auto* stored = tables->users.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::user_not_found();
    auto decided = ports::decided_on(*stored, decide);
    if (!decided) return decided;
    if (const auto checked = refuse_nul(*decided); !checked) return fail(checked);
    if (is_taken(*tables, *decided)) return ports::user_exists();
    return tables->users.replace(std::move(*decided));
}

Result<void> UserRepository::remove(const Actor& actor, UserId id) {
    const auto tables = database_.open();
    const auto* stored = tables->users.find(id);
    if (stored == nullptr || !sees(actor, *stored)) return ports::user_not_found();
    if (is_in_use(*tables, id)) return ports::user_in_use();
    for (auto& linked : tables->consultants.select([id](const Consultant& row) { return row.user_id == id; })) {
        linked.user_id.reset();
        tables->consultants.replace(std::move(linked));
    }
    tables->users.erase(id);
    return {};
}

}  // namespace talentmatch::memory
