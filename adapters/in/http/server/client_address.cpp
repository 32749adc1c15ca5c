#include "http/server/client_address.hpp"

#include <algorithm>
#include <bitset>
#include <boost/asio/ip/address.hpp>
#include <charconv>
#include <stdexcept>

#include "http/text.hpp"

namespace talentmatch::http::server {
namespace {

namespace ip = boost::asio::ip;

std::optional<ip::address> parsed(std::string_view text) {
    boost::system::error_code error;
    const auto address = ip::make_address(std::string(text), error);
    if (error) {
        return std::nullopt;
    }
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    }
    return address;
}

template <class Bytes>
std::string bits_of(char family, const Bytes& bytes) {
    std::string bits(1, family);
    for (const unsigned char byte : bytes) {
        bits += std::bitset<8>(byte).to_string();
    }
    return bits;
}

std::string bits_of(const ip::address& address) {
    return address.is_v4() ? bits_of('4', address.to_v4().to_bytes()) : bits_of('6', address.to_v6().to_bytes());
}

}  // namespace

TrustedProxies::TrustedProxies(const std::vector<std::string>& list) {
    for (const std::string_view entry : list) {
        const auto slash = entry.find('/');
        const auto address = parsed(entry.substr(0, slash));
        if (!address) {
            throw std::invalid_argument("not an address: " + std::string(entry));
        }
        auto bits = bits_of(*address);
        std::size_t prefix = bits.size() - 1;
        if (slash != std::string_view::npos) {
            const auto length = entry.substr(slash + 1);
            const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), prefix);
            if (error != std::errc{} || end != length.data() + length.size() || prefix > bits.size() - 1) {
                throw std::invalid_argument("not a network: " + std::string(entry));
            }
        }
        bits.resize(1 + prefix);
        networks_.push_back({std::move(bits)});
    }
}

bool TrustedProxies::contain(std::string_view address) const {
    const auto known = networks_.empty() ? std::nullopt : parsed(address);
    if (!known) {
        return false;
    }
    const auto bits = bits_of(*known);
    return std::ranges::any_of(networks_, [&](const Network& network) { return bits.starts_with(network.bits); });
}

bool is_proxy(const std::string& entry) {
    try {
        return TrustedProxies({entry}), true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

std::string client_address(std::string_view peer, std::optional<std::string_view> forwarded_for,
                           const TrustedProxies& proxies) {
    std::string nearest(peer);
    std::string_view rest = forwarded_for.value_or("");
    while (!rest.empty() && proxies.contain(nearest)) {
        const auto comma = rest.rfind(',');
        const auto address = parsed(trimmed(comma == std::string_view::npos ? rest : rest.substr(comma + 1)));
        if (!address) {
            break;  // not what a proxy of ours writes
        }
        nearest = address->to_string();
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(0, comma);
    }
    return nearest;
}

}  // namespace talentmatch::http::server
