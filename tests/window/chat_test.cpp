// The bubbles of a chat.
#include "own_machine.h"

using namespace composure;

namespace {

const std::string kOneChat = R"(composure: 1
title: One window
place: chat
customers:
  tamm:
    name: Mrs Tamm
    moments:
      accuses:
        says: You sent me the wrong change with the book, and I have counted it twice, and it is still the wrong change.
        is: remark
        calls-for: takes-seriously
        replies:
          - {say: We sent you the right change., does: contradicts, then: heated}
          - {say: Let me count it again with you., does: all-of-it, then: heated}
      heated:
        says: Are you calling me a liar?
        is: insult
        calls-for: lets-it-pass
        replies:
          - {say: Shall we count it together?, does: all-of-it, ends: resolved}
)";

}  // namespace

TEST_CASE("in a chat a line unrolls, and one that was cut off keeps all its words") {
    const test::OwnMachine machine;
    machine.write("chat.yaml", kOneChat);
    const auto play = [&](const std::string& script) {
        return machine.window(script, {"--virtual-time", "--seed", "1", "--trainee", "Ann", "--records",
                                       machine / "records.db", "play", machine / "chat.yaml"});
    };
    const std::string begins = "key enter\nexpect play\nwait 2000\nexpect Mrs Tamm is typing …\n";
    CHECK(play(begins + "expect-spoken and it is still the wrong change.\nquit\n") == 4);
    const std::string cut = begins + "click Let me count it again with you.\nclick cut-in/yes\n";
    for (const char* const wait : {"1", "200", "500", "1000", "2000"}) {
        INFO(wait);
        CHECK(play(cut + "wait " + wait +
                   "\nexpect-spoken and it is still the wrong change.\nexpect-spoken Let me count it again with you.\n"
                   "expect-layout\nquit\n") == 1);
    }
}
