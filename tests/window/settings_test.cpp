#include "window/desk/settings.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "own_machine.h"

using namespace composure;
using namespace composure::window;

namespace {

namespace fs = std::filesystem;

Settings unusual() {
    Settings settings;
    settings.ui_scale = 1.75F;
    settings.theme = ThemeName::contrast;
    settings.motion = Motion::reduced;
    settings.pressure = false;
    settings.sound = false;
    settings.volume = 35;
    settings.pace = *session::pace_named("1.5");
    settings.language = "en_XB";
    settings.trainee = "Märt Käo: the second";
    settings.been_here = true;
    settings.keys.put(Command::listen, U's');
    settings.keys.put(Command::pause, U'y');
    return settings;
}

}  // namespace

TEST_CASE("settings are read back as they were written") {
    const Settings settings = unusual();
    const ReadSettings read = read_settings(write_settings(settings));
    CHECK(read.notes.empty());
    CHECK(write_settings(read.settings) == write_settings(settings));
    CHECK(read.settings.keys == settings.keys);
    CHECK(read.settings.ui_scale == 1.75F);
    CHECK(read.settings.trainee == "Märt Käo: the second");
}

TEST_CASE("the volume is a whole number of percent; anything else keeps the usual one") {
    CHECK(read_settings("").settings.volume == 50);
    CHECK(read_settings("").settings.sound);
    for (const auto& [written, percent] : {std::pair{"0", 0},
                                           {"100", 100},
                                           {"7 %", 50},
                                           {"7%", 7},
                                           {"101", 50},
                                           {"-1", 50},
                                           {"loud", 50},
                                           {"", 50},
                                           {"1e1", 50},
                                           {"99999999999", 50}}) {
        const ReadSettings read = read_settings("volume: " + std::string(written) + "\n");
        CHECK(read.settings.volume == percent);
        const bool known = percent != 50;
        CHECK(read.notes.empty() == known);
    }
    const ReadSettings read = read_settings("sound: loud\nvolume: 250\n");
    REQUIRE(read.notes.size() == 2);
    CHECK(read.settings.sound);
    CHECK(read.notes[1] == "Line 2 of your settings was not understood: volume: 250");
}

TEST_CASE("a key that had a letter takes the old one of the command that wants it") {
    KeyMap keys;
    REQUIRE(keys.put(Command::listen, U's'));
    CHECK(keys[Command::call_supervisor] == U'l');
    CHECK_FALSE(keys.put(Command::listen, U'1'));
}

TEST_CASE("what is not understood keeps its default and is told, line by line") {
    const ReadSettings read = read_settings(
        "# mine\n\nui-scale: 20\ntheme: pink\ncolour: blue\nkey listen: 1\nkey jump: j\nno colon\nmotion: reduced\n");
    CHECK(read.settings.ui_scale == 1);
    CHECK(read.settings.theme == ThemeName::light);
    CHECK(read.settings.motion == Motion::reduced);
    REQUIRE(read.notes.size() == 5);  // more say nothing new
    CHECK(read.notes[0] == "Line 3 of your settings was not understood: ui-scale: 20");
    CHECK(read.notes[2] == "Line 5 of your settings was not understood: colour: blue");
}

TEST_CASE("a file that is no text at all is survived") {
    std::string bytes = "theme: dark\n";
    for (int i = 0; i < 3000; ++i) bytes += static_cast<char>(i * 37 % 251);
    const ReadSettings read = read_settings(bytes);
    CHECK(read.settings.theme == ThemeName::dark);
    CHECK_FALSE(read.notes.empty());
    CHECK(read_settings("language: ../../etc\n").settings.language.empty());
    CHECK(read_settings("trainee: \x01\x02\n").settings.trainee.empty());
}

TEST_CASE("whatever stands at a key of the settings: its default is used, the line is told, and the rest holds") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> wrong{
        {"ui-scale", {"", "0", "-1", "74", "301", "100.5", "1e9", "%", "99999999999999999999", "nan"}},
        {"theme", {"", "pink", "Light", "light dark"}},
        {"motion", {"", "none", "fulll"}},
        {"pressure", {"", "maybe", "1"}},
        {"pace", {"", "0", "-2", "7", "fast"}},
        {"language", {"../en", "en/XA", std::string(21, 'e'), "e\x01n"}},
        {"trainee", {"\x01", std::string(4000, 'n'), "\xFF\xFE"}},
        {"been-here", {"", "perhaps"}},
        {"key listen", {"", "1", "ll", "\xC3\xA4", " "}},
        {"key jump", {"j"}},
        {"", {"", "x"}},
    };
    const std::string defaults = write_settings({});
    for (const auto& [key, values] : wrong) {
        for (const std::string& value : values) {
            INFO(key << ": " << value);
            const ReadSettings alone = read_settings(key + ": " + value + "\n");
            CHECK(alone.notes.size() == 1);
            CHECK(write_settings(alone.settings) == defaults);
            const ReadSettings among = read_settings("theme: dark\n" + key + ": " + value + "\nmotion: reduced\n");
            CHECK(among.notes.size() == 1);
            CHECK((key == "theme" || among.settings.theme == ThemeName::dark));
            CHECK((key == "motion" || among.settings.motion == Motion::reduced));
        }
    }
}

TEST_CASE("settings written by another editor are read: a mark at the beginning, other line ends, no last one") {
    const ReadSettings read = read_settings("\xEF\xBB\xBFtheme: dark\r\nmotion: reduced\r\nui-scale: 150 %");
    CHECK(read.notes.size() <= 1);
    CHECK(read.settings.theme == ThemeName::dark);
    CHECK(read.settings.motion == Motion::reduced);
}

TEST_CASE("a missing file gives the defaults without a word; a damaged one is kept beside") {
    const test::OwnFolder folder;
    const std::string place = folder / "composure/settings";
    CHECK(load_settings(place).notes.empty());
    CHECK_FALSE(load_settings(place).settings.been_here);
    REQUIRE(save_settings(unusual(), place));
    CHECK(load_settings(place).settings.theme == ThemeName::contrast);
    CHECK_FALSE(fs::exists(place + ".broken"));
    std::ofstream(place, std::ios::app) << "what is this\n";
    REQUIRE(load_settings(place).notes.size() == 1);
    REQUIRE(save_settings(unusual(), place));
    CHECK(test::bytes_of(place + ".broken").ends_with("what is this\n"));
    CHECK(load_settings(place).notes.empty());
}

TEST_CASE("settings that cannot be written are an error, and what was there stays") {
    const test::OwnFolder folder;
    const std::string place = folder / "composure/settings";
    std::ofstream(folder / "composure") << "a file where a folder should be";
    const auto saved = save_settings(unusual(), place);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == "cannot-write");
    CHECK(test::bytes_of(folder / "composure") == "a file where a folder should be");
    fs::create_directories(folder / "other/settings");
    const ReadSettings read = load_settings(folder / "other/settings");
    REQUIRE(read.notes.size() == 1);
    CHECK(read.notes[0].starts_with("Your settings could not be read, so the usual ones are used: "));
}

TEST_CASE("a script never reads the settings of the person at the machine") {
    ::unsetenv("XDG_CONFIG_HOME");
    CHECK(settings_place(PlayedBy::script).empty());
    CHECK(load_settings("").settings.been_here);
    CHECK(save_settings(unusual(), ""));
    ::setenv("XDG_CONFIG_HOME", "/tmp/somewhere", 1);
    CHECK(settings_place(PlayedBy::script) == "/tmp/somewhere/composure/settings");
    CHECK(settings_place(PlayedBy::person) == "/tmp/somewhere/composure/settings");
    ::unsetenv("XDG_CONFIG_HOME");
}
