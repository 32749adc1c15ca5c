#include "cv/headings.hpp"

#include <array>
#include <string>
#include <unordered_map>

#include "cv/utf8.hpp"

namespace talentmatch::cv {
namespace {

struct Row {
    Section section;
    bool is_weak;
    std::string_view forms;  ///< folded, separated by "|"
};

/// Whole phrases that the words below would not give, or would give wrongly.
constexpr std::array<Row, 22> phrases{{
    {Section::experience, false,
     "experience|experiences|work|work history|employment|employment history|career|career history|carriere|parcours|"
     "parcours professionnel|mon parcours|parcours pro|historique professionnel|cursus professionnel|emplois|"
     "emplois occupes|postes occupes|vie professionnelle|activites professionnelles|activite professionnelle|stages|"
     "stages et emplois|work & internships|internships|stages et alternances|alternances|professional background|"
     "relevant experience|where i worked|positions|positions held|experiences cles|missions significatives|"
     "references professionnelles|professional record|experience highlights|exp pro|experiences pro|"
     "historique des missions|missions realisees|principales missions|detail des missions|missions effectuees|"
     "synthese des missions|experience professionnelle recente|previous experience|job history|jobs|xp"},
    {Section::experience, true,
     "missions|mission|realisations professionnelles|emploi|poste|postes|references|professional"},
    {Section::education, false,
     "education|educations|formation|formations|etudes|diplome|diplomes|scolarite|cursus|cursus scolaire|"
     "cursus universitaire|parcours academique|parcours scolaire|parcours universitaire|formation initiale|"
     "formation academique|formation universitaire|formation superieure|formations et diplomes|etudes et diplomes|"
     "diplomes et formations|diplomes & formations|academic background|academic history|academics|degrees|studies|"
     "schooling|qualifications|academic qualifications|formations academiques|enseignement|titres et diplomes|"
     "educational background|education history|university|universite|ecoles|training & education|etudes superieures|"
     "parcours de formation|niveau d'etudes|academic|formations suivies|education & training|academic record"},
    {Section::skills, false,
     "skill|skills|competence|competences|savoir-faire|savoir faire|savoir-etre|savoir etre|expertise|expertises|"
     "connaissances|technical skills|hard skills|soft skills|core competencies|competencies|key skills|aptitudes|"
     "atouts|points forts|mes atouts|strengths|qualites|qualites personnelles|qualites professionnelles|"
     "connaissances techniques|connaissances informatiques|informatique|bureautique|competences informatiques|"
     "stack technique|tech stack|technical stack|stack|programming|programmation|langages informatiques|"
     "langages de programmation|programming languages|langages & frameworks|langages et frameworks|"
     "domaines de competences|domaines de competence|domaines d'expertise|areas of expertise|environnements techniques|"
     "competences transverses|competences comportementales|technical expertise|technical proficiencies|proficiencies|"
     "savoirs|logiciels|logiciels et outils|outils et technologies|outils & technologies|technologies maitrisees|"
     "outils maitrises|maitrise technique|bilan de competences|synthese de competences|synthese des competences|"
     "matrice de competences|competences fonctionnelles|competences metier|competences metiers|competences cles|"
     "technical knowledge|knowledge|it skills|computer skills|software skills|skills summary|toolbox|boite a outils|"
     "skillset|skill set|specialties|specialites|specialities|abilities|top skills|principales competences|"
     "interpersonal skills|people skills|competences humaines|competences numeriques|digital skills|know-how"},
    {Section::skills, true,
     "technologies|technology|technologie|outils|tools|techno|technos|frameworks|langages|systemes|logiciel|"
     "environnement technique|environnements|environnement|methodes|methodologies|methodologie|bases de donnees|"
     "databases|developpement|specialite|langages et outils|software|technical|techniques|technique"},
    {Section::languages, false,
     "langue|langues|languages|language|spoken languages|langues parlees|langues etrangeres|foreign languages|"
     "language skills|competences linguistiques|linguistique|langues vivantes|languages spoken|linguistic skills|"
     "niveau de langues|langues pratiquees|langues et niveaux"},
    {Section::certifications, false,
     "certification|certifications|certificat|certificats|certificates|licenses & certifications|accreditations|"
     "licences et certifications|certifications et formations|habilitations|formations et certifications|"
     "certifications professionnelles|professional certifications|certifications & licenses|certified|"
     "formations certifiantes|certifications obtenues|courses and certifications|certifications techniques|"
     "courses & certifications|brevets et certifications|accreditation"},
    {Section::summary, false,
     "summary|professional summary|executive summary|profil professionnel|about me|a propos|a propos de moi|"
     "qui suis-je|qui suis je|presentation|objectif professionnel|objectifs professionnels|career objective|"
     "personal statement|professional profile|career summary|personal profile|introduction|biography|bio|biographie|"
     "resume professionnel|en bref|en quelques mots|accroche|mon profil|synthese|synthese du profil|overview|"
     "about|profile summary|summary of qualifications|projet professionnel|qui je suis|descriptif|who am i|"
     "career profile|resume de carriere|presentation generale|profil du consultant|synthese professionnelle"},
    {Section::summary, true, "profil|profile|objectif|objectifs|objective|resume|description|pitch|intro|motivation"},
    {Section::contact, false,
     "contact|contacts|coordonnees|mes coordonnees|contact me|me contacter|contact information|contact details|"
     "informations personnelles|personal information|personal details|personal info|infos personnelles|etat civil|"
     "renseignements personnels|donnees personnelles|informations de contact|contactez-moi|personal data|"
     "informations|infos|details|get in touch|coordonnees personnelles|contact info|personnel"},
    {Section::projects, false,
     "projects|personal projects|side projects|projets personnels|projets|projets realises|mes projets|"
     "academic projects|projets academiques|projets scolaires|projets etudiants|open source|open-source|portfolio|"
     "projets open source|selected projects|key projects|projets cles|projets professionnels|contributions|"
     "projets informatiques|projets significatifs|notable projects|open source projects|opensource|"
     "projets et realisations|realisations personnelles|projets universitaires|projets techniques|recent projects"},
    {Section::projects, true, "projet|project|realisations|achievements|accomplishments|highlights"},
    {Section::interests, false,
     "interests|interest|hobbies|hobby|centres d'interet|centre d'interet|centres d'interets|centre d'interets|"
     "loisirs|passions|passion|activites|activites extra-professionnelles|extra-professionnel|activities|"
     "activites extrascolaires|extracurricular activities|hobbies & interests|loisirs et centres d'interet|"
     "interests & hobbies|personal interests|centres d interet|interets|interets personnels|hors travail|sports|"
     "activites et loisirs|activites et interets|activites personnelles|vie personnelle|divers et loisirs|"
     "hobbies & divers|loisirs & passions|hobbies and interests|interests and hobbies|sport|extra"},
    {Section::other, false,
     "publications|publication|articles|talks|conferences|conference|speaking|awards|award|honors|honours|prix|"
     "distinctions|prix et distinctions|honors & awards|recompenses|references personnelles|referees|referents|"
     "recommandations|recommendations|volunteer|volunteering|volunteer experience|volunteer work|benevolat|"
     "experience benevole|experiences benevoles|engagement associatif|engagements associatifs|vie associative|"
     "engagements|associations|community|links|liens|profiles|profils|reseaux sociaux|social|social media|"
     "social networks|divers|miscellaneous|autres|other|additional information|informations complementaires|"
     "complements|permis|permis de conduire|driving licence|driving license|mobilite|mobility|disponibilite|"
     "availability|brevets|patents|enseignements|teaching|memberships|affiliations|scholarships|seminars|"
     "workshops|recherche|research|autres informations|informations diverses|autres activites|reconnaissance|"
     "on the web|web|sur le web|reseaux|patent|honor|evenements|events|presentations|interventions|media|press|"
     "presse|podcasts|blog|temoignages|testimonials|service national|military service|leadership|vie sociale|"
     "responsabilites associatives|engagement|organisations|organizations|associatif|benevole|recompense|profil "
     "social"},
    {Section::other, true, "reference|contexte|activite|objectives"},
    {Section::experience, false,
     "work experience|professional experience|experience professionnelle|"
     "experiences professionnelles|experiences & missions|work experiences|xp pro"},
    {Section::education, false,
     "education and certifications|formation et certifications|education & certifications|"
     "formations & certifications|diplomes et certifications|formation & langues|"
     "education & certification|formation / certifications|formation - certifications"},
    {Section::education, true, "school|ecole|diploma|degree|training|trainings|courses|cours"},
    {Section::certifications, true, "licenses|licences|badges|moocs|mooc|cours en ligne|online courses"},
    {Section::skills, false,
     "competences et outils|competences & outils|competences et technologies|"
     "technical environment|languages & technologies|languages and technologies|"
     "technologies and tools|technologies & tools|langages et technologies|langages & outils|"
     "tools & technologies|tools and technologies|languages and frameworks|outils et methodes"},
    {Section::languages, false, "langues et divers|langues & loisirs"},
    {Section::experience, false, "dossier de missions|experience detaillee|experiences detaillees|recent experience"},
}};

struct Word {
    std::string_view word;
    Section section;
};

/// The word that decides a heading made of several.
constexpr std::array<Word, 22> deciding{{{"experience", Section::experience},
                                         {"experiences", Section::experience},
                                         {"employment", Section::experience},
                                         {"missions", Section::experience},
                                         {"formation", Section::education},
                                         {"formations", Section::education},
                                         {"education", Section::education},
                                         {"diplomes", Section::education},
                                         {"etudes", Section::education},
                                         {"competences", Section::skills},
                                         {"competence", Section::skills},
                                         {"skills", Section::skills},
                                         {"expertise", Section::skills},
                                         {"expertises", Section::skills},
                                         {"connaissances", Section::skills},
                                         {"langues", Section::languages},
                                         {"certifications", Section::certifications},
                                         {"certificates", Section::certifications},
                                         {"projets", Section::projects},
                                         {"projects", Section::projects},
                                         {"interests", Section::interests},
                                         {"loisirs", Section::interests}}};

/// Words that may stand beside a deciding one.
constexpr std::array<std::string_view, 71> companions{"de",
                                                      "des",
                                                      "du",
                                                      "la",
                                                      "le",
                                                      "les",
                                                      "mes",
                                                      "my",
                                                      "et",
                                                      "and",
                                                      "en",
                                                      "in",
                                                      "of",
                                                      "&",
                                                      "/",
                                                      "-",
                                                      "the",
                                                      "mon",
                                                      "ma",
                                                      "professionnelle",
                                                      "professionnelles",
                                                      "professionnel",
                                                      "professionnels",
                                                      "professional",
                                                      "technique",
                                                      "techniques",
                                                      "technical",
                                                      "work",
                                                      "principales",
                                                      "principaux",
                                                      "main",
                                                      "key",
                                                      "cles",
                                                      "cle",
                                                      "core",
                                                      "relevant",
                                                      "pertinentes",
                                                      "significatives",
                                                      "recentes",
                                                      "recent",
                                                      "autres",
                                                      "other",
                                                      "informatique",
                                                      "informatiques",
                                                      "it",
                                                      "additional",
                                                      "complementaires",
                                                      "personnelles",
                                                      "personal",
                                                      "linguistiques",
                                                      "academic",
                                                      "academiques",
                                                      "universitaires",
                                                      "scolaires",
                                                      "outils",
                                                      "tools",
                                                      "technologies",
                                                      "methodologiques",
                                                      "fonctionnelles",
                                                      "metier",
                                                      "metiers",
                                                      "selected",
                                                      "industry",
                                                      "internship",
                                                      "internships",
                                                      "stage",
                                                      "stages",
                                                      "salariees",
                                                      "freelance",
                                                      "detaillees",
                                                      "hors"};

const std::unordered_map<std::string, Heading>& phrase_table() {
    static const auto table = [] {
        std::unordered_map<std::string, Heading> entries;
        for (const auto& row : phrases)
            for (const auto form : split(row.forms, "|")) entries.try_emplace(squash(form), row.section, row.is_weak);
        return entries;
    }();
    return table;
}

std::optional<Heading> by_words(std::string_view folded) {
    const auto words = split(folded, " \t,:()");
    if (words.size() < 2 || words.size() > 6) return std::nullopt;
    std::optional<Section> section;
    for (const auto word : words) {
        const auto* found = std::ranges::find(deciding, word, &Word::word);
        if (found != deciding.end()) {
            if (!section) section = found->section;
        } else if (!among(companions, word)) {
            return std::nullopt;
        }
    }
    if (!section) return std::nullopt;
    return Heading{*section, false};
}

}  // namespace

std::optional<Heading> heading_of(std::string_view text) {
    if (text.size() > 90) return std::nullopt;
    auto folded = fold(text);
    std::string_view rest = trim(folded, ":.-_*#=>|/ ");
    if (const auto space = rest.find_first_of(" .)"); space != std::string_view::npos && space <= 4) {
        // "1.", "II -", "a)" before the words
        const auto number = rest.substr(0, space);
        const bool roman = number.find_first_not_of("ivx") == std::string_view::npos;
        const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
        if (roman || digits) rest = trim(rest.substr(space), ":.-)_ ");
    }
    const auto key = squash(rest);
    if (key.size() < 2 || key.size() > 60) return std::nullopt;
    if (const auto found = phrase_table().find(key); found != phrase_table().end()) return found->second;
    return by_words(rest);
}

}  // namespace talentmatch::cv
