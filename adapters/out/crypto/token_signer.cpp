#include "crypto/token_signer.hpp"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>

#include <jansson.h>
#include <jwt.h>

#include "crypto/base64url.hpp"

namespace talentmatch::crypto {
namespace {

constexpr std::size_t max_token_bytes = 4'096;
constexpr std::chrono::seconds clock_skew{60};  // between replicas

struct Free {
    void operator()(jwt_t* jwt) const { jwt_free(jwt); }
    void operator()(json_t* json) const { json_decref(json); }
    void operator()(char* text) const { std::free(text); }
};
using Jwt = std::unique_ptr<jwt_t, Free>;
using Json = std::unique_ptr<json_t, Free>;

std::unexpected<Error> token_invalid() {
    return fail(ErrorKind::unauthenticated, "token_invalid", "Ce jeton d'accès n'est pas valable.");
}

std::unexpected<Error> token_not_signed() {
    return fail(ErrorKind::internal, "token_not_signed", "Le jeton n'a pas pu être signé.");
}

const unsigned char* bytes_of(const Secret& key) {
    return reinterpret_cast<const unsigned char*>(key.reveal().data());  // NOLINT: libjwt's type for bytes
}

struct Parts {
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
};

/// Exactly three parts, none of them empty.
std::optional<Parts> split(std::string_view token) {
    const auto first = token.find('.');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = token.find('.', first + 1);
    if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) return std::nullopt;
    const Parts parts{token.substr(0, first), token.substr(first + 1, second - first - 1), token.substr(second + 1)};
    if (parts.header.empty() || parts.payload.empty() || parts.signature.empty()) return std::nullopt;
    return parts;
}

/// The JSON object in a part; nothing for duplicate names, trailing bytes or another kind of value.
Json object_in(std::string_view part) {
    const auto text = from_base64url(part);
    if (!text) return nullptr;
    Json json{json_loadb(text->data(), text->size(), JSON_REJECT_DUPLICATES, nullptr)};
    return json && json_is_object(json.get()) ? std::move(json) : nullptr;
}

bool is_text(const json_t* value, std::string_view expected) {
    return json_is_string(value) && std::string_view{json_string_value(value), json_string_length(value)} == expected;
}

/// Our own header and nothing else: `kid`, `jku`, `crit` and their like are never looked at, so they are not let in.
bool is_our_header(std::string_view part) {
    const auto header = object_in(part);
    if (!header || !is_text(json_object_get(header.get(), "alg"), "HS256")) return false;
    const auto* typ = json_object_get(header.get(), "typ");
    return typ == nullptr ? json_object_size(header.get()) == 1
                          : is_text(typ, "JWT") && json_object_size(header.get()) == 2;
}

/// A decimal id as `sign` writes it: no sign, no leading zero.
std::optional<UserId> user_in(const json_t* sub) {
    if (!json_is_string(sub)) return std::nullopt;
    const std::string_view text{json_string_value(sub), json_string_length(sub)};
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('0') || value <= 0)
        return std::nullopt;
    return UserId{value};
}

/// A NumericDate in whole seconds, up to the year 9999.
std::optional<Instant> instant_in(const json_t* seconds) {
    static constexpr json_int_t year_9999 = 253'402'300'799;
    if (!json_is_integer(seconds)) return std::nullopt;
    const auto value = json_integer_value(seconds);
    if (value < 0 || value > year_9999) return std::nullopt;
    return Instant{std::chrono::seconds{value}};
}

/// Tokens of before accounts had versions have none.
std::optional<int> version_in(const json_t* version) {
    if (version == nullptr) return 1;
    if (!json_is_integer(version)) return std::nullopt;
    const auto value = json_integer_value(version);
    return value >= 1 && value <= std::numeric_limits<int>::max() ? std::optional{static_cast<int>(value)}
                                                                  : std::nullopt;
}

std::optional<ports::TokenClaims> claims_in(std::string_view part) {
    const auto payload = object_in(part);
    if (!payload) return std::nullopt;
    const auto user = user_in(json_object_get(payload.get(), "sub"));
    const auto issued_at = instant_in(json_object_get(payload.get(), "iat"));
    const auto expires_at = instant_in(json_object_get(payload.get(), "exp"));
    const auto version = version_in(json_object_get(payload.get(), "ver"));
    if (!user || !issued_at || !expires_at || !version || *expires_at <= *issued_at) return std::nullopt;
    return ports::TokenClaims{*user, *issued_at, *expires_at, *version};
}

/// libjwt's answer counts only for a header that is known to be ours: 1.10 takes the algorithm from the token, and an
/// unsigned token as good when the key is missing (algorithm confusion).
bool is_signed(std::string_view token, const Secret& key) {
    if (key.empty()) return false;
    jwt_t* decoded = nullptr;
    const std::string text{token};
    const int error = jwt_decode(&decoded, text.c_str(), bytes_of(key), static_cast<int>(key.reveal().size()));
    const Jwt jwt{decoded};
    return error == 0 && jwt && jwt_get_alg(jwt.get()) == JWT_ALG_HS256;
}

long seconds_of(Instant instant) {
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

}  // namespace

TokenSigner::TokenSigner(Secret key) : key_(std::move(key)) {}

Result<Secret> TokenSigner::sign(const ports::TokenClaims& claims) const {
    jwt_t* created = nullptr;
    if (key_.empty() || jwt_new(&created) != 0) return token_not_signed();
    const Jwt jwt{created};
    const auto sub = std::to_string(claims.user.value());
    if (jwt_set_alg(created, JWT_ALG_HS256, bytes_of(key_), static_cast<int>(key_.reveal().size())) != 0 ||
        jwt_add_grant(created, "sub", sub.c_str()) != 0 ||
        jwt_add_grant_int(created, "iat", seconds_of(claims.issued_at)) != 0 ||
        jwt_add_grant_int(created, "exp", seconds_of(claims.expires_at)) != 0 ||
        jwt_add_grant_int(created, "ver", claims.credential_version) != 0)
        return token_not_signed();
    const std::unique_ptr<char, Free> text{jwt_encode_str(created)};
    if (!text) return token_not_signed();
    return Secret{text.get()};
}

Result<ports::TokenClaims> TokenSigner::verify(std::string_view token, Instant now) const {
    if (token.size() > max_token_bytes) return token_invalid();
    const auto parts = split(token);
    if (!parts || !is_our_header(parts->header) || !from_base64url(parts->signature)) return token_invalid();
    if (!is_signed(token, key_)) return token_invalid();
    const auto claims = claims_in(parts->payload);
    if (!claims || claims->issued_at > now + clock_skew) return token_invalid();
    if (claims->expires_at <= now) return fail(ErrorKind::unauthenticated, "token_expired", "Ce jeton a expiré.");
    return *claims;
}

}  // namespace talentmatch::crypto
