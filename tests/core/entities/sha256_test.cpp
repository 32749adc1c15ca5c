// SHA-256 against published digests. Source: NIST, FIPS 180-4 examples.
#include "entities/sha256.hpp"

#include <gtest/gtest.h>

namespace talentmatch {
namespace {

TEST(Sha256Test, DigestsThePublishedExamples) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256Test, PortionsDoNotMatterAndFramesDo) {
    const std::string text(200, 'x');
    Sha256 portions;
    for (std::size_t i = 0; i < text.size(); i += 7) portions.add(std::string_view(text).substr(i, 7));
    EXPECT_EQ(portions.hex(), sha256_hex(text));
    EXPECT_NE(Sha256{}.add_framed("ab").add_framed("c").hex(), Sha256{}.add_framed("a").add_framed("bc").hex());
}

}  // namespace
}  // namespace talentmatch
