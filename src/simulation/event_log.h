// The events of one play, in memory that is used again: clear() keeps it, so a second play of the same size allocates
// nothing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "simulation/event.h"

namespace composure::simulation {

class EventLog {
public:
    // A new event with nothing filled in; the reference lives until the next add().
    Event& add() {
        if (size_ == store_.size()) store_.resize(size_ < kFirst ? kFirst : 2 * size_);
        Event& event = store_[size_++];
        event = Event{};
        return event;
    }
    void clear() { size_ = 0; }
    std::span<const Event> events() const { return {store_.data(), size_}; }

private:
    static constexpr std::size_t kFirst = 64;
    std::vector<Event> store_;  // the first size_ are the log
    std::size_t size_ = 0;
};

}  // namespace composure::simulation
