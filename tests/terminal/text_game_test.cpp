// The text game as its player reads it.
#include "terminal/doors.h"
#include "terminal/transcript.h"
#include "terminal/wrap_internal.h"

using namespace composure;
using Script = std::deque<std::pair<Millis, std::string>>;

namespace {

// What is shown after the briefing, without the debrief.
std::string shown(const std::string& scenario, Script script, session::Pace pace = {}) {
    session::Session session = test::session_of(test::door_model(scenario), 1, !pace.off);
    script.emplace_front(Millis{0}, "");
    test::ScriptedConsole console(std::move(script));
    terminal::play_text(session, pace, console);
    const std::string& all = console.shown();
    const std::string ready = "Press Enter when you are ready.\n";
    const std::size_t from = all.find(ready) + ready.size();
    return all.substr(from, all.rfind("\nResult: ") - from);
}

bool says(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the briefing gives the content note and the way out before anything else") {
    session::Session session = test::session_of(test::door_model("wrong-change"));
    test::ScriptedConsole console({{Millis{0}, "?"}, {Millis{10}, "q"}});
    terminal::play_text(session, session::Pace{}, console);
    CHECK(
        console.shown().starts_with("The wrong change\n\n"
                                    "Before you begin: A customer becomes insulting. You can stop at any time with q;\n"
                                    "  it costs you nothing.\n\n"
                                    "You run the till of a small hardware shop. Refunds over 20 euros need Ms Saar.\n\n"
                                    "Cards under the counter; p and the name opens one in full:\n"
                                    "- big-refund: Refunds over 20 euros need the manager.\n"
                                    "- rude-words: Nobody has to be insulted here.\n\n"
                                    "Answer with the number of a reply, then Enter. ? shows what else you can do. q\n"
                                    "  stops.\n"
                                    "Time runs as it does in life. With --pace 2 or --pace off you have more of it.\n\n"
                                    "Press Enter when you are ready.\n"
                                    "You can type the number of a reply, or:\n"));
    CHECK(console.shown().ends_with("You left before it began. Nothing was counted.\n"));
}

TEST_CASE("a short good talk, line by line") {
    CHECK(
        shown("wrong-change", {{Millis{1000}, "2"}, {Millis{6500}, "2"}, {Millis{12000}, "f"}, {Millis{16000}, "x"}}) ==
        "* Mrs Tamm comes to the counter and looks irritated.\n\n"
        "Mrs Tamm: You gave me the wrong change. I may be old, but I can count.\n"
        "Mrs Tamm is still speaking. The replies open when the line is complete.\n"
        "  1  I gave you the right change, I am quite sure, I always check it twice.\n"
        "  2  Let me count it again with you. Which note did you give me?\n"
        "(13 seconds to answer.)\n"
        "You: Let me count it again with you. Which note did you give me?\n"
        "* Mrs Tamm looks calm now.\n\n"
        "Mrs Tamm: I am sorry. That was not fair of me.\n\n"
        "(She finds a twenty stuck to the receipt.)\n"
        "Mrs Tamm: Oh. There it is. Thank you for your patience.\n"
        "* Mrs Tamm leaves; it is settled.\n"
        "* Everybody has been seen to. x closes the counter. f asks Ms Saar what to do\n"
        "  next time.\n"
        "* You ask Ms Saar what to do next time: Counting together is nobody's defeat.\n");
}

TEST_CASE("wrong words are answered, and nothing happens") {
    const std::string text = shown("wrong-change", {{Millis{4000}, "foo"},
                                                    {Millis{4100}, "lissen"},
                                                    {Millis{4200}, "9"},
                                                    {Millis{4300}, "p nothing"},
                                                    {Millis{4400}, "s because"},
                                                    {Millis{4500}, "n bob"},
                                                    {Millis{4600}, "b now"},
                                                    {Millis{4700}, "w"},
                                                    {Millis{4800}, "x"}});
    CHECK(says(text,
               "'foo' is not a word I know. Type the number of a reply, or ? for what you can\n  do.\n"
               "'lissen' is not a word I know. Did you mean listen?\n"
               "Choose 1 to 2.\n"
               "There is no card 'nothing'. p lists them.\n"
               "The reason is one of: authority, knowledge, abuse, safety, line.\n"
               "There is nobody called 'bob'. i says who waits.\n"
               "Nothing stands after breathe.\n"
               "Time runs by itself; w is for --pace off.\n"
               "Not everybody has been served yet.\n"));
}

TEST_CASE("the last five seconds are told, in the trainee's own time") {
    CHECK(says(shown("wrong-change", {{Millis{12100}, "t"}}), "(5 seconds left.)\n(5 seconds to answer.)\n"));
    const std::string slow = shown("wrong-change", {{Millis{8000}, "t"}}, session::Pace{20, false});
    CHECK(says(slow, "(27 seconds to answer.)\n(26 seconds to answer.)\n"));
}

TEST_CASE("with pace off nothing waits for an answer, and w lets time run") {
    const std::string text = shown(
        "two-people", {{Millis{900000}, "t"}, {Millis{900001}, "w"}, {Millis{900002}, "w"}, {Millis{900003}, "i"}},
        session::Pace{10, true});
    CHECK(says(text,
               "  2  Just the one?\nNo clock is running; take your time.\n"
               "* Ben comes in and joins the line.\n"
               "* You said nothing. Ada noticed.\n\n"
               "Ada (again): One key like this one, please.\n"
               "In line, the first one first:\n- Ben: calm, patient\n"));
}

TEST_CASE("the line, a free counter and the next") {
    const std::string text = shown("two-people", {{Millis{4000}, "a 2"}, {Millis{6000}, "1"}, {Millis{8000}, "n"}});
    CHECK(says(text, "* Ben comes in and joins the line.\n* You tell Ben that it will be about 2 minutes.\n"));
    CHECK(says(text, "* Ada leaves; it is settled.\n* The counter is free, and Ben is next. n calls them."));
    CHECK(says(text, "* Ben comes to the counter and looks calm.\n\nBen: I need a lock for a bicycle.\n"));
    CHECK(says(text, "* Ben walks out.\n"));
    CHECK(says(shown("two-people", {{Millis{4000}, "q"}}), "* You stop here.\n* Not served yet: Ada and Ben.\n"));
}

TEST_CASE("lines break between words and never inside one") {
    CHECK(terminal::wrapped("one two three", 20, 2) == "one two three\n");
    CHECK(terminal::wrapped("one two three", 8, 2) == "one two\n  three\n");
    CHECK(terminal::wrapped("extraordinarily long", 5, 2) == "extraordinarily\n  long\n");
    CHECK(terminal::wrapped("", 20, 2) == "\n");
    CHECK(terminal::wrapped("  1  příliš žluťoučký", 14, 5) == "  1  příliš\n     žluťoučký\n");
}
