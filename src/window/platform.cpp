#include "window/platform.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <span>

#include "window/canvas.h"
#include "window/damage.h"
#include "window/platform_input.h"

namespace composure::window {
namespace {

Error no_display(const std::string& why) {
    return {"no-display", "the window could not be opened: " + why,
            "play in the terminal instead: composure play --text SCENARIO", ErrorKind::machine};
}

SDL_Window* make_window(const std::string& title, int width, int height, int samples) {
    // 3.2 is the first that draws a layer of more than 65,536 points (a full shop); ImGui would stop the program else.
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, samples > 0 ? 1 : 0);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLESAMPLES, samples);
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    return SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, flags);
}

}  // namespace

struct Platform::Handles {
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    SDL_Cursor* hand = nullptr;  // made when it is first shown
    bool hand_shown = false;
    std::unique_ptr<Canvas> canvas;
    Damage damage;
    std::vector<std::uint64_t> ground;  // the pieces at the back that the canvas keeps as one picture

    std::size_t fit_ground(std::span<const PicturePiece> pieces, Point size);
};

// The room behind the people is drawn once; what moves is drawn over a copy of it. Answers with how many pieces from
// the back that are.
std::size_t Platform::Handles::fit_ground(std::span<const PicturePiece> pieces, Point size) {
    constexpr unsigned kStill = 30;  // pictures: about two seconds while somebody talks
    constexpr unsigned kLong = 600;  // before a ground that holds is made anew with more in it
    std::size_t holds = 0;
    while (holds < std::min(ground.size(), pieces.size()) && pieces[holds].id == ground[holds] &&
           damage.still_for(ground[holds]) > 0)
        ++holds;
    const bool broken = holds < ground.size();
    const unsigned wanted = broken || ground.empty() ? kStill : kLong;
    std::size_t still = 0;
    while (still < pieces.size() && damage.still_for(pieces[still].id) >= wanted) ++still;
    if (broken) ground.clear();
    if (still <= ground.size()) return ground.size();
    ground.clear();
    std::vector<ImDrawList*> lists;
    for (const PicturePiece& piece : pieces.first(still)) {
        ground.push_back(piece.id);
        lists.push_back(piece.list);
    }
    canvas->make_ground(lists, size);
    return ground.size();
}

Result<std::unique_ptr<Platform>> Platform::open(const std::string& title, int width, int height,
                                                 const std::function<void()>& before_context) {
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_TIMER) != 0) return tl::unexpected(no_display(SDL_GetError()));
    std::unique_ptr<Platform> platform(new Platform);
    platform->handles_ = std::make_unique<Handles>();
    Handles& handles = *platform->handles_;
    // Shapes carry their own soft edges, so one sample looks the same and costs half.
    handles.window = make_window(title, width, height, 0);
    if (handles.window != nullptr) handles.context = SDL_GL_CreateContext(handles.window);
    if (handles.context == nullptr) return tl::unexpected(no_display(SDL_GetError()));
    SDL_GL_MakeCurrent(handles.window, handles.context);
    SDL_GL_SetSwapInterval(1);
    SDL_SetWindowMinimumSize(handles.window, 640, 440);
    auto canvas = Canvas::make();
    if (!canvas) return tl::unexpected(canvas.error());
    handles.canvas = std::move(*canvas);
    before_context();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // lists of more than 65,536 corners
    SDL_StopTextInput();  // keys, not texts, until a field has the focus
    return platform;
}

Platform::~Platform() {
    if (!handles_) return;
    if (ImGui::GetCurrentContext() != nullptr) ImGui::DestroyContext();
    if (handles_->hand != nullptr) SDL_FreeCursor(handles_->hand);
    if (handles_->context != nullptr) SDL_GL_DeleteContext(handles_->context);
    if (handles_->window != nullptr) SDL_DestroyWindow(handles_->window);
    SDL_Quit();
}

Point Platform::size() const {
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(handles_->window, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

void Platform::resize(int width, int height) { SDL_SetWindowSize(handles_->window, width, height); }

bool Platform::hidden() const {
    return (SDL_GetWindowFlags(handles_->window) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0;
}

void Platform::hide() { SDL_HideWindow(handles_->window); }

float Platform::density() const {
    int width = 1;
    int height = 1;
    SDL_GetWindowSize(handles_->window, &width, &height);
    return std::max(1.0F, size().x / static_cast<float>(std::max(1, width)));
}

Millis Platform::now() const { return {static_cast<std::int64_t>(SDL_GetTicks64())}; }

void Platform::upload_fonts() {
    handles_->canvas->take_letters();
    handles_->damage.everything();
}

void Platform::show_hand(bool hand) {
    if (hand == handles_->hand_shown) return;
    handles_->hand_shown = hand;
    if (hand && handles_->hand == nullptr) handles_->hand = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND);
    if (SDL_Cursor* cursor = hand ? handles_->hand : SDL_GetDefaultCursor()) SDL_SetCursor(cursor);
}

void Platform::set_typing(bool typing) {
    if (typing == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    typing ? SDL_StartTextInput() : SDL_StopTextInput();
}

void Platform::take(const SDL_Event& event, std::vector<WindowEvent>& into) {
    if (event.type == SDL_QUIT) into.push_back({WindowEvent::Kind::closed, {}});
    if (event.type == SDL_WINDOWEVENT) {
        const bool left = event.window.event == SDL_WINDOWEVENT_LEAVE;
        // Another display may have another density; what was covered, minimised or resized is drawn afresh.
        const bool resized =
            event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || event.window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED;
        const bool seen_again =
            event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_RESTORED;
        if (resized || seen_again) handles_->damage.everything();
        if (left) into.push_back({WindowEvent::Kind::input, pointer_event(InputEvent::Kind::pointer_left, {-1, -1})});
        if (resized) into.push_back({WindowEvent::Kind::resized, {}});
        if (seen_again) into.push_back({WindowEvent::Kind::redraw, {}});
        return;
    }
    const std::optional<InputEvent> input = input_from(event, density());
    if (!input) return;
    const bool moved = input->kind == InputEvent::Kind::pointer_moved;
    if (moved && !into.empty() && into.back().input.kind == InputEvent::Kind::pointer_moved) into.pop_back();
    into.push_back({WindowEvent::Kind::input, *input});
}

std::vector<WindowEvent> Platform::wait(std::optional<Millis> most) {
    std::vector<WindowEvent> events;
    SDL_Event event;
    const int limit = most ? static_cast<int>(std::clamp<std::int64_t>(most->count, 0, 3'600'000)) : -1;
    if (limit == 0 ? SDL_PollEvent(&event) == 0 : SDL_WaitEventTimeout(&event, limit) == 0) return events;
    do take(event, events);
    while (SDL_PollEvent(&event) != 0);
    return events;
}

Result<bool> Platform::present(const Picture& picture, const std::string& picture_path) {
    const std::vector<Rect> damage = handles_->damage.update(picture.pieces(), size());
    if (!damage.empty()) {
        const std::size_t behind = handles_->fit_ground(picture.pieces(), size());
        std::vector<Canvas::Part> parts;
        for (const Rect& area : damage) {
            Canvas::Part part{area, {}};
            for (const PicturePiece& piece : picture.pieces().subspan(behind))
                if (overlap(handles_->damage.covered(piece.id), area)) part.lists.push_back(piece.list);
            parts.push_back(std::move(part));
        }
        handles_->canvas->draw(parts, size(), behind > 0 ? Canvas::Behind::ground : Canvas::Behind::old_picture);
        SDL_GL_SwapWindow(handles_->window);
    }
    if (picture_path.empty()) return true;
    return handles_->canvas->write_picture(picture_path, size());
}

}  // namespace composure::window
