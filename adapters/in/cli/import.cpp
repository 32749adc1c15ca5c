#include "cli/import.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/files.hpp"
#include "cli/match.hpp"

namespace talentmatch::cli {
namespace {

namespace fs = std::filesystem;

enum class Outcome { imported, known, incomplete, unreadable, failed };

struct Told {
    Outcome outcome = Outcome::failed;
    std::string what;  ///< the consultant, or the reason
};

/// The account in whose name the files are uploaded.
Result<Actor> uploader(const ImportOptions& options, const Platform& platform) {
    if (const auto company = platform.companies.get_company_by_id(operator_actor, options.company); !company)
        return fail(ErrorKind::not_found, "company_not_found",
                    fmt::format("L'entreprise n° {} n'existe pas.", options.company.value()));
    const use_cases::UserFilter filter{.company_id = options.company, .role = {}, .is_active = true};
    const auto users = platform.accounts.get_all_users(operator_actor, filter, {.skip = 0, .limit = Page::max_limit});
    if (!users) return fail(users);
    for (const auto role : {Role::manager, Role::recruiter, Role::admin})
        for (const auto& user : *users) {
            const bool is_wanted = options.user ? user.email.text() == *options.user : user.role == role;
            if (is_wanted) return user.as_actor();
        }
    return fail(ErrorKind::not_found, "uploader_missing",
                options.user ? fmt::format("Le compte {} n'existe pas dans cette entreprise.", *options.user)
                             : "Cette entreprise n'a pas de compte actif de manager ou de recruteur ; "
                               "créez-en un : talentmatch user create.");
}

Told import_one(const fs::path& file, const Actor& actor, use_cases::CvAnalysisUseCase& cvs, const Style& style) {
    const auto resume = cvs.analyse(actor, file, file.filename().string());
    if (!resume) return {Outcome::failed, message_of(resume.error(), style)};
    if (resume->consultant_id)
        return {Outcome::known, told(style, "consultant n° {}", "consultant no. {}", resume->consultant_id->value())};
    if (resume->status == ResumeStatus::unreadable)
        return {Outcome::unreadable,
                std::string(say(style, "le fichier ne contient pas de texte", "the file holds no text"))};
    if (resume->status != ResumeStatus::analysed)
        return {Outcome::failed,
                resume->reason.value_or(std::string(say(style, "analyse impossible", "analysis failed")))};
    const auto consultant = cvs.create_consultant(actor, resume->id, {});
    if (consultant)
        return {Outcome::imported, told(style, "{} {} (n° {})", "{} {} (no. {})", consultant->first_name,
                                        consultant->last_name, consultant->id.value())};
    if (consultant.error().kind == ErrorKind::invalid_input)
        return {Outcome::incomplete,
                told(style, "analyse n° {} à compléter : le nom ou le titre manque",
                     "analysis no. {} to complete: the name or the title is missing", resume->id.value())};
    return {Outcome::failed, message_of(consultant.error(), style)};
}

std::string_view label_of(Outcome outcome, const Style& style) {
    switch (outcome) {
        case Outcome::imported:
            return say(style, "importé", "imported");
        case Outcome::known:
            return say(style, "déjà connu", "known");
        case Outcome::incomplete:
            return say(style, "à compléter", "incomplete");
        case Outcome::unreadable:
            return say(style, "illisible", "unreadable");
        case Outcome::failed:
            return say(style, "refusé", "refused");
    }
    return "";
}

Colour colour_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::imported:
            return Colour::green;
        case Outcome::known:
            return Colour::grey;
        case Outcome::incomplete:
            return Colour::yellow;
        case Outcome::unreadable:
        case Outcome::failed:
            return Colour::red;
    }
    return Colour::none;
}

/// One line that is written over on a terminal; nothing elsewhere.
void show_bar(std::size_t done, std::size_t total, const std::string& file, const Style& style, std::ostream& out) {
    if (!style.is_terminal) return;
    constexpr std::size_t length = 24;
    const auto filled = total == 0 ? length : done * length / total;
    std::string bar;
    for (std::size_t i = 0; i < length; ++i) bar += i < filled ? "█" : "░";
    out << fmt::format("\r\x1b[K{} {}/{}  {}", bar, done, total, fitted(file, style.width - length - 16)) << std::flush;
}

class Tally {
public:
    void count(Outcome outcome) { ++counts_.at(static_cast<std::size_t>(outcome)); }
    [[nodiscard]] int of(Outcome outcome) const { return counts_.at(static_cast<std::size_t>(outcome)); }

    [[nodiscard]] bool has_problem() const {
        return of(Outcome::incomplete) + of(Outcome::unreadable) + of(Outcome::failed) > 0;
    }

private:
    std::array<int, 5> counts_{};
};

}  // namespace

int import_files(const ImportOptions& options, const Platform& platform, const std::function<bool()>& should_stop,
                 const Style& style, std::ostream& out, std::ostream& err) {
    const auto files = documents_below(options.folder);
    if (!files) {
        write_error(files.error(), style, err);
        return 2;
    }
    const auto actor = uploader(options, platform);
    if (!actor) {
        write_error(actor.error(), style, err);
        return 2;
    }

    Tally tally;
    std::size_t done = 0;
    for (const auto& file : *files) {
        if (should_stop()) break;
        const auto name = file.filename().string();
        show_bar(done, files->size(), name, style, out);
        const auto [outcome, what] = import_one(file, *actor, platform.cvs, style);
        tally.count(outcome);
        ++done;
        if (style.is_terminal) out << "\r\x1b[K";
        if (!style.is_terminal || outcome != Outcome::known)  // on a terminal a second run would only scroll
            out << coloured(padded(label_of(outcome, style), 11), colour_of(outcome), style) << "  " << padded(name, 40)
                << "  " << what << '\n';
    }
    out << told(style,
                "{} fichier(s) : {} importé(s), {} déjà connu(s), {} à compléter, {} illisible(s), {} refusé(s).\n",
                "{} file(s): {} imported, {} known, {} incomplete, {} unreadable, {} refused.\n", done,
                tally.of(Outcome::imported), tally.of(Outcome::known), tally.of(Outcome::incomplete),
                tally.of(Outcome::unreadable), tally.of(Outcome::failed));
    if (done < files->size()) {
        out << told(style, "Interrompu : {} fichier(s) restent ; relancez la même commande pour continuer.\n",
                    "Interrupted: {} file(s) are left; run the same command again to go on.\n", files->size() - done);
        return 130;
    }
    return tally.has_problem() ? 1 : 0;
}

}  // namespace talentmatch::cli
