#include <fmt/format.h>

#include <algorithm>

#include "scenario/conduct_internal.h"
#include "scenario/resolve_internal.h"

namespace composure::scenario {

namespace {

constexpr std::int32_t kWorst = -1000;

void read_moves(const Node& node, ConductCode& code, Findings& findings) {
    Fields fields(node, "'moves'", Group::moves, findings);
    if (!fields.is_mapping()) return;
    if (!fields.has("anger") && !fields.has("trust")) {
        findings.error("missing-key", node.at, "'moves' says what the code does to a person, and here it says nothing",
                       {"write {anger: 0, trust: 0} if it moves nobody"});
    }
    code.anger = static_cast<std::int32_t>(fields.integer("anger").value_or(0) * 1000);
    code.trust = static_cast<std::int32_t>(fields.integer("trust").value_or(0) * 1000);
    fields.finish();
}

void read_topic(const Node& node, ConductCode& code, const Vocabulary& vocabulary, Findings& findings) {
    const std::vector<std::string_view> known(vocabulary.topics.begin(), vocabulary.topics.end());
    const auto position = read_choice(node, "topic", known, findings);
    if (!position) return;
    code.topic = vocabulary.topics[*position];
    code.topic_index = static_cast<std::uint8_t>(*position);
}

// Good conduct belongs to a service topic, bad conduct costs something: exactly one of the two makes a code.
void read_worth(Fields& fields, const Member& member, ConductCode& code, const Vocabulary& vocabulary,
                Findings& findings) {
    const Node* topic = fields.has("topic") ? fields.find("topic") : nullptr;
    const bool has_severity = fields.has("severity");
    code.severity = fields.thousandths("severity", kWorst, 0).value_or(0);
    if (fields.has("topic") == has_severity) {
        findings.error("topic-or-severity", member.key_at,
                       fmt::format("'{}' needs a 'topic' (good conduct) or a 'severity' (bad conduct), one of the two",
                                   member.key),
                       {"good: topic: respect", "bad: severity: -0.5"});
        return;
    }
    code.kind = has_severity ? ConductKind::bad : ConductKind::good;
    if (topic != nullptr) read_topic(*topic, code, vocabulary, findings);
    if (has_severity && code.severity == 0) {
        const Node* severity = fields.find("severity");
        if (severity != nullptr && parse_integer(severity->text) == 0) {
            findings.error("out-of-range", severity->at, "bad conduct costs something: a severity is below 0",
                           {"mild -0.2, plain -0.5, grave -1"});
        }
    }
}

// Only bad conduct can be an incident or a surrender, and what is good is counted in service.
void check_good_code(const ConductCode& code, const Member& member, Findings& findings) {
    if (code.topic.empty()) return;
    if (code.pillar != Pillar::service) {
        findings.error("topic-or-severity", member.key_at,
                       fmt::format("'{}' has a topic, and the topics belong to the pillar 'service'", member.key),
                       {"write pillar: service, or give it a severity instead of a topic"});
    }
    if (code.serious || code.surrender) {
        findings.error("topic-or-severity", member.key_at,
                       fmt::format("'{}' is good conduct, so it is neither serious nor a surrender", member.key),
                       {"give it a severity instead of a topic"});
    }
}

}  // namespace

std::optional<ConductCode> read_conduct_code(const Member& member, const Vocabulary& vocabulary, Findings& findings) {
    const std::size_t before = findings.count();
    const Findings::Scope scope(findings, fmt::format("in the code '{}'", member.key));
    check_id(member.key, member.key_at, "code", findings);
    Fields fields(member.value, "a conduct code", Group::conduct_code, findings);
    if (!fields.is_mapping()) return std::nullopt;
    ConductCode code;
    code.id = member.key;
    fields.need("pillar");
    code.pillar = fields.word("pillar", pillar_words()).value_or(Pillar::service);
    read_worth(fields, member, code, vocabulary, findings);
    if (const Node* moves = fields.need("moves")) read_moves(*moves, code, findings);
    code.says = fields.need_text("says");
    code.better = code.kind == ConductKind::bad ? fields.need_text("better") : fields.text("better").value_or("");
    code.rules = fields.texts("rules");
    code.serious = fields.boolean("serious").value_or(false);
    code.surrender = fields.boolean("surrender").value_or(false);
    check_good_code(code, member, findings);
    fields.finish();
    if (findings.count() != before) return std::nullopt;
    return code;
}

}  // namespace composure::scenario
