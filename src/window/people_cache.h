// Draws people and keeps the triangles of each: who has not changed since the last picture costs a copy.
#pragma once

#include <cstdint>
#include <map>
#include <memory>

#include "window/portrait.h"

namespace composure::window {

class PeopleCache {
public:
    PeopleCache();
    ~PeopleCache();
    PeopleCache(const PeopleCache&) = delete;
    PeopleCache& operator=(const PeopleCache&) = delete;

    // As draw_person. `who`: one number for one drawn person. Somebody who only stands elsewhere is moved, not drawn
    // anew.
    void draw(ImDrawList& list, std::uint32_t who, const Portrait& portrait, const Looks& looks,
              const Expression& expression);
    std::size_t drawn_anew() const { return drawn_anew_; }  // so far, for tests

private:
    struct Kept;
    std::map<std::uint32_t, std::unique_ptr<Kept>> people_;
    std::size_t drawn_anew_ = 0;
};

}  // namespace composure::window
