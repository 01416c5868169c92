// A play by what is said: for tests of what comes after it.
#pragma once

#include <string_view>

#include "session/session.h"
#include "support.h"

namespace composure::test {

// At that time, the reply on offer that begins so.
inline void say(session::Session& session, Millis at, std::string_view beginning) {
    session.advance(at);
    for (const ReplyId reply : session.view().replies) {
        if (!session.model().reply(reply).say.starts_with(beginning)) continue;
        REQUIRE(session.act({.kind = simulation::ActKind::reply, .reply = reply}));
        return;
    }
    FAIL("not on offer: " << beginning);
}

// As far as it goes when nothing more is done.
inline void run_out(session::Session& session) {
    while (!session.ended() && session.next_change()) session.advance(*session.next_change());
}

}  // namespace composure::test
