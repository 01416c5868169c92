// What the trainee may see now, and nothing more: no codes, no hidden causes, no debrief text (simulation.md, "Shape").
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.h"
#include "base/millis.h"
#include "scenario/scenario.h"
#include "simulation/act.h"
#include "simulation/event.h"

namespace composure::simulation {

enum class Mood : std::uint8_t { calm, irritated, angry, furious };  // below 25, 50, 75, and above
Mood mood_of(std::int32_t anger_thousandths);
std::string_view name_of(Mood mood);

// in_line: nobody has spoken with them yet (at a counter they stand in line, a phone rings, a chat is new).
// on_hold: their talk has begun and waits (a call on hold, a chat left open for another).
enum class Waiting : std::uint8_t { in_line, on_hold };

struct PersonInLine {
    CustomerId customer;
    std::int32_t patience = 1000;  // permille left, rounded down
    Mood mood = Mood::calm;
    bool acknowledged = false;  // within the last 20 s
    Waiting how = Waiting::in_line;
};

struct ActOnOffer {
    ActKind kind = ActKind::listen;
    Refusal refused = Refusal::none;  // none: may be done now
};

struct View {
    Millis at;
    bool ended = false;
    scenario::Place place = scenario::Place::counter;
    CustomerId at_counter;   // who is at the counter, in the call or in the chat in front; none: nobody
    Mood mood = Mood::calm;  // of the person at the counter
    std::int32_t anger = 0;  // thousandths, for the drawn face and its meter
    std::int32_t trust = 0;
    std::optional<SaidAs> said_as;  // what is being or was last said at the counter
    MomentId moment;                // whose line it is; none before the first word
    std::uint16_t text = 0;         // Model::line(moment, text)
    bool generic_reaction = false;  // the line is the engine's reaction to a limit, not the moment's
    scenario::Speaker speaker = scenario::Speaker::customer;
    Millis speaking_since;
    std::optional<Millis> speaking_until;  // while they speak
    std::optional<Millis> silence_at;      // the running clock's end
    Millis clock_length;     // of that clock; while they speak, of the one that will start at their last word (0: none)
    bool hand_over = false;  // the replies are hand-over replies to the helper
    bool waiting_for_help = false;
    bool told_to_wait = false;  // phone, chat: they have had a word (acknowledge) since their last line, so `hold` now
                                // does not come out of the blue
    std::optional<Millis> busy_until;
    std::vector<ReplyId> replies;    // on offer, in the shown order
    std::vector<PersonInLine> line;  // first in line first; after them those on hold, the longest on hold first
    std::vector<ActOnOffer> acts;    // every act but reply, in ActKind order
    bool supervisor_on_the_way = false, colleague_on_the_way = false;
    std::uint32_t consulted = 0;    // policies looked up, as bits
    std::uint32_t limits_set = 0;   // to the person at the counter
    std::size_t still_to_come = 0;  // unused by doors that must not tell; for `close` hints
};

}  // namespace composure::simulation
