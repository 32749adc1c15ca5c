// What stands inside a position: labels, client and employer, tasks, the technical environment, and where each stands.
#pragma once

#include "cv/entries/entries.hpp"
#include "cv/layout/labels.hpp"
#include "cv/positions/positions.hpp"

namespace talentmatch::cv {

/// Takes what one label says: "Client : Exemple", "Rôle : Développeur".
void apply_label(const Label& label, ReadPosition& read);

/// Takes the labels of the entry's body, with lists that stand below theirs.
void read_labels(const Entry& entry, ReadPosition& read);

/// "Mission chez Alpha pour le compte de Beta": Alpha is the client, Beta the employer; "Beta pour le compte d'Alpha",
/// "Alpha via Beta", "Beta (client : Alpha)" say the same. A position that names only a client has it as its company.
void tell_client_from_employer(Position& position);

/// Tasks, technical environment, and the evidence of each field.
void add_details(const Entry& entry, ReadPosition& read);

}  // namespace talentmatch::cv
