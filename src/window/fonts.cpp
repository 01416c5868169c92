#include "window/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>
#include <filesystem>

#include "window/text_layout.h"

namespace composure::window {
namespace {

// Noto Sans fills its line: a size of 20 has letters of 14.7 pixels to the em.
struct FaceShape {
    float size;
    bool bold;
};
constexpr std::array<FaceShape, kFaceCount> kShapes{
    {{17, false}, {20, false}, {20, true}, {23, false}, {25, true}, {38, true}}};

// Latin with its extensions, Greek and Cyrillic letters, punctuation, currency and a few signs of arithmetic.
constexpr std::array<ImWchar, 17> kRanges{0x20,   0x24F,  0x370,  0x3FF,  0x400,  0x45F,  0x1E00, 0x1EFF, 0x2010,
                                          0x2044, 0x20A0, 0x20BF, 0x2116, 0x2122, 0x2212, 0x2212, 0};
constexpr std::array<ImWchar, 5> kHebrewRanges{0x5BE, 0x5F4, 0xFB1D, 0xFB4F, 0};

Error no_font(const char* name) {
    return {"no-font", std::string("the font ") + name + " was not found",
            "install the package fonts-noto-core (sudo apt install fonts-noto-core)", ErrorKind::machine};
}

}  // namespace

std::string find_font(const std::string& file_name) {
    for (const char* folder : {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto",
                               "/usr/share/fonts/google-noto", "/usr/local/share/fonts/noto"}) {
        const std::filesystem::path path = std::filesystem::path(folder) / file_name;
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) return path.string();
    }
    return {};
}

Result<bool> Fonts::load(float scale) {
    const std::string regular = find_font("NotoSans-Regular.ttf");
    const std::string bold = find_font("NotoSans-Bold.ttf");
    if (regular.empty() || bold.empty()) return tl::unexpected(no_font("Noto Sans"));
    const std::string hebrew = find_font("NotoSansHebrew-Regular.ttf");
    const std::string hebrew_bold = find_font("NotoSansHebrew-Bold.ttf");
    if (hebrew.empty() || hebrew_bold.empty()) return tl::unexpected(no_font("Noto Sans Hebrew"));

    scale_ = scale;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    for (std::size_t i = 0; i < kFaceCount; ++i) {
        const float size = std::round(kShapes[i].size * scale);
        ImFontConfig config;
        config.OversampleH = 1;
        fonts_[i] = atlas.AddFontFromFileTTF((kShapes[i].bold ? bold : regular).c_str(), size, &config, kRanges.data());
        config.MergeMode = true;
        atlas.AddFontFromFileTTF((kShapes[i].bold ? hebrew_bold : hebrew).c_str(), size, &config, kHebrewRanges.data());
    }
    if (!atlas.Build()) return tl::unexpected(no_font("Noto Sans"));
    return true;
}

float Fonts::size(Face face) const { return std::round(kShapes[static_cast<std::size_t>(face)].size * scale_); }

float Fonts::line_height(Face face) const { return std::round(size(face) * 1.1F); }

Result<std::string> letters_without_glyph(const std::string& text) {
    ImGui::CreateContext();
    Fonts fonts;
    const auto loaded = fonts.load(1);
    std::string missing;
    if (loaded) {
        for (const char32_t letter : decode(text)) {
            std::string one;
            append_utf8(one, letter);
            const ImFont& font = *fonts[Face::body];
            const bool drawn = letter < 0x20 ||
                               (letter <= 0xFFFF && font.FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr);
            if (!drawn && missing.find(one) == std::string::npos) missing += one;
        }
    }
    ImGui::DestroyContext();
    if (!loaded) return tl::unexpected(loaded.error());
    return missing;
}

}  // namespace composure::window
