// The league of a scenario (rubric.md, "It must discriminate") as a table with plain sentences, and as JSON.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/millis.h"
#include "scenario/conduct.h"

namespace composure::reports {

struct LeaguePlayer {
    std::string name;                                // "calls-at-once"
    bool is_reference = false;                       // the measure of the others: `apart` says nothing
    std::int32_t apart = 0;                          // seeds on which it did something else than the reference
    std::int32_t met = 0;                            // seeds on which it met the standard
    std::optional<std::int32_t> total, least, most;  // mean, 0..100; nothing: never a total
    std::array<std::optional<std::int32_t>, scenario::kPillarCount> pillars;
    Millis time;  // mean
};

struct LeagueGuess {
    std::string name;            // "longest"
    std::int32_t moments = 0;    // in which there is something to choose
    std::int32_t hits = 0;       // thousandths of a moment
    std::int32_t by_chance = 0;  // thousandths
};

struct LeagueFault {
    std::string name;  // "bad-bot-met"
    std::string who;   // the player or guess
    std::string says;  // one or two sentences: what is wrong
    std::string fix;   // what to change
};

struct LeagueReport {
    std::string file;
    std::int32_t runs = 0;
    std::int32_t scored_on = 100;  // of 100
    std::vector<LeaguePlayer> players;
    std::vector<LeagueGuess> guesses;
    std::vector<LeagueFault> faults;  // empty: every requirement holds
};

std::string league_text(const LeagueReport& report);

// {"file","runs","scored-on","holds","players":[{"name","apart","met","total","least","most","calm",...,"ms"}],
// "guesses":[{"name","moments","hits","chance"}],"faults":[{"fault","who","says","fix"}]}; a line for each file. Hits
// and chance are thousandths of a moment; what a player never came to is null.
std::string league_json(const LeagueReport& report);

}  // namespace composure::reports
