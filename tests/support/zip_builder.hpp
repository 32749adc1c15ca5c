// Zip files made in memory, for office documents and for attacks on their readers.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace talentmatch::testing {

/// Entries in their order: name, content.
using ZipEntries = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::string zipped(const ZipEntries& entries);

/// A Word document around this body; `more` are further parts.
[[nodiscard]] std::string docx_of(std::string_view body, const ZipEntries& more = {});

/// An OpenDocument text around this office:text; `styles` go to its automatic styles.
[[nodiscard]] std::string odt_of(std::string_view text, std::string_view styles = "", const ZipEntries& more = {});

}  // namespace talentmatch::testing
