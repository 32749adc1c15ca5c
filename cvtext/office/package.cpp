// Bounds are checked on the bytes that really come out, never on what the archive says of itself.
#include "office/package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>

#include "text/characters.hpp"
#include "text/metadata.hpp"
#include "text/refusal.hpp"

namespace talentmatch::cvtext {
namespace {

constexpr zip_int64_t max_entries = 5'000;
constexpr std::size_t max_unpacked = std::size_t{48} << 20;
/// Text compresses 20 to 1 at best; bombs 1000 to 1. Small parts may do what they like.
constexpr std::size_t max_ratio = 200;
constexpr std::size_t ratio_matters_from = std::size_t{2} << 20;
constexpr int max_depth = 200;
constexpr std::size_t max_property = 1'000;

struct CloseFile {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

/// How deep the elements nest, without building anything: a tree too deep would break its own walkers.
int depth_of(std::string_view xml) {
    int depth = 0;
    int deepest = 0;
    for (std::size_t i = xml.find('<'); i != std::string_view::npos; i = xml.find('<', i + 1)) {
        const char next = i + 1 < xml.size() ? xml[i + 1] : '\0';
        if (next == '/') {
            --depth;
        } else if (next != '!' && next != '?') {
            const auto end = xml.find('>', i);
            const bool closes_itself = end != std::string_view::npos && end > 0 && xml[end - 1] == '/';
            if (!closes_itself) deepest = std::max(deepest, ++depth);
        }
    }
    return deepest;
}

std::string_view after_colon(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

Package::Package(std::string_view bytes) : archive_(nullptr) {
    zip_error_t error{};
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive_ == nullptr) {
        if (source != nullptr) zip_source_free(source);
        throw Refusal(Outcome::broken);
    }
    if (zip_get_num_entries(archive_, 0) > max_entries) {
        zip_discard(archive_);
        throw Refusal(Outcome::too_complex);
    }
}

Package::~Package() { zip_discard(archive_); }

std::string Package::part(const std::string& name) {
    zip_stat_t facts{};
    zip_stat_init(&facts);
    if (zip_stat(archive_, name.c_str(), 0, &facts) != 0) return {};
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) {
        throw Refusal(Outcome::encrypted);
    }
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_, facts.index, 0));
    if (!file) throw Refusal(Outcome::broken);
    std::string bytes;
    std::array<char, 65'536> buffer{};
    while (true) {
        const auto count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) throw Refusal(Outcome::broken);
        if (count == 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        unpacked_ += static_cast<std::size_t>(count);
        const bool is_bomb = bytes.size() > ratio_matters_from && bytes.size() / max_ratio > facts.comp_size;
        if (unpacked_ > max_unpacked || is_bomb) throw Refusal(Outcome::too_complex);
    }
}

bool Package::tree(const std::string& name, pugi::xml_document& tree) {
    const auto bytes = part(name);
    if (bytes.empty()) return false;
    parse_xml(bytes, tree);
    return true;
}

void parse_xml(std::string_view bytes, pugi::xml_document& tree) {
    if (depth_of(bytes) > max_depth) throw Refusal(Outcome::too_complex);
    // parse_full's doctype and pi handling stays off; parse_escapes knows the five predefined entities only.
    constexpr unsigned options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
    const auto result = tree.load_buffer(bytes.data(), bytes.size(), options);
    if (result.status == pugi::status_out_of_memory) throw Refusal(Outcome::too_complex);
    if (!result) throw Refusal(Outcome::broken);
}

std::string_view local_name(const pugi::xml_node& node) { return after_colon(node.name()); }
std::string_view local_name(const pugi::xml_attribute& attribute) { return after_colon(attribute.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (auto candidate = node.first_child(); candidate; candidate = candidate.next_sibling()) {
        if (local_name(candidate) == name) return candidate;
    }
    return {};
}

std::string_view value(const pugi::xml_node& node, std::string_view attribute) {
    for (auto candidate = node.first_attribute(); candidate; candidate = candidate.next_attribute()) {
        if (local_name(candidate) == attribute) return candidate.value();
    }
    return {};
}

bool parse_colour(std::string_view text, std::uint32_t& colour) {
    if (text.starts_with('#')) text.remove_prefix(1);
    std::uint32_t parsed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed, 16);
    if (text.size() != 6 || error != std::errc{} || end != text.data() + text.size()) return false;
    colour = parsed;
    return true;
}

void read_core_properties(Package& package, const std::string& part, Document& document) {
    pugi::xml_document tree;
    if (!package.tree(part, tree)) return;
    const auto take = [](const pugi::xml_node& node, std::optional<std::string>& place) {
        auto text = clean(std::string_view(node.text().get()).substr(0, max_property));
        if (!place && text.find_first_not_of(' ') != std::string::npos) place = std::move(text);
    };
    auto parent = tree.document_element();
    if (const auto meta = child(parent, "meta")) parent = meta;  // OpenDocument has one level more
    for (auto node = parent.first_child(); node; node = node.next_sibling()) {
        const auto name = local_name(node);
        if (name == "title") take(node, document.title);
        if (name == "creator") take(node, document.author);
        if (name == "modified" || name == "date") take(node, document.modified);
        const bool is_unseen = name == "keywords" || name == "keyword" || name == "subject" || name == "description";
        if (is_unseen) add_metadata(document, node.text().get());
    }
}

}  // namespace talentmatch::cvtext
