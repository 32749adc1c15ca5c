// The parts of a profile, from the core to the wire and back. Private to http/dto.
#pragma once

#include "entities/resume_profile.hpp"
#include "http/dto/profile.hpp"

namespace talentmatch::http::dto {

[[nodiscard]] TextItem text_out(const Found<std::string>& found);
[[nodiscard]] Found<std::string> text_of_item(const TextItem& item);
[[nodiscard]] PositionItem position_out(const Position& p);
[[nodiscard]] Position position_of(const PositionItem& item);
[[nodiscard]] EducationItem education_out(const Education& e);
[[nodiscard]] Education education_of(const EducationItem& item);
[[nodiscard]] SpokenLanguageItem language_out(const Found<SpokenLanguage>& found, Language language);
[[nodiscard]] Found<SpokenLanguage> language_of_item(const SpokenLanguageItem& item);
[[nodiscard]] CertificationItem certification_out(const Found<Certification>& found);
[[nodiscard]] Found<Certification> certification_of(const CertificationItem& item);
[[nodiscard]] ResumeSkill skill_of(const ResumeSkillItem& item);
[[nodiscard]] MobilityItem mobility_out(const Found<Mobility>& found);
[[nodiscard]] Found<Mobility> mobility_of(const MobilityItem& item);
[[nodiscard]] AvailabilityItem availability_out(const Found<Availability>& found);
[[nodiscard]] Found<Availability> availability_of(const AvailabilityItem& item);
[[nodiscard]] PayItem pay_out(const Found<Pay>& found);
[[nodiscard]] Found<Pay> pay_of(const PayItem& item);

}  // namespace talentmatch::http::dto
