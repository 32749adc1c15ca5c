#include "cv/positions/single_head.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cv/text/head_parts.hpp"
#include "cv/text/towns.hpp"
#include "cv/text/utf8.hpp"
#include "cv/text/vocabulary.hpp"

namespace talentmatch::cv {
namespace {

/// A company's name may have a word of a trade ("Exemple Logiciels"), a title has more of them.
bool is_company_first(const std::vector<std::string>& parts) {
    return job_words(parts.front()) < 2 && job_words(parts[1]) > 1 + job_words(parts.front());
}

/// "Développeur - Exemple, Lille": behind the comma stands nothing but the place of what the dash parts off.
template <class IsTown>
bool is_dash_company_town(std::string_view head, IsTown is_town) {
    const auto parts = cut_at_commas(head);
    if (parts.size() < 2 || !std::all_of(parts.begin() + 1, parts.end(), is_town)) return false;
    const auto signs = cut_at_signs(parts.front());
    return signs.size() == 2 && job_words(signs.front()) > 1 && job_words(signs.back()) < 2;
}

/// "Développeur / EXEMPLE", but not "Développeur Java / JEE": a company behind the slash is named like one.
std::pair<std::string, std::string> cut_at_slash(std::string_view text) {
    constexpr std::size_t longest_acronym = 4;
    const auto at = text.find(" / ");
    if (at == std::string_view::npos || text.find(" / ", at + 3) != std::string_view::npos) return {};
    const auto left = trim(text.substr(0, at));
    const auto right = trim(text.substr(at + 3));
    const bool is_company = company_words(right) > 0 || (is_all_caps(right) && count_letters(right) > longest_acronym);
    if (job_words(left) < 2 || is_all_caps(left) || job_words(right) > 0 || !is_company) return {};
    return {std::string{left}, std::string{right}};
}

auto is_one_of(const Gazetteer* towns) {
    return [towns](std::string_view text) { return is_place_or_town(text, towns); };
}

/// "Développeuse chez Exemple", "Développeuse / EXEMPLE", "Exemple (développeuse)".
void cut_without_commas(const std::string& text, Position& position) {
    auto [title, company] = cut_at_employer(text);
    if (!company.empty() && job_words(title) > 0) {
        position.title = std::move(title);
        position.company = std::move(company);
        return;
    }
    if (auto [left, right] = cut_at_slash(text); !right.empty()) {
        position.title = std::move(left);
        position.company = std::move(right);
        return;
    }
    auto [outside, inside] = cut_brackets(text);
    if (!inside.empty() && (job_words(outside) > 1) != (job_words(inside) > 1) && !is_place(inside)) {
        if (job_words(inside) > 1) std::swap(outside, inside);
        position.title = std::move(outside);
        position.company = std::move(inside);
        return;
    }
    if (job_words(text) > 0)
        position.title = text;
    else
        position.company = text;
}

}  // namespace

bool has_company_behind_dash(std::string_view head, const Gazetteer* towns) {
    return is_dash_company_town(head, is_one_of(towns));
}

bool has_company_before_town(std::string_view head, const Gazetteer* towns) {
    const auto parts = cut_at_commas(head);
    return parts.size() > 2 && job_words(parts.front()) > 1 && job_words(parts[1]) < 2 && !is_place(parts[1]) &&
           std::all_of(parts.begin() + 2, parts.end(), is_one_of(towns));
}

bool is_cut_by_commas(std::string_view head, HeadHabit habit, const Gazetteer* towns) {
    const auto parts = cut_at_commas(head);
    if (parts.size() < 2 || job_words(parts.front()) < 2 || job_words(parts.back()) > 0) return false;
    return habit == HeadHabit::company_behind_dash ? !is_dash_company_town(head, may_be_place)
                                                   : !is_dash_company_town(head, is_one_of(towns));
}

std::optional<std::string> client_of(std::string_view text) {
    const auto folded = fold_with_origin(text);
    for (const std::string_view lead : {"client final ", "client : ", "client: ", "client "})
        if (folded.text.starts_with(lead) && folded.text.size() > lead.size()) {
            const auto name = trim(text.substr(folded.origin[lead.size()]), ": ");
            std::size_t at = 0;
            if (!name.empty() && is_upper(next_code_point(name, at)) && job_words(name) == 0) return std::string{name};
        }
    return std::nullopt;
}

void cut_single_head(std::string_view whole, Position& position, const Gazetteer* towns) {
    auto parts = cut_at_commas(whole);
    if (parts.size() > 1)
        if (auto client = client_of(parts.back())) {  // "Consultante chez Exemple, client Banque Modèle"
            position.client = std::move(client);
            parts.pop_back();
        }
    if (parts.size() < 2) return cut_without_commas(parts.empty() ? std::string{whole} : parts.front(), position);
    if (is_company_first(parts)) {
        position.company = parts.front();
        position.title = parts[1];
        parts.erase(parts.begin(), parts.begin() + 2);
    } else {
        std::size_t next = 1;
        position.title = parts.front();
        while (next + 1 < parts.size() && job_words(parts[next]) > 1) position.title += ", " + parts[next++];
        if (is_place(parts[next]))
            position.location = parts[next];
        else
            position.company = parts[next];
        parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(next) + 1);
    }
    take_title_from_company(position, ", ");
    for (const auto& part : parts)
        if ((is_place(part) || (position.company && is_place_or_town(part, towns))) &&
            !position.location.value_or("").contains(part))
            position.location = position.location ? *position.location + ", " + part : part;
}

void take_title_from_company(Position& position, std::string_view joint) {
    if (!position.company) return;
    auto [title, company] = cut_at_employer(*position.company);
    if (company.empty() || job_words(title) < 2) return;
    position.title += std::string{joint} + title;
    position.company = std::move(company);
}

void take_company_from_place(Position& position) {
    if (position.company || !position.location) return;
    auto parts = cut_at_commas(*position.location);
    if (const auto [outside, inside] = cut_brackets(*position.location); !inside.empty()) parts = {outside, inside};
    if (parts.size() != 2 || is_place(parts.front()) || !is_place(parts.back())) return;
    position.company = std::move(parts.front());
    position.location = std::move(parts.back());
}

}  // namespace talentmatch::cv
