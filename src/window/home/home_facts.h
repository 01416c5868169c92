// What the home screen says about the one who plays, read from the records and the library: no drawing here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "records/standing.h"
#include "window/desk/desk.h"

namespace composure::window {

struct PlayedBefore {
    std::int32_t times = 0;
    records::Instant last;
    std::optional<std::int32_t> best;  // total of practice, points 0..100
};

struct Asked {
    records::Assignment assignment;
    bool again = false;  // a try before was interrupted or declared void
};

struct HomeFacts {
    std::string name;                                 // empty: nobody is known
    std::optional<records::SessionInfo> interrupted;  // practice that can go on
    std::optional<records::Next> next;
    std::vector<Asked> asked;    // that may be taken now, the soonest first
    records::Standing standing;  // of practice
    std::map<std::string, PlayedBefore> played;
    bool reviews = false;  // there is a site.yaml, so somebody reviews
    records::Instant now;
    std::string trouble;  // the records could not be read, and why
};

HomeFacts home_facts(Desk& desk, records::Instant now);

// "today", "yesterday", "3 days ago".
std::string ago_text(records::Instant now, records::Instant at);
// "due today", "due in 3 days", "was due 2 days ago".
std::string due_text(records::Instant now, records::Instant due);

}  // namespace composure::window
