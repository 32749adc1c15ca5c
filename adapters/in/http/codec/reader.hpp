// Reads scalars and lists out of JSON and collects everything that is wrong, with where it stands.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entities/date.hpp"
#include "entities/money.hpp"
#include "entities/score.hpp"
#include "http/codec/json.hpp"
#include "http/codec/problem.hpp"

namespace talentmatch::http {

/// A walk through one JSON value. Every `read_*` either fills its target or reports a problem at the current place.
class Reader {
public:
    /// Parameters (query, path, form) are texts: "12" is a number there, and never in JSON.
    enum class Source { json, parameters };

    /// Problems beyond this many are not worth their bytes.
    static constexpr std::size_t max_problems = 100;

    Reader(Source source, Language language, std::string_view root);

    /// Steps into a member or an item for as long as it lives.
    class Step {
    public:
        Step(Reader& reader, std::string_view field) : reader_(reader) {
            reader_.loc_.emplace_back(std::string(field));
        }
        Step(Reader& reader, std::size_t index) : reader_(reader) { reader_.loc_.emplace_back(index); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        ~Step() { reader_.loc_.pop_back(); }

    private:
        Reader& reader_;
    };

    /// For as long as it lives no input is echoed: a password must not come back, whatever is wrong around it.
    class Hush {
    public:
        Hush(Reader& reader, bool hush) : reader_(reader), before_(reader.is_hushed_) {
            reader_.is_hushed_ = before_ || hush;
        }
        Hush(const Hush&) = delete;
        Hush& operator=(const Hush&) = delete;
        ~Hush() { reader_.is_hushed_ = before_; }

    private:
        Reader& reader_;
        bool before_;
    };

    void report(std::string_view type, const Json& input, std::initializer_list<std::string> facts = {});

    /// What depends on the value as a whole: objects and their members.
    void report_missing(std::string_view field);
    void report_unknown(std::string_view field, const Json& input);

    /// Lengths count characters (code points), as pydantic does. NUL is refused.
    void read_text(const Json& json, std::size_t min, std::size_t max, std::string& into);
    void read_int(const Json& json, std::int64_t min, std::int64_t max, std::int64_t& into);
    void read_number(const Json& json, double& into);
    void read_bool(const Json& json, bool& into);
    void read_money(const Json& json, Money& into);
    void read_score(const Json& json, Score& into);
    void read_date(const Json& json, Date& into);
    void read_partial_date(const Json& json, PartialDate& into);
    void read_email(const Json& json, std::string& into);

    /// The index of the value among `names`; nothing when it is none of them.
    [[nodiscard]] std::optional<std::size_t> read_enum(const Json& json, std::span<const std::string_view> names);

    using ReadItem = std::function<void(const Json& item, std::size_t index)>;
    void read_list(const Json& json, std::size_t min, std::size_t max, const ReadItem& read_item);

    [[nodiscard]] static bool is_null(const Json& json);

    [[nodiscard]] Source source() const { return source_; }
    [[nodiscard]] std::vector<Problem>& problems() { return problems_; }

private:
    void add(Loc loc, std::string_view type, const Json* input, std::initializer_list<std::string> facts);

    Source source_;
    Language language_;
    Loc loc_;
    bool is_hushed_ = false;
    std::vector<Problem> problems_;
};

}  // namespace talentmatch::http
