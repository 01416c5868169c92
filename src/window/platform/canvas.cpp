#include "window/platform/canvas.h"

#define SDL_MAIN_HANDLED
#include <SDL_opengl.h>
#include <fmt/format.h>
#include <stb_image_write.h>

#include <algorithm>
#include <vector>

#include "window/platform/brush.h"
#include "window/platform/gl_internal.h"

namespace composure::window {
namespace {

Error no_room(const std::string& what) {
    return {"no-display", "there is no room in the graphics memory for " + what,
            "close other programs or make the window smaller; home offers to go on where you were", ErrorKind::machine};
}

}  // namespace

struct Canvas::Sheet {
    GLuint frame = 0, store = 0;
    Point size;
};

struct Canvas::Handles {
    Gl gl;
    std::unique_ptr<Brush> brush;
    Sheet picture, ground;
};

Result<std::unique_ptr<Canvas>> Canvas::make() {
    std::unique_ptr<Canvas> canvas(new Canvas);
    canvas->handles_ = std::make_unique<Handles>();
    Handles& handles = *canvas->handles_;
    if (handles.gl.load()) handles.brush = Brush::make();
    if (!handles.brush)
        return tl::unexpected(
            Error{"no-display", "the window could not be opened: OpenGL 3.2 is missing", "", ErrorKind::machine});
    return canvas;
}

Canvas::~Canvas() = default;  // its buffers go with the OpenGL context

bool Canvas::lost() const {
    const Gl& gl = handles_->gl;
    return gl.GetGraphicsResetStatus != nullptr && gl.GetGraphicsResetStatus() != GL_NO_ERROR;
}

Result<bool> Canvas::take_letters() {
    handles_->gl.had_room();  // what went wrong before is not the letters'
    handles_->brush->take_letters();
    if (handles_->gl.had_room() || lost()) return true;  // what was lost comes anew
    return tl::unexpected(no_room("its letters"));
}

// What is drawn from now on goes there. False: there is no room for it.
bool Canvas::fit(Sheet& sheet, Point size) {
    const Gl& gl = handles_->gl;
    if (sheet.frame == 0) {
        gl.GenFramebuffers(1, &sheet.frame);
        gl.GenTextures(1, &sheet.store);
    }
    gl.BindFramebuffer(GL_FRAMEBUFFER, sheet.frame);
    if (sheet.size == size) return true;
    gl.had_room();
    sheet.size = size;
    gl.BindTexture(GL_TEXTURE_2D, sheet.store);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    // In this order of colours windows are kept, too: a copy of bytes.
    gl.TexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0, GL_BGRA,
                  GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    gl.FramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, sheet.store, 0);
    if (gl.had_room() && gl.CheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) return true;
    sheet.size = {};  // tried again the next time
    return lost();    // then nothing is drawn, and all comes anew
}

bool Canvas::make_ground(const std::vector<PicturePiece>& pieces, Point size) {
    if (!fit(handles_->ground, size)) return false;
    handles_->brush->begin(size, pieces);
    for (const PicturePiece& piece : pieces) handles_->brush->draw(piece, {0, 0, size.x, size.y});
    return true;
}

Result<bool> Canvas::draw(const std::vector<Part>& parts, Point size, Behind behind) {
    if (!fit(handles_->picture, size))
        return tl::unexpected(no_room(fmt::format("a picture of {:.0f}x{:.0f}", size.x, size.y)));
    const Gl& gl = handles_->gl;
    if (behind == Behind::ground) {
        gl.BindFramebuffer(GL_READ_FRAMEBUFFER, handles_->ground.frame);
        for (const Part& part : parts) {
            const auto left = static_cast<GLint>(part.area.x), top = static_cast<GLint>(part.area.y);
            const auto right = static_cast<GLint>(part.area.right()), bottom = static_cast<GLint>(part.area.bottom());
            gl.BlitFramebuffer(left, top, right, bottom, left, top, right, bottom, GL_COLOR_BUFFER_BIT, GL_NEAREST);
        }
    }
    std::vector<PicturePiece> pieces;
    for (const Part& part : parts) pieces.insert(pieces.end(), part.pieces.begin(), part.pieces.end());
    handles_->brush->begin(size, pieces);
    for (const Part& part : parts)
        for (const PicturePiece& piece : part.pieces) handles_->brush->draw(piece, part.area);
    gl.BindFramebuffer(GL_READ_FRAMEBUFFER, handles_->picture.frame);
    gl.BindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    const auto width = static_cast<GLsizei>(size.x);
    const auto height = static_cast<GLsizei>(size.y);
    // The picture has its top first; a window is turned over by OpenGL, and the driver turns it back.
    gl.BlitFramebuffer(0, 0, width, height, 0, height, width, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    return true;
}

void Canvas::draw_unkept(std::span<const PicturePiece> pieces, Point size) {
    handles_->gl.BindFramebuffer(GL_FRAMEBUFFER, 0);
    handles_->brush->begin(size, pieces, Brush::Into::window);
    for (const PicturePiece& piece : pieces) handles_->brush->draw(piece, {0, 0, size.x, size.y});
}

Result<bool> Canvas::write_picture(const std::string& path, Point size) const {
    const int width = static_cast<int>(size.x);
    const int height = static_cast<int>(size.y);
    const std::size_t row = static_cast<std::size_t>(width) * 4;
    std::vector<unsigned char> picture(row * static_cast<std::size_t>(height));
    handles_->gl.BindFramebuffer(GL_READ_FRAMEBUFFER, handles_->picture.frame);
    handles_->gl.ReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.data());
    for (std::size_t i = 3; i < picture.size(); i += 4) picture[i] = 255;
    if (stbi_write_png(path.c_str(), width, height, 4, picture.data(), static_cast<int>(row)) == 0)
        return tl::unexpected(Error{"cannot-write", "the picture " + path + " could not be written", "check the folder",
                                    ErrorKind::machine});
    return true;
}

}  // namespace composure::window
