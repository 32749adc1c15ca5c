#include "cv/skills/skill_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t longest_name = 80;  // bytes

bool is_wordy(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Spellings that are ordinary words or letters in French or English, whatever the taxonomy says of their skill.
const std::unordered_set<std::string_view>& ordinary_words() {
    static const std::unordered_set<std::string_view> words{
        "go",         "react",    "spring",      "swift",     "rust",      "chef",        "salt",
        "express",    "flask",    "play",        "phoenix",   "access",    "excel",       "word",
        "outlook",    "teams",    "slack",       "helm",      "shell",     "flow",        "ember",
        "meteor",     "gin",      "echo",        "fiber",     "dart",      "crystal",     "elm",
        "julia",      "less",     "stylus",      "backbone",  "spark",     "storm",       "beam",
        "hive",       "pig",      "puppet",      "vault",     "consul",    "nomad",       "packer",
        "make",       "ant",      "jest",        "mocha",     "cypress",   "vue",         "next",
        "nest",       "remix",    "astro",       "solid",     "sketch",    "unity",       "unreal",
        "notion",     "linear",   "monday",      "zoom",      "discord",   "rest",        "soap",
        "lean",       "sage",     "fabric",      "glue",      "lambda",    "swing",       "processing",
        "scratch",    "assembly", "basic",       "logo",      "office",    "windows",     "ada",
        "pascal",     "delphi",   "ruby",        "hudson",    "travis",    "rider",       "atom",
        "brackets",   "eclipse",  "ionic",       "polymer",   "aurora",    "svelte",      "grunt",
        "gulp",       "bower",    "parcel",      "karma",     "jasmine",   "chai",        "enzyme",
        "marionette", "drift",    "segment",     "looker",    "tableau",   "metabase",    "dash",
        "bash",       "chrome",   "safari",      "edge",      "signal",    "compose",     "room",
        "hilt",       "dagger",   "realm",       "fluent",    "flux",      "redux",       "saga",
        "recoil",     "prisma",   "sails",       "strapi",    "ghost",     "hugo",        "jade",
        "pug",        "haml",     "liquid",      "twig",      "blade",     "cake",        "fuel",
        "slim",       "lumen",    "bottle",      "tornado",   "celery",    "scrapy",      "pandas",
        "seaborn",    "bokeh",    "caffe",       "torch",     "jax",       "horizon",     "nova",
        "swarm",      "rancher",  "harbor",      "falco",     "flux cd",   "argo",        "spinnaker",
        "concourse",  "drone",    "buddy",       "bamboo",    "octopus",   "sonar",       "sentry",
        "loki",       "tempo",    "mimir",       "thanos",    "cortex",    "jaeger",      "zipkin",
        "envoy",      "istio",    "kong",        "traefik",   "caddy",     "lighttpd",    "tomcat",
        "jetty",      "wildfly",  "camel",       "mule",      "fuse",      "kafka",       "pulsar",
        "impala",     "presto",   "drill",       "druid",     "pinot",     "kudu",        "flume",
        "oozie",      "ranger",   "atlas",       "sap",       "sas",       "stata",       "spss",
        "matlab",     "maple",    "sage",        "max",       "maya",      "blender",     "rhino",
        "cinema",     "premiere", "illustrator", "indesign",  "lightroom", "figma",       "agile",
        "design",     "mobile",   "web",         "cloud",     "reporting", "support",     "communication",
        "formation",  "gestion",  "audit",       "test",      "tests",     "qualite",     "securite",
        "reseau",     "reseaux",  "innovation",  "autonomie", "training",  "project",     "scala",
        "fiori",      "mercury",  "apex",        "flash",     "fireworks", "dreamweaver", "oracle",
        "azure",      "hana",     "power",       "drive",     "docs",      "forms",       "sites",
        "meet",       "jam",      "pca"};
    return words;
}

/// Those of ordinary_words() that no prose of the trade uses as words: kept sure in a text.
const std::unordered_set<std::string_view>& sure_words() {
    static const std::unordered_set<std::string_view> words{
        "kafka",       "pandas",   "figma",     "redux",   "tomcat",   "jetty",  "wildfly",     "oozie",
        "zipkin",      "istio",    "traefik",   "strapi",  "svelte",   "matlab", "spss",        "stata",
        "scrapy",      "indesign", "lightroom", "scala",   "metabase", "bash",   "oracle",      "azure",
        "ionic",       "lumen",    "seaborn",   "rancher", "jaeger",   "hana",   "illustrator", "agile",
        "dreamweaver", "blender",  "prisma",    "gulp",    "bower",    "twig",   "delphi",      "eclipse"};
    return words;
}

bool is_ambiguous_form(std::string_view form, const TaxonomySkill& skill) {
    const auto folded = fold(form);
    if (folded.size() <= 2 && !folded.contains('#')) return true;
    if (ordinary_words().contains(folded) && !sure_words().contains(folded)) return true;
    return skill.is_ambiguous && folded == fold(skill.name);
}

/// The end of the web or e-mail address that begins at `at`; `at` when there is none. Addresses name no skill.
std::size_t behind_address(std::string_view text, std::size_t at) {
    auto end = text.find_first_of(" \t\n|,;()<>", at);
    if (end == std::string_view::npos) end = text.size();
    const auto word = text.substr(at, end - at);
    const bool address = word.contains("://") || word.contains('@') || word.starts_with("www.") ||
                         word.starts_with("mailto:") || word.contains(".com/") || word.contains(".org/") ||
                         word.contains(".io/");
    return address ? end : at;
}

/// The longest name that begins at a token.
SkillMention longest_at(std::string_view text, const std::vector<SkillToken>& tokens, std::size_t first,
                        const Taxonomy& taxonomy, std::size_t& next) {
    const auto most = std::min(tokens.size() - first, taxonomy.longest_name_words() + 2);
    for (auto count = most; count > 0; --count) {
        const auto begin = tokens[first].begin;
        const auto end = tokens[first + count - 1].end;
        if (end - begin > longest_name) continue;
        const auto form = text.substr(begin, end - begin);
        if (form.find_first_of(",;:|()\n\t") != std::string_view::npos) continue;
        const auto* skill = taxonomy.by_name(form);
        if (skill == nullptr && count == 1 && form.size() > 3) {  // Python3, PHP7, Angular2+
            const auto stem = form.find_last_not_of("0123456789+.x");
            if (stem != std::string_view::npos && stem + 1 >= 3 && stem + 1 < form.size() && is_digit(form[stem + 1]))
                skill = taxonomy.by_name(form.substr(0, stem + 1));
        }
        if (skill != nullptr) {
            next = first + count;
            return {skill, begin, end, is_ambiguous_form(form, *skill)};
        }
    }
    next = first + 1;
    return {};
}

/// "Go, Rust et Python": nothing but list signs between two mentions.
bool stands_beside(std::string_view text, const SkillMention& left, const SkillMention& right) {
    const auto between = fold(trim(text.substr(left.end, right.begin - left.end)));
    if (between.size() > 12) return false;
    for (const auto word : split(between, " \t,/+&()-|;:\u2022"))
        if (word != "et" && word != "and" && word != "ou" && word != "or" && word != "with" && word != "avec" &&
            !std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '.' || c == 'x' || c == 'v'; }))
            return false;
    // with nothing but a blank between them: "Java Spring", and not "Paiements SWIFT"
    const auto is_tool = [](const SkillMention& m) {
        return m.skill->category == SkillCategory::programming_language ||
               m.skill->category == SkillCategory::framework || m.skill->category == SkillCategory::database ||
               m.skill->category == SkillCategory::devops || m.skill->category == SkillCategory::cloud;
    };
    return !between.empty() || (right.begin - left.end <= 1 && is_tool(left) && is_tool(right));
}

std::string word_before(std::string_view text, std::size_t at) {
    auto rest = trim(text.substr(0, at), "(\"'");
    if (rest.size() > 40) rest.remove_prefix(rest.size() - 40);
    const auto words = words_of(rest);
    return words.empty() ? "" : fold(words.back());
}

std::string word_behind(std::string_view text, std::size_t at) {
    const auto words = words_of(text.substr(at, 40));
    return words.empty() ? "" : fold(words.front());
}

bool is_capitalised(std::string_view text, const SkillMention& mention) {
    std::size_t at = 0;
    const auto form = text.substr(mention.begin, mention.end - mention.begin);
    return is_upper(next_code_point(form, at));
}

/// "trois ans de Go", "experience with Rust": a length or a knowledge of something in front.
bool is_counted(std::string_view text, std::size_t at) {
    auto rest = trim(text.substr(0, at));
    if (rest.size() > 60) rest.remove_prefix(rest.size() - 60);
    const auto folded = fold(rest);
    const auto words = words_of(folded);
    static constexpr std::array<std::string_view, 7> links{"de", "of", "in", "en", "with", "avec", "sur"};
    static constexpr std::array<std::string_view, 12> counted{"ans",          "annees",        "years",     "mois",
                                                              "months",       "experience",    "expertise", "maitrise",
                                                              "connaissance", "connaissances", "knowledge", "pratique"};
    return words.size() >= 2 && among(links, words.back()) && among(counted, words[words.size() - 2]);
}

/// "en Go", "using Rust.", "développeur React": the word beside vouches, and the letter case is a name's.
bool is_vouched(std::string_view text, const SkillMention& mention) {
    if (!is_capitalised(text, mention)) return false;
    if (mention.end < text.size() && (text[mention.end] == '&' || text[mention.end] == '\'')) return false;
    static constexpr std::array<std::string_view, 21> before{
        "en",        "avec",          "in",           "using",     "langage",       "language",
        "framework", "developpeur",   "developpeuse", "developer", "engineer",      "sous",
        "via",       "librairie",     "bibliotheque", "stack",     "programmation", "programming",
        "ingenieur", "developpement", "utilisant"};
    /// Not enough for a single letter: "services C et D".
    static constexpr std::array<std::string_view, 32> before_words{
        "dans",     "sur",        "vers",          "under",        "cluster",    "clusters",   "traitements",
        "jobs",     "pipelines",  "pipeline",      "tests",        "composants", "components", "scripts",
        "script",   "modules",    "microservices", "applications", "interfaces", "backend",    "frontend",
        "base",     "bases",      "macros",        "outil",        "outils",     "tool",       "tools",
        "logiciel", "plateforme", "platform",      "library"};
    static constexpr std::array<std::string_view, 16> behind{
        "developer", "developers",    "engineer",    "programming", "framework",    "language", "backend", "frontend",
        "api",       "microservices", "developpeur", "application", "applications", "services", "sdk",     "boot"};
    static constexpr std::array<std::string_view, 18> function_words{"et", "and",  "pour", "for",  "on", "sur",
                                                                     "a",  "dans", "with", "avec", "de", "the",
                                                                     "to", "en",   "puis", "then", "ou", "or"};
    const auto next = word_behind(text, mention.end);
    if (among(behind, trim(next, ".,;:)"))) return true;
    const auto previous = word_before(text, mention.begin);
    const bool is_long = mention.end - mention.begin > 1;
    if (!among(before, previous) && !(is_long && among(before_words, previous)) && !is_counted(text, mention.begin))
        return false;
    if (next.empty() || next.find_first_of(",.;:)/") != std::string::npos)
        return !is_digit(next.empty() ? 'a' : next[0]);
    return among(function_words, next);
}

/// Drops the ambiguous mentions that nothing vouches for.
void corroborate(std::string_view text, std::vector<SkillMention>& mentions) {
    std::vector<bool> kept(mentions.size(), false);
    for (std::size_t first = 0; first < mentions.size();) {
        auto last = first + 1;
        while (last < mentions.size() && stands_beside(text, mentions[last - 1], mentions[last])) ++last;
        // one sure name in a row of names vouches for the others, and so do three that all look like names
        bool sure = last - first >= 3;
        for (auto i = first; i < last; ++i)
            sure = sure && mentions[i].end - mentions[i].begin > 1 && is_capitalised(text, mentions[i]);
        for (auto i = first; i < last && !sure; ++i) sure = !mentions[i].is_ambiguous || is_vouched(text, mentions[i]);
        for (auto i = first; i < last; ++i) kept[i] = sure;
        first = last;
    }
    std::size_t to = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        if (kept[i]) mentions[to++] = mentions[i];
    mentions.resize(to);
}

}  // namespace

std::vector<SkillToken> skill_tokens(std::string_view text) {
    std::vector<SkillToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\t') {
            at = behind_address(text, at);
            if (at >= text.size()) break;
        }
        const bool dotted =
            text[at] == '.' && at + 1 < text.size() && is_alpha(text[at + 1]) && (at == 0 || !is_wordy(text[at - 1]));
        if (!is_wordy(text[at]) && !dotted) {
            ++at;
            continue;
        }
        const auto begin = at;
        if (dotted) ++at;
        while (at < text.size() && is_wordy(text[at])) ++at;
        while (at < text.size() && (text[at] == '+' || text[at] == '#')) ++at;
        // typographic signs are not letters
        std::size_t i = begin;
        bool word = dotted;
        while (i < at && !word) word = is_alnum(text[i]) || is_letter(next_code_point(text, i)) || i > at;
        if (word) tokens.push_back({begin, at});
    }
    return tokens;
}

std::vector<SkillMention> find_skills(std::string_view text, TextKind kind, const Taxonomy& taxonomy) {
    const auto tokens = skill_tokens(text);
    std::vector<SkillMention> mentions;
    for (std::size_t at = 0; at < tokens.size();) {
        std::size_t next = at + 1;
        const auto mention = longest_at(text, tokens, at, taxonomy, next);
        if (mention.skill != nullptr) mentions.push_back(mention);
        at = next;
    }
    if (kind == TextKind::prose) corroborate(text, mentions);
    return mentions;
}

std::optional<std::string_view> rest_of_blank_list(std::string_view item, const std::vector<SkillMention>& mentions) {
    constexpr std::size_t least_names = 3;
    if (mentions.size() < least_names) return std::nullopt;
    std::vector<std::string_view> rests;
    std::size_t at = 0;
    for (const auto& mention : mentions) {
        if (mention.begin < at) return std::nullopt;
        if (const auto rest = trim(item.substr(at, mention.begin - at)); !rest.empty()) rests.push_back(rest);
        at = mention.end;
    }
    if (const auto rest = trim(item.substr(at)); !rest.empty()) rests.push_back(rest);
    if (rests.empty()) return std::string_view{};
    std::size_t first = 0;
    const bool is_name = rests.size() == 1 && words_of(rests.front()).size() == 1 &&
                         is_upper(next_code_point(rests.front(), first)) && count_letters(rests.front()) > 1;
    return is_name ? std::optional{rests.front()} : std::nullopt;
}

}  // namespace talentmatch::cv
