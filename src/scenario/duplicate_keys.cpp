#include <fmt/format.h>

#include <algorithm>

#include "scenario/yaml_events_internal.h"

namespace composure::scenario {

namespace {

// Where the first key comes again with others behind it, a '- ' was most likely forgotten: its place, else 0.
std::size_t forgotten_item(const std::vector<Member>& members) {
    const auto first_again = [&](const Member& member) { return member.key == members.front().key; };
    if (members.size() < 2) return 0;
    const auto found = std::find_if(members.begin() + 1, members.end(), first_again);
    if (found == members.end()) return 0;
    const bool others = std::any_of(found + 1, members.end(), [&](const Member& member) {
        return std::any_of(members.begin() + 1, found, [&](const Member& above) { return above.key == member.key; });
    });
    return others ? static_cast<std::size_t>(found - members.begin()) : 0;
}

}  // namespace

void drop_duplicate_keys(std::vector<Member>& members, Findings& findings) {
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
    const std::size_t next_item = forgotten_item(members);
    std::vector<bool> again(members.size());
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Member& member = members[order[i]];
        if (members[order[first]].key != member.key) {
            first = i;
            continue;
        }
        again[order[i]] = true;
        if (&member != &members[next_item] && next_item != 0) continue;
        if (next_item != 0) {
            findings.error("duplicate-key", member.key_at, fmt::format("'{}' is said twice", member.key),
                           {fmt::format("it is already on line {}: keep one of them", members[0].key_at.line),
                            "or, where the next item of a list begins here, write '- ' before it"});
            continue;
        }
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
