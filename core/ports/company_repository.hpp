// Companies at rest.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/actor.hpp"
#include "entities/company.hpp"
#include "entities/page.hpp"
#include "ports/decision.hpp"

namespace talentmatch::ports {

struct CompanyFilter {
    std::optional<std::string> name_contains;  ///< every word of it is in the name; see entities/search_text.hpp
};

/// The common manners of every repository of this folder:
/// - A row that the actor may not see is treated as absent: not_found, never forbidden.
/// - Lists are ordered by id and hold at most `page.limit` rows. Names are ordered byte by byte (collation "C").
/// - "Part of" filters take `%` and `_` literally.
/// - A row stored with a `company_id` the actor does not own: not_found "company_not_found". A user or a consultant
/// that
///   a row names belongs to that row's company, a skill to it or to the platform, else it is not found.
/// - `update` keeps id, company and created_at as they are stored. Timestamps come from the caller.
/// - `update` runs load, decide and store in one transaction that serialises with other updates of the same row.
/// - Texts come back byte for byte: quotes, emoji and line ends included. A NUL is refused: invalid_input
/// "text_has_nul".
/// @error unavailable "database_unavailable" nothing was stored: try again. Also after a connection broke in a commit,
///        when it is not known whether it was stored.
class CompanyRepository {
public:
    virtual ~CompanyRepository() = default;

    /// Seen: the own company; those that share a collaboration with it, whatever its status; every one for admin.
    [[nodiscard]] virtual Result<std::vector<Company>> list(const Actor& actor, const CompanyFilter& filter,
                                                            Page page) = 0;

    /// @error not_found "company_not_found"
    [[nodiscard]] virtual Result<Company> by_id(const Actor& actor, CompanyId id) = 0;

    /// Stores a new company; `id` of the argument is ignored.
    /// @error conflict "company_exists" the name (ignoring ASCII case) or the SIREN is taken
    [[nodiscard]] virtual Result<Company> create(const Actor& actor, const Company& company) = 0;

    /// Only the own company, or any for admin.
    /// @error not_found "company_not_found"
    /// @error conflict "company_exists"
    [[nodiscard]] virtual Result<Company> update(const Actor& actor, CompanyId id, const Decision<Company>& decide) = 0;

    /// Only for admin; a company that still has rows stays.
    /// @error not_found "company_not_found"
    /// @error conflict "company_in_use"
    [[nodiscard]] virtual Result<void> remove(const Actor& actor, CompanyId id) = 0;
};

}  // namespace talentmatch::ports
