// A small taxonomy and gazetteer of our own, and one engine over them, for the rules of matching.
#pragma once

#include <string_view>

#include "matching/engine.hpp"
#include "support/builders.hpp"

namespace talentmatch::matching {

using namespace talentmatch::test;  // NOLINT(google-build-using-namespace): tests of one room

[[nodiscard]] const Engine& engine();
[[nodiscard]] inline Date today() { return day("2026-03-02"); }

[[nodiscard]] Assessment assess(const Tender& tender, const Consultant& consultant, std::string_view resume_text = {});
[[nodiscard]] const CriterionResult& result_of(const Assessment& assessment, Criterion criterion);

/// One criterion's sub-score in permille, rounded down.
[[nodiscard]] int permille_of(const Tender& tender, const Consultant& consultant, Criterion criterion,
                              std::string_view resume_text = {});

/// The French sentences of one criterion, separated by " | ".
[[nodiscard]] std::string said(const Tender& tender, const Consultant& consultant, Criterion criterion,
                               std::string_view resume_text = {});

}  // namespace talentmatch::matching
