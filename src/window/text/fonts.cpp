#include "window/text/fonts.h"

#include <fmt/format.h>
#include <ft2build.h>
#include <imgui.h>
#include <imgui_freetype.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>

#include "session/files.h"
#include "window/text/atlas_bytes.h"
#include "window/text/cache.h"
#include "window/text/text_layout.h"

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
std::string font_bytes(const std::string& path) { return session::read_file(path, kMostFontBytes).value_or(""); }

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

// As that library says of itself; another may draw letters otherwise.
std::string freetype_version() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return "none";
    FT_Int major = 0, minor = 0, patch = 0;
    FT_Library_Version(library, &major, &minor, &patch);
    FT_Done_FreeType(library);
    return fmt::format("{}.{}.{}", major, minor, patch);
}

// All that an atlas follows from. The number in front goes up when something here does that the rest does not tell.
std::string key_of(const std::array<std::string, 4>& paths, const std::array<float, kFaceCount>& sizes,
                   Letters letters) {
    std::string key = fmt::format("atlas 1, imgui {} {} {}, freetype {}, {}", IMGUI_VERSION_NUM, sizeof(ImFontGlyph),
                                  IM_DRAWLIST_TEX_LINES_WIDTH_MAX, freetype_version(), fmt::join(sizes, " "));
    const auto add_ranges = [&key](std::span<const ImWchar> ranges) {
        key += fmt::format(", {}", fmt::join(ranges, " "));
    };
    letters == Letters::all ? add_ranges(kRanges) : add_ranges(kUsualRanges);
    if (letters == Letters::all) add_ranges(kHebrewRanges);
    for (const std::string& path : paths) key += ", " + file_sign(path);
    return key;
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

// The files are needed only until the atlas is built.
Result<bool> PreparedFonts::build(const std::array<std::string, 4>& paths, const std::array<float, kFaceCount>& sizes) {
    const bool all = letters_ == Letters::all;
    std::array<std::string, 4> files{font_bytes(paths[0]), font_bytes(paths[1])};
    if (all) files[2] = font_bytes(paths[2]);
    if (all) files[3] = font_bytes(paths[3]);
    if (!is_font(files[0]) || !is_font(files[1])) return tl::unexpected(no_font("cannot be read"));
    incomplete_ = all && (!is_font(files[2]) || !is_font(files[3]));
    atlas_.reset(IM_NEW(ImFontAtlas)());
    atlas_->Flags |= ImFontAtlasFlags_NoMouseCursors;  // the desktop draws its own
    atlas_->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    for (std::size_t i = 0; i < kFaceCount; ++i) {
        const std::size_t weight = kShapes[i].bold ? 1 : 0;
        add(*atlas_, &fonts_[i], files[weight], sizes[i], all ? kRanges.data() : kUsualRanges.data());
        if (all && is_font(files[2 + weight])) add(*atlas_, nullptr, files[2 + weight], sizes[i], kHebrewRanges.data());
    }
    const bool built = atlas_->Build();
    atlas_->ClearInputData();  // the files go
    return built ? Result<bool>(true) : tl::unexpected(no_font("cannot be read"));
}

bool PreparedFonts::read(std::string_view kept) {
    atlas_.reset(IM_NEW(ImFontAtlas)());
    if (!read_atlas(kept, kFaceCount, *atlas_)) return false;
    std::copy(atlas_->Fonts.begin(), atlas_->Fonts.end(), fonts_.begin());
    return true;
}

Result<PreparedFonts> PreparedFonts::make(float scale, Letters letters, const Cache& cache) {
    std::array<std::string, 4> paths{find_font("NotoSans-Regular.ttf"), find_font("NotoSans-Bold.ttf")};
    if (paths[0].empty() || paths[1].empty()) return tl::unexpected(no_font("was not found"));
    if (letters == Letters::all) paths[2] = find_font("NotoSansHebrew-Regular.ttf");
    if (letters == Letters::all) paths[3] = find_font("NotoSansHebrew-Bold.ttf");
    PreparedFonts made;
    made.scale_ = scale;
    made.letters_ = letters;
    std::array<float, kFaceCount> sizes{};
    for (std::size_t i = 0; i < kFaceCount; ++i) sizes[i] = std::round(kShapes[i].size * scale);
    const std::string key = key_of(paths, sizes, letters);
    if (const auto kept = cache.find("letters", key); kept && made.read(*kept)) return made;
    if (const auto built = made.build(paths, sizes); !built) return tl::unexpected(built.error());
    if (!made.incomplete_) cache.keep("letters", key, bytes_of(*made.atlas_));
    return made;
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
    auto made = PreparedFonts::make(scale, letters, Cache::of_user());
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
