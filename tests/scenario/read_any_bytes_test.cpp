// Whatever a trainer does to a good file, the reader answers: never a crash, never a scenario with an error, never an
// error without words. Small changes to whole files, made one at a time and the same in every run.
#include "base/mix64.h"
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line + "\n");
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line;
    return text;
}

void answers(const std::string& bytes) {
    const Reading<Scenario> reading = read_scenario(bytes, "case.yaml", table());
    const bool whole = reading.value.has_value() != has_errors(reading.diagnostics);
    std::string said;
    bool in_words = true;
    for (const Diagnostic& found : reading.diagnostics) {
        said += found.code + " ";
        in_words = in_words && !found.message.empty() && found.message.find("yaml-cpp") == std::string::npos;
    }
    if (whole && in_words && reading.diagnostics.size() <= 51) return;
    INFO(bytes);
    INFO(said);
    CHECK(whole);
    CHECK(in_words);
    CHECK(reading.diagnostics.size() <= 51);
}

const std::string& example() {
    static const std::string kText = file_text(source_path("tests/cases/good/wrong-change.yaml"));
    return kText;
}

}  // namespace

TEST_CASE("a line taken away, said twice, or moved in or out is answered") {
    const auto lines = lines_of(example());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto changed = lines;
        changed[i].clear();
        answers(joined(changed));
        changed[i] = lines[i] + lines[i];
        answers(joined(changed));
        changed[i] = "  " + lines[i];
        answers(joined(changed));
        changed[i] = lines[i].starts_with("  ") ? lines[i].substr(2) : lines[i];
        answers(joined(changed));
    }
}

TEST_CASE("a value replaced by something odd is answered") {
    const auto lines = lines_of(example());
    for (const char* odd :
         {"", "{}", "[]", "[a, [b], {c: d}]", "{if: {anger: at least 10}, go: heated}", "-1", "999999999999999999999",
          "wait-for-help", "all-of-it", "<nobody>", "~", "\"\"", "true", "1e9"}) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::size_t colon = lines[i].find(": ");
            if (colon == std::string::npos) continue;
            auto changed = lines;
            changed[i] = lines[i].substr(0, colon + 2) + odd + "\n";
            answers(joined(changed));
        }
    }
}

TEST_CASE("words swapped for words from elsewhere in the file are answered") {
    std::vector<std::string> words;
    std::istringstream stream(example());
    for (std::string word; stream >> word;) words.push_back(word);
    for (std::uint64_t round = 0; round < 1500; ++round) {
        std::string text = example();
        for (std::uint64_t change = 0; change < 3; ++change) {
            const auto from = scale_below(mix64(round, change, 1, 0), words.size());
            const auto with = scale_below(mix64(round, change, 2, 0), words.size());
            const std::size_t at = text.find(words[from], scale_below(mix64(round, change, 3, 0), text.size()));
            if (at != std::string::npos) text.replace(at, words[from].size(), words[with]);
        }
        answers(text);
    }
}

}  // namespace composure::scenario::testing
