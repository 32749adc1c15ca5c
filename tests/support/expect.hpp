// Assertions about Results whose failure tells the story.
#pragma once

#include <string_view>

#include <gtest/gtest.h>

#include "entities/result.hpp"

namespace talentmatch::testing {

/// True when the call was refused with this code; says what happened instead.
template <class T>
[[nodiscard]] ::testing::AssertionResult fails_with(const Result<T>& result, ErrorKind kind, std::string_view code) {
    if (result) return ::testing::AssertionFailure() << "succeeded instead of " << code;
    if (result.error().kind == kind && result.error().code == code) return ::testing::AssertionSuccess();
    auto failure = ::testing::AssertionFailure();
    failure << "failed with " << result.error().code << " (kind " << static_cast<int>(result.error().kind)
            << "): " << result.error().message << " instead of " << code;
    return failure;
}

/// True when the call succeeded; shows the error and its fields otherwise.
template <class T>
[[nodiscard]] ::testing::AssertionResult succeeds(const Result<T>& result) {
    if (result) return ::testing::AssertionSuccess();
    auto failure = ::testing::AssertionFailure();
    failure << "failed with " << result.error().code << ": " << result.error().message;
    for (const auto& field : result.error().fields) {
        failure << "\n  ";
        for (const auto& part : field.loc) failure << "/" << part;
        failure << " " << field.type << ": " << field.message;
    }
    return failure;
}

/// "skills/0/name:value_error" for each wrong field, below "body", in order.
[[nodiscard]] inline std::vector<std::string> wrong_fields(const Error& error) {
    std::vector<std::string> names;
    for (const auto& field : error.fields) {
        std::string name;
        for (std::size_t i = 1; i < field.loc.size(); ++i) name += (i > 1 ? "/" : "") + field.loc[i];
        names.push_back(name + ":" + field.type);
    }
    return names;
}

}  // namespace talentmatch::testing
