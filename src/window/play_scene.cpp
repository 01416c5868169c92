#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/controls.h"
#include "window/play_screen.h"
#include "window/portrait.h"
#include "window/scene.h"

namespace composure::window {
namespace {

using simulation::View;

constexpr std::size_t kMostShown = 5;  // people of the line

float line_left(Rect area) { return area.x + area.width * 0.56F; }

}  // namespace

void PlayScreen::draw_scene(Ui& ui, Rect area) {
    ui.list().PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
    const float counter_top = area.y + area.height * 0.79F;
    draw_shop(ui.list(), area, variety_);
    draw_line_of_people(ui, area, counter_top);
    draw_people(ui, area, counter_top);
    draw_captions(ui, area, counter_top);
    draw_helpers_on_the_way(ui, area);
    ui.list().PopClipRect();
}

Expression PlayScreen::expression_of(float anger, float trust, std::uint32_t seed, bool talking, Millis at) const {
    Expression mood;
    mood.anger = anger;
    mood.trust = trust;
    Expression face = alive(mood, at, seed, talking);
    if (!shift_.time_runs()) face.blink = 0;  // a still picture never catches somebody with closed eyes
    return face;
}

void PlayScreen::draw_people(Ui& ui, Rect area, float counter_top) {
    const View& view = shift_.view();
    const float unit = area.height * 0.228F;
    const Point head{area.x + std::max(area.width * 0.155F, unit * 1.75F), area.y + area.height * 0.345F};
    const auto helper = helper_present();
    const bool customer_talks = view.speaking_until && view.speaker == scenario::Speaker::customer;
    const Point helper_head{head.x + unit * 2.35F, head.y + unit * 0.22F};
    if (view.at_counter.exists()) {
        const float anger = static_cast<float>(view.anger) / 100'000.0F;
        const float trust = static_cast<float>(view.trust) / 100'000.0F;
        const Expression face = expression_of(anger, trust, view.at_counter.value, customer_talks, ui.at());
        draw_person(ui.list(), {head, unit, counter_top + unit, 0, shop_air(variety_)}, looks_of(view.at_counter),
                    face);
    }
    if (helper) draw_helper(ui, area, helper_head, unit * 0.9F, counter_top);
    draw_counter(ui.list(), area, counter_top);
    if (!view.at_counter.exists()) return draw_last_words(ui, area);
    draw_plate(ui, area);
    const bool by_helper = helper && view.speaker != scenario::Speaker::customer;
    const Point mouth =
        by_helper ? Point{helper_head.x, helper_head.y + unit * 0.4F} : Point{head.x, head.y + unit * 0.5F};
    draw_bubble(ui, area, mouth, by_helper ? helper_head.x + unit * 0.95F : head.x + unit * 1.12F);
}

void PlayScreen::draw_helper(Ui& ui, Rect area, Point place, float unit, float counter_top) {
    const View& view = shift_.view();
    const auto helper = helper_present().value_or(scenario::Helper::supervisor);
    const bool talks = view.speaking_until && view.speaker != scenario::Speaker::customer;
    const Expression face = expression_of(0.02F, 0.8F, kHelperFace, talks, ui.at());
    draw_person(ui.list(), {place, unit, counter_top + unit, 0.05F, shop_air(variety_)}, looks_of_helper(helper), face);
    const std::string name = capitalised(helper_name(shift_.session(), helper));
    const float width = ui.text_width(name, Face::small) + ui.px(16);
    const Rect badge{place.x - width / 2, std::min(place.y + unit * 1.62F, area.bottom() - ui.px(80)), width,
                     ui.px(22)};
    ui.list().AddRectFilled({badge.x, badge.y}, {badge.right(), badge.bottom()}, ui.theme().accent.packed(), ui.px(4));
    ui.one_line(badge, name, {Face::small, ui.theme().on_accent, Align::centre});
}

void PlayScreen::draw_line_of_people(Ui& ui, Rect area, float counter_top) {
    const View& view = shift_.view();
    const float first_unit = area.height * 0.165F;
    const float left = line_left(area);
    const float step = std::max(ui.px(88), std::min(first_unit * 2.0F, (area.right() - left - first_unit) / 3.6F));
    const auto room = static_cast<std::size_t>(std::max(1.0F, (area.right() - left) / step));
    const std::size_t shown = std::min({view.line.size(), kMostShown, room});
    for (std::size_t place = shown; place-- > 0;) {
        const simulation::PersonInLine& person = view.line[place];
        const auto far = static_cast<float>(place);
        const float unit = first_unit * (1 - 0.07F * far);
        const Point head{left + std::max(first_unit, ui.px(58)) + step * far,
                         counter_top - unit * 1.95F + far * ui.px(2)};
        const auto step_of_mood = static_cast<float>(person.mood);
        const Expression face =
            expression_of(0.1F + 0.27F * step_of_mood, 0.25F + 0.4F * static_cast<float>(person.patience) / 1000.0F,
                          person.customer.value, false, Millis{0});
        draw_person(ui.list(), {head, unit, counter_top + unit, 0.12F + 0.1F * far, shop_air(variety_)},
                    looks_of(person.customer), face);
        const float width = std::min(step - ui.px(6), ui.px(112));
        Rect tag{head.x - width / 2, head.y - unit * 1.52F - ui.px(34), width, ui.px(36)};
        tag.y = std::max(tag.y, area.y + ui.px(4));
        draw_tag(ui, tag, person);
        const float top = tag.y, half = std::max(width / 2, unit);
        choose_from_line(ui, {head.x - half, top, std::min(2 * half, step), counter_top - top}, person);
    }
    if (view.line.size() > shown) draw_rest_of_line(ui, area, counter_top, shown);
}

void PlayScreen::draw_tag(Ui& ui, Rect tag, const simulation::PersonInLine& person) {
    ui.list().AddRectFilled({tag.x, tag.y}, {tag.right(), tag.bottom()}, ui.theme().surface.with_alpha(0.94F).packed(),
                            ui.px(6));
    ui.list().AddRect({tag.x, tag.y}, {tag.right(), tag.bottom()},
                      (person.acknowledged ? ui.theme().accent : ui.theme().outline).packed(), ui.px(6), 0,
                      person.acknowledged ? ui.px(2) : 1.0F);
    Rect text = tag.take_top(ui.px(22)).inset(ui.px(5), 0);
    const Rect icon = text.take_left(ui.px(18));
    mood_icon(ui, icon.centre(), ui.px(7), person.mood);
    ui.one_line(text, name_of(shift_.session(), person.customer), {Face::small, ui.theme().ink});
    const float share = static_cast<float>(person.patience) / 1000.0F;
    bar(ui, tag.inset(ui.px(6), ui.px(3)), share,
        share > 0.5F    ? ui.theme().calm
        : share > 0.25F ? ui.theme().irritated
                        : ui.theme().furious);
}

// Who finds no room in the picture: name tags at its right side.
void PlayScreen::draw_rest_of_line(Ui& ui, Rect area, float counter_top, std::size_t shown) {
    const auto& line = shift_.view().line;
    Rect tag{area.right() - ui.px(118), counter_top, ui.px(112), ui.px(36)};
    for (std::size_t place = line.size(); place-- > shown;) {
        tag.y -= ui.px(42);
        draw_tag(ui, tag, line[place]);
        choose_from_line(ui, tag, line[place]);
    }
}

// Anybody in line can be called to a free counter: by a click, or with Tab and Enter.
void PlayScreen::choose_from_line(Ui& ui, Rect rect, const simulation::PersonInLine& person) {
    const session::Session& session = shift_.session();
    const simulation::Act call{.kind = simulation::ActKind::call_next, .customer = person.customer};
    const auto& acts = shift_.view().acts;
    const bool can = std::any_of(acts.begin(), acts.end(), [](const simulation::ActOnOffer& act) {
        return act.kind == simulation::ActKind::call_next && act.refused == simulation::Refusal::none;
    });
    const std::string id = "line/" + session.model().customer(person.customer).id;
    const Interaction state = ui.interact(id, name_of(session, person.customer), rect);
    if (state.focused || (state.hovered && can))
        ui.list().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()},
                          (state.focused ? ui.theme().focus : ui.theme().accent).packed(), ui.px(8), 0, ui.px(3));
    if (!state.activated) return;
    if (!can || shift_.view().line[0].customer == person.customer) {
        shift_.act(call);  // refused: the reason is shown
        return;
    }
    wanted_ = person.customer;
    open(ui, Sheet::out_of_turn, "turn/no");
}

void PlayScreen::draw_bubble(Ui& ui, Rect area, Point mouth, float from_x) {
    const std::string words = shift_.line();
    if (words.empty()) return;
    const Face face = area.height < ui.px(300) ? Face::body : Face::speech;
    const float pad = ui.px(14);
    const bool beside_line = !shift_.view().line.empty();
    const float right = beside_line ? line_left(area) - ui.px(6) : area.right() - ui.px(16);
    const float most = std::max(ui.px(200), std::min(right - from_x, std::max(ui.px(330), area.width * 0.44F)));
    const bool from_line = shift_.view().speaker == scenario::Speaker::bystander;
    const std::string_view speaker = from_line ? "Someone in line" : "";
    const float label = from_line ? ui.fonts().line_height(Face::small) : 0;
    const float wide = std::max(ui.text_width(words, face), ui.text_width(speaker, Face::small));
    const float width = std::min(most, wide + 2 * pad + ui.px(2));
    const float height = ui.text_height(words, face, width - 2 * pad) + label + 2 * pad - ui.px(4);
    const Rect bubble{from_x, area.y + ui.px(14), width, height};
    const float tip_y = std::max(bubble.bottom() + ui.px(8), std::min(mouth.y, bubble.bottom() + ui.px(34)));
    const auto packed = ui.theme().surface.packed();
    shadow(ui, bubble, 0.8F);
    const float edge = from_line ? bubble.right() : bubble.x, inwards = from_line ? -1.0F : 1.0F;
    const Point tip{edge - inwards * ui.px(4), tip_y};
    const Point one{edge + inwards * ui.px(from_line ? 46 : 18), bubble.bottom() - 1};
    const Point two{edge + inwards * ui.px(from_line ? 18 : 46), bubble.bottom() - 1};
    ui.list().AddTriangleFilled({one.x, one.y}, {two.x, two.y}, {tip.x, tip.y}, packed);
    ui.list().AddRectFilled({bubble.x, bubble.y}, {bubble.right(), bubble.bottom()}, packed, ui.px(14));
    const float top = bubble.y + pad - ui.px(2);
    if (from_line) ui.text({bubble.x + pad, top, width - 2 * pad, 0}, speaker, {Face::small, ui.theme().soft_ink});
    ui.text({bubble.x + pad, top + label, width - 2 * pad, height}, words, {face, ui.theme().ink}, shift_.spoken());
}

// Somebody has just left the counter: what they said stays until it can be read to its end.
void PlayScreen::draw_last_words(Ui& ui, Rect area) {
    const std::string words = shift_.last_words();
    if (words.empty()) return;
    const float pad = ui.px(14);
    const float most = line_left(area) - area.x - ui.px(40);
    const float width = std::min(most, ui.text_width(words, Face::body) + 2 * pad + ui.px(2));
    const float height = ui.text_height(words, Face::body, width - 2 * pad) + 2 * pad - ui.px(4);
    const Rect box{area.x + ui.px(16), area.y + ui.px(14), width, height};
    ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().surface.with_alpha(0.9F).packed(),
                            ui.px(14));
    ui.text({box.x + pad, box.y + pad - ui.px(2), width - 2 * pad, height}, words, {Face::body, ui.theme().soft_ink});
}

void PlayScreen::draw_plate(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const std::string name = name_of(shift_.session(), view.at_counter);
    const float width =
        std::max(ui.px(230), ui.text_width(name, Face::strong) + ui.text_width("Irritated", Face::strong) + ui.px(80));
    Rect plate{area.x + ui.px(16), area.bottom() - ui.px(66), width, ui.px(56)};
    shadow(ui, plate, 0.8F);
    card(ui, plate);
    Rect inside = plate.inset(ui.px(12), ui.px(6));
    Rect row = inside.take_top(ui.px(24));
    const std::string_view word = word_for(view.mood);
    const Rect mood = row.take_right(ui.text_width(word, Face::strong) + ui.px(2));
    const Rect icon = row.take_right(ui.px(28));
    mood_icon(ui, {icon.centre().x, icon.centre().y + ui.px(0.5F)}, ui.px(10), view.mood);
    ui.one_line(mood, word, {Face::strong, ui.theme().ink, Align::end});
    ui.one_line(row, name, {Face::strong, ui.theme().ink});
    inside.take_top(ui.px(9));
    mood_scale(ui, inside.take_top(ui.px(7)), static_cast<float>(view.anger) / 100'000.0F);
}

void PlayScreen::draw_captions(Ui& ui, Rect area, float counter_top) {
    struct Caption {
        std::string words;
        bool yours;
    };
    std::vector<Caption> captions;
    const Millis now = shift_.session().now();
    if (const std::string shown = shift_.caption(); !shown.empty()) captions.push_back({shown, false});
    const std::size_t most_captions = area.height < ui.px(260) ? 1 : 2;
    const auto& heard = shift_.heard();
    for (std::size_t i = heard.size(); i-- > 0 && captions.size() < most_captions;) {
        if ((now - heard[i].at).count > 5000) break;
        if (heard[i].kind == Heard::Kind::note) captions.push_back({heard[i].words, false});
        if (heard[i].kind == Heard::Kind::you) captions.push_back({fmt::format("You: {}", heard[i].words), true});
    }
    const float left = area.x + ui.px(16) + ui.px(270);
    const float most = area.right() - left - ui.px(16);
    float y = area.bottom() - ui.px(8);
    for (const Caption& caption : captions) {
        const float width = std::min(most, ui.text_width(caption.words, Face::body) + ui.px(26));
        const float height = ui.text_height(caption.words, Face::body, width - ui.px(24)) + ui.px(8);
        if (y - height < counter_top - ui.px(46)) break;
        const Rect box{area.right() - ui.px(16) - width, y - height, width, height};
        ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                (caption.yours ? ui.theme().accent : ui.theme().night.with_alpha(0.92F)).packed(),
                                ui.px(7));
        ui.text({box.x + ui.px(12), box.y + ui.px(4), width - ui.px(24), height}, caption.words,
                {Face::body, caption.yours ? ui.theme().on_accent : ui.theme().on_night});
        y -= height + ui.px(5);
    }
}

void PlayScreen::draw_helpers_on_the_way(Ui& ui, Rect area) {
    const View& view = shift_.view();
    float y = area.y + ui.px(12);
    const auto chip = [&](scenario::Helper helper) {
        const std::string words = fmt::format("{} is on the way", capitalised(helper_name(shift_.session(), helper)));
        const float width = ui.text_width(words, Face::strong) + ui.px(44);
        const Rect rect{area.right() - width - ui.px(14), y, width, ui.px(32)};
        shadow(ui, rect, 0.6F);
        card(ui, rect, ui.theme().accent_soft, ui.theme().accent);
        const Paint paint(ui.list(), {rect.x + ui.px(18), rect.centre().y}, ui.px(8));
        paint.ellipse({0, -0.45F}, 0.42F, 0.42F, Fill::plain(ui.theme().accent));
        paint.shape(smooth(Curve{{0, 0.1F}, {0.7F, 0.3F}, {0.8F, 0.9F}, {-0.8F, 0.9F}, {-0.7F, 0.3F}}, true), {0, 0.6F},
                    Fill::plain(ui.theme().accent));
        ui.one_line({rect.x + ui.px(32), rect.y, width - ui.px(36), rect.height}, words,
                    {Face::strong, ui.theme().accent});
        y += ui.px(38);
    };
    const auto here = helper_present();
    if (view.supervisor_on_the_way && here != scenario::Helper::supervisor) chip(scenario::Helper::supervisor);
    if (view.colleague_on_the_way && here != scenario::Helper::colleague) chip(scenario::Helper::colleague);
}

std::optional<scenario::Helper> PlayScreen::helper_present() {
    const View& view = shift_.view();
    if (view.hand_over) {
        for (auto heard = shift_.session().simulation().events().rbegin();
             heard != shift_.session().simulation().events().rend(); ++heard)
            if (heard->kind == simulation::EventKind::hand_over_began)
                return static_cast<scenario::Helper>(heard->detail);
    }
    if (view.said_as && view.speaker == scenario::Speaker::supervisor) return scenario::Helper::supervisor;
    if (view.said_as && view.speaker == scenario::Speaker::colleague) return scenario::Helper::colleague;
    return std::nullopt;
}

const Looks& PlayScreen::looks_of(CustomerId customer) {
    const scenario::Customer& person = shift_.session().model().customer(customer);
    const auto found = looks_.find(person.id);
    if (found != looks_.end()) return found->second;
    return looks_.emplace(person.id, looks_for(person.id, person.looks, person.pronoun)).first->second;
}

const Looks& PlayScreen::looks_of_helper(scenario::Helper helper) {
    const std::string name = helper_name(shift_.session(), helper);
    const auto found = looks_.find(name);
    if (found != looks_.end()) return found->second;
    const bool woman = name.starts_with("Ms ") || name.starts_with("Mrs ") || name.starts_with("Miss ");
    Looks looks = looks_for(name, "jacket", woman ? "she" : "");
    looks.cloth = rgb(0x1C5D85);
    return looks_.emplace(name, looks).first->second;
}

}  // namespace composure::window
