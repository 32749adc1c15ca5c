// Every use case on memory adapters, as a command gets them.
#pragma once

#include "cli/house.hpp"
#include "cli/platform.hpp"
#include "support/fake_token_signer.hpp"

namespace talentmatch::cli {

struct PlatformHouse {
    testing::World world;
    testing::FakeDocumentReader reader;
    testing::FakeTokenSigner signer;
    matching::Engine engine{real_taxonomy(), real_gazetteer()};
    use_cases::AccountUseCase accounts{world.users, world.hasher, signer, world.clock, std::chrono::hours{1}};
    use_cases::CompanyUseCase companies{world.companies, world.clock};
    use_cases::SkillUseCase skills{world.skills, world.clock};
    use_cases::ConsultantUseCase consultants{world.consultants, world.skills, world.clock};
    use_cases::TenderUseCase tenders{world.tenders, world.skills, world.clock};
    use_cases::KeptIndex index{world.changes, world.source, engine};
    use_cases::MatchUseCase matches{world.matches,  world.pool, index,      world.weights,
                                    world.rankings, engine,     world.clock};
    use_cases::CollaborationUseCase collaborations{world.collaborations, world.clock};
    use_cases::SkillAliasUseCase aliases{world.skill_aliases, world.skills, real_taxonomy(), world.clock};
    use_cases::CvAnalysisUseCase cvs{world.resumes, world.consultants, world.skills, aliases, world.objects,
                                     reader,        real_taxonomy(),   world.clock};
    Platform platform{accounts, companies, consultants, tenders, matches, collaborations, cvs, world.today()};

    PlatformHouse() { static_cast<void>(skills.sync_taxonomy(*real_taxonomy()).value()); }
};

}  // namespace talentmatch::cli
