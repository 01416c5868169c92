// Everything that a play can change (simulation.md, "Shape"): trivially copyable, 64 bytes + 64 a customer + a bit for
// every moment that a condition asks for and every `once` reply. Private to simulation/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "simulation/model.h"

namespace composure::simulation {

// Later than any time (kLatest), and far enough from overflow that a time and an order fit one number (Change).
inline constexpr std::int64_t kNeverAt = std::int64_t{1} << 50;

enum class Phase : std::uint8_t {
    away,
    in_line,
    on_hold,           // the talk has begun and waits; counts as in line
    coming,            // called to the counter or back from hold, not there yet
    speaking,          // a moment's line
    reacting,          // the engine's reaction to a limit
    sorry,             // the words of remorse
    waiting,           // for a reply: the clock runs, unless the trainee listens
    hand_over,         // the helper is told about it
    waiting_for_help,  // nobody speaks
    gone,
};

enum class HelperState : std::uint8_t { idle, on_the_way, arrived, occupied };

// How far one escalation has come: progress in permille (its furthest), and what happened.
enum EscalationBits : std::uint16_t {
    kProgressMask = 0x03FF,
    kDueBit = 0x2000,
    kCalledBit = 0x4000,
    kHarmBit = 0x8000
};

enum CustomerFlags : std::uint16_t {
    kToldHowLong = 1,
    kPassedOver = 2,
    kListened = 4,           // to this line: once a line
    kListenedOut = 8,        // to the end of the five seconds
    kHarshSinceLimit = 16,   // a provocation of level 2 or more since the limits that `may-end` asks were set
    kInsultAfterLimit = 32,  // since the last limit
    kRemorseDrawn = 64,
    kRemorseCame = 128,
    kAskedAfterwards = 256,
    kAcknowledgedOnce = 512,
    kWasAtCounter = 1024,
    kToldToWait = 2048,         // a word since their last line: a hold does not come out of the blue
    kHeldWhileWaiting = 4096,   // put on hold in wait-for-help, where they go on when they are back
    kAskedWhatWasMeant = 8192,  // in this turn
};

enum SessionFlags : std::uint8_t { kEnded = 1, kTimedPending = 2, kSomebodyCame = 4 };

struct Header {
    std::int64_t now = 0;
    std::int64_t busy_until = kNeverAt;
    std::array<std::int64_t, 2> help_at{kNeverAt, kNeverAt};  // on_the_way: arrives; occupied: free again
    std::int64_t ends_at = kNeverAt;
    std::uint32_t facts = 0;
    std::uint32_t consulted = 0;
    std::uint16_t in_line = 0;  // customers who wait, also those on hold, as bits
    std::uint16_t offered = 0;  // replies of the moment at the counter, as bits
    std::uint8_t at_counter = 0xFF;
    ActKind busy_kind = ActKind::reply;
    std::array<std::uint8_t, 2> help_for{0xFF, 0xFF};
    std::array<HelperState, 2> help_state{HelperState::idle, HelperState::idle};
    std::uint8_t help_escalation = 0xFF;  // that the supervisor was called for
    std::uint8_t next_arrival = 0;        // place in Compiled::arrivals
    std::uint8_t listen_steps = 0;
    std::uint8_t flags = 0;
    std::uint8_t last_gone = 0xFF;  // from the counter
    std::uint8_t gone = 0;          // how many
};

struct CustomerState {
    std::int32_t anger = 0, trust = 0;  // thousandths
    std::uint32_t patience = 0;         // 1/400 ms, at `since`
    std::int32_t length = 0;            // ms of the line being said, or of the running clock; on hold: served so far
    std::int64_t since = 0;             // waiting: of `patience`; then: when they came to the counter, holds left out
    std::int64_t deadline = kNeverAt;  // waiting: next patience threshold; at the counter: end of the line or the clock
    std::int64_t attention =
        kNeverAt;  // waiting: acknowledged until; at the counter: listened to since, hand-over since
    std::array<std::uint16_t, kMostEscalations> escalations{};
    std::uint16_t moment = 0xFFFF;
    std::uint16_t pending = 0xFFFF;  // sorry: the reply that goes on afterwards
    std::uint16_t flags = 0;
    Phase phase = Phase::away;
    SaidAs said_as = SaidAs::first;
    scenario::Outcome outcome = scenario::Outcome::none;
    std::uint8_t ahead = 0;  // people before them in line; on hold: who have been on hold for longer
    std::uint8_t stage = 0;  // patience thresholds passed
    std::uint8_t heard = 0;  // provocations by them, bit = Provocation - 1
    std::uint8_t insults = 0;
    std::uint8_t limits = 0;
    std::uint8_t silences_here = 0;  // at this moment
    std::uint8_t silences = 0;       // in a row with them
};

static_assert(sizeof(Header) <= 64 && sizeof(CustomerState) <= 64);
static_assert(std::is_trivially_copyable_v<Header> && std::is_trivially_copyable_v<CustomerState>);

}  // namespace composure::simulation
