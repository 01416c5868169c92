#include <fmt/format.h>

#include <algorithm>

#include "scoring/frozen.h"

namespace composure::scoring {

namespace {

constexpr std::size_t kMostShown = 60;

// Damaged bytes may hold anything; a terminal is shown what a scorecard can hold.
std::string shown(std::string_view text) {
    if (text.empty()) return "nothing";
    std::string plain(text.substr(0, kMostShown));
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text.size() > kMostShown ? plain + "..." : plain;
}

// Takes what stands before `end` off `rest`.
std::string_view up_to(std::string_view& rest, char end) {
    const std::size_t place = rest.find(end);
    const std::string_view part = rest.substr(0, place);
    rest = place == std::string_view::npos ? std::string_view() : rest.substr(place + 1);
    return part;
}

std::string_view name_in(std::string_view word) {
    const std::size_t equals = word.find('=');
    return equals == std::string_view::npos ? std::string_view() : word.substr(0, equals);
}

std::string_view value_of(std::string_view name, std::string_view words) {
    while (!words.empty()) {
        std::string_view word = up_to(words, ' ');
        if (name_in(word) == name) return word.substr(name.size() + 1);
    }
    return {};
}

// What both say comes before what only one of them says.
Difference of_one_path(std::string_view path, std::string_view stored, std::string_view derived) {
    for (std::string_view words : {stored, derived}) {
        while (!words.empty()) {
            const std::string_view name = name_in(up_to(words, ' '));
            const std::string_view was = value_of(name, stored), is = value_of(name, derived);
            if (!name.empty() && was != is)
                return {fmt::format("{}.{}", shown(path), shown(name)), shown(was), shown(is)};
        }
    }
    return {shown(path), shown(stored), shown(derived)};
}

}  // namespace

Difference first_difference(std::string_view stored, std::string_view derived) {
    const bool same = stored == derived;
    std::size_t number = 1;
    for (; stored != derived; ++number) {
        const std::string_view was = up_to(stored, '\n'), is = up_to(derived, '\n');
        if (was == is) continue;
        std::string_view was_rest = was, is_rest = is;
        const std::string_view path = up_to(is_rest, ' ');
        if (up_to(was_rest, ' ') != path) return {fmt::format("line {}", number), shown(was), shown(is)};
        return of_one_path(path, was_rest, is_rest);
    }
    if (same) return {};
    return {fmt::format("line {}", number), "cut short", "a whole line"};
}

}  // namespace composure::scoring
