// A play that was just played as a test in its scenario file: what the trainee did becomes `play:`, how it came out
// `expect:`. Everything else in the file stays as it is, byte for byte.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "scenario/conduct.h"
#include "session/session.h"

namespace composure::session {

// The test as an entry of `tests:`: lines without indentation, each ended by a line feed. Played as the tests are
// played (script_player.h) it comes out as the play did; without times where they make no difference. Codes:
// play-not-over, not-a-test (typed words that nobody understood, or something that a test cannot say).
Result<std::string> as_test(const Session& session, std::string_view name);

// The file with that entry at the end of its `tests:`, or with a `tests:` at its end, in the file's own line ends and
// indentation. Code tests-not-a-list: they stand in brackets on one line.
Result<std::string> with_test(std::string_view bytes, std::string_view entry);

// Before anybody plays for minutes: the file is sound, may be written, and has no test of that name. Codes:
// cannot-read, cannot-write, broken-scenario, test-name-taken, test-name (empty, or not one line), tests-not-a-list.
Result<bool> may_record_test(const std::string& path, std::string_view name, const scenario::Vocabulary& table);

// Writes it, after the new file was read back and the test was run from it; whole or not at all. Codes: those above,
// file-changed (since it was read for this play), test-differs.
Result<bool> record_test(const std::string& path, const Session& session, std::string_view name,
                         const scenario::Vocabulary& table);

}  // namespace composure::session
