#include <fmt/format.h>

#include <algorithm>
#include <array>

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

// Where the line above is gone that named a group, its keys all come a second time, behind all that are the first ones:
// the place of the first that does; 0 if it is not so.
std::size_t forgotten_name(const std::vector<Member>& members) {
    const auto first_of = [&](std::size_t i) {
        std::size_t first = 0;
        while (members[first].key != members[i].key) ++first;
        return first;
    };
    constexpr std::size_t kMostKeys = 100;
    std::size_t begin = 0, again = 0;
    if (members.size() > kMostKeys) return 0;
    std::vector<bool> seen(members.size());
    for (std::size_t i = 1; i < members.size(); ++i) {
        const std::size_t first = first_of(i);
        if (first == i) continue;
        if (begin == 0) begin = i;
        ++again;
        if (first >= begin || first + 1 == i || seen[first]) return 0;
        seen[first] = true;
    }
    return again >= 2 && members[begin].value.at.line > members[begin - 1].key_at.line ? begin : 0;
}

bool report_forgotten_name(std::vector<Member>& members, Findings& findings) {
    const std::size_t begin = forgotten_name(members);
    if (begin == 0) return false;
    findings.parts_left_out();
    const Member& member = members[begin];
    const auto first =
        std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == member.key; });
    findings.error("duplicate-key", member.key_at, fmt::format("'{}' is said twice", member.key),
                   {fmt::format("it is already on line {}: keep one of them", first->key_at.line),
                    "or, where something new begins here, write its name and a ':' on a line above"});
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(begin), members.end());
    return true;
}

// Something that other places may name, or a way there.
bool holds_talk(const Member& member) {
    constexpr std::array<std::string_view, 5> kKeys{"say", "means", "then", "ends", "sets"};
    const bool several = member.value.kind == NodeKind::list || member.value.kind == NodeKind::mapping;
    return several || std::find(kKeys.begin(), kKeys.end(), member.key) != kKeys.end();
}

// "replies:" twice, one below the other: the second has what the first has not.
void fill_empty(std::vector<Member>& members, Member& again) {
    const auto first =
        std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == again.key; });
    if (first->value.kind == NodeKind::null) std::swap(first->value, again.value);
}

}  // namespace

void drop_duplicate_keys(std::vector<Member>& members, Findings& findings) {
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
    const std::size_t next_item = forgotten_item(members);
    if (next_item == 0 && report_forgotten_name(members, findings)) return;
    std::vector<bool> again(members.size());
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        Member& member = members[order[i]];
        if (members[order[first]].key != member.key) {
            first = i;
            continue;
        }
        again[order[i]] = true;
        fill_empty(members, member);
        if (holds_talk(member)) findings.parts_left_out();
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
