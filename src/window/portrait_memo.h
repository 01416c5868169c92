// What of a drawn person stays as it was while they talk, blink or tilt the head: drawn once, then only moved and
// turned.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "window/portrait.h"

namespace composure::window {

enum class Memory { none, new_now, holds };

// The triangles of one part.
class PartMemo {
public:
    // Draws by `how` and keeps what came; while it holds, shows that again. All of the part stands around `origin`,
    // turned by `turn`, as in Paint.
    template <class Draw>
    void draw(ImDrawList& list, Memory memory, Point origin, float turn, const Draw& how) {
        if (memory == Memory::none) return how();
        if (memory == Memory::holds) return again(list, origin, turn);
        begin(list);
        how();
        end(list, origin, turn);
    }

private:
    struct Corner {
        Point at, in_texture;
        std::uint32_t colour = 0;
    };
    void begin(const ImDrawList& list);
    void end(const ImDrawList& list, Point origin, float turn);
    void again(ImDrawList& list, Point origin, float turn) const;

    std::vector<Corner> corners_;  // as drawn
    std::vector<std::uint32_t> triangles_;
    Point origin_;
    float turn_ = 0;
    int first_corner_ = 0, first_index_ = 0;
};

// A part that follows from a few numbers more, which come again and again: how far a mouth is open, where eyes look.
class PartBank {
public:
    using State = std::array<float, 4>;
    template <class Draw>
    void draw(ImDrawList& list, Memory memory, const State& state, Point origin, float turn, const Draw& how) {
        constexpr std::size_t kMost = 32;
        if (memory == Memory::none) return how();
        if (memory == Memory::new_now || kept_.size() >= kMost) kept_.clear();
        const auto [at, added] = kept_.try_emplace(state);
        at->second.draw(list, added ? Memory::new_now : Memory::holds, origin, turn, how);
    }

private:
    std::map<State, PartMemo> kept_;
};

// All that the parts below follow from, besides where the person stands.
struct MemoKey {
    Portrait portrait;      // as if the head were at 0/0
    Looks looks;            //
    Expression expression;  // without what only moves mouth, eyes and hands, or the head as a whole
    float unit = 0, head_unit = 0;
    Bend bend;
    friend bool operator==(const MemoKey&, const MemoKey&) = default;
};

struct PersonMemo {
    std::optional<MemoKey> key;
    PartMemo hair_behind, body, cover_behind, nose, hair;
    PartBank left_arm, right_arm, head, eyes, mouth;
};

}  // namespace composure::window
