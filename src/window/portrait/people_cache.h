// Draws people and keeps each: who has not changed since the last picture costs nothing.
#pragma once

#include <cstdint>
#include <map>
#include <memory>

#include "window/draw/picture.h"
#include "window/portrait/portrait.h"

namespace composure::window {

class PeopleCache {
public:
    // As draw_person. `who`: one number for one drawn person. Somebody who only stands elsewhere is moved, not drawn
    // anew.
    void draw(Picture& picture, std::uint32_t who, const Portrait& portrait, const Looks& looks,
              const Expression& expression);
    // As draw_hands_on_counter; a cache of its own, and nothing while no hands lie there.
    void draw_hands(Picture& picture, std::uint32_t who, const Portrait& portrait, const Looks& looks,
                    const Expression& expression);
    std::size_t drawn_anew() const { return drawn_anew_; }  // so far, for tests

private:
    struct Person {
        Portrait portrait;
        Looks looks;
        Expression expression;
        std::shared_ptr<StillSheet> sheet;
        std::shared_ptr<PersonMemo> memo;
    };
    using Draw = void (*)(ImDrawList&, const Person&);
    void keep(Picture& picture, std::uint32_t who, const Person& now, Draw how);

    std::map<std::uint32_t, Person> people_;
    std::size_t drawn_anew_ = 0;
};

}  // namespace composure::window
