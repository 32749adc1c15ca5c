#include "word/compound_file.hpp"

#include <algorithm>

#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr std::uint32_t last_regular = 0xFFFFFFFA;  ///< numbers above it are marks, not sectors
constexpr std::size_t small_sector = 64;
constexpr std::size_t entry_size = 128;
constexpr std::size_t max_entries = 20'000;

void append_numbers(std::vector<std::uint32_t>& numbers, const ByteView& view) {
    for (std::size_t at = 0; at + 4 <= view.size(); at += 4) numbers.push_back(view.u32(at));
}

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) : file_(bytes) {
    const auto shift = file_.u16(30);
    if (!bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || (shift != 9 && shift != 12))
        throw Refusal(Outcome::broken);
    sector_size_ = std::size_t{1} << shift;
    small_below_ = file_.u32(56);
    read_table();
    read_directory(file_.u32(48));
    if (entries_.empty()) throw Refusal(Outcome::broken);
    const auto small_table = chain(file_.u32(60));
    append_numbers(small_next_, ByteView(small_table));
    const auto root = std::ranges::find(entries_, 5, &Entry::type);
    if (root != entries_.end()) small_ = chain(root->first);
}

ByteView CompoundFile::sector(std::uint32_t number) const {
    return file_.part((static_cast<std::size_t>(number) + 1) * sector_size_, sector_size_);
}

/// The header lists the table's first 109 sectors, further ones are listed in sectors of their own.
void CompoundFile::read_table() {
    const auto sectors = file_.size() / sector_size_ + 1;
    std::vector<std::uint32_t> places;
    append_numbers(places, file_.part(76, 436));
    auto more = file_.u32(68);
    for (std::size_t count = 0; more < last_regular && count < sectors; ++count) {
        const auto list = sector(more);
        append_numbers(places, list.part(0, sector_size_ - 4));
        more = list.u32(sector_size_ - 4);
    }
    for (const auto place : places) {
        if (place >= last_regular || next_.size() > sectors) continue;
        append_numbers(next_, sector(place));
    }
}

std::string CompoundFile::chain(std::uint32_t first) const {
    std::string content;
    auto at = first;
    while (at < last_regular) {
        const auto bytes = sector(at).bytes();
        if (at >= next_.size() || bytes.empty() || content.size() > file_.size()) throw Refusal(Outcome::broken);
        content += bytes;
        at = next_[at];
    }
    return content;
}

void CompoundFile::read_directory(std::uint32_t first) {
    const auto bytes = chain(first);
    const ByteView directory(bytes);
    for (std::size_t at = 0; at + entry_size <= directory.size() && entries_.size() < max_entries; at += entry_size) {
        Entry entry;
        const auto letters = std::min<std::size_t>(directory.u16(at + 64) / 2, 32);
        for (std::size_t i = 0; i + 1 < letters; ++i) entry.name += static_cast<char16_t>(directory.u16(at + 2 * i));
        entry.type = directory.u8(at + 66);
        entry.first = directory.u32(at + 116);
        entry.size = directory.u32(at + 120);
        entries_.push_back(std::move(entry));
    }
}

std::string CompoundFile::small_stream(const Entry& entry) const {
    std::string content;
    auto at = entry.first;
    while (at < last_regular && content.size() < entry.size) {
        const auto begin = static_cast<std::size_t>(at) * small_sector;
        if (at >= small_next_.size() || begin >= small_.size()) throw Refusal(Outcome::broken);
        content += std::string_view(small_).substr(begin, small_sector);
        at = small_next_[at];
    }
    return content;
}

std::optional<std::string> CompoundFile::stream(std::u16string_view name) const {
    const auto entry = std::ranges::find_if(entries_, [&](const Entry& e) { return e.type == 2 && e.name == name; });
    if (entry == entries_.end()) return std::nullopt;
    auto content = entry->size < small_below_ ? small_stream(*entry) : chain(entry->first);
    if (content.size() > entry->size) content.resize(entry->size);
    return content;
}

}  // namespace talentmatch::cvtext
