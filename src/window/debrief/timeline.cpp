#include "window/debrief/timeline.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>

#include "base/millis_text.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr Millis kKeyStep{1'000};
constexpr const char* kId = "timeline";

const char* word_for(Whereabouts where, scenario::Place place) {
    switch (where) {
        case Whereabouts::in_line: return tr(session::telling_of(place).waits);
        case Whereabouts::at_counter: return tr(session::telling_of(place).is_served);
        case Whereabouts::gone: return tr("gone");
        case Whereabouts::not_here: return tr("not here yet");
    }
    return "";
}

int most_in_line(const Debrief& debrief) {
    int most = 0;
    for (const LinePoint& point : debrief.line) most = std::max(most, point.people);
    return most;
}

bool key_is(const InputEvent& event, Key key) { return event.kind == InputEvent::Kind::key && event.key == key; }

}  // namespace

void Timeline::take_input(Ui& ui) {
    if (!ui.is_focused(kId)) return;
    const InputEvent& event = ui.event();
    const Millis step = event.shift ? Millis{kKeyStep.count * 10} : kKeyStep;
    if (key_is(event, Key::right)) window_.move(step);
    if (key_is(event, Key::left)) window_.move(Millis{0} - step);
    if (const float wheel = ui.take_wheel(kId); wheel != 0) window_.zoom(wheel > 0 ? 1.5F : 1 / 1.5F);
}

void Timeline::draw(Flow& flow, const Debrief& debrief) {
    if (debrief.lanes.empty()) return;
    draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, [&](Flow& inside) {
        inside.heading(tr("How it went"));
        inside.small(tr("Drag over the picture, or press the arrow keys in it, to see any second again."));
        inside.gap(6);
        draw_legend(inside);
        draw_plots(inside, debrief);
        inside.gap(8);
        draw_buttons_of(inside);
        inside.gap(10);
        draw_now(inside, debrief);
    });
}

void Timeline::draw_legend(Flow& flow) {
    Ui& ui = flow.ui;
    Legend legend(flow);
    const auto bar_of = [&](Colour colour) {
        return [&ui, colour](Point p) {
            ui.list().AddLine({p.x - ui.px(8), p.y}, {p.x + ui.px(8), p.y}, colour.packed(), ui.px(2.5F));
        };
    };
    legend.add(tr("anger"), bar_of(ui.theme().anger));
    legend.add(tr("trust (dashed)"), [&](Point p) {
        for (const float x : {-8.0F, 2.0F})
            ui.list().AddLine({p.x + ui.px(x), p.y}, {p.x + ui.px(x + 6), p.y}, ui.theme().trust.packed(), ui.px(2.5F));
    });
    for (const Mark mark : {Mark::good, Mark::mild, Mark::grave, Mark::missed, Mark::help})
        legend.add(composure::window::word_for(mark), [&](Point p) { draw_mark(ui, p, ui.px(6), mark); });
    legend.end();
}

void Timeline::draw_buttons_of(Flow& flow) {
    const std::array buttons{
        ButtonSpec{"timeline/back", tr("A second back"), "", "", ButtonStyle::plain},
        ButtonSpec{"timeline/on", tr("A second on"), "", "", ButtonStyle::plain},
        ButtonSpec{"timeline/in", tr("Closer"), "+", "", ButtonStyle::plain, window_.can_zoom_in()},
        ButtonSpec{"timeline/out", tr("Wider"), "-", "", ButtonStyle::plain, window_.can_zoom_out()}};
    switch (draw_buttons(flow, buttons)) {
        case 0: window_.move(Millis{0} - kKeyStep); break;
        case 1: window_.move(kKeyStep); break;
        case 2: window_.zoom(2); break;
        case 3: window_.zoom(0.5F); break;
        default: break;
    }
}

namespace {

void draw_lane(Flow& flow, const TimeWindow& window, const Debrief& debrief, const Lane& lane) {
    Ui& ui = flow.ui;
    flow.strong(lane.outcome.empty() ? lane.name : fmt::format("{} · {}", lane.name, lane.outcome));
    const Rect plot = flow.take(ui.px(debrief.lanes.size() == 1 ? 130 : 80));
    draw_grid(ui, plot);
    draw_moods(ui, plot, window, lane, Value::anger, Stroke::whole);
    draw_moods(ui, plot, window, lane, Value::trust, Stroke::dashed);
    const Rect marks = flow.take(ui.px(24));
    const auto shown = [&](Millis at) { return window.from() <= at && at <= window.to(); };
    const auto x_of = [&](Millis at) { return plot.x + plot.width * window.share_of(at); };
    for (const JudgedMoment& moment : debrief.moments)
        if (moment.customer == lane.customer && shown(moment.at))
            draw_mark(ui, {x_of(moment.at), marks.y + ui.px(12)}, ui.px(6), moment.mark);
    for (const Millis call : lane.calls)
        if (shown(call)) draw_mark(ui, {x_of(call), plot.y + ui.px(10)}, ui.px(7), Mark::help);
}

// How many wait, as steps with the number on each.
void draw_line_length(Flow& flow, const TimeWindow& window, const Debrief& debrief) {
    Ui& ui = flow.ui;
    const int most = most_in_line(debrief);
    if (most == 0) return;
    flow.strong(tr(session::telling_of(debrief.place).people));
    const Rect plot = flow.take(ui.px(40));
    draw_grid(ui, plot);
    for (std::size_t n = 0; n < debrief.line.size(); ++n) {
        const Millis until = n + 1 < debrief.line.size() ? debrief.line[n + 1].at : debrief.length;
        const float from = plot.x + plot.width * std::clamp(window.share_of(debrief.line[n].at), 0.0F, 1.0F);
        const float to = plot.x + plot.width * std::clamp(window.share_of(until), 0.0F, 1.0F);
        if (to <= from || debrief.line[n].people == 0) continue;
        const float share = static_cast<float>(debrief.line[n].people) / static_cast<float>(most);
        const float y = plot.bottom() - (plot.height - ui.px(18)) * share;
        ui.list().AddRectFilled({from, y}, {to, plot.bottom()}, ui.theme().patience.packed());
        if (to - from > ui.px(14))
            ui.one_line({from, y - ui.px(18), to - from, ui.px(16)}, std::to_string(debrief.line[n].people),
                        {Face::small, ui.theme().ink, Align::centre});
    }
}

}  // namespace

void Timeline::draw_plots(Flow& flow, const Debrief& debrief) {
    Ui& ui = flow.ui;
    const float top = flow.y;
    for (const Lane& lane : debrief.lanes) draw_lane(flow, window_, debrief, lane);
    draw_line_length(flow, window_, debrief);
    draw_times(ui, flow.take(ui.px(22)), window_);
    plots_ = {flow.x, top, flow.width, flow.y - top};
    const Interaction touched = ui.interact(kId, tr_fill("Timeline, at {}", clock_text(window_.cursor())), plots_);
    if (touched.held && ui.pointer().y >= 0)  // also left of the window
        window_.set_cursor(window_.at_share((ui.pointer().x - plots_.x) / std::max(1.0F, plots_.width)));
    const float share = window_.share_of(window_.cursor());
    const float x = plots_.x + plots_.width * share;
    if (share >= 0 && share <= 1) {
        ui.list().AddLine({x, top}, {x, flow.y}, ui.theme().ink.packed(), ui.px(2));
        ui.list().AddCircleFilled({x, top}, ui.px(5), ui.theme().ink.packed());
    }
    if (!touched.focused) return;
    ui.list().AddRect({plots_.x - ui.px(4), plots_.y - ui.px(4)},
                      {plots_.right() + ui.px(4), plots_.bottom() + ui.px(4)}, ui.theme().focus.packed(), ui.px(6), 0,
                      ui.px(3));
}

void Timeline::draw_now(Flow& flow, const Debrief& debrief) {
    Ui& ui = flow.ui;
    flow.strong(tr_fill("At {}", clock_text(window_.cursor())));
    const float face = ui.px(56);
    for (const Lane& lane : debrief.lanes) {
        const LaneAt now = lane_at(lane, window_.cursor());
        if (now.where == Whereabouts::not_here || (now.where == Whereabouts::gone && debrief.lanes.size() > 2))
            continue;
        const float top = flow.y + ui.px(4);
        draw_face(ui, {flow.x, top, face, face}, lane.looks, now.anger, now.trust);
        Flow words(ui, {flow.x + face + ui.px(12), top, flow.width - face - ui.px(12), 0});
        words.strong(fmt::format("{} · {}", lane.name, word_for(now.where, debrief.place)));
        words.body(tr_fill("Anger {}, trust {} of 100", points_text(now.anger), points_text(now.trust)));
        flow.y = std::max(words.y, top + face);
    }
    flow.gap(4);
    const int people = people_in_line(debrief, window_.cursor());
    if (most_in_line(debrief) > 0)
        flow.small(debrief.place == scenario::Place::counter
                       ? tr_count("{} person in line", "{} people in line", people)
                       : tr_count("{} more is waiting", "{} more are waiting", people));
    const WordsAt words = words_at(debrief, window_.cursor());
    // What was said last stands last, be it by a moment.
    if (words.yours != nullptr && words.yours < words.theirs) flow.body(tr_fill("You: “{}”", words.yours->words));
    if (words.theirs != nullptr) flow.body(fmt::format("{}: “{}”", words.theirs->who, words.theirs->words));
    if (words.yours != nullptr && words.yours > words.theirs) flow.body(tr_fill("You: “{}”", words.yours->words));
}

}  // namespace composure::window
