#include "demo.hpp"

#include <fstream>
#include <iostream>

#include "cli/demo.hpp"

namespace talentmatch::app {

std::filesystem::path demo_folder() {
    namespace fs = std::filesystem;
    std::error_code fault;
    const auto bin = fs::read_symlink("/proc/self/exe", fault).parent_path();
    for (const auto& place : {bin / "../share/talentmatch/demo", bin / "../../../data/demo", fs::path{"data/demo"}})
        if (fs::is_directory(place, fault)) return fs::canonical(place, fault);
    return "data/demo";
}

cli::Platform platform_of(House& house) {
    return {house.accounts, house.companies,      house.consultants, house.tenders,
            house.matches,  house.collaborations, house.cv_analysis, day_of(house.clock.now())};
}

Result<void> prepare_demo(const Config& config, House& house, const cli::Style& style) {
    if (!config.is_development)
        return fail(
            ErrorKind::wrong_state, "demo_needs_development",
            "Les données de démonstration ont des mots de passe connus : ENVIRONMENT=development est nécessaire.");
    const auto companies = house.companies.get_all_companies(cli::operator_actor, {}, {.skip = 0, .limit = 1});
    if (!companies) return fail(companies);
    // There while the filling runs: whoever stops the first start half-way gets the rest at the next one.
    const auto unfinished = config.data_dir / demo_unfinished;
    std::error_code ignored;
    if (!companies->empty() && !std::filesystem::exists(unfinished, ignored)) return {};
    std::ofstream{unfinished}.flush();
    const cli::DemoOptions options{.folder = demo_folder(),
                                   .password = Secret{demo_password},
                                   .cvs = cli::DemoCvs::analyse,
                                   .accounts = cli::DemoAccounts::leave_out};
    if (cli::fill_demo(options, platform_of(house), style, std::cout, std::cerr) != 0)
        return fail(ErrorKind::internal, "demo_failed", "Les données de démonstration n'ont pas pu être créées.");
    std::filesystem::remove(unfinished, ignored);
    return {};
}

}  // namespace talentmatch::app
