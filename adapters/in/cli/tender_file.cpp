#include "cli/tender_file.hpp"

#include <fmt/format.h>
#include <boost/json/parse.hpp>
#include <fstream>
#include <sstream>

namespace talentmatch::cli {
namespace {

namespace json = boost::json;

/// Takes fields out of one object; what is left at the end is unknown, and unknown is wrong.
class Fields {
public:
    Fields(const json::object& object, std::vector<std::string> where, std::vector<FieldError>& errors)
        : object_(object), where_(std::move(where)), errors_(errors) {}

    void complain(std::string_view field, std::string type, std::string message) {
        auto loc = where_;
        loc.emplace_back(field);
        errors_.push_back({std::move(loc), std::move(type), std::move(message)});
    }

    /// Null counts as absent.
    const json::value* take(std::string_view field) {
        known_.emplace_back(field);
        const auto* value = object_.if_contains(field);
        return value == nullptr || value->is_null() ? nullptr : value;
    }

    std::optional<std::string> text(std::string_view field) {
        const auto* value = take(field);
        if (value == nullptr) return std::nullopt;
        if (value->is_string()) return std::string(value->get_string());
        complain(field, "string_type", "un texte est attendu");
        return std::nullopt;
    }

    std::optional<int> whole(std::string_view field, int least, int most) {
        const auto* value = take(field);
        if (value == nullptr) return std::nullopt;
        if (const auto* number = value->if_int64(); number != nullptr && *number >= least && *number <= most)
            return static_cast<int>(*number);
        complain(field, "int_range", fmt::format("un entier de {} à {} est attendu", least, most));
        return std::nullopt;
    }

    bool flag(std::string_view field) {
        const auto* value = take(field);
        if (value == nullptr) return false;
        if (!value->is_bool()) complain(field, "bool_type", "true ou false est attendu");
        return value->is_bool() && value->get_bool();
    }

    std::optional<Date> date(std::string_view field) {
        const auto written = text(field);
        if (!written) return std::nullopt;
        auto read = parse_date(*written);
        if (!read) complain(field, "date_format", "une date AAAA-MM-JJ est attendue");
        return read;
    }

    /// Decimal euros, as a number or a text.
    std::optional<Money> money(std::string_view field) {
        const auto* value = take(field);
        if (value == nullptr) return std::nullopt;
        std::string written = value->is_string() ? std::string(value->get_string()) : std::string();
        if (const auto* number = value->if_int64()) written = std::to_string(*number);
        if (const auto* number = value->if_double()) written = fmt::format("{}", *number);
        auto read = Money::parse(written);
        if (!read || read->in_cents() < 0) {
            complain(field, "decimal_type", "un montant en euros est attendu");
            return std::nullopt;
        }
        return read;
    }

    template <class E>
    std::optional<E> one_of(std::string_view field) {
        const auto written = text(field);
        if (!written) return std::nullopt;
        const auto read = parse_enum<E>(*written);
        if (!read) complain(field, "enum", fmt::format("valeur « {} » inconnue", *written));
        return read;
    }

    const json::array* list(std::string_view field) {
        const auto* value = take(field);
        if (value == nullptr) return nullptr;
        if (!value->is_array()) complain(field, "list_type", "une liste est attendue");
        return value->if_array();
    }

    [[nodiscard]] std::vector<std::string> where(std::string_view field, std::size_t index) const {
        auto loc = where_;
        loc.emplace_back(field);
        loc.push_back(std::to_string(index));
        return loc;
    }

    void refuse_unknown() {
        for (const auto& member : object_)
            if (std::ranges::find(known_, std::string_view(member.key())) == known_.end())
                complain(member.key(), "extra_forbidden", "champ inconnu");
    }

private:
    const json::object& object_;
    std::vector<std::string> where_;
    std::vector<FieldError>& errors_;
    std::vector<std::string> known_;
};

TenderSkill skill_from(Fields fields, const Taxonomy& taxonomy) {
    TenderSkill skill;
    fields.take("skill_id");  // of a server's database: says nothing here, the name does
    const auto name = fields.text("name");
    if (!name || name->empty()) fields.complain("name", "missing", "le nom de la compétence manque");
    if (name) {
        const auto* known = taxonomy.by_slug(*name) != nullptr ? taxonomy.by_slug(*name) : taxonomy.by_name(*name);
        skill.name = known != nullptr ? known->name : *name;
        if (known != nullptr) skill.category = known->category;
    }
    fields.take("category");
    skill.importance = fields.one_of<Importance>("importance").value_or(Importance::required);
    skill.proficiency = fields.one_of<Proficiency>("proficiency");
    skill.years_experience = fields.whole("years_experience", 0, 60);
    fields.refuse_unknown();
    return skill;
}

SpokenLanguage language_from(Fields fields) {
    SpokenLanguage language;
    language.code = fields.text("code").value_or("");
    if (!is_language_code(language.code)) fields.complain("code", "language", "un code ISO 639 est attendu");
    language.level = fields.one_of<LanguageLevel>("level");
    fields.refuse_unknown();
    return language;
}

/// Calls `read` for each object of the list; anything else in it is wrong.
template <class Read>
void each_object(Fields& fields, std::string_view field, std::vector<FieldError>& errors, Read read) {
    const auto* list = fields.list(field);
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (const auto* object = (*list)[i].if_object())
            read(Fields{*object, fields.where(field, i), errors});
        else
            errors.push_back({fields.where(field, i), "object_type", "un objet est attendu"});
    }
}

std::unexpected<Error> invalid(std::string message, std::vector<FieldError> errors = {}) {
    return std::unexpected(Error{ErrorKind::invalid_input, "tender_invalid", std::move(message), std::move(errors)});
}

}  // namespace

Result<Tender> tender_from_json(std::string_view text, const Taxonomy& taxonomy) {
    boost::system::error_code failed;
    const auto value = json::parse(json::string_view(text.data(), text.size()), failed);
    if (failed || !value.is_object()) return invalid("L'appel d'offres n'est pas un objet JSON valide.");

    std::vector<FieldError> errors;
    Fields fields{value.get_object(), {}, errors};
    Tender tender;
    tender.title = fields.text("title").value_or("");
    if (tender.title.empty()) fields.complain("title", "missing", "le titre manque");
    tender.client_name = fields.text("client_name").value_or("");
    tender.description = fields.text("description").value_or("");
    tender.start_date = fields.date("start_date");
    tender.end_date = fields.date("end_date");
    if (tender.start_date && tender.end_date && *tender.end_date < *tender.start_date)
        fields.complain("end_date", "period_reversed", "la fin précède le début");
    tender.status = fields.one_of<TenderStatus>("status").value_or(TenderStatus::open);
    tender.location = fields.text("location");
    tender.remote_work = fields.flag("remote_work");
    tender.budget = fields.money("budget");
    tender.daily_rate_max = fields.money("daily_rate_max");
    tender.required_consultants = fields.whole("required_consultants", 1, 1000).value_or(1);
    tender.experience_years = fields.whole("experience_years", 0, 60);
    each_object(fields, "languages", errors,
                [&](Fields one) { tender.languages.push_back(language_from(std::move(one))); });
    each_object(fields, "skills", errors,
                [&](Fields one) { tender.skills.push_back(skill_from(std::move(one), taxonomy)); });
    if (const auto* list = fields.list("certifications"))
        for (const auto& name : *list)
            if (name.is_string()) tender.certifications.emplace_back(name.get_string());
    for (const auto* read_only : {"id", "company_id", "created_at", "updated_at"}) fields.take(read_only);
    fields.refuse_unknown();
    if (!errors.empty()) return invalid("L'appel d'offres a des champs incorrects.", std::move(errors));
    return tender;
}

Result<Tender> read_tender_file(const std::filesystem::path& file, const Taxonomy& taxonomy,
                                const use_cases::MatchFilesUseCase& use_case) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(file, failed))
        return fail(ErrorKind::not_found, "tender_file_missing",
                    fmt::format("Le fichier « {} » n'existe pas.", file.string()));
    std::ifstream stream(file, std::ios::binary);
    char first = 0;
    if (!(stream >> std::ws).get(first)) {
        if (std::filesystem::file_size(file, failed) == 0) return invalid("Le fichier de l'appel d'offres est vide.");
        return fail(ErrorKind::not_found, "tender_file_missing",
                    fmt::format("Le fichier « {} » ne se lit pas.", file.string()));
    }
    if (first != '{' && first != '[') return use_case.read_tender(file);
    constexpr std::uintmax_t largest_json = 1U << 20U;
    if (std::filesystem::file_size(file, failed) > largest_json) return invalid("Le fichier JSON dépasse 1 Mio.");
    std::ostringstream text;
    text << stream.seekg(0).rdbuf();
    return tender_from_json(text.str(), taxonomy);
}

}  // namespace talentmatch::cli
