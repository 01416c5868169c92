// The line protocol of interfaces.md: one JSON object a line, virtual time, never sleeps.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "session/session.h"
#include "session/typed_talk.h"

namespace composure::terminal {

using ReadLine = std::function<bool(std::string&)>;       // false: end of input
using WriteLine = std::function<void(std::string_view)>;  // without the newline

// Plays `session` to its end or the end of input (the reader may have ended it then). The first line and the last `end`
// line included. `typed`: understands `{"text":...}`; without it typing is refused. A program cannot be asked "You
// mean ...?", so a text that is not surely one reply is {"unclear":true}, with "perhaps" where it was near.
void play_protocol(session::Session& session, const ReadLine& read, const WriteLine& write,
                   session::TypedTalk* typed = nullptr);

}  // namespace composure::terminal
