// The kept plays: which bots played which scenario with which luck. Their recordings, scorecards and golden hashes lie
// in tests/cases/plays.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/bots.h"
#include "support.h"

namespace composure::test {

struct KeptPlay {
    std::string scenario;  // id
    analysis::Bot bot;
    std::uint64_t seed;

    // "rude-remark/never-calls-8.recording": below tests/cases/plays
    std::string path(const std::string& ending) const {
        return scenario + "/" + std::string(name_of(bot)) + "-" + std::to_string(seed) + "." + ending;
    }
};

inline const std::vector<std::string> kShipped{"first-day",   "odd-request",   "on-the-line",
                                               "rude-remark", "saturday-rush", "three-windows"};

// Scenarios made up by chance: every feature of the language, in any order, without sense.
inline std::vector<std::string> made_up() {
    const std::string folder = "tests/cases/made-up/";
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(source_path(folder)))
        names.push_back(folder + entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Seed 1, and where remorse is drawn also a seed on which it does not come.
inline std::vector<KeptPlay> kept_plays() {
    std::vector<KeptPlay> plays;
    const auto add = [&](const std::string& scenario, std::uint64_t seed) {
        for (const analysis::Bot bot : analysis::kBots) plays.push_back({scenario, bot, seed});
    };
    add("first-day", 1);
    add("odd-request", 1);
    add("on-the-line", 1);
    add("rude-remark", 1);
    add("rude-remark", 8);
    add("saturday-rush", 1);
    add("saturday-rush", 24);
    add("three-windows", 1);
    return plays;
}

}  // namespace composure::test
