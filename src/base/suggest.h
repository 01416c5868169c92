// "Did you mean ...?": the nearest of the known names, or nothing when none is near enough to be a help.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace composure {

// Optimal string alignment distance (insert, delete, replace, swap neighbours = 1 each), case ignored for ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b);

// Nearest name with a distance of at most a third of the longer length (at least 1, at most 4); ties: the earlier one.
std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& known);

}  // namespace composure
