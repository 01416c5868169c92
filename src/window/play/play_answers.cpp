// The moment's clock, the replies, and what can be done while nobody waits for an answer.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::ActKind;
using simulation::View;

namespace {

bool everybody_is_gone(const View& view) {
    return std::any_of(view.acts.begin(), view.acts.end(), [](const simulation::ActOnOffer& act) {
        return act.kind == ActKind::close && act.refused == simulation::Refusal::none;
    });
}

std::int64_t seconds_up(Millis left) { return std::max<std::int64_t>(0, (left.count + 999) / 1000); }

float share_of(Millis part, Millis whole) {
    return whole.count > 0 ? static_cast<float>(part.count) / static_cast<float>(whole.count) : 0;
}

// A ring that empties, with the seconds in it.
void draw_dial(Ui& ui, Point centre, float radius, float share, std::string_view seconds, Colour colour) {
    constexpr float kTop = -std::numbers::pi_v<float> / 2;
    const float thick = std::max(ui.px(4), radius * 0.22F);
    ui.list().AddCircle({centre.x, centre.y}, radius - thick / 2, ui.theme().track.packed(), 0, thick);
    if (share > 0) {
        ui.list().PathArcTo({centre.x, centre.y}, radius - thick / 2, kTop,
                            kTop + 2 * std::numbers::pi_v<float> * share);
        ui.list().PathStroke(colour.packed(), 0, thick);
    }
    ui.one_line({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, seconds,
                {Face::strong, ui.theme().ink, Align::centre});
}

}  // namespace

// What comes when the clock runs out.
std::string PlayScreen::at_the_end() const {
    const simulation::Model& model = shift_.session().model();
    const MomentId moment = shift_.shown_moment();
    if (!moment.exists() || model.is_hand_over(moment)) return {};
    const auto& silence = model.moment(moment).silence;
    if (!silence) return tr("After that your silence is an answer too: they say it again, or go.");
    if (silence->kind == scenario::Target::Kind::ends) return tr("After that they go.");
    return tr("After that your silence is an answer too, and they go on.");
}

PlayScreen::Status PlayScreen::status_of_talk() {
    const View& view = shift_.view();
    const auto helper = helper_present();
    if (view.speaker == scenario::Speaker::bystander && view.replies.empty())
        return {tr_fill("{} is speaking.", tr(session::telling_of(view.place).bystander)), {}, {}};
    if (view.speaker != scenario::Speaker::customer && helper)
        return {tr_fill("{} is speaking.", capitalised(helper_name(shift_.session(), *helper))), {}, {}};
    const bool writes = view.place == scenario::Place::chat;
    if (shift_.pace_off() || view.replies.empty())
        return {writes ? tr("They are writing.") : tr("They are speaking."), {}, {}};
    Status status{
        writes ? tr("They are writing. An answer now cuts in.") : tr("They are speaking. An answer now cuts in."),
        {},
        {}};
    if (view.clock_length.count > 0)
        status.more = tr_fill("Then you have {} seconds to answer.", seconds_up(view.clock_length));
    return status;
}

// Nobody is being served: who comes next, by which key, and who has nearly had enough.
PlayScreen::Status PlayScreen::status_of_the_line() {
    constexpr std::int32_t kNearlyGone = 250;  // permille of their patience
    const View& view = shift_.view();
    const session::PlaceTelling& place = session::telling_of(view.place);
    if (view.line.empty()) return {tr(place.free_alone), {}, {}};
    const auto name = [&](const simulation::PersonInLine& person) {
        return name_of(shift_.session(), person.customer);
    };
    Status status{tr_fill(place.free_call, cap(Command::call_next)), {}, {}};
    if (view.line[0].how == simulation::Waiting::on_hold)
        status.words = tr_fill("{} waits for you. {} goes back to them.", name(view.line[0]), cap(Command::switch_to));
    for (const simulation::PersonInLine& person : view.line) {
        if (person.patience >= kNearlyGone) continue;
        status.more = tr_fill("{} has nearly had enough of waiting.", name(person));
        break;
    }
    return status;
}

PlayScreen::Status PlayScreen::status() {
    const View& view = shift_.view();
    if (view.busy_until) {
        const bool listening = shift_.last_act() == ActKind::listen;
        return {listening ? tr("You are listening …") : tr("One moment …"),
                {},
                {},
                share_of(*view.busy_until - view.at, simulation::busy_time(shift_.last_act()))};
    }
    if (view.waiting_for_help) return {tr("Help is on its way. Nobody needs to speak now."), {}, {}};
    if (view.hand_over)
        return {tr_fill("{} is here. Say what it is about; no clock runs.",
                        capitalised(
                            helper_name(shift_.session(), helper_present().value_or(scenario::Helper::supervisor)))),
                {},
                {}};
    if (view.speaking_until) return status_of_talk();
    if (view.silence_at && !shift_.pace_off()) {
        const Millis left = *view.silence_at - view.at;
        const bool soon = left.count <= 5000;
        return {soon ? tr("Answer now, before it counts as silence") : tr("Answer before this runs out"),
                at_the_end(),
                std::to_string(seconds_up(left)),
                share_of(left, view.clock_length),
                true,
                soon};
    }
    if (!view.at_counter.exists()) {
        if (everybody_is_gone(view))
            return {tr("That was the last one. Breathe out."), tr("In a moment you see how it went."), {}};
        return status_of_the_line();
    }
    if (!view.replies.empty()) return {tr("What do you say? Time stands still until you act."), {}, {}};
    return {};
}

float PlayScreen::draw_clock(Ui& ui, Rect area) {
    const Status now = status();
    if (now.words.empty()) return 0;
    const bool dial = now.clock || now.share > 0;
    const float grown = now.soon ? pressure_.shown() : 0;
    const float radius = ui.px(20 + 4 * grown);
    const float left = dial ? ui.px(58) : 0;
    const float width = area.width - left;
    const float words = ui.text_height(now.words, Face::strong, width);
    const float more = now.more.empty() ? 0 : ui.text_height(now.more, Face::small, width);
    const float height = std::max(words + more, dial ? ui.px(44) : 0);
    float y = area.y + (height - words - more) / 2;
    const Colour ink = now.soon ? ui.theme().warm : ui.theme().ink;
    if (dial)
        draw_dial(ui, {area.x + ui.px(26), area.y + height / 2}, radius, std::clamp(now.share, 0.0F, 1.0F), now.seconds,
                  now.soon    ? ui.theme().warm
                  : now.clock ? ui.theme().accent
                              : ui.theme().soft_ink);
    y += ui.text({area.x + left, y, width, 0}, now.words, {Face::strong, ink});
    if (!now.more.empty()) ui.text({area.x + left, y, width, 0}, now.more, {Face::small, ui.theme().soft_ink});
    return height;
}

float PlayScreen::draw_replies(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const bool open = shift_.replies_open();
    const float gap = ui.px(5);
    float y = area.y + draw_hint(ui, area);
    if (view.replies.empty()) y += draw_meanwhile(ui, {area.x, y, area.width, area.height});
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < view.replies.size(); ++i) {
        const std::string say =
            shift_.session().words(shift_.session().model().reply(view.replies[i]).say, view.at_counter);
        const std::string number = std::to_string(i + 1);
        const ButtonSpec spec{"reply/" + number, say, i < 9 ? number : "", "", ButtonStyle::plain, open};
        const Rect rect{area.x, y, area.width, button_height(ui, spec, area.width)};
        const bool pressed = i < 9 ? button(ui, rect, spec, static_cast<char32_t>(U'1' + i)) : button(ui, rect, spec);
        if (pressed && !chosen) chosen = i;
        y += rect.height + gap;
    }
    y += draw_own_words(ui, {area.x, y, area.width, area.height});
    if (shift_.pace_off() && !shift_.time_runs() && !shift_.paused()) {
        const ButtonSpec wait{"reply/wait", tr("Say nothing and let time pass"), "0", "", ButtonStyle::quiet};
        const Rect rect{area.x, y, area.width, button_height(ui, wait, area.width)};
        if (button(ui, rect, wait, U'0')) shift_.let_time_pass();
        y += rect.height + gap;
    }
    if (chosen) {
        ui.focus("");  // Enter pressed twice must not answer what comes next
        shift_.reply(*chosen);
        if (shift_.asks_to_cut_in()) ui.focus("cut-in/no");
    }
    return y - gap - area.y;
}

// Nobody waits for an answer: what can be done meanwhile. Returns the height taken.
float PlayScreen::draw_meanwhile(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const bool free = !view.at_counter.exists() && !view.busy_until;
    const auto main_button = [&](ButtonSpec spec) {
        spec.style = ButtonStyle::main;
        const float width = std::min(area.width, std::max(ui.px(280), button_width(ui, spec)));
        const Rect rect{area.x, area.y, width, std::max(ui.px(46), button_height(ui, spec, width))};
        area.height = rect.height + ui.px(8);
        return button(ui, rect, spec);
    };
    if (free && !view.line.empty()) {
        const auto& first = view.line[0];
        const std::string name = name_of(shift_.session(), first.customer);
        const bool back = first.how == simulation::Waiting::on_hold;
        const std::string words = view.place == scenario::Place::counter ? tr_fill("Next, please: {}", name)
                                  : back                                 ? tr_fill("Go back to {}", name)
                                  : view.place == scenario::Place::phone ? tr_fill("Take the call: {}", name)
                                                                         : tr_fill("Open the chat: {}", name);
        const Command command = back ? Command::switch_to : Command::call_next;
        if (main_button({"reply/next", words, cap(command), ""}))
            shift_.act({.kind = back ? ActKind::switch_to : ActKind::call_next});
        return area.height;
    }
    if (free && everybody_is_gone(view)) {
        if (!offered_debrief_) ui.focus("reply/debrief");  // Enter is enough, and Tab still goes on to the other acts
        offered_debrief_ = true;
        if (main_button({"reply/debrief", tr("See how it went"), tr("Enter"), ""}))
            shift_.act({.kind = ActKind::close});
        return area.height + draw_asking(ui, {area.x, area.y + area.height, area.width, 0});
    }
    std::string words;
    if (view.waiting_for_help)
        words = tr("You can look at the policy cards, breathe out, or say a word to those who wait.");
    if (free) words = tr("Somebody may still come. Take a breath, or ask what to do next time.");
    return words.empty() ? 0 : ui.text(area, words, {Face::body, ui.theme().soft_ink}) + ui.px(8);
}

// Whoever may decide more knows what to do the next time; the debrief keeps the answer.
float PlayScreen::draw_asking(Ui& ui, Rect area) {
    const auto& acts = shift_.view().acts;
    const bool may = std::any_of(acts.begin(), acts.end(), [](const simulation::ActOnOffer& act) {
        return act.kind == ActKind::ask_afterwards && act.refused == simulation::Refusal::none;
    });
    if (!may) return 0;
    const ButtonSpec spec{
        "reply/ask",
        tr_fill("Ask {} what to do next time", helper_name(shift_.session(), scenario::Helper::supervisor)),
        cap(Command::ask_afterwards), "", ButtonStyle::plain};
    const float width = std::min(area.width, std::max(ui.px(280), button_width(ui, spec)));
    const Rect rect{area.x, area.y, width, std::max(ui.px(46), button_height(ui, spec, width))};
    if (button(ui, rect, spec)) shift_.act({.kind = ActKind::ask_afterwards});  // its key is heard beside it
    return rect.height + ui.px(8);
}

float PlayScreen::draw_hint(Ui& ui, Rect area) {
    const std::string& hint = shift_.hint();
    if (hint.empty()) return 0;
    const float inside = area.width - ui.px(24);
    const float height = ui.text_height(hint, Face::body, inside) + ui.px(12);
    card(ui, {area.x, area.y, area.width, height}, ui.theme().accent_soft, ui.theme().accent);
    ui.text({area.x + ui.px(12), area.y + ui.px(6), inside, 0}, hint, {Face::body, ui.theme().ink});
    return height + ui.px(7);
}

}  // namespace composure::window
