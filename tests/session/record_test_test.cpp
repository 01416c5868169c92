// A play becomes a test in its scenario file, and nothing else of the file changes.
#include "session/record_test.h"

#include <filesystem>
#include <fstream>

#include "folder.h"
#include "session/authored_tests.h"
#include "session/files.h"
#include "support.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

class ShopFolder : public test::Folder {
public:
    std::string file(const std::string& bytes) const {
        const std::string name = *this / "shop.yaml";
        std::ofstream(name, std::ios::binary) << bytes;
        return name;
    }
};

constexpr const char* kShop = R"(composure: 1   # a comment that stays
title: Change
customers:
  tamm:
    name: Mrs Tamm
    moments:
      accuses:
        says: You gave me the wrong change. I may be old, but I can count.
        is: remark
        calls-for: takes-seriously
        replies:
          - {say: "I gave you the right change, I am quite sure.", does: contradicts, then: recount}
          - {say: "Let me count it again, with you. Which note did you give me?", does: all-of-it, then: recount}
      recount:
        says: Oh. There it is.
        ends: resolved
)";

session::Session played(const simulation::Model& model, std::vector<std::pair<int, std::size_t>> replies,
                        std::uint64_t seed = 1) {
    session::Session session(model, seed, {}, {});
    for (const auto& [at, number] : replies) {
        session.advance(Millis{at});
        const MomentId moment = session.view().moment;
        const ReplyId reply = ReplyId::at(model.first_reply(moment).position() + number - 1);
        REQUIRE(session.act({.reply = reply}));
    }
    while (!session.ended()) {
        const auto next = session.next_change();
        if (!next) break;
        session.advance(*next);
    }
    return session;
}

std::string code_or_none(const Result<bool>& result) { return result ? "" : result.error().code; }

}  // namespace

TEST_CASE("a file without tests gets them at its end, and every byte before stays") {
    const ShopFolder folder;
    const std::string path = folder.file(kShop);
    const simulation::Model model = test::model_from(kShop, "shop.yaml");
    const session::Session session = played(model, {{6'000, 2}});
    REQUIRE(session.ended());
    const auto done = session::record_test(path, session, "counting together", test::shipped_table());
    INFO((done ? "" : done.error().message));
    REQUIRE(done);
    CHECK(test::bytes_of(path) == std::string(kShop) + R"(
tests:
  - name: counting together
    play:
      - Let me count
    expect:
      outcome: resolved
      result: incomplete
      calm: 100
      no-arguing: 100
)");
    CHECK(fs::directory_iterator(folder.path()) != fs::directory_iterator());
    CHECK_FALSE(fs::exists(path + ".part"));
}

TEST_CASE("the test goes behind the last one, in the file's indentation and line ends, comments kept") {
    std::string bytes = std::string(kShop) +
                        "tests:   # what must hold\n    # the first\n    - name: one\n      play: [Let me count it]\n"
                        "      expect: {outcome: resolved}   # sure\n\n# a last word\ndebrief:\n  lessons: Count.\n";
    std::string windows;
    for (const char letter : bytes) windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    const ShopFolder folder;
    for (const std::string& file : {bytes, windows}) {
        const std::string path = folder.file(file);
        const simulation::Model model = test::model_from(file, "shop.yaml");
        const auto done =
            session::record_test(path, played(model, {{6'000, 1}}), "right: \"quite\" #1", test::shipped_table());
        INFO((done ? "" : done.error().message));
        REQUIRE(done);
        const std::string now = test::bytes_of(path);
        const std::size_t end = file.find("# sure") + 6;
        CHECK(now.starts_with(file.substr(0, end)));
        CHECK(now.ends_with(file.substr(end)));
        const std::string added = now.substr(end, now.size() - file.size());
        const std::string feed = file.find('\r') == std::string::npos ? "\n" : "\r\n";
        CHECK(added.starts_with(feed + "    - name: \"right: \\\"quite\\\" #1\"" + feed + "      play:" + feed +
                                "        - I gave you" + feed + "      expect:" + feed));
        CHECK((feed == "\n" ||
               std::count(added.begin(), added.end(), '\n') == std::count(added.begin(), added.end(), '\r')));
    }
}

TEST_CASE("where the time makes a difference the test says it, to the millisecond") {
    const ShopFolder folder;
    const std::string path = folder.file(kShop);
    const simulation::Model model = test::model_from(kShop, "shop.yaml");
    const session::Session session = played(model, {{700, 2}});  // cuts in
    const auto done = session::record_test(path, session, "cuts in", test::shipped_table());
    INFO((done ? "" : done.error().message));
    REQUIRE(done);
    CHECK(test::bytes_of(path).find("- {reply: Let me count, cut-in: 700ms}") != std::string::npos);
}

TEST_CASE("nothing is written where something is wrong, and it is said") {
    const ShopFolder folder;
    const simulation::Model model = test::model_from(kShop, "shop.yaml");
    const session::Session session = played(model, {{6'000, 2}});
    const auto& table = test::shipped_table();
    const auto untouched = [&](const std::string& bytes, std::string_view name) {
        const std::string path = folder.file(bytes);
        const std::string code = code_or_none(session::record_test(path, session, name, table));
        CHECK(test::bytes_of(path) == bytes);
        return code;
    };
    CHECK(untouched(kShop + std::string("# changed\n"), "a") == "file-changed");
    CHECK(untouched("composure: 1\ntitel: x\n", "a") == "broken-scenario");
    CHECK(untouched("", "a") == "broken-scenario");
    CHECK(untouched(kShop, "") == "test-name");
    CHECK(untouched(kShop, "two\nlines") == "test-name");
    const std::string named =
        kShop + std::string("tests:\n- name: a\n  play: Let me count\n  expect: {outcome: resolved}\n");
    CHECK(code_or_none(session::may_record_test(folder.file(named), "a", table)) == "test-name-taken");
    CHECK(code_or_none(session::may_record_test(folder.file(named), "b", table)).empty());
    const std::string inline_list =
        kShop + std::string("tests: [{name: a, play: [Let me count], expect: {outcome: resolved}}]\n");
    CHECK(code_or_none(session::may_record_test(folder.file(inline_list), "b", table)) == "tests-not-a-list");
    CHECK(code_or_none(session::may_record_test(folder / "nothing.yaml", "b", table)) == "cannot-read");
    session::Session stopped(model, 1, {}, {});
    stopped.act({.kind = simulation::ActKind::stop_now});
    CHECK(code_or_none(session::record_test(folder.file(kShop), stopped, "a", table)) == "play-not-over");
}

TEST_CASE("typed words that nobody understood are no test") {
    const ShopFolder folder;
    const simulation::Model model = test::model_from(kShop, "shop.yaml");
    session::Session session(model, 1, {}, {});
    session.advance(Millis{5'000});
    REQUIRE(session.act({.kind = simulation::ActKind::unclear}));
    while (const auto next = session.next_change()) session.advance(*next);
    REQUIRE(session.ended());
    CHECK(code_or_none(session::record_test(folder.file(kShop), session, "a", test::shipped_table())) == "not-a-test");
}

TEST_CASE("the own tests of every shipped scenario, recorded again, come out the same") {
    for (const char* name :
         {"first-day", "odd-request", "on-the-line", "rude-remark", "saturday-rush", "three-windows"}) {
        const simulation::Model model = test::model_of(std::string("scenarios/") + name + ".yaml");
        const std::string bytes = test::bytes_of(test::source_path(std::string("scenarios/") + name + ".yaml"));
        for (const scenario::ScenarioTest& test : model.scenario().tests) {
            INFO(name << ": " << test.name);
            const session::TestResult result = session::run_authored_test(model, test);
            auto again = simulation::replay(model, result.recording);
            REQUIRE(again);
            const session::Session session(std::move(*again), {}, {});
            if (!session.ended() || session.stopped()) continue;
            const auto entry = session::as_test(session, "again");
            INFO((entry ? "" : entry.error().message));
            REQUIRE(entry);
            const auto with = session::with_test(bytes, *entry);
            REQUIRE(with);
            const simulation::Model written = test::model_from(*with, "again.yaml");
            REQUIRE(written.scenario().tests.size() == model.scenario().tests.size() + 1);
            const session::TestResult held = session::run_authored_test(written, written.scenario().tests.back());
            INFO(*entry);
            CHECK(held.passed);
        }
    }
}

// Found by a trainer: the sentences that every hand-over has could not be named in a test, so nothing was written.
TEST_CASE("a play with the hand-over that the file does not write becomes a test, whichever of the three was said") {
    const std::string shop = R"(composure: 1
title: The drill
team:
  supervisor: {name: Ms Saar, arrives: 10s, free: now}
customers:
  kuusk:
    name: Mr Kuusk
    escalation: {needs: supervisor, due: {reached: asks}}
    moments:
      asks:
        says: I want my 89 euros.
        calls-for: gets-help
        replies:
          - {say: I am calling Ms Saar., does: all-of-it, calls: supervisor, then: wait-for-help}
          - {say: I cannot do anything about that., does: fobs-off, ends: walked-out}
  oja: {name: Mrs Oja, like: kuusk, arrives: 5s}
)";
    const simulation::Model model = test::model_from(shop, "shop.yaml");
    for (const std::string own : {"facts", "gossip", "bare"}) {
        const ShopFolder folder;
        const std::string path = folder.file(shop);
        session::Session session(model, 1, {}, {});
        session.advance(Millis{6'000});
        REQUIRE(session.act({.reply = model.first_reply(session.view().moment)}));
        while (!session.view().hand_over) session.advance(*session.next_change());
        const auto offered = session.view().replies;
        const auto said = std::find_if(offered.begin(), offered.end(),
                                       [&](ReplyId id) { return model.reply(id).id == "hand-over." + own; });
        REQUIRE(said != offered.end());
        session.advance(session.simulation().now() + Millis{2'000});
        REQUIRE(session.act({.reply = *said}));
        while (!session.ended() && session.next_change()) session.advance(*session.next_change());
        const auto done = session::record_test(path, session, own, test::shipped_table());
        INFO(own << (done ? "" : done.error().message) << session::read_file(path, 100'000).value_or(""));
        CHECK(done);
    }
}

// Found by a trainer: `{do: call-next}` behind a call for help was refused with "Tell your helper first what it is
// about".
TEST_CASE("a test that goes on to the next customer has told the helper the facts") {
    const simulation::Model model = test::model_from(R"(composure: 1
title: The drill
team:
  supervisor: {name: Ms Saar, arrives: 10s, free: now}
customers:
  kuusk:
    name: Mr Kuusk
    escalation: {needs: supervisor, due: {reached: asks}}
    moments:
      asks:
        says: I want my 89 euros.
        calls-for: gets-help
        replies:
          - {say: I am calling Ms Saar., does: all-of-it, calls: supervisor, then: wait-for-help}
          - {say: Here you are., does: takes-seriously, ends: resolved}
  oja: {name: Mrs Oja, like: kuusk, arrives: 5s}
tests:
  - name: help, and the next
    play: [I am calling, {do: call-next}, Here you are]
    expect: {outcome: {kuusk: handed-over, oja: resolved}}
  - name: an act at a time of its own is refused as ever
    play: [I am calling, {do: call-next, after: 14s}]
    expect: {refused: hand-over-first}
)",
                                                     "shop.yaml");
    for (const auto& test : model.scenario().tests) {
        const auto run = session::run_authored_test(model, test);
        INFO(test.name << (run.findings.empty() ? "" : run.findings.front().message));
        CHECK(run.passed);
    }
}
