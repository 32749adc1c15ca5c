// One row of everything in one company, and a valid request for every route of the table: what no route may forget.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "http/api/client.hpp"
#include "http/router/route.hpp"

namespace talentmatch::testing {

/// Atlas owns one of each; the match joins its own consultant and tender.
class Estate {
public:
    explicit Estate(House& house);

    /// By the name that path templates and query parameters use: "consultant_id".
    [[nodiscard]] std::int64_t id(const std::string& name) const { return ids_.at(name); }

    /// A request that Atlas could send: ids of this estate, the body of the documentation's example.
    [[nodiscard]] Answer call(const http::Route& route, const Client& client) const;

    /// The path with every variable replaced, and the query parameters that must be there.
    [[nodiscard]] std::string target_of(const http::Route& route) const;

private:
    /// The example of the route's body as the documentation shows it, with ids of this estate.
    [[nodiscard]] std::string body_of(const http::Route& route) const;

    std::map<std::string, std::int64_t> ids_;
};

[[nodiscard]] bool has_id(const http::Route& route);

/// "PUT /consultants/{consultant_id}".
[[nodiscard]] std::string name_of(const http::Route& route);

}  // namespace talentmatch::testing
