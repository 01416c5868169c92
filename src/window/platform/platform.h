// The window of the operating system: SDL2 with OpenGL 3.2, and the pictures in it. Everything else in this room knows
// neither.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/millis.h"
#include "window/ui/input.h"

union SDL_Event;

namespace composure::window {

class Picture;

struct WindowEvent {
    enum class Kind { input, redraw, resized, closed };
    Kind kind = Kind::input;
    InputEvent input;
};

class Platform {
public:
    // What another thread can do while the window opens.
    struct Meanwhile {
        // Not sooner: while there is but one thread, the keyboard's tables are read without locks, many times faster.
        std::function<void()> begin = [] {};
        std::function<void()> end = [] {};  // just before the ImGui context is made
    };
    // Code no-display: no screen or no OpenGL 3.2. Makes the ImGui context, which lives as long as the platform.
    static Result<std::unique_ptr<Platform>> open(const std::string& title, int width, int height,
                                                  const Meanwhile& meanwhile);
    static Result<std::unique_ptr<Platform>> open(const std::string& title, int width, int height) {
        return open(title, width, height, {});
    }
    ~Platform();
    Platform(const Platform&) = delete;
    Platform& operator=(const Platform&) = delete;

    // Sleeps until something comes, at most `most` (nothing: without limit), then takes all there is. Pointer moves in
    // a row become one.
    std::vector<WindowEvent> wait(std::optional<Millis> most);

    Point size() const;                  // pixels
    void resize(int width, int height);  // points of the desktop, as somebody drags its edge
    bool hidden() const;                 // minimised, or wholly out of sight: nothing need be drawn
    void hide();                         // at the end: what must still be closed is not waited for on the screen
    void leave_audio();                  // a sound server holds its thread up: at the end only the window is closed
    float density() const;               // pixels to a point of the desktop: 2 on a fine screen
    Millis now() const;                  // a steady clock
    void upload_fonts();                 // after Fonts::load
    void show_hand(bool hand);           // pointer shape
    void set_typing(bool typing);        // a text field has the focus: letters come as texts too
    // Shows a finished picture; what did not change is not drawn again. With a path the whole is also written there as
    // PNG.
    Result<bool> present(const Picture& picture, const std::string& picture_path = {});

private:
    Platform() = default;
    void take(const SDL_Event& event, std::vector<WindowEvent>& into);

    struct Handles;
    std::unique_ptr<Handles> handles_;
};

}  // namespace composure::window
