// A real terminal with a person at it: what they type, and what they see. Ctrl-C and hanging up are the kernel's own.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include <chrono>
#include <string>
#include <vector>

#include "commands/program.h"

namespace composure::test {

class AtTerminal {
public:
    explicit AtTerminal(std::vector<std::string> arguments) {
        screen_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        REQUIRE(screen_ >= 0);
        REQUIRE(::grantpt(screen_) == 0);
        REQUIRE(::unlockpt(screen_) == 0);
        const std::string name = ::ptsname(screen_);
        const std::string program = std::string(COMPOSURE_BINARY_DIR) + "/composure";
        std::vector<char*> words{const_cast<char*>(program.c_str())};
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        child_ = ::fork();
        if (child_ != 0) return;
        ::setsid();
        const int keys = ::open(name.c_str(), O_RDWR);  // becomes its terminal
        for (const int each : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(keys, each);
        set_surroundings(home_, {});
        ::execv(program.c_str(), words.data());
        ::_exit(127);
    }
    AtTerminal(const AtTerminal&) = delete;
    AtTerminal& operator=(const AtTerminal&) = delete;
    ~AtTerminal() {
        if (child_ > 0) {
            ::kill(child_, SIGKILL);
            ::waitpid(child_, nullptr, 0);
        }
        if (screen_ >= 0) ::close(screen_);
    }

    // Waits until `prompt` is the last that is seen, then types; what is typed is seen too.
    void answer(const std::string& prompt, const std::string& keys) {
        const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        const auto asked = [&] { return seen_.size() >= typed_ + prompt.size() && seen_.ends_with(prompt); };
        while (!asked() && std::chrono::steady_clock::now() < latest && look()) {
        }
        INFO(seen_);
        REQUIRE(asked());
        typed_ = seen_.size() + keys.size();
        REQUIRE(::write(screen_, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
    }
    void hang_up() {
        ::close(screen_);
        screen_ = -1;
    }
    // The exit status, once the program has ended by itself; all that was seen is in `seen`.
    int wait() {
        while (screen_ >= 0 && look()) {
        }
        int status = 0;
        ::waitpid(child_, &status, 0);
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    const std::string& seen() const { return seen_; }

private:
    // False: the program has left the terminal, or nothing came for long.
    bool look() {
        pollfd ready{screen_, POLLIN, 0};
        char block[4096];
        if (::poll(&ready, 1, 20'000) <= 0) return false;
        const ssize_t count = ::read(screen_, block, sizeof block);
        for (ssize_t n = 0; n < count; ++n)
            if (block[n] != '\r') seen_ += block[n];
        return count > 0;
    }

    Folder home_;
    int screen_ = -1;
    pid_t child_ = -1;
    std::string seen_;
    std::size_t typed_ = 0;  // up to where a prompt was answered
};

}  // namespace composure::test
