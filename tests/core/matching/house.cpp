#include "core/matching/house.hpp"

#include <memory>
#include <stdexcept>

namespace talentmatch::matching {
namespace {

constexpr std::string_view skills =
    "slug\tname\tname_fr\tcategory\taliases\timplies\tsiblings\tambiguous\n"
    "java\tJava\t\tprogramming_language\tJDK\t\tkotlin\t0\n"
    "kotlin\tKotlin\t\tprogramming_language\t\tjava\t\t0\n"
    "go\tGo\t\tprogramming_language\tGolang\t\t\t1\n"
    "python\tPython\t\tprogramming_language\t\t\t\t0\n"
    "cpp\tC++\t\tprogramming_language\t\t\t\t0\n"
    "spring\tSpring\t\tframework\t\tjava\t\t0\n"
    "spring-boot\tSpring Boot\t\tframework\tspringboot\tspring\t\t0\n"
    "react\tReact\t\tframework\tReactJS\t\tangular\t0\n"
    "angular\tAngular\t\tframework\t\t\t\t0\n"
    "mysql\tMySQL\t\tdatabase\t\t\tpostgresql\t0\n"
    "postgresql\tPostgreSQL\t\tdatabase\tpostgres\t\t\t0\n"
    "docker\tDocker\t\tdevops\t\t\t\t0\n"
    "kubernetes\tKubernetes\t\tdevops\tk8s\tdocker\t\t0\n"
    "aws\tAWS\t\tcloud\tAmazon Web Services\t\t\t0\n"
    "agile\tAgile\t\tmethodology\t\t\t\t0\n";

constexpr std::string_view places =
    "name\tcountry\tlatitude\tlongitude\tpopulation\tother_names\n"
    "Lyon\tFR\t45.74846\t4.84671\t522250\t\n"
    "Villeurbanne\tFR\t45.76601\t4.8795\t141106\t\n"
    "Paris\tFR\t48.85341\t2.3488\t2138551\t\n"
    "Grenoble\tFR\t45.17869\t5.71479\t158552\t\n"
    "Saint-Étienne\tFR\t45.43389\t4.39\t176280\t\n";

template <class T>
std::shared_ptr<const T> shared(Result<T> parsed) {
    if (!parsed) throw std::logic_error(parsed.error().message);
    return std::make_shared<const T>(std::move(*parsed));
}

}  // namespace

const Engine& engine() {
    static const Engine one(shared(Taxonomy::parse(skills)), shared(Gazetteer::parse(places)));
    return one;
}

Assessment assess(const Tender& tender, const Consultant& consultant, std::string_view resume_text) {
    return engine().assess(tender, Offer{&consultant, resume_text}, today());
}

const CriterionResult& result_of(const Assessment& assessment, Criterion criterion) {
    return assessment.criteria.at(static_cast<std::size_t>(criterion));
}

int permille_of(const Tender& tender, const Consultant& consultant, Criterion criterion, std::string_view resume_text) {
    return result_of(assess(tender, consultant, resume_text), criterion).score.in_millionths() / 1000;
}

std::string said(const Tender& tender, const Consultant& consultant, Criterion criterion,
                 std::string_view resume_text) {
    std::string text;
    for (const auto& reason : result_of(assess(tender, consultant, resume_text), criterion).reasons)
        text += (text.empty() ? "" : " | ") + sentence(reason, Language::fr);
    return text;
}

}  // namespace talentmatch::matching
