#include "cli/program.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <cmath>
#include <limits>
#include <optional>

#include "cli/demo.hpp"
#include "cli/files.hpp"
#include "cli/import.hpp"
#include "cli/match.hpp"
#include "cli/users.hpp"

namespace talentmatch::cli {
namespace {

/// Runs `command` with the platform, or says why there is none.
template <class Command>
int with_platform(Session& session, Command command) {
    const auto style = style_of_stdout(false);
    const auto platform = session.services.platform();
    if (platform) return command(*platform, style);
    write_error(platform.error(), style, session.err);
    return 2;
}

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
        const auto password = read_password("Mot de passe (12 caractères au moins) : ");
        session.exit_code = with_platform(session, [&](const Platform& platform, const Style& style) {
            return create_user(*wanted, password, platform, style, session.out, session.err);
        });
    });
}

void add_user_list(CLI::App& parent, Session& session) {
    auto* command = parent.add_subcommand("list", "Liste les comptes");
    auto company = std::make_shared<std::int64_t>(0);
    command->add_option("--company", *company, "Ceux de cette entreprise seulement")->type_name("N");
    command->callback([&session, company] {
        session.exit_code = with_platform(session, [&](const Platform& platform, const Style& style) {
            const auto wanted = *company > 0 ? std::optional(CompanyId{*company}) : std::nullopt;
            return list_users(wanted, platform, style, session.out, session.err);
        });
    });
}

void add_user_password(CLI::App& parent, Session& session) {
    auto* command = parent.add_subcommand("password", "Change un mot de passe, lu au clavier ou sur l'entrée standard");
    auto email = std::make_shared<std::string>();
    command->add_option("email", *email, "Adresse du compte")->required()->type_name("ADRESSE");
    command->callback([&session, email] {
        const auto password = read_password("Nouveau mot de passe : ");
        session.exit_code = with_platform(session, [&](const Platform& platform, const Style& style) {
            return change_password(*email, password, platform, style, session.out, session.err);
        });
    });
}

/// CLI11's own words, in French. Set before any command is added: commands take over the formatter.
void speak_french(CLI::App& app) {
    const std::pair<const char*, const char*> words[]{{"Usage", "Usage"},
                                                      {"OPTIONS", "OPTIONS"},
                                                      {"SUBCOMMAND", "COMMANDE"},
                                                      {"SUBCOMMANDS", "COMMANDES"},
                                                      {"Subcommands", "Commandes"},
                                                      {"Positionals", "Arguments"},
                                                      {"REQUIRED", "(obligatoire)"},
                                                      {"Excludes", "Exclut"}};
    for (const auto& [english, french] : words) app.get_formatter()->label(english, french);
}

/// The first word that names no command where one is due: `app WORD`, or `app user WORD`.
std::optional<std::string> unknown_command(const CLI::App& app, const std::vector<std::string>& arguments) {
    const auto* at = &app;
    for (const auto& word : arguments) {
        if (word.starts_with('-') || at->get_require_subcommand_min() == 0) return std::nullopt;
        const auto named = at->get_subcommands([&](const CLI::App* command) { return command->get_name() == word; });
        if (named.empty()) return word;
        at = named.front();
    }
    return std::nullopt;
}

/// `--lang en`, wherever it stands: the arguments may be wrong in another place.
bool wants_english(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (arguments[i] == "--lang=en" || (arguments[i] == "en" && i > 0 && arguments[i - 1] == "--lang")) return true;
    return false;
}

std::string refusal(const CLI::ParseError& error, const Style& style) {
    const std::string what = error.what();
    const auto with = [&](std::string_view french, std::string_view english) {
        return fmt::format("{} ({}).", say(style, french, english), what);
    };
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return with("Il manque un argument", "An argument is missing");
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return with("Argument inconnu", "Unknown argument");
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr ||
        dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
        return with("Valeur refusée", "Value refused");
    return with("Commande incorrecte", "The command is not right");
}

}  // namespace

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
    command->callback([&session, options] { session.exit_code = session.services.serve(*options); });
}

void add_migrate(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("migrate", "Met à jour le schéma de la base de données");
    auto direction = std::make_shared<std::string>("up");
    command->add_option("direction", *direction, "up : à jour ; down : un pas en arrière ; status : où en est la base")
        ->check(CLI::IsMember({"up", "down", "status"}))
        ->capture_default_str()
        ->type_name("up|down|status");
    command->callback([&session, direction] { session.exit_code = session.services.migrate(*direction); });
}

void add_match(CLI::App& app, Session& session) {
    auto* command =
        app.add_subcommand("match", "Classe des CV pour un appel d'offres, sans serveur ni base de données");
    auto options = std::make_shared<MatchOptions>();
    auto min_score = std::make_shared<double>(0);
    auto language = std::make_shared<std::string>("fr");
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
    command->add_option("--lang", *language, "Langue du résultat : fr ou en")
        ->check(CLI::IsMember({"fr", "en"}))
        ->capture_default_str()
        ->type_name("fr|en");
    command->footer(
        "Les compétences d'un appel d'offres en texte sont reconnues avec leur importance : requis, obligatoire ;\n"
        "souhaité, apprécié ; un plus, atout.\n"
        "Exemples :\n  talentmatch match --tender appel.pdf --cvs cvs/\n"
        "  talentmatch match --tender appel.json --cvs cvs/ --json --min-score 0.6 > classement.json");
    command->callback([&session, options, min_score, language] {
        const auto style = style_of_stdout(*language == "en");
        options->min_score = Score::millionths(std::llround(*min_score * Score::one));
        const auto tools = session.services.match_tools();
        if (!tools) write_error(tools.error(), style, session.err);
        session.exit_code =
            tools ? match_files(*options, tools->use_case, *tools->taxonomy, style, session.out, session.err) : 2;
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
        session.exit_code = with_platform(session, [&](const Platform& platform, const Style& style) {
            Interrupt::listen();
            return import_files(*options, platform, &Interrupt::is_raised, style, session.out, session.err);
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
        const auto style = style_of_stdout(false);
        if (password->empty()) {
            write_error({ErrorKind::invalid_input,
                         "password_missing",
                         "Hors développement, choisissez un mot de passe avec --password.",
                         {}},
                        style, session.err);
            session.exit_code = 2;
            return;
        }
        options->password = Secret{*password};
        options->cvs = *without_cvs ? DemoCvs::leave_out : DemoCvs::analyse;
        session.exit_code = with_platform(session, [&](const Platform& platform, const Style& with) {
            return fill_demo(*options, platform, with, session.out, session.err);
        });
    });
}

void add_user(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("user", "Gère les comptes");
    command->require_subcommand(1);
    add_user_create(*command, session);
    add_user_list(*command, session);
    add_user_password(*command, session);
}

void add_openapi(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("openapi", "Écrit la description OpenAPI 3.1 de l'API");
    command->callback([&session] { session.out << session.services.openapi(); });
}

void add_permissions(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("permissions", "Écrit la table des droits en Markdown");
    command->callback([&session] { write_permissions(session.out); });
}

int run(const std::vector<std::string>& arguments, const Services& services, std::ostream& out, std::ostream& err) {
    CLI::App app{"TalentMatch : des CV et des appels d'offres à un classement expliqué.", "talentmatch"};
    Session session{services, out, err};
    speak_french(app);
    app.require_subcommand(1);
    app.set_help_flag("-h,--help", "Cette aide, ou celle de la commande");
    app.set_version_flag("--version", services.version, "La version de ce programme");
    for (const auto add :
         {add_serve, add_migrate, add_match, add_import, add_demo, add_user, add_openapi, add_permissions})
        add(app, session);
    for (auto* command : app.get_subcommands({})) command->group("Commandes");
    app.footer("Aide d'une commande : talentmatch COMMANDE --help");
    // CLI11 takes the arguments last first, without the program's name.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error, out, err);
        const auto unknown = unknown_command(app, arguments);
        const auto style = style_of_stdout(wants_english(arguments));
        err << (unknown ? fmt::format("Commande inconnue : « {} ».", *unknown) : refusal(error, style))
            << say(style, "\nAide : talentmatch --help, ou talentmatch COMMANDE --help\n",
                   "\nHelp: talentmatch --help, or talentmatch COMMAND --help\n");
        return 2;
    }
    return session.exit_code;
}

}  // namespace talentmatch::cli
