// The line protocol of interfaces.md, line by line as a program sees it.
#include <algorithm>

#include "terminal/doors.h"

using namespace composure;
using test::answers;
using test::happenings;

using Lines = std::vector<std::string>;

TEST_CASE("a session begins with its header, what happens at 0 and a view") {
    session::Session session = test::session_of(test::door_model("wrong-change"));
    const Lines lines = test::printed(session, {});
    REQUIRE(lines.size() == 8);
    CHECK(lines[0] == R"({"composure":1,"scenario":"wrong-change","digest":")" +
                          to_hex(session.model().scenario().digest) + R"(","rules":1,"seed":1})");
    CHECK(lines[1] == R"({"event":"arrived","at":0,"customer":"tamm"})");
    CHECK(lines[2] == R"({"event":"came-to-counter","at":0,"customer":"tamm"})");
    CHECK(lines[3] == R"({"event":"said","at":0,"customer":"tamm","text":"You gave me the wrong change. )"
                      R"(I may be old, but I can count.","is":"remark","until":3640})");
    CHECK(lines[4] ==
          R"({"view":{"at":0,"at_counter":"tamm","mood":"irritated","speaking_until":3640,"line":[],)"
          R"("replies":[{"id":"r1","say":"I gave you the right change, I am quite sure, I always check it twice."},)"
          R"({"id":"r2","say":"Let me count it again with you. Which note did you give me?"}],)"
          R"("acts":["listen","consult","call-supervisor","call-colleague","set-limit","breathe","feel-unsafe",)"
          R"("stop-now"],"silence_at":17040}})");
    CHECK(lines[5] == R"({"event":"gone","at":0,"customer":"tamm","outcome":"unserved"})");
    CHECK(lines[6] == R"({"event":"ended","at":0})");
    CHECK(lines[7].starts_with(R"({"end":{"at":0,"status":"incomplete","score":{"result":"incomplete")"));
}

TEST_CASE("a reply happens after the last view's time, and the talk goes on") {
    const Lines lines = answers("wrong-change", {R"({"after":6500,"reply":"r2"})", R"({"wait":"change"})",
                                                 R"({"wait":"change"})", R"({"wait":"change"})"});
    REQUIRE(lines.size() == 12);
    CHECK(lines[0] == R"({"event":"speech-ended","at":3640,"customer":"tamm"})");
    CHECK(lines[1] == R"({"event":"replied","at":6500,"customer":"tamm",)"
                      R"("say":"Let me count it again with you. Which note did you give me?"})");
    CHECK(lines[2] == R"({"event":"said","at":6500,"customer":"tamm",)"
                      R"("text":"I am sorry. That was not fair of me.","until":8840})");
    CHECK(lines[3] == R"({"view":{"at":6500,"at_counter":"tamm","mood":"calm","speaking_until":8840,"line":[],)"
                      R"("replies":[],"acts":["consult","call-supervisor","call-colleague",)"
                      R"("breathe","feel-unsafe","stop-now"]}})");
    CHECK(lines[5] == R"({"event":"said","at":8840,"customer":"tamm","text":"Oh. There it is. Thank you for your )"
                      R"(patience.","shows":"She finds a twenty stuck to the receipt.","until":11180})");
    CHECK(lines[8] == R"({"event":"gone","at":11180,"customer":"tamm","outcome":"resolved"})");
    CHECK(lines[9] == R"({"view":{"at":11180,"line":[],"replies":[],"acts":["consult",)"
                      R"("call-colleague","breathe","feel-unsafe","ask-afterwards","close","stop-now"]}})");
    CHECK(lines[10] == R"({"event":"ended","at":21180})");
    CHECK(lines[11].starts_with(R"({"end":{"at":21180,"status":"finished","score":{"result":"met")"));
}

TEST_CASE("wait returns at the first thing that can be noticed, or when its time is over") {
    const auto views = [](std::deque<std::string> input) {
        Lines at;
        for (const std::string& line : answers("two-people", std::move(input))) {
            if (line.starts_with(R"({"view":{"at":)")) at.push_back(line.substr(14, line.find(',') - 14));
        }
        return at;
    };
    CHECK(views({R"({"wait":5000})", R"({"wait":5000})", R"({"wait":1000})", R"({"wait":0})"}) ==
          Lines{"1560", "3000", "4000", "4000"});
    // 8660: the clock runs out, and the line is said again. Nothing of patience or of bystanders is an event.
    CHECK(views({R"({"wait":"change"})", R"({"wait":"change"})", R"({"wait":"change"})"}) ==
          Lines{"1560", "3000", "8660"});
}

TEST_CASE("an act takes place at `after` or `at`, or now") {
    const auto last_at = [](const std::string& order) {
        return happenings("two-people", {R"({"wait":1000})", order}).at(0);
    };
    CHECK(last_at(R"({"after":200,"do":"breathe"})") == R"({"event":"breathed","at":1200})");
    CHECK(last_at(R"({"at":1300,"do":"breathe"})") == R"({"event":"breathed","at":1300})");
    CHECK(last_at(R"({"do":"breathe"})") == R"({"event":"breathed","at":1000})");
    CHECK(last_at(R"({"at":1000,"do":"breathe"})") == R"({"event":"breathed","at":1000})");
}

TEST_CASE("what changes before an act is printed and does not cancel it; then it may be refused") {
    const Lines lines = answers("two-people", {R"({"after":20000,"reply":"r1"})"});
    REQUIRE(lines.size() > 9);
    CHECK(lines[0] == R"({"event":"speech-ended","at":1560,"customer":"ada"})");
    CHECK(lines[1] == R"({"event":"arrived","at":3000,"customer":"ben"})");
    CHECK(lines[2] == R"({"event":"silence","at":8660,"customer":"ada"})");
    CHECK(lines[3] == R"({"event":"said","at":8660,"customer":"ada","text":"One key like this one, please.",)"
                      R"("again":true,"until":10220})");
    CHECK(lines[6] == R"({"event":"gone","at":17320,"customer":"ada","outcome":"walked-out"})");
    CHECK(lines[7].starts_with(R"({"refused":")"));
    CHECK(lines[8].starts_with(R"({"view":{"at":20000,)"));
}

TEST_CASE("a refused act names why, in a word and a sentence") {
    CHECK(happenings("two-people", {R"({"at":3500,"do":"call-next"})"}).at(2) ==
          R"({"refused":"somebody-there","because":"Somebody is still at the counter."})");
    CHECK(happenings("two-people", {R"({"do":"breathe"})", R"({"do":"breathe"})"}).at(1) ==
          R"({"refused":"busy","because":"One thing at a time: you are still busy."})");
    CHECK(
        happenings("two-people", {R"({"do":"hold"})"}).at(0) ==
        R"({"refused":"not-here","because":"People stand in line here; holding and switching are for the phone and for chats."})");
    CHECK(happenings("two-people", {R"({"do":"acknowledge"})"}).at(0) ==
          R"({"refused":"nobody-in-line","because":"Nobody is waiting in line."})");
}

TEST_CASE("listening is told once, not second by second") {
    CHECK(happenings("wrong-change", {R"({"at":4000,"do":"listen"})", R"({"wait":"change"})"}) ==
          Lines{R"({"event":"speech-ended","at":3640,"customer":"tamm"})",
                R"({"event":"listened","at":4000,"customer":"tamm"})",
                R"({"event":"busy-ended","at":9000,"customer":"tamm"})",
                R"({"event":"gone","at":9000,"customer":"tamm","outcome":"unserved"})",
                R"({"event":"ended","at":9000})"});
}

TEST_CASE("the acts print what can be seen of them") {
    CHECK(happenings("wrong-change", {R"({"at":4000,"do":"consult","policy":"big-refund"})"}).at(1) ==
          R"({"event":"consulted","at":4000,"customer":"tamm","policy":"big-refund",)"
          R"("says":"Refunds over 20 euros need the manager.",)"
          R"("exception":"With a receipt from today Ms Saar may give up to 40 at once."})");
    const Lines helped = happenings("wrong-change", {R"({"at":4000,"do":"call-supervisor","reason":"authority"})",
                                                     R"({"wait":60000})", R"({"wait":60000})", R"({"wait":60000})",
                                                     R"({"wait":60000})", R"({"after":10,"reply":"r1"})"});
    CHECK(helped.at(1) == R"({"event":"called","at":4000,"customer":"tamm","helper":"supervisor"})");
    CHECK(std::count(helped.begin(), helped.end(),
                     R"({"event":"help-arrived","at":19000,"customer":"tamm","helper":"supervisor"})") == 1);
    CHECK(happenings("two-people", {R"({"at":4000,"do":"acknowledge","minutes":2})"}).at(2) ==
          R"({"event":"acknowledged","at":4000,"customer":"ben","minutes":2})");
    CHECK(happenings("two-people", {R"({"at":4000,"do":"call-colleague","reason":"line"})"}).at(3) ==
          R"({"event":"help-unavailable","at":4000,"customer":"ada","helper":"colleague"})");
}

TEST_CASE("nothing that the trainee could not perceive is printed") {
    const Lines lines = happenings("wrong-change", {R"({"at":5000,"reply":"r1"})", R"({"at":9000,"reply":"r1"})",
                                                    R"({"wait":60000})", R"({"wait":60000})"});
    for (const std::string& line : lines) {
        INFO(line);
        for (const std::string_view hidden : {"moved", "offered", "contradicts", "due", "patience\"", "purse", "better",
                                              "started", "clock", "\"remorse\"", "heated"}) {
            CHECK(line.find(hidden) == std::string::npos);
        }
    }
    CHECK(lines.size() > 5);
}

TEST_CASE("a bad line is answered with its number and the session goes on") {
    const auto error = [](const std::string& line) {
        return happenings("wrong-change", {"", "{\"wait\":0}", line}).at(0);
    };
    const auto says = [](const std::string& message) { return R"({"error":")" + message + R"(","line":3})"; };
    CHECK(error("hello") ==
          says(R"(this is not JSON; write one object a line, like {\"after\":2000,\"reply\":\"r1\"})"));
    CHECK(error("\xff\xfe{}") ==
          says(R"(this is not JSON; write one object a line, like {\"after\":2000,\"reply\":\"r1\"})"));
    CHECK(error("{\"do\":\"br\xc3\"}") ==
          says(R"(this is not JSON; write one object a line, like {\"after\":2000,\"reply\":\"r1\"})"));
    CHECK(error("[1]") == says(R"(write one object a line, like {\"after\":2000,\"reply\":\"r1\"})"));
    CHECK(error("{}") == says("say exactly one of reply, text, do, wait"));
    CHECK(error(R"({"do":"breathe","reply":"r1"})") == says("say exactly one of reply, text, do, wait"));
    CHECK(error(R"({"do":"breathe","afer":5})") == says("there is no key 'afer'"));
    CHECK(error(R"({"do":"breathe","do":"listen"})") == says("the key 'do' stands twice"));
    CHECK(error(R"({"do":"dance"})") == says("there is no act 'dance'; `composure list acts` shows them"));
    CHECK(error(R"({"do":"reply"})") == says("there is no act 'reply'; `composure list acts` shows them"));
    CHECK(error(R"({"do":7})") == says(R"(`do` is a text like \"listen\")"));
    CHECK(error(R"({"after":900,"text":"I am sorry."})") ==
          says(R"(typing is for practice; choose a reply by its id, like {\"after\":2000,\"reply\":\"r1\"})"));
    CHECK(error(R"({"reply":"r3"})") == says("there is no reply 'r3'; the last view offered r1 to r2"));
    CHECK(error(R"({"reply":"accuses.1"})") == says("there is no reply 'accuses.1'; the last view offered r1 to r2"));
    CHECK(error(R"({"reply":"r01"})") == says("there is no reply 'r01'; the last view offered r1 to r2"));
    CHECK(error(R"({"reply":1})") == says(R"(`reply` is a text like \"r1\")"));
    CHECK(error(R"({"reply":"r1","reason":"abuse"})") == says("`reason` does not go with a reply"));
    CHECK(error(std::string(70000, ' ')) == says("this line is longer than 65536 bytes"));
    CHECK(error(std::string(60000, '[')) ==
          says(R"(this is not JSON; write one object a line, like {\"after\":2000,\"reply\":\"r1\"})"));
}

TEST_CASE("numbers out of the world are refused with their limits") {
    const auto error = [](const std::string& line) {
        return happenings("wrong-change", {R"({"wait":500})", line}).at(0);
    };
    const auto says = [](const std::string& message) { return R"({"error":")" + message + R"(","line":2})"; };
    CHECK(error(R"({"after":-1,"do":"breathe"})") == says("`after` cannot be negative"));
    CHECK(error(R"({"after":1.5,"do":"breathe"})") == says("`after` is a whole number of milliseconds"));
    CHECK(error(R"({"after":"5","do":"breathe"})") == says("`after` is a whole number of milliseconds"));
    CHECK(error(R"({"after":86400001,"do":"breathe"})") == says("`after` is at most 86400000"));
    CHECK(error(R"({"at":18446744073709551615,"do":"breathe"})") == says("`at` is at most 86400000"));
    CHECK(error(R"({"at":1e99,"do":"breathe"})") == says("`at` is a whole number of milliseconds"));
    CHECK(error(R"({"at":499,"do":"breathe"})") == says("`at` 499 has passed; it is 500 now"));
    CHECK(error(R"({"at":600,"after":100,"do":"breathe"})") == says("say `after` or `at`, not both"));
    CHECK(error(R"({"wait":-1})") == says("`wait` is between 0 and 86400000"));
    CHECK(error(R"({"wait":99999999999999999999})") ==
          says(R"(`wait` is a whole number of milliseconds or \"change\")"));
    CHECK(error(R"({"wait":2.5})") == says(R"(`wait` is a whole number of milliseconds or \"change\")"));
    CHECK(error(R"({"wait":"long"})") == says(R"(`wait` is a whole number of milliseconds or \"change\")"));
    CHECK(error(R"({"wait":5,"after":5})") == says(R"(`wait` stands alone, like {\"wait\":5000})"));
    CHECK(error(R"({"do":"acknowledge","minutes":100})") == says("`minutes` is 0 to 99"));
    CHECK(error(R"({"do":"acknowledge","minutes":-1})") == says("`minutes` is 0 to 99"));
    CHECK(error(R"({"do":"call-supervisor","reason":"boredom"})") ==
          says("`reason` is one of authority, knowledge, abuse, safety, line"));
    CHECK(error(R"({"do":"consult","policy":"none"})") == says("there is no such `policy` in this scenario"));
    CHECK(error(R"({"do":"call-next","customer":"bob"})") == says("there is no such `customer` in this scenario"));
}

TEST_CASE("lines may end as on Windows, and empty ones count but say nothing") {
    CHECK(
        happenings("wrong-change", {"\r", "{\"do\":\"breathe\"}\r", "", "x"}) ==
        Lines{
            R"({"event":"breathed","at":0})",
            R"({"error":"this is not JSON; write one object a line, like {\"after\":2000,\"reply\":\"r1\"}","line":4})",
            R"({"event":"gone","at":0,"customer":"tamm","outcome":"unserved"})", R"({"event":"ended","at":0})"});
}

TEST_CASE("a reply's handle is its place in the last view, whatever came since") {
    // r2 of the first view; the line is said again meanwhile, and the same reply is still on offer.
    const Lines lines = happenings("wrong-change", {R"({"after":20000,"reply":"r2"})"});
    CHECK(lines.at(1) == R"({"event":"silence","at":17040,"customer":"tamm"})");
    CHECK(lines.at(2).find(R"("again":true)") != std::string::npos);
    CHECK(lines.at(3) == R"({"event":"cut-off","at":20000,"customer":"tamm"})");
    // Nothing is on offer while help is awaited.
    const Lines waiting = happenings("wrong-change", {R"({"at":5000,"reply":"r1"})", R"({"at":9000,"reply":"r2"})",
                                                      R"({"at":15000,"reply":"r1"})", R"({"after":1,"reply":"r1"})"});
    CHECK(std::count(waiting.begin(), waiting.end(), R"({"error":"no reply is on offer now","line":4})") == 1);
}

TEST_CASE("an act after the session's end is refused, and the end is printed once") {
    const Lines lines =
        answers("wrong-change", {R"({"at":5000,"reply":"r2"})", R"({"at":900000,"do":"breathe"})", R"({"wait":5})"});
    REQUIRE(lines.size() > 3);
    CHECK(lines[lines.size() - 3] == R"({"event":"ended","at":19680})");
    CHECK(lines[lines.size() - 2] == R"({"refused":"session-over","because":"The session is over."})");
    CHECK(lines.back().starts_with(R"({"end":{"at":19680,"status":"finished",)"));
}

TEST_CASE("stop-now and the end of input make it incomplete unless nobody is left") {
    CHECK(answers("two-people", {R"({"do":"stop-now"})"})
              .back()
              .starts_with(R"({"end":{"at":0,"status":"incomplete","score":{"result":"incomplete")"));
    CHECK(answers("wrong-change",
                  {R"({"at":5000,"reply":"r2"})", R"({"at":9680,"do":"breathe"})", R"({"at":11680,"do":"close"})"})
              .back()
              .starts_with(R"({"end":{"at":11680,"status":"finished",)"));
}
