// Words that the two forms of a person's own copy share. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "records/types.h"

namespace composure::reports {

std::string utc_text(records::Instant at);  // "2026-11-21T14:02:05.000Z"; years 1 to 9999

std::string_view word_for(records::Status status);       // "finished"
std::string_view word_for(records::StepKind kind);       // "signed", "contest-accepted"
std::string_view word_for(records::Looked what);         // "moments"
std::string_view word_for(records::ScorecardKind kind);  // "original"

}  // namespace composure::reports
