// "Client : ...", "Environnement technique : ...": the labels inside a mission or an education entry.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cv/layout/lines.hpp"

namespace talentmatch::cv {

enum class LabelKind { title, company, client, location, dates, technology, sector, text, ignored };

struct Label {
    LabelKind kind = LabelKind::text;
    std::string value;  ///< what follows on the same line; empty when it stands below
};

/// The label that a line begins with: in front of a colon, as a segment of its own, or alone on the line.
[[nodiscard]] std::optional<Label> label_of(const Line& line);

/// The label in front of a text's colon: "Client : Exemple".
[[nodiscard]] std::optional<Label> label_of(std::string_view text);

}  // namespace talentmatch::cv
