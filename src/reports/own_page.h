// A trainee's own debrief as a page for a browser: for themselves, to keep. One file, nothing loaded from anywhere.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "reports/frame.h"
#include "reports/moments.h"
#include "reports/scorecard_key.h"

namespace composure::reports {

struct OwnPage {
    std::string title;  // of the scenario
    bool practice = true;
    std::string result, sentence;  // "Met here"; the condition that decided
    std::array<std::optional<std::int32_t>, scenario::kPillarCount> pillars;
    std::array<std::string, scenario::kPillarCount> sentences;
    std::vector<std::string> revelation, lessons;
    std::optional<Moments> moments;  // nothing: the key is withheld
};

// `frame` needs no head of a chain, no agreement and no purpose.
std::string own_page_html(const Frame& frame, const OwnPage& own);

}  // namespace composure::reports
