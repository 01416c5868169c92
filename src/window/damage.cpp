#include "window/damage.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace composure::window {
namespace {

struct Bounds {
    float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;

    void add(const ImDrawVert& vertex) {
        left = std::min(left, vertex.pos.x);
        top = std::min(top, vertex.pos.y);
        right = std::max(right, vertex.pos.x);
        bottom = std::max(bottom, vertex.pos.y);
    }
    // From `first` to before `last`, and a little more on both sides: neighbours of one triangle change together.
    void add(const std::vector<ImDrawVert>& vertices, std::size_t first, std::size_t last) {
        constexpr std::size_t kNeighbours = 4;
        if (first >= last) return;
        first = first > kNeighbours ? first - kNeighbours : 0;
        last = std::min(last + kNeighbours, vertices.size());
        for (std::size_t i = first; i < last; ++i) add(vertices[i]);
    }
};

bool same(const ImDrawVert& a, const ImDrawVert& b) { return std::memcmp(&a, &b, sizeof(ImDrawVert)) == 0; }

void compare(const std::vector<ImDrawVert>& before, const std::vector<ImDrawVert>& now, Bounds& bounds) {
    const std::size_t shorter = std::min(before.size(), now.size());
    std::size_t front = 0;
    while (front < shorter && same(before[front], now[front])) ++front;
    std::size_t back = 0;
    while (back < shorter - front && same(before[before.size() - 1 - back], now[now.size() - 1 - back])) ++back;
    bounds.add(before, front, before.size() - back);
    bounds.add(now, front, now.size() - back);
}

Rect whole(const ImDrawData& data) { return {0, 0, data.DisplaySize.x, data.DisplaySize.y}; }

Rect rounded_out(const Bounds& bounds, Rect most) {
    const float left = std::max(most.x, std::floor(bounds.left) - 2);
    const float top = std::max(most.y, std::floor(bounds.top) - 2);
    const float right = std::min(most.right(), std::ceil(bounds.right) + 2);
    const float bottom = std::min(most.bottom(), std::ceil(bounds.bottom) + 2);
    return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

}  // namespace

struct Damage::Layer {
    std::vector<ImDrawVert> vertices;
    std::vector<ImVec4> clips;
};

Damage::Damage() = default;
Damage::~Damage() = default;

std::vector<Rect> Damage::update(const ImDrawData& data) {
    std::map<std::string, Layer> now;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        Layer& layer = now[list._OwnerName];
        layer.vertices.assign(list.VtxBuffer.begin(), list.VtxBuffer.end());
        for (const ImDrawCmd& command : list.CmdBuffer) layer.clips.push_back(command.ClipRect);
        before_.try_emplace(list._OwnerName);
    }
    std::vector<Rect> changed;
    for (const auto& [name, layer] : before_) {
        const Layer& other = now[name];
        const bool same_clips = std::equal(
            layer.clips.begin(), layer.clips.end(), other.clips.begin(), other.clips.end(),
            [](const ImVec4& a, const ImVec4& b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; });
        if (!same_clips && !layer.vertices.empty() && !other.vertices.empty()) everything_ = true;
        Bounds bounds;
        compare(layer.vertices, other.vertices, bounds);
        if (bounds.right >= bounds.left) changed.push_back(rounded_out(bounds, whole(data)));
    }
    before_.swap(now);
    if (everything_) changed = {whole(data)};
    everything_ = false;
    return changed;
}

ClippedTo::ClippedTo(ImDrawData& data, Rect rect) : data_(data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            ImVec4& clip = command.ClipRect;
            clips_.push_back({clip.x, clip.y, clip.z, clip.w});
            // Whole pixels: OpenGL's scissor cuts the broken part off a height, and would leave a row out.
            clip = {std::floor(std::max(clip.x, rect.x)), std::floor(std::max(clip.y, rect.y)),
                    std::ceil(std::min(clip.z, rect.right())), std::ceil(std::min(clip.w, rect.bottom()))};
        }
    }
}

ClippedTo::~ClippedTo() {
    std::size_t next = 0;
    for (int i = 0; i < data_.CmdListsCount; ++i) {
        for (ImDrawCmd& command : data_.CmdLists[i]->CmdBuffer) {
            const Rect& clip = clips_[next++];
            command.ClipRect = {clip.x, clip.y, clip.width, clip.height};
        }
    }
}

}  // namespace composure::window
