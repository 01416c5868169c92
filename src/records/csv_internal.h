// Comma-separated values as RFC 4180 has them, and as spreadsheets write them. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace composure::records {

struct CsvRecord {
    std::int32_t line = 0;  // where it begins, from 1
    std::vector<std::string> fields;
};
enum class CsvFault : std::uint8_t {
    open_quote,   // a quote that nothing closes
    after_quote,  // text between a closing quote and the next separator
};
struct CsvMistake {
    CsvFault fault = CsvFault::open_quote;
    std::int32_t line = 0;
};
struct Csv {
    char separator = ',';
    std::vector<CsvRecord> records;     // empty lines left out
    std::optional<CsvMistake> mistake;  // the first; nothing behind it is read
};

// `text` without byte order mark. The separator is the most frequent of `,` `;` and tab in the first line, or what
// "sep=;" says. Lines end with LF, CRLF or CR.
Csv read_csv(std::string_view text);

}  // namespace composure::records
