// Uploads over the wire: on disk, private, bounded, and gone afterwards.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <string>

#include "running_server.hpp"

namespace talentmatch::http::server::testing {
namespace {

constexpr std::string_view multipart = "Content-Type: multipart/form-data; boundary=b\r\n";

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Resident memory of this process, in bytes.
std::size_t resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    std::size_t pages = 0;
    statm >> pages >> pages;
    return pages * 4096;
}

TEST(Uploads, AreGivenAsPrivateFilesAndRemovedAfterwards) {
    RunningServer server;
    std::string seen;
    mode_t mode = 0;
    server.application.on_upload = [&](const Request& request) {
        seen = content_of(request.files[0]->path);
        struct stat status{};
        ::stat(request.files[0]->path.c_str(), &status);
        mode = status.st_mode & 0777U;
    };
    auto client = server.connect();
    const std::string body = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n" +
                             multipart_file("../cv.pdf", std::string("%PDF\r\n\0--b", 10));

    const auto response = client.ask(post("/upload", body, multipart));

    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, "/upload||field note=hello|file file cv.pdf application/pdf 10");
    EXPECT_EQ(seen, std::string("%PDF\r\n\0--b", 10));
    EXPECT_EQ(mode, 0600U);
    EXPECT_EQ(server.temporary_files(), 0U);
}

TEST(Uploads, OfTwentyMegabytesDoNotPassThroughMemory) {
    RunningServer server;
    server.application.upload_limit = 20L * 1024 * 1024;
    std::uintmax_t on_disk = 0;
    server.application.on_upload = [&](const Request& request) {
        on_disk = std::filesystem::file_size(request.files[0]->path);
    };
    auto client = server.connect();
    const std::string block(64UL * 1024, 'x');
    const auto head = multipart_file("cv.pdf", "");
    const auto split = head.find("\r\n--b--");
    client.send(fmt::format("POST /upload HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n{}\r\n",
                            head.size() + 320 * block.size(), multipart));
    client.send(head.substr(0, split));
    const auto before = resident_bytes();
    for (int i = 0; i < 320; ++i) {
        ASSERT_TRUE(client.send(block));
    }
    const auto after = resident_bytes();
    client.send(head.substr(split));

    EXPECT_EQ(client.read_response()->status, 200);
    EXPECT_EQ(on_disk, 20UL * 1024 * 1024);
    // The sanitizers keep freed memory for a while; a body in memory would be 20 MiB at the least.
    EXPECT_LT(after, before + 16UL * 1024 * 1024);
    EXPECT_EQ(server.temporary_files(), 0U);
}

TEST(Uploads, OverTheLimitAreRefusedAndLeaveNothing) {
    RunningServer server;
    server.application.upload_limit = 1000;
    auto announced = server.connect();
    EXPECT_EQ(announced.ask(post("/upload", multipart_file("a", std::string(100'000, 'x')), multipart))->status, 413);
    auto by_file = server.connect();
    EXPECT_EQ(by_file.ask(post("/upload", multipart_file("a", std::string(1001, 'x')), multipart))->status, 413);
    auto exact = server.connect();
    EXPECT_EQ(exact.ask(post("/upload", multipart_file("a", std::string(1000, 'x')), multipart))->status, 200);
    auto field = server.connect();
    server.application.upload_limit = 1'000'000;
    const std::string large_field =
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + std::string(66'000, 'x') + "\r\n--b--";
    EXPECT_EQ(field.ask(post("/upload", large_field, multipart))->status, 413);
    server.stop_and_wait();
    EXPECT_EQ(server.temporary_files(), 0U);
}

TEST(Uploads, ThatAreMalformedAreRefused) {
    RunningServer server;
    const auto status = [&](const std::string& request) {
        auto client = server.connect();
        return client.ask(request)->status;
    };
    const auto good = multipart_file("a", "x");
    EXPECT_EQ(status(post("/upload", good.substr(0, good.size() - 4), multipart)), 400);  // no final boundary
    EXPECT_EQ(status(post("/upload", good, "Content-Type: multipart/form-data\r\n")), 415);
    EXPECT_EQ(status(post("/upload", good, "Content-Type: application/json\r\n")), 415);
    EXPECT_EQ(status(post("/upload", good)), 415);
    EXPECT_EQ(status(post("/upload", good, std::string(multipart) + "Content-Encoding: gzip\r\n")), 415);
    EXPECT_EQ(status(post("/upload", "junk", multipart)), 400);
    EXPECT_EQ(status(post("/upload", "", multipart)), 400);
    EXPECT_EQ(server.application.handled, 0);
}

TEST(Uploads, MayComeInChunks) {
    RunningServer server;
    auto client = server.connect();
    const auto body = multipart_file("a.txt", "hello");
    std::string request =
        fmt::format("POST /upload HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n{}\r\n", multipart);
    for (const char c : body) {
        request += fmt::format("1\r\n{}\r\n", c);
    }
    EXPECT_EQ(client.ask(request + "0\r\n\r\n")->body, "/upload||file file a.txt application/pdf 5");
}

TEST(Uploads, OfClientsThatGoAwayLeaveNothing) {
    RunningServer server;
    {
        auto client = server.connect();
        client.send("POST /upload HTTP/1.1\r\nHost: test\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n" +
                    std::string(multipart) + "\r\n");
        EXPECT_EQ(client.read_response()->status, 100);
        client.send(multipart_file("a", "x").substr(0, 120) + std::string(50'000, 'x'));
        while (server.temporary_files() == 0) {
            std::this_thread::yield();
        }
    }
    EXPECT_EQ(server.observer.wait_for(1)[0].status, 499U);
    EXPECT_EQ(server.temporary_files(), 0U);
}

TEST(Uploads, AreRefusedWith503WhenTheDiskDoesNotTakeThem) {
    RunningServer server;
    std::filesystem::remove_all(server.upload_directory());
    auto client = server.connect();
    EXPECT_EQ(client.ask(post("/upload", multipart_file("a", "x"), multipart))->status, 503);
    std::filesystem::create_directory(server.upload_directory());
}

TEST(Uploads, LeftByACrashAreRemovedAtTheNextStart) {
    RunningServer server;
    const auto stale = server.upload_directory() / "talentmatch-upload-old";
    const auto fresh = server.upload_directory() / "talentmatch-upload-new";
    const auto other = server.upload_directory() / "something-else";
    for (const auto& path : {stale, fresh, other}) {
        std::ofstream(path) << "x";
    }
    const auto two_days_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
    std::filesystem::last_write_time(stale, two_days_ago);
    std::filesystem::last_write_time(other, two_days_ago);

    prepare_upload_directory(server.upload_directory());

    EXPECT_FALSE(std::filesystem::exists(stale));
    EXPECT_TRUE(std::filesystem::exists(fresh));
    EXPECT_TRUE(std::filesystem::exists(other));
}

}  // namespace
}  // namespace talentmatch::http::server::testing
