// Answers in the trainee's own words, in the text game and in the line protocol.
#include <algorithm>

#include "session/typed_talk.h"
#include "simulation/recording.h"
#include "terminal/doors.h"

using namespace composure;

namespace {

using Lines = std::vector<std::string>;

scenario::LanguageRules english() {
    const std::string bytes = test::bytes_of(test::source_path("assets/language/en.yaml"));
    auto reading = scenario::read_language_rules(bytes, "en.yaml");
    REQUIRE(reading.value);
    return *reading.value;
}

struct Typist {
    session::TypedTalk typed{english()};
    session::Session session;

    explicit Typist(const std::string& scenario) : session(test::session_of(test::door_model(scenario))) {}

    // Without views and the scorecard.
    Lines protocol(std::deque<std::string> input) {
        Lines lines;
        const auto read = [&](std::string& line) {
            if (input.empty()) return false;
            line = input.front();
            input.pop_front();
            return true;
        };
        bool begun = false;
        terminal::play_protocol(
            session, read,
            [&](std::string_view line) {
                const bool view = line.starts_with("{\"view\"");
                if (begun && !view && !line.starts_with("{\"end\"")) lines.emplace_back(line);
                begun = begun || view;
            },
            &typed);
        return lines;
    }

    std::string game(std::deque<std::pair<Millis, std::string>> script) {
        script.emplace_front(Millis{0}, "");
        test::ScriptedConsole console(std::move(script));
        terminal::TextExtras extras;
        extras.typed = &typed;
        terminal::play_text(session, session::Pace{}, console, extras);
        return console.shown();
    }

    std::string acts() const {
        std::string all;
        for (const simulation::TimedAct& act : session.simulation().acts())
            all += simulation::act_line(session.model(), act) + "\n";
        return all;
    }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the protocol: a text that is surely one reply is that reply, and the recording holds the reply") {
    Typist typist("wrong-change");
    const Lines lines = typist.protocol({R"({"after":6500,"text":"let me count it again with you"})"});
    CHECK(std::count(lines.begin(), lines.end(),
                     R"({"event":"replied","at":6500,"customer":"tamm",)"
                     R"("say":"Let me count it again with you. Which note did you give me?"})") == 1);
    CHECK(typist.acts() == "6500 reply accuses.2\n6500 stop-now\n");
    CHECK_FALSE(has(simulation::write_recording(typist.session.recording()), "let me count"));
}

TEST_CASE("the protocol: unclear once is asked about, twice is a silence, and what is near is named") {
    Typist typist("wrong-change");
    const Lines lines = typist.protocol({R"({"after":5000,"text":"bananas are yellow"})", R"({"wait":4000})",
                                         R"({"after":1000,"text":"which note was it"})"});
    REQUIRE(lines.size() >= 8);
    CHECK(lines[1] == R"({"unclear":true})");
    CHECK(lines[2] == R"({"event":"unclear","at":5000,"customer":"tamm"})");
    CHECK(lines[3].starts_with(R"({"event":"said","at":5000,"customer":"tamm","text":"You gave me the wrong change.)"));
    CHECK(has(lines[3], R"("again":true)"));
    CHECK(lines[5] == R"({"unclear":true,"perhaps":["r2"]})");
    CHECK(lines[7].starts_with(R"({"event":"silence","at":9640)"));
    CHECK(has(typist.acts(), "5000 unclear\n9640 unclear\n"));
}

TEST_CASE("a play with unclear words replays to the same events from its recording alone") {
    Typist typist("wrong-change");
    typist.protocol({R"({"after":5000,"text":"bananas are yellow"})", R"({"after":6000,"text":"more bananas"})",
                     R"({"after":6000,"text":"let me count it again"})", R"({"wait":90000})", R"({"wait":90000})"});
    const auto read = simulation::read_recording(simulation::write_recording(typist.session.recording()));
    REQUIRE(read);
    const auto again = simulation::replay(typist.session.model(), *read);
    REQUIRE(again);
    CHECK(std::ranges::equal(again->events(), typist.session.simulation().events()));
}

TEST_CASE("the protocol: wrong use of text is told") {
    Typist typist("wrong-change");
    const Lines lines = typist.protocol({R"({"text":5})", R"({"text":"  "})", R"({"text":"a","reply":"r1"})",
                                         R"({"text":"a","minutes":3})", R"({"do":"unclear"})"});
    REQUIRE(lines.size() >= 5);
    CHECK(lines[0] == R"({"error":"`text` is a text like \"I will look into it\"","line":1})");
    CHECK(lines[1] == R"({"error":"`text` is empty","line":2})");
    CHECK(lines[2] == R"({"error":"say exactly one of reply, text, do, wait","line":3})");
    CHECK(lines[3] == R"({"error":"`minutes` does not go with a text","line":4})");
    CHECK(lines[4] == R"({"error":"there is no act 'unclear'; `composure list acts` shows them","line":5})");
}

TEST_CASE("the protocol without typed words says where they belong") {
    const Lines lines = test::happenings("wrong-change", {R"({"after":6500,"text":"let me count it again"})"});
    REQUIRE_FALSE(lines.empty());
    CHECK(lines[0] ==
          R"({"error":"typing is for practice; choose a reply by its id, like {\"after\":2000,\"reply\":\"r1\"}",)"
          R"("line":1})");
}

TEST_CASE("the text game: own words are said at once, or asked about") {
    Typist typist("wrong-change");
    const std::string shown =
        typist.game({{Millis{5000}, "which note did you give me"}, {Millis{6000}, "y"}, {Millis{7000}, ""}});
    CHECK(has(shown, "Or say it in your own words; where it is not clear which reply you mean, you are\n  asked.\n"));
    CHECK(has(shown,
              "You mean 2: Let me count it again with you. Which note did you give me?\n(y: yes, say that; n: "
              "no)\n"));
    CHECK(has(typist.acts(), "6000 reply accuses.2\n"));
}

TEST_CASE("the text game: no is no, and costs nothing; then another way to say it") {
    Typist typist("wrong-change");
    const std::string shown = typist.game({{Millis{5000}, "which note did you give me"},
                                           {Millis{6000}, "n"},
                                           {Millis{7000}, "I gave you the right change, I'm quite sure"}});
    CHECK(has(shown, "All right. Say it in other words, or type a number.\n"));
    CHECK(has(typist.acts(), "7000 reply accuses.1\n"));
    CHECK_FALSE(has(typist.acts(), "unclear"));
}

TEST_CASE("the text game: unclear words are asked about once, and commands stay commands") {
    Typist typist("wrong-change");
    const std::string shown = typist.game(
        {{Millis{4500}, "lissen"}, {Millis{5000}, "bananas are yellow"}, {Millis{12'000}, "bananas, I said"}});
    CHECK(has(shown, "'lissen' is not a word I know. Did you mean listen?\n"));
    CHECK(has(shown, "* Mrs Tamm does not follow and asks what you mean.\n"));
    CHECK(has(shown, "* Mrs Tamm still does not follow; it counts as no answer.\n"));
}

TEST_CASE("the text game: the debrief says which own words helped or may have hurt, and that nothing is kept") {
    Typist typist("wrong-change");
    const std::string shown =
        typist.game({{Millis{5000}, "calm down please"}, {Millis{13'000}, "let me count it again with you"}});
    CHECK(has(shown,
              "\nYour own words that may have hurt:\n  \"calm down please\"\n    Told to be calm, people hear "
              "that their anger is the problem, and it grows.\n    Better: Say what you do about the matter; "
              "calm comes by itself.\n"));
    CHECK(has(shown, "no points, and what you typed is not kept.\n"));
}

TEST_CASE("the text game in an assessment: typing is refused with a plain word and costs nothing") {
    session::Session session = test::session_of(test::door_model("wrong-change"));
    test::ScriptedConsole console({{Millis{0}, ""}, {Millis{5000}, "let me count it again with you"}});
    terminal::TextExtras extras;
    extras.why_no_typing = "In an assessment you choose a reply by its number.";
    terminal::play_text(session, session::Pace{}, console, extras);
    CHECK(has(console.shown(), "In an assessment you choose a reply by its number.\n"));
    CHECK_FALSE(has(simulation::write_recording(session.recording()), "unclear"));
    CHECK_FALSE(has(simulation::write_recording(session.recording()), " reply "));
}
