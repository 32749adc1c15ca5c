// What the handlers of every family share: results mapped to DTOs.
#pragma once

#include <type_traits>
#include <utility>
#include <vector>

#include "http/dto/page.hpp"
#include "http/router/handler.hpp"

namespace talentmatch::http::v1 {

using dto::page_of;

/// The value's DTO, or the error as it is.
template <class Entity, class ToDto>
[[nodiscard]] auto one(const Result<Entity>& result, ToDto to_dto)
    -> Result<std::invoke_result_t<ToDto, const Entity&>> {
    if (!result) return fail(result);
    return to_dto(*result);
}

/// The same for what was just made: 201.
template <class Entity, class ToDto>
[[nodiscard]] auto made(const Result<Entity>& result, ToDto to_dto)
    -> Result<Created<std::invoke_result_t<ToDto, const Entity&>>> {
    using Dto = std::invoke_result_t<ToDto, const Entity&>;
    if (!result) return fail(result);
    return Created<Dto>{to_dto(*result)};
}

/// The same for every item of a list.
template <class Entity, class ToDto>
[[nodiscard]] auto each(const Result<std::vector<Entity>>& result, ToDto to_dto)
    -> Result<std::vector<std::invoke_result_t<ToDto, const Entity&>>> {
    if (!result) return fail(result);
    std::vector<std::invoke_result_t<ToDto, const Entity&>> dtos;
    dtos.reserve(result->size());
    for (const Entity& entity : *result) dtos.push_back(to_dto(entity));
    return dtos;
}

}  // namespace talentmatch::http::v1
