// What a writer is told about a file that is no YAML, or that YAML would read otherwise than it was meant.
#include <fmt/format.h>

#include "catch.h"
#include "scenario/plain_words_internal.h"

using namespace composure;
using namespace composure::scenario;

namespace {

struct Row {
    std::string source;
    std::string told;  // code@line:column+length, then the notes; empty: the file is read
};

std::string told(const std::string& source) {
    Findings findings;
    const auto root = read_tree(source, findings);
    const auto taken = findings.take();
    std::string text;
    for (const Diagnostic& found : taken) {
        text += fmt::format("{}@{}:{}+{}", found.code, found.at.line, found.at.column, found.at.length);
        for (const std::string& note : found.notes) {
            if (note != "a remark for yourself stands behind two spaces and a '#'") text += " | " + note;
        }
    }
    CHECK(root.has_value() == taken.empty());
    return text;
}

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.source);
        CHECK(told(row.source) == row.told);
    }
}

const std::string kWrite = " | write it like this:  ";

}  // namespace

TEST_CASE("colon-in-text: a sentence with ': ' wants quotes") {
    check({
        {"say: Listen: please.\n", "colon-in-text@1:12+1" + kWrite + "say: \"Listen: please.\""},
        {"a:\n  - say: Listen: please  # soft\n",
         "colon-in-text@2:16+1" + kWrite + "- say: \"Listen: please\"  # soft"},
        {"says: Ano, prosím: tady.\n", "colon-in-text@1:18+1" + kWrite + "says: \"Ano, prosím: tady.\""},
        {"says: He said \"no\": why?\n", "colon-in-text@1:19+1" + kWrite + "says: 'He said \"no\": why?'"},
        {"says: Don't: \"no\"\n", "colon-in-text@1:12+1" + kWrite + "says: \"Don't: \\\"no\\\"\""},
        {"says: Listen:\n", "colon-in-text@1:13+1" + kWrite + "says: \"Listen:\""},
        {"- {say: Listen: please, does: x}\n",
         "colon-in-text@1:15+1" + kWrite + "- {say: \"Listen: please\", does: x}"},
        {"says: Take this\n  and More to say: this\n",
         "colon-in-text@2:18+1 | put the whole text, from line 1 on, in quotes"},
        {"says: At 10:30 see http://shop.example\n", ""},
        {"says: \"Listen: please.\"\n", ""},
        {"says: |\n  Listen: please.\n", ""},
    });
}

TEST_CASE("text-cut-by-hash: a '#' that is a sign, not a comment") {
    check({
        {"say: Take number #4 please.\n", "text-cut-by-hash@1:18+10" + kWrite + "say: \"Take number #4 please.\""},
        {"a:\n  - say: Take number #4  # the till\n",
         "text-cut-by-hash@2:22+14" + kWrite + "- say: \"Take number #4\"  # the till"},
        {"brief: You are at till # 4 today\n",
         "text-cut-by-hash@1:24+9" + kWrite + "brief: \"You are at till # 4 today\""},
        {"title: Order #66\n", "text-cut-by-hash@1:14+3" + kWrite + "title: \"Order #66\""},
        {"goals:\n  - Find case #12 fast\n", "text-cut-by-hash@2:15+8" + kWrite + "- \"Find case #12 fast\""},
        {"- {say: Take number #4 please., does: x}\n",
         "text-cut-by-hash@1:21+20" + kWrite + "- {say: \"Take number #4 please.\", does: x}"},
        {"say: Take number #4: please.\n", "text-cut-by-hash@1:18+11" + kWrite + "say: \"Take number #4: please.\""},
        {"say: Take a\n  number #4 please\n", "text-cut-by-hash@2:10+9 | put the whole text in quotes"},
        {"says: It is number # 4\n  in the row\nb: c\n",
         "text-cut-by-hash@1:20+3" + kWrite + "says: \"It is number # 4\""},
        {"say: One #1\nwhy: Two #2\n",
         "text-cut-by-hash@1:10+2" + kWrite + "say: \"One #1\"text-cut-by-hash@2:10+2" + kWrite + "why: \"Two #2\""},
    });
}

TEST_CASE("a comment is a comment: the design's own and other people's") {
    check({
        {"composure: 1                                  # version of this format\n", ""},
        {"place: counter                                # counter | phone | chat\n", ""},
        {"mood: irritated                           # calm | irritated | angry | furious, or anger: 40\n", ""},
        {"accuses:     # the first moment is where the talk begins\n  says: Hello there.\n", ""},
        {"does: all-of-it                   # everything the moment calls for\n", ""},
        {"supervisor: {name: Ms Saar, arrives: 15s, free: now}    # now | never | after 60s\n", ""},
        {"mood: angry # really\nwait: 12s #short\npass-mark: 70 #4\n", ""},
        {"say: Take a number please  # number four\n", ""},
        {"say: Take a number please\t# number four\n", ""},
        {"say: Take a number. # the best one\n", ""},
        {"say: \"Take a number\" # the best one\n", ""},
        {"name: Mrs Tamm # the first\n", ""},
        {"say: Hello # short\n", ""},
        {"# say: Take number #4\nsay: Take C# or number#4\n", ""},
        {"say: \"Take number #4\"\n", ""},
        {"says: |\n  Take number #4\n", ""},
    });
}

TEST_CASE("text-starts-with-brace: a text that begins with a sign of YAML") {
    for (const std::string sign :
         {"[laughs]", "{sighs}", "&c", "*whispers*", "!", "!now", "%off", "@you", "`so`", "|", ">", "-", ",", "?"}) {
        const std::string text = sign + " Fine then.";
        INFO(text);
        CHECK(told("a: b\nsay: " + text + "\nc: d\n") ==
              fmt::format("text-starts-with-brace@2:6+{} | write it like this:  say: \"{}\"", text.size(), text));
        CHECK(told("- {say: \"x\", does: y}\n- say: " + text + "\n  does: d\n") ==
              fmt::format("text-starts-with-brace@2:8+{} | write it like this:  - say: \"{}\"", text.size(), text));
        CHECK(told("say: \"" + text + "\"\n").empty());
    }
    check({
        {"- {say: *whispers* yes, does: x}\n",
         "text-starts-with-brace@1:9+14" + kWrite + "- {say: \"*whispers* yes\", does: x}"},
        {"says: [laughs Fine.\nb: c\n", "bracket-not-closed@1:7+1 | write a ']' where it ends"},
        {"says: [One., Two.]\n", ""},
    });
}

TEST_CASE("quotes: not closed, closed too early") {
    check({
        {"say: \"Hello\n", "quote-not-closed@1:6+6" + kWrite + "say: \"Hello\""},
        {"say: \"Hello  # greet\nb: c\n", "quote-not-closed@1:6+15" + kWrite + "say: \"Hello\"  # greet"},
        {"say: \"Hello\nb: \"c\"\n", "quote-not-closed@1:6+6" + kWrite + "say: \"Hello\""},
        {"say: 'Tis fine\n", "quote-not-closed@1:6+9" + kWrite + "say: \"'Tis fine\""},
        {"- {say: \"Hello, does: x}\n- {say: \"There\", does: y}\n",
         "quote-not-closed@1:9+16" + kWrite + "- {say: \"Hello\", does: x}"},
        {"say: \"Hi,\" she said\n", "text-after-quote@1:12+8" + kWrite + "say: '\"Hi,\" she said'"},
        {"say: 'I don't know'\n", "text-after-quote@1:13+7" + kWrite + "say: \"I don't know\""},
        {"says: \"She said \"hello\" to me\"\n",
         "text-after-quote@1:18+13" + kWrite + "says: 'She said \"hello\" to me'"},
        {"a: [b, \"c\" d]\n", "text-after-quote@1:12+2" + kWrite + "a: [b, '\"c\" d']"},
        {"a: \"x\n  y\" z\n", "text-after-quote@2:6+1 | put the quotes around the whole text"},
        {"say: \"Hello\n  there\"\n", ""},
        {"say: She said \"Hi\" and 'bye\n", ""},
    });
}

TEST_CASE("tabs and columns") {
    const std::string editors = " | most editors can do that: look for 'insert spaces'";
    check({
        {"a:\n\tb: c\n", "tab@2:1+1 | put spaces before 'b:' instead, so that it starts in column 3" + editors},
        {"a:\n  b: c\n\td: e\n", "tab@3:1+1 | put spaces before 'd:' instead, two for each step further in" + editors},
        {"a: b\n  \tc: d\n", "tab@2:3+1 | put spaces before 'c:' instead, two for each step further in" + editors},
        {"a:\tb\nc: x\ty\n", ""},
        {"name: Tamm\n  mood: calm\n", "indentation@2:3+4 | start it in column 1, as line 1 does"},
        {"- say: a\n   does: b\n", "indentation@2:4+4 | start it in column 3, as line 1 does"},
        {"say: Hello\n  there\n   does: x\n", "indentation@3:4+4 | start it in column 1, as line 1 does"},
        {"a:\n    b: c\n  d: e\n",
         "indentation@3:3+1 | start it in column 5, as line 2 does, or in column 1, as line 1 does"},
        {"- say: a\n does: b\n", "indentation@2:2+4 | start it in column 3, as line 1 does"},
        {"a:\n    - b: c\n   - b: d\n", "indentation@3:4+3 | start it in column 5, as line 2 does"},
        {"  a: b\nc: d\n", "indentation@1:3+1 | start it in column 1, as line 2 does"},
        {"a: b\n- c\n",
         "indentation@2:1+3 | a list stands under its own key, and nothing stands behind that key's ':'"},
    });
}

TEST_CASE("everything else that is not YAML") {
    check({
        {"moments\n  a: b\n", "yaml-syntax@1:1+7" + kWrite + "moments:"},
        {"a: b\nmoments\nc: d\n", "yaml-syntax@2:1+7" + kWrite + "moments:"},
        {"a: b\nsay:Hello\nc: d\n", "yaml-syntax@2:1+9" + kWrite + "say: Hello"},
        {"a: b\nHello there\nc: d\n",
         "yaml-syntax@2:1+11 | a text that goes on here must start further in than its key"},
        {"a: [x, y\nb: c\n", "bracket-not-closed@1:4+1 | write a ']' where it ends"},
        {"a: {x: y\nb: c\n", "bracket-not-closed@1:4+1 | write a '}' where it ends"},
        {"a: [x, y", "bracket-not-closed@1:4+1 | write a ']' where it ends"},
        {"a: {b: c\n  d: e}\n", "yaml-syntax@1:9+0 | between brackets, keys are parted by commas"},
        {"a: [b]]\n", "yaml-syntax@1:7+0 | take it out, or put the text in quotes"},
        {"a: {b: [c, d}, e]\n", "bracket-not-closed@1:8+1 | write a ']' where it ends, before the '}' or in its place"},
        {"a: \"C:\\quick\"\n", "yaml-syntax@1:7+0 | write '\\\\' for one backslash, or use single quotes"},
        {"a: \"\\ud800\"\n", "yaml-syntax@1:5+0 | write the character itself"},
        {"a: x y  # z\n  w\n", "yaml-syntax@2:3+1 | put the remark on a line of its own, above the text"},
    });
}

TEST_CASE("the whole answer, as it is printed") {
    const std::string source = "moments:\n  accuses:\n    says: Look at me: I was here first.\n";
    Findings findings;
    CHECK_FALSE(read_tree(source, findings));
    CHECK(print_diagnostics(findings.take(), "shop.yaml", source, Colour::never) ==
          "shop.yaml:3:21: error[colon-in-text]: a text with ': ' in it wants quotes\n"
          "  |\n"
          "3 |     says: Look at me: I was here first.\n"
          "  |                     ^\n"
          "  = write it like this:  says: \"Look at me: I was here first.\"\n"
          "  = composure explain colon-in-text\n");
}
