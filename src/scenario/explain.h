// What each code of the reader means, for `composure explain CODE`: a few words, a wrong and a right example.
#pragma once

#include <span>
#include <string_view>

namespace composure::scenario {

struct Explanation {
    std::string_view code;   // "unknown-moment"
    std::string_view what;   // what is wrong and why it matters, in a few sentences
    std::string_view wrong;  // a piece of a file that is answered with this code; several lines, ends without a newline
    std::string_view right;  // the same piece, mended
};

// Every code that read_scenario and read_conduct_table can give out, in alphabetical order. Static data.
std::span<const Explanation> explanations();

}  // namespace composure::scenario
