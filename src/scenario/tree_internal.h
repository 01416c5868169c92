// The small tree between bytes and meaning: every value and every key with its place in the file (scenario-language.md,
// "Reading a file safely"). Private to this room. Reading values out of it: fields_internal.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace composure::scenario {

// Everything found wrong with one file, in the order of finding. Of thousands only the first are kept.
class Findings {
public:
    // Adds one. `notes` are printed after "= "; the context is that of the innermost Scope.
    void error(std::string_view code, SourceSpan at, std::string message, std::vector<std::string> notes = {});
    void warning(std::string_view code, SourceSpan at, std::string message, std::vector<std::string> notes = {});

    std::size_t count() const { return found_.size(); }  // errors and warnings so far
    // Keys that came twice were left out with what they held: nothing is said about what only follows from that.
    void parts_left_out() { parts_left_out_ = true; }
    bool has_parts_left_out() const { return parts_left_out_; }
    bool has_errors() const { return errors_ > 0; }

    // Hands everything over in file order, what is said twice of one place once: at most 50, then one note `too-many`.
    // Leaves it empty.
    std::vector<Diagnostic> take();

    // Says where we are, "in customer 'tamm'", for every finding while it lives; an inner Scope replaces it for a
    // while.
    class Scope {
    public:
        Scope(Findings& findings, std::string context);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Findings& findings_;
        std::string outer_;
    };

private:
    void add(Severity severity, std::string_view code, SourceSpan at, std::string message,
             std::vector<std::string> notes);

    std::vector<Diagnostic> found_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    bool parts_left_out_ = false;
    std::string context_;
};

enum class NodeKind : std::uint8_t { null, scalar, list, mapping };
enum class NodeStyle : std::uint8_t {
    plain,   // a word or sentence without quotes; lists and mappings on lines of their own
    quoted,  // "..." or '...': never a number, a boolean or null
    block,   // | or >
    flow,    // [a, b] or {a: b}
};

struct Member;

struct Node {
    NodeKind kind = NodeKind::null;
    NodeStyle style = NodeStyle::plain;
    std::string text;         // scalar: its text, quotes and escapes resolved
    SourceSpan at;            // scalar: its first line as written; null: its KEY; list or mapping: its first character
    std::vector<Node> items;  // list
    std::vector<Member> members;  // mapping: file order, keys unique

    const Node* member(std::string_view key) const;  // nullptr if there is none; marks nothing as read
};

struct Member {
    std::string key;
    SourceSpan key_at;
    Node value;
};

// The file's one document. Nothing exactly if what was found ends the reading: the file is unsafe, not YAML, or empty
// (codes: too-large, not-utf8, nul-byte, control-character, too-deep, too-many-nodes, anchor, alias, tag, merge-key,
// key-not-text, several-documents, empty-file; and in plain words colon-in-text, text-cut-by-hash,
// text-starts-with-brace, quote-not-closed, text-after-quote, bracket-not-closed, tab, indentation, yaml-syntax). A
// duplicate-key does not end it: the first one is kept. Never throws, whatever the bytes.
std::optional<Node> read_tree(std::string_view bytes, Findings& findings);

inline constexpr std::size_t kMostBytes = 1'048'576;  // 1 MiB
inline constexpr std::size_t kMostLevels = 32;
inline constexpr std::size_t kMostNodes = 50'000;

}  // namespace composure::scenario
