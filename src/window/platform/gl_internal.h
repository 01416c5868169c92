// The functions of OpenGL 3.2 that the window draws with, found while it runs.
#pragma once

#include <SDL_opengl.h>

namespace composure::window {

struct Gl {
    void(APIENTRY* Viewport)(GLint, GLint, GLsizei, GLsizei) = nullptr;
    void(APIENTRY* ClearColor)(GLfloat, GLfloat, GLfloat, GLfloat) = nullptr;
    void(APIENTRY* Clear)(GLbitfield) = nullptr;
    void(APIENTRY* Enable)(GLenum) = nullptr;
    void(APIENTRY* Disable)(GLenum) = nullptr;
    void(APIENTRY* Scissor)(GLint, GLint, GLsizei, GLsizei) = nullptr;
    void(APIENTRY* BlendFuncSeparate)(GLenum, GLenum, GLenum, GLenum) = nullptr;
    void(APIENTRY* ReadPixels)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*) = nullptr;
    void(APIENTRY* GenFramebuffers)(GLsizei, GLuint*) = nullptr;
    void(APIENTRY* BindFramebuffer)(GLenum, GLuint) = nullptr;
    void(APIENTRY* FramebufferTexture2D)(GLenum, GLenum, GLenum, GLuint, GLint) = nullptr;
    void(APIENTRY* BlitFramebuffer)(GLint, GLint, GLint, GLint, GLint, GLint, GLint, GLint, GLbitfield,
                                    GLenum) = nullptr;
    void(APIENTRY* GenTextures)(GLsizei, GLuint*) = nullptr;
    void(APIENTRY* BindTexture)(GLenum, GLuint) = nullptr;
    void(APIENTRY* TexParameteri)(GLenum, GLenum, GLint) = nullptr;
    void(APIENTRY* TexImage2D)(GLenum, GLint, GLint, GLsizei, GLsizei, GLint, GLenum, GLenum, const void*) = nullptr;
    void(APIENTRY* PixelStorei)(GLenum, GLint) = nullptr;
    void(APIENTRY* GenBuffers)(GLsizei, GLuint*) = nullptr;
    void(APIENTRY* BindBuffer)(GLenum, GLuint) = nullptr;
    void(APIENTRY* BufferData)(GLenum, GLsizeiptr, const void*, GLenum) = nullptr;
    void(APIENTRY* BufferSubData)(GLenum, GLintptr, GLsizeiptr, const void*) = nullptr;
    void(APIENTRY* GenVertexArrays)(GLsizei, GLuint*) = nullptr;
    void(APIENTRY* BindVertexArray)(GLuint) = nullptr;
    void(APIENTRY* EnableVertexAttribArray)(GLuint) = nullptr;
    void(APIENTRY* VertexAttribPointer)(GLuint, GLint, GLenum, GLboolean, GLsizei, const void*) = nullptr;
    GLuint(APIENTRY* CreateShader)(GLenum) = nullptr;
    void(APIENTRY* ShaderSource)(GLuint, GLsizei, const char* const*, const GLint*) = nullptr;
    void(APIENTRY* CompileShader)(GLuint) = nullptr;
    GLuint(APIENTRY* CreateProgram)() = nullptr;
    void(APIENTRY* AttachShader)(GLuint, GLuint) = nullptr;
    void(APIENTRY* BindAttribLocation)(GLuint, GLuint, const char*) = nullptr;
    void(APIENTRY* LinkProgram)(GLuint) = nullptr;
    void(APIENTRY* GetProgramiv)(GLuint, GLenum, GLint*) = nullptr;
    void(APIENTRY* UseProgram)(GLuint) = nullptr;
    GLint(APIENTRY* GetUniformLocation)(GLuint, const char*) = nullptr;
    void(APIENTRY* Uniform2f)(GLint, GLfloat, GLfloat) = nullptr;
    void(APIENTRY* DrawElementsBaseVertex)(GLenum, GLsizei, GLenum, const void*, GLint) = nullptr;
    GLenum(APIENTRY* GetError)() = nullptr;
    GLenum(APIENTRY* CheckFramebufferStatus)(GLenum) = nullptr;
    GLenum(APIENTRY* GetGraphicsResetStatus)() = nullptr;  // nothing: this driver does not tell

    // OpenGL is current. False: one of them is missing.
    bool load();
    // Whether what was asked for since the last call had room. Waits for the driver: not for every picture.
    bool had_room() const;
};

}  // namespace composure::window
