// How a benchmark tells its figures to tools/bench: one line each, parts separated by tabs.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace composure::bench {

inline double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Of this process alone: what else runs on the machine does not count.
inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

inline void line(std::string_view name, double value, std::string_view relation, double wanted, std::string_view what) {
    std::fputs(fmt::format("{}\t{:.3f}\t{}\t{}\t{}\n", name, value, relation, wanted, what).c_str(), stdout);
}
inline void at_least(std::string_view name, double value, double wanted, std::string_view what) {
    line(name, value, "at-least", wanted, what);
}
inline void at_most(std::string_view name, double value, double wanted, std::string_view what) {
    line(name, value, "at-most", wanted, what);
}

// Wanted and not reached so far: printed as "not yet", and nobody is stopped by it. Becomes at_most once it is reached.
inline void aims_at(std::string_view name, double value, double wanted, std::string_view what) {
    line(name, value, "aims-at", wanted, what);
}

}  // namespace composure::bench
