// A thousand scenarios of about 150 lines, checked for form: `composure check --form` beside js-yaml and ajv with the
// schema for editors, on the same two cores.
#include <sched.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "child.h"

using namespace composure;

namespace {

constexpr int kFiles = 1000;
constexpr int kMoments = 17;  // eight lines each, and the beginning

std::string scenario(int number) {
    std::string text = fmt::format(
        "composure: 1\ntitle: Parcel number {0}\nlanguage: en\nplace: counter\nlevel: {1}\nbrief: You stand at the "
        "parcel "
        "counter on day {0}.\nteam:\n  supervisor: {{name: Ms Saar, arrives: 15s, free: now}}\ncustomers:\n  tamm:\n   "
        " name: "
        "Mrs Tamm\n    mood: irritated\n    hidden: She has asked {0} times already.\n    moments:\n",
        number, number % 5 + 1);
    for (int moment = 0; moment < kMoments; ++moment) {
        text += fmt::format(
            "      asks-{0}:\n        says: Where is parcel {1}? I have been waiting for {0} days now.\n        is: "
            "remark\n"
            "        calls-for: [takes-seriously, asks-closed]\n        replies:\n"
            "          - {{say: Let me look for parcel {1} right away., does: all-of-it, then: {2}}}\n"
            "          - {{say: \"{0} days are nothing, you know.\", does: fobs-off, ends: walked-out}}\n"
            "          - {{say: What does it look like?, does: asks-closed, if: {{anger: below {3}}}, then: {2}}}\n",
            moment, number * 31 + moment, moment + 1 < kMoments ? fmt::format("asks-{}", moment + 1) : "thanks",
            40 + moment);
    }
    return text + "      thanks:\n        says: Thank you.\n        ends: resolved\n";
}

void keep_to_two_cores() {
    cpu_set_t now, two;
    CPU_ZERO(&two);
    if (sched_getaffinity(0, sizeof now, &now) != 0) return;
    for (int core = 0; core < CPU_SETSIZE && CPU_COUNT(&two) < 2; ++core) {
        if (CPU_ISSET(core, &now)) CPU_SET(core, &two);
    }
    sched_setaffinity(0, sizeof two, &two);
}

}  // namespace

int main() {
    const std::string build = COMPOSURE_BINARY_DIR;
    const std::string source = COMPOSURE_SOURCE_DIR;
    const std::string folder = build + "/bench_form";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (int number = 0; number < kFiles; ++number) {
        std::ofstream(fmt::format("{}/{:04}.yaml", folder, number)) << scenario(number);
    }
    const std::string packages = build + "/editor/packages";
    if (bench::run({source + "/tests/editor/packages.sh", packages}).status != 0) {
        std::fputs("bench_form: skipped; js-yaml and ajv cannot be had from npm here\n", stderr);
        return 0;
    }
    keep_to_two_cores();
    double ours = 1e9;
    double theirs = 1e9;
    for (int round = 0; round < 5; ++round) {
        const bench::Cost checked = bench::run({build + "/composure", "check", "--form", folder});
        const bench::Cost validated =
            bench::run({"/usr/bin/env", "node", source + "/tests/bench/form.mjs", packages + "/node_modules",
                        source + "/assets/scenario.schema.json", folder});
        if (checked.status != 0 || validated.status != 0) {
            std::fputs("bench_form: a program failed\n", stderr);
            return 1;
        }
        ours = std::min(ours, checked.seconds);
        theirs = std::min(theirs, validated.seconds);
    }
    bench::at_most(
        "form", ours / theirs, 1,
        fmt::format("times js-yaml and ajv ({:.2f} s and {:.2f} s) to check {} files for form", ours, theirs, kFiles));
    return 0;
}
