#include "cv/skills/skills.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "cv/dates/dates.hpp"
#include "cv/dates/months.hpp"
#include "cv/layout/evidence.hpp"
#include "cv/reader.hpp"
#include "cv/skills/skill_items.hpp"
#include "cv/skills/skill_text.hpp"
#include "cv/text/utf8.hpp"

namespace talentmatch::cv {
namespace {

constexpr std::size_t most_evidence = 5;
constexpr std::size_t most_skills = 300;
/// A CV that declares as many skills has said what its owner wants to be known for; what else its text names stays with
/// the positions. One that declares fewer is read for them.
constexpr std::size_t enough_declared = 8;

/// Words of these categories are names; "Finance", "Initiative" in a sentence say little about a person.
bool is_technical(SkillCategory category) {
    return category != SkillCategory::soft_skill && category != SkillCategory::methodology &&
           category != SkillCategory::other;
}

/// The taxonomy's own spelling of what was written: its name, its French name, or the alias.
std::string shown_name(const TaxonomySkill& skill, std::string_view as_written) {
    const auto key = squash(as_written);
    if (squash(skill.name) == key) return skill.name;
    if (skill.name_fr && squash(*skill.name_fr) == key) return *skill.name_fr;
    for (const auto& alias : skill.aliases)
        if (fold_skill_name(alias) == fold_skill_name(as_written)) return alias;
    return skill.name;
}

class Gathering {
public:
    void add(const TaxonomySkill* skill, std::string_view as_written, Evidence evidence) {
        const auto key = skill != nullptr ? skill->slug : "?" + squash(as_written);
        const auto [found, is_new] = index_.try_emplace(key, skills_.size());
        if (is_new) {
            if (skills_.size() >= most_skills) {
                index_.erase(found);
                return;
            }
            ResumeSkill added;
            added.name = skill != nullptr ? shown_name(*skill, as_written) : single_spaced(as_written);
            if (skill != nullptr) added.slug = skill->slug, added.category = skill->category;
            skills_.push_back(std::move(added));
        }
        auto& evidences = skills_[found->second].evidence;
        if (evidences.size() < most_evidence && std::ranges::find(evidences, evidence) == evidences.end())
            evidences.push_back(std::move(evidence));
    }

    [[nodiscard]] std::size_t size() const { return skills_.size(); }
    [[nodiscard]] std::vector<ResumeSkill> take() { return std::move(skills_); }

private:
    std::vector<ResumeSkill> skills_;
    std::unordered_map<std::string, std::size_t> index_;
};

void add_items(Gathering& gathering, const std::vector<SkillItem>& items) {
    for (const auto& item : items) {
        const auto& name = item.is_misread ? item.skill->name : item.as_written;
        const int confidence = item.is_misread ? 70 : item.skill != nullptr ? 95 : 60;
        gathering.add(item.skill, name,
                      evidence_of(*item.line, item.skill != nullptr ? Method::taxonomy : Method::section, confidence));
    }
}

/// The page's edge cuts its heading, and the names below.
bool is_cut(const Block& block) { return block.section == Section::skills && section_of_cut_heading(block.heading); }

std::vector<SkillItem> items_of(const Block& block, const Taxonomy& taxonomy) {
    auto items = read_skill_lines(block.lines, taxonomy);
    if (is_cut(block)) std::erase_if(items, [](const SkillItem& item) { return item.skill == nullptr; });
    return items;
}

/// The skills that one position names: its environment lists, its title, its text.
std::vector<std::pair<const TaxonomySkill*, bool>> skills_of(const ReadPosition& read, const Taxonomy& taxonomy) {
    std::vector<std::pair<const TaxonomySkill*, bool>> found;
    const auto add = [&](const TaxonomySkill* skill, bool declared) {
        if (skill != nullptr &&
            std::ranges::find(found, skill, &std::pair<const TaxonomySkill*, bool>::first) == found.end())
            found.emplace_back(skill, declared);
    };
    for (const auto& line : read.technology_lines)
        for (const auto& item : read_skill_list(line, taxonomy)) add(item.skill, true);
    for (const auto& mention : find_skills(read.position.title, TextKind::prose, taxonomy)) add(mention.skill, false);
    for (const auto& line : read.body)
        for (const auto& mention : find_skills(line.text, TextKind::prose, taxonomy)) add(mention.skill, false);
    return found;
}

}  // namespace

std::vector<ResumeSkill> read_skills(const std::vector<Block>& blocks, std::vector<ReadPosition>& positions,
                                     const Taxonomy& taxonomy, Date today) {
    Gathering gathering;
    for (const auto& block : blocks)
        if (block.section == Section::skills) add_items(gathering, items_of(block, taxonomy));
    std::map<std::string, std::vector<MonthSpan>> months;
    std::map<std::string, PartialDate> last_used;
    std::vector<std::pair<const TaxonomySkill*, const ReadPosition*>> told;
    for (auto& read : positions) {
        for (const auto& [skill, declared] : skills_of(read, taxonomy)) {
            read.position.technologies.push_back(skill->name);
            if (declared)
                gathering.add(skill, skill->name, read.position.evidence);
            else
                told.emplace_back(skill, &read);
            const auto span = months_of(read.position, today);
            if (!span) continue;
            months[skill->slug].push_back(*span);
            const PartialDate end = read.position.is_current || !read.position.end
                                        ? PartialDate{span->last / 12, (span->last % 12) + 1}
                                        : *read.position.end;
            auto& last = last_used.try_emplace(skill->slug, end).first->second;
            if (last_month(end) > last_month(last)) last = end;
        }
    }
    if (gathering.size() >= enough_declared && std::ranges::none_of(blocks, is_cut)) told.clear();
    for (const auto& [skill, read] : told)
        if (is_technical(skill->category)) gathering.add(skill, skill->name, read->position.evidence);
    for (const auto& block : blocks) {
        if (gathering.size() >= enough_declared) break;
        if (block.section != Section::summary && block.section != Section::projects && block.section != Section::header)
            continue;
        for (const auto& line : block.lines)
            for (const auto& mention : find_skills(line.text, TextKind::prose, taxonomy))
                if (is_technical(mention.skill->category))
                    gathering.add(mention.skill,
                                  std::string_view{line.text}.substr(mention.begin, mention.end - mention.begin),
                                  evidence_of(line, Method::taxonomy, 80));
    }
    auto skills = gathering.take();
    for (auto& skill : skills) {
        if (!skill.slug) continue;
        if (const auto found = months.find(*skill.slug); found != months.end())
            skill.months = union_months(found->second);
        if (const auto found = last_used.find(*skill.slug); found != last_used.end()) skill.last_used = found->second;
    }
    return skills;
}

std::vector<ResumeSkill> implied_skills(const std::vector<ResumeSkill>& read, const Taxonomy& taxonomy) {
    std::unordered_set<std::string_view> known;
    for (const auto& skill : read)
        if (skill.slug) known.insert(*skill.slug);
    std::vector<ResumeSkill> implied;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const auto& skill : read) {
        const auto* own = skill.slug ? taxonomy.by_slug(*skill.slug) : nullptr;
        if (own == nullptr) continue;
        for (const auto* other : taxonomy.implied_by(*skill.slug)) {
            if (known.contains(other->slug)) continue;
            const auto [found, is_new] = index.try_emplace(other->slug, implied.size());
            if (is_new) {
                ResumeSkill added;
                added.name = other->name;
                added.slug = other->slug;
                added.category = other->category;
                auto evidence = skill.evidence.front();
                evidence.method = Method::implied;
                const bool direct = std::ranges::find(own->implies, other->slug) != own->implies.end();
                evidence.confidence = std::min(evidence.confidence, direct ? 50 : 35);
                evidence.raw = skill.name;
                added.evidence.push_back(std::move(evidence));
                implied.push_back(std::move(added));
            }
            implied[found->second].implied_by.push_back(*skill.slug);
        }
    }
    return implied;
}

std::vector<ResumeSkill> suggest_skills(std::string_view text, const Taxonomy& taxonomy) {
    std::vector<ResumeSkill> skills;
    std::unordered_map<const TaxonomySkill*, std::size_t> seen;
    for (const auto part : split(text.substr(0, 200'000), "\n"))
        for (const auto& mention : find_skills(part, TextKind::prose, taxonomy)) {
            if (!seen.try_emplace(mention.skill, skills.size()).second) continue;
            const auto written = part.substr(mention.begin, mention.end - mention.begin);
            Evidence evidence;
            evidence.quote = shortened(single_spaced(part), 200);
            evidence.method = Method::taxonomy;
            evidence.confidence = mention.is_ambiguous ? 70 : 90;
            skills.push_back({shown_name(*mention.skill, written),
                              mention.skill->slug,
                              mention.skill->category,
                              {},
                              {},
                              {evidence}});
        }
    return skills;
}

}  // namespace talentmatch::cv
