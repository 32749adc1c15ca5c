// Who may include whom. Every folder of the house stands in the table below; an unknown or an empty one fails, so that
// no rule ever holds on nothing.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

const fs::path house{TM_SOURCE_DIR};

struct Rule {
    std::vector<std::string> own;        ///< prefixes of the house that may be named in #include "..."
    std::vector<std::string> libraries;  ///< prefixes of third-party headers in #include <...>; std is always allowed
};

// clang-format off
const std::map<std::string, Rule> rules{
    {"core/entities",         {{"entities/"}, {"fmt/"}}},
    {"core/matching",         {{"entities/", "matching/"}, {"fmt/"}}},
    {"core/cv",               {{"entities/", "cv/"}, {"fmt/"}}},
    {"core/cv/text",          {{"entities/", "cv/text/"}, {"fmt/"}}},
    {"core/ports",            {{"entities/", "matching/", "cv/", "ports/"}, {}}},
    {"core/use_cases",        {{"entities/", "matching/", "cv/", "ports/", "use_cases/"}, {"fmt/"}}},
    {"adapters/in/http",      {{"entities/", "use_cases/", "http/"}, {"fmt/", "boost/", "zlib.h", "sys/", "unistd.h", "fcntl.h"}}},
    {"adapters/in/cli",       {{"entities/", "use_cases/", "cli/"}, {"fmt/", "CLI/", "boost/json", "sys/", "unistd.h", "termios.h"}}},
    {"adapters/out/memory",   {{"entities/", "ports/", "memory/"}, {"fmt/"}}},
    {"adapters/out/sql",      {{"entities/", "ports/", "sql/"}, {"sys/stat.h", "fmt/", "soci/", "boost/json", "boost/optional", "sqlite3.h", "libpq-fe.h", "openssl/"}}},
    {"adapters/out/files",    {{"entities/", "ports/", "files/"}, {"fmt/", "sys/", "unistd.h", "fcntl.h", "dirent.h"}}},
    {"adapters/out/cvtext",   {{"entities/", "ports/", "cvtext/", "wire/", "format/"}, {"fmt/", "sys/", "unistd.h", "fcntl.h", "spawn.h", "poll.h", "openssl/", "zip.h", "pugixml.hpp", "linux/"}}},
    {"adapters/out/crypto",   {{"entities/", "ports/", "crypto/"}, {"fmt/", "jwt.h", "crypt.h", "openssl/", "jansson.h", "boost/json", "sys/"}}},
    {"adapters/out/html",     {{"entities/", "ports/", "html/"}, {"fmt/"}}},
    {"adapters/out/log",      {{"entities/", "log/"}, {"fmt/", "spdlog/", "boost/json"}}},
};
// clang-format on

/// Folders whose files may include everything: the composition, the child program (its own process) and the tests.
const std::set<std::string> free_folders{"app", "cvtext", "tests", "bench"};
/// Folders without C++.
const std::set<std::string> other_folders{"api",  "cmake",      "data",   "deploy",
                                          "docs", "migrations", "script", "workflows"};

bool is_source(const fs::path& path) { return path.extension() == ".cpp" || path.extension() == ".hpp"; }

std::vector<fs::path> sources_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file() && is_source(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

struct Include {
    std::string name;
    bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& file) {
    std::vector<Include> found;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with("#include ")) continue;
        const bool quoted = line.size() > 9 && line[9] == '"';
        const auto end = line.find(quoted ? '"' : '>', 10);
        if (end != std::string::npos) found.push_back({line.substr(10, end - 10), quoted});
    }
    return found;
}

bool is_standard(const std::string& header) {
    return header.find('/') == std::string::npos && header.find('.') == std::string::npos;
}

bool starts_with_one_of(const std::string& text, const std::vector<std::string>& prefixes) {
    return std::ranges::any_of(prefixes, [&text](const std::string& prefix) { return text.starts_with(prefix); });
}

TEST(ArchitectureTest, EveryRoomHoldsItsIncludeRules) {
    for (const auto& [folder, rule] : rules)
        for (const auto& file : sources_below(house / folder))
            for (const auto& include : includes_of(file)) {
                const bool allowed =
                    include.quoted ? starts_with_one_of(include.name, rule.own)
                                   : is_standard(include.name) || starts_with_one_of(include.name, rule.libraries);
                EXPECT_TRUE(allowed) << fs::relative(file, house).string() << " includes " << include.name;
            }
}

/// What both halves of the edge may name: the line between them, and the words of HTTP.
const std::vector<std::string> common_to_the_edge{"http/application.hpp", "http/message.hpp", "http/status_text.hpp",
                                                  "http/target.hpp", "http/text.hpp"};

bool opens_namespace(const fs::path& file, const std::string& name) {
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with("namespace " + name)) return true;
    return false;
}

TEST(ArchitectureTest, TheServerKnowsNothingOfTheApplicationBehindIt) {
    for (const auto& file : sources_below(house / "adapters/in/http/server")) {
        for (const auto& include : includes_of(file))
            if (include.quoted)
                EXPECT_TRUE(include.name.starts_with("http/server/") ||
                            std::ranges::count(common_to_the_edge, include.name) == 1)
                    << fs::relative(file, house).string() << " includes " << include.name;
        if (file.filename() != "asio_sources.cpp")
            EXPECT_TRUE(opens_namespace(file, "talentmatch::http::server")) << file;
    }
}

TEST(ArchitectureTest, TheApplicationKnowsNothingOfTheServer) {
    const auto server = house / "adapters/in/http/server";
    for (const auto& file : sources_below(house / "adapters/in/http")) {
        if (file.string().starts_with(server.string() + "/")) continue;
        for (const auto& include : includes_of(file))
            EXPECT_FALSE(include.name.starts_with("http/server/") || include.name.starts_with("boost/asio"))
                << fs::relative(file, house).string() << " includes " << include.name;
        EXPECT_FALSE(opens_namespace(file, "talentmatch::http::server")) << file;
    }
}

TEST(ArchitectureTest, NoRoomIsEmpty) {
    for (const auto& [folder, rule] : rules) {
        ASSERT_TRUE(fs::is_directory(house / folder)) << folder << " is gone: take its rule out too";
        EXPECT_FALSE(sources_below(house / folder).empty()) << folder << " holds no source: its rule holds on nothing";
    }
}

TEST(ArchitectureTest, NoRoomIsUnknown) {
    const auto is_known = [](const std::string& folder) {
        return rules.contains(folder) ||
               std::ranges::any_of(rules, [&folder](const auto& rule) { return rule.first.starts_with(folder + "/"); });
    };
    for (const auto* wing : {"core", "adapters/in", "adapters/out"})
        for (const auto& entry : fs::directory_iterator{house / wing})
            if (entry.is_directory()) {
                const auto folder = fs::relative(entry.path(), house).string();
                EXPECT_TRUE(is_known(folder)) << folder << " has no include rule: add one to this test";
            }
    for (const auto& entry : fs::directory_iterator{house}) {
        const auto name = entry.path().filename().string();
        if (!entry.is_directory() || name.starts_with('.') || name == "build" || name == "var" ||
            name == "node_modules")
            continue;
        EXPECT_TRUE(name == "core" || name == "adapters" || free_folders.contains(name) || other_folders.contains(name))
            << name << " is a new wing of the house: name it in this test and in ARCHITECTURE.md";
    }
}

TEST(ArchitectureTest, TheCoreReadsNoClockAndNoEnvironment) {
    for (const auto& file : sources_below(house / "core")) {
        std::ifstream stream{file};
        int number = 0;
        for (std::string line; std::getline(stream, line);) {
            ++number;
            const auto code = line.substr(0, line.find("//"));
            const bool asks_the_world =
                code.find("_clock::now(") != std::string::npos || code.find("getenv") != std::string::npos ||
                code.find("std::ifstream") != std::string::npos || code.find("std::this_thread") != std::string::npos;
            EXPECT_FALSE(asks_the_world) << fs::relative(file, house).string() << ":" << number;
        }
    }
}

TEST(ArchitectureTest, EveryHeaderStandsBesideItsRoomAndIsGuarded) {
    for (const auto& [folder, rule] : rules)
        for (const auto& file : sources_below(house / folder)) {
            if (file.extension() != ".hpp") continue;
            std::ifstream stream{file};
            const std::string text{std::istreambuf_iterator<char>{stream}, {}};
            EXPECT_NE(text.find("#pragma once"), std::string::npos) << file;
            EXPECT_TRUE(text.starts_with("//")) << file << " does not start with its purpose";
        }
}

}  // namespace
