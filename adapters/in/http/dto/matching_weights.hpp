// Weights on the wire: shares from 0 to 1 by criterion, as the answers of a ranking show them.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "http/codec/codec.hpp"
#include "http/dto/page.hpp"
#include "use_cases/matching_weights.hpp"

namespace talentmatch::http::dto {

/// A number from 0 to 1, kept in thousandths.
struct Weight {
    int permille = 0;

    [[nodiscard]] int plain() const { return permille; }
};

/// Weights are relative: only their proportions count. A criterion left out stays as it is in force.
struct WeightsIn {
    std::optional<Weight> skills;
    std::optional<Weight> title;
    std::optional<Weight> experience;
    std::optional<Weight> text;
    std::optional<Weight> availability;
    std::optional<Weight> rate;
    std::optional<Weight> place;
    std::optional<Weight> languages;
    std::optional<Weight> certifications;

    static constexpr std::string_view example = R"({"skills":0.5,"availability":0.2,"rate":0})";
};
BOOST_DESCRIBE_STRUCT(WeightsIn, (),
                      (skills, title, experience, text, availability, rate, place, languages, certifications))

/// All nine, each from 0 to 1.
struct WeightsOut {
    Score skills;
    Score title;
    Score experience;
    Score text;
    Score availability;
    Score rate;
    Score place;
    Score languages;
    Score certifications;

    static constexpr std::string_view example =
        R"({"skills":0.36,"title":0.12,"experience":0.1,"text":0.12,"availability":0.12,"rate":0.08,"place":0.06,)"
        R"("languages":0.02,"certifications":0.02})";
};
BOOST_DESCRIBE_STRUCT(WeightsOut, (),
                      (skills, title, experience, text, availability, rate, place, languages, certifications))

struct MatchingWeightsUpdate {
    WeightsIn weights;
    std::optional<Int<0, std::numeric_limits<int>::max()>> expected_version;
    std::optional<Text<0, 500>> note;

    static constexpr std::string_view example = R"({"weights":{"skills":0.5,"availability":0.2},"expected_version":0,)"
                                                R"("note":"Le démarrage immédiat compte davantage cette année"})";
    static constexpr std::array field_notes{
        Note{"weights", "De 0 à 1, relatifs : seules les proportions comptent. Un critère absent reste comme il est"},
        Note{"expected_version",
             "La version que vous avez lue (0 : jamais réglés) : si une autre est en vigueur, la réponse est 409"},
        Note{"note", "Pourquoi, pour l'historique"}};
};
BOOST_DESCRIBE_STRUCT(MatchingWeightsUpdate, (), (weights, expected_version, note))

struct MatchingWeightsRollback {
    Int<0, std::numeric_limits<int>::max()> version;
    std::optional<Int<0, std::numeric_limits<int>::max()>> expected_version;
    std::optional<Text<0, 500>> note;

    static constexpr std::string_view example = R"({"version":0,"note":"Retour aux poids par défaut"})";
    static constexpr std::array field_notes{
        Note{"version",
             "La version à rétablir ; 0 : les poids par défaut. Une nouvelle version, égale à celle-ci, naît"},
        Note{"expected_version", "La version que vous avez lue : si une autre est en vigueur, la réponse est 409"}};
};
BOOST_DESCRIBE_STRUCT(MatchingWeightsRollback, (), (version, expected_version, note))

struct MatchingWeightsOut {
    CompanyId company_id;
    int version = 0;
    bool is_default = true;
    WeightsOut weights;
    std::optional<std::string> note;
    std::optional<int> restored_from;
    std::optional<UserId> created_by;
    std::optional<Instant> created_at;

    static constexpr std::string_view example =
        R"({"company_id":1,"version":3,"is_default":false,"weights":{"skills":0.5,"title":0.12,"experience":0.1,)"
        R"("text":0.12,"availability":0.2,"rate":0.08,"place":0.06,"languages":0.02,"certifications":0.02},)"
        R"("note":"Le démarrage immédiat compte davantage cette année","restored_from":null,"created_by":2,)"
        R"("created_at":"2026-11-22T09:30:00Z"})";
    static constexpr std::array field_notes{
        Note{"version", "0 : rien n'a été réglé, les poids par défaut valent"},
        Note{"is_default", "true : rien n'a été réglé"},
        Note{"restored_from", "Un retour en arrière nomme la version qu'il répète"}};
};
BOOST_DESCRIBE_STRUCT(MatchingWeightsOut, (),
                      (company_id, version, is_default, weights, note, restored_from, created_by, created_at))

struct HistoryQuery {
    Skip skip;
    Limit limit;
};
BOOST_DESCRIBE_STRUCT(HistoryQuery, (), (skip, limit))

[[nodiscard]] use_cases::WeightChanges changes_of(const WeightsIn& weights);
[[nodiscard]] WeightsOut weights_out(const use_cases::Weights& weights);
[[nodiscard]] MatchingWeightsOut matching_weights_out(const use_cases::CompanyWeights& weights);

}  // namespace talentmatch::http::dto

namespace talentmatch::http {

template <>
struct Codec<dto::Weight> {
    static void read(const Json& json, dto::Weight& into, Reader& reader) {
        constexpr int thousandth = Score::one / 1'000;
        Score score;
        reader.read_score(json, score);
        into.permille = (score.in_millionths() + thousandth / 2) / thousandth;
    }
    static std::string schema(SchemaBook& book) { return Codec<Score>::schema(book); }
};

}  // namespace talentmatch::http
