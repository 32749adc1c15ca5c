// Valid entities for tests; a test states only what matters to it: `a_consultant().with_skill("Java").build()`.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "entities/consultant.hpp"
#include "entities/date.hpp"
#include "entities/tender.hpp"

namespace talentmatch::test {

/// A day written as people write it; throws on one that does not exist, since then the test is wrong.
[[nodiscard]] inline Date day(std::string_view iso) {
    const auto date = parse_date(iso);
    if (!date) throw std::invalid_argument("no such day: " + std::string(iso));
    return *date;
}

class ConsultantBuilder {
public:
    ConsultantBuilder() {
        consultant_.id = ConsultantId(1);
        consultant_.company_id = CompanyId(1);
        consultant_.first_name = "Claire";
        consultant_.last_name = "Moreau";
        consultant_.availability_status = AvailabilityStatus::available;
    }

    ConsultantBuilder& id(std::int64_t value) { return set(consultant_.id, ConsultantId(value)); }
    ConsultantBuilder& of_company(std::int64_t value) { return set(consultant_.company_id, CompanyId(value)); }
    ConsultantBuilder& of_user(std::int64_t value) { return set(consultant_.user_id, UserId(value)); }
    ConsultantBuilder& named(std::string first, std::string last) {
        consultant_.first_name = std::move(first);
        return set(consultant_.last_name, std::move(last));
    }
    ConsultantBuilder& titled(std::string title) { return set(consultant_.title, std::move(title)); }
    ConsultantBuilder& with_years(int years) { return set(consultant_.experience_years, years); }
    ConsultantBuilder& with_bio(std::string bio) { return set(consultant_.bio, std::move(bio)); }

    ConsultantBuilder& with_skill(std::string name, Proficiency proficiency = Proficiency::advanced,
                                  std::optional<int> years = std::nullopt) {
        ConsultantSkill skill;
        skill.name = std::move(name);
        skill.proficiency = proficiency;
        skill.years_experience = years;
        consultant_.skills.push_back(std::move(skill));
        return *this;
    }
    /// As the database knows it: by the skill's row.
    ConsultantBuilder& with_skill(SkillId id, std::string name, Proficiency proficiency = Proficiency::advanced) {
        with_skill(std::move(name), proficiency);
        return set(consultant_.skills.back().skill_id, id);
    }

    ConsultantBuilder& available(std::optional<Date> from = std::nullopt) {
        return available_as(AvailabilityStatus::available, from);
    }
    ConsultantBuilder& part_time(std::optional<Date> from = std::nullopt) {
        return available_as(AvailabilityStatus::partially_available, from);
    }
    ConsultantBuilder& on_mission(std::optional<Date> until = std::nullopt) {
        return available_as(AvailabilityStatus::on_mission, until);
    }
    ConsultantBuilder& unavailable(std::optional<Date> until = std::nullopt) {
        return available_as(AvailabilityStatus::unavailable, until);
    }

    /// Nobody said when.
    ConsultantBuilder& of_unstated_availability() { return set(consultant_.availability_status, std::nullopt); }
    ConsultantBuilder& with_notice(int days) { return set(consultant_.notice_period_days, days); }

    ConsultantBuilder& at_daily_rate(std::int64_t euros) { return set(consultant_.daily_rate, Money::euros(euros)); }
    ConsultantBuilder& at_hourly_rate(std::int64_t euros) { return set(consultant_.hourly_rate, Money::euros(euros)); }
    ConsultantBuilder& in(std::string location) { return set(consultant_.location, std::move(location)); }
    ConsultantBuilder& remote() { return set(consultant_.remote_work, true); }
    ConsultantBuilder& travelling(int km) { return set(consultant_.max_travel_distance, km); }
    ConsultantBuilder& speaking(std::string code, std::optional<LanguageLevel> level = std::nullopt) {
        consultant_.languages.push_back({std::move(code), level});
        return *this;
    }
    ConsultantBuilder& certified(std::string name) {
        consultant_.certifications.push_back(std::move(name));
        return *this;
    }

    [[nodiscard]] Consultant build() const { return consultant_; }
    operator Consultant() const { return consultant_; }  // NOLINT(google-explicit-constructor): reads as the entity

private:
    template <class Field, class Value>
    ConsultantBuilder& set(Field& field, Value&& value) {
        field = std::forward<Value>(value);
        return *this;
    }
    ConsultantBuilder& available_as(AvailabilityStatus status, std::optional<Date> date) {
        consultant_.availability_status = status;
        return set(consultant_.availability_date, date);
    }

    Consultant consultant_;
};

class TenderBuilder {
public:
    TenderBuilder() {
        tender_.id = TenderId(1);
        tender_.company_id = CompanyId(1);
        tender_.client_name = "Banque du Rhône";
        tender_.status = TenderStatus::open;
    }

    TenderBuilder& id(std::int64_t value) { return set(tender_.id, TenderId(value)); }
    TenderBuilder& of_company(std::int64_t value) { return set(tender_.company_id, CompanyId(value)); }
    TenderBuilder& titled(std::string title) { return set(tender_.title, std::move(title)); }
    TenderBuilder& for_client(std::string name) { return set(tender_.client_name, std::move(name)); }
    TenderBuilder& described(std::string text) { return set(tender_.description, std::move(text)); }
    TenderBuilder& in_status(TenderStatus status) { return set(tender_.status, status); }

    TenderBuilder& requiring(std::string name, std::optional<Proficiency> proficiency = std::nullopt,
                             std::optional<int> years = std::nullopt) {
        return asking(std::move(name), Importance::required, proficiency, years);
    }
    TenderBuilder& preferring(std::string name, std::optional<Proficiency> proficiency = std::nullopt) {
        return asking(std::move(name), Importance::preferred, proficiency, std::nullopt);
    }
    TenderBuilder& welcoming(std::string name) {
        return asking(std::move(name), Importance::nice_to_have, std::nullopt, std::nullopt);
    }
    /// As the database knows it: by the skill's row.
    TenderBuilder& requiring(SkillId id, std::string name) {
        requiring(std::move(name));
        return set(tender_.skills.back().skill_id, id);
    }

    TenderBuilder& from(Date start) { return set(tender_.start_date, start); }
    TenderBuilder& until(Date end) { return set(tender_.end_date, end); }
    TenderBuilder& with_experience(int years) { return set(tender_.experience_years, years); }
    TenderBuilder& at_most_a_day(std::int64_t euros) { return set(tender_.daily_rate_max, Money::euros(euros)); }
    TenderBuilder& with_budget(std::int64_t euros) { return set(tender_.budget, Money::euros(euros)); }
    TenderBuilder& for_consultants(int count) { return set(tender_.required_consultants, count); }
    TenderBuilder& in(std::string location) { return set(tender_.location, std::move(location)); }
    TenderBuilder& remote() { return set(tender_.remote_work, true); }
    TenderBuilder& with_remote_days(int days) { return set(tender_.remote_days, days); }
    TenderBuilder& speaking(std::string code, std::optional<LanguageLevel> level = std::nullopt) {
        tender_.languages.push_back({std::move(code), level});
        return *this;
    }
    TenderBuilder& certified(std::string name) {
        tender_.certifications.push_back(std::move(name));
        return *this;
    }

    [[nodiscard]] Tender build() const { return tender_; }
    operator Tender() const { return tender_; }  // NOLINT(google-explicit-constructor): reads as the entity

private:
    template <class Field, class Value>
    TenderBuilder& set(Field& field, Value&& value) {
        field = std::forward<Value>(value);
        return *this;
    }
    TenderBuilder& asking(std::string name, Importance importance, std::optional<Proficiency> proficiency,
                          std::optional<int> years) {
        TenderSkill skill;
        skill.name = std::move(name);
        skill.importance = importance;
        skill.proficiency = proficiency;
        skill.years_experience = years;
        tender_.skills.push_back(std::move(skill));
        return *this;
    }

    Tender tender_;
};

[[nodiscard]] inline ConsultantBuilder a_consultant() { return {}; }
[[nodiscard]] inline TenderBuilder a_tender() { return {}; }

}  // namespace talentmatch::test
