#include "window/platform/platform.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <utility>

#include "window/platform/platform_input.h"
#include "window/platform/surface.h"

namespace composure::window {
namespace {

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

// For how long this machine has slept since it was started.
Millis slept_so_far() {
    timespec all{}, awake{};
    ::clock_gettime(CLOCK_BOOTTIME, &all);
    ::clock_gettime(CLOCK_MONOTONIC, &awake);
    return {(all.tv_sec - awake.tv_sec) * 1000 + (all.tv_nsec - awake.tv_nsec) / 1'000'000};
}

// A terminal that is closed ends the program as SIGTERM does, which SDL makes an event of: nothing is lost.
void hang_up_as_terminate() {
    struct sigaction hang_up {};
    ::sigaction(SIGHUP, nullptr, &hang_up);
    if (hang_up.sa_handler == SIG_DFL) std::signal(SIGHUP, [](int) { std::raise(SIGTERM); });
}

}  // namespace

struct Platform::Handles {
    SDL_Window* window = nullptr;
    SDL_Cursor* hand = nullptr;  // made when it is first shown
    bool hand_shown = false, audio_left = false;
    Millis slept = slept_so_far();
    std::unique_ptr<Surface> surface;
};

Result<std::unique_ptr<Platform>> Platform::open(const std::string& title, int width, int height,
                                                 const Meanwhile& meanwhile) {
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return tl::unexpected(no_display(SDL_GetError()));
    hang_up_as_terminate();
    meanwhile.begin();
    std::unique_ptr<Platform> platform(new Platform);
    platform->handles_ = std::make_unique<Handles>();
    Handles& handles = *platform->handles_;
    // Shapes carry their own soft edges, so one sample looks the same and costs half.
    handles.window = make_window(title, width, height, 0);
    if (handles.window == nullptr) return tl::unexpected(no_display(SDL_GetError()));
    auto surface = Surface::open(handles.window);
    if (!surface) return tl::unexpected(surface.error());
    handles.surface = std::move(*surface);
    SDL_SetWindowMinimumSize(handles.window, 640, 440);
    meanwhile.end();
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
    handles_->surface.reset();
    if (handles_->window != nullptr) SDL_DestroyWindow(handles_->window);
    handles_->audio_left ? SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_TIMER) : SDL_Quit();
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

void Platform::leave_audio() { handles_->audio_left = true; }

float Platform::density() const {
    int width = 1;
    int height = 1;
    SDL_GetWindowSize(handles_->window, &width, &height);
    return std::max(1.0F, size().x / static_cast<float>(std::max(1, width)));
}

Millis Platform::now() const { return {static_cast<std::int64_t>(SDL_GetTicks64())}; }

void Platform::upload_fonts() { handles_->surface->take_letters(); }

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
    if (event.type == SDL_RENDER_DEVICE_RESET) handles_->surface->lose_context();
    if (event.type == SDL_RENDER_TARGETS_RESET) handles_->surface->distrust_memory();
    if (event.type == SDL_QUIT) into.push_back({WindowEvent::Kind::closed, {}});
    if (event.type == SDL_WINDOWEVENT) {
        const bool left = event.window.event == SDL_WINDOWEVENT_LEAVE;
        // Another display may have another density; what was covered, minimised or resized is drawn afresh.
        const bool resized =
            event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || event.window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED;
        const bool seen_again =
            event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_RESTORED;
        if (resized) handles_->surface->draw_everything();
        if (seen_again) handles_->surface->distrust_memory();
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
    // A signal to end that comes just before the sleep does not end it; nor may waking from the machine's own sleep.
    constexpr std::int64_t kLongestSleep = 2000;
    const int limit = static_cast<int>(std::clamp<std::int64_t>(most ? most->count : kLongestSleep, 0, kLongestSleep));
    const bool came = limit == 0 ? SDL_PollEvent(&event) != 0 : SDL_WaitEventTimeout(&event, limit) != 0;
    if (came) {
        do take(event, events);
        while (SDL_PollEvent(&event) != 0);
    }
    constexpr std::int64_t kNap = 500;
    const Millis slept = slept_so_far();
    if ((slept - std::exchange(handles_->slept, slept)).count > kNap) handles_->surface->distrust_memory();
    return events;
}

Result<bool> Platform::present(const Picture& picture, const std::string& picture_path) {
    return handles_->surface->present(picture, size(), picture_path);
}

}  // namespace composure::window
