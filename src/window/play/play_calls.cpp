// The telephone: the call in a frame with the voice under it, and the other lines with their lamps.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::View;

void PlayScreen::draw_call_scene(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const bool wide = layout_of(ui) == Layout::wide;
    const float height = area.height * (wide ? 0.74F : 0.6F);
    const float width = std::min(height * 0.94F, area.width - ui.px(24));
    const Rect frame{wide ? area.x + area.width * 0.045F : area.centre().x - width / 2, area.y + area.height * 0.07F,
                     width, height};
    draw_call_frame(ui, frame);
    ui.begin_upright();
    if (area.width > area.height * 1.4F) draw_clock_hands(ui.list(), area, look_, shift_.session().now());
    ui.end_upright(clock_place(area));
    draw_darkness(ui, area);
    if (!wide) return;
    draw_lines_of_phone(
        ui, {area.x + area.width * 0.775F, area.y + area.height * 0.32F, area.width * 0.215F, area.height * 0.62F});
    if (view.at_counter.exists()) draw_plate(ui, {area.x + ui.px(16), area.bottom() - ui.px(64), ui.px(250), 0});
    draw_captions(ui, {area.x + ui.px(282), area.y, area.width * 0.74F - ui.px(300), area.height - ui.px(8)});
    if (!view.at_counter.exists())
        return draw_last_words(ui, {frame.right() + ui.px(6), area.y, area.width * 0.7F, area.height});
    draw_bubble(ui, area, {frame.right(), frame.y + frame.height * 0.35F}, frame.right() + ui.px(24));
}

namespace {

// The outline of somebody who is not there yet, and a word about it.
void draw_nobody(Ui& ui, Rect area) {
    const Paint paint(ui.list(), {area.centre().x, area.y + area.height * 0.4F}, area.height * 0.2F);
    const Colour pale = rgb(0x1F2A35).with_alpha(0.16F);
    paint.ellipse({0, 0}, 0.78F, 1, Fill::plain(pale));
    paint.shape(smooth({{-1.7F, 3.2F}, {-1.5F, 1.9F}, {-0.6F, 1.25F}, {0.6F, 1.25F}, {1.5F, 1.9F}, {1.7F, 3.2F}}),
                {0, 2.4F}, Fill::plain(pale));
    const char* words = tr("Nobody is on the line.");
    const Rect sign = area.inset(ui.px(10), 0);
    const float height = ui.text_height(words, Face::body, sign.width - ui.px(16)) + ui.px(12);
    if (height > area.height * 0.4F) return;
    const Rect box{sign.x, area.bottom() - height - ui.px(12), sign.width, height};
    card(ui, box);
    ui.text({box.x + ui.px(8), box.y + ui.px(6), box.width - ui.px(16), 0}, words,
            {Face::body, ui.theme().ink, Align::centre});
}

}  // namespace

void PlayScreen::draw_call_frame(Ui& ui, Rect frame) {
    const View& view = shift_.view();
    const bool by_helper = helper_ && view.speaker != scenario::Speaker::customer;
    const std::uint32_t who = by_helper ? kHelper : view.at_counter.value;
    const bool call = view.at_counter.exists();
    shadow(ui, frame, 2);
    ui.list().AddRectFilled({frame.x, frame.y}, {frame.right(), frame.bottom()}, rgb(0x1F2A35).packed(), ui.px(18));
    const Rect picture = frame.inset(ui.px(6));
    const Colour low = rgb(0x8FA9B8), high = rgb(0xCFDDE4);
    ui.list().PushClipRect({picture.x, picture.y}, {picture.right(), picture.bottom()}, true);
    const Paint paint(ui.list(), {0, 0}, 1);
    paint.box(picture, Fill::down(is_light() ? high : mix(high, rgb(0x10161E), 0.62F),
                                  is_light() ? low : mix(low, rgb(0x10161E), 0.7F), picture.y, picture.bottom()));
    if (call) {
        const Stand stand{0.5F, 0.43F, 0.255F, 0};
        draw_one(ui, picture, who, stand, picture.bottom() + picture.height * 0.1F);
    }
    const float bar_height = picture.height * 0.17F;
    const Rect strip{picture.x, picture.bottom() - bar_height, picture.width, bar_height + 1};
    if (!call) draw_nobody(ui, {picture.x, picture.y, picture.width, picture.height - bar_height});
    Paint(ui.list(), {0, 0}, 1).box(strip, Fill::down(rgb(0x1C2732), rgb(0x111820), strip.y, strip.bottom()));
    const bool speaking = call && view.speaking_until.has_value();
    const float level = speaking ? 0.35F + 0.65F * static_cast<float>(view.anger) / 100'000.0F : 0.06F;
    const float phase =
        motion_ == Motion::reduced || !speaking ? 1.0F : static_cast<float>(face_at_.count % 100'000) / 90.0F;
    draw_voice(ui.list(), strip.inset(ui.px(40), ui.px(6)), rgb(0x6FD3C2), level, phase);
    draw_lamp(ui.list(), {strip.x + ui.px(20), strip.centre().y}, ui.px(6), call ? Lamp::talking : Lamp::off, 0.8F);
    ui.list().PopClipRect();
}

// One row for each other line; a lamp that blinks rings, a steady one is on hold.
void PlayScreen::draw_lines_of_phone(Ui& ui, Rect area) {
    const std::vector<simulation::PersonInLine> line = shift_.view().line;
    const bool lit = motion_ == Motion::reduced || face_at_.count % 1000 < 500;
    float y = area.y;
    for (const simulation::PersonInLine& person : line) {
        const bool held = person.how == simulation::Waiting::on_hold;
        const std::string name = name_of(shift_.session(), person.customer);
        const std::string how = held ? tr("on hold") : tr("ringing");
        const float inside = area.width - ui.px(44);
        const float words = ui.text_height(name, Face::strong, inside) + ui.text_height(how, Face::small, inside);
        const Rect row{area.x, y, area.width, words + ui.px(20)};
        card(ui, row);
        draw_lamp(ui.list(), {row.x + ui.px(18), row.y + ui.px(18)}, ui.px(8), held ? Lamp::holding : Lamp::ringing,
                  held || lit ? 1.0F : 0.15F);
        float text = row.y + ui.px(6);
        text += ui.text({row.x + ui.px(36), text, inside, 0}, name, {Face::strong, ui.theme().ink});
        ui.text({row.x + ui.px(36), text, inside, 0}, how, {Face::small, ui.theme().soft_ink});
        const float share = static_cast<float>(person.patience) / 1000.0F;
        bar(ui, {row.x + ui.px(10), row.bottom() - ui.px(10), row.width - ui.px(20), ui.px(5)}, share,
            share > 0.5F    ? ui.theme().calm
            : share > 0.25F ? ui.theme().irritated
                            : ui.theme().furious);
        choose_from_line(ui, row, person);
        y += row.height + ui.px(7);
    }
}

}  // namespace composure::window
