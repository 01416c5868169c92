#include <array>

#include "scenario/explain_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array kFileTexts = std::to_array<Explanation>({
    {"alias",
     "A star at the beginning of a value points to another place in the file. A scenario says each thing where it "
     "stands; if one customer is to be like another, `like` does that. A star in a text wants quotes.",
     "mood: *usual", "mood: calm"},
    {"anchor",
     "An & at the beginning of a value gives it a name to be pointed to. A scenario says each thing where it stands; "
     "if one customer is to be like another, `like` does that. An & in a text wants quotes.",
     "mood: &usual calm", "mood: calm"},
    {"colon-in-text",
     "A colon followed by a space makes a key, also in the middle of a sentence. A sentence that holds one "
     "stands in quotes.",
     "says: One question: where is my parcel?", "says: \"One question: where is my parcel?\""},
    {"control-character",
     "The file holds a sign that cannot be seen and that no text needs. It usually comes along when a text "
     "is copied from another program.",
     "say: Let me look[an invisible sign] for it.", "say: Let me look for it."},
    {"empty-file", "There is nothing in the file except perhaps comments.", "# nothing here yet",
     "composure: 1\ntitle: The lost parcel\ncustomers: ..."},
    {"merge-key",
     "<< copies keys from somewhere else in many programs. Here `like` copies a whole customer, and everything "
     "else is written where it stands.",
     "<<: {mood: calm}", "mood: calm"},
    {"not-utf8",
     "The file is not saved as UTF-8, the one way of writing letters that all scripts of the world share. In your "
     "editor, choose \"Save with encoding\" and UTF-8.",
     "name: Mrs T?mm    # saved in an old encoding", "name: Mrs T\xC3\xA4mm    # saved as UTF-8"},
    {"nul-byte",
     "The file holds a zero byte. It is probably no text at all, or was saved as UTF-16. In your editor, choose "
     "\"Save with encoding\" and UTF-8.",
     "c o m p o s u r e :   1    # saved as UTF-16", "composure: 1    # saved as UTF-8"},
    {"quote-not-closed", "A text that begins with a quotation mark must end with the same mark.",
     "says: \"Where is my parcel?", "says: \"Where is my parcel?\""},
    {"several-documents", "A line of three hyphens begins another document. One file holds one scenario.",
     "composure: 1\n...\n---\ncomposure: 1", "composure: 1\n..."},
    {"tab",
     "Lines are moved in with spaces, never with the tab key: nobody can see how far a tab reaches. Most editors can "
     "turn "
     "tabs into spaces.",
     "asks:\n\tsays: Where is my parcel?", "asks:\n  says: Where is my parcel?"},
    {"tag",
     "An exclamation mark at the beginning of a value says how a program should store it. A scenario does not need "
     "that. "
     "An exclamation mark that begins a text wants quotes.",
     "anger: !!int 40", "anger: 40"},
    {"text-cut-by-hash",
     "A # after a space begins a comment, and everything behind it is silently cut off. A text that holds one "
     "stands in quotes.",
     "says: Where is parcel #4711? I want it now.", "says: \"Where is parcel #4711? I want it now.\""},
    {"text-starts-with-brace",
     "A text that begins with a sign like [ or { is taken for a list or a mapping. Such a text stands in "
     "quotes.",
     "says: [sighs] Where is my parcel?", "says: \"[sighs] Where is my parcel?\""},
    {"too-deep",
     "Things stand inside one another more than 32 levels deep. No scenario needs that; probably a bracket is not "
     "closed.",
     "then: [[[[[[...]]]]]]", "then: thanks"},
    {"too-large", "A scenario is at most 1 MiB, which is a thick book. Probably this is some other file.",
     "a film, a picture", "a scenario"},
    {"too-many",
     "Only the first 50 findings are shown. Often one mistake brings many others, so mend the first few and check "
     "again.",
     "51 mistakes", "none"},
    {"too-many-nodes", "The file has more than 50,000 words, lists and keys. No scenario needs that many.",
     "title: [a, a, a, a, ...]", "title: The lost parcel"},
    {"bracket-not-closed",
     "Each [ needs its ] and each { its }. Without it, all that follows is taken for a part of the list.",
     "calls-for: [takes-seriously, asks-closed", "calls-for: [takes-seriously, asks-closed]"},
    {"indentation",
     "How far a line is moved in says what it belongs to. Lines that belong together begin in the same column.",
     "asks:\n  says: Where is my parcel?\n   is: remark", "asks:\n  says: Where is my parcel?\n  is: remark"},
    {"text-after-quote",
     "A text that begins with a quotation mark ends with the next one, and nothing may follow. Put the whole text in "
     "quotes of the other kind.",
     "says: \"Where\" is my parcel?", "says: '\"Where\" is my parcel?'"},
    {"yaml-syntax",
     "The lines do not fit together: a colon, a comma, a dash or a space is missing, or there is one too many.",
     "says:Where is my parcel?", "says: Where is my parcel?"},
});

}  // namespace

std::span<const Explanation> file_explanations() { return kFileTexts; }

}  // namespace composure::scenario
