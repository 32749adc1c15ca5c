// An IT-services company (ESN): the tenant every other row belongs to.
#pragma once

#include <optional>
#include <string>

#include "entities/date.hpp"
#include "entities/email.hpp"
#include "entities/id.hpp"

namespace talentmatch {

struct Company {
    CompanyId id;
    std::string name;                  ///< unique, ignoring case
    std::optional<std::string> siren;  ///< nine digits, unique (INSEE)
    std::optional<std::string> description;
    std::optional<std::string> website;
    std::optional<Email> email;
    std::optional<std::string> phone;
    std::optional<std::string> location;
    Instant created_at{};
    std::optional<Instant> updated_at;

    bool operator==(const Company&) const = default;
};

}  // namespace talentmatch
