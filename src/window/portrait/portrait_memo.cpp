#include "window/portrait/portrait_memo.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace composure::window {
namespace {

constexpr std::size_t kBlock = 8;  // corners that are placed at once
constexpr std::size_t kIndices = 32;

std::size_t whole_blocks(std::size_t count) { return (count + kBlock - 1) / kBlock * kBlock; }

struct Block {
    std::array<float, kBlock> across, down;
};

// As Bend::apply, and then as Paint::place; without a branch, so that the eight of a block are done together.
void place(const Placement& to, const float* across, const float* down, Block& placed) {
    for (std::size_t i = 0; i < kBlock; ++i) {
        const float x = across[i], y = down[i];
        const float a = x * to.bend_across, b = y * (y < 0 ? to.bend_above : to.bend_below);
        const float wide = 1 - a * a, high = 1 - b * b;
        const float inside = (wide > 0 ? wide : 0) * (high > 0 ? high : 0);
        const float bent_x = x + to.bend.across * inside, bent_y = y + to.bend.down * inside;
        placed.across[i] = to.origin.x + bent_x * to.cosine - bent_y * to.sine;
        placed.down[i] = to.origin.y + bent_x * to.sine + bent_y * to.cosine;
    }
}

// Nothing is bent or turned.
void place_upright(const Placement& to, const float* across, const float* down, Block& placed) {
    for (std::size_t i = 0; i < kBlock; ++i) {
        placed.across[i] = to.origin.x + across[i] * to.cosine;
        placed.down[i] = to.origin.y + down[i] * to.cosine;
    }
}

// Thirty-two numbers and more of each.
void add_to_all(const std::uint16_t* __restrict from, ImDrawIdx more, ImDrawIdx* __restrict into) {
    for (std::size_t i = 0; i < kIndices; ++i) into[i] = static_cast<ImDrawIdx>(from[i] + more);
}

// Writes `from`, counted from `first` on.
ImDrawIdx* count_on(const std::vector<std::uint16_t>& from, unsigned first, ImDrawIdx* into) {
    const std::size_t whole = from.size() / kIndices * kIndices;
    const auto more = static_cast<ImDrawIdx>(first);
    for (std::size_t i = 0; i < whole; i += kIndices) add_to_all(&from[i], more, into + i);
    for (std::size_t i = whole; i < from.size(); ++i) into[i] = static_cast<ImDrawIdx>(from[i] + more);
    return into + from.size();
}

// Eight corners into the list.
void write(const Block& placed, const std::uint32_t* __restrict colours, ImVec2 white, ImDrawVert* __restrict into) {
    for (std::size_t i = 0; i < kBlock; ++i) {
        into[i].pos = {placed.across[i], placed.down[i]};
        into[i].uv = white;
        into[i].col = colours[i];
    }
}

}  // namespace

Placement::Placement(Point at, float unit, float turn, const Bend& how)
    : origin(at),
      bend(how),
      cosine(unit * std::cos(turn)),
      sine(unit * std::sin(turn)),
      bend_across(1 / how.half_width),
      bend_above(1 / how.above),
      bend_below(1 / how.below) {}

void PartMemo::take(const ImDrawList& drawn, float unit) {
    const auto count = static_cast<std::size_t>(drawn.VtxBuffer.Size);
    across_.assign(whole_blocks(count), 0);
    down_.assign(whole_blocks(count), 0);
    colours_.resize(count);
    const float share = 1 / unit;
    for (std::size_t i = 0; i < count; ++i) {
        const ImDrawVert& corner = drawn.VtxBuffer.Data[i];
        across_[i] = corner.pos.x * share;
        down_[i] = corner.pos.y * share;
        colours_[i] = corner.col;
    }
    triangles_.assign(drawn.IdxBuffer.begin(), drawn.IdxBuffer.end());
}

void PartMemo::show(ImDrawList& list, const Placement& where) const {
    const std::size_t count = colours_.size();
    if (count == 0) return;
    list.PrimReserve(static_cast<int>(triangles_.size()), static_cast<int>(count));
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const bool upright = where.sine == 0 && where.bend.across == 0 && where.bend.down == 0;
    ImDrawVert* const vertices = list._VtxWritePtr;
    Block placed;
    for (std::size_t i = 0; i < count; i += kBlock) {
        if (upright)
            place_upright(where, &across_[i], &down_[i], placed);
        else
            place(where, &across_[i], &down_[i], placed);
        if (count - i >= kBlock) {
            write(placed, &colours_[i], white, vertices + i);
            continue;
        }
        for (std::size_t k = 0; i + k < count; ++k)
            vertices[i + k] = {{placed.across[k], placed.down[k]}, white, colours_[i + k]};
    }
    list._VtxWritePtr += count;
    list._IdxWritePtr = count_on(triangles_, list._VtxCurrentIdx, list._IdxWritePtr);
    list._VtxCurrentIdx += static_cast<unsigned>(count);
}

const PartMemo* PartBank::find(const State& state) {
    const auto found = std::ranges::find(kept_, state, &Kept::state);
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return &kept_.front().memo;
}

PartMemo& PartBank::add(const State& state) {
    constexpr std::size_t kMost = 48;
    if (kept_.size() < kMost)
        kept_.emplace_front();
    else
        kept_.splice(kept_.begin(), kept_, std::prev(kept_.end()));
    kept_.front().state = state;
    return kept_.front().memo;
}

}  // namespace composure::window
