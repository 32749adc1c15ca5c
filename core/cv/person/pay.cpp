// Rates and salaries that a person asks for.
#include <cmath>

#include "cv/dates/phrases.hpp"
#include "cv/person/wishes.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Amount {
    double value = 0;
    bool has_k = false;
    bool has_currency = false;
    std::string currency;
    std::size_t next = 0;
};

std::string currency_at(const PhraseText& text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto written = text.original(at, at + 1);
    if (written == "\u20AC" || text.word(at) == "eur" || text.word(at) == "euros" || text.word(at) == "euro")
        return "EUR";
    if (written == "$" || text.word(at) == "usd") return "USD";
    if (written == "\u00A3" || text.word(at) == "gbp") return "GBP";
    if (text.word(at) == "chf") return "CHF";
    if (text.word(at) == "cad") return "CAD";
    if (text.word(at) == "mad" || text.word(at) == "dh") return "MAD";
    return {};
}

/// "450", "45 000", "45.000", "45,5 k€", "$120k", "€500".
std::optional<Amount> amount_at(const PhraseText& text, std::size_t at) {
    Amount amount;
    if (auto currency = currency_at(text, at); !currency.empty() && text.is_number(at + 1)) {
        amount.currency = std::move(currency);
        ++at;
    }
    if (!text.is_number(at) || text[at].text.size() > 6) return std::nullopt;
    for (const char c : text[at].text) amount.value = amount.value * 10 + (c - '0');
    ++at;
    for (int groups = 0; groups < 2; ++groups) {
        const bool sign = text.is_sign(at, '.') || text.is_sign(at, ',');
        const auto digits = sign ? at + 1 : at;
        if (!text.is_number(digits)) break;
        const auto size = text[digits].text.size();
        if (size == 3 && amount.value < 1000) {
            amount.value = amount.value * 1000 + text[digits].value;
        } else if (sign && size <= 2) {
            amount.value += text[digits].value / (size == 2 ? 100.0 : 10.0);
            at = digits + 1;
            break;
        } else {
            break;
        }
        at = digits + 1;
    }
    const auto unit = at < text.size() ? text.original(at, at + 1) : std::string_view{};
    const bool is_k_euro = text.word(at) == "ke" || text.word(at) == "keur" || unit == "k\u20AC" || unit == "K\u20AC";
    if (text.word(at) == "k" || is_k_euro) {
        amount.has_k = true;
        if (is_k_euro) amount.currency = "EUR";
        amount.value *= 1000;
        ++at;
    }
    if (auto currency = currency_at(text, at); !currency.empty()) {
        amount.currency = std::move(currency);
        ++at;
    }
    amount.has_currency = !amount.currency.empty();
    amount.next = at;
    return amount;
}

PayPeriod period_of(const PhraseText& text, const Amount& amount) {
    if (text.has({"tjm", "tj", "taux journalier", "journalier", "jour", "j", "day", "daily", "per diem"}))
        return PayPeriod::day;
    if (text.has({"heure", "h", "horaire", "hour", "hourly"}) && amount.value < 1000) return PayPeriod::hour;
    if (text.has({"mensuel*", "par mois", "mois", "month*"}) && amount.value < 30'000) return PayPeriod::month;
    if (amount.value < 2'000 && !amount.has_k && text.has({"taux", "rate", "tarif"})) return PayPeriod::day;
    return PayPeriod::year;
}

bool is_likely(double value, PayPeriod period) {
    switch (period) {
        case PayPeriod::hour:
            return value >= 5 && value <= 1'000;
        case PayPeriod::day:
            return value >= 50 && value <= 5'000;
        case PayPeriod::month:
            return value >= 300 && value <= 100'000;
        case PayPeriod::year:
            return value >= 8'000 && value <= 2'000'000;
    }
    return false;
}

std::int64_t cents(double value) { return std::llround(value * 100); }

}  // namespace

std::optional<Pay> find_pay(std::string_view written) {
    const PhraseText text(written);
    if (text.size() > 120) return std::nullopt;
    const auto label = text.find({"tjm", "taux journalier", "taux", "tarif", "pretention*", "salaire", "remuneration*",
                                  "daily rate", "day rate", "hourly rate", "rate", "salary", "compensation", "expected",
                                  "expectation*", "package", "fixe"});
    if (!label) return std::nullopt;
    for (auto at = *label; at < text.size() && at < *label + 14; ++at) {
        auto first = amount_at(text, at);
        if (!first) continue;
        auto next = first->next;
        std::optional<Amount> second;
        if (text.is_sign(next, '-') || text.is_sign(next, '/') || text.word(next) == "a" || text.word(next) == "to" ||
            text.word(next) == "et" || text.word(next) == "and")
            second = amount_at(text, next + 1);
        if (second && second->has_k && !first->has_k) first->value *= 1000, first->has_k = true;
        if (second && second->value <= first->value) second.reset();
        const auto period = period_of(text, *first);
        if (!is_likely(first->value, period)) continue;
        if (text.is_sign(next, '%')) continue;
        Pay pay{.cents = cents(first->value), .period = period};
        if (second && is_likely(second->value, period)) pay.cents_max = cents(second->value);
        if (first->has_currency)
            pay.currency = first->currency;
        else if (second && second->has_currency)
            pay.currency = second->currency;
        else if (!first->has_k &&
                 !text.has({"tjm", "taux journalier", "pretention*", "salaire", "daily rate", "day rate"}))
            continue;  // a number beside a word that says many things
        return pay;
    }
    return std::nullopt;
}

}  // namespace talentmatch::cv
