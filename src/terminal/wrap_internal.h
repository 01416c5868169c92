// Breaks long lines between words, so that no terminal breaks them inside one.
#pragma once

#include <string>
#include <string_view>

namespace composure::terminal {

// One line without a newline -> lines of at most `columns` characters, each with its newline. Lines after the first
// stand `hanging` further in. A single longer word stands alone.
std::string wrapped(std::string_view line, std::size_t columns, std::size_t hanging);

}  // namespace composure::terminal
