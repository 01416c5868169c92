#include "window/platform/damage.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>

namespace composure::window {

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// Not in an anonymous namespace: Damage::Seen has one.
struct Bounds {
    float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;

    void add(const ImDrawVert& vertex) {
        left = std::min(left, vertex.pos.x);
        top = std::min(top, vertex.pos.y);
        right = std::max(right, vertex.pos.x);
        bottom = std::max(bottom, vertex.pos.y);
    }
    void add(const Bounds& other) {
        if (other.right < other.left || other.bottom < other.top) return;
        left = std::min(left, other.left);
        top = std::min(top, other.top);
        right = std::max(right, other.right);
        bottom = std::max(bottom, other.bottom);
    }
    // Nothing is drawn beyond these.
    void keep_within(const std::vector<ImVec4>& clips) {
        if (clips.empty()) return;
        ImVec4 most = clips.front();
        for (const ImVec4& clip : clips)
            most = {std::min(most.x, clip.x), std::min(most.y, clip.y), std::max(most.z, clip.z),
                    std::max(most.w, clip.w)};
        left = std::max(left, most.x);
        top = std::max(top, most.y);
        right = std::min(right, most.z);
        bottom = std::min(bottom, most.w);
    }
    // Where they come to stand on the screen.
    Bounds shown(Point by, const std::optional<Rect>& within) const {
        Bounds there{left + by.x, top + by.y, right + by.x, bottom + by.y};
        if (within) there.keep_within({{within->x, within->y, within->right(), within->bottom()}});
        return there;
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

namespace {

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

Rect rounded_out(const Bounds& bounds, Point size) {
    if (bounds.right < bounds.left || bounds.bottom < bounds.top) return {};
    const float left = std::max(0.0F, std::floor(bounds.left) - 2);
    const float top = std::max(0.0F, std::floor(bounds.top) - 2);
    const float right = std::min(size.x, std::ceil(bounds.right) + 2);
    const float bottom = std::min(size.y, std::ceil(bounds.bottom) + 2);
    return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

Bounds both(Bounds one, const Bounds& other) {
    one.add(other);
    return one;
}

bool is_empty(const Rect& rect) { return rect.width <= 0 || rect.height <= 0; }

Rect around(const Rect& a, const Rect& b) {
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// So that nothing is drawn twice.
void join_overlapping(std::vector<Rect>& rects) {
    for (bool joined = true; joined;) {
        joined = false;
        for (std::size_t i = 0; i < rects.size() && !joined; ++i) {
            for (std::size_t k = i + 1; k < rects.size() && !joined; ++k) {
                if (!overlap(rects[i], rects[k])) continue;
                rects[i] = around(rects[i], rects[k]);
                rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(k));
                joined = true;
            }
        }
    }
}

bool same_clips(const std::vector<ImVec4>& a, const std::vector<ImVec4>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ImVec4& one, const ImVec4& other) {
        return one.x == other.x && one.y == other.y && one.z == other.z && one.w == other.w;
    });
}

}  // namespace

struct Damage::Seen {
    std::vector<ImDrawVert> vertices;
    std::vector<ImVec4> clips;
    Bounds bounds;  // of its own corners
    Point by{};
    std::optional<Rect> within;
    std::uint64_t version = 0, round = 0;
    unsigned still = 0;
};

Bounds Damage::shown_now(const Seen& seen) { return seen.bounds.shown(seen.by, seen.within); }

Damage::Damage() = default;
Damage::~Damage() = default;

void Damage::look_at(const PicturePiece& piece, std::vector<Rect>& changed) {
    Seen& seen = before_[piece.id];
    seen.round = round_;
    const bool moved = seen.by != piece.by || seen.within != piece.within;
    const Bounds shown_before = seen.bounds.shown(seen.by, seen.within);
    seen.by = piece.by;
    seen.within = piece.within;
    if (seen.version == piece.version && !everything_) {
        seen.still = moved ? 0 : seen.still + 1;
        if (moved) changed.push_back(rounded_out(both(shown_before, shown_now(seen)), size_));
        return;
    }
    seen.version = piece.version;
    const ImDrawList& list = *piece.list;
    std::vector<ImDrawVert> vertices(list.VtxBuffer.begin(), list.VtxBuffer.end());
    std::vector<ImVec4> clips;
    for (const ImDrawCmd& command : list.CmdBuffer) clips.push_back(command.ClipRect);
    Bounds all;
    for (const ImDrawVert& vertex : vertices) all.add(vertex);
    Bounds differs;
    all.keep_within(clips);
    if (same_clips(clips, seen.clips)) {
        compare(seen.vertices, vertices, differs);
        differs.keep_within(clips);
    } else {
        Bounds before;
        before.add(seen.vertices, 0, seen.vertices.size());
        before.keep_within(seen.clips);
        differs.add(vertices, 0, vertices.size());
        differs.keep_within(clips);
        differs.add(before);
    }
    differs = moved ? both(shown_before, all.shown(seen.by, seen.within)) : differs.shown(seen.by, seen.within);
    changed.push_back(rounded_out(differs, size_));
    seen.still = !everything_ && is_empty(changed.back()) ? seen.still + 1 : 0;
    seen.vertices = std::move(vertices);
    seen.clips = std::move(clips);
    seen.bounds = all;
}

// Whether what was there before still stands in front of and behind the same.
bool Damage::same_order(std::span<const PicturePiece> pieces) const {
    std::vector<std::uint64_t> now;
    for (const PicturePiece& piece : pieces)
        if (std::find(order_.begin(), order_.end(), piece.id) != order_.end()) now.push_back(piece.id);
    std::size_t at = 0;
    for (const std::uint64_t id : order_)
        if (at < now.size() && now[at] == id) ++at;
    return at == now.size();
}

std::vector<Rect> Damage::update(std::span<const PicturePiece> pieces, Point size) {
    ++round_;
    everything_ = everything_ || size != size_ || !same_order(pieces);
    size_ = size;
    std::vector<Rect> changed;
    order_.clear();
    for (const PicturePiece& piece : pieces) {
        look_at(piece, changed);
        order_.push_back(piece.id);
    }
    for (auto at = before_.begin(); at != before_.end();) {
        if (at->second.round != round_) changed.push_back(rounded_out(shown_now(at->second), size));
        at = at->second.round == round_ ? std::next(at) : before_.erase(at);
    }
    std::erase_if(changed, is_empty);
    join_overlapping(changed);
    if (everything_) changed = {{0, 0, size.x, size.y}};
    everything_ = false;
    return changed;
}

unsigned Damage::still_for(std::uint64_t id) const {
    const auto found = before_.find(id);
    return found == before_.end() ? 0 : found->second.still;
}

Rect Damage::covered(std::uint64_t id) const {
    const auto found = before_.find(id);
    return found == before_.end() ? Rect{} : rounded_out(shown_now(found->second), size_);
}

Rect whole_pixels(const Rect& clip, const Rect& within) {
    const float left = std::floor(std::max(clip.x, within.x));
    const float top = std::floor(std::max(clip.y, within.y));
    const float right = std::ceil(std::min(clip.right(), within.right()));
    const float bottom = std::ceil(std::min(clip.bottom(), within.bottom()));
    return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

}  // namespace composure::window
