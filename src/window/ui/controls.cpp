#include "window/ui/controls.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "window/draw/paint.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

struct ButtonColours {
    Colour fill, outline, ink, hint;
};

ButtonColours colours_of(const Theme& theme, const ButtonSpec& spec, bool hovered, bool held) {
    if (!spec.enabled) return {theme.disabled, theme.outline, theme.disabled_ink, theme.disabled_ink};
    switch (spec.style) {
        case ButtonStyle::main: {
            const Colour fill = hovered ? theme.accent_hover : theme.accent;
            return {fill, fill, theme.on_accent, theme.on_accent};
        }
        case ButtonStyle::care:
            if (hovered) return {theme.care, theme.care, theme.on_accent, theme.on_accent};
            return {theme.care_soft, theme.care, theme.care, theme.care};
        case ButtonStyle::quiet:
            return {hovered ? theme.accent_soft : theme.background.with_alpha(0), theme.background.with_alpha(0),
                    theme.accent, theme.soft_ink};
        case ButtonStyle::plain: break;
    }
    if (held) return {theme.accent_soft, theme.accent, theme.ink, theme.soft_ink};
    return {hovered ? theme.accent_soft : theme.surface, hovered ? theme.accent : theme.strong_outline, theme.ink,
            theme.soft_ink};
}

// The keys that have names; letters and digits are the same in every language.
constexpr std::array kKeyNames{tr_later("Esc"), tr_later("Enter"), tr_later("Space"), tr_later("Tab")};

std::string key_words(std::string_view key) {
    const bool named = std::find(kKeyNames.begin(), kKeyNames.end(), key) != kKeyNames.end();
    return named ? tr_text(key) : std::string(key);
}

float cap_width(const Ui& ui, const ButtonSpec& spec) {
    if (spec.key.empty()) return 0;
    return std::max(ui.px(24), ui.text_width(key_words(spec.key), Face::small) + ui.px(12));
}

// How it looks while the pointer is elsewhere, and on it.
struct ButtonLook {
    ButtonColours away, under;
};

void draw_frame(Ui& ui, Rect rect, const ButtonLook& look, bool focused) {
    const float rounding = ui.px(8);
    ui.draw_lit(look.away.fill, look.under.fill, [&](Colour fill) {
        ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, fill.packed(), rounding);
    });
    ui.draw_lit(look.away.outline, look.under.outline, [&](Colour outline) {
        ui.list().AddRect({rect.x + 0.5F, rect.y + 0.5F}, {rect.right() - 0.5F, rect.bottom() - 0.5F}, outline.packed(),
                          rounding, 0, std::max(1.0F, ui.px(1)));
    });
    if (!focused) return;
    const float out = ui.px(2);
    ui.list().AddRect({rect.x - out, rect.y - out}, {rect.right() + out, rect.bottom() + out},
                      ui.theme().focus.packed(), rounding + out, 0, ui.px(3));
}

// Whether the text, wrapped between its words, has room there.
bool fits(const Ui& ui, std::string_view text, Face face, Rect room) {
    if (ui.text_height(text, face, room.width) > room.height) return false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (ui.text_width(text.substr(at, end - at), face) > room.width) return false;
        at = end + 1;
    }
    return true;
}

// Wrapped where there is room; smaller when it must be, without a second of padding; cut off only when nothing else
// is left.
void draw_label(Ui& ui, Rect rect, Rect inside, const ButtonSpec& spec, TextStyle style) {
    Rect room{inside.x, rect.y, inside.width, rect.height};
    if (!fits(ui, spec.label, style.face, room)) {
        const float more = std::min(ui.px(7), rect.right() - room.right());
        room.width += std::max(0.0F, more);
        if (!fits(ui, spec.label, style.face, room)) style.face = Face::small;
    }
    if (!fits(ui, spec.label, style.face, room)) {
        ui.one_line(room, spec.label, style);
        return;
    }
    const float height = ui.text_height(spec.label, style.face, room.width);
    ui.text({room.x, rect.y + (rect.height - height) / 2 - ui.px(0.5F), room.width, height}, spec.label, style);
}

// A loudspeaker, with waves or a cross.
void draw_sound_mark(Ui& ui, Rect room, Colour ink, ButtonMark mark) {
    const float unit = ui.px(8);
    const Paint paint(ui.list(), {room.centre().x - unit * 0.15F, room.centre().y}, unit);
    const Curve horn{{-1, -0.3F}, {-0.62F, -0.3F}, {-0.05F, -0.85F}, {-0.05F, 0.85F}, {-0.62F, 0.3F}, {-1, 0.3F}};
    paint.shape(horn, {-0.5F, 0}, Fill::plain(ink));
    if (mark == ButtonMark::sound_on) {
        for (const float reach : {0.45F, 0.85F})
            paint.line(quadratic({0.2F + reach * 0.3F, -reach * 0.75F}, {0.2F + reach * 1.2F, 0},
                                 {0.2F + reach * 0.3F, reach * 0.75F}),
                       0.17F, ink);
        return;
    }
    paint.line(Curve{{0.35F, -0.42F}, {1.2F, 0.42F}}, 0.19F, ink);
    paint.line(Curve{{0.35F, 0.42F}, {1.2F, -0.42F}}, 0.19F, ink);
}

// The hint is left out where the label needs its room.
bool draw_with_hint(Ui& ui, Rect rect, Rect inside, const ButtonSpec& spec, Face face, const ButtonLook& look) {
    const float label = ui.text_height(spec.label, face, inside.width);
    const float hint = ui.text_height(spec.hint, Face::small, inside.width);
    const Rect for_label{inside.x, rect.y, inside.width, label}, for_hint{inside.x, rect.y, inside.width, hint};
    const bool both = label + hint <= rect.height && fits(ui, spec.label, face, for_label) &&
                      fits(ui, spec.hint, Face::small, for_hint);
    if (!both) return false;
    float y = rect.y + (rect.height - label - hint) / 2;
    ui.draw_lit(look.away.ink, look.under.ink, [&](Colour ink) {
        y += ui.text({inside.x, y, inside.width, label}, spec.label, {face, ink, spec.align}) - ui.px(1);
    });
    ui.draw_lit(look.away.hint, look.under.hint, [&](Colour ink) {
        ui.text({inside.x, y, inside.width, hint}, spec.hint, {Face::small, ink, spec.align});
    });
    return true;
}

bool draw_button(Ui& ui, Rect rect, const ButtonSpec& spec) {
    const Interaction state = ui.interact(spec.id, spec.label, rect, spec.enabled);
    const ButtonLook look{colours_of(ui.theme(), spec, false, state.held),
                          colours_of(ui.theme(), spec, true, state.held)};
    draw_frame(ui, rect, look, state.focused);
    Rect inside = rect.inset(ui.px(10), ui.px(3));
    if (const float cap = cap_width(ui, spec); cap > 0) {
        const Rect place = inside.take_left(cap);
        const float height = ui.px(24);
        key_cap(ui, {place.x, rect.y + (rect.height - height) / 2, cap, height}, spec.key,
                spec.enabled ? ui.theme().ink : ui.theme().disabled_ink);
        inside.take_left(ui.px(10));
    }
    if (spec.mark != ButtonMark::none) {
        ui.draw_lit(look.away.ink, look.under.ink, [&](Colour ink) {
            draw_sound_mark(ui, {inside.x, rect.y, inside.width, rect.height}, ink, spec.mark);
        });
        return state.activated && spec.enabled;
    }
    const Face face = spec.style == ButtonStyle::main || spec.style == ButtonStyle::care ? Face::strong : Face::body;
    if (spec.hint.empty() || !draw_with_hint(ui, rect, inside, spec, face, look))
        ui.draw_lit(look.away.ink, look.under.ink, [&](Colour ink) {
            draw_label(ui, rect, inside, spec, {face, ink, spec.align});
        });
    return state.activated && spec.enabled;
}

}  // namespace

bool button(Ui& ui, Rect rect, const ButtonSpec& spec) { return draw_button(ui, rect, spec); }

bool button(Ui& ui, Rect rect, const ButtonSpec& spec, char32_t hot_key) {
    const bool by_key = ui.pressed(hot_key);
    return draw_button(ui, rect, spec) || (by_key && spec.enabled);
}

bool button(Ui& ui, Rect rect, const ButtonSpec& spec, Key hot_key) {
    const bool by_key = ui.pressed(hot_key);
    return draw_button(ui, rect, spec) || (by_key && spec.enabled);
}

float button_height(const Ui& ui, const ButtonSpec& spec, float width) {
    const float cap = cap_width(ui, spec);
    const float inside = width - ui.px(20) - (cap > 0 ? cap + ui.px(10) : 0);
    return std::max(ui.px(40), ui.text_height(spec.label, Face::body, inside) + ui.px(18));
}

float button_width(const Ui& ui, const ButtonSpec& spec) {
    const Face face = spec.style == ButtonStyle::main || spec.style == ButtonStyle::care ? Face::strong : Face::body;
    const float cap = cap_width(ui, spec);
    const float label = spec.mark == ButtonMark::none ? ui.text_width(spec.label, face) : ui.px(20);
    return std::ceil(label + ui.px(22) + (cap > 0 ? cap + ui.px(10) : 0));
}

namespace {

Colour shadow_colour(const Ui& ui, float strength) { return ui.theme().dim.with_alpha(strength * 0.2F); }

// Only around the rectangle, which covers its middle: without a graphics card a filled one costs as much as the card.
void draw_shadow(Ui& ui, Rect rect, Colour colour) {
    const Rect lower{rect.x, rect.y + ui.px(3), rect.width, rect.height};
    Paint(ui.list(), {}, 1).halo(lower, ui.px(10), ui.px(6), ui.px(12), colour);
}

void draw_card_fill(Ui& ui, Rect rect, Colour fill) {
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, fill.packed(), ui.px(10));
}

void draw_card_outline(Ui& ui, Rect rect, Colour outline) {
    ui.list().AddRect({rect.x + 0.5F, rect.y + 0.5F}, {rect.right() - 0.5F, rect.bottom() - 0.5F}, outline.packed(),
                      ui.px(10), 0, std::max(1.0F, ui.px(1)));
}

}  // namespace

void shadow(Ui& ui, Rect rect, float strength) { draw_shadow(ui, rect, shadow_colour(ui, strength)); }

void card(Ui& ui, Rect rect) { card(ui, rect, ui.theme().surface, ui.theme().outline); }

void card(Ui& ui, Rect rect, Colour fill, Colour outline) {
    draw_card_fill(ui, rect, fill);
    draw_card_outline(ui, rect, outline);
}

void lit_card(Ui& ui, Rect rect) {
    const Theme& theme = ui.theme();
    draw_shadow(ui, rect, shadow_colour(ui, 0.5F));  // fades out, so that it cannot be lit: draw_lit knows one colour
    ui.draw_lit(theme.surface, theme.accent_soft, [&](Colour fill) { draw_card_fill(ui, rect, fill); });
    ui.draw_lit(theme.outline, theme.accent, [&](Colour outline) { draw_card_outline(ui, rect, outline); });
}

void key_cap(Ui& ui, Rect rect, std::string_view key) { key_cap(ui, rect, key, ui.theme().ink); }

void key_cap(Ui& ui, Rect rect, std::string_view key, Colour ink) {
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().sunken.packed(), ui.px(5));
    ui.list().AddRect({rect.x + 0.5F, rect.y + 0.5F}, {rect.right() - 0.5F, rect.bottom() - 0.5F},
                      ui.theme().strong_outline.with_alpha(0.7F).packed(), ui.px(5));
    ui.list().AddLine({rect.x + ui.px(4), rect.bottom() - 1}, {rect.right() - ui.px(4), rect.bottom() - 1},
                      ui.theme().strong_outline.packed(), std::max(1.0F, ui.px(1.5F)));
    ui.one_line({rect.x, rect.y - ui.px(0.5F), rect.width, rect.height}, key_words(key),
                {Face::small, ink, Align::centre});
}

void bar(Ui& ui, Rect rect, float share, Colour colour) { bar(ui, rect, share, colour, ui.theme().track); }

void bar(Ui& ui, Rect rect, float share, Colour colour, Colour track) {
    const float rounding = rect.height / 2;
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, track.packed(), rounding);
    // No clip rectangle: it would make the whole picture count as changed (damage.h).
    const float filled = std::max(rect.height, rect.width * std::clamp(share, 0.0F, 1.0F));
    if (share <= 0) return;
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.x + filled, rect.bottom()}, colour.packed(), rounding);
}

Colour colour_of(const Theme& theme, simulation::Mood mood) {
    switch (mood) {
        case simulation::Mood::calm: return theme.calm;
        case simulation::Mood::irritated: return theme.irritated;
        case simulation::Mood::angry: return theme.angry;
        case simulation::Mood::furious: return theme.furious;
    }
    return theme.calm;
}

std::string_view word_for(simulation::Mood mood) {
    switch (mood) {
        case simulation::Mood::calm: return tr("Calm");
        case simulation::Mood::irritated: return tr("Irritated");
        case simulation::Mood::angry: return tr("Angry");
        case simulation::Mood::furious: return tr("Furious");
    }
    return "";
}

void mood_icon(Ui& ui, Point centre, float radius, simulation::Mood mood) {
    const Paint paint(ui.list(), centre, radius);
    const auto step = static_cast<float>(mood);  // 0..3
    const Colour ink = ui.theme().on_mood;
    paint.ellipse({0, 0}, 1, 1, Fill::plain(colour_of(ui.theme(), mood)));
    for (const float side : {-1.0F, 1.0F}) {
        paint.ellipse({side * 0.36F, -0.12F}, 0.13F, 0.15F, Fill::plain(ink));
        if (step >= 1)
            paint.line(Curve{{side * 0.62F, -0.42F - 0.06F * step}, {side * 0.18F, -0.42F + 0.06F * step}}, 0.13F, ink);
    }
    const float bend = 0.26F - 0.2F * step;
    paint.line(quadratic({-0.42F, 0.42F - bend * 0.5F}, {0, 0.42F + bend}, {0.42F, 0.42F - bend * 0.5F}),
               step >= 3 ? 0.24F : 0.14F, ink);
}

void mood_scale(Ui& ui, Rect rect, float anger) {
    using simulation::Mood;
    const float gap = ui.px(2);
    const float width = (rect.width - 3 * gap) / 4;
    const float place = std::clamp(anger, 0.0F, 0.999F);
    for (int i = 0; i < 4; ++i) {
        const float x = rect.x + static_cast<float>(i) * (width + gap);
        const bool here = static_cast<int>(place * 4) == i;
        const Colour colour = colour_of(ui.theme(), static_cast<Mood>(i)).with_alpha(here ? 1.0F : 0.42F);
        ui.list().AddRectFilled({x, rect.y}, {x + width, rect.bottom()}, colour.packed(), ui.px(2));
    }
    const float x = rect.x + rect.width * place;
    const float up = ui.px(6);
    ui.list().AddTriangleFilled({x - ui.px(5), rect.y - up}, {x + ui.px(5), rect.y - up}, {x, rect.y + ui.px(1)},
                                ui.theme().ink.packed());
    ui.list().AddLine({x, rect.y}, {x, rect.bottom()}, ui.theme().ink.packed(), ui.px(2));
}

void mood_step(Ui& ui, Rect rect, float from, float anger) {
    const float begin = rect.x + rect.width * std::clamp(from, 0.0F, 0.999F);
    const float end = rect.x + rect.width * std::clamp(anger, 0.0F, 0.999F);
    const float top = rect.y - ui.px(6), half = ui.px(5);
    const float side = end > begin ? half : -half;
    const Colour colour = end > begin ? ui.theme().warm : ui.theme().fine;
    ui.list().AddTriangleFilled({begin - half, top}, {begin + half, top}, {begin, rect.y + ui.px(1)}, colour.packed());
    if (std::abs(end - begin) > 2 * half)
        ui.list().AddLine({begin + side, top + ui.px(1)}, {end - side, top + ui.px(1)}, colour.packed(), ui.px(2));
}

}  // namespace composure::window
