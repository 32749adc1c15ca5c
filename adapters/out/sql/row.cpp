#include "sql/row.hpp"

#include <charconv>
#include <limits>

#include "sql/database_error.hpp"
#include "sql/list_json.hpp"

namespace talentmatch::sql {

const std::string& Row::text() {
    if (next_ >= cells_.size() || cells_[next_].is_null) {
        ++next_;
        refuse();
    }
    return cells_[next_++].text;
}

bool Row::skip_null() {
    if (next_ >= cells_.size() || !cells_[next_].is_null) return false;
    ++next_;
    return true;
}

void Row::refuse() const {
    throw DatabaseError{Fault::other, "column " + std::to_string(next_) + " of an answer does not hold what it should"};
}

void Row::get(std::int64_t& field) {
    const auto& digits = text();
    const auto* end = digits.data() + digits.size();
    if (const auto [stop, error] = std::from_chars(digits.data(), end, field); error != std::errc{} || stop != end)
        refuse();
}

void Row::get(int& field) {
    std::int64_t wide = 0;
    get(wide);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) refuse();
    field = static_cast<int>(wide);
}

void Row::get(bool& field) {
    // SQLite keeps 0 and 1, PostgreSQL writes f and t.
    const auto& value = text();
    if (value != "t" && value != "1" && value != "f" && value != "0") refuse();
    field = value == "t" || value == "1";
}

void Row::get(Date& field) {
    const auto date = parse_date(text());
    if (!date) refuse();
    field = *date;
}

void Row::get(Instant& field) {
    auto value = text();
    // PostgreSQL, whose session runs in UTC, shortens the offset to hours.
    if (value.ends_with("+00")) value.replace(value.size() - 3, 3, "Z");
    const auto instant = parse_instant(value);
    if (!instant) refuse();
    field = *instant;
}

void Row::get(Money& field) {
    std::int64_t cents = 0;
    get(cents);
    field = Money::cents(cents);
}

void Row::get(Score& field) {
    std::int64_t value = 0;
    get(value);
    field = Score::millionths(value);
}

void Row::get(std::vector<SpokenLanguage>& field) { field = languages_from_json(text()); }

void Row::get(std::vector<std::string>& field) { field = texts_from_json(text()); }

Email Row::email() {
    auto email = Email::parse(text());
    if (!email) refuse();
    return *std::move(email);
}

}  // namespace talentmatch::sql
