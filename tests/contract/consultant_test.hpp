// What the contract tests of ConsultantRepository stand on.
#pragma once

#include <functional>
#include <vector>

#include "contract/house.hpp"

namespace talentmatch::test {

class ConsultantTest : public ContractTest {
protected:
    ports::ConsultantRepository& consultants() { return house().consultants(); }

    std::vector<std::int64_t> found(const ports::ConsultantFilter& filter) {
        return ids_of(consultants().list(admin(), filter, {}));
    }

    /// The row with some fields set.
    Consultant change(const Consultant& row, const std::function<void(Consultant&)>& set) {
        return must(consultants().update(admin(), row.id, [&](const Consultant& stored) -> Result<Consultant> {
            auto next = stored;
            set(next);
            return next;
        }));
    }

    static Result<Consultant> renamed(const Consultant& stored) {
        auto next = stored;
        next.last_name = "Renamed";
        return next;
    }
};

}  // namespace talentmatch::test
