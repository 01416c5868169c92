#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <algorithm>

#include "window/gl_internal.h"

namespace composure::window {
namespace {

template <class Function>
bool find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
    return function != nullptr;
}

}  // namespace

bool Gl::load() {
    const bool found[] = {
        find(Viewport, "glViewport"),
        find(ClearColor, "glClearColor"),
        find(Clear, "glClear"),
        find(Enable, "glEnable"),
        find(Disable, "glDisable"),
        find(Scissor, "glScissor"),
        find(BlendFuncSeparate, "glBlendFuncSeparate"),
        find(ReadPixels, "glReadPixels"),
        find(GenFramebuffers, "glGenFramebuffers"),
        find(BindFramebuffer, "glBindFramebuffer"),
        find(FramebufferTexture2D, "glFramebufferTexture2D"),
        find(BlitFramebuffer, "glBlitFramebuffer"),
        find(GenTextures, "glGenTextures"),
        find(BindTexture, "glBindTexture"),
        find(TexParameteri, "glTexParameteri"),
        find(TexImage2D, "glTexImage2D"),
        find(PixelStorei, "glPixelStorei"),
        find(GenBuffers, "glGenBuffers"),
        find(BindBuffer, "glBindBuffer"),
        find(BufferData, "glBufferData"),
        find(BufferSubData, "glBufferSubData"),
        find(GenVertexArrays, "glGenVertexArrays"),
        find(BindVertexArray, "glBindVertexArray"),
        find(EnableVertexAttribArray, "glEnableVertexAttribArray"),
        find(VertexAttribPointer, "glVertexAttribPointer"),
        find(CreateShader, "glCreateShader"),
        find(ShaderSource, "glShaderSource"),
        find(CompileShader, "glCompileShader"),
        find(CreateProgram, "glCreateProgram"),
        find(AttachShader, "glAttachShader"),
        find(BindAttribLocation, "glBindAttribLocation"),
        find(LinkProgram, "glLinkProgram"),
        find(GetProgramiv, "glGetProgramiv"),
        find(UseProgram, "glUseProgram"),
        find(GetUniformLocation, "glGetUniformLocation"),
        find(Uniform2f, "glUniform2f"),
        find(DrawElementsBaseVertex, "glDrawElementsBaseVertex"),
    };
    return std::all_of(std::begin(found), std::end(found), [](bool each) { return each; });
}

}  // namespace composure::window
