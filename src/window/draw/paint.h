// Filled shapes with soft edges and gradients on an ImDrawList, in the coordinates of what is drawn (a head, a shop)
// instead of pixels. Every shape brings its own edge of one pixel that fades out, so no multisampling is needed.
#pragma once

#include <functional>
#include <initializer_list>
#include <span>
#include <vector>

#include "window/draw/geometry.h"
#include "window/draw/theme.h"

struct ImDrawList;

namespace composure::window {

// From `start` at `from` to `end` at `to`, straight on, clamped beyond.
struct Fill {
    Colour start, end;
    Point from, to;

    static Fill plain(Colour colour) { return {colour, colour, {}, {}}; }
    static Fill down(Colour top, Colour bottom, float from_y, float to_y) {
        return {top, bottom, {0, from_y}, {0, to_y}};
    }
    static Fill across(Colour left, Colour right, float from_x, float to_x) {
        return {left, right, {from_x, 0}, {to_x, 0}};
    }
    Colour at(Point p) const;
};

// Moves the middle of what is drawn and leaves its rim: a round thing seems to turn. The rim is an ellipse around 0/0,
// `half_width` to both sides, `above` up and `below` down.
struct Bend {
    float across = 0, down = 0;
    float half_width = 1, above = 1, below = 1;

    Point apply(Point p) const;
    friend bool operator==(const Bend&, const Bend&) = default;
};

class Paint {
public:
    // A point p of the drawing stands at origin + unit * p, turned by `turn` (radians, clockwise).
    Paint(ImDrawList& list, Point origin, float unit, float turn = 0, const Bend& bend = {});

    Point place(Point p) const;
    float unit() const { return unit_; }
    ImDrawList& list() const { return list_; }

    // `outline` runs clockwise and can be seen whole from `centre`.
    void shape(std::span<const Point> outline, Point centre, const Fill& fill) const;
    // What lies between two curves of equally many points, both from left to right, `upper` above `lower`.
    void band(std::span<const Point> upper, std::span<const Point> lower, const Fill& fill) const;
    // A stroke along `spine` whose width in drawing units is given from its start (0) to its end (1).
    void ribbon(std::span<const Point> spine, const std::function<float(float)>& width, Colour colour) const;
    void ribbon(std::span<const Point> spine, const std::function<float(float)>& width, const Fill& fill) const;
    void line(std::span<const Point> spine, float width, Colour colour) const;    // even
    void stroke(std::span<const Point> spine, float width, Colour colour) const;  // thin at both ends
    void ellipse(Point centre, float radius_x, float radius_y, const Fill& fill) const;
    // Full in the middle, nothing at the rim.
    void glow(Point centre, float radius_x, float radius_y, Colour colour) const;
    // The soft shadow of a rectangle with round corners: full along its rim and `under` inwards, where the thing itself
    // lies, nothing `reach` outwards.
    void halo(Rect rect, float rounding, float reach, float under, Colour colour) const;
    void box(Rect rect, float rounding, Colour colour) const;
    void box(Rect rect, const Fill& fill) const;  // square corners

private:
    struct Vertex {
        Point at;
        Colour colour;
    };
    void soften_end(std::size_t at) const;

    ImDrawList& list_;
    Point origin_;
    float unit_;
    float cosine_, sine_;  // of the turn, times the unit
    Bend bend_;
    Point inverse_above_, inverse_below_;  // of the rim, for what is above and below its middle
    mutable std::vector<Vertex> placed_;   // room for one shape, kept from one to the next
    mutable std::vector<Point> left_, right_;
};

using Curve = std::vector<Point>;

// Through all points, smoothly; `steps` pieces between two of them.
Curve smooth(std::span<const Point> through, bool closed, int steps = 8);
Curve smooth(std::initializer_list<Point> through, int steps = 8);
Curve mirrored(std::span<const Point> curve);  // x to -x, order kept
Curve reversed(Curve curve);
Curve with_mirror(
    std::span<const Point> right_half);  // top to bottom on the right, then back up on the left: closed, clockwise
Curve quadratic(Point from, Point over, Point to, int steps = 12);
Point between(Point a, Point b, float share);

}  // namespace composure::window
