// Who the client is, behind proxies that we know.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace talentmatch::http::server {

/// The proxies in front of us: addresses, or networks as "10.0.0.0/8".
class TrustedProxies {
public:
    /// Throws std::invalid_argument for what is neither an address nor a network.
    explicit TrustedProxies(const std::vector<std::string>& list);

    [[nodiscard]] bool contain(std::string_view address) const;

private:
    struct Network {
        std::string bits;  ///< the address as its bits, in '0' and '1', cut at the prefix's length; "4" or "6" in front
    };
    std::vector<Network> networks_;
};

/// Whether this can stand in the list.
[[nodiscard]] bool is_proxy(const std::string& entry);

/// The other side of the connection; when that is a trusted proxy, the nearest address in X-Forwarded-For that is none.
/// Read from the right: what stands further left anybody may have written.
[[nodiscard]] std::string client_address(std::string_view peer, std::optional<std::string_view> forwarded_for,
                                         const TrustedProxies& proxies);

}  // namespace talentmatch::http::server
