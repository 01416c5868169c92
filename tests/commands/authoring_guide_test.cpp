// Every example of scenarios/README.md, as a trainer would try it.
#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

namespace {

// The fenced blocks whose fence says exactly this behind its ticks.
std::vector<std::string> blocks(const std::string& kind) {
    const std::string guide = test::bytes_of(test::source_path("scenarios/README.md"));
    const std::string fence = "\n```" + kind + "\n";
    std::vector<std::string> found;
    for (std::size_t at = guide.find(fence); at != std::string::npos; at = guide.find(fence, at + 1)) {
        const std::size_t begin = at + fence.size();
        const std::size_t end = guide.find("\n```", begin);
        REQUIRE(end != std::string::npos);
        found.push_back(guide.substr(begin, end + 1 - begin));
    }
    return found;
}

std::string written(const test::Folder& folder, const std::string& text) {
    const std::string path = folder / "mine.yaml";
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

}  // namespace

TEST_CASE("the guide's examples are clean, and their tests hold") {
    const std::vector<std::string> examples = blocks("yaml");
    CHECK(examples.size() == 6);
    std::size_t whole = 0;
    for (const std::string& example : examples) {
        const test::Folder folder;
        const std::string path = written(folder, example);
        const Ran form = run({"check", "--form", path});
        const Ran checked = run({"check", path});
        INFO(example << form.err << checked.err << checked.out);
        CHECK(form.status == 0);
        CHECK(form.out == path + ": fine (form and references)\n");
        CHECK(form.err == "");
        // The short ones are beginnings, and the guide says what `check` thinks of those.
        if (checked.status == 0) ++whole;
        if (checked.status != 0) {
            CHECK(checked.err.find("error[too-little-scored]") != std::string::npos);
            CHECK(checked.out.find(": 1 thing to look at\n") != std::string::npos);
        }
        if (example.find("\ntests:") == std::string::npos) continue;
        const Ran tested = run({"test", path});
        INFO(tested.err << tested.out);
        CHECK(tested.status == 0);
    }
    CHECK(whole == 3);
}

TEST_CASE("the guide's mistake is answered as it says") {
    const std::vector<std::string> mistakes = blocks("yaml mistake");
    const std::vector<std::string> answers = blocks("text");
    REQUIRE(mistakes.size() == 1);
    REQUIRE(answers.size() == 1);
    const test::Folder folder;
    const std::string path = written(folder, mistakes[0]);
    const Ran ran = run({"check", path});
    CHECK(ran.status == 1);
    const std::string said = ran.out + ran.err;
    const std::size_t name = said.find("mine.yaml:10");
    REQUIRE(name != std::string::npos);
    CHECK(said.substr(name).starts_with(answers[0]));
}
