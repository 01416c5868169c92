#include <array>

#include "analysis/findings.h"

namespace composure::analysis {

namespace {

constexpr std::array kFindingTexts = std::to_array<scenario::Explanation>({
    {"bad-bot-meets-standard",
     "A player who does one bad thing at every turn (argues, gives in, never calls help, says nothing ...) still meets "
     "the "
     "standard. Then the score does not measure what it means to measure. `composure bots` shows all of them.",
     "calls-for: apologises                   # one thing in the whole scenario: service is not scored\nreplies:\n  - "
     "{say: "
     "Have it for nothing., does: gives-in, then: happy}",
     "calls-for: [apologises, asks-open, offers-option]\nreplies:\n  - {say: Have it for nothing., does: gives-in, "
     "then: "
     "happy}"},
    {"condition-part-never-true",
     "Whatever the trainee does, this part of a condition never holds when it is asked. Often it is a number that the "
     "anger never comes to, or a fact that nothing sets.",
     "if: {any: [{anger: at least 95}, {insults: at least 2}]}    # anger never comes to 95",
     "if: {insults: at least 2}"},
    {"endless",
     "There are moments from which no reply leads to an end of the talk. The trainee goes round in circles until "
     "somebody loses patience.",
     "asks: {says: Where is it?, replies: [{say: I will look., then: waits}]}\nwaits: {says: And?, replies: [{say: I "
     "am "
     "looking., then: asks}]}",
     "asks: {says: Where is it?, replies: [{say: I will look., then: waits}]}\nwaits: {says: And?, replies: [{say: "
     "Here it "
     "is., ends: resolved}]}"},
    {"escalation-never-due",
     "The escalation waits for something that cannot happen, so help is never due and calling it is always too early. "
     "If that is meant, write `due: never`.",
     "escalation: {due: {insults: at least 3}}    # and only two moments are insults",
     "escalation: {due: {reached: wants-more}}"},
    {"every-reply-fine",
     "Whatever is chosen here counts the same, so the moment tests nothing. A good wrong reply is what a tired, decent "
     "person would say.",
     "- {say: Let me look., does: takes-seriously, then: thanks}\n- {say: I will look., does: takes-seriously, then: "
     "thanks}",
     "- {say: Let me look., does: takes-seriously, then: thanks}\n- {say: It will turn up., does: fobs-off, then: "
     "thanks}"},
    {"first-is-best",
     "With `order: fixed` the replies stand as they are written, and the best one mostly comes first. Trainees notice "
     "that after three moments.",
     "order: fixed\nreplies: [...]    # the best one first, everywhere", "replies: [...]    # in an order drawn anew"},
    {"guessable-from-replies",
     "Who never listens to the customer and takes what sounds polite and helpful passes. Then the scenario tests "
     "reading, "
     "not dealing with people.",
     "- {say: I am so sorry. Let me help you., does: all-of-it, then: thanks}\n- {say: That is not my problem., does: "
     "fobs-off, then: shouts}",
     "- {say: Which day was it?, does: all-of-it, then: thanks}\n- {say: I am so sorry. We will sort it out., does: "
     "fobs-off, then: shouts}"},
    {"impossible-ending",
     "The file names an ending that no play comes to. Either the way to it is missing, or its condition can never "
     "hold.",
     "then: [{if: {trust: at least 100}, go: friends}, {go: parts}]    # trust never comes to 100",
     "then: [{if: {trust: at least 60}, go: friends}, {go: parts}]"},
    {"longest-is-best",
     "In most moments the best reply is simply the longest one. Trainees find that out at once, and then they no "
     "longer "
     "read.",
     "- {say: \"I see that this is annoying. Let me look for it, and then tell you.\", does: all-of-it, then: "
     "thanks}\n- "
     "{say: No., does: fobs-off, then: shouts}",
     "- {say: Let me look for it., does: all-of-it, then: thanks}\n- {say: \"It has surely been sent, these things "
     "always "
     "turn up again.\", does: fobs-off, then: shouts}"},
    {"no-way-on",
     "It can happen that nobody speaks here and no reply is on offer. The trainee sits before an empty screen until "
     "the "
     "clock runs out.",
     "replies:\n  - {say: You paid in cash., if: {fact: paid-cash}, ends: resolved}",
     "replies:\n  - {say: You paid in cash., if: {fact: paid-cash}, ends: resolved}\n  - {say: How did you pay?, then: "
     "answers}"},
    {"pass-mark-out-of-reach",
     "The pass mark asks for more points than any play can have. This is proved, not tried: nobody can ever pass.",
     "pass-mark: 98    # and no play is worth more than 95", "pass-mark: 80"},
    {"pillar-never-exercised",
     "One of the five questions has a weight, and nothing in the scenario ever asks it. The scorecard says `n/a` and "
     "is "
     "made from the others. Service needs three things that are called for, escalation a customer with the key, line "
     "two "
     "people who wait.",
     "customers: {tamm: {...}}    # nobody has an `escalation`",
     "customers: {tamm: {escalation: {due: {reached: wants-more}}, ...}}"},
    {"reference-not-met",
     "The reference plays the best reply everywhere and calls help when it is due. If even that does not meet the "
     "standard, nobody can learn how.",
     "pass-mark: 100    # and a moment calls for something that no reply does", "pass-mark: 80"},
    {"too-little-scored",
     "Even the best play is asked too few of the five questions: under 60 of 100 there is no total and no result.",
     "calls-for: greets    # one thing, and nobody has an `escalation`",
     "escalation: {due: {reached: wants-more}}\n# and moments that call for three things together"},
    {"unreachable-reply",
     "This reply is never on offer: its `if` asks for something that never holds in this moment, or only for somebody "
     "who does the same again and again: sets limits, calls, holds.",
     "- {say: Take it easy., if: {anger: at least 90}, then: thanks}    # anger never comes to 90 here",
     "- {say: Take it easy., if: {anger: at least 60}, then: thanks}"},
});

}  // namespace

std::span<const scenario::Explanation> proof_explanations() { return kFindingTexts; }

}  // namespace composure::analysis
