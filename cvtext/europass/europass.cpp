#include "europass/europass.hpp"

#include <pugixml.hpp>

#include <string>

#include "europass/facts.hpp"
#include "europass/json_tree.hpp"
#include "office/package.hpp"
#include "text/characters.hpp"
#include "text/flow_layout.hpp"
#include "text/refusal.hpp"
#include "web/html.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr FlowStyle plain{.size = 10};
constexpr FlowStyle strong{.size = 10, .bold = true};
constexpr FlowStyle heading{.size = 13, .bold = true};
constexpr FlowStyle name_style{.size = 18, .bold = true};

struct Headings {
    std::string_view work;
    std::string_view education;
    std::string_view languages;
    std::string_view skills;
    std::string_view summary;
    std::string_view until_today;
};

constexpr Headings french{.work = "Expérience professionnelle",
                          .education = "Formation",
                          .languages = "Langues",
                          .skills = "Compétences",
                          .summary = "Profil",
                          .until_today = "aujourd'hui"};
constexpr Headings english{.work = "Work experience",
                           .education = "Education",
                           .languages = "Languages",
                           .skills = "Skills",
                           .summary = "Profile",
                           .until_today = "present"};

class Sheet {
public:
    void line(std::string_view text, const FlowStyle& style = plain) {
        if (text.find_first_not_of(' ') == std::string_view::npos) return;
        layout_.add(decode_utf8(text), style);
        layout_.end_line(style.size);
    }

    /// A description's own lines and bullets; what it hides stays hidden.
    void page(std::string_view html) {
        int line = 0;
        for (const auto& run : read_html(html, "utf-8").runs) {
            if (line != 0 && run.line != line) layout_.end_line(plain.size);
            line = run.line;
            auto style = plain;
            style.hidden = run.hidden;
            layout_.add(decode_utf8(run.text), style);
        }
        if (line != 0) layout_.end_line(plain.size);
    }

    Document take() { return layout_.take(); }

private:
    FlowLayout layout_;
};

std::string written(const EuropassPeriod& period, const Headings& words) {
    const auto end =
        period.is_current || period.to.empty() ? std::string(period.is_current ? words.until_today : "") : period.to;
    if (period.from.empty() || end.empty()) return period.from + end;
    return period.from + " – " + end;
}

std::string joined(const std::string& a, std::string_view between, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + std::string(between) + b;
}

Document set_out(const EuropassFacts& facts) {
    const auto& words = facts.language == "fr" ? french : english;
    Sheet sheet;
    sheet.line(facts.name, name_style);
    sheet.line(facts.headline);
    for (const auto& contact : facts.contacts) sheet.line(contact);
    if (!facts.summary.empty()) sheet.line(words.summary, heading), sheet.page(facts.summary);
    if (!facts.work.empty()) sheet.line(words.work, heading);
    for (const auto& job : facts.work) {
        sheet.line(joined(job.title, " – ", job.organisation), strong);
        sheet.line(joined(written(job.period, words), ", ", job.place));
        sheet.page(job.activities);
    }
    if (!facts.education.empty()) sheet.line(words.education, heading);
    for (const auto& school : facts.education) {
        sheet.line(joined(joined(school.title, ", ", school.organisation), ", ", written(school.period, words)));
        sheet.page(school.activities);
    }
    if (!facts.skills.empty()) sheet.line(words.skills, heading);
    for (const auto& skill : facts.skills) sheet.page(skill);
    if (!facts.languages.empty()) sheet.line(words.languages, heading);
    for (const auto& language : facts.languages) sheet.line(language);
    auto document = sheet.take();
    if (!facts.updated.empty()) document.modified = clean(facts.updated.substr(0, 40));
    return document;
}

}  // namespace

Document read_europass(std::string_view bytes) {
    constexpr std::size_t largest = 8'000'000;
    if (bytes.size() > largest) throw Refusal(Outcome::too_complex);
    pugi::xml_document tree;
    const auto begin = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (begin == std::string_view::npos) throw Refusal(Outcome::broken);
    pugi::xml_node root;
    if (bytes[begin] == '{') {
        parse_json(bytes.substr(begin), tree);
        root = child(tree.document_element(), "SkillsPassport");
    } else {
        parse_xml(bytes, tree);
        root = tree.document_element();
    }
    if (local_name(root) == "SkillsPassport") return set_out(skills_passport_facts(root));
    if (local_name(root) == "Candidate") return set_out(candidate_facts(root));
    throw Refusal(Outcome::broken);
}

}  // namespace talentmatch::cvtext
