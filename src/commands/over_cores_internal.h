// Work on several files at once, with the answers in the order of the files. Private to this room.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

namespace composure::commands {

// work(n) for n in 0 .. count-1, each once, on as many threads as there are cores; then take(n, answer) one after the
// other, in order, on this thread. `work` must touch nothing that another call of it changes.
template <class Work, class Take>
void over_cores(std::size_t count, const Work& work, const Take& take) {
    using Answer = decltype(work(std::size_t{0}));
    std::vector<Answer> answers(count);
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t n = next++; n < count; n = next++) answers[n] = work(n);
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> others;
    for (std::size_t n = 1; n < std::min(cores, count); ++n) others.emplace_back(run);
    run();
    for (std::thread& other : others) other.join();
    for (std::size_t n = 0; n < count; ++n) take(n, std::move(answers[n]));
}

}  // namespace composure::commands
