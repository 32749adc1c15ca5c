// Writes JSON straight into a string.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace talentmatch::http {

/// Commas are its own business; the caller keeps brackets balanced.
class Writer {
public:
    void begin_object() { open('{'); }
    void end_object() { out_ += '}'; }
    void begin_list() { open('['); }
    void end_list() { out_ += ']'; }
    void key(std::string_view name);

    void text(std::string_view utf8);
    void integer(std::int64_t value);
    void boolean(bool value);
    void null();

    /// A value that is JSON already.
    void raw(std::string_view json);

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void open(char bracket);
    void comma();
    void quoted(std::string_view utf8);

    std::string out_;
};

}  // namespace talentmatch::http
