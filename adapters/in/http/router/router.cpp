#include "http/router/router.hpp"

#include <algorithm>

namespace talentmatch::http {
namespace {

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> segments;
    if (path.starts_with('/')) path.remove_prefix(1);
    if (path.ends_with('/')) path.remove_suffix(1);
    while (true) {
        const std::size_t slash = path.find('/');
        segments.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return segments;
        path.remove_prefix(slash + 1);
    }
}

bool is_variable(std::string_view segment) { return segment.starts_with('{'); }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& segments) {
    return std::ranges::equal(pattern, segments, [](const std::string& expected, std::string_view actual) {
        return is_variable(expected) ? !actual.empty() : expected == actual;
    });
}

}  // namespace

Router::Router(std::string prefix, std::vector<Route> routes) : prefix_(std::move(prefix)), routes_(std::move(routes)) {
    for (const Route& route : routes_) {
        const std::string path_template = prefix_ + route.path;
        auto resource = std::ranges::find(resources_, path_template, &Resource::path_template);
        if (resource == resources_.end()) {
            const auto segments = split(route.path);
            resources_.push_back({path_template, {segments.begin(), segments.end()}, {}, "OPTIONS"});
            resource = std::prev(resources_.end());
        }
        resource->routes.push_back(&route);
        if (route.method == Method::get) resource->allow += ", HEAD";
        resource->allow.append(", ").append(name_of(route.method));
    }
    // Literal segments first: /matches/top is never taken for a match's id.
    std::ranges::sort(resources_, [](const Resource& a, const Resource& b) {
        return std::ranges::lexicographical_compare(a.segments, b.segments, {}, is_variable, is_variable);
    });
}

const Router::Resource* Router::resource_of(const std::vector<std::string_view>& segments) const {
    const auto found =
        std::ranges::find_if(resources_, [&](const Resource& resource) { return fits(resource.segments, segments); });
    return found == resources_.end() ? nullptr : &*found;
}

std::optional<Router::Found> Router::find(Method method, std::string_view path) const {
    if (!path.starts_with(prefix_)) return std::nullopt;
    path.remove_prefix(prefix_.size());
    if (!path.starts_with('/')) return std::nullopt;
    const std::vector<std::string_view> segments = split(path);
    const Resource* resource = resource_of(segments);
    if (resource == nullptr) return std::nullopt;

    Found found{nullptr, resource->path_template, resource->allow, {}};
    const Method wanted = method == Method::head ? Method::get : method;
    const auto route = std::ranges::find(resource->routes, wanted, [](const Route* r) { return r->method; });
    if (route != resource->routes.end()) found.route = *route;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::string_view name = resource->segments[i];
        if (is_variable(name)) found.path_values.emplace_back(name.substr(1, name.size() - 2), segments[i]);
    }
    return found;
}

}  // namespace talentmatch::http
