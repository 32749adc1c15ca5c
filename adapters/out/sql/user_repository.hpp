// Accounts in SQL.
#pragma once

#include "ports/user_repository.hpp"
#include "sql/database.hpp"

namespace talentmatch::sql {

class UserRepository final : public ports::UserRepository {
public:
    explicit UserRepository(Database& database) : database_(database) {}

    Result<User> for_login(const Email& email) override;
    Result<User> for_token(UserId id) override;
    Result<std::vector<User>> list(const Actor& actor, const ports::UserFilter& filter, Page page) override;
    Result<User> by_id(const Actor& actor, UserId id) override;
    Result<User> create(const Actor& actor, const User& row) override;
    Result<User> update(const Actor& actor, UserId id, const ports::Decision<User>& decide) override;
    Result<void> remove(const Actor& actor, UserId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::sql
