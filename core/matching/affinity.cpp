// How near the roles are to each other, as a staffing manager sees it.
#include <array>

#include "matching/roles.hpp"

namespace talentmatch::matching {
namespace {

struct Affinity {
    Role a;
    Role b;
    int permille;
};

using enum Role;
constexpr std::array affinities{
    Affinity{developer, tech_lead, 750},
    Affinity{developer, architect, 500},
    Affinity{developer, data_engineer, 450},
    Affinity{developer, devops, 350},
    Affinity{developer, tester, 300},
    Affinity{developer, designer, 250},
    Affinity{developer, dba, 250},
    Affinity{developer, engineer, 700},
    Affinity{developer, consultant, 500},
    Affinity{developer, data_scientist, 250},
    Affinity{tech_lead, architect, 700},
    Affinity{tech_lead, project_manager, 400},
    Affinity{tech_lead, engineer, 600},
    Affinity{tech_lead, scrum_master, 350},
    Affinity{architect, devops, 400},
    Affinity{architect, data_engineer, 350},
    Affinity{architect, engineer, 450},
    Affinity{architect, consultant, 450},
    Affinity{architect, system_admin, 300},
    Affinity{architect, network_engineer, 300},
    Affinity{architect, security, 300},
    Affinity{data_engineer, data_scientist, 500},
    Affinity{data_engineer, data_analyst, 500},
    Affinity{data_engineer, dba, 500},
    Affinity{data_engineer, devops, 300},
    Affinity{data_engineer, engineer, 550},
    Affinity{data_engineer, consultant, 400},
    Affinity{data_scientist, data_analyst, 550},
    Affinity{data_scientist, engineer, 400},
    Affinity{data_scientist, consultant, 350},
    Affinity{data_analyst, business_analyst, 500},
    Affinity{data_analyst, analyst, 650},
    Affinity{data_analyst, dba, 350},
    Affinity{data_analyst, consultant, 450},
    Affinity{business_analyst, analyst, 650},
    Affinity{business_analyst, product_owner, 600},
    Affinity{business_analyst, consultant, 550},
    Affinity{business_analyst, project_manager, 500},
    Affinity{business_analyst, tester, 300},
    Affinity{project_manager, product_owner, 500},
    Affinity{project_manager, scrum_master, 550},
    Affinity{project_manager, manager, 650},
    Affinity{project_manager, consultant, 400},
    Affinity{product_owner, scrum_master, 550},
    Affinity{product_owner, manager, 350},
    Affinity{product_owner, consultant, 350},
    Affinity{scrum_master, manager, 350},
    Affinity{scrum_master, consultant, 350},
    Affinity{devops, system_admin, 600},
    Affinity{devops, engineer, 550},
    Affinity{devops, consultant, 400},
    Affinity{devops, network_engineer, 300},
    Affinity{devops, security, 250},
    Affinity{system_admin, network_engineer, 600},
    Affinity{system_admin, dba, 450},
    Affinity{system_admin, support, 500},
    Affinity{system_admin, engineer, 500},
    Affinity{system_admin, security, 350},
    Affinity{system_admin, consultant, 350},
    Affinity{network_engineer, security, 500},
    Affinity{network_engineer, support, 450},
    Affinity{network_engineer, engineer, 500},
    Affinity{network_engineer, consultant, 350},
    Affinity{dba, engineer, 400},
    Affinity{dba, consultant, 350},
    Affinity{security, engineer, 450},
    Affinity{security, consultant, 500},
    Affinity{security, analyst, 500},
    Affinity{tester, engineer, 450},
    Affinity{tester, analyst, 450},
    Affinity{tester, consultant, 350},
    Affinity{support, engineer, 350},
    Affinity{support, consultant, 250},
    Affinity{designer, consultant, 250},
    Affinity{consultant, engineer, 600},
    Affinity{consultant, manager, 400},
    Affinity{consultant, analyst, 600},
    Affinity{engineer, analyst, 450},
    Affinity{engineer, manager, 300},
};

using AffinityTable = std::array<std::array<int, role_count>, role_count>;

constexpr AffinityTable affinity_table = [] {
    AffinityTable table{};
    for (std::size_t i = 0; i < role_count; ++i) table[i][i] = 1000;
    for (const auto& [a, b, permille] : affinities) {
        table[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = permille;
        table[static_cast<std::size_t>(b)][static_cast<std::size_t>(a)] = permille;
    }
    return table;
}();

}  // namespace

int affinity(Role want, Role have) {
    return affinity_table[static_cast<std::size_t>(want)][static_cast<std::size_t>(have)];
}

}  // namespace talentmatch::matching
