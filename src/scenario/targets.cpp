#include <fmt/format.h>

#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr std::string_view kWaitForHelp = "wait-for-help";

void add_branch(const Node& node, Help help, Way& way, Reader& reader) {
    Fields fields(node, "a way on", Group::way, reader.findings);
    reader.customer.way_unknown = reader.customer.way_unknown || node.member("go") == nullptr;
    if (!fields.is_mapping()) return;
    Branch branch;
    branch.condition.at = node.at;
    if (const Node* condition = fields.find("if")) branch.condition = read_condition(*condition, reader);
    const bool always = !fields.has("if");
    if (const Node* go = fields.need("go")) {
        branch.target = read_target(*go, help, reader).value_or(Target{});
    }
    fields.finish();
    if (!way.empty() && way.back().condition.always()) {
        reader.findings.error("way-never-taken", node.at,
                              "the way above this one always holds, so this one is never taken",
                              {"move the way without 'if' to the end of the list"});
        return;
    }
    // An `if` that could not be read must not pass for "always".
    if (!always && branch.condition.always()) branch.condition.kind = ConditionKind::never;
    way.push_back(std::move(branch));
}

}  // namespace

std::optional<MomentId> read_moment_name(const Node& node, Reader& reader) {
    const CustomerNames& customer = reader.customer;
    if (customer.moments.empty()) {  // said already
        reader.customer.way_unknown = true;
        return std::nullopt;
    }
    const auto position = resolve_name(node, "unknown-moment", "moment", customer.moments, reader.findings);
    if (!position) {
        reader.customer.way_unknown = true;
        return std::nullopt;
    }
    return MomentId::at(customer.first.position() + *position);
}

std::optional<Target> read_target(const Node& node, Help help, Reader& reader) {
    if (node.kind == NodeKind::scalar && node.text == kWaitForHelp) {
        if (help == Help::may_wait) return Target{Target::Kind::wait_for_help, {}, {}};
        reader.findings.error(
            "wait-without-call", node.at, "only a reply that calls somebody can wait for help",
            {"name a moment here, and let a reply of it say: calls: supervisor, then: wait-for-help"});
        return std::nullopt;
    }
    const auto moment = read_moment_name(node, reader);
    if (!moment) return std::nullopt;
    reader.customer.edges.push_back({reader.customer.moment, *moment, node.at, Edge::Kind::talk});
    return Target{Target::Kind::moment, *moment, {}};
}

Way read_way(const Node& node, Help help, Reader& reader) {
    Way way;
    if (node.kind == NodeKind::scalar) {
        if (const auto target = read_target(node, help, reader)) way.push_back({Condition{}, *target});
        return way;
    }
    const auto items = read_list(node, "then", reader.findings);
    for (const Node* item : items) add_branch(*item, help, way, reader);
    if (node.kind == NodeKind::list && node.items.empty()) {
        reader.findings.error("way-missing", node.at, "this list of ways on is empty",
                              {"name the next moment: then: some-moment"});
    }
    if (!way.empty() && !way.back().condition.always()) {
        reader.findings.error("way-missing", node.at, "if none of these conditions holds, the talk has nowhere to go",
                              {"end the list with a way without 'if': {go: some-moment}"});
    }
    return way;
}

Outcome read_outcome(const Node& node, Reader& reader) {
    if (node.kind == NodeKind::scalar && (node.text == "left" || node.text == "unserved")) {
        reader.findings.error(
            "unknown-word", node.at,
            fmt::format("'{}' happens by itself to people in the line; a talk cannot end with it", node.text),
            {"somebody who goes from the counter: ends: walked-out"});
        return Outcome::none;
    }
    return read_word(node, "ends", authored_outcome_words(), reader.findings).value_or(Outcome::none);
}

bool waits_for_help(const Way& way) {
    for (const Branch& branch : way) {
        if (branch.target.kind == Target::Kind::wait_for_help) return true;
    }
    return false;
}

}  // namespace composure::scenario
