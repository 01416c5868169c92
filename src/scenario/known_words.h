// The looks and voices that the doors know. A scenario that names another gets a warning, and a plain one is used.
#pragma once

#include <span>
#include <string_view>

namespace composure::scenario {

std::span<const std::string_view> known_looks();
std::span<const std::string_view> known_voices();

}  // namespace composure::scenario
