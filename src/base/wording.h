// Texts that people read, marked where they stand, so that tools/translations finds them. The rooms below the doors
// know no language: a door looks the words up where it shows them.
#pragma once

namespace composure {

constexpr const char* tr_later(const char* english) { return english; }

}  // namespace composure
