// Accounts in RAM.
#pragma once

#include "memory/database.hpp"
#include "ports/user_repository.hpp"

namespace talentmatch::memory {

class UserRepository final : public ports::UserRepository {
public:
    explicit UserRepository(Database& database) : database_(database) {}

    [[nodiscard]] Result<User> for_login(const Email& email) override;
    [[nodiscard]] Result<User> for_token(UserId id) override;
    [[nodiscard]] Result<std::vector<User>> list(const Actor& actor, const ports::UserFilter& filter,
                                                 Page page) override;
    [[nodiscard]] Result<User> by_id(const Actor& actor, UserId id) override;
    [[nodiscard]] Result<User> create(const Actor& actor, const User& row) override;
    [[nodiscard]] Result<User> update(const Actor& actor, UserId id, const ports::Decision<User>& decide) override;
    [[nodiscard]] Result<void> remove(const Actor& actor, UserId id) override;

private:
    Database& database_;
};

}  // namespace talentmatch::memory
