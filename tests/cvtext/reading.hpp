// How these tests read a document: through the adapter and a real child.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cvtext/document_reader.hpp"
#include "entities/document.hpp"

namespace talentmatch::cvtext {

/// The child that was built with these tests.
[[nodiscard]] Settings real_child();

/// Writes the bytes to a file, reads it, removes it.
[[nodiscard]] Result<Document> read_bytes(std::string_view bytes, DocumentFormat format,
                                          Settings settings = real_child());

/// The texts of all runs, in order.
[[nodiscard]] std::vector<std::string> texts(const Document& document);

/// All texts in one line, with a mark behind each hidden one: "Java Expert[tiny]".
[[nodiscard]] std::string told(const Result<Document>& document);

/// The first run of this text; fails the test when there is none.
[[nodiscard]] TextRun run_of(const Result<Document>& document, std::string_view text);

}  // namespace talentmatch::cvtext
