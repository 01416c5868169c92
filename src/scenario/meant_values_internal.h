// What people write before they know how the language says it: "> 80", "90 %". Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace composure::scenario {

// "at least 81" for "> 80" and "more than 80", "below 81" for "at most 80", "at least 80" for a bare "80"; nothing if
// the number is above `most` or there is none.
std::optional<std::string> meant_comparison(std::string_view text, std::int64_t most);

// "90%" as 90.
std::optional<std::int64_t> meant_number(std::string_view text);

// "9 in 10" for "90 %", "0.9" and "9/10".
std::optional<std::string> meant_chance(std::string_view text);

}  // namespace composure::scenario
