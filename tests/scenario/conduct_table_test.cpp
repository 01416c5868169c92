// assets/rubric.yaml as read, and what a table must have.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

std::string table_text() { return file_text(source_path("assets/rubric.yaml")); }

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string said_to(const std::string& bytes) {
    std::string text;
    for (const Diagnostic& found : read_conduct_table(bytes, "rubric.yaml").diagnostics) {
        text += found.code + ": " + found.message + "\n";
    }
    return text;
}

const ConductCode& code(const std::string& id) {
    const CodeId found = table().find(id);
    REQUIRE(found.exists());
    return table()[found];
}

}  // namespace

TEST_CASE("the table holds rubric.md's numbers") {
    const RubricNumbers& numbers = table().numbers;
    CHECK(numbers.pass_mark == 70);
    CHECK(numbers.pillars[0].weight == 25);
    CHECK(numbers.pillars[1].weight == 20);
    CHECK(numbers.pillars[4].weight == 5);
    CHECK(numbers.pillars[3].floor == 60);
    CHECK_FALSE(numbers.pillars[4].floor);
    CHECK(numbers.pillars[0].asks == "Did the trainee stay calm?");
    CHECK(numbers.provocation_levels == std::array<std::int32_t, 9>{0, 1, 2, 3, 3, 1, 1, 1, 1});
    CHECK(numbers.least_turn_weight == 6);
    CHECK(numbers.chain_step == 500);
    CHECK(numbers.chain_most == 1000);
    CHECK(numbers.walked_out_share == 500);
    CHECK(numbers.no_answer_first == -300);
    CHECK(numbers.no_answer_again == -600);
    CHECK(numbers.hit == 85);
    CHECK(numbers.harm_default == 60_s);
    CHECK(numbers.own_making_severity == 1000);
    CHECK(numbers.own_anger_severity == 500);
    CHECK(numbers.see_within == 20_s);
    CHECK(numbers.exercised_share == 50);
}

TEST_CASE("severities are read exactly, in thousandths") {
    CHECK(code("contradicts").severity == -500);
    CHECK(code("yes-but").severity == -100);
    CHECK(code("insults").severity == -1000);
    CHECK(code("no-answer").severity == -300);
    CHECK(code("greets").severity == 0);
}

TEST_CASE("codes know their pillar, topic, moves and words") {
    const ConductCode& contradicts = code("contradicts");
    CHECK(contradicts.pillar == Pillar::no_arguing);
    CHECK(contradicts.kind == ConductKind::bad);
    CHECK(contradicts.anger == 12'000);
    CHECK(contradicts.trust == -8'000);
    CHECK(contradicts.says == "Told the customer without need, or a second time, that they are wrong.");
    CHECK(contradicts.better == "Say what you can do next; who was right rarely matters.");
    CHECK(contradicts.rules == std::vector<std::string>{"HE5"});
    const ConductCode& asks = code("asks-open");
    CHECK(asks.kind == ConductKind::good);
    CHECK(asks.topic == "asking");
    CHECK(table().topics.at(asks.topic_index) == "asking");
    CHECK(table().topic_names.at(asks.topic_index) == "Asking and listening");
    CHECK(code("gives-in").surrender);
    CHECK(code("beyond-authority").surrender);
    CHECK_FALSE(code("haggles").surrender);
}

TEST_CASE("the serious incidents are the six of rubric.md") {
    std::string serious;
    for (const ConductCode& each : table().codes) serious += each.serious ? each.id + " " : "";
    CHECK(serious == "insults threatens leaks-private mocks-person discriminates touches ");
}

TEST_CASE("the table holds every code of rubric.md's vocabulary") {
    std::istringstream words(
        "greets thanks apologises names-the-feeling takes-seriously gives-benefit-of-doubt lets-it-pass asks-open "
        "asks-closed "
        "paraphrases explains-problem explains-solution explains-benefit speaks-plainly adapts corrects-fact "
        "tells-bad-news-plainly offers-option offers-choice gives-time reassures uses-exception admits-mistake "
        "keeps-private "
        "keeps-order gets-help warm-hand-over sets-limit says-it-affects-me stays-neutral reports checks-satisfied "
        "thanks-complaint snaps-back raises-voice sarcastic passive-aggressive laughs-at no-answer insults threatens "
        "contradicts "
        "justifies yes-but why-question blames-customer blames-colleague blames-system calls-liar asks-proof "
        "interrupts "
        "tells-to-calm-down lectures has-last-word claims-authority refuses-help escalates-in-anger nags drops-report "
        "ignores "
        "fobs-off jargon wrong-fact over-promises gives-in haggles beyond-authority hurries upsells-in-complaint "
        "mocks-request "
        "patronises assumes pries gossips hints-private favours robotic leaks-private mocks-person discriminates "
        "touches");
    std::size_t count = 0;
    for (std::string word; words >> word; ++count) {
        INFO(word);
        CHECK(table().find(word).exists());
    }
    CHECK(table().codes.size() == count);
    CHECK(table()[table().no_answer].id == "no-answer");
    CHECK(table()[table().offers_choice].id == "offers-choice");
}

TEST_CASE("a code without pillar, severity or moves is refused") {
    const std::string text = table_text();
    CHECK(said_to(replaced(text, "    pillar: no-arguing\n    severity: -0.5\n", "    severity: -0.5\n")) ==
          "missing-key: a conduct code needs 'pillar'\n");
    CHECK(said_to(replaced(text, "    pillar: no-arguing\n    severity: -0.5\n", "    pillar: no-arguing\n")) ==
          "topic-or-severity: 'contradicts' needs a 'topic' (good conduct) or a 'severity' (bad conduct), one of the "
          "two\n");
    CHECK(said_to(replaced(text, "    moves: {anger: +12, trust: -8}\n", "")) ==
          "missing-key: a conduct code needs 'moves'\n");
    CHECK(said_to(replaced(text, "topic: respect\n", "topic: manners\n")) ==
          "unknown-word: 'topic' cannot be 'manners'\n");
}

TEST_CASE("good conduct counts in service and is no incident") {
    const std::string tea =
        "words:\n  offers-tea:\n    topic: respect\n    moves: {anger: -4}\n    says: Offered tea.\n";
    CHECK(messages(case_with("", kPlainTalk, tea + "    pillar: calm\n")) ==
          "'offers-tea' has a topic, and the topics belong to the pillar 'service'\n");
    CHECK(messages(case_with("", kPlainTalk, tea + "    pillar: service\n    serious: true\n")) ==
          "'offers-tea' is good conduct, so it is neither serious nor a surrender\n");
}

TEST_CASE("a severity has at most three decimals and is below 0") {
    const std::string text = table_text();
    CHECK(said_to(replaced(text, "severity: -0.1\n", "severity: -0.0625\n")) != "");
    CHECK(said_to(replaced(text, "severity: -0.1\n", "severity: 0\n")) ==
          "out-of-range: bad conduct costs something: a severity is below 0\n");
    CHECK(read_conduct_table(replaced(text, "severity: -0.1\n", "severity: -0.125\n"), "rubric.yaml").value);
}

TEST_CASE("a table without a number, or with one too many, is refused") {
    const std::string text = table_text();
    CHECK(said_to(replaced(text, "    least-items: 3 ", "    fewest-items: 3 ")) ==
          "unknown-key: 'service' has no key 'fewest-items'\n");
    CHECK(said_to(replaced(text, "rubric: 1 ", "rubric: 2 ")) ==
          "unknown-version: this program reads conduct tables of format 1 only\n");
}

TEST_CASE("a scenario may add words of its house") {
    const std::string words =
        "words:\n  offers-tea:\n    pillar: service\n    topic: respect\n    moves: {anger: -4, trust: +3}\n"
        "    says: Offered a cup of tea.\n";
    const Scenario scenario = good(case_with("", kPlainTalk, words));
    const CodeId tea = scenario.vocabulary.find("offers-tea");
    REQUIRE(tea.exists());
    CHECK(tea.position() == table().codes.size());
    CHECK(scenario.vocabulary[tea].anger == -4'000);
    CHECK_FALSE(table().find("offers-tea").exists());
    CHECK(messages(case_with("", kPlainTalk, replaced(words, "offers-tea", "greets"))) ==
          "'greets' is a word of the conduct table already\n");
}

}  // namespace composure::scenario::testing
