// How an error of the core becomes an answer: one table from kinds to statuses, two formats, two languages.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "entities/result.hpp"
#include "http/codec/problem.hpp"
#include "http/message.hpp"

namespace talentmatch::http {

[[nodiscard]] unsigned status_of(ErrorKind kind);

/// English when Accept-Language prefers it to French. Source: RFC 9110, 12.5.4.
[[nodiscard]] Language language_of(const Headers& headers);

/// `{"detail": ..., "code": ...}` as FastAPI, or RFC 9457 when the client accepts application/problem+json.
[[nodiscard]] Response error_response(const Error& error, const RequestHead& head);

/// 422 with every wrong field.
[[nodiscard]] Response problems_response(std::span<const Problem> problems, const RequestHead& head);

/// An answer that comes from the edge itself: 404 no such path, 405, 415, 408, ...
[[nodiscard]] Response status_response(unsigned status, const RequestHead& head);

}  // namespace talentmatch::http
