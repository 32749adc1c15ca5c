// Login and accounts on the wire.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "entities/user.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"
#include "use_cases/accounts.hpp"

namespace talentmatch::http::dto {

/// Source: RFC 6749, 4.3.2. `grant_type` may be left out, as FastAPI's form allows.
struct LoginForm {
    std::optional<Text<0, 40>> grant_type;
    Text<1, 254> username;
    Password password;
    std::optional<Text<0, 1'000>> scope;
    std::optional<Text<0, 200>> client_id;
    std::optional<Password> client_secret;

    static constexpr std::string_view example =
        R"({"grant_type":"password","username":"camille@esn.example","password":"un secret assez long"})";
    static constexpr std::array field_notes{Note{"username", "L'adresse e-mail du compte"}};
};
BOOST_DESCRIBE_STRUCT(LoginForm, (), (grant_type, username, password, scope, client_id, client_secret))

/// Source: RFC 6749, 5.1.
struct Token {
    std::string access_token;
    std::string token_type;
    std::int64_t expires_in = 0;

    static constexpr std::string_view example =
        R"({"access_token":"eyJhbGciOiJIUzI1NiJ9...","token_type":"bearer","expires_in":604800})";
    static constexpr std::array field_notes{Note{"expires_in", "Secondes"}};
};
BOOST_DESCRIBE_STRUCT(Token, (), (access_token, token_type, expires_in))

struct UserOut {
    UserId id;
    CompanyId company_id;
    std::string email;
    std::string full_name;
    Role role = Role::consultant;
    bool is_active = true;
    Instant created_at{};
    std::optional<Instant> updated_at;

    static constexpr std::string_view example =
        R"({"id":3,"company_id":1,"email":"camille@esn.example","full_name":"Camille Roux","role":"sales",)"
        R"("is_active":true,"created_at":"2026-11-20T09:30:00Z","updated_at":null})";
};
BOOST_DESCRIBE_STRUCT(UserOut, (), (id, company_id, email, full_name, role, is_active, created_at, updated_at))

struct UserCreate {
    std::optional<CompanyId> company_id;
    EmailText email;
    Text<1, 200> full_name;
    Or<Role, Role::consultant> role;
    Or<bool, true> is_active;
    Password password;

    static constexpr std::string_view example =
        R"({"email":"camille@esn.example","full_name":"Camille Roux","role":"sales","password":"un secret assez long"})";
    static constexpr std::array field_notes{Note{"company_id", "Par défaut la vôtre"},
                                            Note{"password", "12 caractères au moins, 72 octets au plus"}};
};
BOOST_DESCRIBE_STRUCT(UserCreate, (), (company_id, email, full_name, role, is_active, password))

struct UserUpdate {
    Patch<EmailText> email;
    Patch<Text<1, 200>> full_name;
    Patch<Role> role;
    Patch<bool> is_active;
    Patch<Password> password;

    static constexpr std::string_view example = R"({"full_name":"Camille Roux-Martin","is_active":false})";
};
BOOST_DESCRIBE_STRUCT(UserUpdate, (), (email, full_name, role, is_active, password))

/// The own password: whoever has only a token cannot take the account over.
struct PasswordChange {
    Password old_password;
    Password new_password;

    static constexpr std::string_view example =
        R"({"old_password":"un secret assez long","new_password":"une autre phrase de passe"})";
    static constexpr std::array field_notes{
        Note{"new_password", "12 caractères au moins, 72 octets au plus ; ni l'adresse, ni un mot de passe courant"}};
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old_password, new_password))

struct UserQuery {
    Skip skip;
    Limit limit;
    std::optional<CompanyId> company_id;
    std::optional<Role> role;
    std::optional<bool> is_active;
};
BOOST_DESCRIBE_STRUCT(UserQuery, (), (skip, limit, company_id, role, is_active))

[[nodiscard]] Token token_out(const use_cases::AccessToken& token);
[[nodiscard]] UserOut user_out(const User& user);
[[nodiscard]] User user_of(const UserCreate& dto);
void apply(const UserUpdate& dto, User& user);

}  // namespace talentmatch::http::dto
