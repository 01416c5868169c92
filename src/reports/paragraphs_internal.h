// Text of a given width for terminals and screen readers: plain lines, no boxes, no colour. Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace composure::reports {

class Paragraphs {
public:
    // Lines of at most `columns` characters (at least 20); a single longer word stands alone.
    explicit Paragraphs(std::size_t columns);

    void blank();  // one empty line; none at the very beginning, never two
    // `label` opens the first line at `indent`, the text goes on under its own beginning: "  Better: Say what ..."
    // Lines after the first stand `hanging` further in.
    void write(std::size_t indent, std::string_view label, std::string_view text, std::size_t hanging = 2);
    void write(std::size_t indent, std::string_view text) { write(indent, "", text); }

    std::string take() { return std::move(text_); }

private:
    std::size_t columns_;
    std::string text_;
};

std::string joined(const std::vector<std::string>& parts);  // "1.2, 3.4"

}  // namespace composure::reports
