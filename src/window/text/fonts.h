// Noto Sans with Noto Sans Hebrew merged in, in the sizes that the screens use, built by FreeType (platform.md,
// "Text").
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

struct ImFont;
struct ImFontAtlas;

namespace composure::window {

class Cache;

enum class Face { small, body, strong, speech, heading, title };
inline constexpr std::size_t kFaceCount = 6;

// Most texts need few letters, and each takes time to draw: the others are made when a text asks for one.
enum class Letters { usual, all };

// Fonts that no ImGui context has yet: they can be made on another thread while the window opens.
class PreparedFonts {
public:
    // As they were kept the last time, else they are drawn, which takes longer, and kept. No context may be made or
    // ended, and none used, meanwhile. Code: no-font.
    static Result<PreparedFonts> make(float scale, Letters letters, const Cache& cache);
    PreparedFonts(PreparedFonts&&) noexcept;
    PreparedFonts& operator=(PreparedFonts&&) noexcept;
    ~PreparedFonts();

private:
    friend class Fonts;
    PreparedFonts();
    Result<bool> build(const std::array<std::string, 4>& paths, const std::array<float, kFaceCount>& sizes);
    bool read(std::string_view kept);
    struct Drop {
        void operator()(ImFontAtlas* atlas) const;
    };
    std::unique_ptr<ImFontAtlas, Drop> atlas_;
    std::array<ImFont*, kFaceCount> fonts_{};
    float scale_ = 1;
    Letters letters_ = Letters::all;
    bool incomplete_ = false;
};

class Fonts {
public:
    // Gives them to the current ImGui context, as load does.
    void take(PreparedFonts prepared);
    // Builds the atlas of the current ImGui context; `scale` 1 = a body text of 20 pixels from line to line. May be
    // called again with another scale; the renderer then has to upload the new texture. Code: no-font (says which
    // package to install); without the Hebrew one everything else is drawn.
    Result<bool> load(float scale, Letters letters = Letters::all);
    // A text has this letter. After one that is not loaded `lacks` holds until all are.
    void note(char32_t letter) const;
    bool lacks() const { return lacks_; }
    bool incomplete() const { return incomplete_; }  // a font of a script that is wanted is missing
    unsigned loaded() const { return loaded_; }      // how often: other fonts, other widths

    ImFont* operator[](Face face) const { return fonts_[static_cast<std::size_t>(face)]; }
    float size(Face face) const;         // pixels
    float line_height(Face face) const;  // pixels from one line to the next
    float scale() const { return scale_; }

private:
    std::array<ImFont*, kFaceCount> fonts_{};
    float scale_ = 1;
    Letters letters_ = Letters::all;
    mutable bool lacks_ = false;
    bool incomplete_ = false;
    unsigned loaded_ = 0;
};

// The characters of `text` that no font of ours can draw, each once, as UTF-8. Makes and ends an ImGui context of its
// own.
Result<std::string> letters_without_glyph(const std::string& text);

// The folder and file of a font, or an empty text: tried where Debian and its relatives put it, or in the folder
// $COMPOSURE_FONTS alone.
std::string find_font(const std::string& file_name);

}  // namespace composure::window
