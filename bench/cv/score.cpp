// Texts are compared without case, accents and punctuation; lists are matched best pair first.
#include "score.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "cv/text/utf8.hpp"

namespace talentmatch::bench {
namespace {

/// Letters and digits; "C++" and "C#" keep their marks.
std::string key(std::string_view text) {
    std::string out;
    for (const char c : cv::fold(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#' ||
                          (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (kept) out += c;
    }
    return out;
}

/// Share of common pairs of neighbours, 0 to 1 (Dice).
double similarity(const std::string& a, const std::string& b) {
    if (a == b) return 1;
    if (a.size() < 2 || b.size() < 2) return 0;
    std::map<std::string, int> pairs;
    for (std::size_t i = 0; i + 1 < a.size(); ++i) ++pairs[a.substr(i, 2)];
    int common = 0;
    for (std::size_t i = 0; i + 1 < b.size(); ++i)
        if (pairs[b.substr(i, 2)]-- > 0) ++common;
    return 2.0 * common / static_cast<double>(a.size() + b.size() - 2);
}

/// Lower-case words without punctuation, a blank around each.
std::string phrase(std::string_view text) {
    std::string out = " ";
    for (const auto word : cv::split(cv::fold(text), " \t,;.:-/()'\"")) out += std::string(word) + ' ';
    return out;
}

double texts_alike(const std::string& a, const std::string& b) { return similarity(key(a), key(b)); }

/// "Nordalis" and "Nordalis - Lyon, France" name one company: a whole name of four letters and more within the other.
double names_alike(const std::string& a, const std::string& b) {
    constexpr double within = 0.9;
    auto shorter = phrase(a);
    auto longer = phrase(b);
    if (longer.size() < shorter.size()) std::swap(shorter, longer);
    const bool whole = key(shorter).size() > 3 && longer.contains(shorter);
    return std::max(whole ? within : 0.0, texts_alike(a, b));
}

using Alike = double (*)(const std::string&, const std::string&);

/// Pairs of places, most alike first, none used twice.
std::vector<std::pair<std::size_t, std::size_t>> matched(const std::vector<std::string>& truth,
                                                         const std::vector<std::string>& found, double least,
                                                         Alike alike_of = texts_alike) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
    for (std::size_t i = 0; i < truth.size(); ++i)
        for (std::size_t j = 0; j < found.size(); ++j)
            if (const double alike = alike_of(truth[i], found[j]); alike >= least)
                candidates.emplace_back(-alike, i, j);
    std::ranges::sort(candidates);
    std::set<std::size_t> used_truth;
    std::set<std::size_t> used_found;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [alike, i, j] : candidates) {
        if (used_truth.contains(i) || used_found.contains(j)) continue;
        used_truth.insert(i);
        used_found.insert(j);
        pairs.emplace_back(i, j);
    }
    return pairs;
}

Tally compare(const std::vector<std::string>& truth, const std::vector<std::string>& found, double least,
              std::size_t not_judged = 0, Alike alike_of = texts_alike) {
    const auto right = static_cast<int>(matched(truth, found, least, alike_of).size());
    const int wrong = static_cast<int>(found.size()) - right - static_cast<int>(not_judged);
    return {.right = right, .wrong = std::max(0, wrong), .missed = static_cast<int>(truth.size()) - right};
}

/// One value: nothing in the truth is not judged, an empty text means that there is none.
template <class Same>
Tally compare_one(const std::optional<std::string>& truth, const std::string& found, Same same) {
    if (!truth) return {};
    if (truth->empty()) return {.right = 0, .wrong = found.empty() ? 0 : 1, .missed = 0};
    if (found.empty()) return {.right = 0, .wrong = 0, .missed = 1};
    return same(*truth, found) ? Tally{.right = 1, .wrong = 0, .missed = 0}
                               : Tally{.right = 0, .wrong = 1, .missed = 1};
}

std::string last_digits(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    constexpr std::size_t without_prefix = 9;
    return digits.size() > without_prefix ? digits.substr(digits.size() - without_prefix) : digits;
}

std::string sorted_words(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : cv::fold(text)) {
        if (c == ' ' || c == '-' || c == '\'') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    std::ranges::sort(words);
    std::string joined;
    for (const auto& word : words) joined += word.empty() ? "" : word + ' ';
    return joined;
}

std::string value_of(const std::optional<Found<std::string>>& found) { return found ? found->value : std::string(); }

/// "2021-03" wants its month; "2021" is content with any month of it.
bool same_date(std::string_view truth, std::string_view found) { return found.substr(0, truth.size()) == truth; }

/// "Cloud / serveurs (Ansible, Terraform)" names four skills, however the truth wrote them down.
std::vector<std::string> parts_of(std::string_view entry) {
    std::vector<std::string> parts;
    for (const auto part : cv::split(entry, "/(),[]"))
        if (key(part).size() > 1) parts.emplace_back(part);
    if (parts.size() < 2 || std::ranges::any_of(parts, [](const auto& part) { return key(part).size() < 2; }))
        return {std::string(entry)};
    return parts;
}

Tally compare_skills(const Truth& truth, const ResumeProfile& profile) {
    if (!truth.skills) return {};
    std::set<std::string> got;
    for (const auto& skill : profile.skills) got.insert(key(skill.name));
    std::set<std::string> wanted;
    std::set<std::string> harmless;
    for (const auto& skill : *truth.skills) {
        harmless.insert(key(skill));
        if (got.contains(key(skill))) {
            wanted.insert(key(skill));
            for (const auto& part : parts_of(skill)) harmless.insert(key(part));
        } else {
            for (const auto& part : parts_of(skill)) wanted.insert(key(part));
        }
    }
    for (const auto& skill : truth.optional_skills) harmless.insert(key(skill));
    // What the positions name stands in the document, only not in its list.
    for (const auto& position : profile.positions)
        for (const auto& skill : position.technologies) harmless.insert(key(skill));
    Tally tally;
    std::set<std::string> found;
    for (const auto& skill : profile.skills) found.insert(key(skill.name));
    for (const auto& skill : found) {
        if (wanted.contains(skill)) {
            ++tally.right;
        } else if (!harmless.contains(skill)) {
            ++tally.wrong;
        }
    }
    tally.missed = static_cast<int>(wanted.size()) - tally.right;
    return tally;
}

void compare_positions(const std::vector<TruePosition>& truth, const ResumeProfile& profile, Scores& scores) {
    std::vector<std::string> companies;
    std::vector<std::string> titles;
    std::set<std::string> seen;
    for (const auto& position : truth) {
        if (position.company && seen.insert(*position.company).second) companies.push_back(*position.company);
        if (position.title) titles.push_back(*position.title);
    }
    std::vector<std::string> found_companies;
    std::vector<std::string> found_titles;
    seen.clear();
    for (const auto& position : profile.positions) {
        if (position.company && seen.insert(*position.company).second) found_companies.push_back(*position.company);
        if (!position.title.empty()) found_titles.push_back(position.title);
    }
    const auto unknown =
        static_cast<std::size_t>(std::ranges::count_if(truth, [](const TruePosition& p) { return !p.company; }));
    scores.of(Field::companies) += compare(companies, found_companies, 0.75, unknown, names_alike);
    scores.of(Field::positions) += compare(titles, found_titles, 0.65, truth.size() - titles.size());
    // Positions are the same when what is known of them is: title, company, beginning.
    std::vector<std::string> labels;
    std::vector<std::string> found_labels;
    for (const auto& p : truth)
        labels.push_back(p.title.value_or("") + p.company.value_or("") +
                         p.start.substr(0, std::min<std::size_t>(4, p.start.size())));
    for (const auto& p : profile.positions)
        found_labels.push_back(p.title + (truth.front().company ? p.company.value_or("") : "") +
                               (p.start ? to_iso(*p.start).substr(0, 4) : ""));
    const auto pairs = matched(labels, found_labels, 0.4);
    auto& dates = scores.of(Field::dates);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto pair = std::ranges::find(pairs, i, &std::pair<std::size_t, std::size_t>::first);
        const auto* found = pair == pairs.end() ? nullptr : &profile.positions[pair->second];
        const auto start = found != nullptr && found->start ? to_iso(*found->start) : std::string();
        const auto end = found == nullptr    ? std::string()
                         : found->is_current ? "now"
                         : found->end        ? to_iso(*found->end)
                                             : std::string();
        if (!truth[i].start.empty()) dates += compare_one(truth[i].start, start, same_date);
        if (!truth[i].end.empty()) dates += compare_one(truth[i].end, end, same_date);
    }
}

}  // namespace

void Tally::operator+=(const Tally& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
}

Tally Scores::all() const {
    Tally sum;
    for (const auto& tally : fields) sum += tally;
    return sum;
}

void Scores::operator+=(const Scores& other) {
    for (std::size_t i = 0; i < fields.size(); ++i) fields.at(i) += other.fields.at(i);
    documents += other.documents;
}

Scores score(const Truth& truth, const ResumeProfile& profile) {
    Scores scores;
    scores.documents = 1;
    const auto name = value_of(profile.first_name) + ' ' + value_of(profile.last_name);
    scores.of(Field::name) = compare_one(truth.name, name == " " ? "" : name, [](const auto& a, const auto& b) {
        return sorted_words(a) == sorted_words(b);
    });
    scores.of(Field::email) = compare_one(truth.email, value_of(profile.email),
                                          [](const auto& a, const auto& b) { return cv::fold(a) == cv::fold(b); });
    scores.of(Field::phone) = compare_one(truth.phone, value_of(profile.phone), [](const auto& a, const auto& b) {
        return last_digits(a) == last_digits(b);
    });
    scores.of(Field::title) = compare_one(truth.title, value_of(profile.title), [](const auto& a, const auto& b) {
        return similarity(key(a), key(b)) >= 0.7;
    });
    scores.of(Field::skills) = compare_skills(truth, profile);
    if (truth.positions && !truth.positions->empty()) compare_positions(*truth.positions, profile, scores);
    if (truth.education) {
        std::vector<std::string> institutions;
        std::vector<std::string> degrees;
        std::vector<std::string> found_institutions;
        std::vector<std::string> found_degrees;
        for (const auto& school : *truth.education) {
            if (school.institution && !school.institution->empty()) institutions.push_back(*school.institution);
            if (school.degree && !school.degree->empty()) degrees.push_back(*school.degree + school.area.value_or(""));
        }
        for (const auto& school : profile.education) {
            if (school.institution) found_institutions.push_back(*school.institution);
            if (!school.degree.empty()) found_degrees.push_back(school.degree + school.area.value_or(""));
        }
        const auto rest = [&](const std::vector<std::string>& judged) {
            return truth.education->size() - judged.size();
        };
        scores.of(Field::institutions) =
            compare(institutions, found_institutions, 0.65, rest(institutions), names_alike);
        scores.of(Field::degrees) = compare(degrees, found_degrees, 0.55, rest(degrees));
    }
    if (truth.languages) {
        std::vector<std::string> codes;
        for (const auto& language : profile.languages) codes.push_back(language.value.code);
        scores.of(Field::languages) = compare(*truth.languages, codes, 1.0);
    }
    return scores;
}

std::vector<std::string> hidden_skills(const Truth& truth, const ResumeProfile& profile) {
    std::vector<std::string> read;
    for (const auto& word : truth.never) {
        const bool is_read =
            std::ranges::any_of(profile.skills, [&](const ResumeSkill& skill) { return key(skill.name) == key(word); });
        if (is_read) read.push_back(word);
    }
    return read;
}

}  // namespace talentmatch::bench
