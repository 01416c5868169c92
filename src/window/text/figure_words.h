// What figures, sessions and decisions are called on the screens of progress and review, in the language of the window.
#pragma once

#include <cstdint>
#include <string>

#include "records/review.h"

namespace composure::window {

std::string day_text(records::Instant at);       // "2026-11-21", local
std::string day_time_text(records::Instant at);  // "2026-11-21 14:02"

std::string tenths_text(std::int64_t thousandths);                // half up: "72.4"
std::string tenths_upward_text(std::int64_t thousandths);         // "3.1"
std::string level_text(const records::PillarStanding& standing);  // "72.4 ± 3.1"; with a mean

const char* title_of(scoring::Pillar pillar);
const char* words_of(records::PillarStatus status);
const char* words_of(records::PillarStanding::Arrow arrow);  // empty: none
const char* words_of(scoring::Outcome outcome);
const char* words_of(records::Progress progress);
const char* words_of(records::StepKind kind);
const char* words_of(records::Looked what);
std::string state_words(const records::SessionInfo& session);  // "met here, to be signed"
std::string attempt_words(std::int32_t attempt);               // "first time"
std::string step_words(const records::ReviewStep& step);  // "2026-11-21, Anna Saar: signed. “Seen and discussed.”"

// What is wrong and what to do, as sentences.
std::string error_words(const Error& error);

}  // namespace composure::window
