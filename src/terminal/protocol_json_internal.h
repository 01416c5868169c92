// The protocol's objects, one function each. Only what the trainee could perceive goes in.
#pragma once

#include <string>
#include <vector>

#include "session/session.h"

namespace composure::terminal {

std::string header_line(const session::Session& session);
// Empty if the trainee could not perceive it.
std::string event_line(const session::Session& session, const simulation::Event& event);
std::string view_line(session::Session& session);
std::string end_line(const session::Session& session);
std::string refused_line(simulation::Refusal refusal, scenario::Place place);
// `perhaps`: what a typed text was near; of the replies in the view.
std::string unclear_line(session::Session& session, const std::vector<ReplyId>& perhaps);
std::string error_line(const std::string& message, std::size_t line);

}  // namespace composure::terminal
