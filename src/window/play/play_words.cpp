// What is said and seen: the speech bubble, the name plate, captions, and the same as plain text in a column.
#include <imgui.h>

#include <algorithm>

#include "window/draw/paint.h"
#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::View;

namespace {

constexpr std::int64_t kBubbleCaptionStays = 5000;

}  // namespace

void PlayScreen::draw_empty_bubble(Ui& ui, Rect bubble, Point mouth, bool from_line) {
    const auto packed = ui.theme().bubble.packed();
    shadow(ui, bubble, 1);
    ui.list().AddRect({bubble.x, bubble.y}, {bubble.right(), bubble.bottom()}, ui.theme().outline.packed(), ui.px(16),
                      0, 2);
    ui.list().AddRectFilled({bubble.x, bubble.y}, {bubble.right(), bubble.bottom()}, packed, ui.px(16));
    const Paint paint(ui.list(), {0, 0}, 1);
    if (from_line) {
        const Point tip{bubble.right() + ui.px(16), bubble.bottom() + ui.px(30)};
        paint.shape(Curve{{bubble.right() - ui.px(48), bubble.bottom() - 2},
                          {bubble.right() - ui.px(16), bubble.bottom() - ui.px(8)},
                          tip},
                    {bubble.right() - ui.px(26), bubble.bottom()}, Fill::plain(ui.theme().bubble));
    } else {
        const float base = std::clamp(mouth.y - ui.px(20), bubble.y + ui.px(16), bubble.bottom() - ui.px(30));
        const bool beside = mouth.y < bubble.bottom() + ui.px(10);
        const Point one = beside ? Point{bubble.x + 2, base} : Point{bubble.x + ui.px(16), bubble.bottom() - ui.px(6)};
        const Point two =
            beside ? Point{bubble.x + 2, base + ui.px(22)} : Point{bubble.x + ui.px(44), bubble.bottom() - 2};
        const Point tip{bubble.x - ui.px(16), std::max(mouth.y - ui.px(4), bubble.y + ui.px(30))};
        const Curve tail = beside ? Curve{one, two, tip} : Curve{two, tip, one};
        paint.shape(tail, between(between(one, two, 0.5F), tip, 0.2F), Fill::plain(ui.theme().bubble));
    }
}

void PlayScreen::draw_bubble(Ui& ui, Rect area, Point mouth, float from_x) {
    const std::string words = shift_.line();
    if (words.empty()) return;
    const bool from_line = shift_.view().speaker == scenario::Speaker::bystander;
    const Face face = area.height < ui.px(300) ? Face::body : Face::speech;
    const float pad = ui.px(14);
    const std::string speaker = from_line ? std::string(tr(session::telling_of(shift_.view().place).bystander)) : "";
    const float label = from_line ? ui.fonts().line_height(Face::small) : 0;
    const float right = area.x + area.width * (shift_.view().line.empty() ? 0.78F : 0.745F);
    const float most = std::max(ui.px(240), std::min(right - from_x, ui.px(470)));
    const float wide = std::max(ui.text_width(words, face), ui.text_width(speaker, Face::small));
    const float width = std::min(most, wide + 2 * pad + ui.px(2));
    const float height = ui.text_height(words, face, width - 2 * pad) + label + 2 * pad - ui.px(4);
    const Rect bubble{from_x, area.y + ui.px(14), width, height};
    bubble_.draw(ui.picture(), {bubble, mouth, ui.px(1), look_theme_, from_line},
                 [&] { draw_empty_bubble(ui, bubble, mouth, from_line); });
    const float top = bubble.y + pad - ui.px(2);
    if (from_line) ui.text({bubble.x + pad, top, width - 2 * pad, 0}, speaker, {Face::small, ui.theme().on_bubble});
    ui.text({bubble.x + pad, top + label, width - 2 * pad, height}, words, {face, ui.theme().on_bubble},
            shift_.spoken());
}

// Somebody has just left the counter: what they said stays until it can be read to its end.
void PlayScreen::draw_last_words(Ui& ui, Rect area) {
    const std::string words = shift_.last_words();
    if (words.empty()) return;
    const float pad = ui.px(14);
    const float width = std::min(area.width * 0.5F, ui.text_width(words, Face::body) + 2 * pad + ui.px(2));
    const float height = ui.text_height(words, Face::body, width - 2 * pad) + 2 * pad - ui.px(4);
    const Rect box{area.x + ui.px(16), area.y + ui.px(14), width, height};
    ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().bubble.packed(), ui.px(14));
    ui.text({box.x + pad, box.y + pad - ui.px(2), width - 2 * pad, height}, words, {Face::body, ui.theme().on_bubble});
}

// Name, mood in a word and on its scale. `plate` gives place and width.
float PlayScreen::draw_plate(Ui& ui, Rect plate) {
    const View& view = shift_.view();
    const std::string name = name_of(shift_.session(), view.at_counter);
    const std::string word = tr(std::string(word_for(view.mood)).c_str());
    const float mood = ui.text_width(word, Face::strong) + ui.px(32);
    const float inside = plate.width - ui.px(24);
    const bool one_row = ui.text_width(name, Face::strong) + mood + ui.px(6) <= inside;
    const float rows = one_row ? ui.px(24) : ui.px(24) + ui.text_height(name, Face::strong, inside);
    plate.height = rows + ui.px(30);
    shadow(ui, plate, 0.8F);
    card(ui, plate);
    float y = plate.y + ui.px(6);
    const float x = plate.x + ui.px(12);
    if (!one_row)
        y += ui.text({x, y, inside, 0}, name, {Face::strong, ui.theme().ink});
    else
        ui.one_line({x, y, inside - mood, ui.px(24)}, name, {Face::strong, ui.theme().ink});
    const float icon = one_row ? x + inside - mood + ui.px(14) : x + ui.px(10);
    mood_icon(ui, {icon, y + ui.px(12)}, ui.px(10), view.mood);
    ui.one_line({icon + ui.px(16), y, mood, ui.px(24)}, word, {Face::strong, ui.theme().ink});
    const Rect scale{x, plate.bottom() - ui.px(14), inside, ui.px(7)};
    const auto share = [](std::int32_t anger) { return static_cast<float>(anger) / 100'000.0F; };
    if (const auto from = mood_change_.from(); from && manner_.practice && manner_.pressure)
        mood_step(ui, scale, share(*from), share(view.anger));
    mood_scale(ui, scale, share(view.anger));
    return plate.height;
}

std::vector<PlayScreen::Caption> PlayScreen::captions(std::size_t most) {
    std::vector<Caption> captions;
    const Millis now = shift_.session().now();
    if (const std::string shown = shift_.caption(); !shown.empty()) captions.push_back({shown, false});
    const auto& heard = shift_.heard();
    for (std::size_t i = heard.size(); i-- > 0 && captions.size() < most;) {
        if ((now - heard[i].at).count > kBubbleCaptionStays) break;
        if (heard[i].kind == Heard::Kind::note) captions.push_back({heard[i].words, false});
        if (heard[i].kind == Heard::Kind::you) captions.push_back({tr_fill("You: {}", heard[i].words), true});
    }
    return captions;
}

void PlayScreen::draw_captions(Ui& ui, Rect area) {
    if (area.width < ui.px(150)) return;
    float y = area.bottom();
    for (const Caption& caption : captions(2)) {
        const float width = std::min(area.width, ui.text_width(caption.words, Face::body) + ui.px(26));
        const float height = ui.text_height(caption.words, Face::body, width - ui.px(24)) + ui.px(8);
        if (y - height < area.y + area.height * 0.55F) break;
        const Rect box{area.x, y - height, width, height};
        const Colour fill = caption.yours ? ui.theme().accent : ui.theme().night;
        ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, fill.packed(), ui.px(7));
        ui.text({box.x + ui.px(12), box.y + ui.px(4), width - ui.px(24), height}, caption.words,
                {Face::body, caption.yours ? ui.theme().on_accent : ui.theme().on_night});
        y -= height + ui.px(5);
    }
}

// The words of the moment in a column: what is seen, what is said, what you said.
float PlayScreen::draw_said(Ui& ui, Rect area) {
    float y = area.y;
    const View& view = shift_.view();
    for (const Caption& caption : captions(2))
        y += ui.text({area.x, y, area.width, 0}, caption.words,
                     {Face::small, caption.yours ? ui.theme().accent : ui.theme().soft_ink}) +
             ui.px(3);
    std::string who;
    if (view.speaker == scenario::Speaker::bystander)
        who = std::string(tr(session::telling_of(shift_.view().place).bystander));
    else if (helper_ && view.speaker != scenario::Speaker::customer)
        who = capitalised(helper_name(shift_.session(), *helper_));
    const std::string words = view.at_counter.exists() ? shift_.line() : shift_.last_words();
    if (words.empty()) return y - area.y + ui.px(4);
    const float inside = area.width - ui.px(24);
    const float label = who.empty() ? 0 : ui.text_height(who, Face::small, inside);
    const Rect box{area.x, y, area.width, ui.text_height(words, Face::speech, inside) + label + ui.px(16)};
    ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().bubble.packed(), ui.px(12));
    ui.list().AddRect({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().outline.packed(), ui.px(12));
    if (!who.empty())
        ui.text({box.x + ui.px(12), box.y + ui.px(8), inside, 0}, who, {Face::small, ui.theme().on_bubble});
    ui.text({box.x + ui.px(12), box.y + ui.px(8) + label, inside, 0}, words, {Face::speech, ui.theme().on_bubble},
            view.at_counter.exists() ? shift_.spoken() : Ui::kAll);
    return box.bottom() - area.y + ui.px(8);
}

void PlayScreen::draw_helpers_on_the_way(Ui& ui, Rect area) {
    const View& view = shift_.view();
    float y = area.y + ui.px(12);
    const auto chip = [&](scenario::Helper helper) {
        const std::string words = tr_fill("{} is on the way", capitalised(helper_name(shift_.session(), helper)));
        const float width = std::min(ui.text_width(words, Face::strong) + ui.px(44), area.width - ui.px(16));
        const float height = std::max(ui.px(32), ui.text_height(words, Face::strong, width - ui.px(38)) + ui.px(8));
        const Rect rect{area.right() - width - ui.px(8), y, width, height};
        shadow(ui, rect, 0.6F);
        card(ui, rect, ui.theme().accent_soft, ui.theme().accent);
        const Paint paint(ui.list(), {rect.x + ui.px(18), rect.centre().y}, ui.px(8));
        paint.ellipse({0, -0.45F}, 0.42F, 0.42F, Fill::plain(ui.theme().accent));
        paint.shape(smooth(Curve{{0, 0.1F}, {0.7F, 0.3F}, {0.8F, 0.9F}, {-0.8F, 0.9F}, {-0.7F, 0.3F}}, true), {0, 0.6F},
                    Fill::plain(ui.theme().accent));
        ui.text({rect.x + ui.px(32), rect.y + (height - ui.text_height(words, Face::strong, width - ui.px(38))) / 2,
                 width - ui.px(38), 0},
                words, {Face::strong, ui.theme().accent});
        y += height + ui.px(6);
    };
    if (view.supervisor_on_the_way && helper_ != scenario::Helper::supervisor) chip(scenario::Helper::supervisor);
    if (view.colleague_on_the_way && helper_ != scenario::Helper::colleague) chip(scenario::Helper::colleague);
}

}  // namespace composure::window
