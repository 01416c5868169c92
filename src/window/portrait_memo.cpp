#include "window/portrait_memo.h"

#include <imgui.h>

#include <cmath>

namespace composure::window {

void PartMemo::begin(const ImDrawList& list) {
    first_corner_ = list.VtxBuffer.Size;
    first_index_ = list.IdxBuffer.Size;
}

void PartMemo::end(const ImDrawList& list, Point origin, float turn) {
    origin_ = origin;
    turn_ = turn;
    corners_.clear();
    triangles_.clear();
    for (int i = first_corner_; i < list.VtxBuffer.Size; ++i) {
        const ImDrawVert& each = list.VtxBuffer[i];
        corners_.push_back({{each.pos.x, each.pos.y}, {each.uv.x, each.uv.y}, each.col});
    }
    // A list counts its corners from 0 again after 65,536; a person has a twentieth of that.
    const auto first = list._VtxCurrentIdx - static_cast<unsigned>(corners_.size());
    for (int i = first_index_; i < list.IdxBuffer.Size; ++i) triangles_.push_back(list.IdxBuffer[i] - first);
}

void PartMemo::again(ImDrawList& list, Point origin, float turn) const {
    if (corners_.empty()) return;
    list.PrimReserve(static_cast<int>(triangles_.size()), static_cast<int>(corners_.size()));
    const float cosine = std::cos(turn - turn_), sine = std::sin(turn - turn_);
    ImDrawVert* vertex = list._VtxWritePtr;
    for (const Corner& each : corners_) {
        const float x = each.at.x - origin_.x, y = each.at.y - origin_.y;
        vertex->pos = {origin.x + x * cosine - y * sine, origin.y + x * sine + y * cosine};
        vertex->uv = {each.in_texture.x, each.in_texture.y};
        vertex->col = each.colour;
        ++vertex;
    }
    ImDrawIdx* index = list._IdxWritePtr;
    for (const std::uint32_t each : triangles_) *index++ = static_cast<ImDrawIdx>(list._VtxCurrentIdx + each);
    list._VtxWritePtr = vertex;
    list._IdxWritePtr = index;
    list._VtxCurrentIdx += static_cast<unsigned>(corners_.size());
}

}  // namespace composure::window
