#include <array>

#include "scenario/explain_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array kNameTexts = std::to_array<Explanation>({
    {"bad-id",
     "The name of a moment, a customer, a policy, a fact or a reply is one word of letters, digits and hyphens, "
     "in any script. It is never shown to the trainee, so it may be short.",
     "asks for it:\n  says: Where is my parcel?", "asks-for-it:\n  says: Where is my parcel?"},
    {"duplicate-id",
     "Two things that are named alike cannot be told apart: two replies of one customer with the same `id`, "
     "or a word of your own that the conduct table has already.",
     "- {id: looks, say: Let me look., ends: resolved}\n- {id: looks, say: Let me look again., ends: resolved}",
     "- {id: looks, say: Let me look., ends: resolved}\n- {id: looks-again, say: Let me look again., ends: resolved}"},
    {"like-cycle", "Two customers are each to be like the other, so there is nobody to copy from.",
     "tamm: {name: Mrs Tamm, like: jonas}\njonas: {name: Jonas, like: tamm}",
     "tamm: {name: Mrs Tamm, moments: ...}\njonas: {name: Jonas, like: tamm, arrives: 20s}"},
    {"unknown-code",
     "What a reply does and what a moment calls for is said with the words of the conduct table. "
     "`composure list conduct` shows them all; `words:` may add words of your house.",
     "does: takes-seriosly", "does: takes-seriously"},
    {"unknown-customer",
     "No customer of this file has that name. The name is the word before the colon, not what the "
     "customer is called.",
     "jonas:\n  like: tam", "jonas:\n  like: tamm"},
    {"unknown-fact",
     "A fact becomes known when some reply or moment `sets` it. This one is asked for, and nothing in the "
     "file ever sets it.",
     "- {say: You paid in cash., sets: paid-cash, then: asks}\n- {say: Here is your change., if: {fact: payed-cash}, "
     "ends: "
     "resolved}",
     "- {say: You paid in cash., sets: paid-cash, then: asks}\n- {say: Here is your change., if: {fact: paid-cash}, "
     "ends: "
     "resolved}"},
    {"unknown-looks",
     "Nobody is drawn with these looks yet; the usual person is shown instead. `composure list looks` "
     "names the people there are, and the words that describe anybody else.",
     "looks: heavy old man, hat", "looks: broad old man, cap"},
    {"unknown-moment",
     "A way leads to a moment that this customer does not have. Each customer has moments of their own; "
     "nobody can go on in somebody else's talk.",
     "then: appologise", "then: apologise"},
    {"unknown-placeholder",
     "In a text, <trainee>, <customer>, <supervisor> and <colleague> are replaced by names. No other "
     "word may stand between < and >.",
     "says: Are you <trainer>?", "says: Are you <trainee>?"},
    {"unknown-policy", "`uses` and `consult` name one of the policies of this file.", "uses: refnd", "uses: refund"},
    {"unknown-voice",
     "Nobody speaks with this voice yet; the usual one is taken. `composure list voices` names all there "
     "are.",
     "voice: squeaky", "voice: high"},
});

}  // namespace

std::span<const Explanation> name_explanations() { return kNameTexts; }

}  // namespace composure::scenario
