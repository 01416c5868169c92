#include "window/debrief/comparison_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/millis_text.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {

ComparisonScreen::ComparisonScreen(Comparison comparison, TryFrom tried)
    : both_(std::move(comparison)), tried_(tried), window_(std::max(both_.first.length, both_.second.length)) {}

Next ComparisonScreen::draw(Ui& ui, Millis) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    const float width = std::min(ui.px(1040), ui.size().x - ui.px(40));
    const float left = (ui.size().x - width) / 2;
    const float top =
        ui.begin_scroll("comparison", {left - ui.px(12), 0, width + ui.px(26), ui.size().y}, true, Scrolling::page);
    Flow flow(ui, {left, top + ui.px(18), width, 0});
    flow.title(tr("Both ways, side by side"));
    flow.gap(4);
    flow.body(
        tr_fill("The same people and the same luck; from {} on you did it differently. This second try was practice: "
                "it counts for nothing and is not kept.",
                clock_text(both_.from)));
    flow.gap(10);
    const Next next = draw_foot(flow);
    flow.gap(14);
    draw_differences(flow);
    draw_results(flow);
    draw_curves(flow);
    draw_words(flow);
    flow.gap(2);
    ui.end_scroll(flow.y - top);
    return next;
}

void ComparisonScreen::draw_differences(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    draw_card(flow, theme.accent_soft, theme.outline, [&](Flow& inside) {
        inside.heading(tr("What was different"));
        inside.gap(4);
        for (const std::string& sentence : both_.differences) {
            inside.body(sentence);
            inside.gap(4);
        }
    });
    flow.gap(16);
}

namespace {

// Whoever felt most differently in the end, and how it was then.
struct Ending {
    const Lane* lane = nullptr;
    LaneAt then;
};

Ending ending_of(const Comparison& both, const Debrief& debrief) {
    Ending ending;
    float most = -1;
    for (const Lane& first : both.first.lanes) {
        for (const Lane& second : both.second.lanes) {
            if (first.customer != second.customer) continue;
            const LaneAt once = lane_at(first, both.first.length), again = lane_at(second, both.second.length);
            if (std::abs(once.anger - again.anger) <= most) continue;
            most = std::abs(once.anger - again.anger);
            ending = &debrief == &both.first ? Ending{&first, once} : Ending{&second, again};
        }
    }
    return ending;
}

void draw_result(Flow& inside, const char* heading, const Debrief& debrief, const Ending& ending) {
    Ui& ui = inside.ui;
    const float face = ui.px(116);
    const bool beside = ending.lane != nullptr && inside.width > 3 * face;
    const float top = inside.y;
    Flow words(ui, {inside.x, top, inside.width - (beside ? face + ui.px(14) : 0), 0});
    words.small(heading);
    words.heading(debrief.result);
    words.body(debrief.sentence);
    words.gap(6);
    if (debrief.points) words.strong(tr_fill("Total: {} of 100", *debrief.points));
    if (beside)
        draw_face(ui, {inside.x + inside.width - face, top, face, face}, ending.lane->looks, ending.then.anger,
                  ending.then.trust);
    inside.y = std::max(words.y, beside ? top + face : top);
}

}  // namespace

void ComparisonScreen::draw_results(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    const auto way = [this](const char* heading, const Debrief& debrief) {
        return [this, heading, &debrief](Flow& inside) {
            draw_result(inside, heading, debrief, ending_of(both_, debrief));
            for (const PillarRow& row : debrief.pillars) {
                inside.gap(6);
                inside.body(fmt::format("{}: {}", title_of(row.pillar),
                                        row.scored ? std::to_string(row.points) : tr("not scored")));
                if (row.scored)
                    bar(inside.ui, inside.take(inside.ui.px(8)), static_cast<float>(row.points) / 100,
                        inside.ui.theme().accent);
            }
        };
    };
    const std::array cards{Card{way(tr("The first time"), both_.first), theme.surface, theme.outline},
                           Card{way(tr("This time"), both_.second), theme.surface, theme.outline}};
    draw_cards(flow, 300, cards);
    flow.gap(16);
}

// The first way dashed, the second whole: told apart without colours.
void ComparisonScreen::draw_curves(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    draw_card(flow, theme.surface, theme.outline, [&](Flow& inside) {
        Ui& ui = inside.ui;
        inside.heading(tr("Their anger, both times"));
        Legend legend(inside);
        const auto piece = [&](Point p, float from, float to) {
            ui.list().AddLine({p.x + ui.px(from), p.y}, {p.x + ui.px(to), p.y}, theme.anger.packed(), ui.px(2.5F));
        };
        legend.add(tr("the first time (dashed)"), [&](Point p) {
            piece(p, -8, -2);
            piece(p, 2, 8);
        });
        legend.add(tr("this time"), [&](Point p) { piece(p, -8, 8); });
        legend.end();
        for (const Lane& lane : both_.first.lanes) {
            const auto before = highest_anger(both_.first, lane.customer, both_.from);
            const auto after = highest_anger(both_.second, lane.customer, both_.from);
            inside.strong(lane.name);
            if (before && after)
                inside.small(tr_fill("Highest from there on: {} the first time, {} this time", points_text(*before),
                                     points_text(*after)));
            const Rect plot = inside.take(ui.px(90));
            draw_grid(ui, plot);
            const float from = plot.x + plot.width * window_.share_of(both_.from);
            ui.list().AddLine({from, plot.y}, {from, plot.bottom()}, theme.ink.packed(), ui.px(2));
            for (const Lane& second : both_.second.lanes)
                if (second.customer == lane.customer)
                    draw_moods(ui, plot, window_, second, Value::anger, Stroke::whole);
            draw_moods(ui, plot, window_, lane, Value::anger, Stroke::dashed);
            draw_times(ui, inside.take(ui.px(22)), window_);
        }
    });
    flow.gap(16);
}

void ComparisonScreen::draw_words(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    const auto way = [&](const char* heading, const Debrief& debrief) {
        return [this, heading, &debrief](Flow& inside) {
            inside.heading(heading);
            inside.gap(4);
            for (const Heard& heard : words_from(debrief, both_.from)) {
                inside.small(heard.kind == Heard::Kind::said  ? fmt::format("{} · {}", clock_text(heard.at), heard.who)
                             : heard.kind == Heard::Kind::you ? fmt::format("{} · {}", clock_text(heard.at), tr("You"))
                                                              : clock_text(heard.at));
                if (heard.kind == Heard::Kind::you) {
                    inside.strong(fmt::format("“{}”", heard.words));
                } else {
                    inside.body(heard.kind == Heard::Kind::said ? fmt::format("“{}”", heard.words) : heard.words);
                }
                inside.gap(6);
            }
        };
    };
    const std::array cards{Card{way(tr("What was said the first time"), both_.first), theme.surface, theme.outline},
                           Card{way(tr("What was said this time"), both_.second), theme.surface, theme.outline}};
    draw_cards(flow, 300, cards);
    flow.gap(16);
}

Next ComparisonScreen::draw_foot(Flow& flow) {
    const std::array buttons{ButtonSpec{"comparison/back", tr("Back to the debrief"), "B", "", ButtonStyle::main},
                             ButtonSpec{"comparison/try", tr("Try once more"), "T", "", ButtonStyle::plain},
                             ButtonSpec{"comparison/home", tr("Other scenarios"), "H", "", ButtonStyle::plain}};
    switch (draw_buttons(flow, buttons)) {
        case 0: return GoBack{};
        case 1: return tried_;
        case 2: return GoHome{};
        default: return Stay{};
    }
}

}  // namespace composure::window
