// The debrief moment by moment, and what was behind it all.
#include <fmt/format.h>
#include <imgui.h>

#include "base/millis_text.h"
#include "window/debrief/debrief_screen.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

void draw_code(Flow& flow, const JudgedCode& code) {
    Ui& ui = flow.ui;
    draw_mark(ui, {flow.x + ui.px(6), flow.y + ui.fonts().line_height(Face::body) / 2}, ui.px(5), code.mark);
    Flow beside(ui, {flow.x + ui.px(20), flow.y, flow.width - ui.px(20), 0});
    beside.body(code.words);
    if (!code.small.empty()) beside.small(code.small);
    flow.y = beside.y + ui.px(3);
}

}  // namespace

void DebriefScreen::draw_moments(Flow& flow) {
    if (debrief_.moments.empty()) return;
    flow.heading(tr("Moment by moment"));
    flow.gap(8);
    for (std::size_t n = 0; n < debrief_.moments.size(); ++n) {
        draw_moment(flow, n);
        flow.gap(12);
    }
}

void DebriefScreen::draw_moment(Flow& flow, std::size_t number) {
    const JudgedMoment& moment = debrief_.moments[number];
    const Theme& theme = flow.ui.theme();
    draw_card(flow, theme.surface, theme.outline, [&](Flow& inside) {
        Ui& ui = inside.ui;
        draw_mark(ui, {inside.x + ui.px(9), inside.y + ui.fonts().line_height(Face::small) / 2}, ui.px(8), moment.mark);
        Flow head(ui, {inside.x + ui.px(26), inside.y, inside.width - ui.px(26), 0});
        head.small(fmt::format("{} · {}", clock_text(moment.at), word_for(moment.mark)));
        inside.y = head.y + ui.px(4);
        if (!moment.their_words.empty())
            inside.soft(moment.they_spoke ? fmt::format("{}: “{}”", moment.who, moment.their_words)
                                          : fmt::format("{}: {}", moment.who, moment.their_words));
        inside.gap(2);
        inside.strong(moment.quoted ? tr_fill("You: “{}”", moment.your_words) : tr_fill("You: {}", moment.your_words));
        inside.gap(6);
        for (const JudgedCode& code : moment.codes) draw_code(inside, code);
        inside.labelled(tr("Why"), moment.why);
        inside.labelled(tr("Better"), moment.better);
        if (!moment.example.empty()) inside.labelled(tr("For example"), fmt::format("“{}”", moment.example));
        if (moment.hinted) inside.labelled(tr("Hint"), tr("You asked for a hint here. It costs nothing."));
        offer_to_try(inside, number);
        draw_around(inside, number);
    });
}

// The talk before and after, with a line at its side: it belongs to the moment above it.
void DebriefScreen::draw_around(Flow& flow, std::size_t number) {
    if (!around_.contains(number)) return;
    Ui& ui = flow.ui;
    flow.gap(12);
    Flow talk(ui, {flow.x + ui.px(16), flow.y, flow.width - ui.px(16), 0});
    const JudgedMoment& moment = debrief_.moments[number];
    for (const Heard* heard : talk_around(debrief_, moment)) {
        const bool yours = heard->kind == Heard::Kind::you, said = heard->kind == Heard::Kind::said;
        const std::string time = clock_text(heard->at);
        const std::string words = yours || said ? tr_fill("“{}”", heard->words) : heard->words;
        talk.small(said    ? fmt::format("{} · {}", time, heard->who)
                   : yours ? fmt::format("{} · {}", time, tr("You"))
                           : time);
        if (yours && heard->at == moment.at) {
            talk.strong(words);
        } else if (yours || said) {
            talk.body(words);
        } else {
            talk.soft(words);
        }
        talk.gap(6);
    }
    ui.list().AddRectFilled({flow.x, flow.y}, {flow.x + ui.px(4), talk.y - ui.px(6)}, ui.theme().accent.packed(),
                            ui.px(2));
    flow.y = talk.y;
}

void DebriefScreen::draw_story(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    const auto part = [&](const char* heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        draw_card(flow, theme.warm_soft, theme.warm_soft, [&](Flow& inside) {
            inside.heading(heading);
            inside.gap(4);
            for (const std::string& line : lines) {
                inside.body(line);
                inside.gap(6);
            }
        });
        flow.gap(14);
    };
    std::vector<std::string> minds;
    for (const Lane& lane : debrief_.lanes) {
        const bool told =
            std::find(debrief_.revelation.begin(), debrief_.revelation.end(), lane.hidden) != debrief_.revelation.end();
        if (!lane.hidden.empty() && !told) minds.push_back(fmt::format("{}: {}", lane.name, lane.hidden));
    }
    part(tr("What was on their mind"), minds);
    part(tr("What was really going on"), debrief_.revelation);
    part(tr("What your supervisor said when you asked"), debrief_.asked);
    part(tr("To take with you"), debrief_.lessons);
}

}  // namespace composure::window
