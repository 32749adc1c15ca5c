#include "use_cases/login_throttle.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace talentmatch::use_cases {
namespace {

std::uint64_t key_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

std::uint64_t pair_key(const Email& account, std::string_view network) {
    return key_of(account.text() + '\n' + std::string(network));
}

std::vector<std::string> groups_of(std::string_view part) {
    std::vector<std::string> groups;
    while (!part.empty()) {
        const auto colon = part.find(':');
        groups.emplace_back(part.substr(0, colon));
        part.remove_prefix(colon == std::string_view::npos ? part.size() : colon + 1);
    }
    return groups;
}

}  // namespace

std::string network_of(std::string_view address) {
    if (!address.contains(':')) return std::string(address);
    const auto gap = address.find("::");
    auto groups = groups_of(address.substr(0, gap));
    if (gap != std::string_view::npos) {
        const auto behind = groups_of(address.substr(gap + 2));
        while (groups.size() + behind.size() < 8) groups.emplace_back("0");
        groups.insert(groups.end(), behind.begin(), behind.end());
    }
    groups.resize(4, "0");
    return groups[0] + ':' + groups[1] + ':' + groups[2] + ':' + groups[3];
}

LoginThrottle::LoginThrottle(const Limits& limits)
    : pairs_(limits.pair, limits.most_buckets),
      addresses_(limits.address, limits.most_buckets),
      accounts_(limits.account, limits.most_buckets) {}

LoginThrottle::Bucket& LoginThrottle::Table::at(std::uint64_t key, Instant now) {
    const auto place = places_.find(key);
    if (place == places_.end()) {
        if (entries_.size() >= most_) {
            places_.erase(entries_.back().first);
            entries_.pop_back();
        }
        entries_.emplace_front(key, Bucket{rate_.burst, now});
        places_[key] = entries_.begin();
        return entries_.front().second;
    }
    entries_.splice(entries_.begin(), entries_, place->second);
    Bucket& bucket = entries_.front().second;
    const auto passed = std::max(now - bucket.at, Instant::duration::zero());  // the clock may be set back
    bucket.attempts = std::min(rate_.burst, bucket.attempts + std::chrono::duration<double>(passed) / rate_.refill);
    bucket.at = now;
    return bucket;
}

std::chrono::seconds LoginThrottle::Table::wait_for(const Bucket& bucket) const {
    const double missing = std::max(0.0, 1 - bucket.attempts);
    return std::chrono::ceil<std::chrono::seconds>(missing * std::chrono::duration<double>(rate_.refill));
}

std::optional<std::chrono::seconds> LoginThrottle::take(const std::optional<Email>& account, std::string_view address,
                                                        Instant now) {
    const auto network = network_of(address);
    const std::scoped_lock lock(mutex_);
    Bucket* const by_address = address.empty() ? nullptr : &addresses_.at(key_of(network), now);
    Bucket* const by_pair = account ? &pairs_.at(pair_key(*account, network), now) : nullptr;
    Bucket* const by_account =
        by_pair != nullptr && !by_pair->is_known ? &accounts_.at(key_of(account->text()), now) : nullptr;

    std::chrono::seconds wait{0};
    if (by_address != nullptr) wait = std::max(wait, addresses_.wait_for(*by_address));
    if (by_pair != nullptr) wait = std::max(wait, pairs_.wait_for(*by_pair));
    if (by_account != nullptr) wait = std::max(wait, accounts_.wait_for(*by_account));
    if (wait.count() > 0) return wait;
    for (Bucket* const bucket : {by_address, by_pair, by_account})
        if (bucket != nullptr) bucket->attempts -= 1;
    return std::nullopt;
}

void LoginThrottle::give_back(const Email& account, std::string_view address, Instant now) {
    const auto network = network_of(address);
    const std::scoped_lock lock(mutex_);
    Bucket& by_pair = pairs_.at(pair_key(account, network), now);
    Bucket& by_address = addresses_.at(key_of(network), now);
    if (!by_pair.is_known) {
        Bucket& by_account = accounts_.at(key_of(account.text()), now);
        by_account.attempts = std::min(accounts_.burst(), by_account.attempts + 1);
    }
    by_pair.is_known = true;
    by_pair.attempts = pairs_.burst();
    by_address.attempts = std::min(addresses_.burst(), by_address.attempts + 1);
}

}  // namespace talentmatch::use_cases
