// `composure bots`: the table, the sentences, the JSON and the exit status.
#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

namespace {

// The output for a file of the source tree, without the machine's path before its name.
std::string told(const Ran& ran) {
    const std::string tree = test::source_path("");
    std::string text = ran.out;
    for (std::size_t at = text.find(tree); at != std::string::npos; at = text.find(tree)) text.erase(at, tree.size());
    return text;
}

}  // namespace

TEST_CASE("bots: a small scenario tells nobody apart, and is told what to change") {
    const Ran ran = run({"bots", test::source_path("tests/cases/doors/wrong-change.yaml"), "--runs", "20"});
    CHECK(ran.status == 1);
    CHECK(ran.err == "");
    test::check_against("tests/commands/expected/bots-wrong-change.txt", told(ran));
}

TEST_CASE("bots: a shipped scenario holds all that is asked", "[.proof]") {
    const Ran ran = run({"bots", "rude-remark", "--runs", "20"});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    test::check_against("tests/commands/expected/bots-rude-remark.txt", told(ran));
}

TEST_CASE("bots: several files in their order, as JSON") {
    const Ran ran = run({"bots", "rude-remark", "first-day", "--runs", "20", "--format=json"});
    CHECK(ran.status == 0);
    const std::size_t second = ran.out.find('\n') + 1;
    CHECK(ran.out.find(
              "rude-remark.yaml\",\"runs\":20,\"scored-on\":95,\"holds\":true,\"players\":[{\"name\":\"reference\"") <
          second);
    CHECK(ran.out.find("first-day.yaml\",\"runs\":20,\"scored-on\":100,") > second);
    CHECK(ran.out.ends_with("\"faults\":[]}\n"));
}

TEST_CASE("bots: wrong usage and broken files") {
    const Ran none = run({"bots", "rude-remark", "--runs", "0"});
    CHECK(none.status == 2);
    CHECK(none.err == "composure: 0 runs cannot be played\n  choose a number from 1 to 100000\n");
    const Ran broken = run({"bots", test::source_path("tests/bad/unknown-key.yaml")});
    CHECK(broken.status == 1);
    CHECK(broken.out == "");
    CHECK(broken.err.find("error[unknown-key]") != std::string::npos);
    CHECK(run({"bots", "--help"}).out.find("composure bots ") != std::string::npos);
}
