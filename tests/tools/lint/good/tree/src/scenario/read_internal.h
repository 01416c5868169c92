#pragma once
#include <yaml-cpp/yaml.h>

#include "base/text.h"
