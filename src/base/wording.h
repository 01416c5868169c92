// Texts that people read, marked where they stand, so that tools/translations finds them. The rooms below the doors
// know no language: a door looks the words up where it shows them.
#pragma once

namespace composure {

constexpr const char* tr_later(const char* english) { return english; }

// How a door looks such a text up; where there is one language it stays as it was written.
using LookUp = const char* (*)(const char* english);
constexpr const char* as_written(const char* english) { return english; }

}  // namespace composure
