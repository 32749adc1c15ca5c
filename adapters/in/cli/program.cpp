#include "cli/program.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <optional>

#include "cli/commands.hpp"
#include "cli/language.hpp"

namespace talentmatch::cli {
namespace {

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
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& word = arguments[i];
        if (word.starts_with("--lang")) {  // may stand before the command
            if (word == "--lang") ++i;
            continue;
        }
        if (word.starts_with('-') || at->get_require_subcommand_min() == 0) return std::nullopt;
        const auto named = at->get_subcommands([&](const CLI::App* command) { return command->get_name() == word; });
        if (named.empty()) return word;
        at = named.front();
    }
    return std::nullopt;
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

int run(const std::vector<std::string>& arguments, const Services& services, std::ostream& out, std::ostream& err) {
    CLI::App app{"TalentMatch : des CV et des appels d'offres à un classement expliqué.", "talentmatch"};
    Session session{services, style_of_stdout(wants_english(arguments, services.locale)), out, err};
    speak_french(app);
    app.require_subcommand(1);
    app.fallthrough();  // taken over by the commands: `match --lang en`, too
    std::string language;
    app.add_option("--lang", language, "Langue des messages, fr ou en ; sans elle LC_ALL ou LANG, sinon le français")
        ->check(CLI::IsMember({"fr", "en"}))
        ->type_name("fr|en");
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
        err << (unknown ? told(session.style, "Commande inconnue : « {} ».", "Unknown command: \"{}\".", *unknown)
                        : refusal(error, session.style))
            << say(session.style, "\nAide : talentmatch --help, ou talentmatch COMMANDE --help\n",
                   "\nHelp: talentmatch --help, or talentmatch COMMAND --help\n");
        return 2;
    }
    return session.exit_code;
}

}  // namespace talentmatch::cli
