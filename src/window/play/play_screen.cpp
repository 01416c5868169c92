#include "window/play/play_screen.h"

#include <imgui.h>

#include <algorithm>

#include "base/millis_text.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::ActKind;
using simulation::View;

namespace {

constexpr std::int64_t kDialStep = 125;  // ms

}  // namespace

PlayScreen::PlayScreen(Shift& shift, PlayManner manner) : shift_(shift), manner_(std::move(manner)) {
    if (shift_.may_pause()) return;
    manner_.practice = false;
}

bool PlayScreen::modal() {
    return sheet_ != Sheet::none || shift_.asks_to_cut_in() || shift_.paused() || !shift_.meant().empty();
}

PlayScreen::Layout PlayScreen::layout_of(const Ui& ui) {
    const float width = ui.size().x / ui.px(1), height = ui.size().y / ui.px(1);
    if (width >= 940 && height >= 600) return Layout::wide;
    return width >= 560 && height >= 330 ? Layout::beside : Layout::column;
}

void PlayScreen::take_look(const Ui& ui) {
    const ThemeName theme = &ui.theme() == &theme_of(ThemeName::light)  ? ThemeName::light
                            : &ui.theme() == &theme_of(ThemeName::dark) ? ThemeName::dark
                                                                        : ThemeName::contrast;
    const scenario::Scenario& scenario = shift_.session().model().scenario();
    if (looked_at_ == &scenario && look_theme_ == theme) return;
    look_ = look_of_place(scenario, theme);
    looked_at_ = &scenario;
    look_theme_ = theme;
}

PlayResult PlayScreen::draw(Ui& ui) {
    if (shift_.session().ended()) return PlayResult::over;
    state_.reset();
    take_look(ui);
    motion_ = ui.motion();
    if (shift_.time_runs() || face_at_ == Millis{}) face_at_ = ui.at();
    const bool felt = manner_.pressure && manner_.practice && motion_ == Motion::full;
    pressure_.follow(shift_.view(), face_at_, shift_.last_act() == ActKind::breathe,
                     felt ? Pressure::Shown::yes : Pressure::Shown::no);
    hear();
    keep_helper();
    mood_change_.follow(shift_.view().at_counter, shift_.view().anger, shift_.view().at);
    follow_the_talk(ui);
    ui.set_modal(modal());
    Rect area{0, 0, ui.size().x, ui.size().y};
    const Rect top = area.take_top(top_height(ui));
    area.take_top(draw_faults(ui, area));
    const Layout layout = layout_of(ui);
    if (layout == Layout::wide) {
        const Rect below = area.take_bottom(std::clamp(area.height * 0.47F, ui.px(264), ui.px(354)));
        ui.set_layer(Layer::page);
        draw_panel(ui, below);
    } else {
        Rect column = area;
        const float side = layout == Layout::beside ? std::clamp(area.width * 0.36F, ui.px(180), ui.px(380)) : 0;
        area = column.take_left(side);
        ui.set_layer(Layer::page);
        draw_column(ui, column);
    }
    ui.set_layer(Layer::scene);
    if (layout != Layout::column) draw_picture(ui, area);
    ui.set_layer(Layer::panel);
    draw_sheet(ui);
    ui.set_layer(Layer::top);
    const Millis shown_time = shift_.session().now();
    top_part_.draw(ui, key_of_part(ui, top, shown_time.count / 1000), [&] {
        draw_top_bar(ui, top);
        return top.height;
    });
    if (shift_.session().ended()) return PlayResult::over;
    if (!back_) return PlayResult::goes_on;
    back_to_ = *back_;
    back_.reset();
    return PlayResult::goes_back;
}

void PlayScreen::hear() {
    const Audible before = audible_;
    audible_ = sounds_.follow(shift_, pressure_.shown(), pressure_.beat(face_at_));
    audible_.keep_once(before);
}

// A new line: a column that was scrolled to the acts goes back to the words.
void PlayScreen::follow_the_talk(Ui& ui) {
    const View& view = shift_.view();
    const std::pair<MomentId, std::uint16_t> talk{view.moment, view.text};
    if (talk == talk_) return;
    talk_ = talk;
    ui.scroll_to_top("play");
    ui.scroll_to_top("replies");
}

float PlayScreen::top_height(const Ui& ui) const { return layout_of(ui) == Layout::column ? ui.px(42) : ui.px(52); }

void PlayScreen::draw_top_bar(Ui& ui, Rect area) {
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().surface.packed());
    ui.list().AddLine({area.x, area.bottom() - 0.5F}, {area.right(), area.bottom() - 0.5F},
                      ui.theme().outline.packed());
    const bool narrow = layout_of(ui) == Layout::column;
    const auto place = [&](const ButtonSpec& spec) {
        const Rect rect = area.take_right(button_width(ui, spec)).inset(0, narrow ? ui.px(3) : ui.px(7));
        area.take_right(ui.px(narrow ? 4 : 8));
        return rect;
    };
    area.take_right(ui.px(layout_of(ui) == Layout::wide ? 12 : 4));
    ButtonSpec stop{"top/stop", tr("Stop now"), tr("Esc"), "", ButtonStyle::plain};
    ButtonSpec unsafe{"top/unsafe", tr("I do not feel safe"), cap(Command::unsafe), "", ButtonStyle::care};
    ButtonSpec pause{"top/pause", shift_.paused() ? tr("Go on") : tr("Pause"), cap(Command::pause), ""};
    // The caps go first where there is little room: both words stay at every size.
    if (button_width(ui, stop) + button_width(ui, unsafe) + ui.px(20) > area.width) stop.key = unsafe.key = "";
    if (button(ui, place(stop), stop, Key::escape)) open(ui, Sheet::stop, "stop/go-on");
    if (button(ui, place(unsafe), unsafe, key(Command::unsafe)))
        shift_.act({.kind = ActKind::feel_unsafe, .reason = simulation::CallReason::safety});
    const bool room = area.width > button_width(ui, pause) + ui.px(4);
    const bool toggles = shift_.may_pause() && (room ? button(ui, place(pause), pause, key(Command::pause))
                                                     : ui.pressed(key(Command::pause)));
    if (toggles && sheet_ != Sheet::stop) shift_.pause(!shift_.paused());
    draw_sound_switch(ui, area);
    area.take_left(ui.px(16));
    const std::string time = clock_text(shift_.session().now());
    const float wide = ui.text_width(time, Face::body) + ui.px(10);
    if (area.width > wide) {
        const Rect clock = area.take_right(wide);
        ui.one_line({clock.x, clock.y, clock.width - ui.px(6), clock.height}, time,
                    {Face::body, ui.theme().soft_ink, Align::end});
    }
    const float mark = ui.text_width(mark_, Face::small) + ui.px(16);
    if (!mark_.empty() && area.width > mark)
        ui.one_line(area.take_right(mark).inset(ui.px(8), 0), mark_, {Face::small, ui.theme().warm, Align::end});
    const std::string& title = shift_.session().model().scenario().title;
    if (ui.text_width(title, Face::heading) <= area.width)
        ui.one_line(area, title, {Face::heading, ui.theme().ink});
    else if (ui.text_width(title, Face::body) <= area.width)
        ui.one_line(area, title, {Face::body, ui.theme().ink});
}

void PlayScreen::draw_sound_switch(Ui& ui, Rect& area) {
    if (manner_.sound == PlayManner::Sound::none) return;
    const bool on = manner_.sound == PlayManner::Sound::on;
    ButtonSpec spec{"top/sound", on ? tr("Sound: on") : tr("Sound: off"), cap(Command::sound), ""};
    spec.mark = on ? ButtonMark::sound_on : ButtonMark::sound_off;
    const float width = button_width(ui, spec);
    const bool room = layout_of(ui) != Layout::column && area.width > width + ui.px(80);
    if (!room) {
        sound_switched_ = ui.pressed(key(Command::sound)) || sound_switched_;
        return;
    }
    const Rect rect = area.take_right(width).inset(0, ui.px(7));
    area.take_right(ui.px(8));
    sound_switched_ = button(ui, rect, spec, key(Command::sound)) || sound_switched_;
}

// Under the picture: the clock and the replies on the left, the acts on the right.
void PlayScreen::draw_panel(Ui& ui, Rect area) {
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().background.packed());
    Rect inside = area.inset(ui.px(14), ui.px(10));
    Rect acts = inside.take_right(std::clamp(area.width * 0.51F, ui.px(430), ui.px(690)));
    inside.take_right(ui.px(14));
    // The dial moves a little eight times a second; everything else here changes when something happens.
    const bool dial = shift_.view().silence_at || shift_.view().busy_until;
    const StillKey clock = key_of_part(ui, inside, dial ? ui.at().count / kDialStep : 0);
    inside.take_top(clock_part_.draw(ui, clock, [&] { return draw_clock(ui, inside); }) + ui.px(3));
    replies_part_.draw(ui, key_of_part(ui, inside, 0), [&] {
        const Rect replies{inside.x - ui.px(5), inside.y, inside.width + ui.px(5), inside.height};
        const float y = ui.begin_scroll("replies", replies) + ui.px(5);
        ui.end_scroll(draw_replies(ui, {inside.x, y, inside.width - ui.px(14), inside.height}) - ui.px(2));
        return replies.height;
    });
    acts_part_.draw(ui, key_of_part(ui, acts, 0), [&] { return draw_acts_and_note(ui, acts); });
}

float PlayScreen::draw_acts_and_note(Ui& ui, Rect acts) {
    const std::string note = note_of_acts(ui);
    const Rect foot = acts.take_bottom(ui.px(38));
    const Rect grid{acts.x - ui.px(5), acts.y, acts.width + ui.px(5), acts.height};
    const float top = ui.begin_scroll("acts", grid) + ui.px(5);
    ui.end_scroll(draw_acts(ui, {acts.x, top, acts.width - ui.px(12), acts.height}));
    const float height = ui.text_height(note_.empty() ? note : note_, Face::small, foot.width);
    ui.text({foot.x, foot.bottom() - std::min(height, foot.height), foot.width, height}, note_.empty() ? note : note_,
            {Face::small, note_.empty() ? ui.theme().soft_ink : ui.theme().warm});
    return acts.height;
}

// Everything in words, one under the other.
void PlayScreen::draw_column(Ui& ui, Rect area) {
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().background.packed());
    const Rect view = area.inset(ui.px(8), ui.px(4));
    const float x = view.x + ui.px(6), width = view.width - ui.px(24);
    const float top = ui.begin_scroll("play", view);
    float y = top + ui.px(6);
    const float gap = ui.px(8);
    if (shift_.view().at_counter.exists()) y += draw_plate(ui, {x, y, width, 0}) + gap;
    y += draw_said(ui, {x, y, width, 0});
    y += draw_clock(ui, {x, y, width, 0}) + gap;
    y += draw_replies(ui, {x, y, width, 0});
    y += draw_line_list(ui, {x, y, width, 0});
    const std::string note = note_of_acts(ui);
    const std::string& shown = note_.empty() ? note : note_;
    y += ui.text({x, y, width, 0}, shown, {Face::small, note_.empty() ? ui.theme().soft_ink : ui.theme().warm});
    y += draw_acts(ui, {x, y + ui.px(4), width, 0}) + gap;
    ui.end_scroll(y - top + ui.px(4));
}

void PlayScreen::open(Ui& ui, Sheet sheet, std::string_view focus) {
    if (sheet == Sheet::stop && sheet_ != Sheet::stop) {
        paused_before_stop_ = shift_.paused();
        shift_.pause(true);
    }
    sheet_ = sheet;
    shift_.forget_refusal();  // it was about something else
    ui.focus(focus);
}

void PlayScreen::close_sheet() {
    if (sheet_ == Sheet::stop) shift_.pause(paused_before_stop_);
    sheet_ = Sheet::none;
    open_policy_ = PolicyId::none();
}

std::optional<Millis> PlayScreen::next_picture(Millis at) {
    const View& view = shift_.view();
    if (shift_.session().ended() || stage_.moves()) return at + Millis{33};
    if (!shift_.time_runs()) return std::nullopt;  // paused, or time waits for the trainee: a still picture
    std::optional<Millis> next;
    const auto sooner = [&](Millis time) { next = next ? std::min(*next, time) : time; };
    // The clock's ring; else the elapsed time and the patience of the line.
    const std::int64_t step = view.silence_at || view.busy_until ? 500 : 1000;
    sooner(Millis{(at.count / step + 1) * step});
    if (view.speaking_until)
        sooner(Millis{(at.count / kBeatOfFaces.count + 1) * kBeatOfFaces.count});  // the words come out
    if (motion_ == Motion::reduced) return next;
    const bool moving =
        std::any_of(movers_.begin(), movers_.end(), [at](const auto& each) { return each.second.moves(at); });
    if (moving) sooner(at + Millis{33});
    if (view.at_counter.exists()) sooner(next_move(at, view.at_counter.value, talks(view.at_counter.value)));
    if (helper_) sooner(next_move(at, kHelper, talks(kHelper)));
    if (view.place == scenario::Place::counter)
        for (const simulation::PersonInLine& person : view.line) sooner(next_move_waiting(at, person.customer.value));
    if (pressure_.shown() >= 0.4F) sooner(pressure_.next_beat(at));
    return next;
}

}  // namespace composure::window
