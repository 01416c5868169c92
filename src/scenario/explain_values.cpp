#include <array>

#include "scenario/explain_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array kValueTexts = std::to_array<Explanation>({
    {"duplicate-key",
     "The same key stands twice in one place. Only one of the two can hold, and nobody can tell which was meant.",
     "says: Where is my parcel?\nsays: Hello, where is my parcel?",
     "says: [Where is my parcel?, \"Hello, where is my parcel?\"]    # one of them is drawn"},
    {"empty-condition", "A condition that asks nothing always holds, which is surely not what was meant.", "if: {}",
     "if: {anger: at least 60}"},
    {"key-not-text", "A key, the word before the colon, is one plain word. Lists and mappings cannot be keys.",
     "[mood, anger]: calm", "mood: calm"},
    {"missing-key", "Something that every scenario, customer or reply needs is not there. The message says what.",
     "customers:\n  tamm:\n    moments:\n      asks: {says: Good morning., ends: resolved}",
     "customers:\n  tamm:\n    name: Mrs Tamm\n    moments:\n      asks: {says: Good morning., ends: resolved}"},
    {"no-value",
     "A key with nothing after its colon. Either the value was forgotten, or it stands on a line that is not "
     "moved in far enough.",
     "says:", "says: Where is my parcel?"},
    {"not-a-chance", "How often remorse comes is said as people say it: so many times in so many.", "chance: 90 %",
     "chance: 9 in 10"},
    {"not-a-comparison",
     "A condition about a number says how it compares: `at least` or `below`. A bare number would have to be hit "
     "exactly, "
     "which hardly ever happens.",
     "if: {anger: 60}", "if: {anger: at least 60}"},
    {"not-a-duration",
     "A time is a whole number with its unit: ms, s or m. Without a unit, nobody knows whether 90 means "
     "seconds or minutes.",
     "patience: 90", "patience: 90s"},
    {"not-a-number", "A number is asked for here, in digits.", "anger: very", "anger: 70"},
    {"not-true-or-false",
     "Only the words true and false will do here. Yes, no, on and off mean different things to "
     "different programs.",
     "once: yes", "once: true"},
    {"out-of-range", "The number is outside of what makes sense. The message names the smallest and the largest.",
     "trust: 120", "trust: 90"},
    {"reserved",
     "This word has a meaning planned for a later version of Composure. So that files written today keep "
     "their meaning, it cannot be used yet.",
     "promises: a call", "sets: promised-a-call"},
    {"unknown-key",
     "No such key is known in this place; most often it is a slip of the pen, or it stands one step too far "
     "in or out. A key that is not understood is never passed over in silence.",
     "replys:\n  - {say: Let me look., ends: resolved}", "replies:\n  - {say: Let me look., ends: resolved}"},
    {"unknown-version", "The first line says which format the file is written in. This program knows format 1.",
     "composure: 2", "composure: 1"},
    {"unknown-word",
     "Only certain words are possible here. The message lists them, or names the one that was probably "
     "meant.",
     "mood: angri", "mood: angry"},
    {"wrong-kind", "A text, a list or a group of keys stands where something else is asked for.",
     "is: [remark, insult]", "is: insult"},
});

}  // namespace

std::span<const Explanation> value_explanations() { return kValueTexts; }

}  // namespace composure::scenario
