// Rectangles in pixels, x to the right and y down. Plain arithmetic for laying out screens.
#pragma once

#include <algorithm>

namespace composure::window {

struct Point {
    float x = 0, y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    Rect inset(float by) const { return inset(by, by); }
    Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, std::max(0.0F, width - 2 * horizontal),
                std::max(0.0F, height - 2 * vertical)};
    }

    // Cut a piece off one side; what remains stays in this rectangle.
    Rect take_top(float amount) {
        const float taken = std::min(amount, height);
        const Rect piece{x, y, width, taken};
        y += taken;
        height -= taken;
        return piece;
    }
    Rect take_bottom(float amount) {
        const float taken = std::min(amount, height);
        height -= taken;
        return {x, y + height, width, taken};
    }
    Rect take_left(float amount) {
        const float taken = std::min(amount, width);
        const Rect piece{x, y, taken, height};
        x += taken;
        width -= taken;
        return piece;
    }
    Rect take_right(float amount) {
        const float taken = std::min(amount, width);
        width -= taken;
        return {x + width, y, taken, height};
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

// What both cover; without width or height when they do not meet.
inline Rect common(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

}  // namespace composure::window
