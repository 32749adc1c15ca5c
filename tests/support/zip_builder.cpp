#include "support/zip_builder.hpp"

#include <zip.h>

#include <stdexcept>

namespace talentmatch::testing {

std::string zipped(const ZipEntries& entries) {
    zip_error_t error{};
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = target != nullptr ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
    if (archive == nullptr) throw std::runtime_error("no zip");
    zip_source_keep(target);
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error("no entry");
        if (name == "mimetype") zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("no close");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string docx_of(std::string_view body, const ZipEntries& more) {
    ZipEntries entries{
        {"[Content_Types].xml", R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {"word/document.xml", R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w"><w:body>)" +
                                  std::string(body) + "</w:body></w:document>"}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zipped(entries);
}

std::string odt_of(std::string_view text, std::string_view styles, const ZipEntries& more) {
    ZipEntries entries{
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o">)"
                        "<office:automatic-styles>" +
                            std::string(styles) + "</office:automatic-styles><office:body><office:text>" +
                            std::string(text) + "</office:text></office:body></office:document-content>"}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zipped(entries);
}

}  // namespace talentmatch::testing
