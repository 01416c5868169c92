// A picture that is drawn once and then copied, as long as it would come out the same.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

struct ImDrawList;

namespace composure::window {

// Triangles taken out of a draw list.
class Mesh {
public:
    struct Mark {
        int vertices = 0, indices = 0;
        unsigned first = 0;
    };
    static Mark mark(const ImDrawList& list);
    void take(const ImDrawList& list, const Mark& since);  // all that came after the mark
    bool put(ImDrawList& list) const;                      // false: there is nothing to put, or the fonts have changed

private:
    struct Vertex {
        std::array<float, 4> place;  // x, y, and where in the texture
        std::uint32_t colour;
    };
    std::vector<Vertex> vertices_;
    std::vector<unsigned> indices_;
    float white_x_ = -1, white_y_ = -1;
};

// `Key` is all that the picture follows from. No texts: those must be told to Ui in each pass.
template <class Key>
class Kept {
public:
    template <class Draw>
    void draw(ImDrawList& list, const Key& key, const Draw& how) {
        if (key_ && *key_ == key && mesh_.put(list)) return;
        const Mesh::Mark before = Mesh::mark(list);
        how();
        mesh_.take(list, before);
        key_ = key;
    }

private:
    std::optional<Key> key_;
    Mesh mesh_;
};

}  // namespace composure::window
