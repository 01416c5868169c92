// The file's lines, and columns as people count them for places that the parser counts in bytes. Private to this room.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace composure::scenario {

// A place in the file: both count from 0, `byte` within its line.
struct BytePlace {
    std::size_t line = 0;
    std::size_t byte = 0;
};

// Bytes must outlive this, be UTF-8 and have no byte order mark.
class SourceLines {
public:
    explicit SourceLines(std::string_view bytes);

    std::string_view bytes() const { return bytes_; }
    std::size_t count() const { return starts_.size(); }
    std::string_view line(std::size_t line) const;  // without its end; empty behind the last line
    std::size_t offset(BytePlace place) const;      // in bytes(), never behind its end
    BytePlace place(std::size_t offset) const;

    // Never longer than the place's line. Going through one line from left to right costs its length once.
    SourceSpan span(BytePlace place, std::size_t bytes);

private:
    std::string_view bytes_;
    std::vector<std::size_t> starts_;
    BytePlace counted_;  // up to here the column is known
    std::size_t columns_ = 0;
};

}  // namespace composure::scenario
