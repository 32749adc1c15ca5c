#include "sql/user_repository.hpp"

#include <array>

#include "ports/errors.hpp"
#include "sql/references.hpp"
#include "sql/visibility.hpp"

namespace talentmatch::sql {
namespace {

constexpr auto select_users = R"(
SELECT u.email, u.id, u.company_id, u.full_name, u.role, u.is_active, u.password_hash, u.credential_version, u.created_at, u.updated_at
FROM users u
WHERE 1 = 1)";

User user_of(Row& row) {
    User user{.id = {}, .company_id = {}, .email = row.email(), .full_name = {}, .password_hash = {}, .updated_at = {}};
    row.read(user.id, user.company_id, user.full_name, user.role, user.is_active, user.password_hash,
             user.credential_version, user.created_at, user.updated_at);
    return user;
}

void only_visible(Query& query, const Actor& actor) {
    only_owned(query, actor, "u.company_id");
    if (actor.sees_only_self()) query.also("u.id = :actor_user").bind("actor_user", actor.user);
}

Query& bind_fields(Query& query, const User& user) {
    return query.bind("email", user.email)
        .bind("full_name", user.full_name)
        .bind("role", user.role)
        .bind("is_active", user.is_active)
        .bind("password_hash", user.password_hash)
        .bind("credential_version", user.credential_version)
        .bind("updated_at", user.updated_at);
}

Result<User> one(Connection& connection, const Query& query) {
    std::optional<User> found;
    connection.each(query, [&](Row& row) { found = user_of(row); });
    if (!found) return ports::user_not_found();
    return *std::move(found);
}

constexpr std::array taken{Meaning{"users_email_key", &ports::user_exists},
                           Meaning{"users_company_id_fkey", &ports::company_not_found}};
constexpr std::array in_use{Meaning{any_foreign_key, &ports::user_in_use}};

}  // namespace

Result<User> UserRepository::for_login(const Email& email) {
    return database_.read([&](Connection& connection) {
        Query query{select_users};
        return one(connection, query.also("u.email = :email").bind("email", email));
    });
}

Result<User> UserRepository::for_token(UserId id) {
    return database_.read([&](Connection& connection) {
        Query query{select_users};
        return one(connection, query.also("u.id = :id").bind("id", id));
    });
}

Result<std::vector<User>> UserRepository::list(const Actor& actor, const ports::UserFilter& filter, Page page) {
    return database_.read([&](Connection& connection) -> Result<std::vector<User>> {
        Query query{select_users};
        only_visible(query, actor);
        if (filter.company_id) query.also("u.company_id = :company").bind("company", *filter.company_id);
        if (filter.role) query.also("u.role = :role").bind("role", *filter.role);
        if (filter.is_active) query.also("u.is_active = :is_active").bind("is_active", *filter.is_active);
        query.add(" ORDER BY u.id LIMIT :limit OFFSET :skip").bind("limit", page.limit).bind("skip", page.skip);
        std::vector<User> users;
        connection.each(query, [&](Row& row) { users.push_back(user_of(row)); });
        return users;
    });
}

Result<User> UserRepository::by_id(const Actor& actor, UserId id) {
    return database_.read([&](Connection& connection) {
        Query query{select_users};
        query.also("u.id = :id").bind("id", id);
        only_visible(query, actor);
        return one(connection, query);
    });
}

constexpr auto insert_user = R"(
INSERT INTO users (company_id, email, full_name, role, is_active, password_hash, credential_version, created_at,
                   updated_at)
VALUES (:company_id, :email, :full_name, :role, :is_active, :password_hash, :credential_version, :created_at,
        :updated_at)
RETURNING id)";

Result<User> UserRepository::create(const Actor& actor, const User& row) {
    if (!actor.owns(row.company_id)) return ports::company_not_found();
    return database_.write(taken, [&](Connection& connection) -> Result<User> {
        if (!company_exists(connection, row.company_id)) return ports::company_not_found();
        auto stored = row;
        Query query{insert_user};
        bind_fields(query, row).bind("company_id", row.company_id).bind("created_at", row.created_at);
        connection.fetch(query, stored.id);
        return stored;
    });
}

constexpr auto update_user = R"(
UPDATE users
SET email = :email, full_name = :full_name, role = :role, is_active = :is_active, password_hash = :password_hash,
    credential_version = :credential_version, updated_at = :updated_at
WHERE id = :id)";

Result<User> UserRepository::update(const Actor& actor, UserId id, const ports::Decision<User>& decide) {
    return database_.write(taken, [&](Connection& connection) -> Result<User> {
        Query load{select_users};
        load.also("u.id = :id").bind("id", id);
        only_visible(load, actor);
        const auto stored = one(connection, load.add(for_update(connection.engine(), "u")));
        if (!stored) return stored;

        auto decided = ports::decided_on(*stored, decide);
        if (!decided) return decided;

        Query store{update_user};
        bind_fields(store, *decided).bind("id", id);
        connection.execute(store);
        return decided;
    });
}

constexpr auto delete_user = R"(
DELETE FROM users AS u WHERE u.id = :id)";

Result<void> UserRepository::remove(const Actor& actor, UserId id) {
    return database_.write(in_use, [&](Connection& connection) -> Result<void> {
        Query query{delete_user};
        query.bind("id", id);
        only_visible(query, actor);
        if (connection.execute(query) == 0) return ports::user_not_found();
        return {};
    });
}

}  // namespace talentmatch::sql
