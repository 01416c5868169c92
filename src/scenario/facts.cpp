#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

void add_fact(const Node& node, std::vector<Named>& facts) {
    if (node.kind != NodeKind::scalar || node.text.empty()) return;
    const bool known =
        std::any_of(facts.begin(), facts.end(), [&](const Named& fact) { return fact.name == node.text; });
    if (!known && facts.size() <= kMostFacts) facts.push_back({node.text, node.at});
}

void collect(const Node& node, std::vector<Named>& facts) {
    for (const Node& item : node.items) collect(item, facts);
    for (const Member& member : node.members) {
        // 'set' is answered as an unknown key, and what it sets is no unknown fact as well.
        const bool meant =
            member.key == "sets" || (member.key.starts_with("se") && edit_distance(member.key, "sets") <= 1);
        if (meant && member.value.kind != NodeKind::mapping) {
            add_fact(member.value, facts);
            for (const Node& item : member.value.items) add_fact(item, facts);
        } else {
            collect(member.value, facts);
        }
    }
}

}  // namespace

std::vector<Named> find_facts(const std::vector<Member>& customers, Findings& findings) {
    std::vector<Named> facts;
    for (const Member& customer : customers) collect(customer.value, facts);
    if (facts.size() > kMostFacts) {
        findings.error("over-limit", facts.back().at, fmt::format("a scenario has at most {} facts", kMostFacts),
                       {"often one fact can do the work of two: keep only those that a condition asks for"});
    }
    for (const Named& fact : facts) check_id(fact.name, fact.at, "fact", findings);
    return facts;
}

}  // namespace composure::scenario
