#include "http/api/client.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <boost/json.hpp>
#include <set>

#include "http/api.hpp"
#include "http/router/route.hpp"
#include "http/target.hpp"

namespace talentmatch::testing {
namespace json = boost::json;

namespace {

/// The statuses that OpenAPI names for the operation, nothing for what is no operation of the API.
std::set<unsigned> documented_statuses(http::Method method, const std::string& route) {
    static const json::value document = json::parse(http::openapi_document());
    std::string name(http::name_of(method == http::Method::head ? http::Method::get : method));
    std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    const json::object& paths = document.at("paths").as_object();
    std::set<unsigned> statuses;
    if (!paths.contains(route) || !paths.at(route).as_object().contains(name)) return statuses;
    for (const auto& [status, answer] : paths.at(route).at(name).at("responses").as_object())
        statuses.insert(static_cast<unsigned>(std::stoul(std::string(status))));
    return statuses;
}

/// Whatever test asked: an answer that OpenAPI does not name is a mistake of OpenAPI or of the route.
void expect_documented(http::Method method, const http::Response& response) {
    const auto statuses = documented_statuses(method, response.route);
    EXPECT_TRUE(statuses.empty() || statuses.contains(response.status))
        << http::name_of(method) << ' ' << response.route << " answered " << response.status
        << ", which api/openapi.json does not name:\n"
        << response.body;
}

}  // namespace

std::string Answer::at(std::string_view pointer) const {
    json::error_code error;
    const json::value document = json::parse(body, error);
    if (error) return "not JSON: " + body;
    const json::value* value = document.find_pointer({pointer.data(), pointer.size()}, error);
    return value == nullptr ? "" : json::serialize(*value);
}

std::size_t Answer::size_at(std::string_view pointer) const {
    const json::value value = json::parse(at(pointer));
    return value.is_array() ? value.get_array().size() : value.is_object() ? value.get_object().size() : 0;
}

Client Client::with(std::string name, std::string value) const {
    Client copy = *this;
    copy.headers_.emplace_back(std::move(name), std::move(value));
    return copy;
}

http::Request Client::request_for(http::Method method, std::string_view target) const {
    const std::string whole =
        target.starts_with("//") ? std::string(target.substr(1)) : "/api/v1" + std::string(target);
    const auto parsed = http::parse_target(whole);
    http::Request request;
    request.head.method = method;
    request.head.path = parsed ? parsed->path : whole;
    if (parsed) request.head.query = parsed->query;
    request.head.request_id = "test";
    for (const auto& [name, value] : headers_) request.head.headers.add(name, value);
    return request;
}

Answer Client::run(const http::Request& request) const {
    auto planned = application_.plan(request.head);
    const bool was_planned_away = std::holds_alternative<http::Response>(planned);
    http::Response response =
        was_planned_away ? std::move(std::get<http::Response>(planned)) : application_.handle(request);
    expect_documented(request.head.method, response);
    return {response.status, response.headers, response.body, response.route, was_planned_away};
}

Answer Client::send(http::Method method, std::string_view target, std::string body) const {
    http::Request request = request_for(method, target);
    if (!body.empty() && !request.head.headers.find("Content-Type"))
        request.head.headers.add("Content-Type", "application/json");
    if (!body.empty()) request.head.headers.add("Content-Length", std::to_string(body.size()));
    request.body = std::move(body);
    return run(request);
}

Answer Client::upload(std::string_view target, std::string file_name, std::string_view content) const {
    static std::atomic<int> number = 0;
    http::Request request = request_for(http::Method::post, target);
    request.head.headers.add("Content-Type", "multipart/form-data; boundary=x");
    auto file = std::make_shared<http::UploadedFile>();
    file->field = "file";
    file->file_name = std::move(file_name);
    file->path = std::filesystem::temp_directory_path() /
                 ("tm-api-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    std::ofstream(file->path, std::ios::binary) << content;
    file->size_bytes = static_cast<std::int64_t>(content.size());
    request.files.push_back(std::move(file));
    return run(request);
}

}  // namespace talentmatch::testing
