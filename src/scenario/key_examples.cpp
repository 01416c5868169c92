#include <array>
#include <span>

#include "scenario/key_examples_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array<std::string_view, 15> kExamples{
    "composure: 1",
    "title: The wrong change",
    "customers: {tamm: {name: Mrs Tamm, moments: ...}}",
    "name: Mrs Tamm",
    "moments: {asks: {says: Good morning., ends: resolved}}",
    "say: Let me look for it.",
    "says: Good morning.",
    "go: next-moment",
    "expect: {calm: at least 80}",
    "pillar: service",
    "moves: {anger: -4, trust: +3}",
    "better: Say what you can do next.",
    "weight: 25",
    "version: \"2026-11-21\"",
    "rubric: 1",
};

constexpr std::array<std::string_view, 5> kSiteExamples{
    "site: 1",
    "name: Corner shop, Harbour street",
    "purpose: Training, and choosing what to practise.",
    "reviewers: [Ms Saar]",
    "agreement: Agreement with the works council of 2026-05-04",
};

struct Whole {
    std::string_view what, example;
};

constexpr std::array<Whole, 16> kWholes{{
    {"an escalation", "{needs: supervisor, due: {reached: wants-more}, within: 20s}"},
    {"a condition", "{reached: wants-more}, or {anger: at least 60}"},
    {"a reply", "{say: Let me look for it., does: takes-seriously, then: next-moment}"},
    {"a hand-over reply", "{say: Mrs Tamm has waited for an hour., does: warm-hand-over}"},
    {"the supervisor", "{name: Ms Saar, arrives: 20s, free: now}"},
    {"the colleague", "{name: Jonas, arrives: 20s, free: now}"},
    {"'weights'", "{calm: 25, no-arguing: 20, escalation: 25, service: 25, line: 5}"},
    {"'floors'", "{calm: 60, service: 50}"},
    {"'expect'", "{outcome: resolved, calm: at least 80}"},
    {"'changes'", "{anger: -10, trust: +5}"},
    {"an exception", "{says: With a receipt from today up to 40 at once., authority: supervisor}"},
    {"the policy", "{says: Refunds over 20 euros need the manager.}"},
    {"the customer", "{name: Mrs Tamm, moments: ...}"},
    {"the moment", "{says: Good morning., ends: resolved}"},
    {"a scenario", "composure: 1"},
    {"a site file", "site: 1"},
}};

}  // namespace

std::string_view example_of_whole(std::string_view what) {
    for (const Whole& whole : kWholes) {
        // "the policy 'refunds'" is a policy of some name
        const bool named = what.starts_with(whole.what) && what.substr(whole.what.size()).starts_with(" '");
        if (whole.what == what || named) return whole.example;
    }
    return {};
}

std::string_view example_of(std::string_view key, std::string_view what) {
    if (what == "a test" && key == "name") return "name: help in time";
    if (what.starts_with("the policy") && key == "says") return "says: Refunds over 20 euros need the manager.";
    if (what == "remorse" && key == "says") return "says: I am sorry. That was not fair.";
    const std::span<const std::string_view> site = kSiteExamples;
    for (const std::string_view example : what == "a site file" ? site : kExamples) {
        if (example.substr(0, example.find(':')) == key) return example;
    }
    return {};
}

}  // namespace composure::scenario
