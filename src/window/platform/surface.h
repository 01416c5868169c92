// The picture in a window: keeps it and draws what changed, with an OpenGL context of its own. When that is lost (the
// graphics card was reset, the machine slept, another card took over) it is made anew and all is drawn again.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "window/platform/canvas.h"
#include "window/platform/damage.h"

struct SDL_Window;

namespace composure::window {

class Picture;

// Code no-display, and what to do instead.
Error no_display(const std::string& why);

class Surface {
public:
    // `window` outlives it. Code no-display.
    static Result<std::unique_ptr<Surface>> open(SDL_Window* window);
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    // What is done at the next picture:
    void take_letters();     // of other fonts
    void draw_everything();  // the window was resized
    // What lies in the card's memory may be gone, though the context is not: some drivers lose it when the machine
    // sleeps or another console is shown.
    void distrust_memory();
    void lose_context() { lost_ = true; }

    // What did not change is not drawn again. With a path the whole is also written there as PNG. Codes: no-display (no
    // room in the card's memory, or no context any more), cannot-write.
    Result<bool> present(const Picture& picture, Point size, const std::string& picture_path);

private:
    explicit Surface(SDL_Window* window) : window_(window) {}
    Result<bool> open_context();
    Result<bool> renew_context();
    void draw_first(const Picture& picture, Point size);
    std::size_t fit_ground(std::span<const PicturePiece> pieces, Point size);
    Result<bool> draw(const Picture& picture, const std::vector<Rect>& damaged, Point size);

    SDL_Window* window_;
    void* context_ = nullptr;
    std::unique_ptr<Canvas> canvas_;
    Damage damage_;
    std::vector<std::uint64_t> ground_;  // the pieces at the back that the canvas keeps as one picture
    bool letters_there_ = false;         // else they are given to the canvas before the next picture
    bool lost_ = false;
    enum class Pictures { first_next, kept } pictures_ = Pictures::first_next;
};

}  // namespace composure::window
