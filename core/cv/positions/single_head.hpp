// The head of a position whose parts only commas and words part: "Développeuse chez Exemple, Lille".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "entities/gazetteer.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// How the author of a CV writes the heads of the positions.
enum class HeadHabit { unknown, company_behind_dash };

/// "Développeur - Exemple, Lille" with a town that everybody or `towns` knows: so write authors all their heads.
[[nodiscard]] bool has_company_behind_dash(std::string_view head, const Gazetteer* towns);

/// "Développeur, Exemple, Lille" with such a town.
[[nodiscard]] bool has_company_before_town(std::string_view head, const Gazetteer* towns);

/// Commas, not dashes, part this head: "Développeur Java - Spring, Exemple", but not "Développeur - Exemple, Lille".
[[nodiscard]] bool is_cut_by_commas(std::string_view head, HeadHabit habit, const Gazetteer* towns);

/// The name in "client Banque Modèle", "client: Modèle".
[[nodiscard]] std::optional<std::string> client_of(std::string_view text);

/// "Title, Company, Place", "Company, Title", "Title at Company", "Title (Company)": into the position's fields.
void cut_single_head(std::string_view whole, Position& position, const Gazetteer* towns);

/// "Directeur technique" beside "co-fondateur at Exemple": the company has a title of its own in front of it.
void take_title_from_company(Position& position, std::string_view joint);

/// "Exemple, Lille" was taken for a place, and is the company in it.
void take_company_from_place(Position& position);

}  // namespace talentmatch::cv
