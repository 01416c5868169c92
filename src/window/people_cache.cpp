#include "window/people_cache.h"

namespace composure::window {
namespace {

// The same picture at another place.
bool only_moved(const Portrait& a, const Portrait& b) {
    Portrait there = b;
    there.head = a.head;
    there.floor_y = b.floor_y - b.head.y + a.head.y;
    if (b.counter_y > 0) there.counter_y = b.counter_y - b.head.y + a.head.y;
    return there == a;
}

}  // namespace

void PeopleCache::draw(Picture& picture, std::uint32_t who, const Portrait& portrait, const Looks& looks,
                       const Expression& expression) {
    Person& kept = people_[who];
    const bool same = kept.expression == expression && kept.looks == looks && only_moved(kept.portrait, portrait);
    const Point by{portrait.head.x - kept.portrait.head.x, portrait.head.y - kept.portrait.head.y};
    if (same && picture.show_moved(kept.sheet, by)) {
        kept.portrait = portrait;
        return;
    }
    kept = {portrait, looks, expression, kept.sheet};
    picture.open(kept.sheet);
    draw_person(picture.list(), portrait, looks, expression);
    picture.close();
    ++drawn_anew_;
}

}  // namespace composure::window
