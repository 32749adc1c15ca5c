// What a call answers: a value, or an Error whose kind says what the caller may do about it.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace talentmatch {

/// Kinds are few, and named by what the caller may do; one table at the edge turns each into a status.
enum class ErrorKind {
    invalid_input,    ///< the caller's data is wrong: correct it (422)
    unauthenticated,  ///< who are you? log in (401)
    forbidden,        ///< you are known, and may not (403)
    not_found,        ///< absent, or not yours to see: the two are never told apart (404)
    conflict,         ///< somebody has this already, or changed it meanwhile (409)
    wrong_state,      ///< the state machine has no such step (409)
    too_large,        ///< more bytes than this place takes (413)
    unsupported,      ///< a format this place does not read (415)
    too_many,         ///< slow down (429)
    unavailable,      ///< a server behind this one is missing: try again (503)
    internal,         ///< a bug here (500); `message` never reaches a client
};

/// One wrong field, in FastAPI's terms: `loc` from the outside in ("body", "skills", "0", "name").
struct FieldError {
    std::vector<std::string> loc;
    std::string type;  ///< stable slug: "missing", "string_too_long", "enum", ...
    std::string message;

    bool operator==(const FieldError&) const = default;
};

struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string code;                ///< stable slug for programs: "tender_not_found"
    std::string message;             ///< the facts, in French, for people
    std::vector<FieldError> fields;  ///< only for invalid_input

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for `return fail(ErrorKind::not_found, "tender_not_found", "...")`.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, std::string code, std::string message) {
    return std::unexpected(Error{kind, std::move(code), std::move(message), {}});
}

/// Passes another call's error on.
template <class T>
[[nodiscard]] std::unexpected<Error> fail(const Result<T>& failed) {
    return std::unexpected(failed.error());
}

}  // namespace talentmatch
