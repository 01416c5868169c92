// Rows of the tables as the plain data of types.h, and back. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/database_internal.h"

namespace composure::records {

Value maybe(std::optional<Instant> instant);
Value hex(const Digest& digest);
template <class Enum>
Value as_number(Enum value) {
    return static_cast<std::int64_t>(value);
}

std::int64_t number_at(const Row& row, std::size_t column);
std::int32_t count_at(const Row& row, std::size_t column);
const std::string& text_at(const Row& row, std::size_t column);  // empty for NULL
bool is_null_at(const Row& row, std::size_t column);
std::optional<Instant> instant_at(const Row& row, std::size_t column);
std::optional<Digest> digest_of(std::string_view hex);  // nothing: not 64 hexadecimal digits
Digest digest_at(const Row& row, std::size_t column);   // zeros, if it is none
template <class Enum>
Enum enum_at(const Row& row, std::size_t column) {
    return static_cast<Enum>(number_at(row, column));
}

// All columns of the table, in order.
SessionInfo session_from(const Row& row);
Row session_row(const Start& start, const SessionCode& code, std::int32_t attempt);
ReviewStep step_from(const Row& row);
Access access_from(const Row& row);
Assignment assignment_from(const Row& row);
ChainEntry entry_from(const Row& row);
BoardRow board_from(const Row& row);
StoredScorecard scorecard_from(const Row& row);
Row scorecard_row(std::int64_t session, PersonId person, const StoredScorecard& card, const CarryOver& carry_over);

// Scorecard columns without the frozen text: the session's id, then everything from `outcome` on.
std::vector<std::size_t> figure_columns();
Figures figures_from(const Row& row, std::size_t outcome);  // `outcome`: where that column stands
CarryOver carry_over_from(const Row& row, std::size_t after_good);

// Where `column` equals `value`.
Condition is(std::size_t column, Value value);
Query all_of(Table table, Where where, std::vector<Order> order = {});

}  // namespace composure::records
