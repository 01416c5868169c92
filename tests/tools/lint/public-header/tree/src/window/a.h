#pragma once
#include <SDL.h>
#include <spdlog/logger.h>
