// Writing and strict reading of the child's answer.
#include "wire/protocol.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace talentmatch::cvtext {
namespace {

constexpr std::string_view program_name = "talentmatch-cvtext";
constexpr double hundredths = 100.0;
constexpr double max_points = 1'000'000.0;

long to_hundredths(double points) {
    if (!(std::abs(points) <= max_points)) return std::lround(std::signbit(points) ? -max_points : max_points) * 100L;
    return std::lround(points * hundredths);
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '\\':
                out += "\\\\";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            default:
                out += c;
        }
    }
}

std::string_view style_name(const TextRun& run) {
    if (run.bold) return run.italic ? "bi" : "b";
    return run.italic ? "i" : "-";
}

void append_run(std::string& out, const TextRun& run) {
    fmt::format_to(std::back_inserter(out), "run\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{:06x}\t{}\t{}\t{}\t", run.page,
                   to_hundredths(run.box.left), to_hundredths(run.box.top), to_hundredths(run.box.right),
                   to_hundredths(run.box.bottom), to_hundredths(run.font_size), style_name(run), run.colour & 0xFFFFFFU,
                   text_of(run.source), text_of(run.hidden), run.line);
    append_escaped(out, run.text);
    out += '\n';
}

void append_text(std::string& out, std::string_view record, const std::optional<std::string>& text) {
    if (!text) return;
    out += record;
    out += '\t';
    append_escaped(out, *text);
    out += '\n';
}

/// Reads one line's fields from left to right; the first wrong one makes `good()` false for ever.
class Fields {
public:
    explicit Fields(std::string_view line) : rest_(line) {}

    std::string_view word() {
        if (ended_) {
            good_ = false;
            return {};
        }
        const auto tab = rest_.find('\t');
        const auto field = rest_.substr(0, tab);
        ended_ = tab == std::string_view::npos;
        rest_ = ended_ ? std::string_view{} : rest_.substr(tab + 1);
        return field;
    }

    long number(int base = 10) {
        const auto field = word();
        long value = 0;
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value, base);
        if (error != std::errc{} || end != field.data() + field.size()) good_ = false;
        return value;
    }

    double points() { return static_cast<double>(number()) / hundredths; }

    template <class Enum>
    Enum name() {
        const auto value = parse_enum<Enum>(word());
        if (!value) good_ = false;
        return value.value_or(Enum{});
    }

    std::string text() {
        const auto field = word();
        std::string out;
        out.reserve(field.size());
        for (std::size_t i = 0; i < field.size(); ++i) {
            if (static_cast<unsigned char>(field[i]) < 0x20) good_ = false;
            if (field[i] != '\\') {
                out += field[i];
                continue;
            }
            const char code = i + 1 < field.size() ? field[++i] : '\0';
            constexpr std::string_view codes = "\\tnr";
            constexpr std::string_view meanings = "\\\t\n\r";
            const auto which = codes.find(code);
            if (which == std::string_view::npos) {
                good_ = false;
                return {};
            }
            out += meanings[which];
        }
        return out;
    }

    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] bool all_read() const { return good_ && ended_; }

private:
    std::string_view rest_;
    bool ended_ = false;
    bool good_ = true;
};

TextRun read_run(Fields& fields) {
    TextRun run;
    run.page = static_cast<int>(fields.number());
    run.box.left = fields.points();
    run.box.top = fields.points();
    run.box.right = fields.points();
    run.box.bottom = fields.points();
    run.font_size = fields.points();
    const auto style = fields.word();
    run.bold = style.starts_with('b');
    run.italic = style.ends_with('i');
    run.colour = static_cast<std::uint32_t>(fields.number(16)) & 0xFFFFFFU;
    run.source = fields.name<TextSource>();
    run.hidden = fields.name<Hidden>();
    run.line = static_cast<int>(fields.number());
    run.text = fields.text();
    return run;
}

/// Takes one line into the document. False: this line cannot be.
bool take_line(Document& document, std::string_view line) {
    Fields fields(line);
    const auto record = fields.word();
    if (record == "run") {
        auto run = read_run(fields);
        const bool on_a_page = run.page >= 1 && std::cmp_less_equal(run.page, document.pages.size());
        if (!fields.all_read() || !on_a_page || document.runs.size() >= max_runs) return false;
        document.runs.push_back(std::move(run));
        return true;
    }
    if (record == "page") {
        PageSize size;
        size.width = fields.points();
        size.height = fields.points();
        if (!fields.all_read() || document.pages.size() >= max_listed_pages) return false;
        document.pages.push_back(size);
        return true;
    }
    if (record == "unread" || record == "picture") {
        auto& pages = record == "unread" ? document.unread_pages : document.unread_pictures;
        const auto page = fields.number();
        pages.push_back(static_cast<int>(page));
        return fields.all_read() && page >= 1 && std::cmp_less_equal(page, document.pages.size()) &&
               pages.size() <= max_listed_pages;
    }
    auto* place = record == "title"      ? &document.title
                  : record == "author"   ? &document.author
                  : record == "modified" ? &document.modified
                                         : nullptr;
    if (place == nullptr || place->has_value()) return false;
    *place = fields.text();
    return fields.all_read();
}

}  // namespace

std::string encode(const Document& document) {
    std::string out = fmt::format("{}\t{}\n", program_name, protocol_version);
    out.reserve(document.runs.size() * 96 + 256);
    for (const auto& page : document.pages) {
        fmt::format_to(std::back_inserter(out), "page\t{}\t{}\n", to_hundredths(page.width),
                       to_hundredths(page.height));
    }
    append_text(out, "title", document.title);
    append_text(out, "author", document.author);
    append_text(out, "modified", document.modified);
    for (const int page : document.unread_pages) fmt::format_to(std::back_inserter(out), "unread\t{}\n", page);
    for (const int page : document.unread_pictures) fmt::format_to(std::back_inserter(out), "picture\t{}\n", page);
    for (const auto& run : document.runs) append_run(out, run);
    fmt::format_to(std::back_inserter(out), "end\t{}\n", document.runs.size());
    return out;
}

std::expected<Document, std::string> decode(std::string_view answer) {
    Document document;
    bool begun = false;
    while (!answer.empty()) {
        const auto end = answer.find('\n');
        if (end == std::string_view::npos) return std::unexpected("the last line is cut off");
        const auto line = answer.substr(0, end);
        answer.remove_prefix(end + 1);
        if (!begun) {
            if (line != fmt::format("{}\t{}", program_name, protocol_version)) {
                return std::unexpected("not an answer of this version of talentmatch-cvtext");
            }
            begun = true;
        } else if (line.starts_with("end\t")) {
            if (line.substr(4) != std::to_string(document.runs.size())) return std::unexpected("runs are missing");
            if (!answer.empty()) return std::unexpected("something follows the end");
            return document;
        } else if (!take_line(document, line)) {
            return std::unexpected("a line that the child does not write");
        }
    }
    return std::unexpected("the end is missing");
}

}  // namespace talentmatch::cvtext
