#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/ui/ui.h"

namespace composure::window {
namespace {

float advance(const ImFont& font, char32_t letter) {
    return letter > 0xFFFF ? font.FallbackAdvanceX : font.GetCharAdvance(static_cast<ImWchar>(letter));
}

}  // namespace

const std::vector<Line>& Ui::lines_of(std::string_view text, Face face, float width) const {
    const ImFont* font = fonts_[face];
    const Advance step = [font, this](char32_t letter) {
        fonts_.note(letter);
        return advance(*font, letter);
    };
    return lines_.lines(text, width, static_cast<std::size_t>(face), step);
}

Rect Ui::place_of(const Line& line, Rect area, const TextStyle& style) const {
    // A mirrored picture begins every text at its start edge, also the words of a record in another language: else
    // titles and replies stand at the far side of what belongs to them.
    const bool against = line.right_to_left && !appearance_.mirrored;
    const bool to_the_right = style.align == Align::end || (style.align == Align::start && against);
    float x = area.x;
    if (style.align == Align::centre) x += (area.width - line.width) / 2;
    if (to_the_right) x += area.width - line.width;
    return {std::round(x), area.y, line.width, area.height};
}

void Ui::draw_line(const Line& line, Point at, const TextStyle& style, std::size_t reveal) {
    begin_upright();
    draw_glyphs(line, at, style, reveal);
    end_upright({at.x, at.y, line.width, 0});
}

void Ui::note_text(std::string_view text, Rect rect, bool cut, bool broken) {
    texts_.push_back({std::string(text), on_screen(rect), clip_now(), picture_.layer(), scroll_, cut, broken});
    note_inner_clip(kAll, texts_.size() - 1);
}

void Ui::draw_glyphs(const Line& line, Point at, const TextStyle& style, std::size_t reveal) {
    ImFont* font = fonts_[style.face];
    const float size = fonts_.size(style.face);
    bool whole = true;
    if (reveal != kAll)
        for (const Glyph& glyph : line.glyphs) whole = whole && glyph.logical < reveal;
    if (whole) {
        list().AddText(font, size, {at.x, at.y}, style.colour.packed(), visual_text(line).c_str());
        return;
    }
    // Mostly those that are out stand together at the left.
    const auto out = [reveal](const Glyph& glyph) { return glyph.logical < reveal; };
    const auto end = std::find_if_not(line.glyphs.begin(), line.glyphs.end(), out);
    if (std::none_of(end, line.glyphs.end(), out)) {
        std::string letters;
        for (auto glyph = line.glyphs.begin(); glyph != end; ++glyph) append_utf8(letters, glyph->letter);
        list().AddText(font, size, {at.x, at.y}, style.colour.packed(), letters.c_str());
        return;
    }
    for (const Glyph& glyph : line.glyphs) {
        if (glyph.logical >= reveal) continue;
        std::string letter;
        append_utf8(letter, glyph.letter);
        list().AddText(font, size, {at.x + glyph.x, at.y}, style.colour.packed(), letter.c_str());
    }
}

float Ui::text(Rect area, std::string_view text, const TextStyle& style, std::size_t reveal) {
    if (text.empty()) return 0;
    const float step = fonts_.line_height(style.face);
    const float lead = std::round((step - fonts_.size(style.face)) / 2);
    float y = std::round(area.y);
    Rect shown{area.x, y, 0, 0};
    bool broken = false;
    for (const Line& line : lines_of(text, style.face, area.width)) {
        broken = broken || line.breaks_word;
        const Rect drawn = place_of(line, area, style);
        if (may_be_seen({drawn.x, y, drawn.width, step})) draw_line(line, {drawn.x, y + lead}, style, reveal);
        shown.x = shown.width > 0 ? std::min(shown.x, drawn.x) : drawn.x;
        shown.width = std::max(shown.width, drawn.width);
        y += step;
    }
    shown.height = y - shown.y;
    note_text(text, shown, false, broken);
    texts_.back().spoken = reveal == kAll || decode(text).size() <= reveal;
    return y - std::round(area.y);
}

float Ui::one_line(Rect area, std::string_view text, const TextStyle& style) {
    if (text.empty()) return 0;
    const std::vector<Line>* lines = &lines_of(text, style.face, 1e9F);
    const bool cut = lines->front().width > area.width;
    if (cut) {
        std::u32string letters = decode(text);
        std::string start;
        do {
            letters.pop_back();
            while (!letters.empty() && letters.back() == U' ') letters.pop_back();
            start.clear();
            for (const char32_t letter : letters) append_utf8(start, letter);
            start += "…";
            lines = &lines_of(start, style.face, 1e9F);
        } while (letters.size() > 1 && lines->front().width > area.width);
    }
    const float y = std::round(area.y + (area.height - fonts_.size(style.face)) / 2 - px(0.5F));
    const Rect drawn = place_of(lines->front(), area, style);
    draw_line(lines->front(), {drawn.x, y}, style, kAll);
    note_text(text, {drawn.x, y, drawn.width, fonts_.size(style.face)}, cut);
    return fonts_.line_height(style.face);
}

float Ui::text_height(std::string_view text, Face face, float width) const {
    if (text.empty()) return 0;
    return static_cast<float>(lines_of(text, face, width).size()) * fonts_.line_height(face);
}

float Ui::text_width(std::string_view text, Face face) const {
    float widest = 0;
    for (const Line& line : lines_of(text, face, 1e9F)) widest = std::max(widest, line.width);
    return widest;
}

}  // namespace composure::window
