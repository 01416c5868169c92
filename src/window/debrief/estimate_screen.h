// Before the result is seen: how the trainee thinks it went, one tap a pillar, and any of it can be left out. For the
// trainee alone; shown beside the result afterwards.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "records/types.h"
#include "window/debrief/debrief.h"
#include "window/ui/chart_page.h"

namespace composure::window {

enum class EstimateChoice { none, done, skip };

class Estimate {
public:
    explicit Estimate(const Debrief& debrief);

    bool has_questions() const { return !asked_.empty(); }
    EstimateChoice draw(Flow& flow);
    void answer(scoring::Pillar pillar, int step);  // 1..5; the same again takes it back
    std::vector<records::Rating> ratings() const;   // answered ones alone, 0 25 50 75 100

private:
    void draw_question(Flow& flow, scoring::Pillar pillar);
    void take_number(Ui& ui);

    std::vector<scoring::Pillar> asked_;
    std::array<int, scenario::kPillarCount> answers_{};  // 0: none
};

// "You thought 75; it came to 60." in kind words; empty: nothing was estimated.
std::vector<std::string> estimate_beside_result(const Debrief& debrief, const std::vector<records::Rating>& ratings);

}  // namespace composure::window
