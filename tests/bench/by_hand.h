// The same story as anybody would write it in an afternoon: one table and one loop, no events, no score, no clock but a
// sum. What a general engine costs is measured against this.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/conduct.h"
#include "story.h"

namespace composure::bench {

// The words that a person would have seen, line by line, as a door keeps them.
using Transcript = std::vector<std::string>;

class ByHand {
public:
    ByHand(const std::vector<StoryMoment>& story, const scenario::Vocabulary& table);

    // Plays once; writes every line and reply that a person would have seen into `transcript`. Returns the customer's
    // last anger, so that nothing is left out by a clever compiler.
    std::int32_t play(std::uint64_t seed, Transcript& transcript) const;

private:
    struct Choice {
        std::string say;
        std::int32_t anger = 0, trust = 0;
        std::size_t next = kTheEnd;
    };
    struct Step {
        std::string says;
        std::array<Choice, kReplies> choices;
    };
    std::vector<Step> steps_;
};

// Which of the replies, in file order, a random player takes at a moment. Both players ask this.
std::size_t random_reply(std::uint64_t seed, std::size_t moment);

}  // namespace composure::bench
