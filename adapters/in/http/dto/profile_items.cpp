#include "http/dto/profile_items.hpp"

#include <string_view>

#include "entities/language_names.hpp"
#include "http/dto/mapped.hpp"

namespace talentmatch::http::dto {
namespace {

/// An optional text of the core as an optional DTO text of any bounds.
struct AsText {
    const std::optional<std::string>& text;

    template <std::size_t Min, std::size_t Max>
    operator std::optional<Text<Min, Max>>() const {  // NOLINT(google-explicit-constructor)
        return text ? std::optional(Text<Min, Max>{*text}) : std::nullopt;
    }
};

template <class Number>
std::optional<Number> as_number(const std::optional<int>& number) {
    return number ? std::optional(Number{*number}) : std::nullopt;
}

FieldEvidenceItem field_evidence_out(const FieldEvidence& one) { return {one.field, evidence_out(one.evidence)}; }

/// What both directions of an item with one evidence share.
template <class Item>
Item with_evidence(Item item, const Evidence& evidence) {
    item.verified = {evidence.verified.has_value()};
    item.evidence.value = evidence_out(evidence);
    return item;
}

/// What comes in was said by somebody; who and when is the core's to write. `verified: false` passes a value through.
template <class Item>
Evidence said(const Item& item) {
    Evidence evidence;
    evidence.method = talentmatch::Method::person;
    if (plain(item.verified)) evidence.verified = Verification{};
    return evidence;
}

}  // namespace

TextItem text_out(const Found<std::string>& found) {
    return with_evidence(TextItem{.value = {found.value}, .verified = {}, .evidence = {}}, found.evidence);
}
Found<std::string> text_of_item(const TextItem& item) { return {item.value.value, said(item)}; }

PositionItem position_out(const Position& p) {
    PositionItem item;
    item.title = {p.title};
    item.company = AsText{p.company};
    item.client = AsText{p.client};
    item.sector = AsText{p.sector};
    item.location = AsText{p.location};
    item.start = p.start;
    item.end = p.end;
    item.is_current = {p.is_current};
    item.description = {{p.description}};
    for (const auto& task : p.tasks) item.tasks.items.push_back({task});
    for (const auto& name : p.technologies) item.technologies.items.push_back({name});
    if (!p.environment.empty()) item.environment = {{p.environment}};
    item.fields.value = mapped<FieldEvidenceItem>(p.fields, field_evidence_out);
    return with_evidence(std::move(item), p.evidence);
}

Position position_of(const PositionItem& item) {
    return {.title = plain(item.title),
            .company = plain(item.company),
            .client = plain(item.client),
            .location = plain(item.location),
            .start = item.start,
            .end = item.end,
            .is_current = plain(item.is_current),
            .description = plain(item.description).value_or(""),
            .technologies = plain(item.technologies),
            .evidence = said(item),
            .sector = plain(item.sector),
            .tasks = plain(item.tasks),
            .environment = plain(item.environment).value_or(""),
            .fields = {}};
}

EducationItem education_out(const Education& e) {
    EducationItem item;
    item.degree = {e.degree};
    item.institution = AsText{e.institution};
    item.area = AsText{e.area};
    item.start = e.start;
    item.end = e.end;
    item.years_after_bac = as_number<Int<0, 12>>(e.years_after_bac);
    item.fields.value = mapped<FieldEvidenceItem>(e.fields, field_evidence_out);
    return with_evidence(std::move(item), e.evidence);
}

Education education_of(const EducationItem& item) {
    return {.degree = plain(item.degree),
            .institution = plain(item.institution),
            .area = plain(item.area),
            .start = item.start,
            .end = item.end,
            .evidence = said(item),
            .years_after_bac = plain(item.years_after_bac),
            .fields = {}};
}

SpokenLanguageItem language_out(const Found<SpokenLanguage>& found, Language language) {
    SpokenLanguageItem item;
    item.code = {found.value.code};
    if (const auto* known = language_by_code(found.value.code))
        item.name.value = language == Language::fr ? known->french : known->english;
    item.level = found.value.level;
    return with_evidence(std::move(item), found.evidence);
}
Found<SpokenLanguage> language_of_item(const SpokenLanguageItem& item) {
    return {{item.code.value, item.level}, said(item)};
}

CertificationItem certification_out(const Found<Certification>& found) {
    CertificationItem item;
    item.name = {found.value.name};
    item.issuer = AsText{found.value.issuer};
    item.date = found.value.date;
    item.expires = found.value.expires;
    return with_evidence(std::move(item), found.evidence);
}
Found<Certification> certification_of(const CertificationItem& item) {
    return {{plain(item.name), plain(item.issuer), item.date, item.expires}, said(item)};
}

ResumeSkill skill_of(const ResumeSkillItem& item) {
    ResumeSkill skill;
    skill.name = plain(item.name);
    skill.slug = plain(item.slug);
    skill.category = plain(item.category);
    skill.months = plain(item.months);
    skill.last_used = item.last_used;
    skill.level = item.level;
    skill.evidence = {said(item)};
    return skill;
}

MobilityItem mobility_out(const Found<Mobility>& found) {
    const auto& m = found.value;
    MobilityItem item;
    for (const auto& place : m.places) item.places.items.push_back({place});
    item.radius_km = as_number<Int<0, 20'000>>(m.radius_km);
    item.is_nationwide = {m.is_nationwide};
    item.is_international = {m.is_international};
    item.remote = m.remote;
    item.remote_days = as_number<Int<0, 7>>(m.remote_days);
    return with_evidence(std::move(item), found.evidence);
}
Found<Mobility> mobility_of(const MobilityItem& item) {
    return {{.places = plain(item.places),
             .radius_km = plain(item.radius_km),
             .is_nationwide = plain(item.is_nationwide),
             .is_international = plain(item.is_international),
             .remote = item.remote,
             .remote_days = plain(item.remote_days)},
            said(item)};
}

AvailabilityItem availability_out(const Found<Availability>& found) {
    const auto& a = found.value;
    AvailabilityItem item;
    item.is_immediate = {a.is_immediate};
    item.from = a.from;
    item.notice_days = as_number<Int<0, 1'000>>(a.notice_days);
    item.is_negotiable = {a.is_negotiable};
    return with_evidence(std::move(item), found.evidence);
}
Found<Availability> availability_of(const AvailabilityItem& item) {
    return {{.is_immediate = plain(item.is_immediate),
             .from = item.from,
             .notice_days = plain(item.notice_days),
             .is_negotiable = plain(item.is_negotiable)},
            said(item)};
}

PayItem pay_out(const Found<Pay>& found) {
    PayItem item;
    item.amount = {Money::cents(found.value.cents)};
    if (found.value.cents_max) item.amount_max = {{Money::cents(*found.value.cents_max)}};
    item.currency = {{found.value.currency}};
    item.period = found.value.period;
    return with_evidence(std::move(item), found.evidence);
}
Found<Pay> pay_of(const PayItem& item) {
    Pay pay;
    pay.cents = item.amount.value.in_cents();
    if (item.amount_max) pay.cents_max = item.amount_max->value.in_cents();
    pay.currency = plain(item.currency).value_or("EUR");
    pay.period = item.period;
    return {pay, said(item)};
}

EvidenceItem evidence_out(const Evidence& evidence) {
    EvidenceItem item;
    item.page = evidence.page;
    item.box = {evidence.box.left, evidence.box.top, evidence.box.right, evidence.box.bottom};
    item.quote = evidence.quote;
    item.raw = evidence.raw;
    item.method = evidence.method;
    item.confidence = evidence.confidence;
    if (evidence.verified) item.verification = VerificationItem{evidence.verified->by, evidence.verified->at};
    return item;
}

ResumeSkillItem resume_skill_out(const ResumeSkill& skill) {
    ResumeSkillItem item;
    item.name = {skill.name};
    item.slug = AsText{skill.slug};
    item.category = {skill.category};
    item.months = as_number<Int<0, 1'200>>(skill.months);
    item.last_used = skill.last_used;
    item.level = skill.level;
    item.verified = {!skill.evidence.empty() && skill.evidence.front().verified.has_value()};
    item.evidence.value = mapped<EvidenceItem>(skill.evidence, evidence_out);
    if (!skill.implied_by.empty()) item.implied_by.value = skill.implied_by;
    return item;
}

}  // namespace talentmatch::http::dto
