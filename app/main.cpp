// The program: reads the configuration, puts the house together, serves.
#include <cstdio>

#include <fmt/format.h>

#include "serve.hpp"

namespace {

int report(const talentmatch::Error& error) {
    fmt::print(stderr, "{}\n", error.message);
    for (const auto& field : error.fields) fmt::print(stderr, "  - {}\n", field.message);
    return error.kind == talentmatch::ErrorKind::invalid_input ? 2 : 1;
}

}  // namespace

int main() {
    namespace app = talentmatch::app;
    const auto environment = app::process_environment(".env");
    if (!environment) return report(environment.error());
    const auto config = app::read_config(*environment);
    if (!config) return report(config.error());
    talentmatch::log::Logger logger{{.file = config->log_file}};
    const auto house = app::House::open(*config);
    if (!house) return report(house.error());
    const auto served = app::serve(*config, **house, logger);
    return served ? 0 : report(served.error());
}
