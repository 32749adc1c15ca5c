// `talentmatch user create | list | password`.
#include <CLI/CLI.hpp>
#include <optional>

#include "cli/commands.hpp"
#include "cli/users.hpp"

namespace talentmatch::cli {
namespace {

void add_user_create(CLI::App& parent, Session& session) {
    auto* command =
        parent.add_subcommand("create", "Crée un compte ; le mot de passe est lu au clavier ou sur l'entrée standard");
    auto wanted = std::make_shared<NewUser>();
    auto company = std::make_shared<std::int64_t>(0);
    auto company_name = std::make_shared<std::string>();
    command->add_option("--email", wanted->email, "Adresse électronique : c'est l'identifiant")
        ->required()
        ->type_name("ADRESSE");
    command->add_option("--name", wanted->full_name, "Nom complet")->type_name("NOM");
    command->add_option("--role", wanted->role, "admin, manager, recruiter, sales ou consultant")
        ->capture_default_str()
        ->type_name("RÔLE");
    auto* number = command->add_option("--company", *company, "Numéro de l'entreprise")->type_name("N");
    command->add_option("--company-name", *company_name, "Nom de l'entreprise, créée si elle n'existe pas")
        ->excludes(number)
        ->type_name("NOM");
    command->footer(
        "Exemple :\n  talentmatch user create --email a.martin@esn.fr --role manager --company-name \"Mon ESN\"");
    command->callback([&session, wanted, company, company_name] {
        if (*company > 0) wanted->company = CompanyId{*company};
        if (!company_name->empty()) wanted->company_name = *company_name;
        const auto password = read_password(
            say(session.style, "Mot de passe (12 caractères au moins) : ", "Password (12 characters or more): "));
        session.exit_code = with_platform(session, [&](const Platform& platform) {
            return create_user(*wanted, password, platform, session.style, session.out, session.err);
        });
    });
}

void add_user_list(CLI::App& parent, Session& session) {
    auto* command = parent.add_subcommand("list", "Liste les comptes");
    auto company = std::make_shared<std::int64_t>(0);
    command->add_option("--company", *company, "Ceux de cette entreprise seulement")->type_name("N");
    command->callback([&session, company] {
        session.exit_code = with_platform(session, [&](const Platform& platform) {
            const auto wanted = *company > 0 ? std::optional(CompanyId{*company}) : std::nullopt;
            return list_users(wanted, platform, session.style, session.out, session.err);
        });
    });
}

void add_user_password(CLI::App& parent, Session& session) {
    auto* command = parent.add_subcommand("password", "Change un mot de passe, lu au clavier ou sur l'entrée standard");
    auto email = std::make_shared<std::string>();
    command->add_option("email", *email, "Adresse du compte")->required()->type_name("ADRESSE");
    command->callback([&session, email] {
        const auto password = read_password(say(session.style, "Nouveau mot de passe : ", "New password: "));
        session.exit_code = with_platform(session, [&](const Platform& platform) {
            return change_password(*email, password, platform, session.style, session.out, session.err);
        });
    });
}

}  // namespace

void add_user(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("user", "Gère les comptes");
    command->require_subcommand(1);
    add_user_create(*command, session);
    add_user_list(*command, session);
    add_user_password(*command, session);
}

}  // namespace talentmatch::cli
