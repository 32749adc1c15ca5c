// Headings of what a person has done: positions, projects, studies, certificates.
#include <array>

#include "cv/sections/heading_forms.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::array<HeadingForms, 8> rows{{
    {Section::experience, false,
     "experience|experiences|work|work history|employment|employment history|career|career history|carriere|"
     "parcours|parcours professionnel|mon parcours|parcours pro|historique professionnel|cursus professionnel|"
     "emplois|emplois occupes|postes occupes|vie professionnelle|activites professionnelles|"
     "activite professionnelle|stages|stages et emplois|work & internships|internships|stages et alternances|"
     "alternances|professional background|relevant experience|where i worked|positions|positions held|"
     "experiences cles|missions significatives|references professionnelles|professional record|"
     "experience highlights|exp pro|experiences pro|historique des missions|missions realisees|principales missions|"
     "detail des missions|missions effectuees|synthese des missions|experience professionnelle recente|"
     "previous experience|job history|jobs|xp|work experience|professional experience|experience professionnelle|"
     "experiences professionnelles|experiences & missions|work experiences|xp pro|dossier de missions|"
     "experience detaillee|experiences detaillees|recent experience|parcours et experience|experience et parcours|"
     "experience chronologique|experiences en entreprise|experience en entreprise|experiences de travail|"
     "experience de travail|mon experience|mes experiences|mes missions|mes emplois|experiences marquantes|"
     "dernieres experiences|experiences anterieures|experience anterieure|experiences precedentes|"
     "autres experiences|autres experiences professionnelles|experiences diverses|emplois saisonniers|"
     "jobs etudiants|job etudiant|jobs d'ete|emplois etudiants|petits boulots|stages et experiences|"
     "stage de fin d'etudes|stages effectues|stages realises|experience salariee|experience freelance|"
     "experiences freelance|activite freelance|missions freelance|missions en freelance|missions de conseil|"
     "missions recentes|dernieres missions|liste des missions|references missions|references clients|"
     "clients et missions|principales interventions|experience professionnelle significative|parcours de carriere|"
     "itineraire professionnel|trajectoire professionnelle|etapes professionnelles|deroulement de carriere|"
     "carriere professionnelle|cheminement professionnel|antecedents professionnels|etats de service|"
     "experience internationale|experience militaire|experience associative et professionnelle|"
     "experience et realisations|experiences et realisations|detail des experiences|detail de l'experience|"
     "detail des experiences professionnelles|description des missions|fiches missions|fiche mission|"
     "synthese des experiences|resume des experiences|synthese de l'experience|experience informatique|"
     "experiences informatiques|experience technique|experiences techniques|"
     "experiences significatives|alternance|apprentissage|contrats d'alternance|assignments|key assignments|"
     "client assignments|consulting assignments|recent assignments|client engagements|engagements clients|"
     "relevant work experience|related experience|industry experience|consulting experience|"
     "freelance experience|freelance work|contract work|contract history|contracting experience|teaching experience|"
     "research experience|military experience|leadership experience|internship experience|job experience|"
     "work background|employment background|employment record|employment experience|employment details|"
     "employment summary|positions of responsibility|professional history|professional career|professional journey|"
     "professional path|career path|career progression|career background|career to date|career experience|"
     "career overview|career details|my experience|my work|my career|what i have done|what i've done|"
     "selected experience|additional experience|other experience|other employment|earlier experience|earlier career|"
     "prior experience|early career|part-time jobs|summer jobs|student jobs|work placements|work placement|"
     "placements|apprenticeship|apprenticeships|industrial placement|professional engagements|"
     "professional appointments|appointments|professional employment|professional work experience|"
     "relevant employment|working experience|technical experience|engineering experience|software experience|"
     "experience summary|experience & projects|experience and projects|experience overview|client list"},
    {Section::experience, true,
     "missions|mission|realisations professionnelles|emploi|poste|postes|references|professional|"
     "experience pertinente client|client|realisation|fonctions|responsabilites|employeur|employeurs|clients"},
    {Section::education, false,
     "education|educations|formation initiale et continue|academic qualifications and training|"
     "formation|formations|etudes|diplome|diplomes|scolarite|cursus|cursus scolaire|"
     "cursus universitaire|parcours academique|parcours scolaire|parcours universitaire|formation initiale|"
     "formation academique|formation universitaire|formation superieure|formations et diplomes|etudes et diplomes|"
     "diplomes et formations|diplomes & formations|academic background|academic history|academics|degrees|studies|"
     "schooling|qualifications|academic qualifications|formations academiques|enseignement|titres et diplomes|"
     "educational background|education history|university|universite|ecoles|training & education|etudes superieures|"
     "parcours de formation|niveau d'etudes|academic|formations suivies|education & training|academic record|"
     "education and certifications|formation et certifications|education & certifications|"
     "formations & certifications|diplomes et certifications|formation & langues|education & certification|"
     "formation / certifications|formation - certifications|etudes et formations|etudes et formation|"
     "formation et etudes|etudes suivies|etudes universitaires|etudes secondaires|formation scolaire|"
     "formation continue|formation professionnelle|formations professionnelles|formation complementaire|"
     "formations complementaires|formation principale|formation d'ingenieur|formation diplomante|"
     "formations diplomantes|formation technique|formation generale|formation theorique|mes etudes|ma formation|"
     "mes formations|mes diplomes|diplomes obtenus|diplome obtenu|diplomes et titres|titres scolaires|"
     "titres universitaires|parcours d'etudes|parcours etudiant|parcours d'enseignement|parcours educatif|"
     "cursus de formation|cursus academique|cursus etudiant|cursus et diplomes|education et formation|"
     "education et formations|scolarite et diplomes|diplomes universitaires|niveau de formation|niveau scolaire|"
     "bagage scolaire|acquis scolaires|formation / diplomes|formation & etudes|education and training|"
     "education and qualifications|education & qualifications|education and degrees|qualifications and education|"
     "educational qualifications|educational history|educational details|academic education|academic career|"
     "academic qualification|academic profile|academic studies|academic training|academic achievements|"
     "academic experience|academic details|academic credentials|formal education|higher education|further education|"
     "continuing education|professional education|university education|university studies|university degrees|"
     "degrees & diplomas|degree & education|diplomas|diplomas and degrees|schools|schooling & degrees|my education|"
     "coursework|relevant coursework|professional development|professional training|training courses|"
     "education background|education summary|education details|qualification|academia"},
    {Section::certifications, false,
     "certification|certifications|certificat|certificats|certificates|licenses & certifications|accreditations|"
     "licences et certifications|certifications et formations|habilitations|formations et certifications|"
     "certifications professionnelles|professional certifications|certifications & licenses|certified|"
     "formations certifiantes|certifications obtenues|courses and certifications|certifications techniques|"
     "courses & certifications|brevets et certifications|accreditation|certifications et diplomes professionnels|"
     "certifications & formations|certifications et habilitations|certifications informatiques|certifications it|"
     "certifications & accreditations|mes certifications|certifications et badges|"
     "certifications professionnelles obtenues|certificats et attestations|certificats & attestations|"
     "certificats professionnels|attestations|agrements|titres et certifications|diplomes et certificats|"
     "habilitations et certifications|habilitations electriques|certification professionnelle|certification obtenue|"
     "it certifications|technical certifications|industry certifications|professional certification|"
     "professional certificates|professional licenses|certifications and licenses|certifications & badges|"
     "certifications & training|certifications and training|certifications and courses|certifications & courses|"
     "certifications and awards|certifications & awards|certificates & licenses|certificates and licenses|"
     "licences & certifications|licences and certifications|licenses and certifications|licensure|"
     "licensure & certifications|courses & certificates|courses and certificates|training and certifications|"
     "training & certifications|credentials|professional credentials|cloud certifications|"
     "accreditations & certifications|my certifications|additional certifications|professional qualifications"},
    {Section::projects, false,
     "projects|personal projects|side projects|projets personnels|projets|projets realises|mes projets|"
     "academic projects|projets academiques|projets scolaires|projets etudiants|open source|open-source|portfolio|"
     "projets open source|selected projects|key projects|projets cles|projets professionnels|contributions|"
     "projets informatiques|projets significatifs|notable projects|open source projects|opensource|"
     "projets et realisations|realisations personnelles|projets universitaires|projets techniques|recent projects|"
     "projets perso|projets persos|projets marquants|projets notables|projets phares|"
     "projets principaux|projets recents|projets divers|projets menes|projets d'etudes|projets d'ecole|"
     "projets pedagogiques|projets tutores|projets en cours|projets freelance|projets et contributions|"
     "projets & realisations|projets de developpement|projets data|projets web|projets professionnels et personnels|"
     "projets personnels et open source|autres projets|principaux projets|mes realisations|realisations techniques|"
     "realisations marquantes|realisations cles|realisations et projets|realisations significatives|"
     "principales realisations|quelques realisations|travaux personnels|contributions open source|"
     "contributions libres|logiciels libres|github|portfolio & projets|hackathons|hackathon|project highlights|"
     "project portfolio|project work|project list|projects & open source|projects and open source|"
     "projects & contributions|projects and achievements|projects & achievements|academic and personal projects|"
     "personal & academic projects|university projects|school projects|course projects|class projects|"
     "student projects|research projects|technical projects|software projects|development projects|"
     "professional projects|freelance projects|client projects|main projects|major projects|featured projects|"
     "relevant projects|other projects|additional projects|independent projects|hobby projects|pet projects|"
     "my projects|my work & projects|open-source contributions|open source work|open source software|"
     "open source experience|github projects|published apps|case studies"},
    {Section::projects, true, "projet|project|realisations|achievements|accomplishments|highlights|apps"},
    {Section::education, true, "school|ecole|diploma|degree|training|trainings|courses|cours|baccalaureat|learning"},
    {Section::certifications, true, "licenses|licences|badges|moocs|mooc|cours en ligne|online courses"},
}};

}  // namespace

std::span<const HeadingForms> career_headings() { return rows; }

}  // namespace talentmatch::cv
