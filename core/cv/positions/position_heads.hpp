// The head of a position: which of its parts is the title, the company, the place.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cv/entries/entries.hpp"
#include "cv/layout/labels.hpp"
#include "cv/positions/single_head.hpp"
#include "entities/gazetteer.hpp"
#include "entities/resume.hpp"

namespace talentmatch::cv {

/// A place in the head that all entries of a CV share: row and column.
using Slot = std::pair<int, int>;

struct PositionPart {
    std::string text;
    Slot slot;
    int job = 0;  ///< how much it looks like a title
    Look look;
    std::string segment;  ///< the text that signs cut this part out of
};

struct PositionHead {
    std::vector<PositionPart> parts;
    std::vector<Label> labels;  ///< "Client : Exemple" beside the dates
    std::string whole;          ///< the text of a head that is one segment with commas
    std::optional<std::string> location;
    std::optional<Slot> place_slot;  ///< where the place stood
};

/// Where the entries of a CV have what.
struct Slots {
    std::optional<Slot> title;
    std::set<Slot> places;
    HeadHabit habit = HeadHabit::unknown;
};

/// The parts of one head, places set aside.
[[nodiscard]] PositionHead parts_of_position(const Entry& entry);

/// What the heads of one CV have in common.
[[nodiscard]] Slots slots_of(const std::vector<PositionHead>& heads, const Gazetteer* towns);

/// Title, company, client and place of a head into the position.
void assign_head(const PositionHead& head, const Slots& slots, const Gazetteer* towns, Position& position);

/// Company and place, as they stand together: "Wavy, Paris", "Orange (Lille)", "BNP Paribas - Client: X".
void tidy_company(Position& position, const Gazetteer* towns);

}  // namespace talentmatch::cv
