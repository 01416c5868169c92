#include "window/brush.h"

#include <SDL_opengl.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

#include "window/damage.h"
#include "window/gl_internal.h"

namespace composure::window {
namespace {

// Rows are kept top first: a picture's own order, not OpenGL's.
constexpr const char* kCorners = R"(#version 150
uniform vec2 two_pixels;
in vec2 place;
in vec2 letter;
in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
    at = letter;
    tint = colour;
    gl_Position = vec4(place * two_pixels - 1.0, 0.0, 1.0);
}
)";
constexpr const char* kPlain = R"(#version 150
in vec4 tint;
out vec4 pixel;
void main() { pixel = tint; }
)";
constexpr const char* kLettered = R"(#version 150
uniform sampler2D letters;
in vec2 at;
in vec4 tint;
out vec4 pixel;
void main() { pixel = vec4(tint.rgb, tint.a * texture(letters, at).r); }
)";

enum class Corner : GLuint { place, letter, colour };

struct Program {
    GLuint id = 0;
    GLint two_pixels = -1;
};

// Where a list's corners and triangles stand in the buffers.
struct Taken {
    std::size_t corner = 0, index = 0;
    std::vector<bool> plain;  // for each command: nothing of it lies in the letters
};

bool is_white(const ImDrawVert& corner, ImVec2 white) { return corner.uv.x == white.x && corner.uv.y == white.y; }

bool is_plain(const ImDrawList& list, ImVec2 white) {
    return std::all_of(list.VtxBuffer.begin(), list.VtxBuffer.end(),
                       [white](const ImDrawVert& corner) { return is_white(corner, white); });
}

bool is_plain(const ImDrawList& list, const ImDrawCmd& command, ImVec2 white) {
    for (unsigned i = 0; i < command.ElemCount; ++i) {
        const unsigned corner = command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        if (!is_white(list.VtxBuffer[static_cast<int>(corner)], white)) return false;
    }
    return true;
}

}  // namespace

struct Brush::Handles {
    Gl gl;
    Program plain, lettered;
    GLuint corners = 0, indices = 0, arrays = 0, letters = 0;
    std::size_t corner_room = 0, index_room = 0;  // bytes
    std::map<const ImDrawList*, Taken> taken;

    GLuint shader(GLenum kind, const char* text) const {
        const GLuint made = gl.CreateShader(kind);
        gl.ShaderSource(made, 1, &text, nullptr);
        gl.CompileShader(made);
        return made;
    }
    bool link(Program& program, GLuint corner, const char* pixel) const {
        program.id = gl.CreateProgram();
        gl.AttachShader(program.id, corner);
        gl.AttachShader(program.id, shader(GL_FRAGMENT_SHADER, pixel));
        gl.BindAttribLocation(program.id, static_cast<GLuint>(Corner::place), "place");
        gl.BindAttribLocation(program.id, static_cast<GLuint>(Corner::letter), "letter");
        gl.BindAttribLocation(program.id, static_cast<GLuint>(Corner::colour), "colour");
        gl.LinkProgram(program.id);
        GLint linked = GL_FALSE;
        gl.GetProgramiv(program.id, GL_LINK_STATUS, &linked);
        program.two_pixels = gl.GetUniformLocation(program.id, "two_pixels");
        return linked == GL_TRUE;
    }
    void lay_out() const {
        const auto part = [&](Corner corner, GLint count, GLenum type, GLboolean share, std::size_t offset) {
            const auto place = static_cast<GLuint>(corner);
            gl.EnableVertexAttribArray(place);
            gl.VertexAttribPointer(place, count, type, share, sizeof(ImDrawVert), reinterpret_cast<void*>(offset));
        };
        gl.BindVertexArray(arrays);
        gl.BindBuffer(GL_ARRAY_BUFFER, corners);
        gl.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices);
        part(Corner::place, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
        part(Corner::letter, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
        part(Corner::colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
    }
    void make_room(GLenum target, std::size_t& room, std::size_t wanted) const {
        if (wanted <= room) return;
        room = wanted + wanted / 2;
        gl.BufferData(target, static_cast<GLsizeiptr>(room), nullptr, GL_STREAM_DRAW);
    }
    void put(GLenum target, std::size_t at, const void* from, std::size_t bytes) const {
        gl.BufferSubData(target, static_cast<GLintptr>(at), static_cast<GLsizeiptr>(bytes), from);
    }
};

std::unique_ptr<Brush> Brush::make() {
    std::unique_ptr<Brush> brush(new Brush);
    brush->handles_ = std::make_unique<Handles>();
    Handles& handles = *brush->handles_;
    if (!handles.gl.load()) return nullptr;
    const GLuint corner = handles.shader(GL_VERTEX_SHADER, kCorners);
    if (!handles.link(handles.plain, corner, kPlain) || !handles.link(handles.lettered, corner, kLettered))
        return nullptr;
    handles.gl.GenVertexArrays(1, &handles.arrays);
    handles.gl.GenBuffers(1, &handles.corners);
    handles.gl.GenBuffers(1, &handles.indices);
    handles.lay_out();
    handles.gl.Enable(GL_BLEND);
    handles.gl.BlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    return brush;
}

Brush::~Brush() = default;  // what is OpenGL's goes with its context

void Brush::take_letters() {
    Handles& handles = *handles_;
    unsigned char* letters = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&letters, &width, &height);
    if (handles.letters == 0) handles.gl.GenTextures(1, &handles.letters);
    handles.gl.BindTexture(GL_TEXTURE_2D, handles.letters);
    handles.gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    handles.gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    handles.gl.PixelStorei(GL_UNPACK_ALIGNMENT, 1);
    handles.gl.TexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, letters);
}

void Brush::begin(Point size, std::span<ImDrawList* const> lists) {
    Handles& handles = *handles_;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    handles.taken.clear();
    std::size_t corners = 0;
    std::size_t indices = 0;
    for (const ImDrawList* list : lists) {
        const auto [at, fresh] = handles.taken.try_emplace(list, Taken{corners, indices, {}});
        if (!fresh) continue;
        const bool plain = is_plain(*list, white);
        for (const ImDrawCmd& command : list->CmdBuffer)
            at->second.plain.push_back(plain || is_plain(*list, command, white));
        corners += static_cast<std::size_t>(list->VtxBuffer.Size);
        indices += static_cast<std::size_t>(list->IdxBuffer.Size);
    }
    handles.lay_out();
    handles.make_room(GL_ARRAY_BUFFER, handles.corner_room, corners * sizeof(ImDrawVert));
    handles.make_room(GL_ELEMENT_ARRAY_BUFFER, handles.index_room, indices * sizeof(ImDrawIdx));
    for (const auto& [list, at] : handles.taken) {
        handles.put(GL_ARRAY_BUFFER, at.corner * sizeof(ImDrawVert), list->VtxBuffer.Data,
                    static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        handles.put(GL_ELEMENT_ARRAY_BUFFER, at.index * sizeof(ImDrawIdx), list->IdxBuffer.Data,
                    static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    }
    handles.gl.Viewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    handles.gl.BindTexture(GL_TEXTURE_2D, handles.letters);
    for (const Program& program : {handles.plain, handles.lettered}) {
        handles.gl.UseProgram(program.id);
        handles.gl.Uniform2f(program.two_pixels, 2 / size.x, 2 / size.y);
    }
}

void Brush::draw(const ImDrawList& list, Rect within) {
    const Handles& handles = *handles_;
    const Taken& taken = handles.taken.at(&list);
    handles.gl.Enable(GL_SCISSOR_TEST);
    for (int i = 0; i < list.CmdBuffer.Size; ++i) {
        const ImDrawCmd& command = list.CmdBuffer[i];
        const ImVec4& clip = command.ClipRect;
        const Rect shown = whole_pixels({clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}, within);
        if (shown.width <= 0 || shown.height <= 0 || command.ElemCount == 0) continue;
        handles.gl.Scissor(static_cast<GLint>(shown.x), static_cast<GLint>(shown.y), static_cast<GLsizei>(shown.width),
                           static_cast<GLsizei>(shown.height));
        handles.gl.UseProgram(taken.plain[static_cast<std::size_t>(i)] ? handles.plain.id : handles.lettered.id);
        handles.gl.DrawElementsBaseVertex(
            GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount),
            sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
            reinterpret_cast<void*>((taken.index + command.IdxOffset) * sizeof(ImDrawIdx)),
            static_cast<GLint>(taken.corner + command.VtxOffset));
    }
    handles.gl.Disable(GL_SCISSOR_TEST);
}

}  // namespace composure::window
