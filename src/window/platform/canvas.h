// A picture that stays from frame to frame (an OpenGL 3.2 frame buffer), so that only what changed has to be drawn
// again.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "window/draw/picture.h"

namespace composure::window {

class Canvas {
public:
    // OpenGL is current. Code no-display when it lacks something.
    static Result<std::unique_ptr<Canvas>> make();
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    // The context was lost with all that was in it: only a new one and another canvas help.
    bool lost() const;
    // Of the fonts, before anything is drawn and after others were loaded. Code no-display: no room for them.
    Result<bool> take_letters();
    // What is to be drawn in one part of the picture, back to front.
    struct Part {
        Rect area;  // pixels
        std::vector<PicturePiece> pieces;
    };
    // Draws what stands still behind everything else into a picture of its own. False: there is no room for one.
    bool make_ground(const std::vector<PicturePiece>& pieces, Point size);
    // Draws each part over what is there, or over the ground, and copies the whole to the window's back buffer. Code
    // no-display: there is no room for a picture of that size.
    enum class Behind { old_picture, ground };
    Result<bool> draw(const std::vector<Part>& parts, Point size, Behind behind);
    // Draws a whole picture to the window's back buffer and keeps nothing of it: the first one is sooner there.
    void draw_unkept(std::span<const PicturePiece> pieces, Point size);
    Result<bool> write_picture(const std::string& path, Point size) const;

private:
    Canvas() = default;
    struct Sheet;
    bool fit(Sheet& sheet, Point size);
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

}  // namespace composure::window
