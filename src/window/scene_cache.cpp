#include "window/scene_cache.h"

#include <imgui.h>

#include <cstring>

namespace composure::window {

Mesh::Mark Mesh::mark(const ImDrawList& list) {
    return {list.VtxBuffer.Size, list.IdxBuffer.Size, list._VtxCurrentIdx};
}

void Mesh::take(const ImDrawList& list, const Mark& since) {
    static_assert(sizeof(Vertex) == sizeof(ImDrawVert));
    vertices_.clear();
    indices_.clear();
    const int count = list.VtxBuffer.Size - since.vertices;
    // A long list begins to count anew in between; then the numbers no longer fit together.
    if (count <= 0 || list._VtxCurrentIdx != since.first + static_cast<unsigned>(count)) return;
    vertices_.resize(static_cast<std::size_t>(count));
    std::memcpy(vertices_.data(), list.VtxBuffer.Data + since.vertices, vertices_.size() * sizeof(Vertex));
    for (int i = since.indices; i < list.IdxBuffer.Size; ++i)
        indices_.push_back(static_cast<unsigned>(list.IdxBuffer[i]) - since.first);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    white_x_ = white.x;
    white_y_ = white.y;
}

bool Mesh::put(ImDrawList& list) const {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    if (vertices_.empty() || white.x != white_x_ || white.y != white_y_) return false;
    list.PrimReserve(static_cast<int>(indices_.size()), static_cast<int>(vertices_.size()));
    const unsigned first = list._VtxCurrentIdx;
    std::memcpy(static_cast<void*>(list._VtxWritePtr), vertices_.data(), vertices_.size() * sizeof(Vertex));
    for (const unsigned index : indices_) *list._IdxWritePtr++ = static_cast<ImDrawIdx>(first + index);
    list._VtxWritePtr += vertices_.size();
    list._VtxCurrentIdx += static_cast<unsigned>(vertices_.size());
    return true;
}

}  // namespace composure::window
