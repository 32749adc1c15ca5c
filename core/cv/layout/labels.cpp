#include "cv/layout/labels.hpp"

#include <array>
#include <unordered_map>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Row {
    LabelKind kind;
    std::string_view forms;
};

constexpr std::array<Row, 9> rows{{
    {LabelKind::title,
     "poste|role|fonction|rôle|position|job title|title|intitule|intitule du poste|poste occupe|"
     "fonction occupee|metier|your role|my role|roles|fonctions|qualite|intitule de la mission"},
    {LabelKind::company,
     "societe|entreprise|company|employer|employeur|organisation|organization|ssii|esn|etablissement"},
    {LabelKind::client, "client|client final|clients|end client|customer|compte|grand compte|chez"},
    {LabelKind::location, "lieu|location|localisation|ville|city|place|site|lieu de travail|lieu de mission|adresse"},
    {LabelKind::dates, "periode|dates|date|period|duree|duration|debut|when|date de debut|calendrier"},
    {LabelKind::technology,
     "environnement technique|environnement|environnements|environnement "
     "technologique|technologies|technologie|technos|"
     "techno|stack|stack technique|tech stack|technical stack|outils|tools|technical environment|environment|keywords|"
     "mots cles|mots-cles|technologies utilisees|outils utilises|competences|competences mises en oeuvre|skills|"
     "technologies used|environnements techniques|env technique|env. technique|env tech|outils et technologies|"
     "langages|languages & tools|tech|technologies & outils|methodes et outils|environnement de travail|logiciels|"
     "competences techniques|tools & technologies|techs|technique|techniques|tools used|used technologies|"
     "environnement technique et fonctionnel|frameworks|langages et outils|bases de "
     "donnees|methodologies|methodologie"},
    {LabelKind::sector,
     "secteur|secteur d'activite|sector|industry|domaine d'activite|secteur client|activite|business sector"},
    {LabelKind::text,
     "contexte|context|mission|missions|realisations|realisation|taches|tasks|responsabilites|responsibilities|"
     "description|objectif|objectifs|objectives|activites|activities|projet|project|projets|projects|achievements|"
     "highlights|resultats|results|descriptif|principales realisations|principales missions|travaux|key achievements|"
     "travaux realises|contexte et objectifs|missions principales|taches realisees|livrables|accomplishments|"
     "description de la mission|sujet|resume|summary|detail|details|responsabilite|contexte de la mission|apports|"
     "contexte projet|bilan|interventions|faits marquants|perimetre|enjeux|actions|role et responsabilites"},
    {LabelKind::ignored,
     "equipe|team|taille de l'equipe|team size|domaine|"
     "effectif|budget|methode|mode|type de contrat|contrat|volumetrie|direction|departement"},
}};

std::optional<LabelKind> kind_of(std::string_view text) {
    static const auto table = [] {
        std::unordered_map<std::string, LabelKind> entries;
        for (const auto& row : rows)
            for (const auto form : split(row.forms, "|")) entries.try_emplace(squash(form), row.kind);
        return entries;
    }();
    if (text.size() > 60) return std::nullopt;
    const auto found = table.find(squash(text));
    return found == table.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

std::optional<Label> label_of(std::string_view text) {
    const auto colon = text.find(':');
    if (colon != std::string_view::npos && colon > 1 && colon < 60)
        if (const auto kind = kind_of(text.substr(0, colon)))
            return Label{*kind, std::string{trim(text.substr(colon + 1), ":")}};
    return std::nullopt;
}

std::optional<Label> label_of(const Line& line) {
    const std::string_view text = line.text;
    if (auto label = label_of(text)) return label;
    if (line.segments.size() > 1)
        if (const auto kind = kind_of(line.segments.front().text)) {
            std::string value;
            for (std::size_t i = 1; i < line.segments.size(); ++i) {
                if (!value.empty()) value += '\t';
                value += line.segments[i].text;
            }
            return Label{*kind, std::move(value)};
        }
    if (line.segments.size() == 1)
        if (const auto kind = kind_of(text)) return Label{*kind, ""};
    return std::nullopt;
}

}  // namespace talentmatch::cv
