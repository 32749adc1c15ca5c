// The parts of an office file: a zip archive read into memory, never unpacked to disk, whose bytes are bounded.
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "entities/document.hpp"

struct zip;

namespace talentmatch::cvtext {

class Package {
public:
    /// Throws Refusal: broken (no zip, damaged), encrypted, too_complex (entries).
    explicit Package(std::string_view bytes);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    /// A part's bytes; empty when there is no such part. Throws Refusal: broken, encrypted, too_complex (size, ratio).
    [[nodiscard]] std::string part(const std::string& name);

    /// A part as a tree; false when there is none. No DOCTYPE is interpreted, so no entity is ever expanded and nothing
    /// outside the file is fetched. Throws Refusal: broken, too_complex (size, depth).
    [[nodiscard]] bool tree(const std::string& name, pugi::xml_document& tree);

private:
    zip* archive_;
    std::size_t unpacked_ = 0;
};

/// The same limits for bytes that stand alone.
void parse_xml(std::string_view bytes, pugi::xml_document& tree);

/// The name without its namespace prefix: "p" of "w:p". Prefixes are the writer's choice.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
[[nodiscard]] std::string_view local_name(const pugi::xml_attribute& attribute);

/// The first child, attribute of this local name; empty ones when there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] std::string_view value(const pugi::xml_node& node, std::string_view attribute);

/// "#1A2b3C" or "1A2b3C" to a colour; false when it is none ("auto").
[[nodiscard]] bool parse_colour(std::string_view text, std::uint32_t& colour);

/// Title, author and date from Dublin Core elements, wherever they stand below the root; keywords and the like as
/// hidden runs.
void read_core_properties(Package& package, const std::string& part, Document& document);

}  // namespace talentmatch::cvtext
