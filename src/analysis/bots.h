// Programs that play badly on purpose, to show that a score tells them apart (rubric.md, "It must discriminate"). Each
// does its bad act wherever one is on offer, else what the reference does.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/guesses.h"
#include "simulation/policy.h"

namespace composure::analysis {

enum class Bot : std::uint8_t {
    reference,
    arguer,         // contradicts, justifies, blames: any bad code of not-arguing
    gives_in,       // gives-in and beyond-authority
    calls_at_once,  // help for whoever stands there, the moment that it can be called
    never_calls,
    silent,  // says and does nothing

    // The ladder of skill: at each decision the reference with this probability, else the worst that is on offer (and
    // then no call for help). The same luck on every rung: whoever is more skilful goes wrong in fewer places.
    skill_0,
    skill_25,
    skill_50,
    skill_75,

    apologises_only,  // says sorry wherever a reply does, and as little else as it can
    speed_runner,     // answers at the first word, whatever is shown first
    // Who sees only the replies, and so does not know either when help is due:
    politest_words,
    most_questions,
    sounds_best,
    longest,
    first,  // as shown: drawn by the seed, unless the order is fixed
    random,
};

// Those whose plays are kept as recordings.
inline constexpr std::array kBots{Bot::reference,     Bot::arguer,      Bot::gives_in,
                                  Bot::calls_at_once, Bot::never_calls, Bot::silent};
// The whole league, in the order of its table.
inline constexpr std::array kLeague{
    Bot::reference, Bot::skill_75,       Bot::skill_50,       Bot::skill_25,        Bot::skill_0,      Bot::arguer,
    Bot::gives_in,  Bot::calls_at_once,  Bot::never_calls,    Bot::apologises_only, Bot::speed_runner, Bot::silent,
    Bot::longest,   Bot::politest_words, Bot::most_questions, Bot::sounds_best,     Bot::first,        Bot::random};
// From the best to the worst.
inline constexpr std::array kLadder{Bot::reference, Bot::skill_75, Bot::skill_50, Bot::skill_25, Bot::skill_0};

std::string_view name_of(Bot bot);  // "calls-at-once"

// The rule of one that sees only the replies; nothing of the others.
std::optional<Guess> guess_of(Bot bot);
bool is_on_the_ladder(Bot bot);

// Plays a whole session; deterministic. The second reuses the memory of one of the same model, and begins it anew.
simulation::Simulation play_bot(const simulation::Model& model, std::uint64_t seed, Bot bot);
void play_bot(simulation::Simulation& simulation, std::uint64_t seed, Bot bot);

}  // namespace composure::analysis
