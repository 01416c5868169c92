// Runs a program and says what it cost.
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "bench.h"

extern char** environ;

namespace composure::bench {

struct Cost {
    bool ran = false;
    int status = -1;         // exit status; -1 when it did not end by itself
    double seconds = 0;      // from start to end
    double cpu_seconds = 0;  // its own, user and system
    double peak_megabytes = 0;
};

// `input` must be a file; output goes nowhere. The peak includes what this process holds, so keep it small.
inline Cost run(std::vector<std::string> words, const std::string& input = "/dev/null") {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

    Cost cost;
    const double start = seconds();
    pid_t child = 0;
    cost.ran = posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    if (!cost.ran) return cost;
    int status = 0;
    rusage used{};
    cost.ran = wait4(child, &status, 0, &used) == child;
    cost.seconds = seconds() - start;
    cost.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    const auto time = [](const timeval& value) {
        return static_cast<double>(value.tv_sec) + static_cast<double>(value.tv_usec) / 1e6;
    };
    cost.cpu_seconds = time(used.ru_utime) + time(used.ru_stime);
    cost.peak_megabytes = static_cast<double>(used.ru_maxrss) / 1024;
    return cost;
}

}  // namespace composure::bench
