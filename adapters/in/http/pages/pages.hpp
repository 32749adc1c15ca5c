// What a browser or a load balancer asks for beside the API: the start page, the API's documentation, health.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "http/api.hpp"

namespace talentmatch::http {

/// Everything is held in memory (about 3 MB) from the start: no request ever names a file.
class Pages {
public:
    explicit Pages(const ApplicationSettings& settings);

    [[nodiscard]] bool has(std::string_view path) const;

    /// Nothing when there is no page at this path.
    [[nodiscard]] std::optional<Response> answer(const RequestHead& head) const;

private:
    enum class Caching { always_ask, an_hour };

    struct Page {
        std::string content_type;
        std::string body;
        std::string etag;
        Caching caching = Caching::always_ask;
    };

    void add(const std::string& path, std::string_view content_type, std::string body, Caching caching);
    void add_documentation(const std::string& prefix, const std::string& openapi);
    void add_assets(const std::filesystem::path& folder);
    [[nodiscard]] Response health(const RequestHead& head) const;
    [[nodiscard]] static Response response_of(const Page& page, const RequestHead& head);

    std::map<std::string, Page, std::less<>> pages_;
    std::function<Readiness()> readiness_;
    std::function<std::string_view()> waits_for_;
};

}  // namespace talentmatch::http
