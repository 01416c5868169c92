// Own words in the window's practice, and a play that follows its file: through the real window, by its scripts.
#include <filesystem>

#include "own_machine.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

class Writer : public test::OwnMachine {
public:
    std::string file(const std::string& name) const { return *this / name; }
    // Whether the whole script was carried out; how the session was judged is all one.
    bool play(const std::string& script, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"play", file("shop.yaml"), "--virtual-time", "--seed", "1", "--records",
                                   file("r.db"), "--motion", "reduced"});
        return window(script, more) <= 1;
    }
};

std::string shop(const std::string& last = "Oh. There it is.") {
    return R"(composure: 1
title: The change
customers:
  tamm:
    name: Mrs Tamm
    moments:
      accuses:
        says: You gave me the wrong change. I can count.
        is: remark
        calls-for: takes-seriously
        replies:
          - {say: I gave you the right change, does: contradicts, then: heated}
          - {say: Let me count it again with you, does: all-of-it, then: there}
      heated:
        says: Are you calling me a liar?
        is: insult
        calls-for: lets-it-pass
        replies:
          - {say: Shall we count it together?, does: all-of-it, then: there}
      there:
        says: )" +
           last + R"(
        calls-for: thanks
        replies:
          - {say: Thank you for waiting, does: all-of-it, ends: resolved}
)";
}

// The play runs and its file is watched; then the script. Whether the whole of it was carried out.
bool watched(const Writer& writer, const std::string& script) {
    return writer.play("key enter\nwait 5000\n" + script + "quit\n", {"--watch"});
}

}  // namespace

TEST_CASE("in the window own words are typed, said when sure, and named in the debrief") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    CHECK(
        writer.play("key enter\nexpect play\nwait 5000\nexpect Say it in your own words\n"
                    "key o\nexpect-focus reply/typed\nexpect In your own words, then Enter\n"
                    "key escape\nexpect-not Stop here?\nexpect-not In your own words, then Enter\nkey o\n"
                    "type Please calm down, let me count it again with you\nkey enter\n"
                    "expect You mean this?\nkey n\nexpect-focus reply/typed\n"
                    "key ctrl+backspace\ntype let me count it again\nkey enter\nexpect-not You mean this?\n"
                    "wait 4000\nexpect Oh. There it is.\nexpect-layout\nkey 1\nwait 30000\nwait 100\nexpect debrief\n"
                    "click estimate/skip\nexpect may have hurt. Told to be calm\nquit\n",
                    {"--trainee", "Ann"}));
}

TEST_CASE("in the window unclear words are asked about, and yes says what was meant") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    CHECK(
        writer.play("key enter\nwait 5000\nkey o\ntype bananas are yellow\nkey enter\n"
                    "key t\nexpect Mrs Tamm does not follow and asks what you mean.\nkey escape\n"
                    "wait 5000\nkey o\ntype it is the change\nkey enter\nexpect You mean this?\nkey y\n"
                    "wait 3000\nexpect Are you calling me a liar?\nkey escape\nclick stop/stop\nquit\n"));
}

TEST_CASE("a watched play goes on in the saved file, where it was") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    writer.write("other.yaml", shop("Look at that, a twenty."));
    CHECK(watched(writer,
                  "click Let me count it again with you\nwait 2500\nexpect Oh. There it is.\n"
                  "copy other.yaml shop.yaml\nwait 500\nexpect Look at that, a twenty.\n"
                  "expect Read again; you are where you were\nkey 1\nwait 30000\nwait 100\nexpect debrief\n"
                  "expect nothing of it is kept\n"));
    CHECK_FALSE(fs::exists(writer.file("r.db")));
}

TEST_CASE("a broken file is told over the play, and the last good version goes on") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    std::string broken = shop();
    broken.replace(broken.find("then: there"), 11, "then: their");
    writer.write("broken.yaml", broken);
    writer.write("good.yaml", shop("Well, well."));
    CHECK(watched(writer,
                  "copy broken.yaml shop.yaml\nwait 500\n"
                  "expect The file cannot be read as it is; the last good version goes on.\n"
                  "expect shop.yaml:13:74: there is no moment 'their' (known here: 'accuses', 'heated', 'there')\n"
                  "expect-layout\nclick Let me count it again with you\nwait 2500\nexpect Oh. There it is.\n"
                  "copy good.yaml shop.yaml\nwait 500\nexpect Well, well.\nexpect-not cannot be read as it is\n"));
}

TEST_CASE("that a file was read again is not said while it is broken") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    std::string broken = shop();
    broken.replace(broken.find("then: there"), 11, "then: their");
    writer.write("broken.yaml", broken);
    writer.write("good.yaml", shop("Well, well."));
    CHECK(watched(writer,
                  "copy good.yaml shop.yaml\nwait 500\nexpect Read again\n"
                  "copy broken.yaml shop.yaml\nwait 500\nexpect The file cannot be read as it is\n"
                  "expect-not Read again\n"));
}

TEST_CASE("what was done is done again as far as it still applies") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    std::string shorter = shop();
    const std::size_t line = shorter.find("          - {say: Let me count it again");
    shorter.erase(line, shorter.find('\n', line) + 1 - line);
    writer.write("shorter.yaml", shorter);
    CHECK(watched(writer,
                  "click Let me count it again with you\nwait 2500\ncopy shorter.yaml shop.yaml\nwait 500\n"
                  "expect Read again; 0 of 1 acts still apply\nexpect You gave me the wrong change.\n"));
}

TEST_CASE("a play in the window becomes a test of its file") {
    const Writer writer;
    writer.write("shop.yaml", shop());
    CHECK(
        writer.play("key enter\nwait 5000\nclick Let me count it again with you\nwait 6000\nkey 1\nwait 30000\nwait "
                    "100\nexpect debrief\n"
                    "expect Written as the test “by hand”\nquit\n",
                    {"--record-test", "by hand"}));
    CHECK(test::bytes_of(writer.file("shop.yaml")).starts_with(shop() + "\ntests:\n  - name: by hand\n    play:\n"));
}
