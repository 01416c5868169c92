#include <spdlog/spdlog.h>
#include <nlohmann/json.hpp>
