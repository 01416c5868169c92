// A drawn person is made of parts that come back: each is drawn once at rest, and from then on only placed: moved,
// turned, scaled and bent.
#pragma once

#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <vector>

#include "window/portrait/portrait.h"

struct ImDrawList;

namespace composure::window {

// Where something stands that was drawn around 0/0, as in Paint.
struct Placement {
    Placement(Point at, float unit, float turn = 0, const Bend& how = {});

    Point origin;
    Bend bend;
    float cosine, sine;                         // of the turn, times the unit
    float bend_across, bend_above, bend_below;  // one over the rim's
};

// The triangles of one part, in the coordinates of its drawing, as if nothing turned or bent it.
class PartMemo {
public:
    // All that `drawn` holds, drawn around 0/0 with so many pixels a unit.
    void take(const ImDrawList& drawn, float unit);
    void show(ImDrawList& list, const Placement& where) const;

private:
    // In blocks of eight, the last one filled up: x and y apart, for the many additions at once.
    std::vector<float> across_, down_;
    std::vector<std::uint32_t> colours_;  // one a corner
    std::vector<std::uint16_t> triangles_;
};

// A part as it was drawn for all that its shape and colours follow from: how far a mouth is open, where eyes look.
// Where people stand and how they hold the head is no part of it.
class PartBank {
public:
    using State = std::array<float, 16>;  // what is left over is 0

    // Nothing: not drawn yet, or long ago.
    const PartMemo* find(const State& state);
    // A place for it, in which nothing is.
    PartMemo& add(const State& state);

private:
    struct Kept {
        State state;
        PartMemo memo;
    };
    std::list<Kept> kept_;  // the last used first
};

struct PersonMemo {
    // Of whom, and in which air: everything is drawn anew for others.
    std::optional<Looks> looks;
    Colour air;

    PartBank hair_behind, neck, body, cover_behind, left_arm, right_arm, ears, skull, features, eyeballs, irises, lids,
        nose, mouth, brows, hair, phone;
    std::shared_ptr<ImDrawList> rest;  // where parts are drawn before they are kept
};

}  // namespace composure::window
