// Whole visits, as people have them: tests/window/stories. A story has parts, each a run of the program with the same
// records and settings:
//
//     == WORDS          the command line; paths that begin with tests/ are the source tree's
//     ...               commands of script.h; pictures are kept in build/PRESET/stories/NAME
//     status N          the exit status of this part
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "records/open.h"
#include "support.h"
#include "window/window.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

struct Part {
    std::vector<std::string> words;
    std::string script;
    int status = 0;
};

std::vector<Part> read_story(const fs::path& path) {
    std::vector<Part> parts;
    std::istringstream lines(test::bytes_of(path.string()));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string first, word;
        words >> first;
        if (first == "==") {
            parts.emplace_back();
            while (words >> word)
                parts.back().words.push_back(word.starts_with("tests/") ? test::source_path(word) : word);
        } else if (first == "status" && !parts.empty()) {
            words >> parts.back().status;
        } else if (!parts.empty()) {
            parts.back().script += line + "\n";
        }
    }
    return parts;
}

int run_part(const Part& part, const fs::path& folder) {
    const std::string script = (folder / "script.txt").string();
    std::ofstream(script) << part.script;
    std::vector<std::string> words{"composure-window", "--virtual-time", "--seed", "1", "--script", script};
    words.insert(words.end(), {std::string("--records"), (folder / "r.db").string()});
    // Who comes without a wish is asked who they are.
    if (!part.words.empty()) words.insert(words.end(), {std::string("--trainee"), std::string("Ann")});
    words.insert(words.end(), part.words.begin(), part.words.end());
    std::vector<const char*> pointers;
    for (const std::string& word : words) pointers.push_back(word.c_str());
    return window::run(static_cast<int>(pointers.size()), pointers.data(), {records::open, nullptr});
}

void tell(const std::string& name) {
    const fs::path folder = fs::path(COMPOSURE_BINARY_DIR) / "stories" / name;
    fs::remove_all(folder);
    fs::create_directories(folder / "home");
    ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
    for (const char* variable : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
        ::setenv(variable, (folder / "home").c_str(), 1);
    const std::vector<Part> parts =
        read_story(fs::path(COMPOSURE_SOURCE_DIR "/tests/window/stories") / (name + ".story"));
    REQUIRE_FALSE(parts.empty());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        INFO("part " << i + 1 << " of " << name);
        CHECK(run_part(parts[i], folder) == parts[i].status);
    }
    ::unsetenv("XDG_CONFIG_HOME");
}

}  // namespace

TEST_CASE("a visit with the keyboard alone") { tell("by-keyboard"); }
TEST_CASE("the first start of the program, and the second") { tell("first-start"); }
TEST_CASE("a visit with the pointer alone") { tell("by-mouse"); }
TEST_CASE("quit in the middle, and come back") { tell("quit-and-come-back"); }
