// On the phone and in a chat the text game has other words than at a counter, and the protocol says who is on hold.
#include <algorithm>

#include "terminal/doors.h"

using namespace composure;
using Script = std::deque<std::pair<Millis, std::string>>;
using Lines = std::vector<std::string>;

namespace {

std::string shown(const simulation::Model& model, Script script) {
    session::Session session = test::session_of(model);
    script.emplace_front(Millis{0}, "");
    test::ScriptedConsole console(std::move(script));
    terminal::play_text(session, session::Pace{}, console);
    const std::string& all = console.shown();
    const std::string ready = "Press Enter when you are ready.\n";
    const std::size_t from = all.find(ready) + ready.size();
    return all.substr(from, all.rfind("\nResult: ") - from);
}

simulation::Model chat() {
    std::string text = test::bytes_of(test::source_path("tests/cases/doors/two-calls.yaml"));
    text.replace(text.find("place: phone"), 12, "place: chat");
    return test::model_from(text, "two-chats.yaml");
}

const std::string kAda =
    "  1  Good morning, with pleasure.\n"
    "  2  Just the one?\n"
    "(7 seconds to answer.)\n";
const std::string kBen =
    "  1  Here are two, this one is lighter.\n"
    "  2  Locks are over there.\n"
    "(8 seconds to answer.)\n";

}  // namespace

TEST_CASE("a call on hold, another one taken, and back, as it reads") {
    const std::string text = shown(test::door_model("two-calls"), {{Millis{3'100}, "a 1"},
                                                                   {Millis{5'000}, "h"},
                                                                   {Millis{6'100}, "n"},
                                                                   {Millis{12'000}, "1"},
                                                                   {Millis{13'000}, "o"},
                                                                   {Millis{17'000}, "1"},
                                                                   {Millis{21'000}, "x"}});
    CHECK(text ==
          "* The phone rings. You answer; it is Ada, who sounds calm.\n\n"
          "Ada: One key like this one, please.\n" +
              kAda +
              "* Another call comes in: Ben.\n"
              "* You tell Ada and Ben that it will be about 1 minute.\n"
              "* You put Ada on hold.\n"
              "* The line is free, and Ben is ringing. n takes the call. Ada is still on hold;\n"
              "  o goes back.\n"
              "* You answer; it is Ben, who sounds calm.\n\n"
              "Ben: I need a lock for a bicycle.\n" +
              kBen +
              "You: Here are two, this one is lighter.\n"
              "* Ben hangs up; it is settled.\n"
              "* Ada is on hold. o goes back to them. f asks the supervisor what to do next\n"
              "  time.\n"
              "* You are back with Ada, who sounds calm.\n\n"
              "Ada (again): One key like this one, please.\n" +
              kAda +
              "You: Good morning, with pleasure.\n\n"
              "Ada: That is all. Goodbye.\n"
              "* Ada hangs up; it is settled.\n"
              "* Every call is over. x logs you off. f asks the supervisor what to do next\n"
              "  time.\n");
}

TEST_CASE("a hold out of the blue is told, who rings is not heard, who is on hold is") {
    const std::string text = shown(test::door_model("two-calls"), {{Millis{3'100}, "h"}, {Millis{26'000}, "q"}});
    CHECK(text ==
          "* The phone rings. You answer; it is Ada, who sounds calm.\n\n"
          "Ada: One key like this one, please.\n" +
              kAda +
              "* Another call comes in: Ben.\n"
              "* You put Ada on hold without a word.\n"
              "* The line is free, and Ben is ringing. n takes the call. Ada is still on hold;\n"
              "  o goes back.\n\n"
              "Ada, on hold: Are you still there?\n"
              "* It is still ringing: Ben.\n\n"
              "Ada, on hold: Are you still there?\n"
              "* You stop here.\n"
              "* Not served yet: Ada and Ben.\n");
}

TEST_CASE("a chat is left open for another one") {
    const std::string text = shown(chat(), {{Millis{3'100}, "h"},
                                            {Millis{3'200}, "o ben"},
                                            {Millis{6'000}, "i"},
                                            {Millis{7'000}, "n"},
                                            {Millis{8'000}, "q"}});
    CHECK(text ==
          "* A chat opens: Ada, who seems calm.\n\n"
          "Ada: One key like this one, please.\n" +
              kAda +
              "* A new chat at the edge of your screen: Ben.\n"
              "A chat needs no hold; switch to another one, and this one waits.\n"
              "* You leave the chat with Ada open.\n"
              "* You open the chat with Ben, who seems calm.\n\n"
              "Ben: I need a lock for a bicycle.\n"
              "Other chats, the new ones first:\n"
              "- Ada: open, calm, patient\n" +
              kBen +
              "A chat is still in front of you; switch to another one instead.\n"
              "* You stop here.\n"
              "* Not served yet: Ada and Ben.\n");
}

TEST_CASE("the protocol tells the place, a word before, a hold, and who is back") {
    session::Session session = test::session_of(test::door_model("two-calls"));
    const Lines lines = test::printed(session, {R"({"at":3100,"do":"acknowledge"})", R"({"at":5000,"do":"hold"})",
                                                R"({"at":6500,"do":"switch-to","customer":"ada"})"});
    CHECK(lines.front().find(R"("place":"phone","rules":1)") != std::string::npos);
    const auto with = [&](const std::string& part) {
        return std::count_if(lines.begin(), lines.end(),
                             [&](const std::string& line) { return line.find(part) != std::string::npos; });
    };
    CHECK(with(R"("told_to_wait":true)") == 1);
    CHECK(with(R"({"event":"held","at":5000,"customer":"ada"})") == 1);
    CHECK(with(R"("customer":"ada","patience":1.0,"mood":"calm","acknowledged":true,"on_hold":true)") == 1);
    CHECK(with(R"({"event":"came-to-counter","at":6500,"customer":"ada","back":true})") == 1);
    CHECK(test::happenings("two-calls", {R"({"at":2900,"do":"hold"})"}).at(1) ==
          R"({"event":"held","at":2900,"customer":"ada","without_a_word":true})");
    const Lines refused = test::answers("two-calls", {R"({"at":3500,"do":"switch-to","customer":"ben"})"});
    CHECK(std::count(refused.begin(), refused.end(),
                     R"({"refused":"still-ringing","because":"That call is still ringing; put this one on hold )"
                     R"(and take it."})") == 1);
}
