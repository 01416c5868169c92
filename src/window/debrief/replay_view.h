// One moment once more, in steps: what they said, what was answered, what it did to them.
#pragma once

#include "window/debrief/debrief.h"
#include "window/ui/chart_page.h"

namespace composure::window {

struct ReplayStep {
    enum class Kind { theirs, yours, after };
    Kind kind = Kind::theirs;
    std::string words;   // spoken; of `after`: what they said next, may be empty
    std::string note;    // what is said beside the words
    bool spoken = true;  // false: `words` was seen or done
    float anger = 0, trust = 0;
};

// The steps of a judged moment; empty only when its customer never came.
std::vector<ReplayStep> replay_steps(const Debrief& debrief, const JudgedMoment& moment);

class ReplayView {
public:
    void show(const Debrief& debrief, std::size_t moment);
    std::optional<std::size_t> moment() const { return moment_; }
    std::size_t step() const { return step_; }
    void take_input(Ui& ui);
    void draw(Flow& flow, const Debrief& debrief);

private:
    void draw_step(Flow& flow, const Debrief& debrief);

    std::optional<std::size_t> moment_;
    std::vector<ReplayStep> steps_;
    std::size_t step_ = 0;
};

}  // namespace composure::window
