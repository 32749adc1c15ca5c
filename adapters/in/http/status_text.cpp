// The words beside a status code: Beast's table, except where RFC 9110 has renamed one.
#include "http/status_text.hpp"

#include <boost/beast/http/status.hpp>

namespace talentmatch::http {

std::string_view status_text(unsigned status) {
    switch (status) {
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 422:
            return "Unprocessable Content";
        default:
            break;
    }
    const auto text = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(status));
    return text.starts_with("<") ? std::string_view("Unknown") : std::string_view(text.data(), text.size());
}

}  // namespace talentmatch::http
