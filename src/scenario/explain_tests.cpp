#include <array>

#include "scenario/explain_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array kTestTexts = std::to_array<Explanation>({
    {"empty-expectation", "A test that expects nothing can never fail, so it shows nothing.", "expect: {}",
     "expect: {outcome: resolved, calm: at least 80}"},
    {"engine-code-missing",
     "The conduct table lacks a code that the game itself gives out, for a silence, an interruption or "
     "a warning said twice. Without it nothing can be judged.",
     "codes:\n  greets: ...    # and no robotic", "codes:\n  greets: ...\n  robotic: ..."},
    {"not-a-score", "Pillars and totals are numbers from 0 to 100: exactly, `at least` or `at most`.",
     "expect: {calm: at least good}", "expect: {calm: at least 80}"},
    {"step-not-clear",
     "A step of a test does one thing: it says a reply, does an act, or waits. A reply may come `after` the end of "
     "the line, or `cut-in` so long after its first word; not both, and acts do not cut in.",
     "{do: listen, wait: 5s}\n{reply: Let me look, after: 2s, cut-in: 1s}",
     "[{do: listen}, {wait: 5s}]\n{reply: Let me look, cut-in: 1s}"},
    {"topic-or-severity",
     "A conduct code is good or bad. Good conduct belongs to a topic of service; bad conduct has a "
     "severity. It needs exactly one of the two.",
     "offers-tea:\n  pillar: service\n  moves: {anger: -4, trust: +3}\n  says: Offered a cup of tea.",
     "offers-tea:\n  pillar: service\n  topic: respect\n  moves: {anger: -4, trust: +3}\n  says: Offered a cup of "
     "tea."},
    {"unknown-reply",
     "A step of a test is the beginning of a reply, word for word, or its id. No reply of this file begins "
     "like that.",
     "play: [Let me lok for it]", "play: [Let me look for it]"},
    {"weights-not-100",
     "The weights of the five pillars are shares of 100. A pillar that is not named keeps its usual weight: "
     "calm 25, no-arguing 20, escalation 25, service 25, line 5.",
     "weights: {calm: 50}", "weights: {calm: 30, no-arguing: 20, escalation: 20, service: 25, line: 5}"},
    {"which-customer",
     "There are several customers, so an outcome alone does not say whose it is. Name those that the test is about.",
     "expect: {outcome: resolved}", "expect: {outcome: {tamm: resolved, jonas: left}}"},
});

}  // namespace

std::span<const Explanation> test_explanations() { return kTestTexts; }

}  // namespace composure::scenario
