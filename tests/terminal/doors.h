// Sessions over the doors' own small scenarios, and what a program sees of them.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "session/session.h"
#include "support.h"
#include "terminal/protocol.h"
#include "terminal/scripted_console.h"
#include "terminal/text_game.h"

namespace composure::test {

inline const simulation::Model& door_model(const std::string& name) {
    static std::vector<std::pair<std::string, simulation::Model>> known;
    for (const auto& [id, model] : known) {
        if (id == name) return model;
    }
    known.reserve(8);
    known.emplace_back(name, model_of("tests/cases/doors/" + name + ".yaml"));
    return known.back().second;
}

inline session::Session session_of(const simulation::Model& model, std::uint64_t seed = 1, bool line_judged = true) {
    return session::Session(model, seed, simulation::Settings{.line_judged = line_judged}, scoring::Names{});
}

inline std::vector<std::string> printed(session::Session& session, std::deque<std::string> input) {
    std::vector<std::string> lines;
    const auto read = [&](std::string& line) {
        if (input.empty()) return false;
        line = input.front();
        input.pop_front();
        return true;
    };
    terminal::play_protocol(session, read, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

// What is printed after the first view.
inline std::vector<std::string> answers(const std::string& scenario, std::deque<std::string> input) {
    session::Session session = session_of(door_model(scenario));
    std::vector<std::string> lines = printed(session, std::move(input));
    while (!lines.empty() && !lines.front().starts_with("{\"view\"")) lines.erase(lines.begin());
    if (!lines.empty()) lines.erase(lines.begin());
    return lines;
}

// The same without views and the scorecard: what happened and what was answered.
inline std::vector<std::string> happenings(const std::string& scenario, std::deque<std::string> input) {
    std::vector<std::string> lines = answers(scenario, std::move(input));
    std::erase_if(
        lines, [](const std::string& line) { return line.starts_with("{\"view\"") || line.starts_with("{\"end\""); });
    return lines;
}

}  // namespace composure::test
