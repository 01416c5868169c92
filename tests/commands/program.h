// Runs the built program as a person or a script does: arguments in; standard output, standard error and status out.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "folder.h"
#include "support.h"

namespace composure::test {

struct Ran {
    int status = -1;
    std::string out, err;
};

// Of the program that is run: a name and its value; an empty value takes the name away.
using Environment = std::vector<std::pair<std::string, std::string>>;

// Nothing is read from or written to the home of who runs the tests. In the child, before the program.
inline void set_surroundings(const Folder& home, const Environment& more) {
    Environment all{
        {"COMPOSURE_DATA", COMPOSURE_SOURCE_DIR}, {"COMPOSURE_RECORDS", home / "records.db"}, {"HOME", home / ""}};
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME",
                             "COMPOSURE_TRAINEE", "COMPOSURE_AS"})
        all.emplace_back(name, "");
    all.insert(all.end(), more.begin(), more.end());
    for (const auto& [name, value] : all) {
        if (value.empty()) {
            ::unsetenv(name.c_str());
        } else {
            ::setenv(name.c_str(), value.c_str(), 1);
        }
    }
}

class Program {
public:
    explicit Program(std::vector<std::string> arguments, const std::string& input = "", Environment environment = {})
        : environment_(std::move(environment)) {
        std::ofstream(folder_ / "in", std::ios::binary) << input;
        start(std::move(arguments), ::open((folder_ / "in").c_str(), O_RDONLY));
    }
    // The same with another clock: "2026-08-03 09:30:00", local time.
    static Ran at(const std::string& when, std::vector<std::string> arguments, const std::string& input) {
        Program program;
        std::ofstream(program.folder_ / "in", std::ios::binary) << input;
        program.when_ = when;
        program.start(std::move(arguments), ::open((program.folder_ / "in").c_str(), O_RDONLY));
        return program.wait();
    }
    // Standard input stays open and silent until the program ends.
    static Ran stopped_by(int signal, std::vector<std::string> arguments, const std::string& until_it_says,
                          const std::string& then_take_away = "", const std::string& input = "\n") {
        Program program;
        int ends[2];
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        REQUIRE(::write(ends[1], input.data(), input.size()) == static_cast<ssize_t>(input.size()));
        program.start(std::move(arguments), ends[0]);
        for (int tries = 0; tries < 500; ++tries) {
            if (bytes_of(program.folder_ / "out").find(until_it_says) != std::string::npos) break;
            ::usleep(10'000);
        }
        if (!then_take_away.empty()) ::rmdir(then_take_away.c_str());
        ::kill(program.child_, signal);
        Ran ran = program.wait();
        ::close(ends[1]);
        return ran;
    }

    Ran wait() {
        int status = 0;
        ::waitpid(child_, &status, 0);
        Ran ran;
        ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        ran.out = bytes_of(folder_ / "out");
        ran.err = bytes_of(folder_ / "err");
        return ran;
    }

private:
    Program() = default;
    void start(std::vector<std::string> arguments, int input) {
        const std::string program = std::string(COMPOSURE_BINARY_DIR) + "/composure";
        const std::string out = folder_ / "out";
        const std::string err = folder_ / "err";
        std::vector<char*> words{const_cast<char*>(program.c_str())};
        if (!when_.empty()) words = {const_cast<char*>("faketime"), when_.data(), words.front()};
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(input, STDIN_FILENO);
            ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDOUT_FILENO);
            ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDERR_FILENO);
            set_surroundings(folder_, environment_);
            if (!when_.empty()) {
                ::setenv("ASAN_OPTIONS", "verify_asan_link_order=0", 1);  // faketime's library comes before it
                ::execvp("faketime", words.data());
            }
            ::execv(program.c_str(), words.data());
            ::_exit(127);
        }
        ::close(input);
    }

    Folder folder_;
    Environment environment_;
    std::string when_;  // empty: the machine's clock
    pid_t child_ = -1;
};

inline Ran run(std::vector<std::string> arguments, const std::string& input = "", Environment environment = {}) {
    return Program(std::move(arguments), input, std::move(environment)).wait();
}

inline Ran run_at(const std::string& when, std::vector<std::string> arguments, const std::string& input = "") {
    return Program::at(when, std::move(arguments), input);
}

}  // namespace composure::test
