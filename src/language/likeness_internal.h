// How much two sentences have in common. Private to this room.
#pragma once

#include <cstdint>
#include <span>

#include "language/words_internal.h"

namespace composure::language {

struct Likeness {
    std::int32_t alike = 0;    // permille of the words of both
    std::int32_t covered = 0;  // permille of the typed words
    std::int32_t shared = 0;   // words with a meaning that both have
    std::int32_t strange = 0;  // words with a meaning that only the typed text has
    bool opposite = false;     // what one says the other turns round
};

Likeness likeness(std::span<const Token> typed, std::span<const Token> meant);

}  // namespace composure::language
