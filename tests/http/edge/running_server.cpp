// The real server over real sockets.
#include "running_server.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace talentmatch::http::server::testing {

void Gate::open() {
    const std::scoped_lock lock(mutex_);
    open_ = true;
    changed_.notify_all();
}

void Gate::pass() {
    std::unique_lock lock(mutex_);
    ++arrivals_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
}

void Gate::wait_for_arrivals(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return arrivals_ >= count; });
}

std::variant<BodyPlan, Response> EchoApplication::plan(const RequestHead& head) {
    if (head.path == "/early") {
        return Response{.status = 401, .headers = {}, .body = R"({"detail":"early"})", .route = "/early"};
    }
    if (head.path == "/upload") {
        return BodyPlan{.kind = BodyPlan::Kind::upload, .limit_bytes = upload_limit, .route = "/{upload}"};
    }
    if (head.method == Method::post) {
        return BodyPlan{.kind = BodyPlan::Kind::memory, .limit_bytes = memory_limit, .route = "/{post}"};
    }
    if (head.path == "/unknown") {
        return refuse(404, head);
    }
    return BodyPlan{};
}

Response EchoApplication::handle(const Request& request) {
    ++handled;
    Response response{.status = 200, .headers = {}, .body = {}, .route = request.head.path};
    response.headers.add("Content-Type", "application/json");
    if (request.head.path == "/throw") {
        throw std::runtime_error("a bug");
    }
    if (request.head.path == "/gate") {
        gate.pass();
    }
    if (request.head.path == "/large") {
        response.body = "[\"" + std::string(std::stoul(request.head.query.at(0).second), 'x') + "\"]";
        return response;
    }
    if (request.head.path == "/split") {
        response.headers.add("X-Split", "a\r\nSet-Cookie: b");
    }
    response.body = fmt::format("{}|{}", request.head.path, request.body);
    for (const auto& [name, value] : request.head.query) {
        response.body += fmt::format("|{}={}", name, value);
    }
    for (const auto& [name, value] : request.fields) {
        response.body += fmt::format("|field {}={}", name, value);
    }
    for (const auto& file : request.files) {
        response.body +=
            fmt::format("|file {} {} {} {}", file->field, file->file_name, file->content_type, file->size_bytes);
    }
    if (on_upload && !request.files.empty()) {
        on_upload(request);
    }
    return response;
}

Response EchoApplication::refuse(unsigned status, const RequestHead&) {
    Response response{.status = status, .headers = {}, .body = fmt::format(R"({{"detail":{}}})", status), .route = {}};
    response.headers.add("Content-Type", "application/json");
    return response;
}

void RecordingObserver::on_request(const AccessRecord& record) {
    const std::scoped_lock lock(mutex_);
    records_.push_back({.method = std::string(record.method),
                        .route = std::string(record.route),
                        .path = std::string(record.path),
                        .request_id = std::string(record.request_id),
                        .user_agent = std::string(record.user_agent),
                        .peer = std::string(record.peer),
                        .status = record.status,
                        .bytes_in = record.bytes_in,
                        .bytes_out = record.bytes_out});
    changed_.notify_all();
}

std::vector<RecordingObserver::Record> RecordingObserver::wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return records_.size() >= count; });
    return records_;
}

RunningServer::RunningServer(const std::function<void(ServerSettings&)>& adjust) {
    ServerSettings settings;
    settings.port = 0;
    settings.workers = 2;
    settings.upload_directory = directory_.path();
    adjust(settings);
    server_ = std::make_unique<Server>(settings, application, observer);
    thread_ = std::thread([this] { server_->run(); });
}

RunningServer::~RunningServer() {
    application.gate.open();
    stop_and_wait();
    server_.reset();
}

void RunningServer::stop_and_wait() {
    server_->stop();
    if (thread_.joinable()) {
        thread_.join();
    }
}

std::size_t RunningServer::temporary_files() const {
    const std::filesystem::directory_iterator files(directory_.path());
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

std::string get(std::string_view target, std::string_view more_headers) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: test\r\n{}\r\n", target, more_headers);
}

std::string post(std::string_view target, std::string_view body, std::string_view more_headers) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n{}\r\n{}", target, body.size(),
                       more_headers, body);
}

std::string multipart_file(std::string_view file_name, std::string_view content) {
    return fmt::format(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n"
        "Content-Type: application/pdf\r\n\r\n{}\r\n--b--\r\n",
        file_name, content);
}

}  // namespace talentmatch::http::server::testing
