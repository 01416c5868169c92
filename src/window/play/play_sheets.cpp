// What opens at the side of the play: policy cards, what was said, and the moments to go back to.
#include <imgui.h>

#include <algorithm>

#include "base/millis_text.h"
#include "window/play/play_questions.h"
#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {
namespace {

using simulation::ActKind;

// A sheet at the right side; returns its inside. `closed` becomes true by button or Escape.
Rect sheet(Ui& ui, std::string_view heading, char32_t own_key, float top, bool& closed) {
    const float width = std::min(ui.size().x, std::max(ui.px(420), std::min(ui.px(480), ui.size().x * 0.62F)));
    const Rect rect{ui.size().x - width, top, width, ui.size().y - top};
    dim_behind(ui, 0.35F);  // the keys now belong to the sheet
    shadow(ui, rect, 2);
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().background.packed());
    ui.list().AddLine({rect.x, rect.y}, {rect.x, rect.bottom()}, ui.theme().outline.packed(), 2);
    Rect inside = rect.inset(ui.px(16), ui.px(10));
    const ButtonSpec close{"sheet/close", tr("Close"), tr("Esc"), ""};
    const float button_wide = button_width(ui, close);
    const float words = ui.text_height(heading, Face::heading, inside.width - button_wide - ui.px(10));
    Rect head = inside.take_top(std::max(ui.px(38), words));
    const Rect place = head.take_right(button_wide);
    const bool by_key = ui.pressed(own_key);
    closed = button(ui, {place.x, place.y, place.width, ui.px(38)}, close, Key::escape) || by_key;
    head.width -= ui.px(10);
    ui.text({head.x, head.y + (head.height - words) / 2, head.width, 0}, heading, {Face::heading, ui.theme().ink});
    inside.take_top(ui.px(8));
    return inside;
}

std::string authority_words(const session::Session& session, const scenario::Policy& policy) {
    if (policy.exception_says.empty()) return {};
    if (policy.exception_authority == scenario::Authority::you) return tr("You may decide this.");
    return tr_fill("{} decides this.", capitalised(helper_name(session, scenario::Helper::supervisor)));
}

}  // namespace

void PlayScreen::draw_sheet(Ui& ui) {
    if (shift_.asks_to_cut_in()) return draw_cut_in(ui);
    if (!shift_.meant().empty() && !shift_.paused()) return draw_meant(ui);
    switch (sheet_) {
        case Sheet::policies: return draw_policies(ui);
        case Sheet::transcript: return draw_transcript(ui);
        case Sheet::waiting_time: return draw_waiting_time(ui);
        case Sheet::out_of_turn: return draw_out_of_turn(ui);
        case Sheet::reason: return draw_reason(ui);
        case Sheet::whom: return draw_whom(ui);
        case Sheet::back: return draw_back(ui);
        case Sheet::stop: return draw_stop(ui);
        case Sheet::none: break;
    }
    if (shift_.paused()) draw_paused(ui);
}

void PlayScreen::draw_policies(Ui& ui) {
    bool closed = false;
    const Rect area = sheet(ui, tr("Policy cards"), key(Command::consult), top_height(ui), closed);
    const auto& policies = shift_.session().model().scenario().policies;
    float y =
        ui.begin_scroll("policies", {area.x - ui.px(5), area.y, area.width + ui.px(10), area.height}, true) + ui.px(5);
    const float top = y;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const bool open = open_policy_ == PolicyId::at(i);
        const std::string number = std::to_string(i + 1);
        const ButtonSpec spec{"policy/" + number, title_from_id(policies[i].id), number, "",
                              open ? ButtonStyle::main : ButtonStyle::plain};
        const float width = area.width - ui.px(10);
        const Rect rect{area.x, y, width, button_height(ui, spec, width)};
        if (button(ui, rect, spec, static_cast<char32_t>(U'1' + i)) &&
            shift_.act({.kind = ActKind::consult, .policy = PolicyId::at(i)}))
            open_policy_ = PolicyId::at(i);
        y += rect.height + ui.px(6);
        if (open) y += draw_card(ui, {area.x, y, width, 0}, policies[i]) + ui.px(12);
    }
    if (!shift_.refusal().empty())
        y += ui.text({area.x, y, area.width - ui.px(8), 0}, shift_.refusal(), {Face::small, ui.theme().warm});
    ui.end_scroll(y - top + ui.px(12));
    if (closed) close_sheet();
}

float PlayScreen::draw_card(Ui& ui, Rect area, const scenario::Policy& policy) {
    const session::Session& session = shift_.session();
    const float inside = area.width - ui.px(28);
    struct Part {
        std::string words;
        TextStyle style;
    };
    std::vector<Part> parts{{session.words(policy.says, CustomerId::none()), {Face::body, ui.theme().ink}}};
    if (!policy.exception_says.empty()) {
        parts.push_back({tr("Exception"), {Face::small, ui.theme().soft_ink}});
        parts.push_back({session.words(policy.exception_says, CustomerId::none()), {Face::body, ui.theme().ink}});
        if (!policy.exception_limit.empty())
            parts.push_back({tr_fill("Limit: {}", policy.exception_limit), {Face::body, ui.theme().ink}});
        parts.push_back({authority_words(session, policy), {Face::strong, ui.theme().accent}});
    }
    float height = ui.px(20);
    for (const Part& part : parts) height += ui.text_height(part.words, part.style.face, inside) + ui.px(4);
    area.height = height;
    card(ui, area);
    float y = area.y + ui.px(10);
    for (const Part& part : parts) y += ui.text({area.x + ui.px(14), y, inside, 0}, part.words, part.style) + ui.px(4);
    return height;
}

void PlayScreen::draw_transcript(Ui& ui) {
    bool closed = false;
    const Rect area = sheet(ui, tr("What was said"), key(Command::transcript), top_height(ui), closed);
    float y = ui.begin_scroll("transcript", area, true);
    const float top = y;
    const float width = area.width - ui.px(16);
    for (const Heard& heard : shift_.heard()) {
        const bool quiet = heard.kind == Heard::Kind::note || heard.kind == Heard::Kind::shown;
        if (!quiet) {
            const std::string who = clock_text(heard.at) + "  " + heard.who;
            y += ui.text({area.x, y, width, 0}, who,
                         {Face::small, heard.kind == Heard::Kind::you ? ui.theme().accent : ui.theme().soft_ink});
        }
        y += ui.text({area.x + (quiet ? ui.px(12) : 0), y, width - ui.px(12), 0}, heard.words,
                     {quiet ? Face::small : Face::body, quiet ? ui.theme().soft_ink : ui.theme().ink});
        y += ui.px(8);
    }
    ui.end_scroll(y - top);
    if (closed) close_sheet();
}

// Practice alone: the moments so far, the newest first. Play goes on from there with the same luck.
void PlayScreen::draw_back(Ui& ui) {
    bool closed = false;
    const Rect area = sheet(ui, tr("Go back to a moment"), key(Command::rewind), top_height(ui), closed);
    const std::vector<Shift::Before> moments = shift_.moments_before();
    float y =
        ui.begin_scroll("moments", {area.x - ui.px(5), area.y, area.width + ui.px(10), area.height}, true) + ui.px(5);
    const float top = y;
    const float width = area.width - ui.px(10);
    y += ui.text({area.x, y, width, 0},
                 tr("You play on from there, with the same luck. What you have played so far is kept as stopped; what "
                    "you play from there on is for you alone and is not kept."),
                 {Face::body, ui.theme().soft_ink}) +
         ui.px(10);
    for (std::size_t i = moments.size(); i-- > 0;) {
        const std::string number = std::to_string(moments.size() - i);
        const ButtonSpec spec{"back/" + number, clock_text(moments[i].at) + "  " + moments[i].words,
                              moments.size() - i < 10 ? number : "", ""};
        const Rect rect{area.x, y, width, button_height(ui, spec, width)};
        const bool chosen = moments.size() - i < 10
                                ? button(ui, rect, spec, static_cast<char32_t>(U'0' + moments.size() - i))
                                : button(ui, rect, spec);
        if (chosen) back_ = moments[i].at;
        y += rect.height + ui.px(6);
    }
    ui.end_scroll(y - top + ui.px(12));
    if (closed || back_) close_sheet();
}

}  // namespace composure::window
