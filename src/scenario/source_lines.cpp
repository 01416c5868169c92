#include <algorithm>

#include "base/utf8.h"
#include "scenario/source_lines_internal.h"

namespace composure::scenario {

SourceLines::SourceLines(std::string_view bytes) : bytes_(bytes), starts_{0} {
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
        starts_.push_back(end + 1);
    }
}

std::string_view SourceLines::line(std::size_t line) const {
    if (line >= starts_.size()) return {};
    const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] - 1 : bytes_.size();
    std::string_view text = bytes_.substr(starts_[line], end - starts_[line]);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

std::size_t SourceLines::offset(BytePlace place) const {
    if (place.line >= starts_.size()) return bytes_.size();
    return std::min(starts_[place.line] + place.byte, bytes_.size());
}

BytePlace SourceLines::place(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::size_t>(after - starts_.begin()) - 1;
    return {line, offset - starts_[line]};
}

SourceSpan SourceLines::span(BytePlace place, std::size_t bytes) {
    const std::string_view text = line(place.line);
    const std::size_t byte = std::min(place.byte, text.size());
    if (place.line != counted_.line || byte < counted_.byte) {
        counted_ = {place.line, 0};
        columns_ = 0;
    }
    columns_ += column_count(text.substr(counted_.byte, byte - counted_.byte));
    counted_.byte = byte;
    const std::size_t length = column_count(text.substr(byte, bytes));
    return {static_cast<std::uint32_t>(place.line + 1), static_cast<std::uint32_t>(columns_ + 1),
            static_cast<std::uint32_t>(length)};
}

}  // namespace composure::scenario
