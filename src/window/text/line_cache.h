// Texts laid out once and kept from picture to picture: bidirectional order and wrapping cost far more than drawing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "window/text/text_layout.h"

namespace composure::window {

class LineCache {
public:
    // As lay_out. `face` stands for `advance`: the same face must give the same steps until clear. What is answered
    // stays until tidy or clear.
    const std::vector<Line>& lines(std::string_view text, float width, std::size_t face, const Advance& advance);
    void clear() { kept_.clear(); }
    void tidy();  // between two passes: forgets what was not asked for lately

private:
    struct Entry {
        std::string text;
        float width = 0;
        std::size_t face = 0;
        std::vector<Line> lines;
        unsigned used = 0;  // the round of tidy in which it was last asked for
    };
    std::unordered_multimap<std::size_t, Entry> kept_;
    unsigned round_ = 0;
};

}  // namespace composure::window
