// What a line of a call for tender states beside skills.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>

#include "entities/gazetteer.hpp"
#include "entities/tender_reading.hpp"

namespace talentmatch::cv {

/// A line as written and folded, and where it stands.
struct TenderLine {
    std::string_view written;
    std::string_view folded;
    Evidence place;
};

/// A value where its line stands, no surer than the line is.
template <class Value>
Found<Value> found(Value value, const TenderLine& line, int confidence, Method method = Method::pattern) {
    Found<Value> result{std::move(value), line.place};
    result.evidence.method = method;
    result.evidence.confidence = std::min(confidence, line.place.confidence);
    return result;
}

/// Each puts what the line states into the reading; the first line that states something wins.
void read_tender_money(const TenderLine& line, TenderReading& reading);
void read_tender_dates(const TenderLine& line, Date today, TenderReading& reading);
void read_tender_place(const TenderLine& line, const Gazetteer& gazetteer, TenderReading& reading);
void read_tender_remote(const TenderLine& line, TenderReading& reading);
void read_tender_people(const TenderLine& line, TenderReading& reading);
void read_tender_languages(const TenderLine& line, TenderReading& reading);
void read_tender_client(const TenderLine& line, TenderReading& reading);
void read_tender_certifications(const TenderLine& line, TenderReading& reading);

/// The label of "Lieu : Lyon", folded, and what stands behind the colon; both empty for a line without a short label.
[[nodiscard]] std::string_view tender_label_of(std::string_view folded);
[[nodiscard]] std::string_view behind_colon(std::string_view written);

}  // namespace talentmatch::cv
