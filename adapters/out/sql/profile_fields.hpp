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

template <class Visit, Some<Verification> V>
void fields(const Visit& visit, V& v) {
    visit("by", v.by);
    visit("at", v.at);
}

template <class Visit, Some<Evidence> E>
void fields(const Visit& visit, E& e) {
    visit("page", e.page);
    visit("box", e.box);
    visit("quote", e.quote);
    visit("method", e.method);
    visit("confidence", e.confidence);
    visit.added("raw", e.raw);
    visit("verified", e.verified);
}

template <class Visit, Some<FieldEvidence> F>
void fields(const Visit& visit, F& f) {
    visit("field", f.field);
    visit("evidence", f.evidence);
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
    visit("sector", p.sector);
    visit.added("tasks", p.tasks);
    visit.added("environment", p.environment);
    visit.added("fields", p.fields);
}

template <class Visit, Some<Education> E>
void fields(const Visit& visit, E& e) {
    visit("degree", e.degree);
    visit("institution", e.institution);
    visit("area", e.area);
    visit("start", e.start);
    visit("end", e.end);
    visit("evidence", e.evidence);
    visit("years_after_bac", e.years_after_bac);
    visit.added("fields", e.fields);
}

template <class Visit, Some<Certification> C>
void fields(const Visit& visit, C& c) {
    visit("name", c.name);
    visit("issuer", c.issuer);
    visit("date", c.date);
    visit("expires", c.expires);
}

template <class Visit, Some<Mobility> M>
void fields(const Visit& visit, M& m) {
    visit("places", m.places);
    visit("radius_km", m.radius_km);
    visit("is_nationwide", m.is_nationwide);
    visit("is_international", m.is_international);
    visit("remote", m.remote);
    visit("remote_days", m.remote_days);
}

template <class Visit, Some<Availability> A>
void fields(const Visit& visit, A& a) {
    visit("is_immediate", a.is_immediate);
    visit("from", a.from);
    visit("notice_days", a.notice_days);
    visit("is_negotiable", a.is_negotiable);
}

template <class Visit, Some<Pay> P>
void fields(const Visit& visit, P& p) {
    visit("cents", p.cents);
    visit("cents_max", p.cents_max);
    visit("currency", p.currency);
    visit("period", p.period);
}

template <class Visit, Some<ReviewItem> R>
void fields(const Visit& visit, R& r) {
    visit("code", r.code);
    visit("field", r.field);
    visit("detail", r.detail);
    visit("page", r.page);
}

template <class Visit, Some<ResumeSkill> S>
void fields(const Visit& visit, S& s) {
    visit("name", s.name);
    visit("slug", s.slug);
    visit("category", s.category);
    visit("months", s.months);
    visit("last_used", s.last_used);
    visit("level", s.level);
    visit("evidence", s.evidence);
    visit.added("implied_by", s.implied_by);
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
    visit.added("driving_licences", p.driving_licences);
    visit("mobility", p.mobility);
    visit("availability", p.availability);
    visit.added("pay", p.pay);
    visit.added("nationalities", p.nationalities);
    visit("work_permit", p.work_permit);
    visit("positions", p.positions);
    visit("education", p.education);
    visit("languages", p.languages);
    visit("certifications", p.certifications);
    visit("skills", p.skills);
    visit.added("implied_skills", p.implied_skills);
    visit("experience_months", p.experience_months);
    visit("document_date", p.document_date);
    visit("findings", p.findings);
    visit.added("needs_review", p.needs_review);
    visit("language", p.language);
}

template <class Visit, Some<Correction> C>
void fields(const Visit& visit, C& c) {
    visit("field", c.field);
    visit("before", c.before);
    visit("after", c.after);
    visit("by", c.by);
    visit("at", c.at);
}

template <class Visit, Some<ResumeReview> R>
void fields(const Visit& visit, R& r) {
    visit("version", r.version);
    visit("dismissed", r.dismissed);
    visit("corrections", r.corrections);
}

}  // namespace talentmatch::sql
