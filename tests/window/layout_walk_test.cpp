// Every screen at every size in every language: nothing is cut off, nothing lies over something else, and the focus
// can be seen (walks/README.md).
#include <fnmatch.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "folder.h"
#include "records/open.h"
#include "scenario/site.h"
#include "support.h"
#include "window/window.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

const fs::path kWalks = COMPOSURE_SOURCE_DIR "/tests/window/walks";
constexpr int kScriptFailed = 4;

// Where the walks go, until the program ends.
const fs::path& our_folder() {
    static const test::Folder folder;
    static const fs::path path = folder.path();
    return path;
}

struct Walk {
    std::string name;
    std::vector<std::string> arguments;
    std::string script;  // with the test's own commands at its stops
    std::vector<std::string> looks;
};

struct With {
    bool rings = false;     // Tab goes round where the walk says so
    bool wheel = false;     // it is turned where the walk says so
    bool in_sight = false;  // every reply and act of a play is in sight
};

std::string in_the_folder(std::string word) {
    const std::size_t here = word.find("HERE/");
    if (here != std::string::npos) word.replace(here, 4, (our_folder() / "now").string());
    return word;
}

Walk read_walk(const fs::path& path, With with) {
    bool turns = false;
    Walk walk{path.stem().string(), {}, {}, {}};
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string first, second, word;
        words >> first >> second;
        if (first == "#" && second == "arguments:")
            while (words >> word) walk.arguments.push_back(in_the_folder(word));
        if (first == "#" && second == "scrolls") with.in_sight = false;
        if (first == "#" && second == "turns") turns = with.wheel;
        if (first == "look") {
            walk.looks.push_back(second);
            walk.script += "note-layout " + second + ".faults\n";
            if (with.in_sight) walk.script += "expect-in-sight reply/\nexpect-in-sight act/\n";
            // What the wheel only moved is as if drawn there.
            if (turns) walk.script += "wheel -1\nexpect-as-anew\nwheel -3\nexpect-as-anew\nwheel 4\nexpect-as-anew\n";
        } else if (first == "check") {
            if (with.rings) walk.script += "expect-rings\n";
        } else {
            walk.script += line + "\n";
        }
    }
    return walk;
}

int run(std::vector<std::string> words) {
    words.insert(words.begin(), {"composure-window", "--virtual-time", "--seed", "1", "--trainee", "Anna Aas"});
    std::vector<const char*> pointers;
    for (const std::string& word : words) pointers.push_back(word.c_str());
    return window::run(static_cast<int>(pointers.size()), pointers.data(), {records::open, nullptr});
}

// Records with a past, for progress and review: two plays, one of them stopped, and an assessment.
void make_records() {
    fs::create_directories(our_folder() / "past");
    ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
    scenario::Site site;
    site.name = "Corner shop";
    site.purpose = "Training.";
    site.reviewers = {"Mari Mets"};
    site.agreement = "Agreement of 2026-05-04.";
    std::ofstream(our_folder() / "past/site.yaml") << scenario::write_site(site);
    std::string bytes = test::bytes_of(test::source_path("tests/cases/doors/wrong-change.yaml"));
    bytes.replace(bytes.find("title:"), 6, "use: assessment\ntitle:");
    std::ofstream(our_folder() / "past/exam.yaml") << bytes;
    const std::string script = our_folder() / "past/script.txt", records = our_folder() / "past/records.db";
    std::ofstream(script) << "key enter\nwait 9000\nkey 2\nwait 60000\nwait 60000\nwait 60000\nexpect debrief\nquit\n";
    const std::string exam = our_folder() / "past/exam.yaml";
    const std::vector<std::string> common{"--script", script, "--records", records, "play"};
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{test::source_path("tests/cases/doors/wrong-change.yaml")},
          std::vector<std::string>{"rude-remark"}, std::vector<std::string>{exam, "--assessment"}}) {
        std::vector<std::string> words = common;
        words.insert(words.end(), more.begin(), more.end());
        run(words);
    }
}

int run_walk(const Walk& walk, const std::string& language, const std::string& scale) {
    fs::remove_all(our_folder() / "now");
    fs::copy(our_folder() / "past", our_folder() / "now", fs::copy_options::recursive);
    for (const auto& entry : fs::directory_iterator(kWalks))
        if (entry.path().extension() == ".yaml") fs::copy(entry.path(), our_folder() / "now" / entry.path().filename());
    const std::string file = (our_folder() / "now/script.txt").string();
    std::ofstream(file) << walk.script;
    std::vector<std::string> words{"--script",   file,     "--records",  our_folder() / "now/records.db",
                                   "--language", language, "--ui-scale", scale};
    words.insert(words.end(), walk.arguments.begin(), walk.arguments.end());
    return run(words);
}

// Without the places, which move with every other word of a screen: "home en_XA 200: the text “…” is cut off".
std::set<std::string> faults_of(const Walk& walk, const std::string& language, const std::string& scale) {
    static const std::regex places(" at -?\\d+,-?\\d+ \\d+x\\d+| -?\\d+,-?\\d+ \\d+x\\d+");
    std::set<std::string> faults;
    for (const std::string& look : walk.looks) {
        std::ifstream file(our_folder() / "now" / (look + ".faults"));
        for (std::string line; std::getline(file, line);)
            faults.insert(look + " " + language + " " + scale + line.substr(line.find(": ")));
    }
    std::set<std::string> without;
    for (const std::string& fault : faults) without.insert(std::regex_replace(fault, places, ""));
    return without;
}

// The patterns of expected.txt (fnmatch), and whether one was met.
std::map<std::string, bool> expected_faults() {
    std::map<std::string, bool> patterns;
    std::ifstream file(kWalks / "expected.txt");
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') patterns.emplace(line, false);
    return patterns;
}

std::vector<fs::path> walks() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(kWalks))
        if (entry.path().extension() == ".walk") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("every screen has room for everything at every size and in both pseudo-languages", "[.slow][layout]") {
    make_records();
    std::map<std::string, bool> expected = expected_faults();
    std::string unexpected;
    for (const std::string scale : {"75", "100", "150", "200", "300"})  // first: the letters of a size are kept a while
        for (const fs::path& path : walks())
            for (const std::string language : {"en", "en_XA", "en_XB"}) {
                // At its usual size nothing that may be pressed in a play is out of sight.
                const Walk walk = read_walk(path, {.wheel = true, .in_sight = language == "en" && scale == "100"});
                INFO(walk.name << " in " << language << " at " << scale << " %");
                CHECK(run_walk(walk, language, scale) != kScriptFailed);
                for (const std::string& fault : faults_of(walk, language, scale)) {
                    bool known = false;
                    for (auto& [pattern, met] : expected)
                        if (fnmatch(pattern.c_str(), fault.c_str(), 0) == 0) known = met = true;
                    if (!known) unexpected += fault + "\n";
                }
            }
    std::ofstream(fs::path(COMPOSURE_BINARY_DIR) / "layout-faults.txt") << unexpected;
    INFO(unexpected);
    CHECK(unexpected.empty());
    for (const auto& [pattern, met] : expected) {
        INFO("no fault fits this line of walks/expected.txt any more: " << pattern);
        CHECK(met);
    }
}

TEST_CASE("the focus is always in sight and has a ring", "[.slow][rings]") {
    make_records();
    for (const std::string scale : {"100", "200", "300"})
        for (const fs::path& path : walks()) {
            const Walk walk = read_walk(path, {.rings = true});
            INFO(walk.name << " at " << scale << " %");
            CHECK(run_walk(walk, "en", scale) != kScriptFailed);
            for (const std::string language : {"en_XA", "en_XB"})
                if (scale != "300") CHECK(run_walk(walk, language, scale) != kScriptFailed);
        }
}
