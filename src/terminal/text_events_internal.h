// What happened, as lines of the text game: session/telling.h's.
#pragma once

#include <string>

#include "session/telling.h"
#include "terminal/place_words_internal.h"

namespace composure::terminal {

using session::Narrator;
using session::Teller;
using session::Told;

std::string clock_time(Millis at);  // "1:12"

}  // namespace composure::terminal
