// Which part of a message is the document.
#include "mail/eml.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "format/detect.hpp"
#include "mail/encodings.hpp"
#include "mail/mime.hpp"
#include "text/characters.hpp"
#include "text/charsets.hpp"
#include "text/metadata.hpp"
#include "text/plain_text.hpp"
#include "text/refusal.hpp"
#include "web/html.hpp"

namespace talentmatch::cvtext {
namespace {

/// Fewer letters than this are a greeting, an excuse and a signature: the attachment is the document.
constexpr std::size_t says_little = 900;
constexpr std::size_t max_attachments = 20;

bool is_text(const Part& part) {
    return !part.is_attachment && part.file_name.empty() &&
           (part.type.value == "text/plain" || part.type.value == "text/html");
}

/// Leaves in order; of alternatives the simplest that is text.
void collect(const Part& part, std::vector<const Part*>& bodies, std::vector<const Part*>& attachments) {
    if (part.type.value == "multipart/alternative") {
        std::vector<const Part*> plain;
        std::vector<const Part*> rich;
        for (const auto& choice : part.parts) {
            auto& texts = choice.type.value == "text/plain" ? plain : rich;
            collect(choice, texts, attachments);
        }
        const bool has_words = std::ranges::any_of(
            plain, [](const Part* body) { return body->content().find_first_not_of(" \t\r\n") != std::string::npos; });
        const auto& chosen = has_words || rich.empty() ? plain : rich;
        bodies.insert(bodies.end(), chosen.begin(), chosen.end());
    } else if (!part.parts.empty()) {
        for (const auto& inner : part.parts) collect(inner, bodies, attachments);
    } else if (is_text(part)) {
        bodies.push_back(&part);
    } else {
        attachments.push_back(&part);
    }
}

std::size_t letters_of(const Document& document) {
    std::size_t letters = 0;
    for (const auto& run : document.runs) letters += run.hidden == Hidden::no ? run.text.size() : 0;
    return letters;
}

Document read_body(const std::vector<const Part*>& bodies, const std::string& subject) {
    // A page keeps its own look; its subject has no place on it, the document's title says it.
    if (bodies.size() == 1 && bodies.front()->type.value == "text/html") {
        const auto charset = bodies.front()->type.parameter("charset");
        return read_html(bodies.front()->content(), charset.empty() ? std::nullopt : std::optional(charset));
    }
    std::u32string text = decode_utf8(subject);
    if (!text.empty()) text += U"\n\n";
    for (const auto* body : bodies) {
        const auto bytes = body->content();
        if (body->type.value == "text/html") {
            for (const auto& run : read_html(bytes, body->type.parameter("charset")).runs)
                if (run.hidden == Hidden::no) text += decode_utf8(run.text) + U'\n';
            continue;
        }
        const auto decoded = decode_named(bytes, body->type.parameter("charset"));
        text += (decoded && !is_utf8(bytes) ? *decoded : decode_any(bytes)) + U'\n';
    }
    return read_plain_text(encode_utf8(text));
}

std::optional<Document> read_attachment(const std::vector<const Part*>& attachments, const ReadAttachment& read) {
    std::optional<Document> best;
    std::size_t count = 0;
    for (const auto* part : attachments) {
        const auto bytes = part->content();
        const auto format = detect_format(bytes, part->file_name.empty() ? "attachment.bin" : part->file_name).format;
        if (!format || *format == DocumentFormat::eml || ++count > max_attachments) continue;
        try {
            auto document = read(*format, bytes);
            const bool better = !best || letters_of(document) > letters_of(*best);
            if (better && letters_of(document) > 0) best = std::move(document);
        } catch (const Refusal& refusal) {
            // One damaged attachment does not make the message unreadable; memory and time do.
            if (refusal.outcome() == Outcome::out_of_memory) throw;
        }
        if (best && letters_of(*best) > says_little) break;
    }
    return best;
}

/// "Camille Durand <camille@example.org>" to the name alone.
std::string display_name(std::string_view from) {
    auto name = decode_header(from.substr(0, std::min(from.find('<'), from.size())));
    std::erase(name, '"');
    return name;
}

}  // namespace

Document read_eml(std::string_view bytes, const ReadAttachment& read) {
    const auto message = parse_message(bytes);
    std::vector<const Part*> bodies;
    std::vector<const Part*> attachments;
    collect(message, bodies, attachments);
    const auto subject = decode_header(message.field("subject"));
    auto document = read_body(bodies, subject);
    if (letters_of(document) < says_little + subject.size()) {
        if (auto attached = read_attachment(attachments, read)) document = std::move(*attached);
    }
    document.title = metadata_text(subject);
    document.author = metadata_text(display_name(message.field("from")));
    if (auto date = iso_date_of_mail(message.field("date")); !date.empty()) document.modified = std::move(date);
    return document;
}

}  // namespace talentmatch::cvtext
