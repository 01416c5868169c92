// The debrief's result, highlights and scores.
#include <fmt/format.h>
#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

#include "window/debrief/debrief_screen.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

void draw_ring(Ui& ui, Point centre, float radius, std::int32_t points, std::int32_t pass_mark) {
    const float start = -std::numbers::pi_v<float> / 2;
    const auto arc = [&](float share, Colour colour) {
        ui.list().PathArcTo({centre.x, centre.y}, radius, start, start + 2 * std::numbers::pi_v<float> * share, 64);
        ui.list().PathStroke(colour.packed(), 0, ui.px(9));
    };
    arc(0.9999F, ui.theme().track);
    arc(static_cast<float>(points) / 100, points >= pass_mark ? ui.theme().fine : ui.theme().accent);
    const float angle = start + 2 * std::numbers::pi_v<float> * static_cast<float>(pass_mark) / 100;
    const Point out{std::cos(angle), std::sin(angle)};
    ui.list().AddLine({centre.x + out.x * (radius - ui.px(8)), centre.y + out.y * (radius - ui.px(8))},
                      {centre.x + out.x * (radius + ui.px(8)), centre.y + out.y * (radius + ui.px(8))},
                      ui.theme().ink.packed(), ui.px(2));
    const float height = ui.px(36);
    ui.one_line({centre.x - radius, centre.y - height * 0.7F, 2 * radius, height}, std::to_string(points),
                {Face::title, ui.theme().ink, Align::centre});
    ui.one_line({centre.x - radius, centre.y + height * 0.42F, 2 * radius, ui.px(18)}, tr("of 100"),
                {Face::small, ui.theme().soft_ink, Align::centre});
}

void draw_pillar(Flow& flow, const PillarRow& row) {
    Ui& ui = flow.ui;
    flow.strong(
        fmt::format("{}: {}", title_of(row.pillar), row.scored ? std::to_string(row.points) : tr("not scored")));
    if (row.scored) {
        const Rect room = flow.take(ui.px(19));
        const Rect place{room.x, room.y + ui.px(5), room.width, ui.px(10)};
        bar(ui, place, static_cast<float>(row.points) / 100,
            row.floor && row.points < *row.floor ? ui.theme().warm : ui.theme().accent);
        if (row.floor) {
            const float at = place.x + place.width * static_cast<float>(*row.floor) / 100;
            ui.list().AddLine({at, place.y - ui.px(4)}, {at, place.bottom() + ui.px(4)}, ui.theme().ink.packed(),
                              ui.px(2));
        }
    }
    if (!row.sentence.empty()) flow.small(row.sentence);
    flow.gap(10);
}

}  // namespace

void DebriefScreen::draw_highlights(Flow& flow) {
    if (debrief_.key != reports::Key::shown) return;
    const Theme& theme = flow.ui.theme();
    const auto well = [&](Flow& inside) {
        inside.text(tr("What went well"), Face::heading, theme.fine);
        inside.gap(6);
        const auto line = [&](const std::string& sentence) {
            Ui& ui = inside.ui;
            draw_mark(ui, {inside.x + ui.px(7), inside.y + ui.fonts().line_height(Face::body) / 2}, ui.px(6),
                      Mark::good);
            Flow beside(ui, {inside.x + ui.px(22), inside.y, inside.width - ui.px(22), 0});
            beside.body(sentence);
            inside.y = beside.y + ui.px(6);
        };
        for (const std::string& sentence : debrief_.went_well) line(sentence);
        if (!since_.better.empty()) line(since_.better);
    };
    const auto change = [&](Flow& inside) {
        inside.text(tr("The one thing to change"), Face::heading, theme.accent);
        inside.gap(6);
        inside.soft(debrief_.advice.happened);
        inside.gap(4);
        inside.strong(debrief_.advice.instead);
        inside.gap(4);
        if (!debrief_.advice.words.empty()) inside.body(tr_fill("For example: “{}”", debrief_.advice.words));
        offer_to_try_advice(inside);
    };
    const std::array cards{Card{well, theme.surface, theme.outline}, Card{change, theme.surface, theme.outline}};
    draw_cards(flow, 340, cards);
    flow.gap(16);
    replay_.draw(flow, debrief_);
    if (replay_.moment()) flow.gap(16);
}

void DebriefScreen::draw_result(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    const Colour tint = debrief_.outcome == scoring::Outcome::met ? theme.fine_soft : theme.accent_soft;
    draw_card(flow, tint, theme.outline, [&](Flow& inside) {
        Ui& ui = inside.ui;
        const bool beside = debrief_.points && inside.width > ui.px(460);
        const float top = inside.y, ring = ui.px(150);
        Flow words(ui, {inside.x, top, inside.width - (beside ? ring : 0), 0});
        words.text(tr("The result of this session"), Face::small, theme.ink);
        words.title(debrief_.result);
        words.gap(4);
        if (!debrief_.sentence.empty()) words.text(debrief_.sentence, Face::speech, theme.ink);
        words.gap(4);
        words.text(debrief_.total, Face::small, theme.ink);
        for (const std::string& line : since_.lines) {
            words.gap(4);
            words.body(line);
        }
        for (const std::string& note : notes_) {
            words.gap(4);
            words.body(note);
        }
        if (debrief_.points && !beside) words.take(ui.px(120));
        for (const std::string& line : estimated_) {
            words.gap(4);
            words.body(line);
        }
        inside.y = std::max(words.y, beside ? top + ui.px(116) : top);
        const Point centre = beside ? Point{inside.x + inside.width - ui.px(62), (top + inside.y) / 2}
                                    : Point{inside.x + ui.px(62), inside.y - ui.px(58)};
        if (debrief_.points && estimated_.empty())
            draw_ring(ui, centre, ui.px(48), *debrief_.points, debrief_.pass_mark);
        if (debrief_.points && !estimated_.empty() && beside)
            draw_ring(ui, centre, ui.px(48), *debrief_.points, debrief_.pass_mark);
    });
    flow.gap(16);
}

void DebriefScreen::draw_pillars(Flow& flow) {
    draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, [&](Flow& inside) {
        inside.heading(tr("Your scores"));
        inside.gap(8);
        for (const PillarRow& row : debrief_.pillars) draw_pillar(inside, row);
        if (!debrief_.verdicts.empty()) inside.strong(tr("Getting help"));
        for (const std::string& verdict : debrief_.verdicts) {
            inside.body(verdict);
            inside.gap(4);
        }
        inside.gap(4);
        inside.small(tr("The short line across a bar is the least that a score may be."));
    });
    flow.gap(16);
}

}  // namespace composure::window
