// How often somebody may try a password: in bounded memory, and never so that a stranger locks an account for long.
#pragma once

#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "entities/date.hpp"
#include "entities/email.hpp"

namespace talentmatch::use_cases {

/// Three token buckets stand before each attempt; a right password gives its attempt back.
/// - account and address together: what one person needs; few.
/// - address: one machine that tries many accounts; more, since an office shares an address. IPv6 counts by /64.
/// - account: many machines that try one account. It refills fast, and does not count for an address from which this
///   account has logged in: whoever attacks an account cannot keep its owner out.
/// Each table holds a fixed number of buckets and forgets the longest unused. docs/adr/0018. Safe from any thread.
class LoginThrottle {
public:
    /// `burst` attempts at once; one comes back every `refill`.
    struct Rate {
        double burst;
        std::chrono::seconds refill;
    };
    struct Limits {
        Rate pair{5, std::chrono::seconds{20}};
        Rate address{30, std::chrono::seconds{2}};
        Rate account{40, std::chrono::seconds{3}};
        std::size_t most_buckets = 20'000;  ///< of each table; about 2 MB in all
    };

    LoginThrottle() : LoginThrottle(Limits{}) {}
    explicit LoginThrottle(const Limits& limits);

    /// Takes an attempt, or answers how long to wait before the next one; then none is taken. `account` is nothing when
    /// what was given is no e-mail; an empty address is somebody at this machine, who is not limited by it.
    [[nodiscard]] std::optional<std::chrono::seconds> take(const std::optional<Email>& account,
                                                           std::string_view address, Instant now);

    /// The password was right.
    void give_back(const Email& account, std::string_view address, Instant now);

private:
    struct Bucket {
        double attempts;
        Instant at;
        bool is_known = false;  ///< of a pair: has logged in
    };

    /// Buckets by a hash of their key, the longest unused last.
    class Table {
    public:
        Table(Rate rate, std::size_t most) : rate_(rate), most_(most) {}
        [[nodiscard]] Bucket& at(std::uint64_t key, Instant now);
        [[nodiscard]] std::chrono::seconds wait_for(const Bucket& bucket) const;
        [[nodiscard]] double burst() const { return rate_.burst; }

    private:
        using Entry = std::pair<std::uint64_t, Bucket>;
        Rate rate_;
        std::size_t most_;
        std::list<Entry> entries_;
        std::unordered_map<std::uint64_t, std::list<Entry>::iterator> places_;
    };

    std::mutex mutex_;
    Table pairs_;
    Table addresses_;
    Table accounts_;
};

/// An IPv4 address as it is; the first 64 bits of an IPv6 address, since that is what one customer is given.
[[nodiscard]] std::string network_of(std::string_view address);

}  // namespace talentmatch::use_cases
