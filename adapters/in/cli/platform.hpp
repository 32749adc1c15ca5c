// The use cases a command works with, handed in by the composition.
#pragma once

#include "use_cases/accounts.hpp"
#include "use_cases/collaborations.hpp"
#include "use_cases/companies.hpp"
#include "use_cases/consultants.hpp"
#include "use_cases/cv_analysis.hpp"
#include "use_cases/matches.hpp"
#include "use_cases/tenders.hpp"

namespace talentmatch::cli {

/// All of them outlive the command.
struct Platform {
    use_cases::AccountUseCase& accounts;
    use_cases::CompanyUseCase& companies;
    use_cases::ConsultantUseCase& consultants;
    use_cases::TenderUseCase& tenders;
    use_cases::MatchUseCase& matches;
    use_cases::CollaborationUseCase& collaborations;
    use_cases::CvAnalysisUseCase& cvs;
    Date today;
};

/// Who runs a command on the machine itself may do everything; rows that name a user need a stored one.
inline constexpr Actor operator_actor{UserId{}, CompanyId{}, Role::admin};

}  // namespace talentmatch::cli
