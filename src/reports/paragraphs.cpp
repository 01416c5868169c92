#include <algorithm>

#include "base/utf8.h"
#include "reports/paragraphs_internal.h"

namespace composure::reports {
namespace {

constexpr std::size_t kLeastColumns = 20;

bool is_space(char character) {
    return character == ' ' || character == '\n' || character == '\t' || character == '\r';
}

std::string_view next_word(std::string_view& rest) {
    const auto begin = std::find_if_not(rest.begin(), rest.end(), is_space);
    const auto end = std::find_if(begin, rest.end(), is_space);
    const auto from = static_cast<std::size_t>(begin - rest.begin());
    const auto length = static_cast<std::size_t>(end - begin);
    const std::string_view word = rest.substr(from, length);
    rest.remove_prefix(from + length);
    return word;
}

}  // namespace

Paragraphs::Paragraphs(std::size_t columns) : columns_(std::max(columns, kLeastColumns)) {}

void Paragraphs::blank() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Paragraphs::write(std::size_t indent, std::string_view label, std::string_view text, std::size_t hanging) {
    std::string line(indent, ' ');
    line += label;
    std::size_t used = indent + column_count(label);
    bool empty = label.empty();
    for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
        const std::size_t width = column_count(word);
        if (!empty && used + 1 + width > columns_) {
            text_ += line + '\n';
            line.assign(indent + hanging, ' ');
            used = indent + hanging;
            empty = true;
        }
        if (!empty) line += ' ';
        used += width + (empty ? 0 : 1);
        line += word;
        empty = false;
    }
    text_ += line + '\n';
}

std::string joined(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
    return list;
}

}  // namespace composure::reports
