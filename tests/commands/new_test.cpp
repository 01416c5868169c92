// A scenario to begin with.
#include <filesystem>

#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

TEST_CASE("new: every kind is there, checks clean, and its own tests hold", "[.proof]") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path("assets/starters"))) {
        const std::string kind = entry.path().stem().string();
        const test::Folder folder;
        const std::string path = folder / "late-parcel.yaml";
        INFO(kind);
        const Ran made = run({"new", folder / "late-parcel", "--like", kind});
        CHECK(made.status == 0);
        CHECK(made.err == "");
        CHECK(made.out.starts_with(path + ": written; it checks clean and plays\n"));
        const std::string text = test::bytes_of(path);
        CHECK(text.starts_with("# yaml-language-server: $schema="));
        CHECK(text.find("\ntitle: \"Late parcel\"\n") != std::string::npos);
        const Ran checked = run({"check", path});  // with the proof and the quick league
        INFO(checked.out << checked.err);
        CHECK(checked.status == 0);
        CHECK(checked.err == "");
        const Ran tested = run({"test", path});
        INFO(tested.out << tested.err);
        CHECK(tested.status == 0);
        ++count;
    }
    CHECK(count == 5);
}

TEST_CASE("new: a file that is there is never touched") {
    const test::Folder folder;
    const std::string path = folder / "mine.yaml";
    std::ofstream(path) << "mine";
    const Ran ran = run({"new", path});
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
    CHECK(ran.err == "composure: '" + path + "' is there already and stays as it is\n  choose another name\n");
    CHECK(test::bytes_of(path) == "mine");
}

TEST_CASE("new: wrong use says what to do, and a name is a text whatever it holds") {
    const test::Folder folder;
    CHECK(run({"new", folder / "a", "--like", "phon"}).err ==
          "composure: there is no kind 'phon'\n  did you mean 'phone'?\n");
    CHECK(run({"new", folder / "a", "--like", "circus"}).err ==
          "composure: there is no kind 'circus'\n  choose one of: chat, counter, escalation, phone, rush\n");
    CHECK(run({"new"}).status == 2);
    CHECK(run({"new", folder / ".yaml"}).status == 2);
    CHECK(run({"new", folder / "no/such/folder"}).status == 3);
    const std::string odd = folder / "it's: #1 \"x\"";
    CHECK(run({"new", odd}).status == 0);
    CHECK(run({"check", "--form", odd + ".yaml"}).status == 0);
}
