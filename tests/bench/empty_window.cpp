// Nothing, with SDL2 and Dear ImGui: an empty picture, once or so many times.
//   empty_window [pictures COUNT | demo]
// pictures: after the first one so many more, without a pause. demo: one picture of Dear ImGui's demo window, the least
// with something in it.
#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>

#include <cstdlib>
#include <string_view>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#elif __has_include(<imgui_impl_sdl2.h>)
#include <imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif
#if __has_include(<imgui_impl_opengl3.h>)
#include <imgui_impl_opengl3.h>
#else
#include <backends/imgui_impl_opengl3.h>
#endif

namespace {

void picture(SDL_Window* window, bool demo) {
    static const auto clear = reinterpret_cast<void(APIENTRY*)(GLbitfield)>(SDL_GL_GetProcAddress("glClear"));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    if (demo) ImGui::ShowDemoWindow();
    ImGui::Render();
    clear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
}

}  // namespace

int main(int count, char** words) {
    const bool demo = count > 1 && std::string_view(words[1]) == "demo";
    const int more = count > 2 ? std::atoi(words[2]) : 0;
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return 3;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_Window* window = SDL_CreateWindow("nothing", 0, 0, 1280, 800, SDL_WINDOW_OPENGL);
    SDL_GLContext context = window != nullptr ? SDL_GL_CreateContext(window) : nullptr;
    if (context == nullptr) return 3;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 130");
    picture(window, demo);
    for (int i = 0; i < more; ++i) {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) continue;
        picture(window, demo);
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(context);
    SDL_DestroyWindow(window);
    SDL_Quit();
    return 0;
}
