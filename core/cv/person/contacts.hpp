// E-mail addresses, phone numbers and links in a text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/sections/sections.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// Every address of a line, lower case; "name (at) site . com" and addresses broken by blanks are put together.
[[nodiscard]] std::vector<std::string> find_emails(std::string_view text);

/// A phone number as E.164 when its country is clear (a leading + or 00, or the French national form), else as written.
/// @return nothing for years, dates, postal codes and other numbers
[[nodiscard]] std::optional<std::string> find_phone(std::string_view text);

/// The host ends as most addresses do: ".com", ".fr".
[[nodiscard]] bool is_known_host(std::string_view host);

/// Web addresses with a scheme, "www." or a path ("github.com/x"); e-mail addresses left out.
[[nodiscard]] std::vector<std::string> find_links(std::string_view text);

struct Contacts {
    std::optional<Found<std::string>> email;
    std::optional<Found<std::string>> phone;
    std::vector<Found<std::string>> links;
};

/// Those of the header and contact sections first, then of the rest; every link once.
[[nodiscard]] Contacts read_contacts(const std::vector<Block>& blocks);

}  // namespace talentmatch::cv
