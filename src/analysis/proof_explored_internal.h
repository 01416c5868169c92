// What the exploration of one talk found. Private to analysis/.
#pragma once

#include <optional>
#include <vector>

#include "analysis/proof_internal.h"

namespace composure::analysis::proving {

// One move of a path and the state after it (what a state has forgotten is 0 there).
struct PathStep {
    Label label;
    State after;
    bool leads_on = true;  // false: what is claimed happens in this move; where it leads is not told
};
using Path = std::vector<PathStep>;

inline constexpr std::size_t kOutcomes = 8;

struct Explored {
    std::vector<std::optional<Path>> moments;     // by moment: the shortest way to its first word
    std::vector<std::optional<Path>> offered;     // by reply
    std::vector<std::optional<Path>> stuck;       // by moment
    std::vector<std::optional<Path>> endings;     // by (moment, or moments + reply) x outcome; the last move ends it
    std::vector<std::optional<Path>> due;         // by escalation
    std::vector<bool> parts;                      // by leaf: may be true where it is asked
    std::vector<std::optional<Path>> part_paths;  // and the shortest way there
    // By moment, of those whose ways out depend on the state: from some state there is none, or perhaps none.
    std::vector<std::optional<Path>> endless, endless_as_written;
    std::vector<bool> never_ends_as_written;  // by moment: so from every state of it
    std::size_t states = 0, transitions = 0;
    bool emptied = false;
};

Explored explore(const Talk& talk, std::size_t most_states);

// Every customer's talk.
struct ExploredTalks {
    std::vector<Talk> talks;
    std::vector<Explored> explored;
};
ExploredTalks explore_all(const simulation::Model& model, std::size_t most_states);

// Without what may be repeated for ever and leads nowhere (Talk::purposeful); of somebody who waits in line with the
// feelings that may come of what they overhear. Nothing where all that was found can be come to by purpose, as `whole`
// shows, or not all was explored.
std::optional<Explored> explore_purposeful(std::span<const Talk> talks, std::size_t which, const Explored& whole,
                                           std::size_t most_states);

// What a path leads to; place as in the lists of Explored. `state`: into this very state, as explore() keeps it.
struct Goal {
    enum class Kind : std::uint8_t { moment, offered, stuck, ending, due, state } kind = Kind::moment;
    std::size_t place = 0;
    State state{};
};

// The shortest way from a state; nothing if there is none among `most_states`, which is less by those looked at
// afterwards.
std::optional<Path> plan(const Talk& talk, const State& from, const Goal& goal, std::size_t& most_states);

// The states in which a talk may begin, one for each temper that may be drawn.
std::vector<State> beginnings(const Talk& talk);

// Where a state may lead at once, as explore() keeps it.
std::vector<PathStep> successors(const Talk& talk, const State& from);

}  // namespace composure::analysis::proving
