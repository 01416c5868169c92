// The counter with everybody at it: who they are, how they feel, where they stand.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/play/play_screen.h"

namespace composure::window {

using simulation::View;

namespace {

constexpr std::size_t kMostInLine = 5;  // people of the line
constexpr float kCounterTop = 0.79F;    // of the picture's height
constexpr float kQuietly = 0.5F;        // who is angrier than this is heard by the whole line

constexpr std::int64_t kPatienceStep = 1000;  // ms between two pictures of what those in line have left

float stepped(float value, float step) { return std::round(value / step) * step; }

Portrait portrait_of(Rect area, const Stand& stand, float floor_y, Colour air) {
    Portrait portrait;
    portrait.head = {area.x + stand.x * area.width, area.y + stand.y * area.height};
    portrait.unit = stand.size * area.height;
    portrait.floor_y = floor_y;
    portrait.haze = stand.haze;
    portrait.air = air;
    return portrait;
}

// Where people stand, for a wide picture and for a narrow one beside the words.
struct Places {
    Stand counter, helper, door, back;
    float line_from = 0, line_step = 0;
};
Places places_of(Rect area) {
    const float wide = area.width / area.height;
    if (wide < 1.4F) {
        const float size = std::min(0.165F, wide * 0.25F);  // so that nobody's elbows are cut off
        return {{0.5F, 0.42F, size, 0},
                {0.86F, 0.47F, size * 0.8F, 0.08F},
                {1.25F, 0.5F, size * 0.7F, 0.4F},
                {-0.4F, 0.45F, size, 0},
                2,
                1};
    }
    return {{0.215F, 0.335F, 0.172F, 0},
            {0.385F, 0.41F, 0.152F, 0.06F},
            {1.06F, 0.5F, 0.1F, 0.4F},
            {-0.1F, 0.42F, 0.152F, 0.06F},
            0.6F,
            0.085F};
}

}  // namespace

void PlayScreen::draw_picture(Ui& ui, Rect area) {
    ui.list().PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
    room_.draw(ui.picture(), {area, look_}, [&] { draw_room(ui.list(), area, look_); });
    switch (look_.place) {
        case scenario::Place::counter: draw_counter_scene(ui, area); break;
        case scenario::Place::phone: draw_call_scene(ui, area); break;
        case scenario::Place::chat: draw_chat_scene(ui, area); break;
    }
    draw_helpers_on_the_way(ui, area);
    ui.list().PopClipRect();
}

void PlayScreen::draw_counter_scene(Ui& ui, Rect area) {
    const float top = area.y + area.height * kCounterTop;
    const Millis now = shift_.session().now();
    hands_of_clock_.draw(ui.picture(), {area, static_cast<std::uint64_t>(now.count / 1000)}, [&] {
        ui.begin_upright();
        draw_clock_hands(ui.list(), area, look_, now);
        ui.end_upright(clock_place(area));
    });
    place_people(ui, area);
    const Places places = places_of(area);
    counter_.draw(ui.picture(), {area, look_}, [&] { draw_counter(ui.list(), area, top, look_); });
    if (front_) hands_.draw_hands(ui.picture(), front_->who, front_->portrait, looks_of(front_->who), front_->face);
    draw_darkness(ui, area);
    if (layout_of(ui) != Layout::wide) return;
    const View& view = shift_.view();
    line_part_.draw(ui, key_of_part(ui, area, ui.at().count / kPatienceStep), [&] {
        draw_line_tags(ui, area, top);
        const float side = ui.px(16);
        if (view.at_counter.exists()) draw_plate(ui, {area.x + side, top + ui.px(24), ui.px(250), 0});
        draw_captions(ui, {area.x + side + ui.px(262), area.y, area.width * (places.line_from - 0.055F) - ui.px(290),
                           area.height - ui.px(8)});
        return area.height;
    });
    if (!view.at_counter.exists()) return draw_last_words(ui, area);
    const bool by_helper =
        helper_ && view.speaker != scenario::Speaker::customer && view.speaker != scenario::Speaker::bystander;
    const Stand& speaker = by_helper ? places.helper : places.counter;
    const Point head{area.x + speaker.x * area.width, area.y + speaker.y * area.height};
    draw_bubble(ui, area, {head.x + speaker.size * area.height * 0.5F, head.y + speaker.size * area.height * 0.45F},
                head.x + speaker.size * area.height * 1.15F);
}

void PlayScreen::draw_darkness(Ui& ui, Rect area) {
    const float pressure = pressure_.shown(), beat = pressure_.beat(face_at_);
    if (pressure <= 0) return;
    dark_.draw(ui.picture(), {area, pressure, beat},
               [&] { draw_pressure(ui.list(), area.x, area.y, area.width, area.height, pressure, beat); });
}

void PlayScreen::place_people(Ui& ui, Rect area) {
    const View& view = shift_.view();
    const Places places = places_of(area);
    const float floor_y = area.bottom();
    stage_.begin(ui.at(), ui.motion());
    struct Place {
        std::uint32_t who;
        Stand stand;
    };
    std::vector<Place> drawn;  // those in front last
    const std::size_t shown = layout_of(ui) == Layout::wide ? std::min(view.line.size(), kMostInLine) : 0;
    for (std::size_t i = shown; i-- > 0;) {
        const auto far = static_cast<float>(i);
        const std::uint32_t who = view.line[i].customer.value;
        const Stand goal{places.line_from + places.line_step * far, 0.5F - 0.006F * far, 0.122F - 0.004F * far,
                         0.1F + 0.07F * far};
        drawn.push_back({who, stage_.place(who, goal, places.door)});
    }
    if (helper_) drawn.push_back({kHelper, stage_.place(kHelper, places.helper, places.back)});
    if (view.at_counter.exists())
        drawn.push_back({view.at_counter.value, stage_.place(view.at_counter.value, places.counter, places.door)});
    stage_.end();
    // The counter hides the rest of them: whoever moves is drawn again only as far as it is seen.
    const float hidden = std::ceil(area.y + area.height * kCounterTop) + 1;
    ui.list().PushClipRect({area.x, area.y}, {area.right(), hidden}, true);
    for (const Stage::Leaver& leaver : stage_.leavers()) draw_one(ui, area, leaver.who, leaver.now, floor_y);
    front_.reset();
    for (const Place& each : drawn) {
        if (view.at_counter.exists() && each.who == view.at_counter.value)
            draw_front(ui, area, each.who, each.stand);
        else
            draw_one(ui, area, each.who, each.stand, floor_y);
    }
    ui.list().PopClipRect();
}

// Whoever is served stands close to the counter: hands can lie on it, and a child is seen over it.
void PlayScreen::draw_front(Ui& ui, Rect area, std::uint32_t who, const Stand& stand) {
    Front front{who, portrait_of(area, stand, area.bottom(), air_of(look_)), face_of(who)};
    front.portrait.counter_y = area.y + area.height * kCounterTop;
    people_.draw(ui.picture(), who, front.portrait, looks_of(who), front.face);
    front_ = front;
}

void PlayScreen::draw_one(Ui& ui, Rect area, std::uint32_t who, const Stand& stand, float floor_y) {
    Portrait portrait = portrait_of(area, stand, floor_y, air_of(look_));
    const Looks& looks = looks_of(who);
    if (looks.child > 0 && look_.place == scenario::Place::counter)  // in line, too, a child is seen over it
        portrait.counter_y = area.y + area.height * kCounterTop;
    people_.draw(ui.picture(), who, portrait, looks, face_of(who));
}

bool PlayScreen::talks(std::uint32_t who) {
    const View& view = shift_.view();
    if (!view.speaking_until) return false;
    if (who == kHelper)
        return helper_ &&
               (view.speaker == scenario::Speaker::supervisor || view.speaker == scenario::Speaker::colleague);
    return view.speaker == scenario::Speaker::customer && view.at_counter.exists() && view.at_counter.value == who;
}

// What the session says about this one, before the moment adds blinks and glances.
Expression PlayScreen::feeling_of(std::uint32_t who) {
    const View& view = shift_.view();
    Expression mood;
    if (who == kHelper) {
        mood.trust = 0.6F;
        mood.look = talks(kHelper) ? -0.5F : -0.9F;
        return mood;
    }
    if (view.at_counter.exists() && view.at_counter.value == who) {
        mood.anger = stepped(static_cast<float>(view.anger) / 100'000.0F, 0.01F);
        mood.trust = stepped(static_cast<float>(view.trust) / 100'000.0F, 0.01F);
        const bool soon = view.silence_at && (*view.silence_at - view.at).count < 6000;
        mood.impatience = std::min(1.0F, 0.6F * mood.anger + (soon ? 0.4F : 0.0F));
        mood.phone = look_.place == scenario::Place::phone ? 1.0F : 0.0F;
        if (talks(kHelper)) mood.look = 0.9F;
        if (view.speaking_until && view.speaker == scenario::Speaker::bystander) mood.look = 0.9F;
        return mood;
    }
    mood.trust = 0.5F;
    for (const simulation::PersonInLine& person : view.line) {
        if (person.customer.value != who) continue;
        mood.anger = 0.08F + 0.26F * static_cast<float>(person.mood);
        mood.impatience = stepped(1 - static_cast<float>(person.patience) / 1000.0F, 0.1F);
        mood.trust = person.acknowledged ? 0.65F : 0.45F;
        const bool loud = view.speaking_until && static_cast<float>(view.anger) / 100'000.0F > kQuietly;
        if (loud) {
            mood.look = -0.85F;
            mood.lean = 0.5F;
        }
    }
    return mood;
}

Expression PlayScreen::face_of(std::uint32_t who) {
    const Expression mood = feeling_of(who);
    const bool talking = talks(who);
    if (motion_ == Motion::reduced) return still(mood, talking);
    Expression felt = movers_[who].follow(mood, face_at_);
    const View& view = shift_.view();
    const bool in_line = who != kHelper && !(view.at_counter.exists() && view.at_counter.value == who) &&
                         view.place == scenario::Place::counter;
    // What nobody sees in somebody further back is not drawn anew: impatience grows slowly.
    if (in_line) felt.impatience = stepped(felt.impatience, 0.05F);
    Expression face = in_line && mood.look == 0 ? waiting(felt, face_at_, who) : alive(felt, face_at_, who, talking);
    if (!shift_.time_runs()) face.blink = 0;  // a still picture never catches somebody with closed eyes
    return face;
}

const Looks& PlayScreen::looks_of(std::uint32_t who) {
    const auto found = looks_.find(who);
    if (found != looks_.end()) return found->second;
    if (who != kHelper) {
        const scenario::Customer& person =
            shift_.session()
                .model()
                .scenario()
                .customers[CustomerId{static_cast<decltype(CustomerId::value)>(who)}.position()];
        const Looks looks =
            looks_of_customer(person, manner_.people != nullptr ? *manner_.people : scenario::Gallery{});
        return looks_.emplace(who, looks).first->second;
    }
    const std::string name = helper_name(shift_.session(), helper_.value_or(scenario::Helper::supervisor));
    const bool woman = name.starts_with("Ms ") || name.starts_with("Mrs ") || name.starts_with("Miss ");
    Looks looks = looks_for(name, "jacket", woman ? "she" : "");
    looks.cloth = rgb(0x1C5D85);
    return looks_.emplace(who, looks).first->second;
}

std::optional<scenario::Helper> PlayScreen::helper_present() {
    const View& view = shift_.view();
    if (view.hand_over) {
        const auto events = shift_.session().simulation().events();
        for (auto heard = events.rbegin(); heard != events.rend(); ++heard)
            if (heard->kind == simulation::EventKind::hand_over_began)
                return static_cast<scenario::Helper>(heard->detail);
    }
    if (view.said_as && view.speaker == scenario::Speaker::supervisor) return scenario::Helper::supervisor;
    if (view.said_as && view.speaker == scenario::Speaker::colleague) return scenario::Helper::colleague;
    return std::nullopt;
}

void PlayScreen::keep_helper() {
    const auto here = helper_present();
    if (here && here != helper_) looks_.erase(kHelper);
    // A helper who leaves is still drawn on the way out, so the looks stay until another comes.
    helper_ = here;
}

}  // namespace composure::window
