#include "use_cases/review_texts.hpp"

#include <charconv>

#include "cv/review.hpp"
#include "use_cases/profile_visit.hpp"

namespace talentmatch::use_cases {
namespace {

/// "positions[2].start" in its three parts.
struct FieldPath {
    std::string_view name;
    std::optional<std::size_t> index;
    std::string_view part;
};

FieldPath path_of(std::string_view field) {
    FieldPath path{.name = field, .index = {}, .part = {}};
    const auto open = field.find('[');
    const auto close = field.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return path;
    std::size_t index = 0;
    const auto digits = field.substr(open + 1, close - open - 1);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), index).ec != std::errc()) return path;
    path.name = field.substr(0, open);
    path.index = index;
    if (close + 1 < field.size() && field[close + 1] == '.') path.part = field.substr(close + 2);
    return path;
}

class Finder {
public:
    Finder(const ResumeProfile& profile, std::string_view field) : profile_(profile), path_(path_of(field)) {}

    template <class Member>
    void one(std::string_view name, Member member) {
        if (name == path_.name && profile_.*member) found = (profile_.*member)->evidence;
    }

    template <class Member>
    void many(std::string_view name, Member member) {
        const auto& entries = profile_.*member;
        if (name != path_.name || !path_.index || *path_.index >= entries.size()) return;
        const auto& entry = entries[*path_.index];
        found = evidence_of(entry);
        if constexpr (requires { entry.fields; })
            if (const auto own = std::ranges::find(entry.fields, path_.part, &FieldEvidence::field);
                own != entry.fields.end())
                found = own->evidence;
    }

    std::optional<Evidence> found;

private:
    const ResumeProfile& profile_;
    FieldPath path_;
};

}  // namespace

std::vector<std::string_view> review_codes() { return cv::review_codes(); }

std::string review_code_text(std::string_view code, std::string_view language) {
    return cv::finding_sentence(code, language);
}

std::string review_sentence(const ReviewItem& item, std::string_view language) { return cv::sentence(item, language); }

std::optional<Evidence> place_of(const ResumeProfile& profile, std::string_view field) {
    if (field == "document_date")
        return profile.document_date ? std::optional(profile.document_date->evidence) : std::nullopt;
    Finder finder{profile, field};
    each_field(finder);
    return finder.found;
}

}  // namespace talentmatch::use_cases
