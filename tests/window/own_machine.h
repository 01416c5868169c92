// A folder, and a machine, of a test's own: nothing of who sits at this one is read or changed. Gone afterwards.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "folder.h"
#include "records/open.h"
#include "support.h"
#include "window/window.h"

namespace composure::test {

class OwnFolder : public Folder {
public:
    std::filesystem::path operator/(const std::string& name) const { return std::filesystem::path(path()) / name; }
    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((*this / name).parent_path());
        std::ofstream(*this / name, std::ios::binary) << bytes;
    }
};

// What is said to the terminal from here on, which is given on to it at the end.
class Overheard {
public:
    explicit Overheard(const std::string& file) : before_(::dup(STDERR_FILENO)), file_(file) {
        const int into = ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
        ::dup2(into, STDERR_FILENO);
        ::close(into);
    }
    ~Overheard() {
        std::fflush(stderr);
        ::dup2(before_, STDERR_FILENO);
        ::close(before_);
        std::fputs(bytes_of(file_).c_str(), stderr);
    }
    Overheard(const Overheard&) = delete;
    Overheard& operator=(const Overheard&) = delete;

private:
    int before_;
    std::string file_;
};

// Without a screen; its settings are in the folder `config`, its usual records and recordings in `data`.
class OwnMachine : public OwnFolder {
public:
    OwnMachine() {
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        ::setenv("SDL_AUDIODRIVER", "dummy", 0);  // no test opens a real device
        ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
        ::setenv("XDG_DATA_HOME", (*this / "data").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (*this / "config").c_str(), 1);
        ::setenv("XDG_CACHE_HOME", COMPOSURE_BINARY_DIR "/test-cache", 1);  // of all tests: it saves each of them time
        ::unsetenv("LANGUAGE");                                             // a test before may have chosen one
    }
    ~OwnMachine() { ::unsetenv("XDG_CONFIG_HOME"); }

    // composure-window with these words and that script; its exit status.
    int window(const std::string& script, std::vector<std::string> words) const {
        write("script.txt", script);
        words.insert(words.begin(), {"composure-window", "--script", *this / "script.txt"});
        std::vector<const char*> pointers;
        for (const std::string& word : words) pointers.push_back(word.c_str());
        const Overheard overheard(*this / "said.txt");
        return window::run(static_cast<int>(pointers.size()), pointers.data(), {records::open, nullptr});
    }
    std::string said() const { return bytes_of(*this / "said.txt"); }  // by the last one, to the terminal

    std::string settings() const { return bytes_of(*this / "config/composure/settings"); }
    void set(const std::string& settings) const { write("config/composure/settings", settings); }
};

}  // namespace composure::test
