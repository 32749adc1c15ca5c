// Takes out of a free text what must not reach a client before the contract: names, contacts, money.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::use_cases {

struct Anonymity {
    std::vector<std::string> hidden_names;  ///< words that may not appear: last name, first name
    std::string shown_as;                   ///< what stands in their place
};

/// E-mail addresses, telephone numbers and web addresses of persons go; so does a sentence that names a rate or a
/// salary. Hidden names are found whatever their case and accents, on word boundaries. Everything else stays as it was.
[[nodiscard]] std::string anonymised(std::string_view text, const Anonymity& anonymity);

}  // namespace talentmatch::use_cases
