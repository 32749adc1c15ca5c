// What the file-system store promises beside the contract: modes, links, nothing left behind.
#include "files/object_store.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "support/expect.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch::files {
namespace {

namespace fs = std::filesystem;
using testing::bytes_of;
using testing::fails_with;
using testing::succeeds;

class FileObjectStoreTest : public ::testing::Test {
protected:
    testing::TemporaryDirectory folder;
    fs::path root = folder.path() / "var" / "objects";
    ObjectStore store{root};

    static unsigned mode_of(const fs::path& path) {
        struct stat facts{};
        return ::lstat(path.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0;
    }
};

TEST_F(FileObjectStoreTest, OnlyTheOwnerReadsObjects) {
    const auto before = ::umask(0);
    const auto stored = store.put("resumes/1/abc", folder.write("in", "x"));
    ::umask(before);

    ASSERT_TRUE(succeeds(stored));
    EXPECT_EQ(mode_of(root), 0700U);
    EXPECT_EQ(mode_of(root / "resumes"), 0700U);
    EXPECT_EQ(mode_of(root / "resumes/1/abc"), 0600U);
}

TEST_F(FileObjectStoreTest, ALinkInPlaceOfAFolderIsNotFollowed) {
    const auto outside = folder.path() / "outside";
    fs::create_directories(outside);
    static_cast<void>(folder.write("outside/secret", "secret"));
    fs::create_directories(root);
    fs::create_directory_symlink(outside, root / "resumes");

    EXPECT_TRUE(fails_with(store.put("resumes/new", folder.write("in", "x")), ErrorKind::unavailable,
                           "object_store_unavailable"));
    EXPECT_TRUE(
        fails_with(store.fetch("resumes/secret", folder.path() / "out"), ErrorKind::not_found, "object_not_found"));
    EXPECT_TRUE(succeeds(store.remove("resumes/secret")));
    EXPECT_EQ(bytes_of(outside / "secret"), "secret");
    EXPECT_FALSE(fs::exists(outside / "new"));
}

TEST_F(FileObjectStoreTest, ALinkInPlaceOfAnObjectIsNotReadAndIsReplaced) {
    const auto target = folder.write("target", "secret");
    fs::create_directories(root);
    fs::create_symlink(target, root / "object");

    EXPECT_TRUE(fails_with(store.fetch("object", folder.path() / "out"), ErrorKind::not_found, "object_not_found"));
    EXPECT_TRUE(succeeds(store.put("object", folder.write("in", "new"))));
    EXPECT_EQ(bytes_of(target), "secret");
    EXPECT_EQ(bytes_of(root / "object"), "new");
    EXPECT_FALSE(fs::is_symlink(root / "object"));
}

TEST_F(FileObjectStoreTest, NothingIsLeftBehindWhenAWriteFails) {
    ASSERT_TRUE(store.put("taken/inside", folder.write("in", "x")));

    EXPECT_TRUE(
        fails_with(store.put("taken", folder.write("in", "y")), ErrorKind::unavailable, "object_store_unavailable"));

    EXPECT_EQ(std::distance(fs::directory_iterator{root}, {}), 1);
    EXPECT_EQ(bytes_of(root / "taken/inside"), "x");
}

TEST_F(FileObjectStoreTest, WhatAKilledProcessLeftIsRemovedWhenItIsOld) {
    ASSERT_TRUE(succeeds(store.put("resumes/1/abc", folder.write("in", "x"))));
    const auto left = root / "resumes/1/.new-4711-1";
    const auto in_use = root / "resumes/1/.new-4712-1";
    for (const auto& file : {left, in_use}) std::ofstream{file} << "half";
    fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours{2});
    fs::last_write_time(root / "resumes/1/abc", fs::file_time_type::clock::now() - std::chrono::hours{2});

    EXPECT_EQ(remove_leftovers(root), 1U);

    EXPECT_FALSE(fs::exists(left));
    EXPECT_TRUE(fs::exists(in_use)) << "another server may be writing it";
    EXPECT_TRUE(fs::exists(root / "resumes/1/abc"));
    EXPECT_EQ(remove_leftovers(folder.path() / "missing"), 0U);
}

TEST_F(FileObjectStoreTest, APipeInPlaceOfAFileNeverBlocks) {
    fs::create_directories(root);
    ASSERT_EQ(::mkfifo((root / "pipe").c_str(), 0600), 0);

    EXPECT_TRUE(fails_with(store.fetch("pipe", folder.path() / "out"), ErrorKind::not_found, "object_not_found"));
    EXPECT_TRUE(fails_with(store.put("a", root / "pipe"), ErrorKind::unavailable, "object_store_unavailable"));
}

TEST_F(FileObjectStoreTest, AStoreThatCannotBeWrittenSaysSo) {
    const auto file = folder.write("file", "x");
    ObjectStore broken{file / "below"};

    EXPECT_TRUE(
        fails_with(broken.put("a", folder.write("in", "x")), ErrorKind::unavailable, "object_store_unavailable"));
}

}  // namespace
}  // namespace talentmatch::files
