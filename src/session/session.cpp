#include "session/session.h"

namespace composure::session {

Session::Session(const simulation::Model& model, std::uint64_t seed, simulation::Settings settings,
                 scoring::Names names)
    : simulation_(model, seed), settings_(settings), names_(std::move(names)) {}

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
