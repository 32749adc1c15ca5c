// The ranking as machines read it.
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "cli/match.hpp"

namespace talentmatch::cli {
namespace {

namespace json = boost::json;

json::value optional_text(const std::optional<std::string>& text) {
    return text ? json::value(*text) : json::value(nullptr);
}

json::value optional_date(const std::optional<Date>& date) {
    return date ? json::value(to_iso(*date)) : json::value(nullptr);
}

json::object tender_object(const Tender& tender) {
    json::array skills;
    for (const auto& skill : tender.skills) {
        json::object one{{"name", skill.name}, {"importance", text_of(skill.importance)}};
        one["proficiency"] = skill.proficiency ? json::value(text_of(*skill.proficiency)) : json::value(nullptr);
        one["years_experience"] = skill.years_experience ? json::value(*skill.years_experience) : json::value(nullptr);
        skills.push_back(std::move(one));
    }
    json::object object{{"title", tender.title}, {"client_name", tender.client_name}};
    object["location"] = optional_text(tender.location);
    object["remote_work"] = tender.remote_work;
    object["start_date"] = optional_date(tender.start_date);
    object["end_date"] = optional_date(tender.end_date);
    object["daily_rate_max"] =
        tender.daily_rate_max ? json::value(tender.daily_rate_max->to_decimal()) : json::value(nullptr);
    object["experience_years"] = tender.experience_years ? json::value(*tender.experience_years) : json::value(nullptr);
    object["skills"] = std::move(skills);
    return object;
}

json::object criterion_object(const matching::CriterionResult& result, bool in_english) {
    json::array reasons;
    for (const auto& reason : result.reasons)
        reasons.push_back(json::object{{"verdict", text_of(reason.verdict)},
                                       {"code", reason.code},
                                       {"subject", reason.subject},
                                       {"sentence", use_cases::sentence_of(reason, in_english)}});
    return {{"criterion", text_of(result.criterion)},
            {"weight", result.weight / 1000.0},
            {"score", result.score.as_double()},
            {"has_consultant_data", result.has_consultant_data},
            {"reasons", std::move(reasons)}};
}

json::object match_object(int rank, const use_cases::RankedFile& ranked, bool in_english) {
    const auto& person = ranked.file->consultant;
    const auto& assessment = ranked.assessment;
    json::array criteria;
    for (const auto& criterion : assessment.criteria) criteria.push_back(criterion_object(criterion, in_english));
    json::object object{{"rank", rank},
                        {"score", assessment.score.as_double()},
                        {"file", ranked.file->path.string()},
                        {"first_name", person.first_name},
                        {"last_name", person.last_name},
                        {"title", person.title}};
    object["experience_years"] = person.experience_years ? json::value(*person.experience_years) : json::value(nullptr);
    object["location"] = optional_text(person.location);
    object["confidence"] = assessment.confidence;
    object["cap"] = assessment.cap ? json::value(assessment.cap->as_double()) : json::value(nullptr);
    object["cap_reasons"] = json::array(assessment.cap_reasons.begin(), assessment.cap_reasons.end());
    object["criteria"] = std::move(criteria);
    return object;
}

}  // namespace

void write_json(const MatchReport& report, const Style& style, std::ostream& out) {
    json::array matches;
    int rank = 0;
    for (const auto& ranked : report.ranked) matches.push_back(match_object(++rank, ranked, style.is_english));
    json::array left_out;
    for (const auto& [path, error] : report.left_out)
        left_out.push_back(
            json::object{{"file", path.string()}, {"code", error.code}, {"message", message_of(error, style)}});
    const json::object answer{{"tender", tender_object(report.tender)},
                              {"read", report.files.size()},
                              {"matches", std::move(matches)},
                              {"left_out", std::move(left_out)}};
    out << json::serialize(answer) << '\n';
}

}  // namespace talentmatch::cli
