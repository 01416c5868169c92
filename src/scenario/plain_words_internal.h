// What went wrong with a text, in the words of somebody who writes scenarios and not programs, with the corrected line
// (scenario-language.md, "Reading a file safely"). Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scenario/source_lines_internal.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// Whether the value of this key is a text for people, so that a sign in it is a sign and not YAML.
bool is_text_key(std::string_view key);

// The text in quotes, whichever kind needs fewer escapes.
std::string in_quotes(std::string_view text);

// "write it like this:  say: "Take number #4 please."": the place's line with the text from `place` to where its writer
// meant it to end in quotes.
std::string corrected_line(const SourceLines& lines, BytePlace place);

// Reports text-cut-by-hash if a plain text from `begin` to `end` goes on behind a '#' that its writer meant as a sign.
// A comment stands behind two spaces, behind the end of a sentence, or behind one word.
bool report_cut_by_hash(SourceLines& lines, BytePlace begin, BytePlace end, std::string_view key, Findings& findings);

// Reports text-starts-with-brace for a text key's value that begins with a sign of YAML.
void report_sign_at_start(SourceLines& lines, BytePlace begin, Findings& findings);

// The same where the sign is not the first of a text for people: `code` and `message` say what such signs are.
void report_sign(SourceLines& lines, BytePlace at, std::string_view key, std::string_view code, std::string message,
                 Findings& findings);

// The key before the value at `byte`: "{mood: *usual}".
std::string_view key_before(std::string_view line, std::size_t byte);

// "-Stay calm.": the '-' of an item without its space.
void report_hyphen(SourceLines& lines, BytePlace hyphen, Findings& findings);

// A text without quotes over several lines, of which one begins with "- ": its writer wanted a list item.
bool report_swallowed_item(SourceLines& lines, BytePlace begin, BytePlace end, Findings& findings);

void report_quote_not_closed(SourceLines& lines, BytePlace quote, Findings& findings);

// A second root of the document, which began without `---`.
void report_second_root(SourceLines& lines, BytePlace begin, Findings& findings);

// One finding for a file that the parser refused at `failed`; `said` is the parser's sentence, which is never shown.
void explain_syntax_error(SourceLines& lines, BytePlace failed, std::string_view said, Findings& findings);

}  // namespace composure::scenario
