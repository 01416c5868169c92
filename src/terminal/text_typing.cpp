#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "terminal/text_typing_internal.h"
#include "terminal/wrap_internal.h"

namespace composure::terminal {

namespace {

constexpr std::size_t kShownOfTyped = 60;  // letters of a typed line in the coaching

std::size_t number_of(ReplyId reply, const std::vector<ReplyId>& shown) {
    return static_cast<std::size_t>(std::find(shown.begin(), shown.end(), reply) - shown.begin()) + 1;
}

// "1 or 3", "1, 2 or 4"
std::string numbers(const std::vector<ReplyId>& replies, const std::vector<ReplyId>& shown) {
    std::vector<std::size_t> places;
    for (const ReplyId reply : replies) places.push_back(number_of(reply, shown));
    std::sort(places.begin(), places.end());
    std::string all;
    for (std::size_t n = 0; n < places.size(); ++n)
        all += fmt::format("{}{}", n == 0 ? "" : n + 1 == places.size() ? " or " : ", ", places[n]);
    return all;
}

// What a person typed, for one line of text: short, and without what a terminal would obey.
std::string shortened(std::string_view typed) {
    std::string shown;
    for (const char letter : typed) shown += static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F ? ' ' : letter;
    if (character_count(shown) <= kShownOfTyped) return shown;
    std::size_t end = std::min(shown.size(), kShownOfTyped);
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
    return shown.substr(0, end) + "...";
}

}  // namespace

std::string TextTyping::words_of(ReplyId reply) {
    return session_.words(session_.model().reply(reply).say, session_.view().at_counter);
}

bool TextTyping::may_be_said(std::string_view line) const { return word_count(line) > 1 && !session_.ended(); }

TextTyping::Answer TextTyping::say(std::string_view line, const std::vector<ReplyId>& shown) {
    using Kind = session::TypedTalk::Heard::Kind;
    if (typed_ == nullptr) return {std::nullopt, why_not_ + "\n"};
    const auto heard = typed_->hear(session_, line);
    switch (heard.kind) {
        case Kind::reply: return {simulation::Act{.reply = heard.replies.front()}, {}};
        case Kind::nothing: return {std::nullopt, "There is nothing to answer just now.\n"};
        case Kind::ask: break;
        case Kind::unclear: {
            const simulation::Act unclear{.kind = simulation::ActKind::unclear};
            if (session_.simulation().would(unclear)) return {unclear, {}};
            return {std::nullopt, "That was not clear. Say it in other words, or type the number of a reply.\n"};
        }
    }
    if (heard.replies.size() > 1)
        return {std::nullopt, fmt::format("You mean {}? Type the number.\n", numbers(heard.replies, shown))};
    asked_ = heard.replies.front();
    return {std::nullopt,
            fmt::format("You mean {}: {}\n(y: yes, say that; n: no)\n", number_of(asked_, shown), words_of(asked_))};
}

std::optional<TextTyping::Answer> TextTyping::answer(std::string_view line) {
    if (!asked_.exists()) return std::nullopt;
    const ReplyId meant = asked_;
    asked_ = ReplyId::none();
    const std::string word = fold(line);
    if (word == "y" || word == "yes") return Answer{simulation::Act{.reply = meant}, {}};
    if (word == "n" || word == "no")
        return Answer{std::nullopt, "All right. Say it in other words, or type a number.\n"};
    return std::nullopt;
}

std::string coaching_in_words(const session::TypedTalk& typed, std::size_t columns) {
    const std::vector<session::TypedTalk::Coaching> found = typed.coaching();
    std::string text;
    for (const bool helps : {true, false}) {
        bool first = true;
        for (const auto& one : found) {
            if (one.phrase->helps != helps) continue;
            if (first) text += helps ? "\nYour own words that helped:\n" : "\nYour own words that may have hurt:\n";
            first = false;
            text += wrapped(fmt::format("  \"{}\"", shortened(one.typed)), columns, 4);
            text += wrapped("    " + one.phrase->why, columns, 4);
            text += wrapped(fmt::format("    {}{}", helps ? "" : "Better: ", one.phrase->instead), columns, 4);
        }
    }
    if (text.empty()) return text;
    return text + "\nThis is between you and the screen: no points, and what you typed is not kept.\n";
}

}  // namespace composure::terminal
