#include "use_cases/profile_facts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "entities/taxonomy.hpp"
#include "entities/text_fold.hpp"

namespace talentmatch::use_cases {
namespace {

class FactList {
public:
    FactList& add(std::string_view name, const std::string& text) {
        if (!text.empty()) facts_.push_back({name, text});
        return *this;
    }
    FactList& add(std::string_view name, const std::optional<std::string>& text) {
        return add(name, text.value_or(""));
    }
    FactList& add(std::string_view name, const std::optional<int>& number) {
        return add(name, number ? std::to_string(*number) : std::string());
    }
    FactList& add(std::string_view name, const std::optional<PartialDate>& date) {
        return add(name, date ? to_iso(*date) : std::string());
    }
    FactList& add(std::string_view name, bool holds) { return add(name, std::string(holds ? "true" : "")); }
    FactList& add(std::string_view name, const std::vector<std::string>& texts) {
        return add(name, fmt::format("{}", fmt::join(texts, ", ")));
    }

    [[nodiscard]] Facts take() { return std::move(facts_); }

private:
    Facts facts_;
};

bool same_text(const std::string& a, const std::string& b) { return !a.empty() && fold_text(a) == fold_text(b); }

bool same_text(const std::optional<std::string>& a, const std::optional<std::string>& b) {
    return a && b && same_text(*a, *b);
}

template <class Value>
bool same_value(const std::optional<Value>& a, const std::optional<Value>& b) {
    return a && a == b;
}

bool same_line(const Evidence& a, const Evidence& b) {
    return a.page > 0 && a.page == b.page && !a.quote.empty() && a.quote == b.quote;
}

}  // namespace

Facts facts_of(const std::string& text) { return FactList().add("", text).take(); }

Facts facts_of(const SpokenLanguage& language) {
    return FactList()
        .add("code", language.code)
        .add("level", std::string(language.level ? text_of(*language.level) : ""))
        .take();
}

Facts facts_of(const Certification& c) {
    return FactList().add("name", c.name).add("issuer", c.issuer).add("date", c.date).add("expires", c.expires).take();
}

Facts facts_of(const Mobility& m) {
    return FactList()
        .add("places", m.places)
        .add("radius_km", m.radius_km)
        .add("is_nationwide", m.is_nationwide)
        .add("is_international", m.is_international)
        .add("remote", std::string(m.remote ? text_of(*m.remote) : ""))
        .add("remote_days", m.remote_days)
        .take();
}

Facts facts_of(const Availability& a) {
    return FactList()
        .add("is_immediate", a.is_immediate)
        .add("from", a.from)
        .add("notice_days", a.notice_days)
        .add("is_negotiable", a.is_negotiable)
        .take();
}

Facts facts_of(const Pay& pay) {
    return FactList()
        .add("cents", std::to_string(pay.cents))
        .add("cents_max", pay.cents_max ? std::to_string(*pay.cents_max) : std::string())
        .add("currency", pay.currency)
        .add("period", std::string(text_of(pay.period)))
        .take();
}

Facts facts_of(const Position& p) {
    return FactList()
        .add("title", p.title)
        .add("company", p.company)
        .add("client", p.client)
        .add("location", p.location)
        .add("sector", p.sector)
        .add("start", p.start)
        .add("end", p.end)
        .add("is_current", p.is_current)
        .add("technologies", p.technologies)
        .add("description", p.description)
        .take();
}

Facts facts_of(const Education& e) {
    return FactList()
        .add("degree", e.degree)
        .add("institution", e.institution)
        .add("area", e.area)
        .add("start", e.start)
        .add("end", e.end)
        .add("years_after_bac", e.years_after_bac)
        .take();
}

Facts facts_of(const ResumeSkill& skill) {
    return FactList()
        .add("name", skill.name)
        .add("slug", skill.slug)
        .add("category", std::string(text_of(skill.category)))
        .add("months", skill.months)
        .add("last_used", skill.last_used)
        .add("level", std::string(skill.level ? text_of(*skill.level) : ""))
        .take();
}

std::string line_of(const Facts& facts) {
    static constexpr std::size_t most = 4;
    std::string line;
    for (std::size_t i = 0; i < std::min(facts.size(), most); ++i)
        (line += line.empty() ? "" : " · ") += facts[i].value;
    return line;
}

int likeness(const Position& a, const Position& b) {
    int points = 0;
    if (same_text(a.title, b.title)) points += 2;
    if (same_text(a.company, b.company)) points += 2;
    if (same_text(a.client, b.client)) points += 2;
    if (same_value(a.start, b.start)) points += 3;
    if (same_value(a.end, b.end) || (a.is_current && b.is_current)) points += 2;
    if (same_line(a.evidence, b.evidence)) points += 4;
    return points;
}

int likeness(const Education& a, const Education& b) {
    int points = 0;
    if (same_text(a.degree, b.degree)) points += 3;
    if (same_text(a.institution, b.institution)) points += 3;
    if (same_value(a.start, b.start)) points += 1;
    if (same_value(a.end, b.end)) points += 2;
    if (same_line(a.evidence, b.evidence)) points += 3;
    return points;
}

int likeness(const ResumeSkill& a, const ResumeSkill& b) {
    const bool is_same = same_value(a.slug, b.slug) || fold_skill_name(a.name) == fold_skill_name(b.name);
    return is_same ? same_entry : 0;
}

int likeness(const Found<std::string>& a, const Found<std::string>& b) {
    return same_text(a.value, b.value) ? same_entry : 0;
}

int likeness(const Found<SpokenLanguage>& a, const Found<SpokenLanguage>& b) {
    return a.value.code == b.value.code ? same_entry : 0;
}

int likeness(const Found<Certification>& a, const Found<Certification>& b) {
    return same_text(a.value.name, b.value.name) ? same_entry : 0;
}

int likeness(const Found<Pay>& a, const Found<Pay>& b) { return a.value.period == b.value.period ? same_entry : 0; }

}  // namespace talentmatch::use_cases
