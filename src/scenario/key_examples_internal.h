// What a missing key might look like, for `missing-key`. Private to this room.
#pragma once

#include <string_view>

namespace composure::scenario {

// "name: Mrs Tamm" for "name" of "a customer"; empty for a key without an example.
std::string_view example_of(std::string_view key, std::string_view what);
// One that is whole, with its keys: "a condition" gives "{reached: wants-more}". Empty if there is none.
std::string_view example_of_whole(std::string_view what);

}  // namespace composure::scenario
