// What opens over the play: policy cards, what was said, and the short questions.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "base/millis_text.h"
#include "window/controls.h"
#include "window/play_screen.h"

namespace composure::window {
namespace {

using simulation::ActKind;

void dim(Ui& ui, float strength) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().dim.with_alpha(strength).packed());
}

// A dialog in the middle: a heading, a sentence, and a row of buttons below; returns the row.
Rect dialog(Ui& ui, std::string_view heading, std::string_view words, float rows) {
    dim(ui, 0.45F);
    const float width = std::min(ui.px(480), ui.size().x - ui.px(32));
    const float text = ui.text_height(words, Face::body, width - ui.px(48));
    const float height = ui.px(20) + ui.px(34) + text + ui.px(18) + rows * ui.px(50) + ui.px(10);
    const Rect rect{(ui.size().x - width) / 2, (ui.size().y - height) / 2, width, height};
    shadow(ui, rect, 2);
    card(ui, rect);
    Rect inside = rect.inset(ui.px(24), ui.px(20));
    ui.one_line(inside.take_top(ui.px(30)), heading, {Face::heading, ui.theme().ink});
    inside.take_top(ui.px(4));
    ui.text(inside.take_top(text), words, {Face::body, ui.theme().soft_ink});
    inside.take_top(ui.px(14));
    return inside;
}

// A sheet at the right side; returns its inside. `closed` becomes true by button or Escape.
Rect sheet(Ui& ui, std::string_view heading, char32_t own_key, bool& closed) {
    const float width = std::min(ui.px(460), ui.size().x * 0.62F);
    const Rect rect{ui.size().x - width, ui.px(52), width, ui.size().y - ui.px(52)};
    dim(ui, 0.2F);  // the keys now belong to the sheet
    shadow(ui, rect, 2);
    ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().background.packed());
    ui.list().AddLine({rect.x, rect.y}, {rect.x, rect.bottom()}, ui.theme().outline.packed(), 2);
    Rect inside = rect.inset(ui.px(18), ui.px(14));
    Rect head = inside.take_top(ui.px(36));
    const ButtonSpec close{"sheet/close", "Close", "Esc", "", ButtonStyle::plain};
    const Rect place = head.take_right(button_width(ui, close));
    const bool by_key = ui.pressed(own_key);
    closed = button(ui, place, close, Key::escape) || by_key;
    ui.one_line(head, heading, {Face::heading, ui.theme().ink});
    inside.take_top(ui.px(12));
    return inside;
}

std::string authority_words(const session::Session& session, const scenario::Policy& policy) {
    if (policy.exception_says.empty()) return {};
    if (policy.exception_authority == scenario::Authority::you) return "You may decide this.";
    return fmt::format("{} decides this.", capitalised(helper_name(session, scenario::Helper::supervisor)));
}

}  // namespace

void PlayScreen::draw_sheet(Ui& ui) {
    if (shift_.asks_to_cut_in()) return draw_cut_in(ui);
    switch (sheet_) {
        case Sheet::policies: return draw_policies(ui);
        case Sheet::transcript: return draw_transcript(ui);
        case Sheet::waiting_time: return draw_waiting_time(ui);
        case Sheet::out_of_turn: return draw_out_of_turn(ui);
        case Sheet::stop: return draw_stop(ui);
        case Sheet::none: break;
    }
    if (shift_.paused()) draw_paused(ui);
}

void PlayScreen::draw_policies(Ui& ui) {
    bool closed = false;
    const Rect area = sheet(ui, "Policy cards", U'c', closed);
    const session::Session& session = shift_.session();
    const auto& policies = session.model().scenario().policies;
    float y =
        ui.begin_scroll("policies", {area.x - ui.px(4), area.y, area.width + ui.px(8), area.height}, true) + ui.px(4);
    const float top = y;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const scenario::Policy& policy = policies[i];
        const bool open = open_policy_ == PolicyId::at(i);
        const ButtonSpec spec{fmt::format("policy/{}", i + 1), title_from_id(policy.id), std::to_string(i + 1), "",
                              open ? ButtonStyle::main : ButtonStyle::plain};
        const Rect rect{area.x, y, area.width - ui.px(8), ui.px(42)};
        if (button(ui, rect, spec, static_cast<char32_t>(U'1' + i)) &&
            shift_.act({.kind = ActKind::consult, .policy = PolicyId::at(i)}))
            open_policy_ = PolicyId::at(i);
        y += rect.height + ui.px(6);
        if (!open) continue;
        const float inside = rect.width - ui.px(28);
        const std::string says = session.words(policy.says, CustomerId::none());
        const std::string exception = session.words(policy.exception_says, CustomerId::none());
        const std::string decides = authority_words(session, policy);
        const auto high = [&](std::string_view text, Face face) { return ui.text_height(text, face, inside); };
        const float height =
            high(says, Face::body) +
            (exception.empty() ? 0
                               : ui.px(30) + high(exception, Face::body) + high(policy.exception_limit, Face::body) +
                                     high(decides, Face::strong)) +
            ui.px(24);
        const Rect box{rect.x, y, rect.width, height};
        card(ui, box);
        float line = y + ui.px(10);
        const auto write = [&](std::string_view text, const TextStyle& style) {
            line += ui.text({box.x + ui.px(14), line, inside, 0}, text, style);
        };
        write(says, {Face::body, ui.theme().ink});
        if (!exception.empty()) {
            line += ui.px(8);
            write("Exception", {Face::small, ui.theme().soft_ink});
            write(exception, {Face::body, ui.theme().ink});
            if (!policy.exception_limit.empty())
                write("Limit: " + policy.exception_limit, {Face::body, ui.theme().ink});
            write(decides, {Face::strong, ui.theme().accent});
        }
        y += height + ui.px(12);
    }
    if (!shift_.refusal().empty())
        y += ui.text({area.x, y, area.width - ui.px(8), 0}, shift_.refusal(), {Face::small, ui.theme().warm});
    ui.end_scroll(y - top + ui.px(8));
    if (closed) close_sheet();
}

void PlayScreen::draw_transcript(Ui& ui) {
    bool closed = false;
    const Rect area = sheet(ui, "What was said", U't', closed);
    float y = ui.begin_scroll("transcript", area, true);
    const float top = y;
    const float width = area.width - ui.px(16);
    for (const Heard& heard : shift_.heard()) {
        const bool quiet = heard.kind == Heard::Kind::note || heard.kind == Heard::Kind::shown;
        if (!quiet) {
            const std::string who = fmt::format("{}  {}", clock_text(heard.at), heard.who);
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

void PlayScreen::draw_cut_in(Ui& ui) {
    Rect row = dialog(ui, "They are still speaking. Cut in?",
                      "An answer now stops them in the middle of their words. You are asked this once.", 1);
    const float gap = ui.px(10);
    const float half = (row.width - gap) / 2;
    const Rect left = row.take_left(half);
    row.take_left(gap);
    const ButtonSpec wait{"cut-in/no", "Let them finish", "Esc", "", ButtonStyle::main};
    const ButtonSpec cut{"cut-in/yes", "Cut in", "Y", "", ButtonStyle::plain};
    const bool waits = button(ui, {left.x, left.y, left.width, ui.px(44)}, wait, Key::escape);
    const bool cuts = button(ui, {row.x, row.y, row.width, ui.px(44)}, cut, U'y');
    if (waits || cuts) shift_.answer_cut_in(cuts);
}

void PlayScreen::draw_stop(Ui& ui) {
    Rect row = dialog(ui, "Stop here?",
                      "Time stands still. If you stop, you still see how it went so far; it counts for nothing.", 1);
    const float gap = ui.px(10);
    const Rect left = row.take_left((row.width - gap) / 2);
    row.take_left(gap);
    const ButtonSpec go_on{"stop/go-on", "Go on", "Esc", "", ButtonStyle::plain};
    const ButtonSpec stop{"stop/stop", "Stop now", "Enter", "", ButtonStyle::main};
    const bool goes_on = button(ui, {left.x, left.y, left.width, ui.px(44)}, go_on, Key::escape);
    const bool stops = button(ui, {row.x, row.y, row.width, ui.px(44)}, stop);
    if (goes_on || stops) close_sheet();
    if (stops) shift_.act({.kind = ActKind::stop_now});
}

void PlayScreen::draw_waiting_time(Ui& ui) {
    Rect row = dialog(ui, "A word to the line",
                      "The nearest three hear it. Say how long it will take only if you can keep to it.", 5);
    struct Choice {
        const char* words;
        std::uint8_t minutes;
    };
    constexpr Choice choices[] = {{"“I have seen you. I will be right with you.”", 0},
                                  {"“About two minutes.”", 2},
                                  {"“About five minutes.”", 5},
                                  {"“About ten minutes.”", 10}};
    char32_t number = 1;
    for (const Choice& choice : choices) {
        const ButtonSpec spec{fmt::format("waiting/{}", std::uint32_t{number}), choice.words, std::to_string(number),
                              "", ButtonStyle::plain};
        const Rect rect = row.take_top(ui.px(42));
        row.take_top(ui.px(8));
        if (button(ui, rect, spec, U'0' + number)) {
            shift_.act({.kind = ActKind::acknowledge, .minutes = choice.minutes});
            return close_sheet();
        }
        ++number;
    }
    const ButtonSpec back{"waiting/back", "Not now", "Esc", "", ButtonStyle::quiet};
    if (button(ui, row.take_top(ui.px(42)), back, Key::escape)) close_sheet();
}

void PlayScreen::draw_out_of_turn(Ui& ui) {
    const auto& line = shift_.view().line;
    const bool waits =
        std::any_of(line.begin(), line.end(), [&](const auto& each) { return each.customer == wanted_; });
    if (!waits || line[0].customer == wanted_) return close_sheet();  // the line has moved meanwhile
    const std::string first = name_of(shift_.session(), line[0].customer);
    const std::string wanted = name_of(shift_.session(), wanted_);
    Rect row = dialog(ui, fmt::format("{} is first. Call {} out of turn?", first, wanted),
                      "Those who came before will notice. There can be a good reason for it.", 1);
    const Rect left = row.take_left((row.width - ui.px(10)) / 2);
    row.take_left(ui.px(10));
    const ButtonSpec keep{"turn/no", "Keep the order", "Esc", "", ButtonStyle::main};
    const ButtonSpec call{"turn/yes", fmt::format("Call {}", wanted), "Y", "", ButtonStyle::plain};
    const bool keeps = button(ui, {left.x, left.y, left.width, ui.px(44)}, keep, Key::escape);
    const bool calls = button(ui, {row.x, row.y, row.width, ui.px(44)}, call, U'y');
    if (!keeps && !calls) return;
    if (calls) shift_.act({.kind = ActKind::call_next, .customer = wanted_});
    close_sheet();
}

void PlayScreen::draw_paused(Ui& ui) {
    Rect row = dialog(ui, "Paused", "Time stands still for everybody. Take the time that you need.", 1);
    const ButtonSpec go_on{"pause/go-on", "Go on", "P", "", ButtonStyle::main, true, Align::centre};
    if (button(ui, row.take_top(ui.px(44)), go_on, U'p')) shift_.pause(false);
}

}  // namespace composure::window
