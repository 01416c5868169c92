// Pages for a browser: one file each, no server, nothing loaded from anywhere. What people typed cannot become markup,
// because everything that is not Html is escaped. Private to this room.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "reports/frame.h"

namespace composure::reports {

// Bytes that are markup already.
struct Html {
    std::string bytes;
};

// For text and for values in double quotes. Bytes that are no UTF-8, control characters and characters that turn
// writing around become U+FFFD.
void escape(std::string& into, std::string_view text);
std::string escaped(std::string_view text);

template <class T>
auto html_safe(const T& value) {
    if constexpr (std::is_same_v<T, Html>) {
        return std::string_view(value.bytes);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return escaped(value);
    } else {
        static_assert(std::is_arithmetic_v<T>);
        return value;
    }
}
template <class T>
using HtmlSafe = decltype(html_safe(std::declval<const T&>()));

// Appends `pattern`, which is markup; text among the values is escaped, Html is not.
template <class... Values>
void put(Html& into, fmt::format_string<HtmlSafe<Values>...> pattern, const Values&... values) {
    fmt::format_to(std::back_inserter(into.bytes), pattern, html_safe(values)...);
}
template <class... Values>
Html html(fmt::format_string<HtmlSafe<Values>...> pattern, const Values&... values) {
    Html made;
    fmt::format_to(std::back_inserter(made.bytes), pattern, html_safe(values)...);
    return made;
}

// Somebody's name, or another line that people typed: apart from its surroundings in writing direction, and cut after
// 200 characters. Nothing typed: `otherwise`.
Html name_html(std::string_view name, std::string_view otherwise = "(no name)");
// Words that people typed, with their line breaks; cut after 4,000 characters.
Html words_html(std::string_view words);
// At most `most` characters (code points), with an ellipsis if there were more.
std::string beginning_of(std::string_view text, std::size_t most);

struct Crumb {
    std::string text, href;
};
struct Page {
    std::string title;          // of the window: "Anna Kask"
    std::vector<Crumb> crumbs;  // the way back, without the page itself
    Html main;                  // with one <h1>
};
std::string page(const Frame& frame, const Page& page);

// Base64 of the SHA-256 of what stands between <style> and </style>, for the content policy.
std::string policy_hash(std::string_view text);

std::string_view page_style();   // html_style.cpp
std::string_view page_script();  // html_script.cpp

}  // namespace composure::reports
