#include "window/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

#include "session/files.h"
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
// Of those what English is written with.
constexpr std::array<ImWchar, 13> kUsualRanges{0x20, 0x7E,   0xA0,   0xA0,   0xB7,   0xB7, 0xD7,
                                               0xD7, 0x2013, 0x2026, 0x20AC, 0x20AC, 0};
constexpr std::array<ImWchar, 5> kHebrewRanges{0x5BE, 0x5F4, 0xFB1D, 0xFB4F, 0};

constexpr std::size_t kMostFontBytes = std::size_t{64} << 20;

// The bytes of a font file, which must stay until the atlas is built.
std::string bytes_of(const std::string& path) { return session::read_file(path, kMostFontBytes).value_or(""); }

// At least by its first bytes: ImGui ends the program over less.
bool is_font(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 4);
    return bytes.size() > 100 && (start == std::string_view("\0\1\0\0", 4) || start == "OTTO" || start == "true");
}

void add(ImFontAtlas& atlas, ImFont** into, std::string& bytes, float size, const ImWchar* ranges) {
    ImFontConfig config;
    config.OversampleH = 1;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = into == nullptr;
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), size, &config, ranges);
    if (into != nullptr) *into = font;
}

Error no_font(const char* what_is_wrong) {
    return {"no-font", std::string("the font Noto Sans ") + what_is_wrong,
            "install the package fonts-noto-core (sudo apt install fonts-noto-core), or play in the terminal instead: "
            "composure play --text SCENARIO",
            ErrorKind::machine};
}

std::filesystem::path font_in(const std::string& folder, const std::string& file_name) {
    const std::filesystem::path path = std::filesystem::path(folder) / file_name;
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) ? path : std::filesystem::path();
}

}  // namespace

std::string find_font(const std::string& file_name) {
    const char* given = std::getenv("COMPOSURE_FONTS");
    if (given != nullptr && *given != '\0') return font_in(given, file_name).string();
    for (const char* folder : {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto",
                               "/usr/share/fonts/google-noto", "/usr/local/share/fonts/noto"}) {
        if (auto found = font_in(folder, file_name); !found.empty()) return found.string();
    }
    return {};
}

PreparedFonts::PreparedFonts() = default;
PreparedFonts::PreparedFonts(PreparedFonts&&) noexcept = default;
PreparedFonts& PreparedFonts::operator=(PreparedFonts&&) noexcept = default;
PreparedFonts::~PreparedFonts() = default;
void PreparedFonts::Drop::operator()(ImFontAtlas* atlas) const { IM_DELETE(atlas); }

Result<PreparedFonts> PreparedFonts::make(float scale, Letters letters) {
    const std::string regular = find_font("NotoSans-Regular.ttf");
    const std::string bold = find_font("NotoSans-Bold.ttf");
    if (regular.empty() || bold.empty()) return tl::unexpected(no_font("was not found"));
    const bool all = letters == Letters::all;
    std::array<std::string, 4> files{bytes_of(regular), bytes_of(bold)};
    if (all) files[2] = bytes_of(find_font("NotoSansHebrew-Regular.ttf"));
    if (all) files[3] = bytes_of(find_font("NotoSansHebrew-Bold.ttf"));
    if (!is_font(files[0]) || !is_font(files[1])) return tl::unexpected(no_font("cannot be read"));
    PreparedFonts made;
    made.scale_ = scale;
    made.letters_ = letters;
    made.incomplete_ = all && (!is_font(files[2]) || !is_font(files[3]));
    made.atlas_.reset(IM_NEW(ImFontAtlas)());
    ImFontAtlas& atlas = *made.atlas_;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    for (std::size_t i = 0; i < kFaceCount; ++i) {
        const float size = std::round(kShapes[i].size * scale);
        const std::size_t weight = kShapes[i].bold ? 1 : 0;
        add(atlas, &made.fonts_[i], files[weight], size, all ? kRanges.data() : kUsualRanges.data());
        if (all && is_font(files[2 + weight])) add(atlas, nullptr, files[2 + weight], size, kHebrewRanges.data());
    }
    const bool built = atlas.Build();
    atlas.ClearInputData();  // the files go
    return built ? Result<PreparedFonts>(std::move(made)) : tl::unexpected(no_font("cannot be read"));
}

void Fonts::take(PreparedFonts prepared) {
    scale_ = prepared.scale_;
    letters_ = prepared.letters_;
    fonts_ = prepared.fonts_;
    lacks_ = false;
    incomplete_ = prepared.incomplete_;
    ++loaded_;
    ImFontAtlas*& atlas = ImGui::GetIO().Fonts;
    IM_DELETE(atlas);
    atlas = prepared.atlas_.release();
}

Result<bool> Fonts::load(float scale, Letters letters) {
    auto made = PreparedFonts::make(scale, letters);
    if (!made) return tl::unexpected(made.error());
    take(std::move(*made));
    return true;
}

void Fonts::note(char32_t letter) const {
    if (letters_ == Letters::all || lacks_ || letter < 0x20) return;
    bool there = false;
    for (std::size_t i = 0; i + 1 < kUsualRanges.size(); i += 2)
        there = there || (letter >= kUsualRanges[i] && letter <= kUsualRanges[i + 1]);
    lacks_ = !there;
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
