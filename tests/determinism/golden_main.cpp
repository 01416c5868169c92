// Replays every recording in tests/cases/plays and prints its golden hash: "hash path" lines, sorted by path. Built
// from base, scenario and simulation alone, so that compilers and optimisation levels can be compared.
//   golden SOURCE_FOLDER
// Exit status: 0 the same as golden.txt, 1 different, 2 something could not be read.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "scenario/read_scenario.h"
#include "simulation/recording.h"

namespace {

using namespace composure;
namespace files = std::filesystem;

std::string bytes_of(const files::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

// The hash, or nothing after a word on what is wrong.
std::string hash_of_play(const files::path& root, const files::path& path, const scenario::Vocabulary& table) {
    const auto recording = simulation::read_recording(bytes_of(path));
    if (!recording) return std::fprintf(stderr, "%s: not readable\n", path.c_str()), "";
    const std::string name = recording->scenario + ".yaml";
    auto reading = scenario::read_scenario(bytes_of(root / "scenarios" / name), name, table);
    if (!reading.value) return std::fprintf(stderr, "%s: not readable\n", name.c_str()), "";
    const simulation::Model model(std::move(*reading.value));
    const auto played = simulation::replay(model, *recording);
    if (!played) return std::fprintf(stderr, "%s: %s\n", path.c_str(), played.error().message.c_str()), "";
    return to_hex(simulation::hash_of(played->events()));
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return std::fputs("golden SOURCE_FOLDER\n", stderr), 2;
    const files::path root = words[1], plays = root / "tests/cases/plays";
    const auto table = scenario::read_conduct_table(bytes_of(root / "assets/rubric.yaml"), "rubric.yaml");
    if (!table.value || !files::exists(plays)) return std::fputs("no conduct table or no plays there\n", stderr), 2;
    std::vector<files::path> recordings;
    for (const auto& entry : files::recursive_directory_iterator(plays)) {
        if (entry.path().extension() == ".recording") recordings.push_back(entry.path());
    }
    std::sort(recordings.begin(), recordings.end());
    std::string lines;
    for (const files::path& path : recordings) {
        const std::string hash = hash_of_play(root, path, *table.value);
        if (hash.empty()) return 2;
        lines += hash + " " + path.lexically_relative(plays).generic_string() + "\n";
    }
    std::fputs(lines.c_str(), stdout);
    return lines == bytes_of(plays / "golden.txt") ? 0 : 1;
}
