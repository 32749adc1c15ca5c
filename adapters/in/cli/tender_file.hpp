// The tender of `talentmatch match`: the API's JSON body, or a document that describes it.
#pragma once

#include <filesystem>
#include <string_view>

#include "entities/taxonomy.hpp"
#include "use_cases/match_files.hpp"

namespace talentmatch::cli {

/// The API's tender body. Every wrong field is named at once; skills by name, slug or alias.
/// @error invalid_input "tender_invalid" with fields
[[nodiscard]] Result<Tender> tender_from_json(std::string_view json, const Taxonomy& taxonomy);

/// JSON when the first sign is a bracket, else a document.
/// @error not_found "tender_file_missing"; invalid_input "tender_invalid"; those of MatchFilesUseCase::read_tender
[[nodiscard]] Result<Tender> read_tender_file(const std::filesystem::path& file, const Taxonomy& taxonomy,
                                              const use_cases::MatchFilesUseCase& use_case);

}  // namespace talentmatch::cli
