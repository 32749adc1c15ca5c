// Where in a document a value comes from, and how sure the reader is.
#pragma once

#include <optional>
#include <string>

#include "entities/document.hpp"
#include "entities/enum_names.hpp"
#include "entities/verification.hpp"

namespace talentmatch {

/// How a value was found. implied: not in the text, by the taxonomy's graph; person: said by somebody who corrected;
/// declared: stood in a structured file (JSON Resume, our own JSON).
enum class Method { pattern, section, layout, taxonomy, inferred, implied, person, declared };

template <>
struct EnumNames<Method> {
    static constexpr std::array<std::pair<Method, std::string_view>, 8> names{{{Method::pattern, "pattern"},
                                                                               {Method::section, "section"},
                                                                               {Method::layout, "layout"},
                                                                               {Method::taxonomy, "taxonomy"},
                                                                               {Method::inferred, "inferred"},
                                                                               {Method::implied, "implied"},
                                                                               {Method::person, "person"},
                                                                               {Method::declared, "declared"}}};
};

struct Evidence {
    int page = 0;  ///< from 1; 0 when it stands nowhere (inferred, or said by a person)
    Rect box;
    std::string quote;  ///< the line it stands in, at most 200 bytes
    Method method = Method::pattern;
    int confidence = 100;  ///< percent
    std::string raw =
        {};  ///< the value as written, before it was brought into form, at most 200 bytes; empty: as it is
    std::optional<Verification> verified = {};  ///< a person corrected or confirmed the value

    bool operator==(const Evidence&) const = default;
};

template <class Value>
struct Found {
    Value value{};
    Evidence evidence;

    bool operator==(const Found&) const = default;
};

/// The evidence of one field of an entry, by the field's name.
struct FieldEvidence {
    std::string field;
    Evidence evidence;

    bool operator==(const FieldEvidence&) const = default;
};

}  // namespace talentmatch
