#include "matching/roles.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "entities/tsv.hpp"
#include "matching/has.hpp"
#include "matching/words.hpp"

namespace talentmatch::matching {
namespace {

struct Phrases {
    Role role;
    std::string_view phrases;  ///< folded, without function words, separated by "|"
};

constexpr std::array<Phrases, role_count> role_phrases{{
    {Role::developer,
     "developpeur|developpeuse|developpeurs|developer|developers|dev|programmer|programmeur|software engineer|software "
     "development engineer|ingenieur logiciel|ingenieur etudes developpement|ingenieur developpement|ingenieur "
     "etudes|ingenieure etudes|analyste programmeur|concepteur developpeur|integrateur web|fullstack|full stack"},
    {Role::tech_lead,
     "tech lead|techlead|technical lead|technical leader|lead developer|lead developpeur|lead dev|referent "
     "technique|responsable technique|leader technique|team lead|chef equipe"},
    {Role::architect, "architecte|architect|urbaniste"},
    {Role::data_engineer,
     "data engineer|ingenieur data|ingenieur donnees|ingenieur big data|big data engineer|big data developer|etl "
     "developer|developpeur etl|developpeur big data|data engineering"},
    {Role::data_scientist,
     "data scientist|scientifique donnees|machine learning engineer|ml engineer|ingenieur machine learning|ingenieur "
     "ia|ai engineer|mlops"},
    {Role::data_analyst,
     "data analyst|analyste donnees|analyste data|bi analyst|bi developer|developpeur bi|consultant bi|ingenieur "
     "bi|bi engineer|analyste bi|business intelligence"},
    {Role::business_analyst,
     "business analyst|analyste metier|analyste fonctionnel|analyste fonctionnelle|consultant fonctionnel|functional "
     "analyst|functional consultant|amoa|moa|assistant maitrise ouvrage|systems analyst|system analyst|analyste "
     "affaires"},
    {Role::project_manager,
     "chef projet|cheffe projet|chef projets|chefs projet|project manager|it project manager|pmo|directeur "
     "projet|directrice projet|program manager|programme manager|delivery manager|project lead|project "
     "leader|responsable projet|responsable projets|pilote projet|project coordinator|directeur programme"},
    {Role::product_owner, "product owner|po|product manager|chef produit|responsable produit"},
    {Role::scrum_master, "scrum master|scrummaster|coach agile|agile coach"},
    {Role::devops,
     "devops|devsecops|sre|site reliability engineer|platform engineer|ingenieur plateforme|ingenieur cloud|cloud "
     "engineer|release engineer|build engineer|ingenieur integration continue|cloud ops"},
    {Role::system_admin,
     "administrateur|administrateurs|administratrice|administrator|administrators|admin|admin sys|sysadmin|sys "
     "admin|ingenieur systeme|ingenieur systemes|systems engineer|system engineer|ingenieur production|ingenieur "
     "exploitation|infrastructure engineer|ingenieur infrastructure|ingenieur infrastructures|technicien systeme"},
    {Role::network_engineer,
     "ingenieur reseau|ingenieur reseaux|network engineer|network administrator|administrateur reseau|administrateur "
     "reseaux|technicien reseau|technicien reseaux|network architect|network technician|network analyst"},
    {Role::dba,
     "dba|database administrator|database engineer|administrateur base donnees|administrateur bases "
     "donnees|administratrice bases donnees|administrateur bdd|administrateur sgbd"},
    {Role::security,
     "ingenieur securite|security engineer|security analyst|analyste securite|analyste soc|soc analyst|analyste "
     "cybersecurite|pentester|rssi|ciso|ingenieur cybersecurite|consultant cybersecurite|consultant securite|security "
     "consultant|cybersecurity analyst|cybersecurity engineer|cyber security analyst|cyber security engineer|expert "
     "cybersecurite|expert securite|information security"},
    {Role::tester,
     "testeur|testeuse|testeurs|tester|qa|qa engineer|test engineer|ingenieur test|ingenieur tests|ingenieur "
     "qualite|ingenieur qualite logicielle|quality assurance|quality analyst|quality engineer|test analyst|analyste "
     "test|analyste tests|automaticien tests|recetteur|sdet|test lead|test manager"},
    {Role::support,
     "support technician|technicien support|help desk|helpdesk|technicien informatique|support engineer|it "
     "support|technical support|desktop support|technicien|technicienne|technician|charge support|ingenieur support"},
    {Role::designer, "designer|ux designer|ui designer|ux|ui|graphiste|webdesigner|web designer|ergonome"},
    {Role::consultant, "consultant|consultante|consultants"},
    {Role::engineer, "ingenieur|ingenieure|engineer|engineers"},
    {Role::manager, "manager|responsable|directeur|directrice|director"},
    {Role::analyst, "analyste|analyst"},
}};

constexpr Role first_generic = Role::consultant;

struct Affinity {
    Role a;
    Role b;
    int permille;
};

using enum Role;
constexpr std::array affinities{
    Affinity{developer, tech_lead, 750},
    Affinity{developer, architect, 500},
    Affinity{developer, data_engineer, 450},
    Affinity{developer, devops, 350},
    Affinity{developer, tester, 300},
    Affinity{developer, designer, 250},
    Affinity{developer, dba, 250},
    Affinity{developer, engineer, 700},
    Affinity{developer, consultant, 500},
    Affinity{developer, data_scientist, 250},
    Affinity{tech_lead, architect, 700},
    Affinity{tech_lead, project_manager, 400},
    Affinity{tech_lead, engineer, 600},
    Affinity{tech_lead, scrum_master, 350},
    Affinity{architect, devops, 400},
    Affinity{architect, data_engineer, 350},
    Affinity{architect, engineer, 450},
    Affinity{architect, consultant, 450},
    Affinity{architect, system_admin, 300},
    Affinity{architect, network_engineer, 300},
    Affinity{architect, security, 300},
    Affinity{data_engineer, data_scientist, 500},
    Affinity{data_engineer, data_analyst, 500},
    Affinity{data_engineer, dba, 500},
    Affinity{data_engineer, devops, 300},
    Affinity{data_engineer, engineer, 550},
    Affinity{data_engineer, consultant, 400},
    Affinity{data_scientist, data_analyst, 550},
    Affinity{data_scientist, engineer, 400},
    Affinity{data_scientist, consultant, 350},
    Affinity{data_analyst, business_analyst, 500},
    Affinity{data_analyst, analyst, 650},
    Affinity{data_analyst, dba, 350},
    Affinity{data_analyst, consultant, 450},
    Affinity{business_analyst, analyst, 650},
    Affinity{business_analyst, product_owner, 600},
    Affinity{business_analyst, consultant, 550},
    Affinity{business_analyst, project_manager, 500},
    Affinity{business_analyst, tester, 300},
    Affinity{project_manager, product_owner, 500},
    Affinity{project_manager, scrum_master, 550},
    Affinity{project_manager, manager, 650},
    Affinity{project_manager, consultant, 400},
    Affinity{product_owner, scrum_master, 550},
    Affinity{product_owner, manager, 350},
    Affinity{product_owner, consultant, 350},
    Affinity{scrum_master, manager, 350},
    Affinity{scrum_master, consultant, 350},
    Affinity{devops, system_admin, 600},
    Affinity{devops, engineer, 550},
    Affinity{devops, consultant, 400},
    Affinity{devops, network_engineer, 300},
    Affinity{devops, security, 250},
    Affinity{system_admin, network_engineer, 600},
    Affinity{system_admin, dba, 450},
    Affinity{system_admin, support, 500},
    Affinity{system_admin, engineer, 500},
    Affinity{system_admin, security, 350},
    Affinity{system_admin, consultant, 350},
    Affinity{network_engineer, security, 500},
    Affinity{network_engineer, support, 450},
    Affinity{network_engineer, engineer, 500},
    Affinity{network_engineer, consultant, 350},
    Affinity{dba, engineer, 400},
    Affinity{dba, consultant, 350},
    Affinity{security, engineer, 450},
    Affinity{security, consultant, 500},
    Affinity{security, analyst, 500},
    Affinity{tester, engineer, 450},
    Affinity{tester, analyst, 450},
    Affinity{tester, consultant, 350},
    Affinity{support, engineer, 350},
    Affinity{support, consultant, 250},
    Affinity{designer, consultant, 250},
    Affinity{consultant, engineer, 600},
    Affinity{consultant, manager, 400},
    Affinity{consultant, analyst, 600},
    Affinity{engineer, analyst, 450},
    Affinity{engineer, manager, 300},
};

using AffinityTable = std::array<std::array<int, role_count>, role_count>;

constexpr AffinityTable affinity_table = [] {
    AffinityTable table{};
    for (std::size_t i = 0; i < role_count; ++i) table[i][i] = 1000;
    for (const auto& [a, b, permille] : affinities) {
        table[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = permille;
        table[static_cast<std::size_t>(b)][static_cast<std::size_t>(a)] = permille;
    }
    return table;
}();

struct SeniorityWords {
    Seniority seniority;
    std::string_view words;
};

constexpr std::array<SeniorityWords, 4> seniority_words{{
    {Seniority::junior, "junior|jr|debutant|debutante|stagiaire|alternant|graduate|intern|entry"},
    {Seniority::confirmed, "confirme|confirmee|intermediaire|mid|intermediate|medior"},
    {Seniority::senior, "senior|sr|experimente|experimentee|experienced"},
    {Seniority::lead, "lead|expert|experte|principal|staff|head|chief|referent|referente"},
}};

/// Words that say nothing in a title.
constexpr std::string_view fillers =
    "de|d|du|des|en|et|la|le|les|l|the|of|and|for|in|a|au|aux|pour|sur|h|f|m|x|w|hf|fh|cdi|freelance|independant|level|"
    "specialist|specialiste|mission|it|informatique|charge|chargee";

struct Tables {
    std::unordered_map<std::uint64_t, Role> phrases;  ///< by chained hashes of the words
    std::unordered_map<std::uint64_t, Seniority> seniorities;
    std::unordered_map<std::uint64_t, bool> fillers;
    std::unordered_map<std::uint64_t, bool> last_words;  ///< of the phrases
    std::size_t longest_phrase = 1;
};

Tables read_tables() {
    Tables tables;
    for (const auto& [role, phrases] : role_phrases)
        for (const auto phrase : split(phrases, '|')) {
            const auto words = split(phrase, ' ');
            std::uint64_t hash = 0;
            for (const auto word : words) hash = chained(hash, hash_of(word));
            tables.phrases.emplace(hash, role);
            tables.last_words.emplace(hash_of(words.back()), true);
            tables.longest_phrase = std::max(tables.longest_phrase, words.size());
        }
    for (const auto& [seniority, words] : seniority_words)
        for (const auto word : split(words, '|')) tables.seniorities.emplace(hash_of(word), seniority);
    for (const auto word : split(fillers, '|')) tables.fillers.emplace(hash_of(word), true);
    return tables;
}

const Tables& tables() {
    static const Tables read = read_tables();
    return read;
}

struct TitleWord {
    std::uint64_t hash;
    std::string folded;
    std::string source;
};

std::vector<TitleWord> title_words(std::string_view title) {
    std::vector<TitleWord> words;
    WordReader reader(title);
    while (const auto word = reader.next()) {
        const auto hash = hash_of(word->folded);
        if (!tables().fillers.contains(hash))
            words.push_back({hash, std::string(word->folded), std::string(word->source)});
    }
    return words;
}

/// The longest role phrase that starts at `at`: how many words it takes; 0 without one.
std::size_t take_role(const std::vector<TitleWord>& words, std::size_t at, std::vector<Role>& roles) {
    std::size_t taken = 0;
    std::optional<Role> best;
    std::uint64_t hash = 0;
    for (std::size_t n = 1; n <= tables().longest_phrase && at + n <= words.size(); ++n) {
        hash = chained(hash, words[at + n - 1].hash);
        if (const auto found = tables().phrases.find(hash); found != tables().phrases.end()) {
            taken = n;
            best = found->second;
        }
    }
    if (best && !has(roles, *best)) roles.push_back(*best);
    return taken;
}

void note_seniority(std::optional<Seniority>& seniority, std::uint64_t word) {
    const auto found = tables().seniorities.find(word);
    if (found != tables().seniorities.end()) seniority = std::max(seniority.value_or(found->second), found->second);
}

}  // namespace

TitleReading read_title(std::string_view title) {
    TitleReading reading;
    const auto words = title_words(title);
    for (const auto& word : words) note_seniority(reading.seniority, word.hash);
    for (std::size_t at = 0; at < words.size();) {
        if (const auto taken = take_role(words, at, reading.roles); taken > 0) {
            at += taken;
            continue;
        }
        if (!tables().seniorities.contains(words[at].hash)) {
            const auto stem = stem_of(words[at].folded);
            const auto hash = hash_of(stem.empty() ? words[at].folded : stem);
            if (!has(reading.specialities, hash, &Speciality::stem))
                reading.specialities.push_back({hash, words[at].source});
        }
        ++at;
    }
    if (std::ranges::any_of(reading.roles, [](Role role) { return role < first_generic; }))
        std::erase_if(reading.roles, [](Role role) { return role >= first_generic; });
    return reading;
}

bool is_title_filler(std::uint64_t word_hash) { return tables().fillers.contains(word_hash); }

bool may_end_role(std::uint64_t word_hash) { return tables().last_words.contains(word_hash); }

std::optional<Role> RoleSpotter::next(std::uint64_t word_hash, std::size_t word_length, bool ends_role) {
    constexpr std::size_t shortest_alone = 4;
    last_[read_++ % window] = word_hash;
    if (!ends_role) return std::nullopt;
    for (std::size_t n = std::min({window, tables().longest_phrase, read_}); n > 0; --n) {
        std::uint64_t hash = 0;
        for (std::size_t i = read_ - n; i < read_; ++i) hash = chained(hash, last_[i % window]);
        const auto found = tables().phrases.find(hash);
        if (found == tables().phrases.end()) continue;
        if (found->second >= first_generic || (n == 1 && word_length < shortest_alone)) return std::nullopt;
        return found->second;
    }
    return std::nullopt;
}

int affinity(Role want, Role have) {
    return affinity_table[static_cast<std::size_t>(want)][static_cast<std::size_t>(have)];
}

Seniority seniority_after(int years) {
    if (years < 3) return Seniority::junior;
    if (years < 6) return Seniority::confirmed;
    return years < 10 ? Seniority::senior : Seniority::lead;
}

std::string_view slug_of(Seniority seniority) {
    switch (seniority) {
        case Seniority::junior:
            return "junior";
        case Seniority::confirmed:
            return "confirmed";
        case Seniority::senior:
            return "senior";
        case Seniority::lead:
            return "lead";
    }
    return {};
}

}  // namespace talentmatch::matching
