// /users: the accounts of a company.
#include "http/dto/account.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/accounts.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<dto::UserOut> me(const Services& services, const Caller& caller) {
    return one(services.accounts.me(caller.actor), dto::user_out);
}

Result<dto::Token> change_password(const Services& services, const Caller& caller, const ClientAddress& address,
                                   const Body<dto::PasswordChange>& body) {
    return one(services.accounts.change_own_password(caller.actor, plain(body->old_password), plain(body->new_password),
                                                     address.text),
               dto::token_out);
}

Result<std::vector<dto::UserOut>> list(const Services& services, const Caller& caller,
                                       const Query<dto::UserQuery>& query) {
    const use_cases::UserFilter filter{query->company_id, query->role, query->is_active};
    return each(services.accounts.get_all_users(caller.actor, filter, page_of(*query)), dto::user_out);
}

Result<Created<dto::UserOut>> create(const Services& services, const Caller& caller,
                                     const Body<dto::UserCreate>& body) {
    return made(services.accounts.create_user(caller.actor, dto::user_of(*body), plain(body->password)), dto::user_out);
}

Result<dto::UserOut> read(const Services& services, const Caller& caller, UserId id) {
    return one(services.accounts.get_user_by_id(caller.actor, id), dto::user_out);
}

Result<dto::UserOut> update(const Services& services, const Caller& caller, UserId id,
                            const Body<dto::UserUpdate>& body) {
    const auto change = [&](User& user) { dto::apply(*body, user); };
    return one(services.accounts.update_user(caller.actor, id, change, plain(body->password.value)), dto::user_out);
}

Result<void> erase(const Services& services, const Caller& caller, UserId id) {
    return services.accounts.delete_user(caller.actor, id);
}

}  // namespace

std::vector<Route> users() {
    using enum Permission;
    return {
        get("/users/me", Access::any_account(), "Le compte connecté", me),
        put("/users/me/password", Access::any_account(),
            "Change le mot de passe du compte connecté ; ses autres sessions se ferment", change_password),
        get("/users", Access::with(read_users), "Liste les comptes de l'entreprise", list),
        post("/users", Access::with(write_users), "Crée un compte", create),
        get("/users/{user_id}", Access::with(read_users), "Un compte", read),
        put("/users/{user_id}", Access::with(write_users), "Modifie un compte", update),
        remove("/users/{user_id}", Access::with(write_users), "Supprime un compte", erase),
    };
}

}  // namespace talentmatch::http::v1
