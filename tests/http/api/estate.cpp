#include "http/api/estate.hpp"

#include <boost/json.hpp>
#include <stdexcept>

namespace talentmatch::testing {

Estate::Estate(House& house) {
    World& world = house.world;
    static_cast<void>(world.add_skill("spring-boot", "Spring Boot"));  // the documentation's examples name it
    const SkillId skill = world.add_skill("progiciel", "Progiciel maison", world.atlas);
    Consultant person = a_consultant(world.atlas);
    person.skills.push_back({skill, "", SkillCategory::other, Proficiency::expert, 3, {}});
    const ConsultantId consultant = world.add(person);
    Tender wish = a_tender(world.atlas);
    wish.skills.push_back({skill, "", SkillCategory::other, Importance::required, {}, {}});
    const TenderId tender = world.add(wish);
    const MatchId match = house.matches.create_match(world.manager, consultant, tender, {}).value().id;

    static_cast<void>(house.matches.find_matches_for_tender(world.manager, tender, {}, use_cases::Reach::own_company));
    const auto ranking = house.rankings.get_rankings(world.manager, {}, {}).value().front().id;

    const auto file = std::filesystem::temp_directory_path() / ("tm-estate-" + std::to_string(::getpid()));
    std::ofstream(file)
        << "Claire Moreau\nDéveloppeuse Kotlin\nclaire.moreau@exemple.fr\n\nCompétences\nKotlin, Java\n";
    const ResumeId resume = house.cv_analysis.analyse(world.manager, file, "cv.txt").value().id;
    std::filesystem::remove(file);

    const SkillAliasId alias = house.skill_aliases.add_alias(world.manager, "Progi", skill, "").value().id;
    ids_ = {{"alias_id", alias.value()},           {"company_id", world.atlas.value()},
            {"user_id", world.sales.user.value()}, {"skill_id", skill.value()},
            {"consultant_id", consultant.value()}, {"tender_id", tender.value()},
            {"match_id", match.value()},           {"resume_id", resume.value()},
            {"ranking_id", ranking.value()},       {"collaboration_id", world.collaboration.value()}};
}

std::string Estate::target_of(const http::Route& route) const {
    std::string target = route.path;
    for (std::size_t open = target.find('{'); open != std::string::npos; open = target.find('{')) {
        const std::size_t close = target.find('}', open);
        target.replace(open, close - open + 1, std::to_string(id(target.substr(open + 1, close - open - 1))));
    }
    if (route.operation.query == nullptr) return target;
    char before = '?';
    for (const http::Field& field : route.operation.query())
        if (!field.may_be_absent)
            (target += std::exchange(before, '&')).append(field.name).append("=") +=
                std::to_string(id(std::string(field.name)));
    return target;
}

Answer Estate::call(const http::Route& route, const Client& client) const {
    const std::string target = target_of(route);
    switch (route.operation.body) {
        case http::BodyKind::upload:
            return client.upload(target, "autre.txt", "Un autre CV, " + target);
        case http::BodyKind::form:
            return client.with("Content-Type", "application/x-www-form-urlencoded")
                .post(target, "username=manager%40atlas.fr&password=correct+horse");
        case http::BodyKind::json:
        case http::BodyKind::upload_or_json:
            return client.send(route.method, target, body_of(route));
        case http::BodyKind::none:
            return client.send(route.method, target);
    }
    throw std::logic_error("a kind of body that the tests do not know");
}

bool has_id(const http::Route& route) { return route.path.contains('{'); }

std::string name_of(const http::Route& route) { return std::string(http::name_of(route.method)) + " " + route.path; }

std::string Estate::body_of(const http::Route& route) const {
    http::SchemaBook book;
    const std::string reference = route.operation.body_schema(book);
    const std::string name =
        reference.substr(reference.rfind('/') + 1, reference.rfind('"') - reference.rfind('/') - 1);
    const auto schema = boost::json::parse(book.at(name));
    if (!schema.as_object().contains("example")) throw std::logic_error(name + " has no example");
    boost::json::object example = schema.at("example").as_object();
    for (auto& [key, value] : example)
        if (const auto id = ids_.find(std::string(key)); id != ids_.end())
            value = id->second;
        else if (key == "old_password")
            value = "correct horse";
    return boost::json::serialize(example);
}

}  // namespace talentmatch::testing
