#include <CLI/CLI.hpp>
#include <SDL2/SDL.h>
