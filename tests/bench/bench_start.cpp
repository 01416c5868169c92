// How long `composure check --form` of one file takes (the start that editors wait for), beside a program that does
// nothing. The proof has a figure of its own (bench_proof).
#include <algorithm>

#include "child.h"

using namespace composure;

int main() {
    const std::string build = COMPOSURE_BINARY_DIR;
    const std::vector<std::string> check{build + "/composure", "check", "--form",
                                         COMPOSURE_SOURCE_DIR "/scenarios/rude-remark.yaml"};
    const std::vector<std::string> empty{build + "/tests/bench/empty_program"};
    double ours = 1e9;
    double theirs = 1e9;
    for (int round = 0; round < 150; ++round) {  // the best of each: what else runs on the machine only adds
        const bench::Cost checked = bench::run(check);
        const bench::Cost nothing = bench::run(empty);
        if (checked.status != 0 || nothing.status != 0) {
            std::fputs("bench_start: a program failed\n", stderr);
            return 1;
        }
        ours = std::min(ours, checked.seconds);
        theirs = std::min(theirs, nothing.seconds);
    }
    bench::at_most(
        "start", ours / theirs, 3,
        fmt::format("times an empty program ({:.2f} ms and {:.2f} ms) to check one file", ours * 1e3, theirs * 1e3));
    return 0;
}
