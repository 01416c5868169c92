// What was said and seen so far, in words: the transcript of a play. Only what somebody at the counter could notice
// (session/perceived.h); no codes, no hidden causes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "session/session.h"

namespace composure::window {

struct Heard {
    enum class Kind { said, you, shown, note };
    Kind kind = Kind::said;
    Millis at;
    std::string who;  // said: the speaker's name
    std::string words;
    CustomerId customer = {};  // whom it is about or said to; none: nobody in particular
};

// Up to two entries for an event (what is shown, then what is said).
void hear(const session::Session& session, const simulation::Event& event, std::vector<Heard>& into);

std::string helper_name(const session::Session& session, scenario::Helper helper);  // "Ms Saar", else "the supervisor"
std::string name_of(const session::Session& session, CustomerId customer);
std::string title_from_id(std::string_view id);  // "big-refund" -> "Big refund"
std::string capitalised(std::string text);       // ASCII first letter

}  // namespace composure::window
