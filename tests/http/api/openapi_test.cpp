// The description of the API: committed, complete, and the same bytes each time.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <set>

#include "http/api.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::http {
namespace {

namespace json = boost::json;

const std::string committed_file = std::string(TM_SOURCE_DIR) + "/api/openapi.json";

void collect_references(const json::value& value, std::set<std::string>& references) {
    if (const auto* object = value.if_object()) {
        for (const auto& [key, member] : *object) {
            if (key == "$ref") references.emplace(member.as_string());
            collect_references(member, references);
        }
    } else if (const auto* array = value.if_array()) {
        for (const json::value& item : *array) collect_references(item, references);
    }
}

TEST(OpenApi, IsWhatIsCommitted) {
    if (std::getenv("TM_UPDATE") != nullptr)
        std::ofstream(committed_file) << openapi_document();  // NOLINT(concurrency-mt-unsafe)
    std::ifstream file(committed_file);
    const std::string committed{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(committed == openapi_document())
        << "The API has changed: look at the difference, then run `talentmatch openapi > api/openapi.json`.";
}

TEST(OpenApi, ResolvesEveryReference) {
    const json::value document = json::parse(openapi_document());
    std::set<std::string> references;
    collect_references(document, references);
    EXPECT_GT(references.size(), 20U);
    for (const std::string& reference : references) {
        json::error_code error;
        EXPECT_NE(document.find_pointer(reference.substr(1), error), nullptr) << reference;
    }
}

TEST(OpenApi, SaysOfEveryRouteWhatItDoesAndHowItFails) {
    const json::value document = json::parse(openapi_document());
    std::set<std::string> ids;
    for (const Route& route : api_routes()) {
        std::string method(name_of(route.method));
        std::ranges::transform(method, method.begin(), [](unsigned char c) { return std::tolower(c); });
        const json::object& operation = document.at("paths").at("/api/v1" + route.path).at(method).as_object();
        EXPECT_FALSE(operation.at("summary").as_string().empty()) << route.path;
        EXPECT_FALSE(operation.at("description").as_string().empty()) << route.path;
        EXPECT_TRUE(ids.emplace(operation.at("operationId").as_string()).second) << route.path;
        const json::object& responses = operation.at("responses").as_object();
        EXPECT_TRUE(responses.contains(std::to_string(route.operation.status))) << route.path;
        EXPECT_TRUE(responses.contains("500") && responses.contains("503")) << route.path;
        EXPECT_EQ(responses.contains("401"), true) << route.path;
        EXPECT_EQ(operation.contains("security"), route.access.needs_account()) << route.path;
    }
}

TEST(OpenApi, NamesTheVariablesOfEveryPath) {
    for (const Route& route : api_routes())
        EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(route.path, '{')), route.operation.path_parameters.size())
            << route.path;
}

TEST(OpenApi, LetsSwaggerLogIn) {
    const json::value document = json::parse(openapi_document("/autre"));
    EXPECT_EQ(document.at_pointer("/components/securitySchemes/OAuth2PasswordBearer/flows/password/tokenUrl"),
              "/autre/auth/token");
    EXPECT_EQ(document.at("openapi"), "3.1.0");
}

}  // namespace
}  // namespace talentmatch::http
