#include "window/app/shown_check.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>
#include <cmath>

namespace composure::window {
namespace {

bool near(float a, float b) { return std::abs(a - b) < 0.01F; }
bool same(const Rect& a, const Rect& b) {
    return near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);
}
bool same(const ShownCorner& a, const ShownCorner& b) {
    return near(a.at.x, b.at.x) && near(a.at.y, b.at.y) && a.letter == b.letter && a.colour == b.colour &&
           same(a.clip, b.clip);
}

std::string in_words(const Rect& rect) {
    return fmt::format("{:.2f},{:.2f} {:.2f}x{:.2f}", rect.x, rect.y, rect.width, rect.height);
}

// Not what is beside its clip altogether: how much of that is drawn does not matter.
bool can_be_seen(const std::array<ShownCorner, 3>& three) {
    const Rect& clip = three[0].clip;
    const auto all = [&](const auto& beside) { return beside(three[0]) && beside(three[1]) && beside(three[2]); };
    return clip.width > 0 && clip.height > 0 && !all([&](const ShownCorner& c) { return c.at.x < clip.x; }) &&
           !all([&](const ShownCorner& c) { return c.at.x > clip.right(); }) &&
           !all([&](const ShownCorner& c) { return c.at.y < clip.y; }) &&
           !all([&](const ShownCorner& c) { return c.at.y > clip.bottom(); });
}

void take(const PicturePiece& piece, const Rect& screen, std::vector<ShownCorner>& into) {
    for (const ImDrawCmd& command : piece.list->CmdBuffer) {
        const ImVec4& of = command.ClipRect;
        Rect clip{of.x + piece.by.x, of.y + piece.by.y, of.z - of.x, of.w - of.y};
        clip = common(common(clip, screen), piece.within.value_or(screen));
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
            std::array<ShownCorner, 3> three;
            for (unsigned k = 0; k < 3; ++k) {
                const ImDrawIdx index = piece.list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
                const ImDrawVert& corner = piece.list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
                three[k] = {{corner.pos.x + piece.by.x, corner.pos.y + piece.by.y},
                            {corner.uv.x, corner.uv.y},
                            corner.col,
                            clip};
            }
            if (can_be_seen(three)) into.insert(into.end(), three.begin(), three.end());
        }
    }
}

std::string difference_of(const Widget& a, const Widget& b) {
    if (a.id != b.id || a.label != b.label) return fmt::format("the widget {} instead of {}", b.id, a.id);
    if (a.enabled != b.enabled || a.layer != b.layer || a.view != b.view) return a.id + " is another";
    if (!same(a.rect, b.rect)) return fmt::format("{} at {}, not {}", a.id, in_words(b.rect), in_words(a.rect));
    if (!same(a.clip, b.clip)) return fmt::format("{} within {}, not {}", a.id, in_words(b.clip), in_words(a.clip));
    return "";
}

std::string difference_of(const ShownText& a, const ShownText& b) {
    if (a.text != b.text) return fmt::format("the text “{}” instead of “{}”", b.text, a.text);
    if (a.layer != b.layer || a.view != b.view || a.cut != b.cut || a.broken != b.broken || a.spoken != b.spoken)
        return fmt::format("the text “{}” is another", a.text);
    if (!same(a.rect, b.rect)) return fmt::format("“{}” at {}, not {}", a.text, in_words(b.rect), in_words(a.rect));
    if (!same(a.clip, b.clip)) return fmt::format("“{}” within {}, not {}", a.text, in_words(b.clip), in_words(a.clip));
    return "";
}

template <class Told>
std::string first_difference(const std::vector<Told>& before, const std::vector<Told>& after, const char* what) {
    if (before.size() != after.size()) return fmt::format("{} {} instead of {}", after.size(), what, before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        if (std::string words = difference_of(before[i], after[i]); !words.empty()) return words;
    return "";
}

}  // namespace

Shown shown_by(const Ui& ui) {
    Shown shown{{}, ui.widgets(), ui.texts(), ui.focused(), ui.wants_hand()};
    for (const PicturePiece& piece : ui.picture().pieces())
        take(piece, {0, 0, ui.size().x, ui.size().y}, shown.corners);
    return shown;
}

std::string difference_of(const Shown& before, const Shown& after) {
    if (std::string words = first_difference(before.widgets, after.widgets, "widgets"); !words.empty()) return words;
    if (std::string words = first_difference(before.texts, after.texts, "texts"); !words.empty()) return words;
    if (before.focused != after.focused) return "the focus on " + after.focused;
    if (before.hand != after.hand) return "another pointer";
    if (before.corners.size() != after.corners.size())
        return fmt::format("{} triangles instead of {}", after.corners.size() / 3, before.corners.size() / 3);
    for (std::size_t i = 0; i < before.corners.size(); ++i)
        if (!same(before.corners[i], after.corners[i]))
            return fmt::format("a corner at {:.2f},{:.2f} of {:08x}, not at {:.2f},{:.2f} of {:08x}",
                               after.corners[i].at.x, after.corners[i].at.y, after.corners[i].colour,
                               before.corners[i].at.x, before.corners[i].at.y, before.corners[i].colour);
    return "";
}

}  // namespace composure::window
