#include "use_cases/match_files.hpp"

#include <utility>

#include "cv/reader.hpp"
#include "use_cases/cv_analysis.hpp"
#include "use_cases/tender_draft.hpp"

namespace talentmatch::use_cases {

MatchFilesUseCase::MatchFilesUseCase(const ports::DocumentReader& reader, std::shared_ptr<const Taxonomy> taxonomy,
                                     std::shared_ptr<const Gazetteer> gazetteer, const matching::Engine& engine,
                                     const ports::Clock& clock)
    : reader_(reader),
      taxonomy_(std::move(taxonomy)),
      gazetteer_(std::move(gazetteer)),
      engine_(engine),
      clock_(clock) {}

Date MatchFilesUseCase::today() const { return day_of(clock_.now()); }

Result<Document> MatchFilesUseCase::read(const std::filesystem::path& file, std::string& sha256) const {
    const auto facts = reader_.identify(file, file.filename().string());
    if (!facts) return fail(facts);
    sha256 = facts->sha256;
    return reader_.read(file, facts->format);
}

Result<Tender> MatchFilesUseCase::read_tender(const std::filesystem::path& file) const {
    std::string sha256;
    const auto document = read(file, sha256);
    if (!document) return fail(document);
    const auto text = cv::reading_text(*document);
    if (text.empty())
        return fail(ErrorKind::invalid_input, "tender_without_text",
                    "Le fichier de l'appel d'offres ne contient pas de texte.");
    auto tender = draft_tender(text, *taxonomy_, *gazetteer_, today());
    if (tender.title.empty())
        return fail(ErrorKind::invalid_input, "tender_without_title", "L'appel d'offres n'a pas de titre.");
    return tender;
}

Result<ReadFile> MatchFilesUseCase::read_cv(const std::filesystem::path& file) const {
    ReadFile read_file;
    read_file.path = file;
    const auto document = read(file, read_file.sha256);
    if (!document) return fail(document);
    read_file.text = cv::reading_text(*document);
    if (read_file.text.empty())
        return fail(ErrorKind::invalid_input, "file_unreadable", "Le fichier ne contient pas de texte lisible.");
    read_file.consultant =
        consultant_from(cv::read_profile(*document, *taxonomy_, today(), gazetteer_.get()), *taxonomy_, today());
    for (auto& skill : read_file.consultant.skills)
        if (const auto* known = taxonomy_->by_slug(skill.name); known != nullptr) skill.name = known->name;
    return read_file;
}

std::vector<RankedFile> MatchFilesUseCase::rank(const Tender& tender, const std::vector<ReadFile>& files,
                                                RankingRequest request) const {
    std::vector<Consultant> consultants;
    consultants.reserve(files.size());
    for (const auto& file : files) {
        consultants.push_back(file.consultant);
        consultants.back().id = ConsultantId{static_cast<std::int64_t>(consultants.size())};
    }
    std::vector<matching::Offer> offers;
    for (std::size_t i = 0; i < files.size(); ++i) offers.push_back({&consultants[i], files[i].text});

    std::vector<RankedFile> ranked;
    for (auto& assessment : engine_.rank(tender, offers, today(), request)) {
        const auto* file = &files[static_cast<std::size_t>(assessment.consultant_id.value() - 1)];
        ranked.push_back({file, std::move(assessment)});
    }
    return ranked;
}

std::string sentence_of(const matching::Reason& reason, bool in_english) {
    return matching::sentence(reason, in_english ? matching::Language::en : matching::Language::fr);
}

}  // namespace talentmatch::use_cases
