#include <fmt/format.h>

#include <utility>

#include "analysis/findings.h"
#include "base/suggest.h"
#include "commands/command_internal.h"
#include "reports/schema_json.h"
#include "scenario/explain.h"
#include "scenario/known_words.h"
#include "scenario/looks.h"
#include "simulation/act.h"

namespace composure::commands {

namespace {

// What scenario/ cannot know: findings of other rooms.
constexpr scenario::Explanation kOwnExplanations[] = {
    {"failing-test",
     "A test in the scenario's `tests:` did not go as it expects. The message says what was expected and what came.",
     "expect: {outcome: resolved}    # but the last reply ends in walked-out", "expect: {outcome: walked-out}"},
    {"cannot-verify",
     "The recording was made by another version of the rules, so it cannot be played again exactly. It is not wrong; "
     "this "
     "program just cannot tell.",
     "composure replay from-last-year.rec", "play it with the version that made it"},
    {"other-scenario",
     "The scenario file is not the one that the recording was made with; even one changed letter counts.",
     "composure replay a.rec --scenario changed.yaml", "composure replay a.rec --scenario as-it-was.yaml"},
};

std::string indented(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines += fmt::format("    {}\n", text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::string in_words(const scenario::Explanation& found) {
    std::string text = fmt::format("{}\n\n{}\n", found.code, found.what);
    if (!found.wrong.empty()) text += fmt::format("\nWrong:\n{}", indented(found.wrong));
    if (!found.right.empty()) text += fmt::format("\nRight:\n{}", indented(found.right));
    return text;
}

std::string points(std::int32_t thousandths) { return fmt::format("{:+}", thousandths / 1000); }

std::string in_words(const scenario::ConductCode& code, const scenario::Vocabulary& table) {
    std::string text = fmt::format("{}: {} conduct, pillar {}\n\n{}\n", code.id,
                                   code.kind == scenario::ConductKind::good ? "good" : "bad",
                                   scenario::name_of(code.pillar), code.says);
    if (code.kind == scenario::ConductKind::good)
        text += fmt::format("Topic: {}\n", table.topic_names[code.topic_index]);
    if (code.severity < 0)
        text += fmt::format("Severity: -{}.{}\n", -code.severity / 1000, -code.severity % 1000 / 100);
    text += fmt::format("Moves an even-tempered person: anger {}, trust {}\n", points(code.anger), points(code.trust));
    if (code.serious) text += "A serious incident: the session is held for review by a person.\n";
    if (!code.better.empty()) text += fmt::format("Better: {}\n", code.better);
    if (!code.rules.empty()) text += fmt::format("Rules: {}\n", fmt::join(code.rules, ", "));
    return text;
}

Exit list_conduct(const scenario::Vocabulary& table) {
    std::string text;
    for (const scenario::ConductKind kind : {scenario::ConductKind::good, scenario::ConductKind::bad}) {
        text += kind == scenario::ConductKind::good ? "Good conduct, by service topic\n"
                                                    : "\nBad conduct, by pillar (* = serious incident)\n";
        for (const scenario::ConductCode& code : table.codes) {
            if (code.kind != kind) continue;
            const std::string_view group =
                kind == scenario::ConductKind::good ? code.topic : scenario::name_of(code.pillar);
            text += fmt::format("  {:<24} {:<12} {}\n", code.id + (code.serious ? "*" : ""), group, code.says);
        }
    }
    print(text);
    return Exit::fine;
}

std::string_view meaning_of(simulation::ActKind kind) {
    using simulation::ActKind;
    switch (kind) {
        case ActKind::reply: return "say one of the replies";
        case ActKind::listen: return "let them go on for five seconds; it calms a little";
        case ActKind::acknowledge: return "a word to those who wait; `minutes: 5` tells them how long";
        case ActKind::consult: return "open a card; `to:` says which policy";
        case ActKind::call_supervisor: return "call the supervisor";
        case ActKind::call_colleague: return "call a colleague: for the next in line, or as help";
        case ActKind::set_limit: return "say clearly which words have to stop";
        case ActKind::end_conversation: return "end the talk, where `may-end` of a policy allows it";
        case ActKind::hold: return "on the phone: put the call on hold";
        case ActKind::switch_to: return "on the phone and in a chat: go to another one; `to:` says to whom";
        case ActKind::call_next: return "the next in line, or the next call or chat";
        case ActKind::breathe: return "two seconds for oneself";
        case ActKind::feel_unsafe: return "say that one does not feel safe: help comes, and it never costs points";
        case ActKind::ask_afterwards: return "when nobody is at the counter: ask the supervisor about what happened";
        case ActKind::close: return "close the counter when everybody has been seen to";
        case ActKind::stop_now: return "stop; there is no result";
        case ActKind::unclear: return "";
    }
    return "";
}

Exit list_acts() {
    for (std::size_t number = 0; number < simulation::kActKindCount; ++number) {
        const auto kind = static_cast<simulation::ActKind>(number);
        if (kind != simulation::ActKind::reply)
            print(fmt::format("{:<18} {}\n", simulation::name_of(kind), meaning_of(kind)));
    }
    return Exit::fine;
}

// The people by name, then the words that describe anybody else.
// Editors offer the people of assets/looks.yaml, which the table of conduct does not bring along.
Exit list_schema(scenario::Vocabulary vocabulary) {
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto looks = session::load_looks(*folders);
    if (!looks) return report(looks.error());
    vocabulary.people.clear();
    for (const scenario::Person& person : looks->people) vocabulary.people.push_back(person.name);
    print(reports::scenario_schema(vocabulary));
    return Exit::fine;
}

Exit list_looks() {
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const auto looks = session::load_looks(*folders);
    if (!looks) return report(looks.error());
    std::string text = "People, for `looks: vera`\n";
    for (const scenario::Person& person : looks->people) text += fmt::format("  {:<10} {}\n", person.name, person.line);
    text += "\nOr in words, for `looks: old woman with glasses, grey bun`. These are understood:\n";
    std::string line;
    for (const std::string_view word : scenario::feature_words()) {
        if (line.size() + word.size() > 74) text += fmt::format("  {}\n", std::exchange(line, ""));
        line += fmt::format("{}{}", line.empty() ? "" : " ", word);
    }
    print(text + fmt::format("  {}\n", line));
    return Exit::fine;
}

Result<scenario::Vocabulary> table() {
    const auto folders = session::find_data_folders();
    if (!folders) return tl::unexpected(folders.error());
    return session::load_conduct_table(*folders);
}

}  // namespace

Exit explain(const std::string& code) {
    std::vector<std::string_view> known;
    for (const scenario::Explanation& found : kOwnExplanations) {
        if (found.code == code) {
            print(in_words(found));
            return Exit::fine;
        }
        known.push_back(found.code);
    }
    for (const auto all : {scenario::explanations(), analysis::proof_explanations()}) {
        for (const scenario::Explanation& found : all) {
            if (found.code == code) {
                print(in_words(found));
                return Exit::fine;
            }
            known.push_back(found.code);
        }
    }
    const auto vocabulary = table();
    if (!vocabulary) return report(vocabulary.error());
    if (const CodeId id = vocabulary->find(code); id.exists()) {
        print(in_words((*vocabulary)[id], *vocabulary));
        return Exit::fine;
    }
    for (const scenario::ConductCode& conduct : vocabulary->codes) known.emplace_back(conduct.id);
    const auto near = nearest(code, known);
    return report(
        {"usage", fmt::format("there is no code '{}'", code),
         near ? fmt::format("did you mean '{}'?", *near)
              : std::string(
                    "codes stand in [...] in an error message; `composure list conduct` lists those of conduct")});
}

Exit list(const std::string& what) {
    constexpr const char* kLists = "choose looks, voices, conduct, acts or schema: `composure list conduct`";
    if (what.empty()) return report({"usage", "there are five lists", kLists, ErrorKind::usage});
    if (what == "acts") return list_acts();
    if (what == "looks") return list_looks();
    if (what == "voices") {
        for (const std::string_view word : scenario::known_voices()) print(fmt::format("{}\n", word));
        return Exit::fine;
    }
    if (what != "conduct" && what != "schema")
        return report(
            {"usage", fmt::format("there is no list of '{}'", what), "choose looks, voices, conduct, acts or schema"});
    const auto vocabulary = table();
    if (!vocabulary) return report(vocabulary.error());
    return what == "conduct" ? list_conduct(*vocabulary) : list_schema(*vocabulary);
}

}  // namespace composure::commands
