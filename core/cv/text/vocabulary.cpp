#include "cv/text/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

int count_of(std::string_view text, const Words& words) {
    int count = 0;
    const auto folded = fold(text);
    for (const auto word : split(folded, " \t,;:()/.|&-'\"+")) {
        std::string key{word};
        if (!words.contains(key) && key.size() > 4 && key.ends_with('s')) key.pop_back();
        count += words.contains(key) ? 1 : 0;
    }
    return count;
}

const Words& functions() {
    static const Words words = words_from(
        "developpeur developpeuse developer developpement development developper ingenieur ingenieure engineer "
        "engineering "
        "consultant consultante architecte architect architecture analyste analyst manager administrateur "
        "administratrice administrator "
        "technicien technicienne technician stagiaire intern internship stage alternant alternante alternance apprenti "
        "apprentie apprentice apprenticeship directeur directrice director responsable chef cheffe scientist "
        "concepteur conceptrice designer devops sre dba tester testeur testeuse formateur formatrice trainer teacher "
        "professeur enseignant enseignante lecturer instructor cto ceo coo cio cpo dsi rssi ciso vp president "
        "presidente "
        "founder cofounder fondateur fondatrice cofondateur cofondatrice freelance freelancer independant coach "
        "integrateur integratrice programmeur programmeuse programmer webmaster researcher chercheur chercheuse "
        "doctorant "
        "doctorante postdoc postdoctoral supervisor superviseur coordinateur coordinatrice coordinator assistant "
        "assistante associate specialist specialiste expert experte referent referente evangelist advocate "
        "moe moa amoa pmo scrummaster graphiste infographiste redacteur redactrice writer editor producteur "
        "commercial commerciale vendeur vendeuse salesperson auditeur auditor comptable accountant conseiller "
        "conseillere adviser advisor charge chargee officer operateur operatrice operator mentor tutor tuteur "
        "leader preparateur animateur animatrice webdesigner backend frontend fullstack gerant gerante "
        "entrepreneur entrepreneuse employe employee agent secretaire hote hotesse serveur serveuse cuisinier "
        "vacataire "
        "executive partner principal statisticien statistician actuaire data-scientist modeler helpdesk support "
        "contributor volunteer benevole maintainer owner hacker craftsman artisan expertise dev tech-lead techlead "
        "pilote planificateur urbaniste parametreur qualifieur exploitant recetteur homologateur gestionnaire etudiant "
        "facilitator facilitateur facilitatrice student pentester cybersecurity quant trader physicist physicien "
        "mathematicien economiste biologist chimiste");
    return words;
}

const Words& weak_functions() {
    static const Words words = words_from(
        "lead senior junior projet project product produit scrum master tech technical technique web logiciel software "
        "full stack front back end mobile data cloud systeme systemes system systems reseau reseaux network "
        "qa test tests security securite applicatif etudes head chief co assistance projets projects staff "
        "infrastructure");
    return words;
}

const Words& degrees() {
    static const Words words = words_from(
        "master masters mastere msc bsc ms bs ba ma meng beng mba phd doctorat doctorate doctoral doctor licence "
        "bachelor bachelors degree diplome diploma dut but bts deug dea dess deust bac baccalaureat baccalaureate hnd "
        "ingenieur engineer engineering certificat certificate formation titre cpge prepa preparatoire classes classe "
        "mpsi pcsi "
        "mp psi maitrise magistere brevet cap bep cycle specialisation licenciatura grado ingenieria maestria "
        "habilitation hdr nanodegree bootcamp high-school undergraduate graduate postgraduate a-levels ged "
        "associate honours hons minor major mention rncp m1 m2 l3 l2 l1 dcg bachelor's master's degre certification "
        "ingenierie terminale laurea tecnico semestre semester erasmus echange exchange b.tech btech mtech bca mca be "
        "bcom cfa "
        "deug iup");
    return words;
}

const Words& subjects() {
    static const Words words = words_from(
        "informatique computer science sciences development developpement engineering ingenierie software logiciel web "
        "mathematiques mathematics physique physics electronique electronics electrical electrotechnique mecanique "
        "mechanical chimie chemistry biologie biology gestion management marketing economie economics finance commerce "
        "business administration reseaux networks telecommunications telecoms systemes systems data intelligence "
        "artificielle artificial numerique digital design multimedia communication droit law statistics statistiques "
        "programming programmation technician technicien technologies information cybersecurite security psychology "
        "miage "
        "statistique mathematique telecommunication reseau systeme genie informatics econometrie comptabilite "
        "accounting "
        "robotique robotics automatique logistique logistics bioinformatique bioinformatics graphisme medecine "
        "psychologie litterature histoire philosophy philosophie linguistics linguistique langues arts");
    return words;
}

const Words& schools() {
    static const Words words = words_from(
        "universite university universidad universitat universita univ ecole school college lycee iut "
        "institut institute "
        "instituto insa esiee epita epitech ensimag enst ens polytechnique polytechnic polytech supelec "
        "centralesupelec "
        "centrale telecom mines ponts esgi efrei isep ece esilv ynov supinfo cesi cnam afpa openclassrooms simplon "
        "estia enseeiht ensiie ensta enac ensai isima esigelec eseo esiea esme ipsa hec essec escp edhec emlyon eni "
        "epsi ensae sciences-po isen greta academy academie academia faculty faculte faculdade fac campus cegep "
        "conservatoire hogeschool hochschule universitaet escuela coursera udacity udemy edx wagon cnrs 42 "
        "mit eth epfl in2p3 gymnasium imt utc utt utbm ensam isty ifocop oteria estiam iim hetic sup hep gobelins "
        "iae enssat enseirb isae supaero icam ensam ensibs enib isen esir ensea eigsi eisti "
        "kedge neoma skema audencia ieseg iscom pigier ensicaen ensisa ensim esstin esigetel 3il hei isit ensil "
        "institution technion esprit insat ensi ensias emi mundiapolis emsi inpt supcom iteam fst ehtp");
    return words;
}

const Words& companies() {
    static const Words words = words_from(
        "sas sasu sarl sa eurl inc ltd llc gmbh corp corporation plc limited group groupe banque bank assurance "
        "assurances "
        "technologies technology consulting solutions systems software labs lab studio studios agency agence services "
        "conseil conseils holding company compagnie societe ministere mairie metropole credit mutuelle association "
        "startup esn ssii capgemini sopra steria accenture atos cgi alten altran devoteam orange sncf edf engie airbus "
        "thales renault bnp paribas societe-generale axa laposte carrefour dassault safran ubisoft google microsoft "
        "amazon facebook ibm oracle hospital hopital chu laboratoire laboratory ag bv srl spa gie epic scop pvt co");
    return words;
}

/// First words of what stands behind a company's name and is a part of it.
const Words& parts_of_companies() {
    static const Words words = words_from(
        "direction division department departement service services pole equipe team filiale branche branch unit unite "
        "site agence centre center secteur business digital innovation recherche research programme program projet "
        "client clients mission grands comptes freelance cdi cdd interim independant remote temps full part");
    return words;
}

const Words& places() {
    static const Words words = words_from(
        "france paris lyon marseille toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon "
        "grenoble dijon angers nimes villeurbanne clermont ferrand aix provence brest tours amiens limoges annecy metz "
        "besancon orleans rouen mulhouse caen nancy argenteuil montreuil roubaix tourcoing nanterre avignon poitiers "
        "versailles courbevoie creteil pau boulogne billancourt issy moulineaux levallois puteaux defense saint "
        "denis cergy evry massy palaiseau velizy guyancourt niort rochelle sophia antipolis valbonne lannion cannes "
        "quentin yvelines ile idf auvergne rhone alpes bretagne normandie occitanie aquitaine nouvelle grand est hauts "
        "pays loire bourgogne franche comte cote azur paca corse centre val remote teletravail distance hybride hybrid "
        "belgium belgique bruxelles brussels switzerland suisse geneve geneva lausanne zurich luxembourg canada quebec "
        "montreal toronto ottawa vancouver uk england london londres manchester kingdom united states usa new york san "
        "francisco "
        "california seattle boston chicago texas austin germany allemagne berlin munich hamburg frankfurt spain "
        "espagne madrid barcelona barcelone valencia sevilla italy italie milan milano rome roma portugal lisbon "
        "lisbonne "
        "porto netherlands amsterdam ireland dublin poland warsaw varsovie morocco maroc casablanca rabat tunisia "
        "tunisie tunis algeria algerie alger senegal dakar cameroun cameroon douala yaounde abidjan india inde "
        "bangalore "
        "bengaluru mumbai pune hyderabad delhi chennai singapore singapour japan japon tokyo china chine beijing "
        "shanghai hong kong australia australie sydney melbourne brazil bresil israel tel aviv haifa sweden stockholm "
        "denmark "
        "copenhagen norway oslo finland helsinki austria vienna vienne prague hungary budapest romania bucharest "
        "ukraine kyiv argentina mexico colombia chile peru venezuela dubai uae vietnam cambodia thailand bangkok "
        "cambodge "
        "turkey istanbul "
        "fr be ch ca us gb de es it lu cedex region city area metropolitan greater island islands gran canaria "
        "tenerife argentine mexique colombie chili perou irlande pologne ecosse norvege suede danemark finlande "
        "autriche "
        "hongrie roumanie turquie grece egypte thailande coree liban");
    return words;
}

/// What may stand behind a town that is not in the list above.
const Words& countries() {
    static const Words words = words_from(
        "france belgium belgique switzerland suisse luxembourg canada quebec uk england united kingdom states usa us "
        "germany allemagne spain espagne italy italie portugal netherlands ireland poland morocco maroc tunisia "
        "tunisie "
        "algeria algerie senegal cameroun cameroon india inde singapore singapour japan japon china chine australia "
        "australie brazil bresil israel sweden denmark norway finland austria hungary romania ukraine argentina mexico "
        "colombia chile peru venezuela uae vietnam cambodia cambodge thailand turkey idf ile de auvergne rhone alpes "
        "bretagne normandie occitanie aquitaine nouvelle grand est hauts pays la loire bourgogne franche comte "
        "provence "
        "cote azur paca corse centre california texas remote teletravail argentine mexique colombie chili perou "
        "irlande "
        "pologne ecosse norvege suede danemark finlande autriche hongrie roumanie turquie grece egypte thailande coree "
        "liban");
    return words;
}

struct PlaceWords {
    int known = 0;
    int unknown = 0;
};

PlaceWords count_places(std::string_view folded) {
    static constexpr std::array<std::string_view, 11> small{"la",  "le", "les", "d",  "l",  "de",
                                                            "sur", "en", "a",   "et", "and"};
    PlaceWords count;
    for (const auto word : split(folded, " \t,;:()/.|-'")) {
        if (places().contains(std::string{word}))
            ++count.known;
        else if (!std::ranges::all_of(word, is_digit) && !among(small, word))
            ++count.unknown;
    }
    return count;
}

}  // namespace

Words words_from(std::string_view list) {
    Words words;
    for (const auto word : split(list, " \n")) words.emplace(word);
    return words;
}

int job_words(std::string_view text) {
    // "Exemple Associates": several of a trade are a company
    static const Words companies_of = words_from("associates associes partners consultants");
    return 2 * std::max(0, count_of(text, functions()) - count_of(text, companies_of)) +
           count_of(text, weak_functions());
}

int degree_words(std::string_view text) {
    const auto folded = fold(text);
    int count = count_of(text, degrees());
    if (folded.contains("bac+") || folded.contains("bac +") || folded.contains("niveau bac")) ++count;
    return count;
}

int school_words(std::string_view text) { return count_of(text, schools()); }

int subject_words(std::string_view text) { return count_of(text, subjects()); }

int company_words(std::string_view text) { return count_of(text, companies()); }

bool is_place(std::string_view text) {
    if (text.size() > 60) return false;
    const auto folded = fold(text);
    const auto all = count_places(folded);
    if (all.known == 0 || all.unknown == 0) return all.known > 0;
    const auto sign = folded.find_first_of(",(");
    if (sign == std::string::npos || all.unknown > all.known + 1) return false;
    // "Exemple, Lyon" is a company in a town; "Labège, France" is a place
    const auto first = std::string_view{folded}.substr(0, sign);
    if (count_places(first).unknown == 0) return true;
    if (company_words(first) > 0 || job_words(first) > 0) return false;
    const auto last = trim(std::string_view{folded}.substr(folded.find_last_of(",(") + 1), "().");
    return is_country(last);
}

bool is_country(std::string_view text) {
    const auto folded = fold(text);
    const auto words = split(folded, " -'");
    return !words.empty() &&
           std::ranges::all_of(words, [](std::string_view w) { return countries().contains(std::string{w}); });
}

bool may_be_place(std::string_view text) {
    if (is_place(text)) return true;
    const auto words = split(text, " \t-");
    if (words.empty() || words.size() > 4 || text.size() > 40 || job_words(text) > 0 || company_words(text) > 0 ||
        school_words(text) > 0 || subject_words(text) > 0 || parts_of_companies().contains(fold(words.front())))
        return false;
    std::size_t capitals = 0;
    for (const auto word : words) {
        std::size_t at = 0;
        const auto first = next_code_point(word, at);
        if (is_digit(word.front()) || word.find_first_of("&@+/.:") != std::string_view::npos) return false;
        if (is_upper(first))
            ++capitals;
        else if (word.size() > 4)  // "sur", "les", "en"
            return false;
    }
    return capitals > 0 && !(is_all_caps(text) && text.size() <= 5);  // "Exemple, DSI"
}

}  // namespace talentmatch::cv
