#include "cli/demo.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "cli/demo_data.hpp"
#include "cli/match.hpp"
#include "entities/text_fold.hpp"

namespace talentmatch::cli {
namespace {

constexpr Page whole_page{.skip = 0, .limit = Page::max_limit};

std::string full_name(const Consultant& consultant) { return consultant.first_name + " " + consultant.last_name; }

/// Brings the tables in, one kind after the other, in the name of the company each row belongs to.
class Filler {
public:
    Filler(const Platform& platform, const Secret& password) : platform_(platform), password_(password) {}

    Result<void> fill(const DemoData& data) {
        if (const auto done = each(data.companies, &Filler::company); !done) return done;
        if (const auto done = each(data.users, &Filler::user); !done) return done;
        if (const auto done = each(data.collaborations, &Filler::collaboration); !done) return done;
        users_ = &data.users;
        for (const auto& [key, id] : companies_)
            if (const auto done = learn_rows_of(key); !done) return done;
        if (const auto done = each(data.consultants, &Filler::consultant); !done) return done;
        if (const auto done = each(data.tenders, &Filler::tender); !done) return done;
        return each(data.matches, &Filler::match);
    }

    /// The consultant of the data set with the name that a CV says, whatever its case and accents.
    [[nodiscard]] std::optional<ConsultantId> consultant_of(const ResumeProfile& profile) const {
        if (!profile.first_name || !profile.last_name) return std::nullopt;
        const auto name = fold_text(profile.first_name->value + " " + profile.last_name->value);
        for (const auto& [full_name, id] : consultants_)
            if (fold_text(full_name) == name) return id;
        return std::nullopt;
    }

    [[nodiscard]] int added() const { return added_; }
    [[nodiscard]] const Actor& manager_of(const std::string& key) const { return managers_.at(key); }

private:
    template <class Row>
    Result<void> each(const std::vector<Row>& rows, Result<void> (Filler::*add)(const Row&)) {
        for (const auto& row : rows)
            if (const auto done = (this->*add)(row); !done) return done;
        return {};
    }

    Result<void> company(const DemoCompany& row) {
        const auto created = platform_.companies.create_company(operator_actor, row.company);
        if (created) {
            ++added_;
            companies_[row.key] = created->id;
            return {};
        }
        if (created.error().kind != ErrorKind::conflict) return fail(created);
        use_cases::CompanyFilter filter;
        filter.name_contains = row.company.name;
        const auto known = platform_.companies.get_all_companies(operator_actor, filter, whole_page);
        if (!known) return fail(known);
        for (const auto& one : *known)
            if (one.name == row.company.name) companies_[row.key] = one.id;
        return companies_.contains(row.key) ? Result<void>{} : fail(created);
    }

    Result<void> user(const DemoUser& row) {
        auto wanted = row.user;
        wanted.company_id = companies_.at(row.company);
        const auto created = platform_.accounts.create_user(operator_actor, wanted, password_);
        if (!created && created.error().kind != ErrorKind::conflict) return fail(created);
        added_ += created ? 1 : 0;
        const auto known = created ? created : stored_user(wanted);
        if (!known) return fail(known);
        accounts_.insert_or_assign(row.user.email.text(), *known);
        if (row.user.role == Role::manager) managers_.try_emplace(row.company, known->as_actor());
        return {};
    }

    Result<User> stored_user(const User& wanted) {
        const auto users = platform_.accounts.get_all_users(
            operator_actor, {.company_id = wanted.company_id, .role = {}, .is_active = {}}, whole_page);
        if (!users) return fail(users);
        for (const auto& user : *users)
            if (user.email == wanted.email) return user;
        return fail(ErrorKind::conflict, "demo_account_elsewhere",
                    fmt::format("Le compte {} existe déjà dans une autre entreprise.", wanted.email.text()));
    }

    Result<void> collaboration(const DemoCollaboration& row) {
        auto wanted = row.collaboration;
        const auto status = wanted.status;
        wanted.status = CollaborationStatus::pending;
        wanted.initiator_company_id = companies_.at(row.initiator);
        wanted.partner_company_id = companies_.at(row.partner);
        const auto created = platform_.collaborations.create_collaboration(managers_.at(row.initiator), wanted);
        if (!created) return created.error().kind == ErrorKind::conflict ? Result<void>{} : fail(created);
        ++added_;
        if (status == CollaborationStatus::pending) return {};
        const auto answered = platform_.collaborations.update_collaboration(
            managers_.at(row.partner), created->id, [status](Collaboration& one) { one.status = status; });
        return answered ? Result<void>{} : fail(answered);
    }

    /// What an earlier run left.
    Result<void> learn_rows_of(const std::string& key) {
        const auto& actor = managers_.at(key);
        for (Page page = whole_page;; page.skip += page.limit) {
            const auto known = platform_.consultants.get_all_consultants(actor, {}, page);
            if (!known) return fail(known);
            for (const auto& one : *known) consultants_.try_emplace(full_name(one), one.id);
            if (known->size() < static_cast<std::size_t>(page.limit)) break;
        }
        const auto known = platform_.tenders.get_all_tenders(actor, {}, whole_page);
        if (!known) return fail(known);
        for (const auto& one : *known) tender_titles_.try_emplace(one.title, one.id);
        return {};
    }

    Result<void> consultant(const DemoConsultant& row) {
        owners_.try_emplace(full_name(row.consultant), row.company);
        if (consultants_.contains(full_name(row.consultant))) return {};
        auto wanted = row.consultant;
        wanted.company_id = companies_.at(row.company);
        for (const auto& user : *users_)
            if (user.consultant == full_name(wanted)) wanted.user_id = accounts_.at(user.user.email.text()).id;
        const auto created = platform_.consultants.create_consultant(managers_.at(row.company), wanted);
        if (!created) return fail(created);
        ++added_;
        consultants_[full_name(*created)] = created->id;
        return {};
    }

    Result<void> tender(const DemoTender& row) {
        if (const auto known = tender_titles_.find(row.tender.title); known != tender_titles_.end()) {
            tenders_[row.key] = {known->second, row.company};
            return {};
        }
        auto wanted = row.tender;
        wanted.company_id = companies_.at(row.company);
        const auto& manager = managers_.at(row.company);
        if (!may_begin_as(row.tender.status)) wanted.status = TenderStatus::open;
        const auto created = platform_.tenders.create_tender(manager, wanted);
        if (!created) return fail(created);
        if (wanted.status != row.tender.status) {
            const auto change = [&row](Tender& one) { one.status = row.tender.status; };
            if (const auto moved = platform_.tenders.update_tender(manager, created->id, change); !moved)
                return fail(moved);
        }
        ++added_;
        tenders_[row.key] = {created->id, row.company};
        return {};
    }

    Result<void> match(const DemoMatch& row) {
        const auto& [tender, company] = tenders_.at(row.tender);
        const auto notes = row.notes.empty() ? std::nullopt : std::optional(row.notes);
        const auto created =
            platform_.matches.create_match(managers_.at(company), consultants_.at(row.consultant), tender, notes);
        if (!created) return created.error().kind == ErrorKind::conflict ? Result<void>{} : fail(created);
        ++added_;
        const bool is_sent = row.status == MatchStatus::accepted || row.status == MatchStatus::submitted;
        const auto& owner = managers_.at(owners_.at(row.consultant));
        if (is_sent)
            if (const auto done = step(owner, created->id, MatchStatus::submitted); !done) return done;
        if (row.status == MatchStatus::submitted || row.status == MatchStatus::suggested) return {};
        return step(row.status == MatchStatus::cancelled ? owner : managers_.at(company), created->id, row.status);
    }

    Result<void> step(const Actor& actor, MatchId id, MatchStatus status) {
        const auto done = platform_.matches.update_match(actor, id, [status](Match& one) { one.status = status; });
        return done ? Result<void>{} : fail(done);
    }

    struct KnownTender {
        TenderId id;
        std::string company;
    };

    const Platform& platform_;
    const Secret& password_;
    const std::vector<DemoUser>* users_ = nullptr;
    std::map<std::string, CompanyId> companies_;       ///< by key
    std::map<std::string, Actor> managers_;            ///< by company key
    std::map<std::string, User> accounts_;             ///< by e-mail
    std::map<std::string, ConsultantId> consultants_;  ///< by full name
    std::map<std::string, std::string> owners_;        ///< company key by full name
    std::map<std::string, TenderId> tender_titles_;
    std::map<std::string, KnownTender> tenders_;  ///< by key
    int added_ = 0;
};

void analyse_cvs(const DemoData& data, const Filler& filler, const Platform& platform, const Style& style,
                 std::ostream& out) {
    const auto& actor = filler.manager_of(data.companies.front().key);
    int analysed = 0;
    int linked = 0;
    for (const auto& file : data.cvs) {
        const auto resume = platform.cvs.analyse(actor, file, file.filename().string());
        if (resume && resume->status == ResumeStatus::analysed) {
            ++analysed;
            if (const auto known = filler.consultant_of(resume->profile);
                known && platform.cvs.process_cv(actor, *known, file, file.filename().string()))
                ++linked;
        } else
            out << "  " << padded(file.filename().string(), 36) << "  "
                << coloured(resume ? say(style, "ne contient pas de texte", "holds no text")
                                   : std::string_view(message_of(resume.error(), style)),
                            Colour::yellow, style)
                << '\n';
    }
    out << told(style, "CV de démonstration : {} analysés sur {}, dont {} de consultants connus.\n",
                "Demonstration CVs: {} analysed of {}, {} of them of known consultants.\n", analysed, data.cvs.size(),
                linked);
}

}  // namespace

int fill_demo(const DemoOptions& options, const Platform& platform, const Style& style, std::ostream& out,
              std::ostream& err) {
    const auto data = read_demo_data(options.folder, platform.today);
    if (!data) {
        write_error(data.error(), style, err);
        return 2;
    }
    Filler filler{platform, options.password};
    if (const auto filled = filler.fill(*data); !filled) {
        write_error(filled.error(), style, err);
        return 2;
    }
    out << told(
        style,
        "Données de démonstration : {} élément(s) ajouté(s) ; {} entreprises, {} consultants, {} appels d'offres.\n",
        "Demonstration data: {} item(s) added; {} companies, {} consultants, {} calls for tender.\n", filler.added(),
        data->companies.size(), data->consultants.size(), data->tenders.size());
    if (options.cvs == DemoCvs::analyse) analyse_cvs(*data, filler, platform, style, out);
    if (options.accounts == DemoAccounts::leave_out) return 0;
    out << told(style, "\nComptes (mot de passe : {}), pour le développement seulement :\n",
                "\nAccounts (password: {}), for development only:\n", options.password.reveal());
    for (const auto& user : data->users)
        out << "  " << padded(user.user.email.text(), 32) << "  " << text_of(user.user.role) << '\n';
    return 0;
}

}  // namespace talentmatch::cli
