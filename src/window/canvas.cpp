#include "window/canvas.h"

#define SDL_MAIN_HANDLED
#include <SDL_opengl.h>
#include <stb_image_write.h>

#include <algorithm>
#include <vector>

#include "window/brush.h"
#include "window/gl_internal.h"

namespace composure::window {

struct Canvas::Handles {
    Gl gl;
    std::unique_ptr<Brush> brush;
    GLuint frame = 0, store = 0;
    Point size;
};

Result<std::unique_ptr<Canvas>> Canvas::make() {
    std::unique_ptr<Canvas> canvas(new Canvas);
    canvas->handles_ = std::make_unique<Handles>();
    Handles& handles = *canvas->handles_;
    if (handles.gl.load()) handles.brush = Brush::make();
    if (!handles.brush)
        return tl::unexpected(
            Error{"no-display", "the window could not be opened: OpenGL 3.2 is missing", "", ErrorKind::machine});
    handles.gl.GenFramebuffers(1, &handles.frame);
    handles.gl.GenTextures(1, &handles.store);
    return canvas;
}

Canvas::~Canvas() = default;  // its buffers go with the OpenGL context

void Canvas::take_letters() { handles_->brush->take_letters(); }

void Canvas::fit(Point size) {
    Handles& handles = *handles_;
    const Gl& gl = handles.gl;
    gl.BindFramebuffer(GL_FRAMEBUFFER, handles.frame);
    if (handles.size == size) return;
    handles.size = size;
    gl.BindTexture(GL_TEXTURE_2D, handles.store);
    gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    // In this order of colours windows are kept, too: a copy of bytes.
    gl.TexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0, GL_BGRA,
                  GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    gl.FramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, handles.store, 0);
}

void Canvas::draw(const std::vector<Part>& parts, Point size) {
    fit(size);
    const Gl& gl = handles_->gl;
    std::vector<ImDrawList*> lists;
    for (const Part& part : parts) lists.insert(lists.end(), part.lists.begin(), part.lists.end());
    handles_->brush->begin(size, lists);
    for (const Part& part : parts)
        for (const ImDrawList* list : part.lists) handles_->brush->draw(*list, part.area);
    gl.BindFramebuffer(GL_READ_FRAMEBUFFER, handles_->frame);
    gl.BindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    const auto width = static_cast<GLsizei>(size.x);
    const auto height = static_cast<GLsizei>(size.y);
    // The picture has its top first; a window is turned over by OpenGL, and the driver turns it back.
    gl.BlitFramebuffer(0, 0, width, height, 0, height, width, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

Result<bool> Canvas::write_picture(const std::string& path, Point size) const {
    const int width = static_cast<int>(size.x);
    const int height = static_cast<int>(size.y);
    const std::size_t row = static_cast<std::size_t>(width) * 4;
    std::vector<unsigned char> picture(row * static_cast<std::size_t>(height));
    handles_->gl.BindFramebuffer(GL_READ_FRAMEBUFFER, handles_->frame);
    handles_->gl.ReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.data());
    for (std::size_t i = 3; i < picture.size(); i += 4) picture[i] = 255;
    if (stbi_write_png(path.c_str(), width, height, 4, picture.data(), static_cast<int>(row)) == 0)
        return tl::unexpected(Error{"cannot-write", "the picture " + path + " could not be written", "check the folder",
                                    ErrorKind::machine});
    return true;
}

}  // namespace composure::window
