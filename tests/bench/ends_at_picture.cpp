// Put before a program by LD_PRELOAD: it ends as soon as its first picture is on the screen, so that what it does
// afterwards, and how it ends by itself, is not measured.
#include <dlfcn.h>

#include <cstdlib>

struct SDL_Window;

extern "C" void SDL_GL_SwapWindow(SDL_Window* window) {
    using Swap = void (*)(SDL_Window*);
    reinterpret_cast<Swap>(dlsym(RTLD_NEXT, "SDL_GL_SwapWindow"))(window);
    std::_Exit(0);
}
