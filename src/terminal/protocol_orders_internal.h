// The lines that a program writes to play: one JSON object each, read strictly. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "session/session.h"

namespace composure::terminal {

// What one line of input asks for.
struct Order {
    Millis at{};
    bool wait = false;
    bool wait_for_change = false;
    simulation::Act act{};
    std::optional<std::string> text = std::nullopt;
};

struct OrderReader {
    const session::Session& session;
    const std::vector<ReplyId>& shown;  // what r1, r2, ... mean
    bool typing;                        // whether `text` is understood here

    // An error is a sentence for who wrote the line.
    tl::expected<Order, std::string> read(const std::string& line) const;
};

}  // namespace composure::terminal
