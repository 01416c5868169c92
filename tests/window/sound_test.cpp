// The device behind the sounds. SDL's own driver "disk" writes what would be heard into a file; no test opens a real
// device.
#include "window/sound/sound.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

#include "shop.h"
#include "window/own_machine.h"

using namespace composure;
using namespace composure::window;

namespace {

namespace fs = std::filesystem;

class SoundDriver {
public:
    explicit SoundDriver(const char* name) {
        ::setenv("SDL_AUDIODRIVER", name, 1);
        ::setenv("SDL_DISKAUDIOFILE", file().c_str(), 1);
    }
    ~SoundDriver() {
        ::setenv("SDL_AUDIODRIVER", "dummy", 1);
        ::unsetenv("SDL_DISKAUDIOFILE");
    }
    SoundDriver(const SoundDriver&) = delete;
    SoundDriver& operator=(const SoundDriver&) = delete;

    fs::path file() const { return folder_ / "heard.raw"; }
    bool opened() const { return fs::exists(file()); }
    bool heard_something() const {
        const std::string bytes = opened() ? test::bytes_of(file()) : "";
        return bytes.find_first_not_of('\0') != std::string::npos;
    }

private:
    test::OwnFolder folder_;
};

class Lines : public records::Log {
public:
    void note(std::string_view sentence) override { lines.emplace_back(sentence); }
    void warn(std::string_view sentence) override { lines.emplace_back(sentence); }
    std::vector<std::string> lines;
};

// The device's thread takes its time on a busy machine.
bool comes_to(const Sound& sound, Sound::Device device) {
    for (int i = 0; i < 1000; ++i) {
        if (sound.device() == device) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

const Audible kBell{.volume = 100, .bell = true};
const std::string kChat = "scenarios/three-windows.yaml";

}  // namespace

TEST_CASE("a device is opened when something is to be heard, and only then") {
    const SoundDriver driver("disk");
    Lines log;
    {
        Sound sound(&log);
        sound.play({});
        sound.play({.volume = 0, .pressure = 1, .people = 3, .bell = true});
        CHECK(sound.device() == Sound::Device::closed);
        CHECK_FALSE(driver.opened());
        sound.play(kBell);
        REQUIRE(comes_to(sound, Sound::Device::open));
        for (int i = 0; i < 500 && !driver.heard_something(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK(driver.heard_something());
    CHECK(log.lines.empty());
}

TEST_CASE("the device is closed a while after there is nothing to be heard, and opened again") {
    const SoundDriver driver("dummy");
    Sound sound;
    sound.play(kBell);
    REQUIRE(comes_to(sound, Sound::Device::open));
    sound.play({});
    CHECK(sound.device() == Sound::Device::open);  // not at once: a pause may be short
    REQUIRE(comes_to(sound, Sound::Device::closed));
    sound.play(kBell);
    CHECK(comes_to(sound, Sound::Device::open));
}

TEST_CASE("without a device all is silent, and the log says so once") {
    const SoundDriver driver("no-such-driver");
    Lines log;
    Sound sound(&log);
    for (int i = 0; i < 3; ++i) {
        sound.play(kBell);
        REQUIRE(comes_to(sound, Sound::Device::missing));
        sound.play({});
    }
    REQUIRE(log.lines.size() == 1);
    CHECK(log.lines[0].starts_with("no sound: "));
}

// A pipe in place of the file that SDL's driver "disk" writes: nobody opens it, nobody reads it, or the reader goes.
class Server {
public:
    explicit Server(const fs::path& place) : place_(place) {
        fs::remove(place);
        REQUIRE(::mkfifo(place.c_str(), 0600) == 0);
    }
    ~Server() { goes(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    void comes() {
        goes();
        reads_ = ::open(place_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    }
    void goes() {
        if (reads_ >= 0) ::close(std::exchange(reads_, -1));
    }

private:
    fs::path place_;
    int reads_ = -1;
};

TEST_CASE("a sound server that does not answer is not waited for, neither when it opens nor when it closes") {
    std::signal(SIGPIPE, SIG_IGN);
    const SoundDriver driver("disk");
    Server server(driver.file());
    Sound sound;
    bool answers = false;
    const auto end = [&] {
        const auto begun = std::chrono::steady_clock::now();
        answers = sound.end(std::chrono::milliseconds(100));
        return std::chrono::steady_clock::now() - begun;
    };
    SECTION("opens") {
        sound.play(kBell);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    SECTION("closes") {
        server.comes();
        sound.play(kBell);
        REQUIRE(comes_to(sound, Sound::Device::open));
        // The pipe fills up, and the device's thread stays in the middle of a write.
        std::this_thread::sleep_for(std::chrono::milliseconds(800));
    }
    CHECK(end() < std::chrono::seconds(2));
    CHECK_FALSE(answers);
    server.comes();
    server.goes();  // so that its thread ends with the test
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
}

TEST_CASE("a device that goes in the middle is told in the log, and heard again when there is one") {
    std::signal(SIGPIPE, SIG_IGN);
    const SoundDriver driver("disk");
    Server server(driver.file());
    server.comes();
    Lines log;
    Sound sound(&log);
    sound.play(kBell);
    REQUIRE(comes_to(sound, Sound::Device::open));
    server.goes();
    REQUIRE(comes_to(sound, Sound::Device::missing));
    fs::remove(driver.file());  // an ordinary file from now on
    CHECK(comes_to(sound, Sound::Device::open));
    CHECK(sound.end());
    REQUIRE(log.lines.size() == 1);
    CHECK(log.lines[0] == "the audio device is gone; it goes on without sound");
}

TEST_CASE("the window never waits for the device") {
    const SoundDriver driver("disk");
    Sound sound;
    timespec begin{}, end{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
    for (int i = 0; i < 10'000; ++i) sound.play({.volume = i % 100, .pressure = 0.01F * static_cast<float>(i % 100)});
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    CHECK(end.tv_sec - begin.tv_sec < 2);
}

TEST_CASE("a practice play is heard, an assessment is not, nor is who turned the sound off") {
    test::Shop shop;
    shop.real_time = true;
    const auto play = [&](const std::string& script, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"play", test::source_path(kChat), "--seed", "1"};
        words.insert(words.end(), more.begin(), more.end());
        return shop.run("key enter\nwait 600\nexpect play\n" + script + "quit\n", words);
    };
    {
        const SoundDriver driver("disk");
        CHECK(play("wait 600\n") == 1);
        CHECK(driver.heard_something());
    }
    {
        const SoundDriver driver("disk");
        CHECK(play("wait 600\n", {"--assessment"}) == 1);
        CHECK_FALSE(driver.opened());
    }
    for (const char* settings : {"sound: off\n", "volume: 0\n"}) {
        shop.set(settings);
        const SoundDriver driver("disk");
        CHECK(play("wait 600\n") == 1);
        CHECK_FALSE(driver.opened());
    }
}

TEST_CASE("a play without a device goes on silently, and nothing is said on the screen") {
    test::Shop shop;
    shop.real_time = true;
    const SoundDriver driver("no-such-driver");
    CHECK(shop.run("key enter\nwait 1000\nexpect play\nexpect-not sound\nexpect-not device\nkey m\nwait 100\nkey m\n"
                   "wait 300\nexpect play\nquit\n",
                   {"play", test::source_path(kChat), "--seed", "1"}) == 1);
}

TEST_CASE("the key M and the button in the bar turn the sound off and on, for good; an assessment has neither") {
    test::Shop shop;
    const auto settings = [&] { return test::bytes_of(shop / "config/composure/settings"); };
    const std::vector<std::string> words{"play", test::source_path(kChat), "--seed", "1"};
    shop.run("key enter\nwait 2000\nkey m\nwait 100\nclick Sound: off\nmove Sound: on\nkey m\nmove Sound: off\nquit\n",
             words);
    CHECK(settings().find("sound: off\nvolume: 50\n") != std::string::npos);
    std::vector<std::string> assessed = words;
    assessed.emplace_back("--assessment");
    CHECK(shop.run("key enter\nwait 2000\nexpect play\nkey m\nquit\n", assessed) == 1);
    CHECK(settings().find("sound: off\nvolume: 50\n") != std::string::npos);
    CHECK(shop.run("key enter\nwait 2000\nmove top/sound\nquit\n", assessed) == 4);
    CHECK(shop.run("key enter\nwait 2000\nmove top/sound\nkey p\nexpect Time stands still\nkey m\nquit\n", words) == 1);
}

TEST_CASE("settings: how loud, tried at once and kept") {
    test::Shop shop;
    shop.real_time = true;
    const auto settings = [&] { return test::bytes_of(shop / "config/composure/settings"); };
    {
        const SoundDriver driver("disk");
        CHECK(shop.run("key s\nexpect Settings\nwait 300\nclick sound/25\nwait 1500\nclick sound/try\nwait 300\n"
                       "key escape\nquit\n") == 0);
        CHECK(driver.heard_something());
    }
    CHECK(settings().find("sound: on\nvolume: 25\n") != std::string::npos);
    const SoundDriver driver("disk");
    CHECK(shop.run("key s\nclick sound/off\nwait 500\nexpect-not Let me hear it\nquit\n") == 0);
    CHECK_FALSE(driver.opened());
    CHECK(settings().find("sound: off\nvolume: 25\n") != std::string::npos);
}
