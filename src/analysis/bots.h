// Programs that play badly on purpose, to show that a score tells them apart (rubric.md, "It must discriminate"). Each
// does its bad act wherever one is on offer, else what the reference does. More of the league comes with `composure
// bots`.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "simulation/policy.h"

namespace composure::analysis {

enum class Bot : std::uint8_t {
    reference,
    arguer,         // contradicts, justifies, blames: any bad code of not-arguing
    gives_in,       // gives-in and beyond-authority
    calls_at_once,  // help for whoever stands there, the moment that it can be called
    never_calls,
    silent,  // says and does nothing
};
inline constexpr std::array kBots{Bot::reference,     Bot::arguer,      Bot::gives_in,
                                  Bot::calls_at_once, Bot::never_calls, Bot::silent};

std::string_view name_of(Bot bot);  // "calls-at-once"

// Plays a whole session; deterministic.
simulation::Simulation play_bot(const simulation::Model& model, std::uint64_t seed, Bot bot);

}  // namespace composure::analysis
