// The English of every error. The French sentence comes with the error, from where the facts are; its English is found
// by the sentence where it holds facts or a code has several, else by the code.
#include "use_cases/english.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace talentmatch::use_cases {
namespace {

struct Sentence {
    std::string_view french;   ///< each {} stands for a fact
    std::string_view english;  ///< the same facts in the same order
};

constexpr std::array sentences{
    Sentence{"Ce texte ne doit pas dépasser {} caractères.", "The text must not have more than {} characters."},
    Sentence{"Ce texte doit avoir au moins {} caractères.", "The text must have at least {} characters."},
    Sentence{"Ce texte ne doit pas être vide.", "The text must not be empty."},
    Sentence{"Ce texte contient un caractère nul.", "The text contains a NUL character."},
    Sentence{"Ce texte n'est pas en UTF-8.", "The text is not UTF-8."},
    Sentence{"Cette valeur doit être au moins {}.", "The value must be at least {}."},
    Sentence{"Cette valeur ne doit pas dépasser {}.", "The value must not exceed {}."},
    Sentence{"Ce montant ne doit pas être négatif.", "The amount must not be negative."},
    Sentence{"Ce montant ne doit pas dépasser {} €.", "The amount must not exceed €{}."},
    Sentence{"Cette liste a plus de {} éléments.", "The list has more than {} items."},
    Sentence{"Un champ n'est pas valable.", "One field is not valid."},
    Sentence{"{} champs ne sont pas valables.", "{} fields are not valid."},
    Sentence{"Compétence inconnue.", "Unknown skill."},
    Sentence{"Un mot courant serait reconnu partout : donnez une écriture plus précise.",
             "A common word would be found everywhere: give a more precise spelling."},
    Sentence{"Cette adresse électronique n'est pas valable.", "This e-mail address is not valid."},
    Sentence{"{} champ(s) de ce fichier ne sont pas valables.", "{} field(s) of this file are not valid."},
    Sentence{"Cette compétence est déjà dans la liste.", "This skill is in the list already."},
    Sentence{"Indiquez la compétence par skill_id ou par name.", "Name the skill by skill_id or by name."},
    Sentence{"Code de langue inconnu : deux lettres ISO 639-1 sont attendues.",
             "Unknown language code: two letters of ISO 639-1 are expected."},
    Sentence{"Cette langue est déjà dans la liste.", "This language is in the list already."},
    Sentence{"Un SIREN a neuf chiffres.", "A SIREN has nine digits."},
    Sentence{"Un identifiant n'a que des lettres minuscules sans accent, des chiffres et des tirets.",
             "A slug has lower-case letters without accents, digits and hyphens only."},
    Sentence{"La fin ne peut précéder le début.", "The end must not lie before the start."},
    Sentence{"Trop d'essais : réessayez dans {} s.", "Too many attempts: try again in {} s."},
    Sentence{"Le fichier dépasse {} Mo.", "The file is larger than {} MB."},
    Sentence{"Identique à {}.", "The same as {}."},
    Sentence{"L'entreprise n° {} n'existe pas.", "There is no company no. {}."},
    Sentence{"Le compte {} n'existe pas.", "There is no account {}."},
    Sentence{"Le compte {} existe déjà dans une autre entreprise.",
             "The account {} exists in another company already."},
    Sentence{"Le rôle « {} » n'existe pas.", "There is no role \"{}\"."},
    Sentence{"Le rôle « {} » n'a pas le droit « {} ».", "The role \"{}\" lacks the permission \"{}\"."},
    Sentence{"Le dossier « {} » n'existe pas.", "There is no folder \"{}\"."},
    Sentence{"Le dossier « {} » ne se lit pas : {}.", "The folder \"{}\" cannot be read: {}."},
    Sentence{"Le dossier {} (DATA_DIR) ne peut pas être créé : {}.", "The folder {} (DATA_DIR) cannot be made: {}."},
    Sentence{"Le fichier « {} » manque.", "The file \"{}\" is missing."},
    Sentence{"Le fichier « {} » n'existe pas.", "There is no file \"{}\"."},
    Sentence{"Le fichier « {} » ne se lit pas.", "The file \"{}\" cannot be read."},
    Sentence{"L'appel d'offres n'est pas un objet JSON valide.", "The call for tender is not a valid JSON object."},
    Sentence{"L'appel d'offres a des champs incorrects.", "The call for tender has wrong fields."},
    Sentence{"Le fichier de l'appel d'offres est vide.", "The call for tender's file is empty."},
    Sentence{"Le fichier JSON dépasse 1 Mio.", "The JSON file is larger than 1 MiB."},
    Sentence{"Le passage de l'état « {} » à « {} » n'est pas possible.",
             "The step from \"{}\" to \"{}\" is not possible."},
    Sentence{"un texte est attendu", "a text is expected"},
    Sentence{"un entier de {} à {} est attendu", "a whole number from {} to {} is expected"},
    Sentence{"true ou false est attendu", "true or false is expected"},
    Sentence{"une date AAAA-MM-JJ est attendue", "a date YYYY-MM-DD is expected"},
    Sentence{"un montant en euros est attendu", "an amount in euros is expected"},
    Sentence{"valeur « {} » inconnue", "unknown value \"{}\""},
    Sentence{"une liste est attendue", "a list is expected"},
    Sentence{"champ inconnu", "unknown field"},
    Sentence{"le nom de la compétence manque", "the skill's name is missing"},
    Sentence{"un code ISO 639-1 est attendu", "an ISO 639-1 code is expected"},
    Sentence{"le titre manque", "the title is missing"},
    Sentence{"la fin précède le début", "the end lies before the start"},
    Sentence{"Ligne {} : {}.", "Line {}: {}."},
    Sentence{"La base de données ne répond pas : {}", "The database does not answer: {}"},
    Sentence{"La base est en version {}, ce programme ne connaît que la {} : mettez-le à jour.",
             "The database has version {}, this program knows {} only: update it."},
    Sentence{"La base connaît la migration {}, ce programme ne la connaît pas.",
             "The database knows migration {}, this program does not."},
    Sentence{"La migration {} a été modifiée après son application : rien n'est changé.",
             "Migration {} was changed after it was applied: nothing is done."},
    Sentence{"La clé secrète {} est inutilisable : {}.", "The secret key {} cannot be used: {}."},
    Sentence{"Impossible d'écouter sur {}:{} : {}. Le port est-il déjà pris ? (--port N, ou PORT)",
             "Cannot listen on {}:{}: {}. Is the port taken? (--port N, or PORT)"},
    Sentence{"{} doit être un entier entre {} et {}", "{} must be a whole number from {} to {}"},
    Sentence{"{} doit valoir true ou false", "{} must be true or false"},
    Sentence{"{} contient « {} », qui n'est ni une adresse ni un réseau",
             "{} holds \"{}\", which is neither an address nor a network"},
    Sentence{"{} contient « {} », qui n'est pas une origine http(s)", "{} holds \"{}\", which is no http(s) origin"},
    Sentence{".env, ligne {} : il faut NOM=valeur", ".env, line {}: NAME=value is needed"},
};

struct English {
    std::string_view code;
    std::string_view text;
};

constexpr std::array codes{
    English{"availability_step_refused", "This change of availability is not possible from the current one."},
    English{"collaboration_exists", "The two companies have an open collaboration already."},
    English{"collaboration_initiator_withdraws", "Only the initiating company can withdraw the invitation."},
    English{"collaboration_not_found", "There is no such collaboration."},
    English{"collaboration_not_removable",
            "Only a pending or declined collaboration can be removed, by its initiator."},
    English{"collaboration_partner_decides", "Only the invited company can answer the invitation."},
    English{"collaboration_step_refused", "This change of status is not possible from the current one."},
    English{"collaboration_terms_fixed", "Terms and dates of an active collaboration cannot be changed."},
    English{"collaboration_with_oneself", "A company cannot collaborate with itself."},
    English{"company_exists", "A company with this name or SIREN exists already."},
    English{"company_in_use", "This company still has data and cannot be removed."},
    English{"company_not_found", "There is no such company."},
    English{"consultant_not_found", "There is no such consultant."},
    English{"consultant_skill_not_found", "The consultant does not have this skill."},
    English{"consultant_user_taken", "This account is linked to another consultant."},
    English{"credentials_wrong", "Wrong e-mail address or password."},
    English{"file_broken", "This file is damaged and cannot be read."},
    English{"file_empty", "This file is empty."},
    English{"file_encrypted", "This file is protected by a password: remove the protection and send it again."},
    English{"file_too_complex", "This file is too complex to be read."},
    English{"file_too_large", "This file is too large."},
    English{"file_too_heavy", "Reading this file takes more memory than one document may use."},
    English{"file_type_unsupported",
            "This file type is not supported: send a PDF, DOCX, DOC, ODT, RTF, HTML, EML, Europass or TXT file."},
    English{"file_version_unsupported",
            "This version of the format is not supported (Word 95 or older): save it as DOCX or PDF."},
    English{"fields_invalid", "The data is invalid."},
    English{"match_exists", "This consultant is put forward for this tender already."},
    English{"match_not_found", "There is no such match."},
    English{"match_step_of_other_side", "This step belongs to the other company."},
    English{"match_step_refused", "This change of status is not possible from the current one."},
    English{"object_key_invalid", "This file key is not valid."},
    English{"object_not_found", "The file is not there any more."},
    English{"own_account_fixed", "Nobody deletes their own account."},
    English{"own_role_fixed", "Nobody changes their own role or deactivates themselves."},
    English{"password_has_nul", "The password contains a NUL character."},
    English{"password_too_long", "The password has more than 72 bytes."},
    English{"password_too_short", "The password has fewer than 12 characters."},
    English{"period_reversed", "The end lies before the start."},
    English{"permission_missing", "You lack the permission."},
    English{"ranking_not_found", "There is no such ranking."},
    English{"resume_already_linked", "This CV belongs to a consultant already."},
    English{"resume_changed", "Somebody changed this analysis meanwhile: read it again before you correct it."},
    English{"resume_declared", "A structured file has one reading only."},
    English{"resume_exists", "This file is stored already."},
    English{"resume_not_analysed", "This CV has not been analysed."},
    English{"resume_not_found", "There is no such CV."},
    English{"role_not_grantable", "You may not grant this role."},
    English{"skill_alias_not_found", "There is no such spelling."},
    English{"skill_alias_taken", "This spelling stands for another skill for everybody."},
    English{"skill_exists", "This skill exists already."},
    English{"skill_in_use", "Consultants or tenders have this skill."},
    English{"skill_not_found", "There is no such skill."},
    English{"tender_not_found", "There is no such tender."},
    English{"tender_skill_not_found", "The tender does not ask for this skill."},
    English{"tender_step_refused", "This change of status is not possible from the current one."},
    English{"text_has_nul", "A text contains a NUL character."},
    English{"token_expired", "The session has expired: log in again."},
    English{"token_invalid", "The token is not valid: log in again."},
    English{"token_missing", "Not authenticated: send a bearer token."},
    English{"greater_than_equal", "The value is too small."},
    English{"less_than_equal", "The value is too large."},
    English{"missing", "Field required."},
    English{"string_too_long", "The text is too long."},
    English{"string_too_short", "The text is too short."},
    English{"string_unicode", "The text is not valid Unicode."},
    English{"too_long", "The list is too long."},
    English{"value_error", "The value is not valid."},
    English{"user_exists", "An account with this e-mail address exists already."},
    English{"user_in_use", "Data names this account: deactivate it instead."},
    English{"user_not_found", "There is no such account."},
    English{"company_missing", "Name a company with --company N or --company-name NAME."},
    English{"config_invalid", "The configuration is invalid."},
    English{"data_dir_unusable", "The folder DATA_DIR cannot be made."},
    English{"database_failed", "The database answered with an error."},
    English{"database_unavailable", "The database does not answer: try again."},
    English{"demo_data_invalid", "The demonstration data is invalid."},
    English{"demo_failed", "The demonstration data could not be made."},
    English{"demo_needs_development",
            "Demonstration accounts have known passwords: ENVIRONMENT=development is needed."},
    English{"dotenv_invalid", "The .env file is invalid."},
    English{"download_unreadable", "The file could not be made."},
    English{"email_invalid", "The e-mail address is not valid."},
    English{"file_unreadable", "The file holds no readable text."},
    English{"index_failed", "The profiles could not be followed."},
    English{"index_given_up", "The server is stopping."},
    English{"index_loading", "The profiles are being loaded: try again in a few seconds."},
    English{"consultant_committed",
            "This consultant is submitted to a client or accepted: cancel those matches first."},
    English{"ranking_log_full", "Rankings cannot be logged for the moment: try again."},
    English{"weights_all_zero", "At least one criterion needs a weight."},
    English{"weights_changed", "The weights have changed meanwhile: read them first."},
    English{"weights_version_not_found", "There is no such version of the weights."},
    English{"no_randomness", "The kernel gives no random bytes."},
    English{"object_store_unavailable", "The file store does not answer."},
    English{"old_password_wrong", "The old password is not right."},
    English{"password_changed_meanwhile", "The password was changed just now: log in again."},
    English{"password_common", "This password is too common: choose a phrase."},
    English{"password_is_email", "The password must not be the account's address."},
    English{"password_missing", "Outside development choose a password with --password."},
    English{"password_not_hashed", "The password could not be hashed."},
    English{"password_unchanged", "The new password is the old one."},
    English{"reader_unavailable", "Documents cannot be read for the moment: try again."},
    English{"schema_outdated", "The database's schema is not up to date: run talentmatch migrate up."},
    English{"too_many_attempts", "Too many attempts: try again later."},
    English{"tender_invalid", "The call for tender is not valid."},
    English{"tender_status_not_first", "A call for tender begins as draft or open."},
    English{"tender_without_text", "The call for tender's file holds no text."},
    English{"tender_without_title", "The call for tender has no title."},
    English{"text_not_utf8", "A text is not UTF-8."},
    English{"token_not_signed", "The token could not be signed."},
    English{"token_outdated", "This account has changed since the session began: log in again."},
    English{"uploader_missing", "No account of the company can import: name one with --user."},
    English{"url_scheme", "A web address begins with https:// or http://."},
    English{"weights_invalid", "These weights are not valid."},
};

constexpr std::string_view text_of_kind(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid_input:
            return "The data is invalid.";
        case ErrorKind::unauthenticated:
            return "Not authenticated.";
        case ErrorKind::forbidden:
            return "You may not do this.";
        case ErrorKind::not_found:
            return "Not found.";
        case ErrorKind::conflict:
            return "Somebody has this already, or changed it meanwhile.";
        case ErrorKind::wrong_state:
            return "This step is not possible in the current state.";
        case ErrorKind::too_large:
            return "The content is too large.";
        case ErrorKind::unsupported:
            return "This type of content is not supported.";
        case ErrorKind::too_many:
            return "Too many requests: slow down.";
        case ErrorKind::unavailable:
            return "Service unavailable for the moment: try again.";
        case ErrorKind::internal:
            return "Internal server error.";
    }
    return "";
}

/// What stands at each {} of the pattern; nothing when the text is another sentence.
std::optional<std::vector<std::string_view>> facts_of(std::string_view text, std::string_view pattern) {
    std::vector<std::string_view> facts;
    while (true) {
        const auto place = pattern.find("{}");
        const auto before = pattern.substr(0, place);
        if (!text.starts_with(before)) return std::nullopt;
        text.remove_prefix(before.size());
        if (place == std::string_view::npos) return text.empty() ? std::optional{facts} : std::nullopt;
        pattern.remove_prefix(place + 2);
        const auto behind = pattern.substr(0, pattern.find("{}"));
        const auto end = pattern.empty() ? text.size() : text.find(behind);
        if (end == std::string_view::npos) return std::nullopt;
        facts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::string filled(std::string_view pattern, const std::vector<std::string_view>& facts) {
    std::string text;
    for (const auto fact : facts) {
        const auto place = pattern.find("{}");
        text.append(pattern.substr(0, place)).append(fact);
        pattern.remove_prefix(place + 2);
    }
    return text.append(pattern);
}

std::optional<std::string> by_sentence(std::string_view french) {
    for (const auto& sentence : sentences)
        if (const auto facts = facts_of(french, sentence.french)) return filled(sentence.english, *facts);
    return std::nullopt;
}

std::optional<std::string> by_code(std::string_view code) {
    const auto* const found = std::ranges::find(codes, code, &English::code);
    return found == codes.end() ? std::nullopt : std::optional{std::string(found->text)};
}

}  // namespace

std::optional<std::string> english_of(std::string_view code, std::string_view french) {
    auto text = by_sentence(french);
    return text ? text : by_code(code);
}

std::string english_message(const Error& error) {
    return english_of(error.code, error.message).value_or(std::string(text_of_kind(error.kind)));
}

std::string english_message(const FieldError& field) {
    return english_of(field.type, field.message).value_or("The value is not valid.");
}

}  // namespace talentmatch::use_cases
