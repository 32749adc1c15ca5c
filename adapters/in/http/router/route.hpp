// A route: one line of the API's summary, and everything that is deduced from its handler's signature.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entities/actor.hpp"
#include "http/api.hpp"
#include "http/codec/codec.hpp"
#include "http/message.hpp"

namespace talentmatch::http {

/// Who may call a route. There is no default: a route that does not say it does not compile.
class Access {
public:
    [[nodiscard]] static Access everybody() { return Access(false, std::nullopt); }
    [[nodiscard]] static Access any_account() { return Access(true, std::nullopt); }
    [[nodiscard]] static Access with(Permission permission) { return Access(true, permission); }

    [[nodiscard]] bool needs_account() const { return needs_account_; }
    [[nodiscard]] std::optional<Permission> permission() const { return permission_; }

private:
    Access(bool needs_account, std::optional<Permission> permission)
        : needs_account_(needs_account), permission_(permission) {}

    bool needs_account_;
    std::optional<Permission> permission_;
};

/// Who called, and in which language to answer.
struct Caller {
    Actor actor;
    Language language = Language::fr;
};

/// One request on its way through a handler.
struct Call {
    const Request& request;
    const Services& services;
    const ApplicationSettings& settings;
    Caller caller;
    std::vector<std::pair<std::string, std::string>> path_values = {};  ///< by name, in the template's order
    std::size_t next_path_value = 0;
    std::vector<Problem> problems = {};
};

/// upload_or_json: a multipart upload, or JSON, as the request's Content-Type says.
enum class BodyKind { none, json, form, upload, upload_or_json };

/// A header of an answer, and what OpenAPI says of it.
struct HeaderNote {
    std::string_view name;
    std::string_view description;
    std::string_view example;
};

/// What OpenAPI says of a route beside its summary; filled from the handler's signature.
struct Operation {
    using Schema = std::string (*)(SchemaBook& book);

    std::vector<Schema> path_parameters;
    std::span<const Field> (*query)() = nullptr;
    BodyKind body = BodyKind::none;
    Schema body_schema = nullptr;
    bool body_may_be_absent = false;
    unsigned status = 200;
    bool may_only_show = false;         ///< 200 instead: what would be made, without making it
    bool looks_up_query = false;        ///< an unknown id in the query is 404
    Schema answer = nullptr;            ///< nothing: no content, or a file
    std::string_view named_media_type;  ///< also answered, to whoever accepts it by name
    Schema named_answer = nullptr;
    bool answers_file = false;
    bool is_throttled = false;
    bool answers_page = false;  ///< HTML
    std::span<const HeaderNote> answer_headers;
};

struct Route {
    Method method;
    std::string path;  ///< "/consultants/{consultant_id}", below the API's prefix
    Access access;
    std::string summary;
    Operation operation;
    std::function<Response(Call&)> run;
};

[[nodiscard]] std::string_view name_of(Method method);

}  // namespace talentmatch::http
