// What a valid entity is, whoever enters it: pure functions that name every wrong field at once.
#pragma once

#include "entities/collaboration.hpp"
#include "entities/company.hpp"
#include "entities/consultant.hpp"
#include "entities/skill.hpp"
#include "entities/tender.hpp"
#include "entities/user.hpp"
#include "use_cases/field_errors.hpp"

namespace talentmatch::use_cases {

/// Names 1 to 100 characters, titles 1 to 200, free texts up to 20 000.
inline constexpr Length name_length{1, 100};
inline constexpr Length title_length{1, 200};
inline constexpr Length short_text_length{0, 200};
inline constexpr Length free_text_length{0, 20'000};

/// Each adds what is wrong with the entity's own fields; what they refer to is checked elsewhere.
void validate(const Company& company, FieldErrors& errors);
void validate(const User& user, FieldErrors& errors);
void validate(const Skill& skill, FieldErrors& errors);
void validate(const Consultant& consultant, FieldErrors& errors);
void validate(const Tender& tender, FieldErrors& errors);

/// A password for the account of this e-mail, given in the field `field` of the body. Length counts more than signs:
/// no rule asks for digits or capitals. Source: NIST SP 800-63B, 5.1.1.2.
/// @error invalid_input with the field: "password_too_short" (12 characters), "password_too_long" (72 bytes: bcrypt),
///        "password_has_nul", "password_is_email", "password_common"
[[nodiscard]] Result<void> validate_password(const Secret& password, const Email& account,
                                             std::string_view field = "password");

/// @error invalid_input "fields_invalid" with every wrong field
template <class Entity>
[[nodiscard]] Result<void> validated(const Entity& entity) {
    FieldErrors errors;
    validate(entity, errors);
    return errors.result();
}

}  // namespace talentmatch::use_cases
