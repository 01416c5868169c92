#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <algorithm>
#include <utility>

#include "window/platform/gl_internal.h"

namespace composure::window {
namespace {

template <class Function>
bool found_as(Function& function, const char* name) {
    function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
    return function != nullptr;
}

}  // namespace

bool Gl::load() {
    const bool found[] = {
        found_as(Viewport, "glViewport"),
        found_as(ClearColor, "glClearColor"),
        found_as(Clear, "glClear"),
        found_as(Enable, "glEnable"),
        found_as(Disable, "glDisable"),
        found_as(Scissor, "glScissor"),
        found_as(BlendFuncSeparate, "glBlendFuncSeparate"),
        found_as(ReadPixels, "glReadPixels"),
        found_as(GenFramebuffers, "glGenFramebuffers"),
        found_as(BindFramebuffer, "glBindFramebuffer"),
        found_as(FramebufferTexture2D, "glFramebufferTexture2D"),
        found_as(BlitFramebuffer, "glBlitFramebuffer"),
        found_as(GenTextures, "glGenTextures"),
        found_as(BindTexture, "glBindTexture"),
        found_as(TexParameteri, "glTexParameteri"),
        found_as(TexImage2D, "glTexImage2D"),
        found_as(PixelStorei, "glPixelStorei"),
        found_as(GenBuffers, "glGenBuffers"),
        found_as(BindBuffer, "glBindBuffer"),
        found_as(BufferData, "glBufferData"),
        found_as(BufferSubData, "glBufferSubData"),
        found_as(GenVertexArrays, "glGenVertexArrays"),
        found_as(BindVertexArray, "glBindVertexArray"),
        found_as(EnableVertexAttribArray, "glEnableVertexAttribArray"),
        found_as(VertexAttribPointer, "glVertexAttribPointer"),
        found_as(CreateShader, "glCreateShader"),
        found_as(ShaderSource, "glShaderSource"),
        found_as(CompileShader, "glCompileShader"),
        found_as(CreateProgram, "glCreateProgram"),
        found_as(AttachShader, "glAttachShader"),
        found_as(BindAttribLocation, "glBindAttribLocation"),
        found_as(LinkProgram, "glLinkProgram"),
        found_as(GetProgramiv, "glGetProgramiv"),
        found_as(UseProgram, "glUseProgram"),
        found_as(GetUniformLocation, "glGetUniformLocation"),
        found_as(Uniform2f, "glUniform2f"),
        found_as(DrawElementsBaseVertex, "glDrawElementsBaseVertex"),
        found_as(GetError, "glGetError"),
        found_as(CheckFramebufferStatus, "glCheckFramebufferStatus"),
    };
    // A name may be found where no driver answers to it.
    for (const auto& [extension, name] : {std::pair{"GL_KHR_robustness", "glGetGraphicsResetStatusKHR"},
                                          std::pair{"GL_KHR_robustness", "glGetGraphicsResetStatus"},
                                          std::pair{"GL_ARB_robustness", "glGetGraphicsResetStatusARB"}})
        if (GetGraphicsResetStatus == nullptr && SDL_GL_ExtensionSupported(extension) == SDL_TRUE)
            found_as(GetGraphicsResetStatus, name);
    return std::all_of(std::begin(found), std::end(found), [](bool each) { return each; });
}

bool Gl::had_room() const {
    constexpr int kMostErrors = 16;  // a lost context may tell the same one for ever
    bool room = true;
    for (int i = 0; i < kMostErrors && GetError() != GL_NO_ERROR; ++i) room = false;
    return room;
}

}  // namespace composure::window
