#include "window/text/atlas_bytes.h"

#include <imgui.h>

#include <cstring>
#include <type_traits>

namespace composure::window {
namespace {

constexpr std::uint32_t kWidest = 16384;     // pixels of a texture's side
constexpr std::uint32_t kMostGlyphs = 8192;  // of a font

// As it lies in memory: a cache does not leave its machine.
template <class Value>
void put(std::string& bytes, const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

bool take(std::string_view& bytes, void* into, std::size_t size) {
    if (bytes.size() < size) return false;
    std::memcpy(into, bytes.data(), size);
    bytes.remove_prefix(size);
    return true;
}

struct Sheet {
    std::uint32_t width, height;
    ImVec2 white;
    ImVec4 lines[IM_DRAWLIST_TEX_LINES_WIDTH_MAX + 1];
};

struct Measures {
    float size, ascent, descent;
    std::uint32_t surface, glyphs;
};

bool take_font(std::string_view& bytes, ImFontAtlas& atlas) {
    Measures measures{};
    if (!take(bytes, &measures, sizeof(measures)) || measures.glyphs == 0 || measures.glyphs > kMostGlyphs ||
        measures.size <= 0)
        return false;
    auto* font = IM_NEW(ImFont)();
    atlas.Fonts.push_back(font);
    font->ContainerAtlas = &atlas;
    font->FontSize = measures.size;
    font->Ascent = measures.ascent;
    font->Descent = measures.descent;
    font->MetricsTotalSurface = static_cast<int>(measures.surface);
    font->Glyphs.resize(static_cast<int>(measures.glyphs));
    if (!take(bytes, font->Glyphs.Data, measures.glyphs * sizeof(ImFontGlyph))) return false;
    for (const ImFontGlyph& glyph : font->Glyphs)
        if (glyph.Codepoint > IM_UNICODE_CODEPOINT_MAX) return false;
    font->BuildLookupTable();
    return font->FallbackGlyph != nullptr;
}

}  // namespace

std::string bytes_of(const ImFontAtlas& atlas) {
    Sheet sheet{static_cast<std::uint32_t>(atlas.TexWidth),
                static_cast<std::uint32_t>(atlas.TexHeight),
                atlas.TexUvWhitePixel,
                {}};
    std::memcpy(sheet.lines, atlas.TexUvLines, sizeof(sheet.lines));
    std::string bytes;
    put(bytes, sheet);
    for (const ImFont* font : atlas.Fonts) {
        put(bytes,
            Measures{font->FontSize, font->Ascent, font->Descent, static_cast<std::uint32_t>(font->MetricsTotalSurface),
                     static_cast<std::uint32_t>(font->Glyphs.Size)});
        bytes.append(reinterpret_cast<const char*>(font->Glyphs.Data),
                     static_cast<std::size_t>(font->Glyphs.size_in_bytes()));
    }
    return bytes.append(reinterpret_cast<const char*>(atlas.TexPixelsAlpha8), std::size_t{sheet.width} * sheet.height);
}

bool read_atlas(std::string_view bytes, std::size_t fonts, ImFontAtlas& atlas) {
    Sheet sheet{};
    if (!take(bytes, &sheet, sizeof(sheet)) || sheet.width == 0 || sheet.width > kWidest || sheet.height == 0 ||
        sheet.height > kWidest)
        return false;
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;  // they are not kept, and the desktop draws its own
    atlas.TexWidth = static_cast<int>(sheet.width);
    atlas.TexHeight = static_cast<int>(sheet.height);
    atlas.TexUvScale = ImVec2(1.0F / static_cast<float>(sheet.width), 1.0F / static_cast<float>(sheet.height));
    atlas.TexUvWhitePixel = sheet.white;
    std::memcpy(atlas.TexUvLines, sheet.lines, sizeof(sheet.lines));
    for (std::size_t i = 0; i < fonts; ++i)
        if (!take_font(bytes, atlas)) return false;
    const std::size_t pixels = std::size_t{sheet.width} * sheet.height;
    if (bytes.size() != pixels) return false;
    atlas.TexPixelsAlpha8 = static_cast<unsigned char*>(IM_ALLOC(pixels));
    std::memcpy(atlas.TexPixelsAlpha8, bytes.data(), pixels);
    atlas.TexReady = true;
    return true;
}

}  // namespace composure::window
