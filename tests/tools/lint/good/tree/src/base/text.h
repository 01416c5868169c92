#pragma once
#include <fmt/format.h>

#include <string>
#include <tl/expected.hpp>

namespace composure {
__extension__ typedef __int128 Wide;
class Clocks {
public:
    void time(int& into);
    int clock() const { return watch.clock() + watch->time(); }
};
/** The double of a number; no clock, no std::cout, no TODAY: these words stand in a comment. */
struct Text {
    static constexpr int kLongest = 90;
    static int longest();
    enum class Kind { plain, loud } kind = Kind::plain;
    std::string words;
};
}  // namespace composure
