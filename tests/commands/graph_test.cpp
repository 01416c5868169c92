// A scenario as a picture.
#include <cstdio>

#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

namespace {

const std::string kTalk = test::source_path("tests/cases/doors/wrong-change.yaml");

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("graph: every moment with its words, replies by what they do, the best and the worst way") {
    const Ran ran = run({"graph", kTalk});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    const std::string& dot = ran.out;
    CHECK(dot.starts_with("digraph \"wrong-change\" {\n"));
    CHECK(dot.ends_with("}\n"));
    for (const char* moment : {"accuses", "heated", "recount", "wants-more", "with-saar"})
        CHECK(holds(dot, fmt::format("<B>{}</B>", moment)));
    CHECK(holds(dot, "You gave me the wrong change."));
    CHECK(holds(dot, "contradicts"));
    CHECK(holds(dot, "style=\"dashed\", arrowhead=tee"));    // hurts
    CHECK(holds(dot, "style=\"solid\", arrowhead=normal"));  // helps
    CHECK(holds(dot, "+ helps  BEST</B>"));
    CHECK(holds(dot, "- hurts  WORST</B>"));
    CHECK(holds(dot, "penwidth=3.2"));
    CHECK(holds(dot, "label=<waits for help<BR"));
    CHECK(holds(dot, "<B>help: the supervisor</B>"));
    CHECK(holds(dot, "label=\"handed-over\""));
    CHECK(holds(dot, "the reference play, "));
    CHECK_FALSE(holds(dot, "NEVER"));
    CHECK(run({"graph", kTalk}).out == dot);
}

TEST_CASE("graph: signs of HTML in a text are signs, and what cannot be reached says so") {
    const test::Folder folder;
    const std::string path = folder / "odd.yaml";
    std::ofstream(path)
        << "composure: 1\ntitle: 'A \"quoted\" one'\ncustomers:\n  tamm:\n    name: Mrs Tamm\n    moments:\n"
           "      asks:\n        says: Is 3 < 4 & 5 > 4?\n        replies:\n"
           "          - {say: Let me look., does: takes-seriously, ends: resolved}\n"
           "          - {say: Not you again., does: snaps-back, if: {insults: at least 1}, ends: "
           "walked-out}\n";
    const Ran ran = run({"graph", path});
    CHECK(ran.status == 0);
    CHECK(holds(ran.out, "Is 3 &lt; 4 &amp; 5 &gt; 4?"));
    CHECK(holds(ran.out, "<B>A &quot;quoted&quot; one</B>"));
    CHECK(holds(ran.out, "<B>NEVER ON OFFER</B><BR ALIGN=\"LEFT\"/>Not you again."));
    CHECK(holds(ran.out, "snaps-back; if"));
}

// Found by a trainer: such a reply had an empty sign, and Graphviz drew nothing at all.
TEST_CASE("graph: a reply that does nothing is drawn like the others") {
    const test::Folder folder;
    const std::string path = folder / "plain.yaml";
    std::ofstream(path) << "composure: 1\ntitle: Plain\ncustomers:\n  tamm:\n    name: Mrs Tamm\n    moments:\n"
                           "      asks:\n        says: When?\n        replies:\n"
                           "          - {say: Rules are rules, ends: walked-out}\n";
    const Ran ran = run({"graph", path});
    CHECK(ran.status == 0);
    CHECK(holds(ran.out, "<B>neither</B>"));
    CHECK_FALSE(holds(ran.out, "<B></B>"));
    const Ran drawn = run({"graph", path, "--svg"});
    if (drawn.status == 3) return;
    CHECK(drawn.status == 0);
    CHECK(drawn.err == "");
}

// Read from top to bottom: as a strip of moments from left to right, a long talk was seven times as wide as high.
TEST_CASE("graph: every shipped scenario is a picture for a sheet of paper") {
    for (const char* name :
         {"first-day", "rude-remark", "odd-request", "saturday-rush", "on-the-line", "three-windows"}) {
        const Ran ran = run({"graph", name, "--svg"});
        if (ran.status == 3) {
            WARN("skipped: Graphviz is not installed");
            return;
        }
        INFO(name);
        CHECK(ran.status == 0);
        CHECK(ran.err == "");
        const std::size_t at = ran.out.find("<svg width=\"");
        REQUIRE(at != std::string::npos);
        int width = 0, height = 0;
        REQUIRE(std::sscanf(ran.out.c_str() + at, "<svg width=\"%dpt\" height=\"%dpt\"", &width, &height) == 2);
        CHECK(2 * width <= 5 * height);
        CHECK(2 * height <= 5 * width);
    }
}

TEST_CASE("graph: wrong use, a broken file, and no Graphviz") {
    CHECK(run({"graph"}).status == 2);
    const Ran nowhere = run({"graph", "nosuch"});
    CHECK(nowhere.status == 2);
    CHECK(nowhere.err.starts_with("composure: there is no scenario file 'nosuch'\n"));
    CHECK(run({"graph", test::source_path("tests/bad/unknown-key.yaml")}).status == 1);
    const Ran alone = run({"graph", kTalk, "--svg"}, "", {{"PATH", "/nowhere"}});
    CHECK(alone.status == 3);
    CHECK(alone.out == "");
    CHECK(alone.err ==
          "composure: a picture needs Graphviz, and its program 'dot' was not found\n"
          "  install the package graphviz (apt-get install graphviz), or leave --svg away\n");
    const test::Folder folder;
    const std::string to = folder / "talk.dot";
    const Ran written = run({"graph", kTalk, "--to", to});
    CHECK(written.status == 0);
    CHECK(written.out == to + ": written\n");
    CHECK(test::bytes_of(to) == run({"graph", kTalk}).out);
}

TEST_CASE("graph: what it writes is what Graphviz understands") {
    const Ran ran = run({"graph", kTalk, "--svg"});
    if (ran.status == 3) {
        WARN("skipped: Graphviz is not installed");
        return;
    }
    CHECK(ran.status == 0);
    CHECK(ran.err == "");  // neither a warning nor a complaint
    CHECK(ran.out.find("<svg") != std::string::npos);
    CHECK(ran.out.find("accuses") != std::string::npos);
}
