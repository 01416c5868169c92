#include "session/session.h"

namespace composure::session {

Session::Session(const simulation::Model& model, std::uint64_t seed, simulation::Settings settings,
                 scoring::Names names)
    : simulation_(model, seed), settings_(settings), names_(std::move(names)) {}

Session::Session(simulation::Simulation simulation, simulation::Settings settings, scoring::Names names)
    : simulation_(std::move(simulation)), settings_(settings), names_(std::move(names)) {}

simulation::Answer Session::act(const simulation::Act& act) {
    const simulation::Answer answer = simulation_.act(act);
    if (answer && keep_) keep_(simulation::act_line(model(), simulation_.acts().back()));
    return answer;
}

bool Session::stopped() const {
    const auto events = simulation_.events();
    for (std::size_t n = events.size(); n-- > 0;) {
        if (events[n].kind == simulation::EventKind::ended)
            return static_cast<simulation::EndStatus>(events[n].detail) == simulation::EndStatus::stopped;
    }
    return false;
}

const simulation::View& Session::view() {
    simulation_.view(view_);
    return view_;
}

std::string Session::words(std::string_view text, CustomerId customer) const {
    return scoring::expand(text, simulation_.model(), customer, names_);
}

simulation::Recording Session::recording() const { return simulation::record(simulation_, settings_); }

scoring::Scorecard Session::scorecard() const {
    const scoring::Reference reference = scoring::make_reference(simulation_.model(), simulation_.seed());
    return scoring::judge(simulation_.model(), simulation_.events(), reference, settings_);
}

}  // namespace composure::session
