// The most memory that a headless play of each shipped scenario holds.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "child.h"

using namespace composure;

namespace {

// The lines of a trainee who answers everything; refusals cost nothing. Written to a file beside the programs.
std::string script() {
    const std::string path = COMPOSURE_BINARY_DIR "/tests/bench/memory.jsonl";
    std::FILE* out = std::fopen(path.c_str(), "w");
    if (out == nullptr) std::exit(1);
    for (int nth = 0; nth < 120; ++nth) {
        std::fputs("{\"wait\":\"change\"}\n{\"after\":200,\"reply\":\"r1\"}\n{\"do\":\"call-next\"}\n", out);
    }
    std::fclose(out);
    return path;
}

}  // namespace

int main() {
    const std::string input = script();
    double most = 0;
    for (const char* name : {"rude-remark", "odd-request", "saturday-rush"}) {
        const std::string scenario = std::string(COMPOSURE_SOURCE_DIR "/scenarios/") + name + ".yaml";
        const bench::Cost cost = bench::run({COMPOSURE_BINARY_DIR "/composure", "play", scenario, "--jsonl"}, input);
        if (!cost.ran || cost.status < 0 || cost.status > 1) {
            std::fputs("bench_memory: composure failed\n", stderr);
            return 1;
        }
        most = std::max(most, cost.peak_megabytes);
    }
    bench::at_most("memory", most, 12, "MB at most for a whole headless play");
    return 0;
}
