// What every object store does, whatever it stores in.
#include "ports/object_store.hpp"

#include <functional>
#include <memory>
#include <thread>

#include <gtest/gtest.h>

#include "files/object_store.hpp"
#include "memory/object_store.hpp"
#include "support/expect.hpp"
#include "support/temporary_directory.hpp"

namespace talentmatch {
namespace {

using testing::bytes_of;
using testing::fails_with;
using testing::succeeds;

struct Factory {
    std::string name;
    std::function<std::unique_ptr<ports::ObjectStore>(const std::filesystem::path& root)> make;
};

class ObjectStoreContract : public ::testing::TestWithParam<Factory> {
protected:
    testing::TemporaryDirectory folder;
    std::unique_ptr<ports::ObjectStore> store = GetParam().make(folder.path() / "objects");

    [[nodiscard]] std::string fetched(const std::string& key) const {
        const auto into = folder.path() / "fetched";
        return store->fetch(key, into) ? bytes_of(into) : "(absent)";
    }
};

TEST_P(ObjectStoreContract, BytesComeBackAsTheyWere) {
    const auto bytes = std::string("%PDF\0\r\n\xFF", 8) + std::string(200'000, 'x');

    ASSERT_TRUE(succeeds(store->put("resumes/1/abc", folder.write("in", bytes))));

    EXPECT_EQ(fetched("resumes/1/abc"), bytes);
}

TEST_P(ObjectStoreContract, AnEmptyObjectIsAnObject) {
    ASSERT_TRUE(succeeds(store->put("empty", folder.write("in", ""))));

    EXPECT_EQ(fetched("empty"), "");
}

TEST_P(ObjectStoreContract, AnExistingObjectIsReplaced) {
    ASSERT_TRUE(store->put("a/b", folder.write("in", "a long first version")));
    ASSERT_TRUE(store->put("a/b", folder.write("in", "second")));

    EXPECT_EQ(fetched("a/b"), "second");
}

TEST_P(ObjectStoreContract, FetchingReplacesWhatIsInTheFile) {
    ASSERT_TRUE(store->put("a", folder.write("in", "short")));
    static_cast<void>(folder.write("fetched", "something much longer than that"));

    EXPECT_EQ(fetched("a"), "short");
}

TEST_P(ObjectStoreContract, AnAbsentObjectIsNotFound) {
    ASSERT_TRUE(store->put("a/b", folder.write("in", "x")));
    const auto into = folder.path() / "out";

    for (const auto* key : {"nothing", "a", "a/c", "a/b/c", "a/b.d"})
        EXPECT_TRUE(fails_with(store->fetch(key, into), ErrorKind::not_found, "object_not_found")) << key;
}

TEST_P(ObjectStoreContract, ARemovedObjectIsGoneAndRemovingTwiceIsNoError) {
    ASSERT_TRUE(store->put("a/b", folder.write("in", "x")));

    EXPECT_TRUE(succeeds(store->remove("a/b")));
    EXPECT_TRUE(succeeds(store->remove("a/b")));
    EXPECT_TRUE(succeeds(store->remove("never/there")));
    EXPECT_EQ(fetched("a/b"), "(absent)");
}

TEST_P(ObjectStoreContract, KeysThatTheCoreWouldNeverMakeAreRefused) {
    const auto file = folder.write("in", "x");
    for (const auto& key :
         {std::string{}, std::string{"/"}, std::string{"/etc/passwd"}, std::string{"../escape"}, std::string{"a/../b"},
          std::string{"a/.."}, std::string{".."}, std::string{"."}, std::string{".hidden"}, std::string{"a/.hidden"},
          std::string{"a//b"}, std::string{"a/"}, std::string{"A"}, std::string{"a b"}, std::string{"a\\b"},
          std::string{"é"}, std::string("a\0b", 3), std::string{"a\n"}, std::string(201, 'a')}) {
        EXPECT_TRUE(fails_with(store->put(key, file), ErrorKind::invalid_input, "object_key_invalid")) << key;
        EXPECT_TRUE(fails_with(store->fetch(key, folder.path() / "out"), ErrorKind::not_found, "object_not_found"));
        EXPECT_TRUE(succeeds(store->remove(key)));
    }
}

TEST_P(ObjectStoreContract, AFileThatIsNotThereStoresNothing) {
    EXPECT_TRUE(
        fails_with(store->put("a", folder.path() / "absent"), ErrorKind::unavailable, "object_store_unavailable"));
    EXPECT_TRUE(fails_with(store->put("a", folder.path()), ErrorKind::unavailable, "object_store_unavailable"));
    EXPECT_EQ(fetched("a"), "(absent)");
}

TEST_P(ObjectStoreContract, ManyWritersOfOneKeyLeaveOneWholeObject) {
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([&, i] {
            const auto file = folder.write("in" + std::to_string(i), std::string(50'000, static_cast<char>('a' + i)));
            for (int round = 0; round < 5; ++round) EXPECT_TRUE(succeeds(store->put("shared/key", file)));
        });
    for (auto& writer : writers) writer.join();

    const auto bytes = fetched("shared/key");
    EXPECT_EQ(bytes, std::string(50'000, bytes.front()));
}

INSTANTIATE_TEST_SUITE_P(
    , ObjectStoreContract,
    ::testing::Values(Factory{"memory", [](const auto&) { return std::make_unique<memory::ObjectStore>(); }},
                      Factory{"files", [](const auto& root) { return std::make_unique<files::ObjectStore>(root); }}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace talentmatch
