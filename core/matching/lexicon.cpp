#include "matching/lexicon.hpp"

#include <unordered_map>
#include <unordered_set>

namespace talentmatch::matching {
namespace {

/// Blank-separated; French and English function words, then the words of every advertisement and CV.
constexpr std::string_view stop_words =
    "a an and are as at be been but by can do does for from had has have how if in into is it its may more most no nor "
    "not of off on or other our out over own per she so some such than that the their them then there these they this "
    "those through to too under until up us very was we were what when where which while who will with within would "
    "you your all also any both each etc via he his her him my me about after again between during only same should "
    "la le les un une des de du d l et ou au aux en dans par pour sur avec sans est sont etre ete vous nous votre vos "
    "notre nos ce cette ces cet qui que quoi dont se sa son ses leur leurs il elle ils elles ne pas plus tout tous "
    "toute toutes ainsi afin mais donc comme entre vers chez meme aussi si y on qu c'est avez avoir ayant aura serez "
    "sera seront etes bien tres sous lors selon peut pourra doit devra aupres ainsi jusqu plusieurs autre autres "
    "team teams equipe equipes mission missions client clients customer customers company entreprise societe groupe "
    "group poste role job position profil profile candidat candidate candidats experience experiences experienced "
    "experimente year years an ans annee annees month months mois jour jours day days work working works worked "
    "travail travailler project projects projet projets skill skills competence competences knowledge connaissance "
    "connaissances maitrise maitriser good bon bonne bonnes strong solide solides excellent excellente minimum "
    "required requis requise preferred souhaite souhaitee ability capable capacite responsible responsibilities "
    "responsabilite responsabilites duties taches tache use used using utilisation utiliser utilise new nouveau "
    "nouvelle nouveaux nouvelles various differents different differentes including notamment environment "
    "environnement environnements context contexte looking recherche recherchons recherchez join rejoindre rejoignez "
    "opportunity opportunite based base basee well plus least moins level niveau degree diplome formation bac "
    "university universite school ecole ability description offre offer contrat contract cdi cdd freelance salaire "
    "salary k euros tjm teletravail remote hybride participer participation participate assurer ensure provide "
    "provided fournir mettre mise place oeuvre in-house help aider need needs besoin besoins make part partie high "
    "haut strong key cle multiple several across like such related lie lies liee liees daily quotidien time temps "
    "name nom email phone resume cv h f hf fh summary sr jr inc ltd llc january february march april june july august "
    "september october november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre "
    "decembre present current currently actuellement city state";

/// "stem: words": the words are said by this stem. What suffix rules bring together already need not stand here.
constexpr std::string_view same_words =
    "network: reseau reseaux network networks networking|data: donnee donnees data|database: bdd sgbd dbms databases "
    "database|software: logiciel logiciels logicielle logicielles software|system: systeme systemes system systems|"
    "security: securite securiser securisation secure security|cybersecur: cybersecurite cybersecurity cyber|"
    "develop: dev devs developper developpe developpeur developpeuse developer developers develop developed "
    "developing development developpement developpements|test: tests test testing testeur testeuse tester testers "
    "teste "
    "recette recettes|quality: qualite quality qa|project: pm|manage: management gestion gerer manage managing managed "
    "manager managers gestionnaire|lead: leader leadership lead leads encadrer encadrement pilotage piloter pilote|"
    "design: conception concevoir concepteur design designs designed designing designer|architect: archi architectural "
    "architectures architecture architecte architectes architect architects|analys: analyse analyses analyser analyste "
    "analystes analysis analyst analysts analyze analyzing analytics analytical analytique analytiques|user: users "
    "user "
    "utilisateur utilisateurs utilisatrice|screen: ecran ecrans|website: site sites website websites|web: web|"
    "deploy: deploiement deploiements deployer deploy deploying deployment deployments|maintain: maintenance maintenir "
    "maintien maintain maintaining maintained|support: support supporting supported soutien assistance depannage|"
    "requirement: exigence exigences requirement requirements|specification: specifications specification specs "
    "specifier cahier|deliver: livraison livraisons livrer livrable livrables delivery deliver delivered deliverables|"
    "cloud: nuage cloud|server: serveur serveurs server servers|script: scripts script scripting|monitor: supervision "
    "superviser monitoring monitor surveillance|incident: incidents incident|troubleshoot: troubleshooting "
    "troubleshoot "
    "diagnostic|backup: sauvegarde sauvegardes backup backups|storage: stockage storage|warehouse: entrepot entrepots "
    "warehouse warehousing dwh|learn: apprentissage learning|machine: machine|report: rapport rapports reporting "
    "report "
    "reports restitution|dashboard: dashboard dashboards|budget: budget budgets budgetaire|plan: "
    "planning planification planifier plan plans|risk: risque risques risk risks|change: changement changements change "
    "changes|process: processus process processes procedure procedures|business: metier metiers business|"
    "stakeholder: stakeholders stakeholder|schedule: calendrier echeance schedule schedules|interface: "
    "interface interfaces ihm gui ui|front: front frontend|back: back backend|mobile: mobile mobiles smartphone|"
    "application: appli applis application applications applicatif applicative applicatifs app apps|integr: "
    "integration "
    "integrer integrate integrated integrating integrateur|automat: automatisation automatiser automation automate "
    "automated automatise automatises automatisee|performance: performances performance|optimi: optimisation optimiser "
    "optimization optimize optimized optimizing tuning|query: requete requetes query queries|table: tables|"
    "firewall: pare-feu firewall firewalls parefeu|router: routeur routeurs router routers routing routage|switch: "
    "commutateur commutateurs switch switches switching|vulnerab: vulnerabilite vulnerabilites vulnerability "
    "vulnerabilities|threat: menace menaces threat threats|audit: audits audit auditeur auditing|access: acces access|"
    "identity: identite identites identity|compliance: conformite compliance|admin: administration administrer "
    "administrateur administrateurs administratrice administrator administrators admin admins administer administering|"
    "virtual: virtualisation virtualization virtual virtuel virtuelles|container: conteneur conteneurs container "
    "containers conteneurisation|code: code coding coder codage codes|program: programmation programmeur programming "
    "programmer programmers|engineer: ingenieur ingenieurs ingenieure ingenierie engineer engineers engineering|"
    "science: science sciences scientist scientists scientifique|model: modele modeles modelisation modeling modelling "
    "model models|train: entrainement|track: suivi suivre tracking track|meet: reunion reunions meeting meetings|"
    "object: objet objets object objects oriente oriented|page: pages page|form: formulaire formulaires|store: "
    "boutique "
    "magasin|payment: paiement paiements payment payments|bank: banque bancaire bank banking banks|insurance: "
    "assurance "
    "assurances insurance|health: sante health healthcare|retail: commerce retail ecommerce|"
    "continuous: continue continu continuous|ci: ci|environment: env|unit: unitaire unitaires unit|feature: "
    "fonctionnalite fonctionnalites feature features|function: fonctionnel fonctionnelle fonctionnels fonctionnelles "
    "functional functionality|migrat: migration migrations migrer migrate migrated|install: installation installer "
    "install installed installing|configur: configuration configurer configure configured configuring parametrage|"
    "statistic: statistique statistiques statistics statistical|flow: flux flows pipeline pipelines|version: versions "
    "versioning|service: services service|technology: technologie technologies technology techno|technical: technique "
    "techniques technical|api: apis|platform: plateforme plateformes|document: documentation documents document "
    "documenter rediger redaction|train: former";

struct Lists {
    std::unordered_set<std::string_view> stops;
    std::unordered_map<std::string_view, std::string_view> stems;
};

/// Calls `take` with every piece of `text` between `separator`s that is not empty.
template <class Take>
void split(std::string_view text, char separator, Take take) {
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

Lists read_lists() {
    Lists lists;
    split(stop_words, ' ', [&](std::string_view word) { lists.stops.insert(word); });
    split(same_words, '|', [&](std::string_view line) {
        const auto colon = line.find(':');
        const auto stem = line.substr(0, colon);
        split(line.substr(colon + 1), ' ', [&](std::string_view word) { lists.stems.emplace(word, stem); });
    });
    return lists;
}

const Lists& lists() {
    static const Lists read = read_lists();
    return read;
}

}  // namespace

bool is_stop_word(std::string_view folded) { return lists().stops.contains(folded); }

std::string_view fixed_stem(std::string_view folded) {
    const auto& stems = lists().stems;
    const auto found = stems.find(folded);
    return found == stems.end() ? std::string_view{} : found->second;
}

}  // namespace talentmatch::matching
