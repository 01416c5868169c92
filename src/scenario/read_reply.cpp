#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr std::string_view kAllOfIt = "all-of-it";

void read_id(Fields& fields, std::string by_default, Reply& reply, Reader& reader) {
    reply.id = std::move(by_default);
    const Node* node = fields.find("id");
    if (node == nullptr) return;
    const auto id = read_text(*node, "id", reader.findings);
    if (!id || !check_id(*id, node->at, "reply", reader.findings)) return;
    auto& known = reader.customer.replies;
    const auto same = std::find_if(known.begin(), known.end(), [&](const Named& each) { return each.name == *id; });
    if (same != known.end()) {
        reader.findings.error("duplicate-id", node->at, fmt::format("this customer has two replies called '{}'", *id),
                              {fmt::format("the first is in line {}; give this one a name of its own", same->at.line)});
    }
    known.push_back({*id, node->at});
    reply.id = *id;
}

void add_code(CodeId code, Reply& reply) {
    if (!code.exists() || std::find(reply.does.begin(), reply.does.end(), code) != reply.does.end()) return;
    reply.does.push_back(code);
}

CodeId read_code(const Node& item, Reader& reader) {
    const Vocabulary& vocabulary = reader.scenario.vocabulary;
    const bool all = item.kind == NodeKind::scalar && nearest(item.text, {kAllOfIt}).has_value();
    if (!all || vocabulary.find(item.text).exists()) return resolve_code(item, vocabulary, reader.findings);
    reader.findings.error("unknown-code", item.at, fmt::format("there is no conduct code '{}'", item.text),
                          {fmt::format("did you mean '{}'?", kAllOfIt)});
    return CodeId::none();
}

void read_does(Fields& fields, const std::vector<CodeId>& called_for, Reply& reply, Reader& reader) {
    for (const Node* item : fields.list("does")) {
        if (item->kind != NodeKind::scalar || item->text != kAllOfIt) {
            add_code(read_code(*item, reader), reply);
            continue;
        }
        for (const CodeId code : called_for) add_code(code, reply);
        if (called_for.empty() && !reader.customer.calls_for_unknown) {
            reader.findings.error(
                "nothing-called-for", item->at,
                "'all-of-it' means all that the moment calls for, and it calls for nothing",
                {"say what is called for, like calls-for: [takes-seriously], or name the conduct here"});
        }
    }
}

// What an authored reply and a hand-over reply have in common.
void read_common(Fields& fields, const std::vector<CodeId>& called_for, Reply& reply, Reader& reader) {
    if (const Node* say = fields.need("say")) {
        reply.say = read_words(*say, "say", TextKind::reply, reader);
        reply.at = say->at;
    }
    reader.words_unknown = reader.words_unknown || reply.say.empty();
    reply.means = read_words_list(fields, "means", TextKind::spoken, reader);
    read_does(fields, called_for, reply, reader);
    if (const Node* node = fields.find("if")) reply.condition = read_condition(*node, reader);
    if (const Node* node = fields.find("uses"); node != nullptr && !reader.policies_unknown) {
        const auto policy = resolve_name(*node, "unknown-policy", "policy", reader.policies, reader.findings);
        if (policy) reply.uses = PolicyId::at(*policy);
    }
    reply.changes = read_changes(fields, reader);
    reply.shows = read_optional_words(fields, "shows", TextKind::spoken, reader);
    reply.why = read_optional_words(fields, "why", TextKind::long_text, reader);
    reply.better = read_optional_words(fields, "better", TextKind::long_text, reader);
    for (const CodeId code : reply.does) {
        const ConductCode& conduct = reader.scenario.vocabulary[code];
        if (!conduct.serious || fields.has("why")) continue;
        reader.findings.error(
            "serious-without-why", reply.at,
            fmt::format("'{}' is a serious incident, so this reply must say why it is one", conduct.id),
            {"add 'why:' with one sentence for the person who reviews the session"});
        return;  // one 'why' is enough for all
    }
}

void read_way_on(Fields& fields, Reply& reply, Reader& reader) {
    if (const Node* node = fields.find("then")) reply.then = read_way(*node, Help::may_wait, reader);
    if (const Node* node = fields.find("otherwise")) {
        reply.otherwise = read_target(*node, Help::may_not_wait, reader);
    }
    const Node* ends = fields.find("ends");
    if (ends != nullptr && !fields.has("then")) {
        const Outcome outcome = read_outcome(*ends, reader);
        reply.then = {{Condition{}, Target{Target::Kind::ends, {}, outcome}}};
        if (outcome == Outcome::removed && reader.scenario.may_end == MayEnd::never && !reader.may_end_unknown) {
            reader.findings.error("removed-not-allowed", ends->at,
                                  "no policy allows to tell a customer to leave, so this reply is never on offer",
                                  {"let one policy say: may-end: after 1 limit"});
        }
    }
    if (fields.has("then") && fields.has("ends")) {
        reader.findings.error("two-ways-on", fields.key_at("ends"),
                              "this reply goes on with 'then' and ends the talk as well", {"keep one of the two"});
    } else if (fields.misspelt("then") || fields.misspelt("ends")) {
        reader.customer.way_unknown = true;
    } else if (!fields.has("then") && !fields.has("ends")) {
        reader.customer.way_unknown = true;
        if (fields.node().members.empty()) return;  // it lacks everything
        reader.findings.error("reply-goes-nowhere", reply.at, "nothing says what comes after this reply",
                              {"add 'then:' with the next moment, or 'ends: resolved'"});
    }
}

void check_call(Fields& fields, const Reply& reply, Reader& reader) {
    if (!reply.calls) {
        if (waits_for_help(reply.then) && !fields.has("calls") && !fields.misspelt("calls")) {
            reader.findings.error("wait-without-call", fields.find("then")->at,
                                  "this reply waits for help, but nobody is called",
                                  {"add 'calls: supervisor' to the reply"});
        }
        const bool remorse_may_fail = reader.customer.has_remorse;
        if (reply.otherwise && !remorse_may_fail) {
            reader.findings.warning("never-used", fields.key_at("otherwise"),
                                    "'otherwise' is for remorse or help that does not come, and here neither can",
                                    {"give the customer 'remorse:', or take 'otherwise' away"});
        }
        return;
    }
    const SourceSpan at = fields.find("calls")->at;
    check_helper(*reply.calls, at, reader);
    const TeamMember& helper = team_member(reader.scenario, *reply.calls);
    if (!helper.present || helper.free == TeamMember::Free::now || fields.has("otherwise")) return;
    const std::string_view who = name_of(*reply.calls);
    reader.findings.error("help-may-not-come", at,
                          fmt::format("the {} is not always free, and nothing says what happens then", who),
                          {"add 'otherwise:' with the moment that follows when nobody can come",
                           fmt::format("or write 'free: now' for the {} in 'team'", who)});
}

}  // namespace

Reply read_reply(const Node& node, std::size_t number, const Moment& moment, Reader& reader) {
    Reply reply;
    reply.at = node.at;
    Fields fields(node, "a reply", Group::reply, reader.findings);
    reader.words_unknown = reader.words_unknown || !fields.is_mapping();
    if (!fields.is_mapping()) return reply;
    refuse_reserved(fields, reader.findings);
    read_id(fields, fmt::format("{}.{}", moment.id, number), reply, reader);
    read_common(fields, moment.calls_for, reply, reader);
    reply.once = fields.boolean("once").value_or(false);
    reply.calls = fields.word("calls", helper_words());
    read_way_on(fields, reply, reader);
    check_call(fields, reply, reader);
    fields.finish();
    return reply;
}

Reply read_hand_over_reply(const Node& node, std::size_t number, Reader& reader) {
    Reply reply;
    reply.at = node.at;
    Fields fields(node, "a hand-over reply", Group::hand_over_reply, reader.findings);
    if (!fields.is_mapping()) return reply;
    read_id(fields, fmt::format("hand-over.{}", number), reply, reader);
    read_common(fields, {}, reply, reader);
    reply.once = fields.boolean("once").value_or(false);
    fields.finish();
    return reply;
}

}  // namespace composure::scenario
