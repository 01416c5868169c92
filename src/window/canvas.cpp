#include "window/canvas.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <stb_image_write.h>

#include <algorithm>
#include <vector>

#include "window/damage.h"

#if __has_include(<imgui_impl_opengl3.h>)
#include <imgui_impl_opengl3.h>
#else
#include <backends/imgui_impl_opengl3.h>
#endif

namespace composure::window {
namespace {

template <class Function>
bool find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
    return function != nullptr;
}

ImDrawData data_of(std::vector<ImDrawList*>& lists, Point size) {
    ImDrawData data;
    data.Valid = true;
    data.CmdLists = lists.data();
    data.CmdListsCount = static_cast<int>(lists.size());
    data.DisplaySize = {size.x, size.y};
    data.FramebufferScale = {1, 1};
    for (const ImDrawList* list : lists) {
        data.TotalVtxCount += list->VtxBuffer.Size;
        data.TotalIdxCount += list->IdxBuffer.Size;
    }
    return data;
}

}  // namespace

struct Canvas::Handles {
    void(APIENTRY* viewport)(GLint, GLint, GLsizei, GLsizei) = nullptr;
    void(APIENTRY* clear_colour)(GLfloat, GLfloat, GLfloat, GLfloat) = nullptr;
    void(APIENTRY* clear)(GLbitfield) = nullptr;
    void(APIENTRY* enable)(GLenum) = nullptr;
    void(APIENTRY* disable)(GLenum) = nullptr;
    void(APIENTRY* scissor)(GLint, GLint, GLsizei, GLsizei) = nullptr;
    void(APIENTRY* read_pixels)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*) = nullptr;
    void(APIENTRY* gen_buffers)(GLsizei, GLuint*) = nullptr;
    void(APIENTRY* bind_frame)(GLenum, GLuint) = nullptr;
    void(APIENTRY* bind_texture)(GLenum, GLuint) = nullptr;
    void(APIENTRY* gen_textures)(GLsizei, GLuint*) = nullptr;
    void(APIENTRY* set_texture)(GLenum, GLenum, GLint) = nullptr;
    void(APIENTRY* texture_size)(GLenum, GLint, GLint, GLsizei, GLsizei, GLint, GLenum, GLenum, const void*) = nullptr;
    void(APIENTRY* attach)(GLenum, GLenum, GLenum, GLuint, GLint) = nullptr;
    void(APIENTRY* copy)(GLint, GLint, GLint, GLint, GLint, GLint, GLint, GLint, GLbitfield, GLenum) = nullptr;
    GLuint frame = 0, store = 0;
    Point size;

    bool load() {
        return find(viewport, "glViewport") && find(clear_colour, "glClearColor") && find(clear, "glClear") &&
               find(enable, "glEnable") && find(disable, "glDisable") && find(scissor, "glScissor") &&
               find(read_pixels, "glReadPixels") && find(gen_buffers, "glGenFramebuffers") &&
               find(bind_frame, "glBindFramebuffer") && find(bind_texture, "glBindTexture") &&
               find(gen_textures, "glGenTextures") && find(set_texture, "glTexParameteri") &&
               find(texture_size, "glTexImage2D") && find(attach, "glFramebufferTexture2D") &&
               find(copy, "glBlitFramebuffer");
    }
};

Result<std::unique_ptr<Canvas>> Canvas::make() {
    std::unique_ptr<Canvas> canvas(new Canvas);
    canvas->handles_ = std::make_unique<Handles>();
    if (!canvas->handles_->load())
        return tl::unexpected(
            Error{"no-display", "the window could not be opened: OpenGL 3.2 is missing", "", ErrorKind::machine});
    canvas->handles_->gen_buffers(1, &canvas->handles_->frame);
    canvas->handles_->gen_textures(1, &canvas->handles_->store);
    return canvas;
}

Canvas::~Canvas() = default;  // its buffers go with the OpenGL context

void Canvas::fit(Point size) {
    Handles& gl = *handles_;
    gl.bind_frame(GL_FRAMEBUFFER, gl.frame);
    if (gl.size == size) return;
    gl.size = size;
    gl.bind_texture(GL_TEXTURE_2D, gl.store);
    gl.set_texture(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    // In this order of colours windows are kept too: without a graphics card copying costs a third.
    gl.texture_size(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0, GL_BGRA,
                    GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    gl.attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, gl.store, 0);
    gl.bind_texture(GL_TEXTURE_2D, 0);
}

void Canvas::draw(const std::vector<Part>& parts, Point size) {
    fit(size);
    Handles& gl = *handles_;
    const auto width = static_cast<GLsizei>(size.x);
    const auto height = static_cast<GLsizei>(size.y);
    gl.viewport(0, 0, width, height);
    gl.clear_colour(0, 0, 0, 1);  // every screen fills its page
    for (const Part& part : parts) {
        const Rect& area = part.area;
        gl.enable(GL_SCISSOR_TEST);
        gl.scissor(static_cast<GLint>(area.x), static_cast<GLint>(size.y - area.bottom()),
                   static_cast<GLsizei>(area.width), static_cast<GLsizei>(area.height));
        gl.clear(GL_COLOR_BUFFER_BIT);
        gl.disable(GL_SCISSOR_TEST);
        std::vector<ImDrawList*> lists = part.lists;
        ImDrawData data = data_of(lists, size);
        const ClippedTo clipped(data, area);
        ImGui_ImplOpenGL3_RenderDrawData(&data);
    }
    gl.bind_frame(GL_READ_FRAMEBUFFER, gl.frame);
    gl.bind_frame(GL_DRAW_FRAMEBUFFER, 0);
    gl.copy(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

Result<bool> Canvas::write_picture(const std::string& path, Point size) const {
    const int width = static_cast<int>(size.x);
    const int height = static_cast<int>(size.y);
    const std::size_t row = static_cast<std::size_t>(width) * 4;
    std::vector<unsigned char> upside_down(row * static_cast<std::size_t>(height));
    handles_->bind_frame(GL_READ_FRAMEBUFFER, handles_->frame);
    handles_->read_pixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    std::vector<unsigned char> picture(upside_down.size());
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        const auto from =
            upside_down.begin() + static_cast<std::ptrdiff_t>((static_cast<std::size_t>(height) - 1 - y) * row);
        std::copy_n(from, row, picture.begin() + static_cast<std::ptrdiff_t>(y * row));
    }
    for (std::size_t i = 3; i < picture.size(); i += 4) picture[i] = 255;
    if (stbi_write_png(path.c_str(), width, height, 4, picture.data(), static_cast<int>(row)) == 0)
        return tl::unexpected(Error{"cannot-write", "the picture " + path + " could not be written", "check the folder",
                                    ErrorKind::machine});
    return true;
}

}  // namespace composure::window
