#include "window/platform/brush.h"

#include <SDL_opengl.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

#include "window/platform/damage.h"
#include "window/platform/gl_internal.h"

namespace composure::window {

// Not in the nameless namespace: Brush::Handles has fields of these.
namespace brushwork {

// From the cheapest to what can draw everything: one colour for all; nothing shines through and no letters; no letters;
// all.
enum class Way : std::uint8_t { cleared, solid, plain, lettered };

// Triangles of one command after another that are drawn the same way.
struct Run {
    Way way = Way::solid;
    unsigned from = 0, count = 0;  // indices
    float area = 0;                // pixels
};

struct Program {
    GLuint id = 0;
    GLint two_pixels = -1, first_corner = -1, moved = -1;
};

// Where a list's corners and triangles stand in the buffers, and the runs of each command.
struct InBuffers {
    std::size_t corner = 0, index = 0;
    std::vector<std::vector<Run>> runs;
};

}  // namespace brushwork

namespace {

using namespace brushwork;

// Rows are kept top first: a picture's own order, not OpenGL's, in which a window has its last row first.
constexpr const char* kCorners = R"(#version 150
uniform vec2 two_pixels;
uniform vec2 first_corner;
uniform vec2 moved;
in vec2 place;
in vec2 letter;
in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
    at = letter;
    tint = colour;
    gl_Position = vec4((place + moved) * two_pixels + first_corner, 0.0, 1.0);
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

constexpr float kWorthItsOwn = 8000;  // pixels: what is smaller is drawn along with what stands beside it

enum class Corner : GLuint { place, letter, colour };

Way way_of(const ImDrawVert& corner, ImVec2 white) {
    if (corner.uv.x != white.x || corner.uv.y != white.y) return Way::lettered;
    return (corner.col >> IM_COL32_A_SHIFT) == 255 ? Way::solid : Way::plain;
}

// Small ones are drawn the dearer way of a neighbour.
void join_small(std::vector<Run>& runs) {
    std::vector<Run> joined;
    for (const Run& run : runs) {
        const bool fits = !joined.empty() && (joined.back().way == run.way || run.area < kWorthItsOwn ||
                                              joined.back().area < kWorthItsOwn);
        if (!fits) {
            joined.push_back(run);
            continue;
        }
        Run& last = joined.back();
        last.way = std::max(last.way, run.way);
        last.count += run.count;
        last.area += run.area;
    }
    runs = std::move(joined);
}

std::vector<Run> runs_of(const ImDrawList& list, const ImDrawCmd& command, ImVec2 white) {
    std::vector<Run> runs;
    const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawVert& a = corners[index[i]];
        const ImDrawVert& b = corners[index[i + 1]];
        const ImDrawVert& c = corners[index[i + 2]];
        const Way way = std::max({way_of(a, white), way_of(b, white), way_of(c, white)});
        const float twice = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y);
        if (runs.empty() || runs.back().way != way) runs.push_back({way, i, 0, 0});
        runs.back().count += 3;
        runs.back().area += std::abs(twice) / 2;
    }
    join_small(runs);
    return runs;
}

// A command that begins with one colour over everything (AddRectFilled): then all before it is as if it were not there.
bool begins_with_ground(const ImDrawList& list, const ImDrawCmd& command, ImVec2 white, Point size) {
    const ImVec4& clip = command.ClipRect;
    if (command.ElemCount < 6 || clip.x > 0 || clip.y > 0 || clip.z < size.x || clip.w < size.y) return false;
    const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert& first = corners[index[0]];
    const ImDrawVert& last = corners[index[2]];
    for (int i = 0; i < 6; ++i) {
        const ImDrawVert& corner = corners[index[i]];
        const bool side = (corner.pos.x == first.pos.x || corner.pos.x == last.pos.x) &&
                          (corner.pos.y == first.pos.y || corner.pos.y == last.pos.y);
        if (!side || corner.col != first.col || way_of(corner, white) != Way::solid) return false;
    }
    return first.pos.x <= 0 && first.pos.y <= 0 && last.pos.x >= size.x && last.pos.y >= size.y;
}

}  // namespace

struct Brush::Handles {
    Gl gl;
    Program plain, lettered;
    GLuint corners = 0, indices = 0, arrays = 0, letters = 0;
    std::size_t corner_room = 0, index_room = 0;  // bytes
    std::map<const ImDrawList*, InBuffers> buffered;
    Into into = Into::picture;
    Point size;
    ImVec2 white;
    Point moved;  // what is drawn next

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
        program.first_corner = gl.GetUniformLocation(program.id, "first_corner");
        program.moved = gl.GetUniformLocation(program.id, "moved");
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
    // How many corners and indices all of them have.
    std::pair<std::size_t, std::size_t> take(std::span<const PicturePiece> pieces) {
        white = ImGui::GetFontTexUvWhitePixel();
        buffered.clear();
        std::size_t corner = 0;
        std::size_t index = 0;
        for (const PicturePiece& piece : pieces) {
            const ImDrawList* list = piece.list;
            const auto [at, fresh] = buffered.try_emplace(list, InBuffers{corner, index, {}});
            if (!fresh) continue;
            for (const ImDrawCmd& command : list->CmdBuffer)
                at->second.runs.push_back(into == Into::window ? one_run_of(*list, command)
                                                               : runs_of(*list, command, white));
            corner += static_cast<std::size_t>(list->VtxBuffer.Size);
            index += static_cast<std::size_t>(list->IdxBuffer.Size);
        }
        return {corner, index};
    }
    // The first command of a shader waits until that is made ready for the processor, so a picture that is drawn once
    // has but one; and a ground of one colour needs none.
    std::vector<Run> one_run_of(const ImDrawList& list, const ImDrawCmd& command) const {
        if (!begins_with_ground(list, command, white, size)) return {{Way::lettered, 0, command.ElemCount, 0}};
        return {{Way::cleared, 0, 6, 0}, {Way::lettered, 6, command.ElemCount - 6, 0}};
    }
    void smooth(GLint how) const {
        gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, how);
        gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, how);
    }
    void clear(const ImDrawList& list, const ImDrawCmd& command) const {
        const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(
            list.VtxBuffer[static_cast<int>(command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset)])]
                .col);
        gl.ClearColor(colour.x, colour.y, colour.z, 1);
        gl.Disable(GL_SCISSOR_TEST);
        gl.Clear(GL_COLOR_BUFFER_BIT);
        gl.Enable(GL_SCISSOR_TEST);
    }
    void move(Point by) {
        if (by == moved) return;
        moved = by;
        for (const Program& program : {plain, lettered}) {
            gl.UseProgram(program.id);
            gl.Uniform2f(program.moved, by.x, by.y);
        }
    }
    void draw(const Run& run, const ImDrawCmd& command, const InBuffers& at) const {
        gl.UseProgram(run.way == Way::lettered ? lettered.id : plain.id);
        run.way == Way::solid ? gl.Disable(GL_BLEND) : gl.Enable(GL_BLEND);
        gl.DrawElementsBaseVertex(
            GL_TRIANGLES, static_cast<GLsizei>(run.count), sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
            reinterpret_cast<void*>((at.index + command.IdxOffset + run.from) * sizeof(ImDrawIdx)),
            static_cast<GLint>(at.corner + command.VtxOffset));
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
    handles.smooth(GL_LINEAR);
    handles.gl.PixelStorei(GL_UNPACK_ALIGNMENT, 1);
    handles.gl.TexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, letters);
}

void Brush::begin(Point size, std::span<const PicturePiece> pieces, Into into) {
    Handles& handles = *handles_;
    handles.into = into;
    handles.size = size;
    const auto [corners, indices] = handles.take(pieces);
    handles.lay_out();
    handles.make_room(GL_ARRAY_BUFFER, handles.corner_room, corners * sizeof(ImDrawVert));
    handles.make_room(GL_ELEMENT_ARRAY_BUFFER, handles.index_room, indices * sizeof(ImDrawIdx));
    for (const auto& [list, at] : handles.buffered) {
        handles.put(GL_ARRAY_BUFFER, at.corner * sizeof(ImDrawVert), list->VtxBuffer.Data,
                    static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        handles.put(GL_ELEMENT_ARRAY_BUFFER, at.index * sizeof(ImDrawIdx), list->IdxBuffer.Data,
                    static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    }
    handles.gl.Viewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    handles.gl.BindTexture(GL_TEXTURE_2D, handles.letters);
    // Letters stand on whole pixels: the nearest point is theirs, for a quarter of the work.
    handles.smooth(into == Into::picture ? GL_LINEAR : GL_NEAREST);
    const float down = into == Into::picture ? 1 : -1;
    for (const Program& program : {handles.plain, handles.lettered}) {
        handles.gl.UseProgram(program.id);
        handles.gl.Uniform2f(program.two_pixels, 2 / size.x, down * 2 / size.y);
        handles.gl.Uniform2f(program.first_corner, -1, -down);
    }
}

void Brush::draw(const PicturePiece& piece, Rect within) {
    Handles& handles = *handles_;
    const ImDrawList& list = *piece.list;
    if (piece.within) within = common(within, *piece.within);
    handles.move(piece.by);
    const InBuffers& buffered = handles.buffered.at(&list);
    handles.gl.Enable(GL_SCISSOR_TEST);
    for (int i = 0; i < list.CmdBuffer.Size; ++i) {
        const ImDrawCmd& command = list.CmdBuffer[i];
        const ImVec4& clip = command.ClipRect;
        const Rect shown =
            whole_pixels({clip.x + piece.by.x, clip.y + piece.by.y, clip.z - clip.x, clip.w - clip.y}, within);
        if (shown.width <= 0 || shown.height <= 0) continue;
        const float row = handles.into == Into::picture ? shown.y : handles.size.y - shown.bottom();
        handles.gl.Scissor(static_cast<GLint>(shown.x), static_cast<GLint>(row), static_cast<GLsizei>(shown.width),
                           static_cast<GLsizei>(shown.height));
        for (const Run& run : buffered.runs[static_cast<std::size_t>(i)])
            run.way == Way::cleared ? handles.clear(list, command) : handles.draw(run, command, buffered);
    }
    handles.gl.Disable(GL_SCISSOR_TEST);
}

}  // namespace composure::window
