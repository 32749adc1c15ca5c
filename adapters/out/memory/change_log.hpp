// The newest number of each changed consultant, as a change table holds it.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>

#include "entities/id.hpp"

namespace talentmatch::memory {

struct ChangeLog {
    struct Entry {
        std::int64_t number = 0;
        std::chrono::steady_clock::time_point at;
    };

    void note(ConsultantId id) { newest[id] = {++last, std::chrono::steady_clock::now()}; }

    std::int64_t last = 0;
    std::int64_t pruned_up_to = 0;
    std::map<ConsultantId, Entry> newest;
};

}  // namespace talentmatch::memory
