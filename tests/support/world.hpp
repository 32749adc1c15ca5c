// Three companies on memory adapters: Atlas and Boreal collaborate, Cobalt is a stranger. Users of every role.
#pragma once

#include <string>
#include <utility>

#include "memory/change_feed.hpp"
#include "memory/collaboration_repository.hpp"
#include "memory/company_repository.hpp"
#include "memory/consultant_repository.hpp"
#include "memory/consultant_source.hpp"
#include "memory/database.hpp"
#include "memory/fake_clock.hpp"
#include "memory/fake_password_hasher.hpp"
#include "memory/match_repository.hpp"
#include "memory/matching_pool.hpp"
#include "memory/matching_weights_repository.hpp"
#include "memory/object_store.hpp"
#include "memory/ranking_log.hpp"
#include "memory/resume_repository.hpp"
#include "memory/skill_alias_repository.hpp"
#include "memory/skill_repository.hpp"
#include "memory/tender_repository.hpp"
#include "memory/user_repository.hpp"

namespace talentmatch::testing {

/// A valid consultant; a test states only what matters to it.
[[nodiscard]] inline Consultant a_consultant(CompanyId company = {}) {
    Consultant consultant;
    consultant.company_id = company;
    consultant.first_name = "Claire";
    consultant.last_name = "Moreau";
    consultant.title = "Développeuse Kotlin";
    consultant.availability_status = AvailabilityStatus::available;
    return consultant;
}

[[nodiscard]] inline Tender a_tender(CompanyId company = {}) {
    Tender tender;
    tender.company_id = company;
    tender.title = "Refonte du portail";
    tender.client_name = "Banque du Rhône";
    tender.description = "Un portail pour les clients.";
    tender.status = TenderStatus::open;
    return tender;
}

class World {
public:
    memory::Database database;
    memory::CompanyRepository companies{database};
    memory::UserRepository users{database};
    memory::SkillRepository skills{database};
    memory::SkillAliasRepository skill_aliases{database};
    memory::ConsultantRepository consultants{database};
    memory::TenderRepository tenders{database};
    memory::MatchRepository matches{database};
    memory::CollaborationRepository collaborations{database};
    memory::ResumeRepository resumes{database};
    memory::MatchingPool pool{database};
    memory::ChangeFeed changes{database};
    memory::ConsultantSource source{database};
    memory::MatchingWeightsRepository weights{database};
    memory::RankingLog rankings{database};
    memory::ObjectStore objects;
    memory::FakeClock clock;
    memory::FakePasswordHasher hasher;

    CompanyId atlas = add_company("Atlas Conseil");
    CompanyId boreal = add_company("Boréal Numérique");
    CompanyId cobalt = add_company("Cobalt Services");

    Actor admin = add_user(atlas, Role::admin, "admin@plateforme.fr");
    Actor manager = add_user(atlas, Role::manager, "manager@atlas.fr");
    Actor recruiter = add_user(atlas, Role::recruiter, "recruteur@atlas.fr");
    Actor sales = add_user(atlas, Role::sales, "ventes@atlas.fr");
    Actor consultant = add_user(atlas, Role::consultant, "consultant@atlas.fr");
    Actor partner = add_user(boreal, Role::manager, "manager@boreal.fr");
    Actor stranger = add_user(cobalt, Role::manager, "manager@cobalt.fr");

    SkillId kotlin = add_skill("kotlin", "Kotlin");
    SkillId java = add_skill("java", "Java");

    CollaborationId collaboration = collaborate(atlas, boreal);

    CompanyId add_company(std::string name) {
        Company row;
        row.name = std::move(name);
        row.created_at = clock.now();
        return companies.create(root, row)->id;
    }

    Actor add_user(CompanyId company, Role role, std::string_view email) {
        const User row{.id = {},
                       .company_id = company,
                       .email = *Email::parse(email),
                       .full_name = "Camille Durand",
                       .role = role,
                       .is_active = true,
                       .password_hash = *hasher.hash(Secret{"correct horse"}),
                       .created_at = clock.now(),
                       .updated_at = {}};
        return users.create(root, row)->as_actor();
    }

    SkillId add_skill(std::string slug, std::string name, std::optional<CompanyId> company = {}) {
        Skill row;
        row.company_id = company;
        row.slug = std::move(slug);
        row.name = std::move(name);
        row.category = SkillCategory::programming_language;
        return skills.create(root, row)->id;
    }

    CollaborationId collaborate(CompanyId initiator, CompanyId partner_company) {
        Collaboration row;
        row.initiator_company_id = initiator;
        row.partner_company_id = partner_company;
        row.status = CollaborationStatus::active;
        return collaborations.create(root, row)->id;
    }

    void set_status(CollaborationId id, CollaborationStatus status) {
        const auto changed = collaborations.update(root, id, [&](Collaboration row) -> Result<Collaboration> {
            row.status = status;
            return row;
        });
        static_cast<void>(changed.value());
    }

    ConsultantId add_consultant(CompanyId company) { return add(a_consultant(company)); }
    ConsultantId add(const Consultant& row) { return consultants.create(root, row).value().id; }
    TenderId add_tender(CompanyId company) { return add(a_tender(company)); }
    TenderId add(const Tender& row) { return tenders.create(root, row).value().id; }

    [[nodiscard]] Date today() const { return day_of(clock.now()); }

private:
    static constexpr Actor root{UserId{}, CompanyId{}, Role::admin};
};

}  // namespace talentmatch::testing
