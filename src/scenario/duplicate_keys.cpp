#include <fmt/format.h>

#include <algorithm>

#include "scenario/yaml_events_internal.h"

namespace composure::scenario {

void drop_duplicate_keys(std::vector<Member>& members, Findings& findings) {
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
    std::vector<bool> again(members.size());
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Member& member = members[order[i]];
        if (members[order[first]].key != member.key) {
            first = i;
            continue;
        }
        again[order[i]] = true;
        findings.error("duplicate-key", member.key_at, fmt::format("'{}' is said twice", member.key),
                       {fmt::format("it is already on line {}: keep one of them", members[order[first]].key_at.line)});
    }
    if (std::find(again.begin(), again.end(), true) == again.end()) return;
    std::vector<Member> kept;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!again[i]) kept.push_back(std::move(members[i]));
    }
    members = std::move(kept);
}

}  // namespace composure::scenario
