#include "base/utf8.h"
#include "terminal/wrap_internal.h"

namespace composure::terminal {

std::string wrapped(std::string_view line, std::size_t columns, std::size_t hanging) {
    std::string text;
    std::size_t used = 0;
    while (!line.empty()) {
        const std::size_t gap = line.find_first_not_of(' ');
        if (gap == std::string_view::npos) break;
        const std::size_t end = line.find(' ', gap);
        const std::string_view spaces = line.substr(0, gap);
        const std::string_view word = line.substr(gap, end == std::string_view::npos ? end : end - gap);
        line.remove_prefix(gap + word.size());
        const std::size_t width = column_count(word);
        if (used > hanging && used + spaces.size() + width > columns) {
            text += '\n' + std::string(hanging, ' ');
            used = hanging;
        } else {
            text += spaces;
            used += spaces.size();
        }
        text += word;
        used += width;
    }
    return text + '\n';
}

}  // namespace composure::terminal
