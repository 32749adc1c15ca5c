// The demonstration data of data/demo/, as its tables say it: days are offsets from today, so that it never ages.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "entities/collaboration.hpp"
#include "entities/company.hpp"
#include "entities/consultant.hpp"
#include "entities/match.hpp"
#include "entities/tender.hpp"
#include "entities/user.hpp"

namespace talentmatch::cli {

struct DemoCompany {
    std::string key;
    Company company;
};

struct DemoUser {
    std::string company;  ///< key
    User user;
    std::string consultant;  ///< "Inès Carpentier": the record linked to this account, or empty
};

struct DemoConsultant {
    std::string company;
    Consultant consultant;
};

struct DemoTender {
    std::string key;
    std::string company;
    Tender tender;
};

struct DemoMatch {
    std::string tender;
    std::string consultant;  ///< first and last name
    MatchStatus status = MatchStatus::suggested;
    std::string notes;
};

struct DemoCollaboration {
    std::string initiator;
    std::string partner;
    Collaboration collaboration;
};

struct DemoData {
    std::vector<DemoCompany> companies;
    std::vector<DemoUser> users;
    std::vector<DemoConsultant> consultants;
    std::vector<DemoTender> tenders;
    std::vector<DemoMatch> matches;
    std::vector<DemoCollaboration> collaborations;
    std::vector<std::filesystem::path> cvs;  ///< the files of cvs/, ordered by name
};

/// Reads the tables of `folder`.
/// @error not_found "demo_data_missing"; invalid_input "demo_data_invalid" with file and line
[[nodiscard]] Result<DemoData> read_demo_data(const std::filesystem::path& folder, Date today);

}  // namespace talentmatch::cli
