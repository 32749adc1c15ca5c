#include "matching/criteria.hpp"

#include <utility>

namespace talentmatch::matching {

void Explanation::add(Verdict verdict, std::string code, std::string subject, std::vector<std::string> facts) {
    reasons.push_back({verdict, std::move(code), std::move(subject), std::move(facts)});
}

}  // namespace talentmatch::matching
