#pragma once
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>
