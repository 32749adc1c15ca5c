// Matches and explained rankings on the wire (spec 3.1.3, 5.2.2).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "entities/match.hpp"
#include "http/codec/codec.hpp"
#include "http/dto/assessment.hpp"
#include "http/dto/page.hpp"
#include "use_cases/matches.hpp"

namespace talentmatch::http::dto {

struct ConsultantBrief {
    ConsultantId id;
    CompanyId company_id;
    std::string company_name;
    std::string display_name;
    std::string title;
    std::optional<int> experience_years;
    std::optional<AvailabilityStatus> availability_status;
    std::optional<Date> availability_date;
    std::optional<Money> daily_rate;
    std::optional<std::string> location;
    bool remote_work = false;

    static constexpr std::string_view example =
        R"({"id":42,"company_id":1,"company_name":"Rhône Ingénierie","display_name":"Claire Moreau",)"
        R"("title":"Développeuse Kotlin","experience_years":7,"availability_status":"available",)"
        R"("availability_date":null,"daily_rate":550,"location":"Villeurbanne","remote_work":true})";
    static constexpr std::array field_notes{Note{"display_name", "Nom abrégé pour un consultant d'un partenaire"}};
};
BOOST_DESCRIBE_STRUCT(ConsultantBrief, (),
                      (id, company_id, company_name, display_name, title, experience_years, availability_status,
                       availability_date, daily_rate, location, remote_work))

struct TenderBrief {
    TenderId id;
    CompanyId company_id;
    std::string company_name;
    std::string title;
    std::string client_name;
    TenderStatus status = TenderStatus::draft;
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<std::string> location;
    bool remote_work = false;

    static constexpr std::string_view example =
        R"({"id":7,"company_id":1,"company_name":"Rhône Ingénierie","title":"Développeur Kotlin confirmé",)"
        R"("client_name":"Banque du Rhône","status":"open","start_date":"2026-12-01","end_date":"2027-05-31",)"
        R"("location":"Lyon","remote_work":false})";
};
BOOST_DESCRIBE_STRUCT(TenderBrief, (),
                      (id, company_id, company_name, title, client_name, status, start_date, end_date, location,
                       remote_work))

struct MatchCreate {
    ConsultantId consultant_id;
    TenderId tender_id;
    std::optional<Text<0, 20'000>> notes;

    static constexpr std::string_view example =
        R"({"consultant_id":42,"tender_id":7,"notes":"Disponible pour un appel"})";
};
BOOST_DESCRIBE_STRUCT(MatchCreate, (), (consultant_id, tender_id, notes))

struct MatchUpdate {
    Patch<MatchStatus> status;
    Patch<std::optional<Text<0, 20'000>>> notes;

    static constexpr std::string_view example = R"({"status":"submitted"})";
};
BOOST_DESCRIBE_STRUCT(MatchUpdate, (), (status, notes))

struct MatchOut {
    MatchId id;
    ConsultantId consultant_id;
    TenderId tender_id;
    CompanyId company_id;
    Score match_score;
    MatchStatus status = MatchStatus::suggested;
    std::optional<std::string> notes;
    int weights_version = 0;
    ConsultantBrief consultant;
    TenderBrief tender;
    Instant created_at{};
    std::optional<Instant> updated_at;
};
BOOST_DESCRIBE_STRUCT(MatchOut, (),
                      (id, consultant_id, tender_id, company_id, match_score, status, notes, weights_version,
                       consultant, tender, created_at, updated_at))

struct MatchQuery {
    Skip skip;
    Limit limit;
    std::optional<ConsultantId> consultant_id;
    std::optional<TenderId> tender_id;
    std::optional<MatchStatus> status_filter;
    std::optional<Score> min_score;
};
BOOST_DESCRIBE_STRUCT(MatchQuery, (), (skip, limit, consultant_id, tender_id, status_filter, min_score))

struct RankedMatchOut {
    ConsultantId consultant_id;
    TenderId tender_id;
    Score match_score;
    Score confidence;
    std::optional<Score> cap;
    std::vector<std::string> cap_reasons;
    int weights_version = 0;
    UsedWeightsOut weights;
    std::vector<NoticeOut> notices;
    ConsultantBrief consultant;
    TenderBrief tender;
    std::vector<CriterionOut> criteria;
    std::vector<CounterfactualOut> counterfactuals;

    static constexpr std::array field_notes = AssessmentOut::field_notes;
};
BOOST_DESCRIBE_STRUCT(RankedMatchOut, (),
                      (consultant_id, tender_id, match_score, confidence, cap, cap_reasons, weights_version, weights,
                       notices, consultant, tender, criteria, counterfactuals))

/// A score from 0 to 1; the specification's default is 0.6.
struct MinScore {
    Score value = Score::millionths(600'000);
};

using ExplainChoice = Or<use_cases::Explain, use_cases::Explain::full>;

struct FindForTenderQuery {
    MinScore min_score;
    Or<bool, true> include_partner_consultants;
    ExplainChoice explain;
    Limit limit;

    static constexpr std::array field_notes{
        Note{"explain",
             "none : les nombres ; summary : par critère la raison principale ; full : toutes, et ce qui aiderait"}};
};
BOOST_DESCRIBE_STRUCT(FindForTenderQuery, (), (min_score, include_partner_consultants, explain, limit))

struct FindForConsultantQuery {
    MinScore min_score;
    Or<bool, true> include_partner_tenders;
    ExplainChoice explain;
    Limit limit;

    static constexpr std::array field_notes = FindForTenderQuery::field_notes;
};
BOOST_DESCRIBE_STRUCT(FindForConsultantQuery, (), (min_score, include_partner_tenders, explain, limit))

struct TopQuery {
    Or<Int<1, Page::max_limit>, 10> limit;
    std::optional<CompanyId> company_id;
    ExplainChoice explain;

    static constexpr bool looks_up = true;
    static constexpr std::array field_notes{Note{"company_id", "L'entreprise du compte par défaut ; une autre : admin"},
                                            FindForTenderQuery::field_notes.front()};
};
BOOST_DESCRIBE_STRUCT(TopQuery, (), (limit, company_id, explain))

/// What a ranking may be told beside its query; the body may be left out.
struct RankingSettings {
    std::optional<WeightsIn> weights;

    static constexpr std::string_view example = R"({"weights":{"availability":0.3,"rate":0}})";
    static constexpr std::array field_notes{
        Note{"weights", "Pour cet appel seulement ; un critère absent garde le poids de l'entreprise"}};
};
BOOST_DESCRIBE_STRUCT(RankingSettings, (), (weights))

struct PairQuery {
    ConsultantId consultant_id;
    TenderId tender_id;

    static constexpr bool looks_up = true;
};
BOOST_DESCRIBE_STRUCT(PairQuery, (), (consultant_id, tender_id))

[[nodiscard]] MatchOut match_out(const Match& match);
void apply(const MatchUpdate& dto, Match& match);

[[nodiscard]] RankedMatchOut ranked_match_out(const use_cases::RankedMatch& ranked, const Saying& saying);

}  // namespace talentmatch::http::dto

namespace talentmatch::http {

template <>
struct Codec<dto::MinScore> {
    static constexpr bool may_be_absent = true;
    static void read(const Json& json, dto::MinScore& into, Reader& reader) { reader.read_score(json, into.value); }
    static std::string schema(SchemaBook& book) { return schema_with(Codec<Score>::schema(book), R"("default":0.6)"); }
};

}  // namespace talentmatch::http
