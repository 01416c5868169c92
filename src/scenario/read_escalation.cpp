#include <fmt/format.h>

#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

Condition of_kind(ConditionKind kind, SourceSpan at) {
    Condition condition;
    condition.kind = kind;
    condition.at = at;
    return condition;
}

// scenario-language.md: an insult after a limit, the third insult, a threat, or harassment.
Condition default_due(SourceSpan at) {
    Condition due = of_kind(ConditionKind::any, at);
    due.parts.push_back(of_kind(ConditionKind::insult_after_limit, at));
    due.parts.push_back(of_kind(ConditionKind::insults, at));
    due.parts.back().value = 3;
    for (const Provocation provocation : {Provocation::threat, Provocation::harassment}) {
        due.parts.push_back(of_kind(ConditionKind::heard, at));
        due.parts.back().provocation = provocation;
    }
    return due;
}

void check_needed_helper(HelpNeeded needs, SourceSpan at, Reader& reader) {
    const Scenario& scenario = reader.scenario;
    if (needs == HelpNeeded::any && (scenario.supervisor.present || scenario.colleague.present)) return;
    check_helper(needs == HelpNeeded::colleague ? Helper::colleague : Helper::supervisor, at, reader);
}

void read_due(Fields& fields, Escalation& escalation, Reader& reader) {
    const Node* due = fields.find("due");
    if (due == nullptr) {
        escalation.due = default_due(fields.node().at);
    } else if (due->kind == NodeKind::scalar && due->text == "never") {
        escalation.due = of_kind(ConditionKind::never, due->at);
    } else {
        escalation.due = read_condition(*due, reader);
    }
    const Node* harm = fields.find("harm");
    escalation.harm =
        harm == nullptr ? of_kind(ConditionKind::walked_out, fields.node().at) : read_condition(*harm, reader);
}

HandOverReply::Kind kind_of(const Reply& reply, const Vocabulary& vocabulary) {
    HandOverReply::Kind kind = HandOverReply::Kind::bare;
    for (const CodeId code : reply.does) {
        if (code == vocabulary.gossips) return HandOverReply::Kind::gossip;
        if (code == vocabulary.warm_hand_over) kind = HandOverReply::Kind::facts;
    }
    return kind;
}

void read_hand_over(Fields& fields, Escalation& escalation, Reader& reader) {
    const auto items = fields.list("hand-over");
    for (std::size_t i = 0; i < items.size() && i < kMostReplies; ++i) {
        HandOverReply reply;
        reply.reply = read_hand_over_reply(*items[i], i + 1, reader);
        reply.kind = kind_of(reply.reply, reader.scenario.vocabulary);
        escalation.hand_over.push_back(std::move(reply));
    }
    if (items.size() > kMostReplies) {
        reader.findings.error("over-limit", items[kMostReplies]->at,
                              fmt::format("a hand-over has at most {} replies", kMostReplies));
    }
}

}  // namespace

Escalation read_escalation(const Node& node, Reader& reader) {
    Escalation escalation;
    escalation.at = node.at;
    Fields fields(node, "an escalation", Group::escalation, reader.findings);
    if (!fields.is_mapping()) return escalation;
    escalation.needs = fields.word("needs", help_needed_words()).value_or(HelpNeeded::supervisor);
    const Node* needs = fields.find("needs");
    check_needed_helper(escalation.needs, needs == nullptr ? node.at : needs->at, reader);
    read_due(fields, escalation, reader);
    escalation.within = fields.duration("within").value_or(escalation.within);
    if (const Node* answer = fields.find("answer")) {
        if (const auto moment = read_moment_name(*answer, reader)) {
            escalation.answer = *moment;
            reader.customer.edges.push_back({MomentId::none(), *moment, answer->at, Edge::Kind::help});
        }
    }
    reader.customer.way_unknown = reader.customer.way_unknown || fields.misspelt("answer");
    reader.words_unknown = reader.words_unknown || fields.misspelt("hand-over");
    read_hand_over(fields, escalation, reader);
    fields.finish();
    return escalation;
}

}  // namespace composure::scenario
