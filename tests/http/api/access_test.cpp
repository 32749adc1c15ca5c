// Who may call what, over the whole route table: a route that is added is tested without a line here.
#include <gtest/gtest.h>

#include "http/api/estate.hpp"
#include "http/v1/routes.hpp"

namespace talentmatch::testing {
namespace {

using http::Method;
using http::Route;

const Actor& actor_with(Role role, const World& world) {
    switch (role) {
        case Role::admin:
            return world.admin;
        case Role::manager:
            return world.manager;
        case Role::recruiter:
            return world.recruiter;
        case Role::sales:
            return world.sales;
        case Role::consultant:
            return world.consultant;
    }
    throw std::logic_error("a role that the tests do not know");
}

TEST(Access, NobodyCallsARouteWithoutAToken) {
    for (const Route& route : http::api_routes()) {
        if (!route.access.needs_account()) continue;
        House house;
        const Answer answer = Estate(house).call(route, Client(house));
        EXPECT_EQ(answer.status, 401U) << name_of(route);
        EXPECT_TRUE(answer.was_planned_away) << name_of(route);
    }
}

TEST(Access, OnlyTheLoginIsOpenToEverybody) {
    for (const Route& route : http::api_routes())
        EXPECT_EQ(!route.access.needs_account(), route.path == "/auth/token") << name_of(route);
}

TEST(Access, EveryRoleMayWhatThePermissionTableSaysAndNothingElse) {
    for (const Route& route : http::api_routes()) {
        if (!route.access.permission()) continue;
        for (const auto& [role, role_name] : EnumNames<Role>::names) {
            House house;
            const Estate estate(house);
            const Answer answer = estate.call(route, Client(house).as(actor_with(role, house.world)));
            const bool is_refused = answer.status == 403 && answer.at("/code") == R"("permission_missing")";
            EXPECT_EQ(is_refused, !may(role, *route.access.permission())) << name_of(route) << " as " << role_name;
            EXPECT_LT(answer.status, 500U) << name_of(route) << " as " << role_name << answer.body;
        }
    }
}

TEST(Access, TheDocumentedExampleWorksForWhoMay) {
    for (const Route& route : http::api_routes()) {
        House house;
        const Estate estate(house);
        const Answer answer = estate.call(route, Client(house).as(house.world.manager));
        const bool may_not = route.access.permission() && !may(Role::manager, *route.access.permission());
        // What the rules of the business refuse is a 409 or 403; what is never right is a body that does not fit.
        EXPECT_NE(answer.status, 422U) << name_of(route) << answer.body;
        EXPECT_TRUE(answer.status < 400 || may_not || answer.status == 409 || answer.status == 403 ||
                    (route.path == "/collaborations" && answer.status == 404))
            << name_of(route) << " " << answer.status << answer.body;
        if (answer.status < 300) EXPECT_EQ(answer.status, route.operation.status) << name_of(route);
        EXPECT_EQ(answer.route, "/api/v1" + route.path);
    }
}

TEST(Tenancy, OthersIdsAnswer404OnEveryRoute) {
    for (const Route& route : http::api_routes()) {
        if (!has_id(route)) continue;
        House house;
        const Estate estate(house);
        const Answer answer = estate.call(route, Client(house).as(house.world.stranger));
        const unsigned expected = may(Role::manager, *route.access.permission()) ? 404 : 403;
        EXPECT_EQ(answer.status, expected) << name_of(route) << answer.body;
    }
}

TEST(Tenancy, TheOwnersReadWhatStrangersTriedToTouch) {
    for (const Route& route : http::api_routes()) {
        if (!has_id(route) || route.method != Method::get) continue;
        House house;
        const Estate estate(house);
        for (const Route& attack : http::api_routes())
            if (has_id(attack)) static_cast<void>(estate.call(attack, Client(house).as(house.world.stranger)));
        const Answer answer = estate.call(route, Client(house).as(house.world.manager));
        EXPECT_EQ(answer.status, 200U) << name_of(route) << answer.body;
    }
}

TEST(Tenancy, AnActivePartnerStillDoesNotReachTheRowsThemselves) {
    for (const Route& route : http::api_routes()) {
        const bool is_private = route.path.contains("{consultant_id}") || route.path.contains("{tender_id}") ||
                                route.path.contains("{resume_id}") || route.path.contains("{user_id}") ||
                                route.path == "/skills/{skill_id}" || route.path.contains("{alias_id}");
        if (!is_private) continue;
        House house;
        const Estate estate(house);
        EXPECT_EQ(estate.call(route, Client(house).as(house.world.partner)).status, 404U) << name_of(route);
    }
}

TEST(Tenancy, ListsOfStrangersAreEmpty) {
    House house;
    const Estate estate(house);
    const Client stranger = Client(house).as(house.world.stranger);
    for (const char* list :
         {"/consultants", "/tenders", "/matches", "/collaborations", "/cv-analysis", "/rankings", "/matches/top"})
        EXPECT_EQ(stranger.get(list).body, "[]") << list;
    EXPECT_EQ(stranger.get("/users").size_at(""), 1U);
    EXPECT_EQ(stranger.get("/companies").size_at(""), 1U);
}

TEST(Tenancy, NobodyCreatesRowsForAnotherCompany) {
    House house;
    const std::string atlas = std::to_string(house.world.atlas.value());
    const Client stranger = Client(house).as(house.world.stranger);
    const Answer consultant =
        stranger.post("/consultants", R"({"first_name":"A","last_name":"B","title":"C","company_id":)" + atlas + "}");
    const Answer tender =
        stranger.post("/tenders", R"({"title":"A","client_name":"B","description":"C","company_id":)" + atlas + "}");
    EXPECT_GE(consultant.status, 400U) << consultant.body;
    EXPECT_GE(tender.status, 400U) << tender.body;
    EXPECT_EQ(Client(house).as(house.world.manager).get("/consultants").body, "[]");
    EXPECT_EQ(Client(house).as(house.world.manager).get("/tenders").body, "[]");
}

}  // namespace
}  // namespace talentmatch::testing
