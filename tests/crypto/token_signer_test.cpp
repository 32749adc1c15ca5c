// Tokens: what we sign is what we read, and nothing else is. The checklist is RFC 8725.
#include "crypto/token_signer.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "crypto/base64url.hpp"
#include "support/expect.hpp"

namespace talentmatch::crypto {
namespace {

using testing::fails_with;
using testing::succeeds;

constexpr auto our_header = R"({"typ":"JWT","alg":"HS256"})";
constexpr auto our_payload = R"({"exp":1772443800,"iat":1772442000,"sub":"42"})";

class TokenSignerTest : public ::testing::Test {
protected:
    Secret key{"0123456789abcdef0123456789abcdef"};
    TokenSigner signer{key};
    Instant now = parse_instant("2026-03-02T09:00:00Z").value();
    ports::TokenClaims claims{UserId{42}, now, now + std::chrono::minutes{30}};

    /// A token as an attacker, or we, would make it: any header and payload, signed with the key over any digest.
    [[nodiscard]] std::string forge(std::string_view header, std::string_view payload,
                                    const EVP_MD* digest = EVP_sha256()) const {
        const auto text = to_base64url(header) + "." + to_base64url(payload);
        std::string mac(EVP_MAX_MD_SIZE, '\0');
        unsigned size = 0;
        HMAC(digest, key.reveal().data(), static_cast<int>(key.reveal().size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(),
             reinterpret_cast<unsigned char*>(mac.data()), &size);
        return text + "." + to_base64url(std::string_view{mac}.substr(0, size));
    }

    [[nodiscard]] ::testing::AssertionResult is_refused(std::string_view token) const {
        return fails_with(signer.verify(token, now), ErrorKind::unauthenticated, "token_invalid");
    }
};

TEST_F(TokenSignerTest, WhatWasSignedIsRead) {
    const auto token = signer.sign(claims);

    ASSERT_TRUE(succeeds(token));
    EXPECT_EQ(signer.verify(token->reveal(), now), claims);
}

TEST_F(TokenSignerTest, TheVersionOfTheCredentialsIsReadAndIsOneInTokensOfBefore) {
    auto changed = claims;
    changed.credential_version = 7;
    EXPECT_EQ(signer.verify(signer.sign(changed)->reveal(), now), changed);
    EXPECT_EQ(signer.verify(forge(our_header, our_payload), now)->credential_version, 1);
    for (const auto* version : {"0", "-1", "1.5", "\"1\"", "null", "2147483648"})
        EXPECT_TRUE(is_refused(
            forge(our_header, std::string(R"({"exp":1772443800,"iat":1772442000,"sub":"42","ver":)") + version + "}")))
            << version;
}

TEST_F(TokenSignerTest, AForgedTokenOfOurOwnFormIsRead) {
    // The counterpart of every refusal below: the forge itself makes good tokens.
    EXPECT_EQ(signer.verify(forge(our_header, our_payload), now), claims);
    EXPECT_EQ(signer.verify(forge(R"({"alg":"HS256"})", our_payload), now), claims);
}

TEST_F(TokenSignerTest, NoAlgorithmButHs256IsRead) {
    for (const auto* header : {R"({"alg":"none"})", R"({"alg":"None"})", R"({"alg":"NONE"})", R"({"alg":"nOnE"})",
                               R"({"alg":""})", R"({})", R"({"typ":"JWT"})", R"({"alg":null})", R"({"alg":["HS256"]})",
                               R"({"alg":"hs256"})", R"({"alg":"HS384"})", R"({"alg":"RS256"})", R"({"alg":"ES256"})",
                               R"({"alg":"PS256"})", R"({"alg":"HS256 "})", R"({"alg":"HS256\u0000"})"}) {
        EXPECT_TRUE(is_refused(forge(header, our_payload))) << header;
        EXPECT_TRUE(is_refused(to_base64url(header) + "." + to_base64url(our_payload) + ".")) << header;
    }
    EXPECT_TRUE(is_refused(forge(R"({"alg":"HS512"})", our_payload, EVP_sha512())));
    EXPECT_TRUE(is_refused(forge(R"({"alg":"HS384"})", our_payload, EVP_sha384())));
}

TEST_F(TokenSignerTest, ARepeatedAlgorithmIsRefused) {
    EXPECT_TRUE(is_refused(forge(R"({"alg":"none","alg":"HS256"})", our_payload)));
    EXPECT_TRUE(is_refused(forge(R"({"alg":"HS256","alg":"none"})", our_payload)));
    EXPECT_TRUE(is_refused(forge(R"({"alg":"HS256","\u0061lg":"none"})", our_payload)));
}

TEST_F(TokenSignerTest, HeadersThatNameKeysOrExtensionsAreRefused) {
    for (const auto* header :
         {R"({"alg":"HS256","kid":"../../dev/null"})", R"({"alg":"HS256","jku":"https://evil.example/k"})",
          R"({"alg":"HS256","crit":["b64"],"b64":false})", R"({"alg":"HS256","typ":"at+jwt"})",
          R"({"alg":"HS256","typ":"JWT","zip":"DEF"})", R"(["HS256"])", R"("HS256")"})
        EXPECT_TRUE(is_refused(forge(header, our_payload))) << header;
}

TEST_F(TokenSignerTest, AChangedTokenIsRefusedAtEveryByte) {
    const auto token = signer.sign(claims)->reveal();
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_TRUE(is_refused(changed)) << "byte " << i;
    }
}

TEST_F(TokenSignerTest, ASignatureHasOneSpelling) {
    // The last of 43 characters carries two unused bits: without care four tokens would be the same one.
    const auto token = forge(our_header, our_payload);
    int accepted = 0;
    for (const char last : std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/="})
        accepted += signer.verify(token.substr(0, token.size() - 1) + last, now) ? 1 : 0;
    EXPECT_EQ(accepted, 1);
}

TEST_F(TokenSignerTest, AnotherKeysTokenIsRefused) {
    const TokenSigner other{Secret{"ffffffffffffffffffffffffffffffff"}};

    EXPECT_TRUE(is_refused(other.sign(claims)->reveal()));
}

TEST_F(TokenSignerTest, ATokenEndsAtItsExpiryAndNotBefore) {
    const auto token = signer.sign(claims)->reveal();

    EXPECT_TRUE(succeeds(signer.verify(token, claims.expires_at - std::chrono::microseconds{1})));
    EXPECT_TRUE(fails_with(signer.verify(token, claims.expires_at), ErrorKind::unauthenticated, "token_expired"));
}

TEST_F(TokenSignerTest, ATamperedExpiredTokenIsInvalidAndNotMerelyExpired) {
    auto token = signer.sign(claims)->reveal();
    token.back() = token.back() == 'A' ? 'E' : 'A';

    EXPECT_TRUE(fails_with(signer.verify(token, claims.expires_at), ErrorKind::unauthenticated, "token_invalid"));
}

TEST_F(TokenSignerTest, EveryClaimMustBeThereAndOfItsType) {
    for (const auto* payload : {R"({})",
                                R"([])",
                                R"("x")",
                                R"(null)",
                                R"({"iat":1772442000,"sub":"42"})",
                                R"({"exp":1772443800,"sub":"42"})",
                                R"({"exp":1772443800,"iat":1772442000})",
                                R"({"exp":"1772443800","iat":1772442000,"sub":"42"})",
                                R"({"exp":1772443800.5,"iat":1772442000,"sub":"42"})",
                                R"({"exp":true,"iat":1772442000,"sub":"42"})",
                                R"({"exp":null,"iat":1772442000,"sub":"42"})",
                                R"({"exp":1e300,"iat":1772442000,"sub":"42"})",
                                R"({"exp":9223372036854775807,"iat":1772442000,"sub":"42"})",
                                R"({"exp":99999999999999999999,"iat":1772442000,"sub":"42"})",
                                R"({"exp":1772443800,"iat":-1,"sub":"42"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":42})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":""})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"0"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"042"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"-1"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"+42"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"42 "})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"99999999999999999999"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"42\u0000"})",
                                R"({"exp":1772442000,"iat":1772442000,"sub":"42"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"1","sub":"42"})",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"42"}x)",
                                R"({"exp":1772443800,"iat":1772442000,"sub":"42")"})
        EXPECT_TRUE(is_refused(forge(our_header, payload))) << payload;
}

TEST_F(TokenSignerTest, ATokenFromTheFutureIsRefused) {
    EXPECT_TRUE(is_refused(forge(our_header, R"({"exp":1772446000,"iat":1772442061,"sub":"42"})")));
    EXPECT_TRUE(succeeds(signer.verify(forge(our_header, R"({"exp":1772446000,"iat":1772442060,"sub":"42"})"), now)));
}

TEST_F(TokenSignerTest, OnlyThreeFullPartsAreAToken) {
    const auto token = forge(our_header, our_payload);
    const auto header = to_base64url(our_header);
    const auto payload = to_base64url(our_payload);
    const auto signature = token.substr(token.rfind('.') + 1);

    for (const auto& text :
         {std::string{}, std::string{"."}, std::string{".."}, std::string{"..."}, header, header + "." + payload,
          header + "." + payload + ".", header + ".." + signature, "." + payload + "." + signature, token + ".",
          "." + token, token + "." + signature, token + "=", token + " ", " " + token, token + "\n",
          token + std::string(1, '\0'), header + "=." + payload + "." + signature, std::string{"\xFF.\xFF.\xFF"}})
        EXPECT_TRUE(is_refused(text)) << text;
}

TEST_F(TokenSignerTest, AnOversizedTokenIsRefusedUnread) {
    const std::string padding(4'096, 'x');

    EXPECT_TRUE(
        is_refused(forge(our_header, R"({"exp":1772443800,"iat":1772442000,"sub":"42","x":")" + padding + "\"}")));
}

TEST_F(TokenSignerTest, WithoutAKeyThereIsNoToken) {
    const TokenSigner keyless{Secret{}};

    EXPECT_TRUE(fails_with(keyless.sign(claims), ErrorKind::internal, "token_not_signed"));
    EXPECT_TRUE(
        fails_with(keyless.verify(to_base64url(R"({"alg":"none"})") + "." + to_base64url(our_payload) + ".", now),
                   ErrorKind::unauthenticated, "token_invalid"));
}

}  // namespace
}  // namespace talentmatch::crypto
