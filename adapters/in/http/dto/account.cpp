#include "http/dto/account.hpp"

namespace talentmatch::http::dto {

Token token_out(const use_cases::AccessToken& token) {
    return {token.token.reveal(), "bearer", token.lifetime.count()};
}

UserOut user_out(const User& user) {
    return {user.id,   user.company_id, user.email.text(), user.full_name,
            user.role, user.is_active,  user.created_at,   user.updated_at};
}

User user_of(const UserCreate& dto) {
    return User{.id = {},
                .company_id = dto.company_id.value_or(CompanyId()),
                .email = plain(dto.email),
                .full_name = plain(dto.full_name),
                .role = plain(dto.role),
                .is_active = plain(dto.is_active),
                .password_hash = {},
                .created_at = {},
                .updated_at = {}};
}

void apply(const UserUpdate& dto, User& user) {
    set(user.email, dto.email);
    set(user.full_name, dto.full_name);
    set(user.role, dto.role);
    set(user.is_active, dto.is_active);
}

}  // namespace talentmatch::http::dto
