#include <fmt/format.h>

#include <array>

#include "scenario/reading_internal.h"
#include "scenario/sayable_internal.h"

namespace composure::scenario {

namespace {

class StepReader {
public:
    StepReader(const Sayable& sayable, Reader& reader) : sayable_(sayable), reader_(reader) {}

    PlayStep read(const Node& node) {
        PlayStep step;
        step.at = node.at;
        if (node.kind == NodeKind::scalar) {
            step.reply = read_reply_words(node);
            return step;
        }
        Fields fields(node, "a play step", Group::step, reader_.findings);
        if (!fields.is_mapping()) return step;
        // "- It is: not here" is the beginning of a reply.
        const bool sentence = node.members.size() == 1 && node.members[0].key.find(' ') != std::string::npos;
        if (sentence && report_sentence_as_keys(node, reader_.findings)) return step;
        const bool one_kind = check_one_kind(fields);
        if (const Node* reply = fields.find("reply")) step.reply = read_reply_words(*reply);
        if (const Node* act = fields.find("do")) read_act(*act, step);
        if (const auto wait = fields.duration("wait")) {
            step.kind = PlayStep::Kind::wait;
            step.wait = *wait;
        }
        step.after = fields.duration("after");
        step.cut_in = fields.duration("cut-in");
        if (one_kind) check_cut_in(fields);
        if (const auto minutes = fields.integer("minutes")) step.minutes = static_cast<std::int32_t>(*minutes);
        if (const Node* to = fields.find("to")) read_to(*to, step);
        fields.finish();
        return step;
    }

private:
    std::string read_reply_words(const Node& node) {
        const auto text = read_text(node, "a play step", reader_.findings);
        if (!text) return {};
        if (!reader_.words_unknown && !sayable_.knows(*text)) {
            reader_.findings.error("unknown-reply", node.at, fmt::format("no reply begins with '{}'", *text),
                                   sayable_.meant(*text, reader_.findings));
        }
        return *text;
    }

    bool check_one_kind(Fields& fields) {
        int kinds = 0;
        for (const std::string_view key : {"reply", "do", "wait"}) kinds += fields.has(key) ? 1 : 0;
        if (kinds == 1) return true;
        if (kinds == 0 && (fields.misspelt("reply") || fields.misspelt("do") || fields.misspelt("wait"))) return false;
        reader_.findings.error("step-not-clear", fields.node().at,
                               "a play step says one thing: 'reply', 'do' or 'wait'",
                               {"for example {reply: Let me count it again, after: 3s}, {do: listen} or {wait: 13s}"});
        return false;
    }

    void check_cut_in(Fields& fields) {
        if (!fields.has("cut-in") || (fields.has("reply") && !fields.has("after"))) return;
        reader_.findings.error(
            "step-not-clear", fields.node().at, "'cut-in' goes with a reply, and not with 'after'",
            {"for example {reply: Let me count it again, cut-in: 1s}: 1 s after the line's first word"});
    }

    void read_act(const Node& node, PlayStep& step) {
        step.kind = PlayStep::Kind::act;
        if (node.kind == NodeKind::scalar && node.text == "step-aside") {
            reader_.findings.error("reserved", node.at, "'step-aside' is reserved for a later version",
                                   {"take it away for now: the scenario plays without it"});
            return;
        }
        const std::vector<std::string_view> acts = act_words();
        if (const auto act = read_choice(node, "do", acts, reader_.findings)) step.act = acts[*act];
    }

    void read_to(const Node& node, PlayStep& step) {
        const bool policy = step.act == "consult";
        if (policy && reader_.policies_unknown) return;
        const auto found =
            policy ? resolve_name(node, "unknown-policy", "policy", reader_.policies, reader_.findings)
                   : resolve_name(node, "unknown-customer", "customer", reader_.customers, reader_.findings);
        if (found) step.to = policy ? reader_.policies[*found].name : reader_.customers[*found].name;
    }

    const Sayable& sayable_;
    Reader& reader_;
};

}  // namespace

std::vector<ScenarioTest> read_tests(const Node& node, Reader& reader) {
    std::vector<ScenarioTest> tests;
    const Sayable sayable(reader.scenario);
    StepReader steps(sayable, reader);
    const auto items = read_list(node, "tests", reader.findings);
    for (std::size_t i = 0; i < items.size() && i < kMostTests; ++i) {
        ScenarioTest test;
        test.at = items[i]->at;
        Fields fields(*items[i], "a test", Group::test, reader.findings);
        if (!fields.is_mapping()) continue;
        test.name = fields.need_text("name");
        const Findings::Scope scope(reader.findings, fmt::format("in the test '{}'", test.name));
        if (const auto seed = fields.integer("seed")) test.seed = static_cast<std::uint64_t>(*seed);
        const auto played = fields.list("play");
        for (std::size_t step = 0; step < played.size() && step < kMostSteps; ++step) {
            test.play.push_back(steps.read(*played[step]));
        }
        if (played.size() > kMostSteps) {
            reader.findings.error("over-limit", played[kMostSteps]->at,
                                  fmt::format("a test plays at most {} steps", kMostSteps), {"make two tests of it"});
        }
        if (const Node* expect = fields.need("expect")) test.expect = read_expectations(*expect, reader);
        fields.finish();
        tests.push_back(std::move(test));
    }
    if (items.size() > kMostTests) {
        reader.findings.error("over-limit", items[kMostTests]->at,
                              fmt::format("a file has at most {} tests", kMostTests), {"take away those from here on"});
    }
    return tests;
}

}  // namespace composure::scenario
