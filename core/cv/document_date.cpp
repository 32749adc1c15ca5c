#include "cv/document_date.hpp"

#include <algorithm>

#include "cv/dates/dates.hpp"
#include "cv/dates/phrases.hpp"
#include "cv/layout/evidence.hpp"

namespace talentmatch::cv {
namespace {

constexpr int sure_enough = 80;  // to count experience by

int month_of_day(Date day) {
    const std::chrono::year_month_day date{day};
    return (static_cast<int>(date.year()) * 12) + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

bool is_stamp(const Line& line) {
    if (line.text.size() > 120) return false;
    const PhraseText text(line.text);
    return text.has({"mis a jour", "mise a jour", "derniere mise a jour", "maj", "last updated", "updated on",
                     "updated", "version du", "cv du", "date du cv", "fait a", "fait le", "as of", "edition"});
}

std::optional<PartialDate> file_date(const Document& document) {
    if (!document.modified || document.modified->size() < 7) return std::nullopt;
    return parse_partial_date(document.modified->substr(0, 7));
}

}  // namespace

std::optional<Found<PartialDate>> document_date(const Page& page, const Document& document, Date today) {
    const int now = month_of_day(today);
    std::optional<Found<PartialDate>> newest;
    for (const auto& line : page.lines) {
        if (line.text.size() > 600) continue;
        const bool stamped = is_stamp(line);
        for (const auto& span : find_dates(line.text, today)) {
            for (const auto& date : {span.start, span.finish}) {
                if (!date || first_month(*date) > now) continue;
                if (stamped && !span.is_range && date->month)
                    return Found<PartialDate>{*date, evidence_of(line, Method::pattern, 95, line.text)};
                if (!newest || first_month(*date) > first_month(newest->value))
                    newest = {*date, evidence_of(line, Method::inferred, 50)};
            }
        }
    }
    const auto file = file_date(document);
    if (!file || first_month(*file) > now || (newest && first_month(newest->value) > last_month(*file))) return newest;
    Evidence evidence;
    evidence.method = Method::inferred;
    evidence.confidence = 80;
    evidence.raw = *document.modified;
    return Found<PartialDate>{*file, std::move(evidence)};
}

Date reference_day(const std::optional<Found<PartialDate>>& date, Date today) {
    if (!date || date->evidence.confidence < sure_enough) return today;
    using namespace std::chrono;
    const year_month month{year{date->value.year},
                           std::chrono::month{static_cast<unsigned>(date->value.month.value_or(12))}};
    return std::min<Date>(today, sys_days{month / last});
}

}  // namespace talentmatch::cv
