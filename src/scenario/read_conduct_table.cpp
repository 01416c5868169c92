#include <fmt/format.h>

#include <array>

#include "scenario/conduct_internal.h"
#include "scenario/read_scenario.h"
#include "scenario/resolve_internal.h"
#include "scenario/whole_file_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kMostCodes = 1000;
constexpr std::size_t kMostTopics = 32;

struct EngineCode {
    std::string_view id;
    CodeId Vocabulary::*place;
};

constexpr std::array<EngineCode, 14> kEngineCodes{{
    {"no-answer", &Vocabulary::no_answer},
    {"interrupts", &Vocabulary::interrupts},
    {"nags", &Vocabulary::nags},
    {"robotic", &Vocabulary::robotic},
    {"warm-hand-over", &Vocabulary::warm_hand_over},
    {"gossips", &Vocabulary::gossips},
    {"hurries", &Vocabulary::hurries},
    {"apologises", &Vocabulary::apologises},
    {"sets-limit", &Vocabulary::sets_limit},
    {"gets-help", &Vocabulary::gets_help},
    {"offers-option", &Vocabulary::offers_option},
    {"offers-choice", &Vocabulary::offers_choice},
    {"reports", &Vocabulary::reports},
    {"ignores", &Vocabulary::ignores},
}};

void read_topics(const Node& node, Vocabulary& vocabulary, Findings& findings) {
    Fields fields(node, "'topics'", findings);
    if (!fields.is_mapping()) return;
    for (const Member& member : node.members) {
        if (vocabulary.topics.size() == kMostTopics) {
            findings.error("over-limit", member.key_at, fmt::format("a table has at most {} topics", kMostTopics));
            return;
        }
        vocabulary.topics.push_back(member.key);
        vocabulary.topic_names.push_back(fields.text(member.key).value_or(""));
    }
}

void read_codes(const Node& node, Vocabulary& vocabulary, Findings& findings) {
    const Fields fields(node, "'codes'", findings);
    for (const Member& member : node.members) {
        if (vocabulary.codes.size() == kMostCodes) {
            findings.error("over-limit", member.key_at, fmt::format("a table has at most {} codes", kMostCodes));
            return;
        }
        if (auto code = read_conduct_code(member, vocabulary, findings)) vocabulary.codes.push_back(std::move(*code));
    }
}

// The simulation and the judge give these out themselves, so a table without them cannot judge.
void find_engine_codes(const Node& codes, SourceSpan at, Vocabulary& vocabulary, Findings& findings) {
    for (const EngineCode& code : kEngineCodes) {
        vocabulary.*code.place = vocabulary.find(code.id);
        if (codes.member(code.id) == nullptr) {
            findings.error("engine-code-missing", at,
                           fmt::format("the table has no code '{}', which the game itself gives out", code.id),
                           {"copy it from the table that Composure came with"});
        }
    }
}

void read_table(const Node& root, Vocabulary& vocabulary, Findings& findings) {
    Fields top(root, "the conduct table", findings);
    if (!top.is_mapping()) return;
    if (const Node* format = top.need("rubric")) {
        if (parse_integer(format->text) != 1) {
            findings.error("unknown-version", format->at, "this program reads conduct tables of format 1 only",
                           {"write rubric: 1"});
        }
    }
    vocabulary.version = top.need_text("version");
    read_rubric_numbers(top, vocabulary.numbers, findings);
    if (const Node* topics = top.need("topics")) read_topics(*topics, vocabulary, findings);
    if (const Node* codes = top.need("codes")) {
        read_codes(*codes, vocabulary, findings);
        if (codes->kind == NodeKind::mapping) find_engine_codes(*codes, top.key_at("codes"), vocabulary, findings);
    }
    top.finish();
}

}  // namespace

Reading<Vocabulary> read_conduct_table(std::string_view bytes, std::string_view /*display_name*/) {
    Vocabulary vocabulary;
    vocabulary.digest = sha256(bytes);
    return read_whole_file(bytes, std::move(vocabulary), read_table);
}

}  // namespace composure::scenario
