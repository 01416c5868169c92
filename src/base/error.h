// Expected failure as a value: what went wrong, in words for the person who can mend it.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace composure {

// What the program answers with, so that doors can choose the exit status (interfaces.md).
enum class ErrorKind {
    usage,    // wrong usage or unreadable input: exit status 2
    machine,  // the machine failed (disk full, no display): exit status 3
};

struct Error {
    std::string code;     // stable, like "unknown-moment"; `composure explain CODE` knows it
    std::string message;  // one sentence, what is wrong
    std::string fix;      // one sentence, what to do; may be empty
    ErrorKind kind = ErrorKind::usage;
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace composure
