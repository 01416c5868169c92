// tests/cases/mistakes/: what people get wrong, each in base.yaml, and what is said about it word for word; legal.txt
// has what looks wrong and is right. After a change, look at the new texts and then accept them: COMPOSURE_ACCEPT=1
// build/debug/tests/test_scenario "[mistakes]"
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

struct Edit {
    std::string before, after;  // whole lines; nothing before: the whole file
};

struct Mistake {
    std::string name, head, told;  // head: as it stands in the file
    std::vector<Edit> edits;
};

std::string mistakes_path(const std::string& name) { return source_path("tests/cases/mistakes/" + name); }

std::vector<Mistake> mistakes_of(const std::string& name) {
    std::vector<Mistake> mistakes;
    std::istringstream lines(file_text(mistakes_path(name)));
    bool added = true;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("== ")) {
            mistakes.push_back({line.substr(3), line + "\n", {}, {}});
            added = true;
        } else if (!mistakes.empty() && (line.starts_with('-') || line.starts_with('+'))) {
            Mistake& mistake = mistakes.back();
            const bool removed = line[0] == '-';
            if (mistake.edits.empty() || (removed && added)) mistake.edits.push_back({});
            Edit& edit = mistake.edits.back();
            (removed ? edit.before : edit.after) += line.substr(1) + "\n";
            mistake.head += line + "\n";
            added = !removed;
        } else if (!mistakes.empty() && !(line.empty() && mistakes.back().told.empty())) {
            mistakes.back().told += line + "\n";
        }
    }
    for (Mistake& mistake : mistakes) {
        while (mistake.told.ends_with("\n\n")) mistake.told.pop_back();  // between two mistakes
    }
    return mistakes;
}

std::string carried_out(const Mistake& mistake) {
    std::string text = file_text(mistakes_path("base.yaml"));
    for (const Edit& edit : mistake.edits) {
        if (edit.before.empty()) return edit.after;
        const std::size_t at = ("\n" + text).find("\n" + edit.before);
        INFO(mistake.name << ": these lines do not stand in base.yaml: " << edit.before);
        REQUIRE(at != std::string::npos);
        text.replace(at, edit.before.size(), edit.after);
    }
    return text;
}

std::string with_windows_line_ends(const std::string& text) {
    std::string windows = "\xEF\xBB\xBF";
    for (const char letter : text) {
        if (letter == '\n') windows += '\r';
        windows += letter;
    }
    return windows;
}

std::string as_told(const std::string& bytes) {
    const auto found = read_scenario(bytes, "base.yaml", table()).diagnostics;
    return print_diagnostics(found, "base.yaml", bytes, Colour::never);
}

}  // namespace

TEST_CASE("the scenario that the mistakes are made in has none", "[mistakes]") {
    CHECK(as_told(file_text(mistakes_path("base.yaml"))).empty());
}

TEST_CASE("each mistake that people make is answered once, at its place, with what helps", "[mistakes]") {
    const auto mistakes = mistakes_of("mistakes.txt");
    CHECK(mistakes.size() >= 60);
    std::string all = file_text(mistakes_path("mistakes.txt"));
    all = all.substr(0, all.find("\n== ") + 1);
    for (const Mistake& mistake : mistakes) {
        const std::string told = as_told(carried_out(mistake));
        INFO(mistake.name);
        CHECK(told == mistake.told);
        CHECK_FALSE(told.empty());
        all += mistake.head + told + "\n";
    }
    all.pop_back();
    if (std::getenv("COMPOSURE_ACCEPT") != nullptr)
        std::ofstream(mistakes_path("mistakes.txt"), std::ios::binary) << all;
}

TEST_CASE("a mistake has the same place under Windows", "[mistakes]") {
    for (const Mistake& mistake : mistakes_of("mistakes.txt")) {
        INFO(mistake.name);
        const std::string text = carried_out(mistake);
        CHECK(places(with_windows_line_ends(text)) == places(text));
        CHECK(messages(with_windows_line_ends(text)) == messages(text));
    }
}

TEST_CASE("what looks wrong and is right is answered with nothing", "[mistakes]") {
    const auto legal = mistakes_of("legal.txt");
    CHECK(legal.size() >= 40);
    for (const Mistake& each : legal) {
        INFO(each.name);
        CHECK(as_told(carried_out(each)).empty());
        CHECK(as_told(with_windows_line_ends(carried_out(each))).empty());
    }
}

}  // namespace composure::scenario::testing
