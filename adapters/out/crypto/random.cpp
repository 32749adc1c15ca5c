#include "crypto/random.hpp"

#include <cerrno>

#include <sys/random.h>

#include "crypto/base64url.hpp"

namespace talentmatch::crypto {

Result<std::string> random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    for (std::size_t done = 0; done < count;) {
        const auto got = ::getrandom(bytes.data() + done, count - done, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return fail(ErrorKind::internal, "no_randomness", "Le noyau ne fournit pas d'octets aléatoires.");
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

Result<Secret> random_secret() {
    const auto bytes = random_bytes(32);
    if (!bytes) return fail(bytes);
    return Secret{to_base64url(*bytes)};
}

}  // namespace talentmatch::crypto
