#include "window/people_cache.h"

#include <imgui.h>

#include <vector>

namespace composure::window {
namespace {

// The same picture at another place.
bool only_moved(const Portrait& a, const Portrait& b) {
    Portrait there = b;
    there.head = a.head;
    there.floor_y = b.floor_y - b.head.y + a.head.y;
    if (b.counter_y > 0) there.counter_y = b.counter_y - b.head.y + a.head.y;
    return there == a;
}

}  // namespace

struct PeopleCache::Kept {
    Portrait portrait;
    Looks looks;
    Expression expression;
    std::vector<ImDrawVert> vertices;
    std::vector<unsigned> indices;  // from the first vertex on

    void copy_to(ImDrawList& list, Point head) const {
        list.PrimReserve(static_cast<int>(indices.size()), static_cast<int>(vertices.size()));
        const float dx = head.x - portrait.head.x;
        const float dy = head.y - portrait.head.y;
        const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();  // other fonts have it elsewhere
        const unsigned first = list._VtxCurrentIdx;
        for (const ImDrawVert& vertex : vertices)
            list.PrimWriteVtx({vertex.pos.x + dx, vertex.pos.y + dy}, uv, vertex.col);
        for (const unsigned index : indices) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    }
};

PeopleCache::PeopleCache() = default;
PeopleCache::~PeopleCache() = default;

void PeopleCache::draw(ImDrawList& list, std::uint32_t who, const Portrait& portrait, const Looks& looks,
                       const Expression& expression) {
    std::unique_ptr<Kept>& kept = people_[who];
    const bool same = kept && kept->expression == expression && kept->looks == looks &&
                      only_moved(kept->portrait, portrait) && !kept->vertices.empty();
    if (same) return kept->copy_to(list, portrait.head);
    if (!kept) kept = std::make_unique<Kept>();
    kept->portrait = portrait;
    kept->looks = looks;
    kept->expression = expression;
    const int vertices = list.VtxBuffer.Size;
    const int indices = list.IdxBuffer.Size;
    const unsigned offset = list._CmdHeader.VtxOffset;
    const unsigned first = list._VtxCurrentIdx;
    draw_person(list, portrait, looks, expression);
    ++drawn_anew_;
    kept->vertices.assign(list.VtxBuffer.Data + vertices, list.VtxBuffer.Data + list.VtxBuffer.Size);
    kept->indices.clear();
    if (list._CmdHeader.VtxOffset != offset) return kept->vertices.clear();  // torn apart in the list: not to be kept
    for (int i = indices; i < list.IdxBuffer.Size; ++i) kept->indices.push_back(list.IdxBuffer[i] - first);
}

}  // namespace composure::window
