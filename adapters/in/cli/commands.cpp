#include "cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <cmath>
#include <limits>

#include "cli/demo.hpp"
#include "cli/files.hpp"
#include "cli/import.hpp"
#include "cli/users.hpp"

namespace talentmatch::cli {

void add_serve(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("serve", "Démarre le serveur (API REST, pages /docs et /redoc)");
    auto options = std::make_shared<ServeOptions>();
    command->add_option("--port", options->port, "Port d'écoute, au lieu de PORT ; 0 : un port libre")
        ->check(CLI::Range(0, 65'535))
        ->type_name("N");
    command->add_flag("--demo", options->is_demo_wanted,
                      "Remplit d'abord une base vide avec les données de démonstration (ENVIRONMENT=development)");
    command->footer(
        "Se règle par des variables d'environnement ou un fichier .env.\nExemple :\n  HOST=0.0.0.0 PORT=8080 "
        "talentmatch serve");
    command->callback([&session, options] { session.exit_code = session.services.serve(*options, session.style); });
}

void add_migrate(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("migrate", "Met à jour le schéma de la base de données");
    auto direction = std::make_shared<std::string>("up");
    command->add_option("direction", *direction, "up : à jour ; down : un pas en arrière ; status : où en est la base")
        ->check(CLI::IsMember({"up", "down", "status"}))
        ->capture_default_str()
        ->type_name("up|down|status");
    command->callback(
        [&session, direction] { session.exit_code = session.services.migrate(*direction, session.style); });
}

void add_match(CLI::App& app, Session& session) {
    auto* command =
        app.add_subcommand("match", "Classe des CV pour un appel d'offres, sans serveur ni base de données");
    auto options = std::make_shared<MatchOptions>();
    auto min_score = std::make_shared<double>(0);
    command
        ->add_option("--tender", options->tender,
                     "Appel d'offres : JSON (le corps de l'API), PDF, DOCX, ODT, RTF, e-mail ou texte")
        ->required()
        ->type_name("FICHIER");
    command
        ->add_option("--cvs", options->cvs,
                     "Dossier des CV (PDF, DOCX, DOC, ODT, RTF, HTML, texte), ou un seul fichier")
        ->required()
        ->type_name("DOSSIER");
    command->add_flag("--json", options->is_json, "Résultat complet en JSON");
    command->add_option("--min-score", *min_score, "Score minimal, de 0 à 1")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str()
        ->type_name("SCORE");
    command->add_option("--limit", options->limit, "Nombre de candidats au plus")
        ->check(CLI::Range(1, 500))
        ->capture_default_str()
        ->type_name("N");
    command->add_option("--reasons", options->reasons, "Raisons montrées par candidat")
        ->check(CLI::Range(0, 50))
        ->capture_default_str()
        ->type_name("N");
    command->footer(
        "Les compétences d'un appel d'offres en texte sont reconnues avec leur importance : requis, obligatoire ;\n"
        "souhaité, apprécié ; un plus, atout.\n"
        "Exemples :\n  talentmatch match --tender appel.pdf --cvs cvs/\n"
        "  talentmatch match --tender appel.json --cvs cvs/ --json --min-score 0.6 > classement.json");
    command->callback([&session, options, min_score] {
        options->min_score = Score::millionths(std::llround(*min_score * Score::one));
        const auto tools = session.services.match_tools();
        if (!tools) write_error(tools.error(), session.style, session.err);
        session.exit_code =
            tools ? match_files(*options, tools->use_case, *tools->taxonomy, session.style, session.out, session.err)
                  : 2;
    });
}

void add_import(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("import", "Importe un dossier de CV : chacun devient un consultant");
    auto options = std::make_shared<ImportOptions>();
    auto company = std::make_shared<std::int64_t>(0);
    auto user = std::make_shared<std::string>();
    command->add_option("folder", options->folder, "Dossier des CV")->required()->type_name("DOSSIER");
    command->add_option("--company", *company, "Numéro de l'entreprise qui les reçoit")
        ->required()
        ->check(CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max(), "1 ou plus"))
        ->type_name("N");
    command->add_option("--user", *user, "Compte au nom duquel importer (sinon le premier manager ou recruteur)")
        ->type_name("ADRESSE");
    command->footer(
        "Un fichier illisible n'arrête rien. Ctrl-C termine le fichier en cours ; relancer la même commande\n"
        "continue où elle s'est arrêtée.\nExemple :\n  talentmatch import ~/cvs --company 1");
    command->callback([&session, options, company, user] {
        options->company = CompanyId{*company};
        if (!user->empty()) options->user = *user;
        session.exit_code = with_platform(session, [&](const Platform& platform) {
            Interrupt::listen();
            return import_files(*options, platform, &Interrupt::is_raised, session.style, session.out, session.err);
        });
    });
}

void add_demo(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("demo", "Remplit la base avec un jeu de données français de démonstration");
    auto options = std::make_shared<DemoOptions>();
    options->folder = session.services.demo_folder;
    auto password = std::make_shared<std::string>(session.services.is_development ? "demo-talentmatch" : "");
    auto without_cvs = std::make_shared<bool>(false);
    command->add_option("--data", options->folder, "Dossier des tables")->type_name("DOSSIER");
    command
        ->add_option("--password", *password,
                     "Mot de passe des comptes de démonstration ; obligatoire hors développement")
        ->type_name("TEXTE");
    command->add_flag("--without-cvs", *without_cvs, "N'analyse pas les CV de démonstration");
    command->footer("Ce qui existe déjà reste tel quel : la commande se relance sans risque.");
    command->callback([&session, options, password, without_cvs] {
        if (password->empty()) {
            write_error({ErrorKind::invalid_input,
                         "password_missing",
                         "Hors développement, choisissez un mot de passe avec --password.",
                         {}},
                        session.style, session.err);
            session.exit_code = 2;
            return;
        }
        options->password = Secret{*password};
        options->cvs = *without_cvs ? DemoCvs::leave_out : DemoCvs::analyse;
        session.exit_code = with_platform(session, [&](const Platform& platform) {
            return fill_demo(*options, platform, session.style, session.out, session.err);
        });
    });
}

void add_openapi(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("openapi", "Écrit la description OpenAPI 3.1 de l'API");
    command->callback([&session] { session.out << session.services.openapi(); });
}

void add_permissions(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("permissions", "Écrit la table des droits en Markdown");
    command->callback([&session] { write_permissions(session.out); });
}

}  // namespace talentmatch::cli
