// What a Word run looks like: document defaults, the style chains, and what stands at the paragraph and the run.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "text/flow_layout.hpp"

namespace talentmatch::cvtext {

/// Properties as stated; what is not stated is inherited.
struct DocxLook {
    std::optional<double> size;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> vanished;
    std::optional<std::uint32_t> colour;
    std::optional<std::uint32_t> background;
    std::optional<bool> listed;

    /// Takes over whatever the nearer one states.
    void overlay(const DocxLook& nearer);
};

/// From a w:rPr (with its w:shd) or, for `listed` and the background, a w:pPr.
[[nodiscard]] DocxLook look_of_run(const pugi::xml_node& properties);
[[nodiscard]] DocxLook look_of_paragraph(const pugi::xml_node& properties);

/// A w:shd's fill, when it states one.
[[nodiscard]] std::optional<std::uint32_t> fill_of(const pugi::xml_node& properties);

class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_node& styles);

    /// The document's defaults overlaid with this style and those it is based on; unknown names change nothing.
    [[nodiscard]] DocxLook paragraph(std::string_view style) const;
    /// Only what the style itself and its bases state.
    [[nodiscard]] DocxLook character(std::string_view style) const;

private:
    struct Style {
        DocxLook look;
        std::string based_on;
    };

    DocxLook defaults_;
    std::string default_paragraph_;
    std::map<std::string, Style, std::less<>> styles_;
};

/// The style to lay out with, and what hides the run.
[[nodiscard]] FlowStyle flow_style(const DocxLook& look, TextSource source);

}  // namespace talentmatch::cvtext
