#include <yaml-cpp/yaml.h>
#include <boost/any.hpp>
#include "imgui.h"
