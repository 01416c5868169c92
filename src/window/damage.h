// Which part of the picture is different from the one before: only that part is drawn again, so a blink or a clock
// costs next to nothing even without a graphics card.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "window/geometry.h"

struct ImDrawData;
struct ImDrawList;
struct ImDrawVert;

namespace composure::window {

class Damage {
public:
    Damage();
    ~Damage();

    // Compares with the last call and remembers `data`. At most one rectangle of whole pixels for each layer of the
    // picture; none when nothing changed.
    std::vector<Rect> update(const ImDrawData& data);
    // The next update answers with the whole picture: other fonts, another size, an uncovered window.
    void everything() { everything_ = true; }

private:
    struct Layer;
    std::map<std::string, Layer> before_;
    bool everything_ = true;
};

// Keeps what `data` draws inside `rect` for as long as it lives.
class ClippedTo {
public:
    ClippedTo(ImDrawData& data, Rect rect);
    ~ClippedTo();
    ClippedTo(const ClippedTo&) = delete;
    ClippedTo& operator=(const ClippedTo&) = delete;

private:
    ImDrawData& data_;
    std::vector<Rect> clips_;  // as they were
};

}  // namespace composure::window
