// Leptonica's readers are libpng, libjpeg and libtiff over memory. What the header says bounds what they unpack.
#include "picture/decode.hpp"

#include <allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace talentmatch::cvtext {
namespace {

constexpr double max_pixels = 40e6;         // an A4 sheet at 600 dots per inch is 35
constexpr double max_scaled_pixels = 20e6;  // as of a PDF's page
constexpr int min_width = 200;
constexpr int min_height = 60;
constexpr double points_per_inch = 72;
constexpr double most_enlarged = 4;

const l_uint8* bytes_of(std::string_view text) { return reinterpret_cast<const l_uint8*>(text.data()); }

bool is_read(int format) {
    return format == IFF_PNG || format == IFF_JFIF_JPEG || (format >= IFF_TIFF && format <= IFF_TIFF_ZIP) ||
           format == IFF_TIFF_JPEG;
}

/// So that `dots_per_inch` are an inch of the picture as it is drawn.
double scale_for(const PictureSize& size, double width, double dots_per_inch) {
    const double wanted = width / points_per_inch * dots_per_inch / size.width;
    const double most = std::sqrt(max_scaled_pixels / (static_cast<double>(size.width) * size.height));
    return std::min({wanted, most, most_enlarged});
}

}  // namespace

void FreePix::operator()(Pix* pix) const noexcept { pixDestroy(&pix); }

PictureSize size_of_picture(std::string_view bytes) {
    setMsgSeverity(L_SEVERITY_NONE);
    l_int32 format = IFF_UNKNOWN;
    l_int32 width = 0;
    l_int32 height = 0;
    if (bytes.size() < 12 || findFileFormatBuffer(bytes_of(bytes), &format) != 0 || !is_read(format)) return {};
    if (pixReadHeaderMem(bytes_of(bytes), bytes.size(), &format, &width, &height, nullptr, nullptr, nullptr) != 0)
        return {};
    return {width, height};
}

Pixels decode_picture(std::string_view bytes, double width, double dots_per_inch) {
    const auto size = size_of_picture(bytes);
    if (size.width < min_width || size.height < min_height) return nullptr;
    if (static_cast<double>(size.width) * size.height > max_pixels) return nullptr;
    Pixels picture(pixReadMem(bytes_of(bytes), bytes.size()));
    if (picture && pixGetSpp(picture.get()) == 4) picture.reset(pixAlphaBlendUniform(picture.get(), 0xFFFFFF00));
    if (picture) picture.reset(pixConvertTo8(picture.get(), 0));
    if (!picture || pixGetWidth(picture.get()) != size.width) return nullptr;
    const auto scale = static_cast<float>(scale_for(size, width, dots_per_inch));
    if (scale < 0.9F || scale > 1.1F) picture.reset(pixScale(picture.get(), scale, scale));
    return picture;
}

}  // namespace talentmatch::cvtext
