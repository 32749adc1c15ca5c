// The tables that all memory repositories share, so that their joins and cascades are real.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "entities/collaboration.hpp"
#include "entities/company.hpp"
#include "entities/match.hpp"
#include "entities/page.hpp"
#include "entities/resume.hpp"
#include "entities/skill.hpp"
#include "entities/skill_alias.hpp"
#include "entities/tender.hpp"
#include "entities/user.hpp"
#include "memory/change_log.hpp"
#include "ports/match_basis.hpp"
#include "ports/matching_weights_repository.hpp"
#include "ports/ranking_log.hpp"

namespace talentmatch::memory {

/// Rows by id; ids are never used again.
template <class Entity>
class Table {
public:
    using Key = Id<Entity>;

    [[nodiscard]] const Entity* find(Key id) const {
        const auto row = rows_.find(id);
        return row == rows_.end() ? nullptr : &row->second;
    }

    const Entity& insert(Entity row) {
        row.id = Key{++last_id_};
        return noted(rows_.emplace(row.id, std::move(row)).first->second);
    }

    const Entity& replace(Entity row) {
        if (const auto* before = find(row.id); before != nullptr) noted(*before);
        return noted(rows_.insert_or_assign(row.id, std::move(row)).first->second);
    }

    void erase(Key id) {
        if (const auto* before = find(id); before != nullptr) noted(*before);
        rows_.erase(id);
    }

    /// Shown every row that comes, changes (before and after) and goes by id: what a trigger is in SQL.
    std::function<void(const Entity&)> on_change;

    template <class Predicate>
    void erase_if(Predicate predicate) {
        std::erase_if(rows_, [&](const auto& entry) { return predicate(entry.second); });
    }

    template <class Predicate>
    [[nodiscard]] const Entity* find_if(Predicate predicate) const {
        for (const auto& [id, row] : rows_)
            if (predicate(row)) return &row;
        return nullptr;
    }

    template <class Predicate>
    [[nodiscard]] bool any(Predicate predicate) const {
        return find_if(predicate) != nullptr;
    }

    /// Copies of the rows that pass, by id.
    template <class Predicate>
    [[nodiscard]] std::vector<Entity> select(Predicate predicate) const {
        std::vector<Entity> found;
        for (const auto& [id, row] : rows_)
            if (predicate(row)) found.push_back(row);
        return found;
    }

private:
    const Entity& noted(const Entity& row) const {
        if (on_change) on_change(row);
        return row;
    }

    std::map<Key, Entity> rows_;
    std::int64_t last_id_ = 0;
};

struct Tables {
    Tables();
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;

    Table<Company> companies;
    Table<User> users;
    Table<Skill> skills;
    Table<Consultant> consultants;
    Table<Tender> tenders;
    Table<Match> matches;
    Table<Collaboration> collaborations;
    Table<Resume> resumes;
    Table<SkillAlias> skill_aliases;
    ChangeLog changes;  ///< written by the tables that a ranking reads
    Table<ports::RankingRecord> rankings;
    std::map<MatchId, ports::MatchBasis> match_bases;
    std::map<CompanyId, std::vector<ports::CompanyWeights>> matching_weights;  ///< by version, from 1

    /// The other companies with a collaboration in force on the day.
    [[nodiscard]] std::set<CompanyId> partners_of(CompanyId company, Date today) const;

    /// The own company or a partner in force; everything for admin.
    [[nodiscard]] bool shares_with(const Actor& actor, CompanyId owner, Date today) const;

    [[nodiscard]] std::string company_name(CompanyId id) const;

    /// The skill exists, and is the platform's or the owner's.
    [[nodiscard]] bool may_use_skill(CompanyId owner, SkillId id) const;
};

/// One transaction at a time: whoever holds a Session has the tables alone.
class Session {
public:
    Session(std::mutex& mutex, Tables& tables) : lock_(mutex), tables_(tables) {}

    Tables* operator->() const { return &tables_; }
    Tables& operator*() const { return tables_; }

private:
    std::scoped_lock<std::mutex> lock_;
    Tables& tables_;
};

class Database {
public:
    [[nodiscard]] Session open() { return Session{mutex_, tables_}; }

private:
    std::mutex mutex_;
    Tables tables_;
};

/// The page's window on rows that are filtered and ordered already.
template <class Entity>
[[nodiscard]] std::vector<Entity> page_of(std::vector<Entity> rows, Page page) {
    const auto skip = std::min(rows.size(), static_cast<std::size_t>(std::max(page.skip, 0)));
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(skip));
    const auto limit = static_cast<std::size_t>(std::max(page.limit, 0));
    if (rows.size() > limit) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(limit), rows.end());
    return rows;
}

}  // namespace talentmatch::memory
