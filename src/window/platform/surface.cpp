#include "window/platform/surface.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <algorithm>
#include <span>

#include "window/draw/picture.h"

namespace composure::window {
namespace {

// One that tells when the graphics card was reset, where the driver has such.
SDL_GLContext make_context(SDL_Window* window) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION, SDL_GL_CONTEXT_RESET_LOSE_CONTEXT);
    if (const SDL_GLContext told = SDL_GL_CreateContext(window)) return told;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION, SDL_GL_CONTEXT_RESET_NO_NOTIFICATION);
    return SDL_GL_CreateContext(window);
}

}  // namespace

Error no_display(const std::string& why) {
    return {"no-display", "the window could not be opened: " + why,
            "play in the terminal instead: composure play --text SCENARIO", ErrorKind::machine};
}

Result<std::unique_ptr<Surface>> Surface::open(SDL_Window* window) {
    std::unique_ptr<Surface> surface(new Surface(window));
    if (const auto opened = surface->open_context(); !opened) return tl::unexpected(opened.error());
    return surface;
}

Surface::~Surface() {
    if (context_ != nullptr) SDL_GL_DeleteContext(context_);
}

void Surface::take_letters() {
    letters_there_ = false;
    draw_everything();
}

void Surface::draw_everything() { damage_.everything(); }

// The room behind the people is drawn once; what moves is drawn over a copy of it. Answers with how many pieces from
// the back that are.
std::size_t Surface::fit_ground(std::span<const PicturePiece> pieces, Point size) {
    constexpr unsigned kStill = 30;  // pictures: about two seconds while somebody talks
    constexpr unsigned kLong = 600;  // before a ground that holds is made anew with more in it
    std::size_t holds = 0;
    while (holds < std::min(ground_.size(), pieces.size()) && pieces[holds].id == ground_[holds] &&
           damage_.still_for(ground_[holds]) > 0)
        ++holds;
    const bool broken = holds < ground_.size();
    const unsigned wanted = broken || ground_.empty() ? kStill : kLong;
    std::size_t still = 0;
    while (still < pieces.size() && damage_.still_for(pieces[still].id) >= wanted) ++still;
    if (broken) ground_.clear();
    if (still <= ground_.size()) return ground_.size();
    ground_.clear();
    const std::span<const PicturePiece> stand = pieces.first(still);
    for (const PicturePiece& piece : stand) ground_.push_back(piece.id);
    if (!canvas_->make_ground({stand.begin(), stand.end()}, size)) ground_.clear();  // all is drawn each time
    return ground_.size();
}

Result<bool> Surface::open_context() {
    context_ = make_context(window_);
    if (context_ == nullptr) return tl::unexpected(no_display(SDL_GetError()));
    SDL_GL_MakeCurrent(window_, context_);
    SDL_GL_SetSwapInterval(1);
    auto made = Canvas::make();
    if (!made) return tl::unexpected(made.error());
    canvas_ = std::move(*made);
    distrust_memory();
    lost_ = false;
    return true;
}

// After the card was reset, or with another one. A card that is just being reset has none for a moment.
Result<bool> Surface::renew_context() {
    constexpr int kMostTries = 10;
    constexpr Uint32 kBetween = 200;  // ms
    canvas_.reset();
    for (int tried = 1;; ++tried) {
        if (const SDL_GLContext current = SDL_GL_GetCurrentContext()) SDL_GL_DeleteContext(current);
        const auto opened = open_context();
        if (opened || tried == kMostTries) return opened;
        SDL_Delay(kBetween);
    }
}

void Surface::distrust_memory() {
    ground_.clear();
    damage_.everything();
    letters_there_ = false;
}

// The picture that somebody waits for. All of the next one is drawn anew, as every window is after it came up.
void Surface::draw_first(const Picture& picture, Point size) {
    canvas_->draw_unkept(picture.pieces(), size);
    damage_.everything();
}

Result<bool> Surface::draw(const Picture& picture, const std::vector<Rect>& damaged, Point size) {
    if (!letters_there_)
        if (const auto taken = canvas_->take_letters(); !taken) return taken;
    letters_there_ = true;
    if (pictures_ == Pictures::first_next) {
        draw_first(picture, size);
        return true;
    }
    const std::size_t behind = fit_ground(picture.pieces(), size);
    std::vector<Canvas::Part> parts;
    for (const Rect& area : damaged) {
        Canvas::Part part{area, {}};
        for (const PicturePiece& piece : picture.pieces().subspan(behind))
            if (overlap(damage_.covered(piece.id), area)) part.pieces.push_back(piece);
        parts.push_back(std::move(part));
    }
    return canvas_->draw(parts, size, behind > 0 ? Canvas::Behind::ground : Canvas::Behind::old_picture);
}

Result<bool> Surface::present(const Picture& picture, Point size, const std::string& picture_path) {
    if (lost_ || SDL_GL_GetCurrentContext() != context_ || canvas_->lost())
        if (const auto renewed = renew_context(); !renewed) return renewed;
    const std::vector<Rect> damaged = damage_.update(picture.pieces(), size);
    if (!picture_path.empty()) pictures_ = Pictures::kept;
    if (!damaged.empty()) {
        if (const auto drawn = draw(picture, damaged, size); !drawn) return drawn;
        SDL_GL_SwapWindow(window_);
        pictures_ = Pictures::kept;
    }
    if (picture_path.empty()) return true;
    return canvas_->write_picture(picture_path, size);
}

}  // namespace composure::window
