// Which part of the picture is different from the one before: only that part is drawn again, so a blink or a clock
// costs next to nothing even without a graphics card.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "window/draw/picture.h"

namespace composure::window {

bool overlap(const Rect& a, const Rect& b);

struct Bounds;

class Damage {
public:
    Damage();
    ~Damage();

    // Compares with the last call and remembers the pieces. Rectangles of whole pixels that do not overlap; none when
    // nothing changed.
    std::vector<Rect> update(std::span<const PicturePiece> pieces, Point size);
    // What the piece of the last update covers; nothing: it has no triangles.
    Rect covered(std::uint64_t id) const;
    // In how many updates on end it came out the same, the last one among them.
    unsigned still_for(std::uint64_t id) const;
    // The next update answers with the whole picture: other fonts, another size, an uncovered window.
    void everything() { everything_ = true; }

private:
    struct Seen;
    void look_at(const PicturePiece& piece, std::vector<Rect>& changed);
    static Bounds shown_now(const Seen& seen);
    bool same_order(std::span<const PicturePiece> pieces) const;

    std::map<std::uint64_t, Seen> before_;
    std::vector<std::uint64_t> order_;
    Point size_;
    std::uint64_t round_ = 0;
    bool everything_ = true;
};

// What of `clip` lies in `within`, rounded out to whole pixels: OpenGL's scissor cuts the broken part off a height, and
// would leave a row out.
Rect whole_pixels(const Rect& clip, const Rect& within);

}  // namespace composure::window
