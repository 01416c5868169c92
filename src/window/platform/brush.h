// Draws lists of triangles with OpenGL 3.2 where it is told to. Without a graphics card each pixel costs, so large
// parts are drawn the cheapest way: what hides all behind it without mixing, and what has no letters without their
// texture.
#pragma once

#include <memory>
#include <span>

#include "window/draw/picture.h"

namespace composure::window {

class Brush {
public:
    // OpenGL is current. Nothing when it lacks something.
    static std::unique_ptr<Brush> make();
    ~Brush();
    Brush(const Brush&) = delete;
    Brush& operator=(const Brush&) = delete;

    // The letters of the current ImGui context's fonts; again after other fonts were loaded.
    void take_letters();
    // A picture's first row is its top. A window's picture is drawn in one way only: of a single one that is sooner
    // there.
    enum class Into { picture, window };
    // Takes what is drawn from now on, each list once, into what is bound and so large.
    void begin(Point size, std::span<const PicturePiece> pieces, Into into = Into::picture);
    // One of them, within a part of the picture in whole pixels.
    void draw(const PicturePiece& piece, Rect within);

private:
    Brush() = default;
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

}  // namespace composure::window
