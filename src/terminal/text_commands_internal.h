// What a typed line asks for in the text game. Words and single letters, so that nothing has to be learned twice.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "session/session.h"

namespace composure::terminal {

struct Command {
    enum class Kind : std::uint8_t { act, nothing, help, repeat, line, time, policies, wait } kind = Kind::act;
    simulation::Act act;
};

// `shown`: what 1, 2, ... mean. The error is a sentence for the trainee.
tl::expected<Command, std::string> read_command(std::string_view typed, const simulation::Model& model,
                                                const std::vector<ReplyId>& shown);

// Every act with its word and letter, one a line: what may be done now, then the rest with its reason.
std::string help_text(const simulation::View& view);

}  // namespace composure::terminal
