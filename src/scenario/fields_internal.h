// Typed values out of the tree. Nothing is silently ignored or defaulted: whatever has the wrong shape is reported
// where it stands, and Fields::finish() reports the keys that nobody asked for (architecture.md, principle 5). Private
// to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/millis.h"
#include "scenario/keys.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// One value. `name` is what the message calls it: the key ("wait") or "a play step". Each reports and returns nothing
// if the value is not of the asked shape (codes: no-value, wrong-kind, not-a-number, out-of-range, not-true-or-false,
// not-a-duration, unknown-word).
std::optional<std::string> read_text(const Node& node, std::string_view name, Findings& findings);
std::optional<std::int64_t> read_integer(const Node& node, std::string_view name, std::int64_t least, std::int64_t most,
                                         Findings& findings);
std::optional<bool> read_boolean(const Node& node, std::string_view name, Findings& findings);
// "800ms", "12s", "2m", from 0 to 24 hours. With a unit always; whole numbers only.
std::optional<Millis> read_duration(const Node& node, std::string_view name, Findings& findings);
// "-0.3" is -300, "1" is 1000; at most three decimals. Range in thousandths.
std::optional<std::int32_t> read_thousandths(const Node& node, std::string_view name, std::int32_t least,
                                             std::int32_t most, Findings& findings);
// Position of the node's text in `words`; a suggestion, or all the words, when it is none of them.
std::optional<std::size_t> read_choice(const Node& node, std::string_view name,
                                       const std::vector<std::string_view>& words, Findings& findings);
// "wherever a list may stand, one word may stand": the items of a list, or the node itself. A null is reported and
// gives nothing; so is each null item (left out).
std::vector<const Node*> read_list(const Node& node, std::string_view name, Findings& findings);

// The same for texts, without a report: for small grammars of their own ("at least 80", "9 in 10", "after 60s").
// Decimal digits with an optional sign; "010" is ten; nothing if it does not fit.
std::optional<std::int64_t> parse_integer(std::string_view text);
std::optional<Millis> parse_duration(std::string_view text);
// What "5 sec", "1.5m" or a bare "90" (seconds) are in the language: "5s", "90s".
std::optional<std::string> meant_duration(std::string_view text);

// True: a list item or value that YAML takes for a pair, "- Listen: please", was a sentence, and has been reported.
bool report_sentence_as_keys(const Node& node, Findings& findings);

template <class T>
struct Word {
    std::string_view word;
    T value;
};

template <class T>
std::optional<T> read_word(const Node& node, std::string_view name, const std::vector<Word<T>>& words,
                           Findings& findings) {
    std::vector<std::string_view> known;
    for (const Word<T>& word : words) known.push_back(word.word);
    const auto position = read_choice(node, name, known, findings);
    return position ? std::optional<T>{words[*position].value} : std::nullopt;
}

// The keys of one mapping. Asking for a key makes it known and marks it as read. Keys must outlive this object
// (literals). A node that is no mapping is reported once (wrong-kind) and behaves like an empty one. Each typed reader
// returns nothing if the key is absent (without a report) or wrong (reported).
class Fields {
public:
    // `what` is what the messages call it, with its article: "a customer". The node and the findings must outlive this.
    Fields(const Node& node, std::string what, Findings& findings);
    // With the keys of `group` (keys.h) and no others: what is not in that table is never read.
    Fields(const Node& node, std::string what, Group group, Findings& findings);

    bool is_mapping() const;  // false: reported already
    const Node& node() const { return node_; }
    bool has(std::string_view key);                 // present, null or not; makes it known, does not mark it as read
    bool misspelt(std::string_view key);            // some word here that is no key may stand for it: finish() says so
    SourceSpan key_at(std::string_view key) const;  // the key's span; the mapping's own if it is absent
    const Node* find(std::string_view key);         // nullptr if absent, or null (reported as no-value at its key)
    const Node* need(std::string_view key);         // the same, and absent is reported as missing-key
    void known(
        const std::vector<std::string_view>& keys);  // for suggestions and `has`-only keys; marks nothing as read
    void ignore(std::string_view key);               // read, whatever it holds, and even if it is no key here

    std::optional<std::string> text(std::string_view key);
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
    std::optional<std::int64_t> integer(std::string_view key);  // the range of the group's table
    std::optional<bool> boolean(std::string_view key);
    std::optional<Millis> duration(std::string_view key);
    std::optional<std::int32_t> thousandths(std::string_view key, std::int32_t least, std::int32_t most);
    std::vector<std::string> texts(std::string_view key);  // list or single; empty if absent
    std::vector<const Node*> list(std::string_view key);   // list or single; empty if absent
    template <class T>
    std::optional<T> word(std::string_view key, const std::vector<Word<T>>& words) {
        const Node* value = find(key);
        return value == nullptr ? std::nullopt : read_word(*value, key, words, findings_);
    }

    std::string need_text(std::string_view key);  // "" if absent (reported) or wrong (reported)

    // Reports every key that was never asked for as unknown-key, with the nearest known one. Call it last.
    void finish();

private:
    const Member* look_up(std::string_view key);
    bool may_hold(std::string_view key) const { return table_ == nullptr || table_->find(key) != nullptr; }
    void report_missing(std::string_view key);
    std::vector<std::string> notes_on(const Member& unknown, std::optional<std::string_view> near) const;

    const Node& node_;
    std::string what_;
    Findings& findings_;
    const KeyTable* table_ = nullptr;
    std::vector<std::string_view> known_, needed_;
    std::vector<bool> read_;           // by position in node_.members
    std::optional<bool> any_strange_;  // any key that is not in the table
};

}  // namespace composure::scenario
