// Listening: where, and what is said when that cannot be.
#include <gtest/gtest.h>

#include <string>
#include <system_error>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

TEST(Listen, TakesTheNameOfThisMachine) {
    const RunningServer server{[](ServerSettings& settings) { settings.address = "localhost"; }};
    EXPECT_EQ(server.connect().ask(get("/echo"))->status, 200);
}

TEST(Listen, SaysThatAPortIsTakenWithoutNamingOurSources) {
    RunningServer first;
    const auto port = first.server().port();
    try {
        const RunningServer second{[&](ServerSettings& settings) { settings.port = port; }};
        FAIL() << "two servers on one port";
    } catch (const std::system_error& fault) {
        EXPECT_EQ(fault.code(), std::errc::address_in_use);
        EXPECT_EQ(std::string(fault.what()).find("boost"), std::string::npos) << fault.what();
    }
}

TEST(Listen, RefusesAnAddressThatIsNotOfThisMachine) {
    EXPECT_THROW(RunningServer([](ServerSettings& settings) { settings.address = "no such host"; }), std::system_error);
}

}  // namespace
}  // namespace talentmatch::http::server::testing
