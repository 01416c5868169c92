// Words that pages about people share: names that cannot break a page, points, results, decisions. Private to this
// room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "records/types.h"

namespace composure::reports {

// Without control characters, line breaks and characters that turn writing around; bad bytes become "?".
std::string printable(std::string_view text);
// The same, cut to `columns` with "..." at its end.
std::string cut_to(std::string_view text, std::size_t columns);
// Blanks up to `columns`; a longer text stays as it is.
std::string padded(std::string_view text, std::size_t columns);
// "1 customer", "2 customers"
std::string number_of(std::int64_t count, std::string_view one, std::string_view many);

std::string tenths(std::int64_t thousandths);         // half up: "72.4"
std::string tenths_upward(std::int64_t thousandths);  // "3.1"

// "met here, signed"; "held for review: waits for a decision"
std::string state_words(const records::SessionInfo& session);
std::string_view words_for(records::StepKind kind);  // "signed"
// "Help when due: 3 of 4. Held when not due: 3 of 4."; empty if neither came up
std::string help_counts(std::int32_t helped, std::int32_t due, std::int32_t held, std::int32_t foils);

}  // namespace composure::reports
