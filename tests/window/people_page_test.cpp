// The sheets of people, and a window whose file of people is missing or broken.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support.h"
#include "window/window.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

int run(std::vector<std::string> words) {
    words.insert(words.begin(), "composure-window");
    std::vector<const char*> pointers;
    for (const std::string& word : words) pointers.push_back(word.c_str());
    return window::run(static_cast<int>(pointers.size()), pointers.data(), {});
}

// A data folder of its own, with this as its file of people.
class Data {
public:
    explicit Data(const std::string& looks)
        : path_(fs::temp_directory_path() / ("composure-people-" + std::to_string(::getpid()))) {
        fs::create_directories(path_ / "assets");
        fs::create_directories(path_ / "scenarios");
        fs::copy_file(test::source_path("assets/rubric.yaml"), path_ / "assets" / "rubric.yaml",
                      fs::copy_options::overwrite_existing);
        fs::remove(path_ / "assets" / "looks.yaml");
        if (!looks.empty()) std::ofstream(path_ / "assets" / "looks.yaml") << looks;
        ::setenv("COMPOSURE_DATA", path_.c_str(), 1);
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    }
    ~Data() {
        ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    int played(const std::string& script) const {
        std::ofstream(path_ / "script.txt") << script;
        return run({"--virtual-time", "--script", (path_ / "script.txt").string(), "--records",
                    (path_ / "records.db").string(), "--trainee", "Ann"});
    }
    fs::path path() const { return path_; }

private:
    fs::path path_;
};

const std::string kNotice =
    "The people in assets/looks.yaml could not be read. Everybody is drawn all the same, from their name.";

}  // namespace

TEST_CASE("without its people the window goes on and says so") {
    CHECK(Data("").played("expect home\nexpect " + kNotice + "\nquit\n") == 0);
    CHECK(Data("looks: 1\npeople: {vera: {hat: helmet}}\n").played("expect " + kNotice + "\nquit\n") == 0);
    const std::string whole = test::bytes_of(test::source_path("assets/looks.yaml"));
    CHECK(Data(whole).played("expect home\nexpect-not " + kNotice + "\nquit\n") == 0);
}

TEST_CASE("the sheets of people are written, or it is said why not") {
    const Data data(test::bytes_of(test::source_path("assets/looks.yaml")));
    CHECK(run({"--people", data.path().string()}) == 0);
    for (const char* name : {"everybody", "moods", "hands", "counter", "line"})
        CHECK(fs::file_size(data.path() / ("people-" + std::string(name) + ".png")) > 50'000);
    CHECK(run({"--people", (data.path() / "nowhere").string()}) == 3);
    const Data without("");
    CHECK(run({"--people", without.path().string()}) == 2);
}
