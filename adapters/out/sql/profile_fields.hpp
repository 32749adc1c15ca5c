// The fields of a CV's profile under their stored names, once for both directions: what is written is also read.
// Private to adapters/out/sql.
#pragma once

#include "entities/resume.hpp"

namespace talentmatch::sql {

/// What a field list belongs to, const or not.
template <class Candidate, class Type>
concept Some = std::is_same_v<std::remove_const_t<Candidate>, Type>;

template <class Visit, Some<SpokenLanguage> L>
void fields(const Visit& visit, L& language) {
    visit("code", language.code);
    visit("level", language.level);
}

template <class Visit, Some<Evidence> E>
void fields(const Visit& visit, E& e) {
    visit("page", e.page);
    visit("box", e.box);
    visit("quote", e.quote);
    visit("method", e.method);
    visit("confidence", e.confidence);
}

template <class Visit, class Value>
void fields(const Visit& visit, const Found<Value>& found) {
    visit("value", found.value);
    visit("evidence", found.evidence);
}

template <class Visit, class Value>
void fields(const Visit& visit, Found<Value>& found) {
    visit("value", found.value);
    visit("evidence", found.evidence);
}

template <class Visit, Some<Position> P>
void fields(const Visit& visit, P& p) {
    visit("title", p.title);
    visit("company", p.company);
    visit("client", p.client);
    visit("location", p.location);
    visit("start", p.start);
    visit("end", p.end);
    visit("is_current", p.is_current);
    visit("description", p.description);
    visit("technologies", p.technologies);
    visit("evidence", p.evidence);
}

template <class Visit, Some<Education> E>
void fields(const Visit& visit, E& e) {
    visit("degree", e.degree);
    visit("institution", e.institution);
    visit("area", e.area);
    visit("start", e.start);
    visit("end", e.end);
    visit("evidence", e.evidence);
}

template <class Visit, Some<ResumeSkill> S>
void fields(const Visit& visit, S& s) {
    visit("name", s.name);
    visit("slug", s.slug);
    visit("category", s.category);
    visit("months", s.months);
    visit("last_used", s.last_used);
    visit("evidence", s.evidence);
}

template <class Visit, Some<ResumeProfile> P>
void fields(const Visit& visit, P& p) {
    visit("first_name", p.first_name);
    visit("last_name", p.last_name);
    visit("email", p.email);
    visit("phone", p.phone);
    visit("location", p.location);
    visit("title", p.title);
    visit("summary", p.summary);
    visit("links", p.links);
    visit("positions", p.positions);
    visit("education", p.education);
    visit("languages", p.languages);
    visit("certifications", p.certifications);
    visit("skills", p.skills);
    visit("experience_months", p.experience_months);
    visit("findings", p.findings);
    visit("language", p.language);
}

}  // namespace talentmatch::sql
