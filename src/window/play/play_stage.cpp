#include "window/play/play_stage.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace composure::window {
namespace {

constexpr Millis kWalk{750};

float eased_walk(float share) { return share * share * (3 - 2 * share); }
float between(float a, float b, float share) { return a + (b - a) * share; }

}  // namespace

void Stage::begin(Millis at, Motion motion) {
    at_ = at;
    motion_ = motion;
    leavers_.clear();
    for (Person& person : people_) person.seen = false;
}

bool Stage::walks(const Person& person) const { return motion_ == Motion::full && at_ < person.since + kWalk; }

Stand Stage::now(const Person& person) const {
    if (!walks(person)) return person.goal;
    const float share = static_cast<float>((at_ - person.since).count) / static_cast<float>(kWalk.count);
    const float way = eased_walk(std::clamp(share, 0.0F, 1.0F));
    Stand result;
    result.x = between(person.from.x, person.goal.x, way);
    result.size = between(person.from.size, person.goal.size, way);
    result.haze = between(person.from.haze, person.goal.haze, way);
    const float steps = std::sin(share * 3 * std::numbers::pi_v<float>);
    result.y = between(person.from.y, person.goal.y, way) - 0.09F * result.size * steps * steps;
    return result;
}

void Stage::send(Person& person, const Stand& goal) {
    person.from = now(person);
    person.goal = goal;
    person.since = at_;
}

Stand Stage::place(std::uint32_t who, const Stand& goal, const Stand& door) {
    auto person = std::find_if(people_.begin(), people_.end(), [who](const Person& each) { return each.who == who; });
    if (person == people_.end()) {
        // Whoever is there at the beginning has been there before.
        const Millis since = first_ ? at_ - kWalk : at_;
        people_.push_back({who, first_ ? goal : door, goal, door, since, true, true});
        return now(people_.back());
    }
    if (person->goal != goal) send(*person, goal);
    person->here = person->seen = true;
    person->door = door;
    return now(*person);
}

void Stage::end() {
    first_ = false;
    for (Person& person : people_)
        if (!person.seen && person.here) {
            person.here = false;
            send(person, person.door);
        }
    std::erase_if(people_, [this](const Person& person) { return !person.here && !walks(person); });
    for (const Person& person : people_)
        if (!person.here) leavers_.push_back({person.who, now(person)});
    moves_ = std::any_of(people_.begin(), people_.end(), [this](const Person& person) { return walks(person); });
}

}  // namespace composure::window
