#include "window/debrief/replay_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>
#include <cmath>

#include "base/millis_text.h"
#include "window/debrief/timeline.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr const char* kReplayId = "replay";

std::string change_words(const LaneAt& before, const LaneAt& after) {
    const long anger = std::lround(after.anger * 100) - std::lround(before.anger * 100);
    const long trust = std::lround(after.trust * 100) - std::lround(before.trust * 100);
    if (anger == 0 && trust == 0) return tr("It changed neither their anger nor their trust.");
    return tr_fill("Anger {:+}, trust {:+}.", anger, trust);
}

}  // namespace

std::vector<ReplayStep> replay_steps(const Debrief& debrief, const JudgedMoment& moment) {
    std::vector<ReplayStep> steps;
    for (const Lane& lane : debrief.lanes) {
        if (lane.customer != moment.customer) continue;
        const LaneAt before = lane_at(lane, moment.at - Millis{1});
        const LaneAt after = lane_at(lane, moment.at);
        const LaneAt seen = before.where == Whereabouts::not_here ? after : before;
        steps.push_back({ReplayStep::Kind::theirs, moment.their_words, {}, moment.they_spoke, seen.anger, seen.trust});
        steps.push_back({ReplayStep::Kind::yours, moment.your_words, {}, moment.quoted, seen.anger, seen.trust});
        ReplayStep last{ReplayStep::Kind::after, {}, change_words(seen, after), true, after.anger, after.trust};
        for (const Heard& heard : debrief.heard) {
            if (heard.at < moment.at || heard.kind != Heard::Kind::said || heard.who != lane.name) continue;
            if (heard.words != moment.their_words) last.words = heard.words;
            break;
        }
        steps.push_back(std::move(last));
    }
    return steps;
}

void ReplayView::show(const Debrief& debrief, std::size_t moment) {
    moment_ = moment;
    steps_ = replay_steps(debrief, debrief.moments[moment]);
    step_ = 0;
}

void ReplayView::take_input(Ui& ui) {
    if (!ui.is_focused(kReplayId) || ui.event().kind != InputEvent::Kind::key || steps_.empty()) return;
    if (ui.event().key == Key::right && step_ + 1 < steps_.size()) ++step_;
    if (ui.event().key == Key::left && step_ > 0) --step_;
}

void ReplayView::draw(Flow& flow, const Debrief& debrief) {
    if (!moment_ || steps_.empty()) return;
    draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, [&](Flow& inside) {
        inside.heading(tr_fill("That moment again, at {}", clock_text(debrief.moments[*moment_].at)));
        inside.small(tr_fill("Step {} of {}; the arrow keys step, too.", step_ + 1, steps_.size()));
        inside.gap(6);
        draw_step(inside, debrief);
        inside.gap(10);
        const std::array buttons{
            ButtonSpec{"replay/back", tr("Step back"), "", "", ButtonStyle::plain, step_ > 0},
            ButtonSpec{"replay/on", tr("Step on"), "", "", ButtonStyle::plain, step_ + 1 < steps_.size()}};
        const int pressed = draw_buttons(inside, buttons);
        if (pressed == 0) --step_;
        if (pressed == 1) ++step_;
    });
}

void ReplayView::draw_step(Flow& flow, const Debrief& debrief) {
    Ui& ui = flow.ui;
    const ReplayStep& step = steps_[step_];
    const JudgedMoment& moment = debrief.moments[*moment_];
    const float top = flow.y;
    const bool beside = flow.width > ui.px(420);
    const float face = beside ? ui.px(180) : ui.px(110);
    for (const Lane& lane : debrief.lanes)
        if (lane.customer == moment.customer)
            draw_face(ui, {flow.x, top, face, face}, lane.looks, step.anger, step.trust);
    Flow words(ui, beside ? Rect{flow.x + face + ui.px(18), top, flow.width - face - ui.px(18), 0}
                          : Rect{flow.x, top + face + ui.px(8), flow.width, 0});
    words.small(tr_fill("{}: anger {}, trust {} of 100", moment.who, points_text(step.anger), points_text(step.trust)));
    words.gap(4);
    const bool yours = step.kind == ReplayStep::Kind::yours;
    words.strong(yours ? std::string(tr("You")) : moment.who);
    if (!step.words.empty()) {
        const Colour fill = yours ? ui.theme().accent_soft : ui.theme().bubble;
        const std::string said = step.spoken ? fmt::format("“{}”", step.words) : step.words;
        const float edge = ui.px(12);
        const float high = ui.text_height(said, Face::speech, words.width - 2 * edge);
        const Rect bubble = words.take(high + 2 * edge);
        card(ui, bubble, fill, ui.theme().strong_outline);
        ui.text(bubble.inset(edge), said, {Face::speech, yours ? ui.theme().ink : ui.theme().on_bubble});
    }
    if (!step.note.empty()) {
        words.gap(6);
        words.strong(step.note);
    }
    flow.y = std::max(words.y, top + face);
    const Interaction touched =
        ui.interact(kReplayId, tr("That moment again"), {flow.x, top, flow.width, flow.y - top});
    if (touched.activated) step_ = (step_ + 1) % steps_.size();
    if (!touched.focused) return;
    ui.list().AddRect({flow.x - ui.px(4), top - ui.px(4)}, {flow.x + flow.width + ui.px(4), flow.y + ui.px(4)},
                      ui.theme().focus.packed(), ui.px(6), 0, ui.px(3));
}

}  // namespace composure::window
