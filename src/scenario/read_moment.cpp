#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "scenario/conduct_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr Millis kNormalExtra{4'000};  // scenario-language.md, "Defaults"
constexpr Millis kLongExtra{10'000};

void read_speech(Fields& fields, Moment& moment, Reader& reader) {
    moment.says = read_words_list(fields, "says", TextKind::spoken, reader);
    if (moment.says.size() > kMostLines) {
        reader.findings.error("over-limit", fields.key_at("says"),
                              fmt::format("a moment has at most {} lines to draw from", kMostLines),
                              {"keep the best of them"});
    }
    moment.who = fields.word("who", speaker_words()).value_or(Speaker::customer);
    moment.shows = read_optional_words(fields, "shows", TextKind::spoken, reader);
    moment.is = fields.word("is", provocation_words()).value_or(Provocation::none);
    moment.may_interrupt = fields.boolean("may-interrupt").value_or(false);
}

void read_called_for(Fields& fields, Moment& moment, Reader& reader) {
    const std::size_t before = reader.findings.count();
    reader.customer.calls_for_unknown = fields.misspelt("calls-for");
    for (const Node* item : fields.list("calls-for")) {
        const CodeId code = resolve_code(*item, reader.scenario.vocabulary, reader.findings);
        if (!code.exists()) continue;
        const ConductCode& conduct = reader.scenario.vocabulary[code];
        if (conduct.kind == ConductKind::bad) {
            reader.findings.error("bad-code-called-for", item->at,
                                  fmt::format("no moment calls for '{}', which is bad conduct", conduct.id),
                                  {"name the good conduct that would help here"});
            continue;
        }
        moment.calls_for.push_back(code);
    }
    if (reader.findings.count() != before) reader.customer.calls_for_unknown = true;
}

void read_wait(const Node& node, Moment& moment, Reader& reader) {
    if (node.kind == NodeKind::scalar) {
        if (node.text == "short") return;
        if (node.text == "normal") moment.extra_wait = kNormalExtra;
        if (node.text == "long") moment.extra_wait = kLongExtra;
        if (moment.extra_wait.count > 0) return;
        if (const auto time = parse_duration(node.text)) {
            moment.exact_wait = time;
            return;
        }
    }
    std::vector<std::string> notes{"for example: wait: normal, or wait: 20s"};
    const auto meant = node.kind == NodeKind::scalar ? meant_duration(node.text) : std::nullopt;
    if (meant) notes.insert(notes.begin(), fmt::format("did you mean '{}'?", *meant));
    reader.findings.error("not-a-duration", node.at, "'wait' is a duration, or one of: short, normal, long",
                          std::move(notes));
}

void read_answers(const Node& node, Moment& moment, Reader& reader) {
    Fields fields(node, "'answers-to'", Group::answers_to, reader.findings);
    if (!fields.is_mapping()) return;
    const auto read = [&](std::string_view act) {
        const Node* target = fields.find(act);
        if (target == nullptr) return MomentId::none();
        const auto found = read_target(*target, Help::may_not_wait, reader);
        return found ? found->moment : MomentId::none();
    };
    moment.answers_to.listen = read("listen");
    moment.answers_to.set_limit = read("set-limit");
    moment.answers_to.end_conversation = read("end-conversation");
    moment.answers_to.call_supervisor = read("call-supervisor");
    moment.answers_to.call_colleague = read("call-colleague");
    fields.finish();
}

void read_clock(Fields& fields, Moment& moment, Reader& reader) {
    const Node* wait = fields.find("wait");
    if (wait != nullptr) read_wait(*wait, moment, reader);
    moment.urgent = fields.boolean("urgent").value_or(false);
    // Where a moment is not urgent, reading alone takes longer, and check_moment says how long.
    if (moment.urgent && moment.exact_wait && *moment.exact_wait < kLeastWait) {
        reader.findings.error("clock-too-short-to-read", wait->at,
                              fmt::format("'wait' is at least 1s, not {}", wait->text),
                              {"nobody can answer in less: write wait: 4s, for example"});
    }
    const bool misspelt = fields.misspelt("silence") || fields.misspelt("answers-to");
    reader.customer.way_unknown = reader.customer.way_unknown || misspelt;
    if (const Node* node = fields.find("silence")) moment.silence = read_target(*node, Help::may_not_wait, reader);
    if (const Node* node = fields.find("answers-to")) read_answers(*node, moment, reader);
    moment.order = fields.word("order", order_words()).value_or(Order::drawn);
}

void read_replies(Fields& fields, Moment& moment, Reader& reader) {
    const auto items = fields.list("replies");
    for (std::size_t i = 0; i < items.size() && i < kMostReplies; ++i) {
        moment.replies.push_back(read_reply(*items[i], i + 1, moment, reader));
    }
    if (items.size() > kMostReplies) {
        reader.findings.error(
            "over-limit", items[kMostReplies]->at,
            fmt::format("a moment has at most {} replies; this one has {}", kMostReplies, items.size()),
            {"nobody can weigh so many while somebody waits: three or four are plenty"});
    }
}

void read_ways_on(Fields& fields, const Member& member, Moment& moment, Reader& reader) {
    read_replies(fields, moment, reader);
    if (const Node* node = fields.find("then")) moment.then = read_way(*node, Help::may_not_wait, reader);
    if (const Node* node = fields.find("ends")) moment.ends = read_outcome(*node, reader);
    std::vector<std::string_view> ways;
    for (const std::string_view way : {"replies", "then", "ends"}) {
        if (fields.has(way)) ways.push_back(way);
    }
    const Node* replies = member.value.member("replies");
    const bool no_replies = replies != nullptr && replies->kind == NodeKind::list && replies->items.empty();
    if (ways.empty() && (fields.misspelt("replies") || fields.misspelt("then") || fields.misspelt("ends"))) {
        reader.customer.way_unknown = reader.words_unknown = true;
    } else if (ways.empty() || (ways.size() == 1 && no_replies)) {
        reader.customer.way_unknown = true;
        reader.findings.error("moment-goes-nowhere", member.key_at,
                              fmt::format("nothing happens after '{}'", member.key),
                              {"add 'replies:', or 'then:' with the next moment, or 'ends: resolved'"});
    } else if (ways.size() > 1) {
        reader.findings.error("two-ways-on", fields.key_at(ways[1]),
                              fmt::format("this moment has both '{}' and '{}'", ways[0], ways[1]),
                              {"keep one: 'replies' to let the trainee answer, 'then' to go on, 'ends' to finish"});
    }
}

}  // namespace

Moment read_moment(const Member& member, Reader& reader) {
    Moment moment;
    moment.id = member.key;
    moment.customer = reader.customer.id;
    moment.at = member.key_at;
    if (member.key == "wait-for-help") {
        reader.findings.error("bad-id", member.key_at,
                              "'wait-for-help' has a meaning of its own and cannot name a moment",
                              {"call it 'waits', for example"});
        reader.customer.way_unknown = true;
    } else {
        check_id(member.key, member.key_at, "moment", reader.findings);
    }
    Fields fields(member.value, fmt::format("the moment '{}'", member.key), Group::moment, reader.findings);
    if (!fields.is_mapping()) return moment;
    refuse_reserved(fields, reader.findings);
    read_speech(fields, moment, reader);
    read_called_for(fields, moment, reader);
    read_clock(fields, moment, reader);
    moment.changes = read_changes(fields, reader);
    moment.lesson = read_optional_words(fields, "lesson", TextKind::long_text, reader);
    read_ways_on(fields, member, moment, reader);
    fields.finish();
    const bool nothing_misspelt = !fields.misspelt("replies") && !fields.misspelt("says") && !fields.misspelt("shows");
    if (nothing_misspelt) check_moment(moment, member.value, reader);
    return moment;
}

}  // namespace composure::scenario
