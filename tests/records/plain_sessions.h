// Sessions as plain data, for what is computed from them.
#pragma once

#include <string>
#include <vector>

#include "records/standing.h"

namespace composure::test {

using Points = std::array<std::optional<std::int32_t>, scenario::kPillarCount>;

inline records::Instant day(double days) {
    return {1'790'000'000'000 + static_cast<std::int64_t>(days * static_cast<double>(records::kDay))};
}

inline Points everywhere(std::int32_t points) { return {points, points, points, points, points}; }
inline Points calm_only(std::int32_t points) {
    return {points, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
}

inline records::SessionInfo finished(const std::string& scenario, const Points& points, records::Instant at,
                                     scoring::Outcome outcome = scoring::Outcome::met) {
    records::SessionInfo session;
    session.code = scenario + "-code";
    session.start.scenario = scenario;
    session.start.title = "The " + scenario;
    session.start.mode = records::Mode::assessment;
    session.start.at = at;
    session.ended = at;
    session.status = records::Status::finished;
    session.figures = records::Figures{};
    session.figures->outcome = outcome;
    session.figures->pillars = points;
    return session;
}

// Different scenarios, a day apart, with these points in every pillar.
inline std::vector<records::SessionInfo> forms(const std::vector<std::int32_t>& points) {
    std::vector<records::SessionInfo> sessions;
    for (std::size_t n = 0; n < points.size(); ++n) {
        sessions.push_back(finished("s" + std::to_string(n + 1), everywhere(points[n]), day(static_cast<double>(n))));
    }
    return sessions;
}

}  // namespace composure::test
