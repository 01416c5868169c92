// `composure check`: what it proves, and each planted fault caught for that fault and no other.
#include <filesystem>
#include <set>

#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

namespace {

const std::string kFaults = "tests/cases/faults/";

// Without the machine's path before the names of files.
std::string in_tree(std::string text) {
    const std::string tree = test::source_path("");
    for (std::size_t at = text.find(tree); at != std::string::npos; at = text.find(tree)) text.erase(at, tree.size());
    return text;
}

std::vector<std::string> fault_files() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path(kFaults)))
        names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

// What stands in [...] in the first lines of diagnostics.
std::vector<std::string> codes_in(const std::string& errors) {
    std::vector<std::string> codes;
    for (std::size_t at = errors.find(".yaml:"); at != std::string::npos; at = errors.find(".yaml:", at + 1)) {
        const std::size_t open = errors.find('[', at);
        if (open == std::string::npos || errors.find('\n', at) < open) continue;
        codes.push_back(errors.substr(open + 1, errors.find(']', open) - open - 1));
    }
    return codes;
}

// "endless--second-chat" is another shape of "endless".
std::string code_of(const std::string& name) {
    const std::string kind = name.substr(0, name.find("--"));
    return kind == "giving-in" ? "bad-bot-meets-standard" : kind;
}

}  // namespace

TEST_CASE("check: each planted fault is caught for that fault and no other, and its right twin is fine", "[.proof]") {
    for (const std::string& name : fault_files()) {
        const Ran ran = run({"check", test::source_path(kFaults + name + ".yaml")});
        INFO(name << "\n" << ran.err);
        if (name.ends_with("-right")) {
            CHECK(ran.status == 0);
            CHECK(ran.err == "");
            CHECK(in_tree(ran.out).starts_with(kFaults + name + ".yaml: fine\n"));
            continue;
        }
        CHECK(ran.status == 1);
        CHECK(codes_in(ran.err) == std::vector{code_of(name)});
        CHECK(run({"explain", code_of(name)}).out.find("\nRight:\n") != std::string::npos);
        CHECK(std::filesystem::exists(test::source_path(kFaults + name + "-right.yaml")));
    }
}

TEST_CASE("check: the faults in their order, word for word", "[.proof]") {
    const Ran ran = run({"check", test::source_path(kFaults)});
    CHECK(ran.status == 1);
    test::check_against("tests/commands/expected/faults.txt", in_tree(ran.err));
}

TEST_CASE("check: the shipped scenarios are proved sound, with nothing undecided", "[.proof]") {
    const Ran ran = run({"check", test::source_path("scenarios")});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    CHECK(ran.out.find("undecided") == std::string::npos);
    CHECK(ran.out.find("not all") == std::string::npos);
    std::size_t proved = 0;
    for (std::size_t at = ran.out.find("  proved: "); at != std::string::npos; at = ran.out.find("  proved: ", at + 1))
        ++proved;
    CHECK(proved == 6);
}

TEST_CASE("check: a small budget is said plainly, and nothing is called proved") {
    const Ran ran = run({"check", "rude-remark", "--budget", "20"});
    CHECK(ran.out.find("states, not all: no proof (--budget gives it more)\n") != std::string::npos);
    CHECK(ran.out.find("proved:") == std::string::npos);
}

TEST_CASE("check --form: form and references alone") {
    const Ran ran = run({"check", "--form", test::source_path(kFaults + "endless.yaml")});
    CHECK(ran.status == 0);
    CHECK(in_tree(ran.out) == kFaults + "endless.yaml: fine (form and references)\n");
}
