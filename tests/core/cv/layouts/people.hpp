// Invented people whose CVs are laid out in many ways, with the facts that a reader has to find again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/date.hpp"

namespace talentmatch::cv::layouts {

struct Job {
    std::string title;
    std::string company;
    std::string place;
    PartialDate start;
    std::optional<PartialDate> end;  ///< nothing: goes on
    std::vector<std::string> tasks;
    std::string environment;
};

struct Study {
    std::string degree;
    std::string school;
    int first_year = 0;
    int last_year = 0;
};

struct SkillGroup {
    std::string label;
    std::vector<std::string> skills;
};

struct Person {
    bool is_french = true;
    std::string first;
    std::string last;
    std::string title;
    std::string email;
    std::string phone;
    std::string e164;
    std::string city;
    std::string summary;
    std::vector<Job> jobs;
    std::vector<Study> studies;
    std::vector<SkillGroup> skills;
    std::vector<std::string> languages;
};

[[nodiscard]] const std::vector<Person>& people();

}  // namespace talentmatch::cv::layouts
