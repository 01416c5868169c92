#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "scenario/own_hand_over.h"
#include "scenario/sayable_internal.h"

namespace composure::scenario {

Sayable::Sayable(const Scenario& scenario) {
    for (const OwnHandOver& own : kOwnHandOvers) ids_.emplace_back(own.name);
    for (const Customer& customer : scenario.customers) {
        for (const Moment& moment : customer.moments) {
            for (const Reply& reply : moment.replies) add(reply);
        }
        for (const Escalation& escalation : customer.escalations) {
            for (const HandOverReply& reply : escalation.hand_over) add(reply.reply);
        }
    }
    std::sort(ids_.begin(), ids_.end());
    std::sort(said_.begin(), said_.end(), [](const Said& a, const Said& b) { return a.folded < b.folded; });
}

void Sayable::add(const Reply& reply) {
    ids_.push_back(reply.id);
    said_.push_back({fold(reply.say), reply.say, reply.at});
    for (const std::string& other : reply.means) said_.push_back({fold(other), other, reply.at});
}

bool Sayable::knows(std::string_view step) const {
    if (std::binary_search(ids_.begin(), ids_.end(), step)) return true;
    const std::string folded = fold(step);
    if (folded.empty()) return false;
    const bool built_in = std::any_of(kOwnHandOvers.begin(), kOwnHandOvers.end(),
                                      [&](const OwnHandOver& own) { return fold(own.say).starts_with(folded); });
    if (built_in) return true;
    const auto comes_before = [](const Said& said, const std::string& beginning) { return said.folded < beginning; };
    const auto found = std::lower_bound(said_.begin(), said_.end(), folded, comes_before);
    return found != said_.end() && found->folded.starts_with(folded);
}

std::vector<std::string> Sayable::meant(std::string_view step, const Findings& findings) const {
    const std::string own_words = "write the first words of the reply just as they stand, or its id";
    if (!worth_suggesting(findings)) return {own_words};
    const std::string folded = fold(step);
    std::vector<Named> beginnings;  // as long as the step, so that only what was written is compared
    for (const Said& said : said_) beginnings.push_back({said.folded.substr(0, folded.size()), said.at});
    const auto near = nearest_of(folded, beginnings, findings);
    if (!near) return {own_words};
    return {fmt::format("did you mean '{}' (line {})?", said_[*near].words, said_[*near].at.line)};
}

}  // namespace composure::scenario
