// The proof of the benchmark's story as anybody would write it for this one story: a table, a memo, a stack. It knows
// no facts, no help, no remorse, no second customer, and plays nothing; what it looks at is the same graph: replies in
// time and cutting in, silence, listening, limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scenario/conduct.h"
#include "story.h"

namespace composure::bench {

// `anger: below` on the second reply of a moment, `trust: at least` on the fourth.
struct Guards {
    std::int32_t anger_below = 0, trust_at_least = 0;  // points
};
std::vector<Guards> make_guards(const std::vector<StoryMoment>& story);
std::string as_guarded_yaml(const std::vector<StoryMoment>& story, const std::vector<Guards>& guards);

class ProofByHand {
public:
    ProofByHand(const std::vector<StoryMoment>& story, const std::vector<Guards>& guards,
                const scenario::Vocabulary& table, std::int32_t anger, std::int32_t trust);

    // How many states there are; which replies are ever on offer, by moment and reply.
    std::size_t run();
    const std::vector<bool>& on_offer() const { return on_offer_; }

private:
    struct Move {
        std::int32_t anger = 0, trust = 0;
    };
    struct Place {
        Move replies[kReplies][2];  // in time, cutting in
        std::size_t next[kReplies] = {};
        Guards guards;
        bool insult = false;
        std::int32_t line = 0;  // ms
    };
    struct Here {
        std::uint32_t moment = 0, mode = 0, silent = 0, listened = 0, limit = 0;
        std::int32_t anger = 0, trust = 0;
    };

    void see(Here here);
    void reply(const Here& here, std::size_t n, std::size_t cut);
    void from(const Here& here);

    std::vector<Place> places_;
    Move limits_[4];  // bit 0: cutting in, bit 1: not the first
    std::int32_t anger_, trust_;
    std::vector<bool> known_, on_offer_;
    std::vector<Here> stack_;
};

}  // namespace composure::bench
