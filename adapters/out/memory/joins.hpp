// Fills what a stored row only refers to.
#pragma once

#include "memory/database.hpp"

namespace talentmatch::memory {

/// Skill names and categories as they are now; skills in the entity's order.
[[nodiscard]] Consultant complete(const Tables& tables, Consultant row);
[[nodiscard]] Tender complete(const Tables& tables, Tender row);

/// The text that a ranking reads: of the newest analysed resume, empty without one.
[[nodiscard]] std::string newest_resume_text(const Tables& tables, ConsultantId id);

/// The own record for the role consultant, else the rows of the own company; everything for admin.
[[nodiscard]] bool sees(const Actor& actor, const Consultant& row);

/// The rows of the own company, none for the role consultant; everything for admin.
[[nodiscard]] bool sees(const Actor& actor, const Tender& row);

}  // namespace talentmatch::memory
