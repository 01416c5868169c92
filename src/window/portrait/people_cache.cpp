#include "window/portrait/people_cache.h"

#include "window/portrait/portrait_memo.h"

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
    keep(picture, who, {portrait, looks, expression, {}, {}}, [](ImDrawList& list, const Person& person) {
        draw_person(list, person.portrait, person.looks, person.expression, person.memo.get());
    });
}

void PeopleCache::draw_hands(Picture& picture, std::uint32_t who, const Portrait& portrait, const Looks& looks,
                             const Expression& expression) {
    if (lies_on_counter(portrait, expression))
        keep(picture, who, {portrait, looks, expression, {}, {}}, [](ImDrawList& list, const Person& person) {
            draw_hands_on_counter(list, person.portrait, person.looks, person.expression);
        });
}

void PeopleCache::keep(Picture& picture, std::uint32_t who, const Person& now, Draw how) {
    Person& kept = people_[who];
    const bool same =
        kept.expression == now.expression && kept.looks == now.looks && only_moved(kept.portrait, now.portrait);
    const Point by{now.portrait.head.x - kept.portrait.head.x, now.portrait.head.y - kept.portrait.head.y};
    if (same && picture.show_moved(kept.sheet, by)) {
        kept.portrait = now.portrait;
        return;
    }
    if (!kept.memo) kept.memo = std::make_shared<PersonMemo>();
    kept = {now.portrait, now.looks, now.expression, kept.sheet, kept.memo};
    picture.open(kept.sheet);
    how(picture.list(), kept);
    picture.close();
    ++drawn_anew_;
}

}  // namespace composure::window
