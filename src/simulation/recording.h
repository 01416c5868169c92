// A recording: seed and timed acts, from which everything else follows (simulation.md, "Shape"). The file format is a
// text of lines, described in recording.md beside this file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/sha256.h"
#include "simulation/act.h"
#include "simulation/simulation.h"

namespace composure::simulation {

inline constexpr std::int32_t kRecordingFormat = 1;

struct Settings {
    bool line_judged = true;  // false: pace `off`
    friend bool operator==(const Settings&, const Settings&) = default;
};

// As in the file: names, not indices. A text act keeps authored ids ("accuses.1").
struct RecordedAct {
    Millis at;
    ActKind kind = ActKind::reply;
    std::string target;  // reply id, policy id or customer id
    std::uint8_t minutes = 0;
    CallReason reason = CallReason::none;
    friend bool operator==(const RecordedAct&, const RecordedAct&) = default;
};

struct Recording {
    std::int32_t rules = kRulesVersion;
    std::string scenario;  // id
    Digest scenario_digest{};
    Digest conduct_digest{};
    std::uint64_t seed = 1;
    Settings settings;
    std::vector<RecordedAct> acts;  // times never decrease
    Millis end;                     // now() when it was written
    friend bool operator==(const Recording&, const Recording&) = default;
};

Recording record(const Simulation& simulation, Settings settings);
// An accepted act as its line of the file without the word "act": "6500 reply accuses.1". For keeping each act when it
// happens.
std::string act_line(const Model& model, const TimedAct& act);
std::string write_recording(const Recording& recording);
// Codes: not-a-recording, newer-recording, recording-line (with the line's number in the message), recording-cut-short.
Result<Recording> read_recording(std::string_view bytes);

// Plays it again up to `until` (default: its end). Codes: cannot-verify ("made by rules N"), other-scenario,
// other-conduct-table, act-refused (an act is not possible at its time, or names what is not there: the file was
// changed).
Result<Simulation> replay(const Model& model, const Recording& recording);
// Acts at `until` itself included.
Result<Simulation> replay_until(const Model& model, const Recording& recording, Millis until);
// For a what-if: the first `acts` acts, and time up to the next one (the recording's end if there is none). Then play
// on as you like.
Result<Simulation> replay_before(const Model& model, const Recording& recording, std::size_t acts);

// SHA-256 over the events' fields in little-endian order: the golden hash.
Digest hash_of(std::span<const Event> events);

}  // namespace composure::simulation
