// The English text of every error code. The French one comes with the error, from where the facts are.
#include <algorithm>
#include <array>

#include "http/errors.hpp"

namespace talentmatch::http {
namespace {

struct English {
    std::string_view code;
    std::string_view text;
};

constexpr std::array texts{
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
    English{"consultant_committed",
            "This consultant is submitted to a client or accepted: cancel those matches first."},
    English{"consultant_not_found", "There is no such consultant."},
    English{"consultant_skill_not_found", "The consultant does not have this skill."},
    English{"consultant_user_taken", "This account is linked to another consultant."},
    English{"credentials_wrong", "Wrong e-mail address or password."},
    English{"file_broken", "This file is damaged and cannot be read."},
    English{"file_empty", "This file is empty."},
    English{"file_encrypted", "This file is protected by a password: remove the protection and send it again."},
    English{"file_too_complex", "This file is too complex to be read."},
    English{"file_too_heavy", "Reading this file takes more memory than one document may use."},
    English{"file_too_large", "This file is too large."},
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
    English{"password_too_short", "The password has fewer than 8 characters."},
    English{"period_reversed", "The end lies before the start."},
    English{"permission_missing", "You lack the permission."},
    English{"resume_already_linked", "This CV belongs to a consultant already."},
    English{"resume_exists", "This file is stored already."},
    English{"resume_not_analysed", "This CV has not been analysed."},
    English{"resume_not_found", "There is no such CV."},
    English{"role_not_grantable", "You may not grant this role."},
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
    English{"weights_all_zero", "At least one criterion needs a weight."},
    English{"weights_changed", "The weights have changed meanwhile: read them first."},
    English{"weights_version_not_found", "There is no such version of the weights."},
    English{"user_in_use", "Data names this account: deactivate it instead."},
    English{"user_not_found", "There is no such account."},
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

}  // namespace

std::string_view english_text(std::string_view code, ErrorKind kind) {
    const auto found = std::ranges::find(texts, code, &English::code);
    return found != texts.end() ? found->text : text_of_kind(kind);
}

}  // namespace talentmatch::http
