// Whoever reads the documentation sees, of everything that goes in and comes out, one example that is right.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "http/api.hpp"
#include "http/api/json_schema.hpp"

namespace talentmatch::testing {
namespace {

namespace json = boost::json;

class OpenApiExamples : public ::testing::Test {
protected:
    /// `holder` has a schema and, hopefully, an example of it.
    void check(const json::object& holder, const std::string& what) {
        const json::value& schema = holder.at("schema");
        ++checked;
        if (!holder.contains("example")) {
            const auto texts = texts_without_example(schema, document);
            ADD_FAILURE() << what << " has no example.\nGive the DTO one (`static constexpr std::string_view example = "
                          << "R\"({...})\"`),\nor these free texts, by Note{\"field\", \"what it is\", "
                          << "R\"(\"example\")\"} in its field_notes: " << fmt::format("{}", texts);
            return;
        }
        for (const std::string& fault : schema_faults(holder.at("example"), schema, document))
            ADD_FAILURE() << what << ": its example does not fit its schema\n  " << fault
                          << "\n  example: " << json::serialize(holder.at("example"));
    }

    void check_contents(const json::value& holder, const std::string& what) {
        const auto* const contents = holder.as_object().if_contains("content");
        if (contents == nullptr) return;
        for (const auto& [type, content] : contents->as_object())
            check(content.as_object(), fmt::format("{} ({})", what, std::string_view(type)));
    }

    template <class Visit>
    void each_operation(Visit visit) {
        for (const auto& [path, operations] : document.at("paths").as_object())
            for (const auto& [method, operation] : operations.as_object())
                visit(operation.as_object(), fmt::format("{} {}", std::string_view(method), std::string_view(path)));
    }

    json::value document = json::parse(http::openapi_document());
    int checked = 0;
};

TEST_F(OpenApiExamples, FitEveryParameter) {
    each_operation([this](const json::object& operation, const std::string& name) {
        const auto* const parameters = operation.if_contains("parameters");
        if (parameters == nullptr) return;
        for (const json::value& parameter : parameters->as_array())
            check(parameter.as_object(), fmt::format("{}: parameter {}", name, json::serialize(parameter.at("name"))));
    });
    EXPECT_GT(checked, 60);
}

TEST_F(OpenApiExamples, FitEveryRequestBody) {
    each_operation([this](const json::object& operation, const std::string& name) {
        if (const auto* const body = operation.if_contains("requestBody")) check_contents(*body, name + ": body");
    });
    EXPECT_GT(checked, 15);
}

TEST_F(OpenApiExamples, FitEveryAnswer) {
    each_operation([this](const json::object& operation, const std::string& name) {
        for (const auto& [status, response] : operation.at("responses").as_object())
            check_contents(response, fmt::format("{}: answer {}", name, std::string_view(status)));
    });
    for (const auto& [name, response] : document.at_pointer("/components/responses").as_object())
        check_contents(response, std::string(name));
    EXPECT_GT(checked, 50);
}

TEST_F(OpenApiExamples, OfADtoFitItWhereverItIsUsed) {
    for (const auto& [name, schema] : document.at_pointer("/components/schemas").as_object())
        if (schema.as_object().contains("example"))
            for (const std::string& fault : schema_faults(schema.at("example"), schema, document))
                ADD_FAILURE() << std::string_view(name) << ": its example does not fit it: " << fault;
}

TEST(JsonSchema, FindsWhatIsWrong) {
    const json::value schema =
        json::parse(R"({"type":"object","required":["a"],"properties":{"a":{"type":"string","minLength":2},)"
                    R"("b":{"anyOf":[{"type":"integer","maximum":3},{"type":"null"}]}}})");
    EXPECT_TRUE(schema_faults(json::parse(R"({"a":"éé","b":null})"), schema, {}).empty());
    for (const char* wrong : {R"({})", R"({"a":"é"})", R"({"a":"aa","b":4})", R"({"a":"aa","c":1})", R"([])"})
        EXPECT_FALSE(schema_faults(json::parse(wrong), schema, {}).empty()) << wrong;
    EXPECT_FALSE(schema_faults("text", json::parse(R"({"type":"string","maxLenght":2})"), {}).empty());
}

}  // namespace
}  // namespace talentmatch::testing
