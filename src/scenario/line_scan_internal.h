// A second, forgiving look at a file that the parser refused: line by line, as its writer sees it. Private to this
// room.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/source_lines_internal.h"

namespace composure::scenario {

// "    - say: Take a number.": where its parts begin, in bytes of the line.
struct Entry {
    std::size_t indent = 0;   // the first character that is not white space
    std::size_t content = 0;  // behind any "- "
    std::size_t key_end = 0;  // its colon; equal to `content` if the line has no key
    std::size_t value = 0;    // the first character of what follows; the line's size if nothing does
    bool tab = false;         // a tab before `indent`

    bool has_key() const { return key_end > content; }
    bool has_dash() const { return content > indent; }
};

enum class LineKind { entry, blank, marker, inside };  // nothing but a comment is blank; --- and ... are markers

struct ScannedLine {
    LineKind kind = LineKind::entry;
    Entry entry;
};

// A quoted text or a bracket that starts as a value, and where it ends.
struct Stretch {
    BytePlace begin;
    BytePlace end;  // behind its last character; behind the file's last line if it is never closed
    bool closed = false;
};

Entry entry_of(std::string_view line);

// The key's text, without quotes.
std::string_view key_of(std::string_view line, const Entry& entry);

// The end of a plain text's line: a comment and the spaces before it are left out, `#` signs inside the text are not.
std::size_t text_end(std::string_view line, std::size_t begin, std::string_view key);

// Whether a block text (`>-`, `|`) begins with the sign at `value`.
bool is_block_header(std::string_view line, std::size_t value);

// Whether the '#' at `hash`, behind white space, begins a comment rather than being a sign in the text from `begin`.
bool begins_comment(std::string_view line, std::size_t begin, std::size_t hash, std::string_view key);

// The first '#' behind white space at or after `from`, where YAML ends a plain text.
std::optional<std::size_t> hash_after_space(std::string_view line, std::size_t from);

// A quoted text ("..." or '...') or a bracket ([...] or {...}) that begins here.
Stretch stretch_from(const SourceLines& lines, BytePlace begin);

// What the file's lines are, up to and including `last`: lines inside block texts, quoted texts over several lines and
// brackets are `inside`. It ends early with the line where a quoted text or a bracket begins that is never closed.
std::vector<ScannedLine> scan_lines(const SourceLines& lines, std::size_t last);

// Whether a line of the file reads like a line of its own, "does: all-of-it" or "- say: ...", and not like a sentence.
bool looks_like_key_line(std::string_view line);

}  // namespace composure::scenario
