// Asking a person at the terminal. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "terminal/console.h"

namespace composure::commands {

// One line, without blanks around it; Enter alone gives `otherwise`. Nothing: the input ended, so nobody decided.
std::optional<std::string> ask(terminal::Console& console, std::string_view question, const std::string& otherwise);

// "yes" or "y"; Enter alone, anything else and an end of input are no.
bool ask_whether(terminal::Console& console, std::string_view question);

std::string without_blanks(std::string_view text);  // around it

}  // namespace composure::commands
