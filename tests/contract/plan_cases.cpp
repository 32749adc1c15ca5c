#include "contract/plan_cases.hpp"

#include "contract/house.hpp"

namespace talentmatch::test {
namespace {

template <class T>
void ignore(const Result<T>& result) {
    static_cast<void>(must(result));
}

std::vector<Filter> account_filters() {
    const auto users = [](const ports::UserFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) { ignore(store.users().list(actor, filter, {})); };
    };
    return {{"users", "company_id", users({.company_id = CompanyId{8}}), {{"company", "8"}}, "company_id", "u"},
            {"users", "role", users({.role = Role::sales}), {{"role", "'sales'"}}, "role", "u"},
            {"users", "is_active", users({.is_active = false}), {{"is_active", "FALSE"}}, "is_active", "u"},
            {"companies",
             "query",
             [](sql::Store& store, const Actor& actor) {
                 ignore(store.companies().list(actor, {.name_contains = "needle"}, {}));
             },
             {},
             "search_text",
             "c"}};
}

std::vector<Filter> skill_filters() {
    const auto skills = [](const ports::SkillFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) { ignore(store.skills().list(actor, filter, {})); };
    };
    return {{"skills", "query", skills({.query = "needle", .category = {}}), {}, "search_text", "s"},
            {"skills",
             "category",
             skills({.query = {}, .category = SkillCategory::cloud}),
             {{"category", "'cloud'"}},
             "category",
             "s"}};
}

std::vector<Filter> consultant_filters() {
    const auto consultants = [](const ports::ConsultantFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) { ignore(store.consultants().list(actor, filter, {})); };
    };
    return {
        {"consultants", "company_id", consultants({.company_id = CompanyId{8}}), {{"company", "8"}}, "company_id", "c"},
        {"consultants",
         "availability_status",
         consultants({.availability_status = AvailabilityStatus::unavailable}),
         {{"availability", "'unavailable'"}},
         "availability_status",
         "c"},
        {"consultants",
         "availability_status",
         consultants({.availability_unstated = true}),
         {},
         "availability_status",
         "c"},
        {"consultants", "query", consultants({.query = "needle"}), {}, "search_text", "c"},
        {"consultants", "skills", consultants({.skills = {SkillId{5}}}), {}, "skill_id", "c"},
        {"consultants",
         "available_from",
         consultants({.available_from = day("2026-01-02"), .notice_up_to = 30}),
         {{"available_from", "'2026-01-02'"}, {"notice_up_to", "30"}},
         "availability_date",
         "c"}};
}

std::vector<Filter> tender_filters() {
    const auto tenders = [](const ports::TenderFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) { ignore(store.tenders().list(actor, filter, {})); };
    };
    return {{"tenders", "company_id", tenders({.company_id = CompanyId{8}}), {{"company", "8"}}, "company_id", "t"},
            {"tenders", "status", tenders({.status = TenderStatus::draft}), {{"status", "'draft'"}}, "status", "t"},
            {"tenders", "query", tenders({.query = "needle"}), {}, "search_text", "t"},
            {"tenders", "skills", tenders({.skills = {SkillId{5}}}), {}, "skill_id", "t"},
            {"tenders",
             "starts_after",
             tenders({.starts_after = day("2026-12-30")}),
             {{"starts_after", "'2026-12-30'"}},
             "start_date",
             "t"},
            {"tenders",
             "starts_before",
             tenders({.starts_before = day("2026-01-02")}),
             {{"starts_before", "'2026-01-02'"}},
             "start_date",
             "t"},
            {"tenders",
             "deadline_after",
             tenders({.deadline_after = day("2026-12-30")}),
             {{"deadline_after", "'2026-12-30'"}},
             "deadline",
             "t"},
            {"tenders",
             "deadline_before",
             tenders({.deadline_before = day("2026-01-02")}),
             {{"deadline_before", "'2026-01-02'"}},
             "deadline",
             "t"}};
}

std::vector<Filter> matching_filters() {
    const auto matches = [](const ports::MatchFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) {
            ignore(store.matches().list(actor, filter, {}, day("2026-03-01")));
        };
    };
    const auto collaborations = [](const ports::CollaborationFilter& filter) {
        return
            [filter](sql::Store& store, const Actor& actor) { ignore(store.collaborations().list(actor, filter, {})); };
    };
    const auto resumes = [](const ports::ResumeFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) { ignore(store.resumes().list(actor, filter, {})); };
    };
    return {
        {"matches",
         "consultant_id",
         matches({.consultant_id = ConsultantId{5}}),
         {{"consultant", "5"}},
         "consultant_id",
         "m"},
        {"matches", "tender_id", matches({.tender_id = TenderId{5}}), {{"tender", "5"}}, "tender_id", "m"},
        {"matches",
         "status_filter",
         matches({.status = MatchStatus::rejected}),
         {{"status", "'rejected'"}},
         "status",
         "m"},
        {"matches",
         "min_score",
         matches({.min_score = Score::millionths(999'000)}),
         {{"min_score", "999000"}},
         "match_score",
         "m"},
        {"collaborations",
         "status",
         collaborations({.status = CollaborationStatus::ended}),
         {{"status", "'ended'"}},
         "status",
         "k"},
        {"collaborations",
         "company_id",
         collaborations({.company_id = CompanyId{8}}),
         {{"company", "8"}},
         "partner_company_id",
         "k"},
        {"cv-analysis",
         "consultant_id",
         resumes({.consultant_id = ConsultantId{5}}),
         {{"consultant", "5"}},
         "consultant_id",
         "r"},
        {"cv-analysis", "status", resumes({.status = ResumeStatus::failed}), {{"status", "'failed'"}}, "status", "r"}};
}

std::vector<Filter> ranking_filters() {
    const auto rankings = [](const ports::RankingFilter& filter) {
        return [filter](sql::Store& store, const Actor& actor) { ignore(store.rankings().list(actor, filter, {})); };
    };
    const Instant new_year{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
    constexpr auto as_text = "'2026-01-01T00:00:00.000000Z'";
    return {
        {"rankings", "kind", rankings({.kind = ports::RankingKind::top_pairs}), {{"kind", "'top_pairs'"}}, "kind", "r"},
        {"rankings", "tender_id", rankings({.tender_id = TenderId{5}}), {{"tender", "5"}}, "tender_id", "r"},
        {"rankings",
         "consultant_id",
         rankings({.consultant_id = ConsultantId{5}}),
         {{"consultant", "5"}},
         "consultant_id",
         "r"},
        {"rankings", "user_id", rankings({.user_id = UserId{5}}), {{"user", "5"}}, "user_id", "r"},
        {"rankings", "since", rankings({.since = new_year}), {{"since", as_text}}, "created_at", "r"},
        {"rankings", "until", rankings({.until = new_year}), {{"until", as_text}}, "created_at", "r"}};
}

}  // namespace

std::vector<Filter> every_filter() {
    std::vector<Filter> all;
    for (const auto& part : {account_filters(), skill_filters(), consultant_filters(), tender_filters(),
                             matching_filters(), ranking_filters()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::vector<Filter> every_list() {
    std::map<std::string, Filter> lists;
    const auto add = [&](const char* path, const char* relation, auto list) {
        lists[path] = {path, "", list, {}, "", relation};
    };
    add("users", "u", [](sql::Store& store, const Actor& actor) { ignore(store.users().list(actor, {}, {})); });
    add("companies", "c", [](sql::Store& store, const Actor& actor) { ignore(store.companies().list(actor, {}, {})); });
    add("consultants", "c",
        [](sql::Store& store, const Actor& actor) { ignore(store.consultants().list(actor, {}, {})); });
    add("tenders", "t", [](sql::Store& store, const Actor& actor) { ignore(store.tenders().list(actor, {}, {})); });
    add("matches", "m",
        [](sql::Store& store, const Actor& actor) { ignore(store.matches().list(actor, {}, {}, day("2026-03-01"))); });
    add("collaborations", "k",
        [](sql::Store& store, const Actor& actor) { ignore(store.collaborations().list(actor, {}, {})); });
    add("cv-analysis", "r", [](sql::Store& store, const Actor& actor) { ignore(store.resumes().list(actor, {}, {})); });
    std::vector<Filter> all;
    for (const auto& [path, list] : lists) all.push_back(list);
    return all;
}

}  // namespace talentmatch::test
