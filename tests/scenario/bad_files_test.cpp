// tests/bad/: one broken file for each code, with exactly what is said about it. After a change, look at the new texts
// and then accept them: COMPOSURE_ACCEPT=1 build/debug/tests/test_scenario "[bad]"
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "read_helpers.h"
#include "scenario/explain.h"

namespace composure::scenario::testing {
namespace {

// Too big to keep in the repository.
std::string made_here(const std::string& code) {
    if (code == "too-large") return "# " + std::string(1024 * 1024, 'x') + "\n";
    std::string text = "composure: 1\ntitle: [";
    for (int i = 0; i < 50'000; ++i) text += "a,";
    return text + "a]\n";
}

std::vector<std::string> bad_codes() {
    std::vector<std::string> codes{"too-large", "too-many-nodes"};
    for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/bad"))) {
        if (entry.path().extension() == ".yaml") codes.push_back(entry.path().stem().string());
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

std::string bytes_of(const std::string& code) {
    const std::string path = source_path("tests/bad/" + code + ".yaml");
    return std::filesystem::exists(path) ? file_text(path) : made_here(code);
}

std::vector<Diagnostic> findings_in(const std::string& code) {
    const std::string bytes = bytes_of(code);
    const std::string name = code + ".yaml";
    if (bytes.starts_with("rubric:")) return read_conduct_table(bytes, name).diagnostics;
    return read_scenario(bytes, name, table()).diagnostics;
}

bool accepting() { return std::getenv("COMPOSURE_ACCEPT") != nullptr; }

}  // namespace

TEST_CASE("each broken file is answered word for word", "[bad]") {
    for (const std::string& code : bad_codes()) {
        const std::string said = print_diagnostics(findings_in(code), code + ".yaml", bytes_of(code), Colour::never);
        const std::string expected_path = source_path("tests/bad/" + code + ".txt");
        if (accepting()) std::ofstream(expected_path, std::ios::binary) << said;
        INFO("tests/bad/" << code << ".yaml");
        CHECK(said == file_text(expected_path));
        CHECK(said.find("[" + code + "]") != std::string::npos);
    }
}

TEST_CASE("a file with an error gives no scenario, one with warnings does", "[bad]") {
    for (const std::string& code : bad_codes()) {
        const std::string bytes = bytes_of(code);
        if (bytes.starts_with("rubric:")) continue;
        const Reading<Scenario> reading = read_scenario(bytes, code + ".yaml", table());
        INFO(code);
        CHECK_FALSE(reading.diagnostics.empty());
        CHECK(reading.value.has_value() != has_errors(reading.diagnostics));
    }
}

TEST_CASE("every code has an explanation, and every explanation a broken file", "[bad]") {
    std::set<std::string> explained;
    for (const Explanation& explanation : explanations()) explained.insert(std::string(explanation.code));
    const auto codes = bad_codes();
    CHECK(std::set<std::string>(codes.begin(), codes.end()) == explained);
    for (const std::string& code : codes) {
        for (const Diagnostic& found : findings_in(code)) {
            INFO("tests/bad/" << code << ".yaml gives out " << found.code);
            CHECK(explained.count(found.code) == 1);
        }
    }
}

TEST_CASE("explanations are whole, in order, and show two different things", "[bad]") {
    std::string_view before;
    for (const Explanation& explanation : explanations()) {
        INFO(explanation.code);
        CHECK(before < explanation.code);
        CHECK(explanation.what.size() > 20);
        CHECK_FALSE(explanation.right.empty());
        CHECK(explanation.wrong != explanation.right);
        CHECK_FALSE(explanation.right.ends_with('\n'));
        before = explanation.code;
    }
}

}  // namespace composure::scenario::testing
