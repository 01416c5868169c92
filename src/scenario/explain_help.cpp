#include <array>

#include "scenario/explain_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array kHelpTexts = std::to_array<Explanation>({
    {"answer-before-help",
     "The moment in `answer` is where the talk goes on once help has come. A way that leads there "
     "directly would let somebody speak who is not there yet.",
     "escalation: {answer: with-saar}\n...\n- {say: Let me look., then: with-saar}",
     "escalation: {answer: with-saar}\n...\n- {say: I am calling Ms Saar., calls: supervisor, then: wait-for-help}"},
    {"clock-too-short-to-read",
     "A clock must never measure how fast somebody reads: it lasts at least 5 seconds and 0.3 "
     "more for each word of the replies. Shorter only with `urgent: true`, and then with at most "
     "3 replies of 8 words.",
     "wait: 3s\nreplies: [...]    # with 20 words together", "wait: 12s\nreplies: [...]"},
    {"help-may-not-come",
     "A reply calls somebody who is not always free. When nobody can come, the talk must go on in some "
     "way, and `otherwise` says how.",
     "- {say: I am calling her now., calls: supervisor, then: wait-for-help}",
     "- {say: I am calling her now., calls: supervisor, then: wait-for-help, otherwise: nobody-free}"},
    {"helper-not-in-team", "Somebody is called, asked about or named who is not in the `team` of this file.",
     "- {say: I am calling somebody., calls: supervisor, then: wait-for-help}",
     "team:\n  supervisor: {name: Ms Saar, free: now}\n...\n- {say: I am calling somebody., calls: supervisor, then: "
     "wait-for-help}"},
    {"may-end-twice",
     "When a customer may be told to leave is one rule of the house. In two policies it could say two "
     "different things.",
     "manners: {says: Nobody has to bear insults., may-end: after 1 limit}\nhouse: {says: The owner decides., may-end: "
     "never}",
     "manners: {says: Nobody has to bear insults., may-end: after 1 limit}\nhouse: {says: The owner decides.}"},
    {"removed-not-allowed",
     "`ends: removed` tells the customer to leave. Such a reply is on offer only when a policy allows "
     "it, and none in this file does.",
     "- {say: Please leave the shop now., ends: removed}",
     "policies:\n  manners: {says: Nobody has to bear insults., may-end: after 1 limit}\n...\n- {say: Please leave the "
     "shop "
     "now., ends: removed}"},
    {"wait-without-call",
     "`wait-for-help` lets everybody stand there until help has come. It needs a call in the same reply; "
     "without one, nobody might ever come. Calling somebody who is on the way already changes nothing.",
     "- {say: Somebody will come., then: wait-for-help}",
     "- {say: Somebody will come., calls: supervisor, then: wait-for-help}"},
});

}  // namespace

std::span<const Explanation> help_explanations() { return kHelpTexts; }

}  // namespace composure::scenario
