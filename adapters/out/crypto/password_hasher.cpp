#include "crypto/password_hasher.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include <crypt.h>
#include <fmt/format.h>
#include <openssl/crypto.h>

namespace talentmatch::crypto {
namespace {

constexpr std::size_t max_password_bytes = 72;  // bcrypt reads no further
constexpr std::size_t setting_bytes = 29;       // $2b$12$ and 22 characters of salt
constexpr std::size_t hash_bytes = 60;

/// What bcrypt can tell from other passwords: it stops at NUL and after 72 bytes.
bool is_whole(std::string_view password) { return password.size() <= max_password_bytes && !password.contains('\0'); }

bool is_bcrypt(std::string_view hash) {
    static constexpr std::string_view alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const bool versioned = hash.starts_with("$2b$") || hash.starts_with("$2a$") || hash.starts_with("$2y$");
    return hash.size() == hash_bytes && versioned && hash[4] >= '0' && hash[4] <= '3' && hash[5] >= '0' &&
           hash[5] <= '9' && hash[6] == '$' && hash.substr(7).find_first_not_of(alphabet) == std::string_view::npos;
}

/// bcrypt of the password under the setting; nothing when libxcrypt refuses. Wipes its working memory.
std::optional<std::string> bcrypt(const std::string& password, const std::string& setting) {
    void* memory = nullptr;
    int size = 0;
    const char* result = ::crypt_ra(password.c_str(), setting.c_str(), &memory, &size);
    std::optional<std::string> hash;
    if (result != nullptr && result[0] != '*') hash = result;
    if (memory != nullptr) {
        OPENSSL_cleanse(memory, static_cast<std::size_t>(size));
        std::free(memory);  // NOLINT: crypt_ra allocates with malloc
    }
    return hash;
}

}  // namespace

PasswordHasher::PasswordHasher(int cost)
    : cost_(std::clamp(cost, 4, 31)), decoy_setting_(fmt::format("$2b${:02}$abcdefghijklmnopqrstuu", cost_)) {}

Result<Secret> PasswordHasher::hash(const Secret& password) const {
    if (password.reveal().contains('\0'))
        return fail(ErrorKind::invalid_input, "password_has_nul", "Le mot de passe contient un caractère nul.");
    if (password.reveal().size() > max_password_bytes)
        return fail(ErrorKind::invalid_input, "password_too_long", "Le mot de passe ne doit pas dépasser 72 octets.");
    char* setting = ::crypt_gensalt_ra("$2b$", static_cast<unsigned long>(cost_), nullptr, 0);
    if (setting == nullptr) return fail(ErrorKind::internal, "password_not_hashed", std::strerror(errno));
    auto hash = bcrypt(password.reveal(), setting);
    std::free(setting);  // NOLINT: crypt_gensalt_ra allocates with malloc
    if (!hash || !is_bcrypt(*hash)) return fail(ErrorKind::internal, "password_not_hashed", "bcrypt a échoué.");
    return Secret{std::move(*hash)};
}

bool PasswordHasher::verify(const Secret& password, const Secret& hash) const {
    const auto& known = hash.reveal();
    const bool is_ours = is_bcrypt(known);
    const auto computed = bcrypt(password.reveal().substr(0, max_password_bytes),
                                 is_ours ? known.substr(0, setting_bytes) : decoy_setting_);
    return computed && is_ours && is_whole(password.reveal()) && computed->size() == known.size() &&
           CRYPTO_memcmp(computed->data(), known.data(), known.size()) == 0;
}

}  // namespace talentmatch::crypto
