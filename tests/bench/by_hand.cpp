#include "by_hand.h"

#include <algorithm>
#include <utility>

#include "base/mix64.h"
#include "simulation/luck_internal.h"
#include "simulation/model.h"

namespace composure::bench {

std::size_t random_reply(std::uint64_t seed, std::size_t moment) {
    return scale_below(mix64(seed, 77, 0, moment), kReplies);
}

ByHand::ByHand(const std::vector<StoryMoment>& story, const scenario::Vocabulary& table) {
    for (const StoryMoment& moment : story) {
        Step step{moment.says, {}};
        for (std::size_t nth = 0; nth < kReplies; ++nth) {
            const StoryReply& reply = moment.replies[nth];
            const scenario::ConductCode& code = table[table.find(reply.code)];
            step.choices[nth] = {reply.say, code.anger, code.trust, reply.next};
        }
        steps_.push_back(std::move(step));
    }
}

std::int32_t ByHand::play(std::uint64_t seed, Transcript& transcript) const {
    transcript.clear();
    std::int32_t anger = 35'000;
    std::int32_t trust = 50'000;
    for (std::size_t place = 0; place != kTheEnd;) {
        const Step& step = steps_[place];
        transcript.push_back(step.says);
        std::array<std::size_t, kReplies> order{0, 1, 2, 3};
        for (std::size_t left = kReplies; left > 1; --left) {
            const std::uint64_t which = place * simulation::kMostReplies + left - 1;
            std::swap(
                order[left - 1],
                order[simulation::draw(seed, simulation::Purpose::order, 0, which, static_cast<std::uint32_t>(left))]);
        }
        for (const std::size_t nth : order) {
            transcript.push_back(step.choices[nth].say);
        }
        const Choice& choice = step.choices[random_reply(seed, place)];
        transcript.push_back(choice.say);
        anger = std::clamp(anger + choice.anger, 0, 100'000);
        trust = std::clamp(trust + choice.trust, 0, 100'000);
        place = choice.next;
    }
    return anger + trust;
}

}  // namespace composure::bench
