// Finds the route of a request.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/router/route.hpp"

namespace talentmatch::http {

class Router {
public:
    /// `prefix` stands before every route's path: "/api/v1".
    Router(std::string prefix, std::vector<Route> routes);

    struct Found {
        const Route* route = nullptr;  ///< nothing: the path exists, the method does not
        std::string path_template;     ///< with the prefix
        std::string allow;             ///< every method of this path, for the header Allow
        std::vector<std::pair<std::string, std::string>> path_values;
    };

    /// With and without one trailing slash; HEAD is answered by GET. A literal segment wins over a variable.
    [[nodiscard]] std::optional<Found> find(Method method, std::string_view path) const;

    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

private:
    /// All routes of one path template.
    struct Resource {
        std::string path_template;
        std::vector<std::string> segments;
        std::vector<const Route*> routes;
        std::string allow;
    };

    [[nodiscard]] const Resource* resource_of(const std::vector<std::string_view>& segments) const;

    std::string prefix_;
    std::vector<Route> routes_;
    std::vector<Resource> resources_;
};

}  // namespace talentmatch::http
