#include "window/play_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/millis_text.h"
#include "window/controls.h"
#include "window/paint.h"

namespace composure::window {
namespace {

using simulation::ActKind;
using simulation::View;

std::string key_name(char32_t key) {
    return std::string(1, static_cast<char>(key >= U'a' && key <= U'z' ? key - 32 : key));
}

bool everybody_is_gone(const View& view) {
    return std::any_of(view.acts.begin(), view.acts.end(), [](const simulation::ActOnOffer& act) {
        return act.kind == ActKind::close && act.refused == simulation::Refusal::none;
    });
}

std::int64_t seconds_up(Millis left) { return std::max<std::int64_t>(0, (left.count + 999) / 1000); }

}  // namespace

PlayScreen::PlayScreen(Shift& shift) : shift_(shift) {
    for (const char c : shift_.session().model().scenario().id)
        variety_ = variety_ * 31 + static_cast<unsigned char>(c);
}

bool PlayScreen::modal() { return sheet_ != Sheet::none || shift_.asks_to_cut_in() || shift_.paused(); }

PlayResult PlayScreen::draw(Ui& ui) {
    if (shift_.session().ended()) return PlayResult::over;
    ui.set_modal(modal());
    Rect area{0, 0, ui.size().x, ui.size().y};
    const Rect top = area.take_top(ui.px(52));
    const bool cramped = area.height < ui.px(520);  // then answers come before the picture
    const float lower = cramped ? area.height * 0.56F : std::clamp(area.height * 0.44F, ui.px(236), ui.px(336));
    const Rect below = area.take_bottom(lower);
    ui.set_layer(Layer::page);
    draw_answers(ui, below);
    ui.set_layer(Layer::scene);
    draw_scene(ui, area);
    ui.set_layer(Layer::panel);
    draw_sheet(ui);
    ui.set_layer(Layer::top);
    draw_top_bar(ui, top);
    return shift_.session().ended() ? PlayResult::over : PlayResult::goes_on;
}

void PlayScreen::draw_top_bar(Ui& ui, Rect area) {
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().surface.packed());
    ui.list().AddLine({area.x, area.bottom() - 0.5F}, {area.right(), area.bottom() - 0.5F},
                      ui.theme().outline.packed());
    const auto place = [&](const ButtonSpec& spec) {
        const Rect rect = area.take_right(button_width(ui, spec)).inset(0, ui.px(7));
        area.take_right(ui.px(8));
        return rect;
    };
    area.take_right(ui.px(4));
    const ButtonSpec stop{"top/stop", "Stop now", "Esc", "", ButtonStyle::plain};
    if (button(ui, place(stop), stop, Key::escape)) open(ui, Sheet::stop, "stop/go-on");
    const ButtonSpec unsafe{"top/unsafe", "I do not feel safe", "F", "", ButtonStyle::care};
    if (button(ui, place(unsafe), unsafe, U'f'))
        shift_.act({.kind = ActKind::feel_unsafe, .reason = simulation::CallReason::safety});
    const ButtonSpec pause{"top/pause", shift_.paused() ? "Go on" : "Pause", "P", "", ButtonStyle::plain};
    const bool toggles = shift_.may_pause() && button(ui, place(pause), pause, U'p');
    if (toggles && sheet_ != Sheet::stop) shift_.pause(!shift_.paused());
    area.take_left(ui.px(16));
    const std::string time = clock_text(shift_.session().now());
    const Rect clock = area.take_right(ui.text_width("00:00", Face::body) + ui.px(14));
    ui.one_line({clock.x, clock.y, clock.width - ui.px(8), clock.height}, time,
                {Face::body, ui.theme().soft_ink, Align::end});
    if (!mark_.empty()) {
        const Rect mark = area.take_right(ui.text_width(mark_, Face::small) + ui.px(16));
        ui.one_line(mark, mark_, {Face::small, ui.theme().warm, Align::end});
    }
    ui.one_line(area, shift_.session().model().scenario().title, {Face::heading, ui.theme().ink});
}

void PlayScreen::draw_answers(Ui& ui, Rect area) {
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().background.packed());
    Rect inside = area.inset(ui.px(14), ui.px(10));
    const Rect acts =
        inside.take_right(std::clamp(area.width * 0.36F, std::min(ui.px(385), area.width * 0.46F), ui.px(470)));
    inside.take_right(ui.px(16));
    draw_status(ui, inside.take_top(ui.px(44)));
    draw_replies(ui, inside);
    draw_acts(ui, acts);
}

void PlayScreen::draw_status(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const Rect words = area.take_top(ui.px(24));
    const Rect under = area.take_top(ui.px(10)).inset(0, ui.px(1));
    std::string text;
    float share = 0;
    Colour colour = ui.theme().accent;
    std::string seconds;
    const std::string name = view.at_counter.exists() ? name_of(shift_.session(), view.at_counter) : std::string();
    if (view.busy_until) {
        const Millis all = simulation::busy_time(shift_.last_act());
        text = shift_.last_act() == ActKind::listen ? "You are listening …" : "One moment …";
        share =
            all.count > 0 ? static_cast<float>((*view.busy_until - view.at).count) / static_cast<float>(all.count) : 0;
        colour = ui.theme().soft_ink;
    } else if (view.waiting_for_help) {
        text = "Help is on its way. Nobody needs to speak now.";
    } else if (view.hand_over) {
        text = fmt::format(
            "{} is here. Say what it is about; no clock runs.",
            capitalised(helper_name(shift_.session(), helper_present().value_or(scenario::Helper::supervisor))));
    } else if (view.speaking_until && view.speaker == scenario::Speaker::bystander && view.replies.empty()) {
        text = "Someone in line is speaking.";
    } else if (view.speaking_until && view.speaker != scenario::Speaker::customer && helper_present()) {
        text = fmt::format("{} is speaking.", capitalised(helper_name(shift_.session(), *helper_present())));
    } else if (view.speaking_until) {
        text = shift_.pace_off() || view.replies.empty() ? "They are speaking."
                                                         : "They are speaking. An answer now cuts in.";
    } else if (view.silence_at && !shift_.pace_off()) {
        const Millis left = *view.silence_at - view.at;
        share = static_cast<float>(left.count) / static_cast<float>(std::max<std::int64_t>(1, view.clock_length.count));
        const bool soon = left.count <= 5000;
        text = soon ? "Answer now, before it counts as silence" : "Answer before this runs out";
        seconds = fmt::format("{} s", seconds_up(left));
        if (soon) colour = ui.theme().warm;
    } else if (!view.at_counter.exists()) {
        text = everybody_is_gone(view) ? "The shift is over. In a moment you see how it went."
               : view.line.empty()     ? "Nobody is at the counter."
                                       : "The counter is free. Call the next person with N.";
    } else if (!view.replies.empty()) {
        text = "What do you say? Time stands still until you act.";
    }
    ui.one_line({words.x, words.y, words.width - ui.px(60), words.height}, text,
                {Face::strong, colour == ui.theme().warm ? ui.theme().warm : ui.theme().ink});
    ui.one_line({words.right() - ui.px(60), words.y, ui.px(60), words.height}, seconds,
                {Face::strong, colour == ui.theme().warm ? ui.theme().warm : ui.theme().ink, Align::end});
    bar(ui, under, share, colour, share > 0 ? ui.theme().track : ui.theme().sunken);
}

void PlayScreen::draw_replies(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const bool open = shift_.replies_open();
    const float gap = ui.px(8);
    std::vector<ButtonSpec> specs;
    for (std::size_t i = 0; i < view.replies.size(); ++i) {
        const std::string say =
            shift_.session().words(shift_.session().model().reply(view.replies[i]).say, view.at_counter);
        specs.push_back(
            {fmt::format("reply/{}", i + 1), say, i < 9 ? std::to_string(i + 1) : "", "", ButtonStyle::plain, open});
    }
    const float width = area.width - ui.px(14);
    float total = 0;
    for (const ButtonSpec& spec : specs) total += button_height(ui, spec, width) + gap;
    if (shift_.pace_off() && !shift_.time_runs()) total += ui.px(40) + gap;
    const Rect clipped{area.x - ui.px(5), area.y, area.width + ui.px(5), area.height};
    float y = ui.begin_scroll("replies", clipped) + ui.px(5);
    if (specs.empty()) {
        const float taken = draw_meanwhile(ui, {area.x, y, width, area.height});
        y += taken;
        total += taken;
    }
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const Rect rect{area.x, y, width, button_height(ui, specs[i], width)};
        const bool pressed =
            i < 9 ? button(ui, rect, specs[i], static_cast<char32_t>(U'1' + i)) : button(ui, rect, specs[i]);
        if (pressed && !chosen) chosen = i;
        y += rect.height + gap;
    }
    if (shift_.pace_off() && !shift_.time_runs()) {
        const ButtonSpec wait{"reply/wait", "Say nothing and let time pass", "W", "", ButtonStyle::quiet};
        if (button(ui, {area.x, y, width, ui.px(40)}, wait, U'w')) shift_.let_time_pass();
    }
    ui.end_scroll(total + ui.px(6));
    if (!chosen) return;
    ui.focus("");  // Enter pressed twice must not answer what comes next
    shift_.reply(*chosen);
    if (shift_.asks_to_cut_in()) ui.focus("cut-in/no");
}

// Nobody waits for an answer: what can be done meanwhile. Returns the height taken.
float PlayScreen::draw_meanwhile(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const bool free = !view.at_counter.exists() && !view.busy_until;
    const auto main_button = [&](const ButtonSpec& spec) {
        const Rect rect{area.x, area.y, std::min(area.width, std::max(ui.px(280), button_width(ui, spec))), ui.px(48)};
        return button(ui, rect, spec);
    };
    if (free && !view.line.empty()) {
        const std::string words = fmt::format("Next, please: {}", name_of(shift_.session(), view.line[0].customer));
        if (main_button({"reply/next", words, "N", "", ButtonStyle::main})) shift_.act({.kind = ActKind::call_next});
        return ui.px(56);
    }
    if (free && everybody_is_gone(view)) {
        if (!offered_debrief_) ui.focus("reply/debrief");  // Enter is enough, and Tab still goes on to the other acts
        offered_debrief_ = true;
        if (main_button({"reply/debrief", "See how it went", "Enter", "", ButtonStyle::main}))
            shift_.act({.kind = ActKind::close});
        return ui.px(56);
    }
    std::string words;
    if (view.waiting_for_help) words = "You can look at the policy cards, breathe out, or say a word to the line.";
    if (free) words = "Somebody may still come. Take a breath, or ask what to do next time.";
    return words.empty() ? 0 : ui.text(area, words, {Face::body, ui.theme().soft_ink}) + ui.px(8);
}

void PlayScreen::draw_acts(Ui& ui, Rect area) {
    std::vector<simulation::ActOnOffer> acts;
    for (const simulation::ActOnOffer& act : shift_.view().acts) {
        const bool elsewhere = act.kind == ActKind::feel_unsafe || act.kind == ActKind::stop_now;
        if (!elsewhere && act.refused != simulation::Refusal::not_here) acts.push_back(act);
    }
    const Rect foot = area.take_bottom(ui.px(20));
    area.take_bottom(ui.px(2));
    const std::size_t rows = (acts.size() + 2) / 2;  // and the transcript
    const float gap = ui.px(6);
    const float height =
        std::min(ui.px(52), (area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    const bool with_hint = height >= ui.px(42);
    const float width = (area.width - gap) / 2;
    const auto cell = [&](std::size_t i) {
        return Rect{area.x + static_cast<float>(i % 2) * (width + gap),
                    area.y + static_cast<float>(i / 2) * (height + gap), width, height};
    };
    note_ = shift_.refusal();
    for (std::size_t i = 0; i < acts.size(); ++i) draw_act(ui, cell(i), acts[i], with_hint);
    ui.one_line(foot, note_, {Face::small, ui.theme().warm});
    const ButtonSpec said{"act/transcript", "What was said", "T", with_hint ? "Read it again" : "", ButtonStyle::plain};
    if (button(ui, cell(acts.size()), said, U't')) {
        open(ui, Sheet::transcript, "sheet/close");
        ui.scroll_to_end("transcript");
    }
}

void PlayScreen::draw_act(Ui& ui, Rect rect, const simulation::ActOnOffer& act, bool with_hint) {
    const ActWords words = words_for(act.kind, shift_.session());
    const bool cards = act.kind == ActKind::consult;
    const bool can =
        cards ? !shift_.session().model().scenario().policies.empty() : act.refused == simulation::Refusal::none;
    ButtonSpec spec{words.id, words.label, key_name(words.key), words.hint, ButtonStyle::plain, can};
    const std::string why =
        cards ? "There are no cards here." : std::string(simulation::sentence_for(act.refused, shift_.view().place));
    if (!can) spec.hint = cards ? "There are none" : std::string(short_reason(act.refused));
    if (!with_hint) spec.hint.clear();
    if (!can && (rect.contains(ui.pointer()) || (ui.is_focused(words.id) && ui.focus_visible()))) note_ = why;
    const bool tried = ui.pressed(words.key);
    const bool clicked = button(ui, rect, spec);
    if (can && (tried || clicked)) return start_act(ui, act.kind);
    // Trying what cannot be done says why, where there is no room to have it written there all the time.
    if (!can && tried) shift_.act({.kind = act.kind});
}

void PlayScreen::start_act(Ui& ui, ActKind kind) {
    if (kind == ActKind::consult) return open(ui, Sheet::policies, "policy/1");
    if (kind == ActKind::acknowledge) return open(ui, Sheet::waiting_time, "waiting/1");
    shift_.act({.kind = kind});
}

void PlayScreen::open(Ui& ui, Sheet sheet, std::string_view focus) {
    if (sheet == Sheet::stop && sheet_ != Sheet::stop) {
        paused_before_stop_ = shift_.paused();
        shift_.pause(true);
    }
    sheet_ = sheet;
    ui.focus(focus);
}

void PlayScreen::close_sheet() {
    if (sheet_ == Sheet::stop) shift_.pause(paused_before_stop_);
    sheet_ = Sheet::none;
    open_policy_ = PolicyId::none();
}

std::optional<Millis> PlayScreen::next_picture(Millis at) {
    const View& view = shift_.view();
    if (shift_.session().ended()) return at;
    if (!shift_.time_runs()) return std::nullopt;  // paused, or time waits for the trainee: a still picture
    std::optional<Millis> next;
    const auto sooner = [&](Millis time) { next = next ? std::min(*next, time) : time; };
    const bool talking = view.speaking_until.has_value();
    if (view.at_counter.exists()) sooner(next_move(at, view.at_counter.value, talking));
    if (helper_present()) sooner(next_move(at, kHelperFace, talking));
    // The bar of a running clock; else the elapsed time and the patience of the line.
    const std::int64_t step = view.silence_at || view.busy_until ? 500 : 1000;
    sooner(Millis{(at.count / step + 1) * step});
    return next;
}

}  // namespace composure::window
