// The refusals that every adapter of a repository port words alike.
#pragma once

#include "entities/result.hpp"

namespace talentmatch::ports {

[[nodiscard]] inline std::unexpected<Error> company_not_found() {
    return fail(ErrorKind::not_found, "company_not_found", "Cette entreprise n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> user_not_found() {
    return fail(ErrorKind::not_found, "user_not_found", "Ce compte n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> skill_not_found() {
    return fail(ErrorKind::not_found, "skill_not_found", "Cette compétence n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> skill_alias_not_found() {
    return fail(ErrorKind::not_found, "skill_alias_not_found", "Cette écriture n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> consultant_not_found() {
    return fail(ErrorKind::not_found, "consultant_not_found", "Ce consultant n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> tender_not_found() {
    return fail(ErrorKind::not_found, "tender_not_found", "Cet appel d'offres n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> match_not_found() {
    return fail(ErrorKind::not_found, "match_not_found", "Cette mise en relation n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> collaboration_not_found() {
    return fail(ErrorKind::not_found, "collaboration_not_found", "Cette collaboration n'existe pas.");
}
[[nodiscard]] inline std::unexpected<Error> resume_not_found() {
    return fail(ErrorKind::not_found, "resume_not_found", "Ce CV n'existe pas.");
}

[[nodiscard]] inline std::unexpected<Error> weights_version_not_found() {
    return fail(ErrorKind::not_found, "weights_version_not_found", "Cette version des poids n'existe pas.");
}

[[nodiscard]] inline std::unexpected<Error> ranking_not_found() {
    return fail(ErrorKind::not_found, "ranking_not_found", "Ce classement n'existe pas.");
}

[[nodiscard]] inline std::unexpected<Error> company_exists() {
    return fail(ErrorKind::conflict, "company_exists", "Une entreprise porte déjà ce nom ou ce SIREN.");
}
[[nodiscard]] inline std::unexpected<Error> company_in_use() {
    return fail(ErrorKind::conflict, "company_in_use", "Cette entreprise a encore des données : elle ne peut partir.");
}
[[nodiscard]] inline std::unexpected<Error> user_exists() {
    return fail(ErrorKind::conflict, "user_exists", "Un compte utilise déjà cette adresse.");
}
[[nodiscard]] inline std::unexpected<Error> user_in_use() {
    return fail(ErrorKind::conflict, "user_in_use", "Des données nomment ce compte : désactivez-le plutôt.");
}
[[nodiscard]] inline std::unexpected<Error> skill_exists() {
    return fail(ErrorKind::conflict, "skill_exists", "Cette compétence existe déjà.");
}
[[nodiscard]] inline std::unexpected<Error> skill_in_use() {
    return fail(ErrorKind::conflict, "skill_in_use", "Des consultants ou des appels d'offres ont cette compétence.");
}
[[nodiscard]] inline std::unexpected<Error> consultant_user_taken() {
    return fail(ErrorKind::conflict, "consultant_user_taken", "Ce compte est déjà lié à un autre consultant.");
}
[[nodiscard]] inline std::unexpected<Error> consultant_committed() {
    return fail(ErrorKind::conflict, "consultant_committed",
                "Ce consultant est proposé à un client ou accepté par lui : retirez d'abord ces mises en relation "
                "(statut « cancelled »).");
}
[[nodiscard]] inline std::unexpected<Error> match_exists() {
    return fail(ErrorKind::conflict, "match_exists", "Ce consultant est déjà proposé pour cet appel d'offres.");
}
[[nodiscard]] inline std::unexpected<Error> collaboration_exists() {
    return fail(ErrorKind::conflict, "collaboration_exists",
                "Une collaboration entre ces deux entreprises est déjà en cours ou proposée.");
}
[[nodiscard]] inline std::unexpected<Error> collaboration_not_removable() {
    return fail(ErrorKind::wrong_state, "collaboration_not_removable",
                "Seul l'initiateur peut retirer une collaboration, et seulement avant tout partage.");
}
[[nodiscard]] inline std::unexpected<Error> resume_exists() {
    return fail(ErrorKind::conflict, "resume_exists", "Ce fichier est déjà enregistré.");
}
[[nodiscard]] inline std::unexpected<Error> text_has_nul() {
    return fail(ErrorKind::invalid_input, "text_has_nul", "Un texte contient un caractère nul.");
}
[[nodiscard]] inline std::unexpected<Error> object_not_found() {
    return fail(ErrorKind::not_found, "object_not_found", "Ce fichier n'est plus là.");
}
[[nodiscard]] inline std::unexpected<Error> object_key_invalid() {
    return fail(ErrorKind::invalid_input, "object_key_invalid", "Cette clé de fichier n'est pas valable.");
}
[[nodiscard]] inline std::unexpected<Error> object_store_unavailable() {
    return fail(ErrorKind::unavailable, "object_store_unavailable", "Le stockage des fichiers ne répond pas.");
}

}  // namespace talentmatch::ports
