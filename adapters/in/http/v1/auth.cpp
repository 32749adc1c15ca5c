// /auth: a password for a token (spec 7.1).
#include "http/dto/account.hpp"
#include "http/v1/handlers.hpp"
#include "http/v1/routes.hpp"
#include "use_cases/accounts.hpp"

namespace talentmatch::http::v1 {
namespace {

Result<dto::Token> log_in(const Services& services, const ClientAddress& address, const Form<dto::LoginForm>& form) {
    return one(services.accounts.login(plain(form->username), plain(form->password), address.text), dto::token_out);
}

}  // namespace

std::vector<Route> auth() {
    return {
        post("/auth/token", Access::everybody(), "Échange une adresse et un mot de passe contre un jeton", log_in),
    };
}

}  // namespace talentmatch::http::v1
