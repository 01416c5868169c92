#include <array>

#include "scenario/explain_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array kTalkTexts = std::to_array<Explanation>({
    {"bad-code-called-for",
     "`calls-for` says what would help in this moment, and bad conduct never helps. What a tempting "
     "wrong reply does stands in its `does`.",
     "calls-for: contradicts", "calls-for: takes-seriously"},
    {"many-replies",
     "The replies are on the keys 1 to 6. The seventh and later ones can be chosen, but nobody can weigh so "
     "many while somebody waits for an answer.",
     "replies: [...]    # seven of them", "replies: [...]    # three or four"},
    {"missing-arrives", "The first customer is there from the start. For everyone else the file says when they come.",
     "jonas:\n  name: Jonas", "jonas:\n  name: Jonas\n  arrives: 30s"},
    {"moment-goes-nowhere",
     "After a moment something must happen: the trainee answers (`replies`), the talk goes on by "
     "itself (`then`), or it is over (`ends`).",
     "asks:\n  says: Where is my parcel?", "asks:\n  says: Where is my parcel?\n  ends: resolved"},
    {"mood-and-anger",
     "`mood` is a word for how angry a customer arrives, `anger` a number for the same. Two answers to one "
     "question cannot both hold.",
     "mood: angry\nanger: 40", "anger: 40"},
    {"never-used", "This line has no effect where it stands. Nothing breaks, but probably something else was meant.",
     "asks:\n  says: Where is my parcel?\n  calls-for: takes-seriously\n  ends: resolved",
     "asks:\n  says: Where is my parcel?\n  calls-for: takes-seriously\n  replies: [...]"},
    {"nothing-called-for",
     "`all-of-it` stands for everything in the moment's `calls-for`. Without one it stands for "
     "nothing.",
     "asks:\n  says: Where is my parcel?\n  replies:\n    - {say: Let me look., does: all-of-it, ends: resolved}",
     "asks:\n  says: Where is my parcel?\n  calls-for: takes-seriously\n  replies:\n    - {say: Let me look., does: "
     "all-of-it, ends: resolved}"},
    {"over-limit",
     "There is more of something than a session can hold: 16 customers, 12 replies in a moment, 32 facts, 32 "
     "policies, 4 escalations of a customer, 1000 moments; in a site file 200 reviewers and 200 trainers.",
     "replies: [...]    # thirteen of them", "replies: [...]    # three or four"},
    {"reply-goes-nowhere", "After a reply the talk goes on (`then`) or is over (`ends`). Nothing says which.",
     "- {say: Let me look., does: takes-seriously}", "- {say: Let me look., does: takes-seriously, then: thanks}"},
    {"says-nothing", "The trainee is to answer, but nothing is said and nothing is seen.",
     "asks:\n  replies:\n    - {say: Good morning., ends: resolved}",
     "asks:\n  says: Good morning!\n  replies:\n    - {say: Good morning., ends: resolved}"},
    {"serious-without-why",
     "An insult, a threat, mockery, discrimination, touching or telling secrets is a serious incident: "
     "the session is held until somebody has looked at it. That person needs a sentence about why.",
     "- {say: \"Are you blind, or what?\", does: insults, ends: walked-out}",
     "- say: Are you blind, or what?\n  does: insults\n  why: It mocks her for not seeing the sign.\n  ends: "
     "walked-out"},
    {"talk-without-time",
     "These moments follow one another by themselves, nobody says a word, and so they would go round for "
     "ever in no time at all.",
     "waits: {shows: She waits., then: turns}\nturns: {shows: She turns to the door., then: waits}",
     "waits: {shows: She waits., then: turns}\nturns: {says: Then I will go., ends: walked-out}"},
    {"text-too-long",
     "A long reply cannot be read while the clock runs, and a long speech is not listened to. Replies: 90 "
     "characters are advised, 300 are the most, as for all that is spoken; other texts: 2000.",
     "say: Let me look for it in the back room and in the front room and then once more under the counter.",
     "say: Let me look for it, in the back room first."},
    {"two-ways-on", "After a moment or a reply exactly one thing happens. Here the file says two.",
     "- {say: Let me look., then: thanks, ends: resolved}", "- {say: Let me look., then: thanks}"},
    {"unreachable-moment", "No reply, no clock and no other way leads to this moment, so nobody will ever hear it.",
     "asks: {says: Where is it?, ends: resolved}\nthanks: {says: Thank you., ends: resolved}",
     "asks: {says: Where is it?, then: thanks}\nthanks: {says: Thank you., ends: resolved}"},
    {"way-missing",
     "A list of ways is tried from top to bottom. If every one has an `if`, it may happen that none of them "
     "holds, and the talk would stop dead.",
     "then: [{if: {anger: at least 60}, go: shouts}]", "then: [{if: {anger: at least 60}, go: shouts}, {go: thanks}]"},
    {"way-never-taken",
     "A list of ways is tried from top to bottom. A way without `if` always holds, so nothing below it is "
     "ever tried.",
     "then: [{go: thanks}, {if: {anger: at least 60}, go: shouts}]",
     "then: [{if: {anger: at least 60}, go: shouts}, {go: thanks}]"},
});

}  // namespace

std::span<const Explanation> talk_explanations() { return kTalkTexts; }

}  // namespace composure::scenario
