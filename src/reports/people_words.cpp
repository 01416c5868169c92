#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "records/standing.h"
#include "reports/people_words_internal.h"
#include "reports/progress_text.h"

namespace composure::reports {
namespace {

// Invisible, or turning the writing of what follows around: U+061C, U+200B..200F, U+2028..202E, U+2066..2069, U+FEFF.
bool is_disguise(std::string_view text) {
    const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(text[n]); };
    if (byte(0) == 0xD8) return byte(1) == 0x9C;
    if (byte(0) == 0xEF) return byte(1) == 0xBB && byte(2) == 0xBF;
    if (byte(0) != 0xE2) return false;
    if (byte(1) == 0x80) return (byte(2) >= 0x8B && byte(2) <= 0x8F) || (byte(2) >= 0xA8 && byte(2) <= 0xAE);
    return byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF;
}

std::size_t length_of(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return first < 0x20 || first == 0x7F;
    return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

void append_plain(std::string& into, std::string_view character) {
    const bool spaced = character == "\n" || character == "\t" || character == "\r";
    if (spaced && !into.ends_with(' ')) into += ' ';
    if (is_control(character) || is_disguise(character)) return;
    into += character;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const auto bad = first_invalid_utf8(text.substr(0, std::min(length_of(text[0]), text.size())));
        const std::size_t length = bad ? 1 : length_of(text[0]);
        append_plain(clean, bad ? std::string_view("?") : text.substr(0, length));
        text.remove_prefix(length);
    }
    return clean;
}

std::string cut_to(std::string_view text, std::size_t columns) {
    std::string clean = printable(text);
    if (column_count(clean) <= columns && clean.size() <= columns * 16) return clean;
    std::string cut;
    for (std::string_view rest = clean; !rest.empty() && cut.size() < columns * 16;) {
        const std::size_t length = length_of(rest[0]);
        if (column_count(cut) + 3 >= columns) break;
        cut += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    return cut + "...";
}

std::string padded(std::string_view text, std::size_t columns) {
    std::string line(text);
    const std::size_t used = column_count(text);
    if (used < columns) line.append(columns - used, ' ');
    return line;
}

std::string shell_word(std::string_view text) {
    const std::string clean = printable(text);
    const auto harmless = [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
               each == '-' || each == '_' || each == '.' || each == '/' || static_cast<unsigned char>(each) >= 0x80;
    };
    if (!clean.empty() && clean.front() != '-' && std::all_of(clean.begin(), clean.end(), harmless)) return clean;
    std::string quoted = "'";
    for (const char each : clean) quoted += each == '\'' ? std::string("'\\''") : std::string(1, each);
    return quoted + "'";
}

std::string number_of(std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

namespace {
std::string tenths_text(std::int64_t tenths) { return fmt::format("{}.{}", tenths / 10, tenths % 10); }
}  // namespace

std::string tenths(std::int64_t thousandths) { return tenths_text((thousandths + 50) / 100); }

std::string tenths_upward(std::int64_t thousandths) { return tenths_text((thousandths + 99) / 100); }

std::string state_words(const records::SessionInfo& session) {
    switch (session.status) {
        case records::Status::open: return "in progress";
        case records::Status::stopped: return "stopped, no result";
        case records::Status::voided: return "void; may be taken again";
        case records::Status::finished: break;
    }
    const auto outcome = records::outcome_of(session);
    if (!outcome) return "no result";
    const std::string words(scoring::words_for(*outcome));
    const bool settled = *outcome == scoring::Outcome::met || *outcome == scoring::Outcome::not_met;
    if (session.start.mode == records::Mode::practice) return words;
    switch (session.attention) {
        case records::Attention::to_sign: return words + ", to be signed";
        case records::Attention::held: return "held for review: waits for a decision";
        case records::Attention::contested: return words + ", contested";
        case records::Attention::none: break;
    }
    return settled ? words + ", signed" : words;
}

std::string_view words_for(records::StepKind kind) {
    switch (kind) {
        case records::StepKind::signed_off: return "signed";
        case records::StepKind::incident_confirmed: return "confirmed the serious incident";
        case records::StepKind::incident_dismissed: return "dismissed the serious incident";
        case records::StepKind::contested: return "contested";
        case records::StepKind::contest_accepted: return "accepted the contest";
        case records::StepKind::contest_rejected: return "did not accept the contest";
        case records::StepKind::voided: return "declared it void";
        case records::StepKind::shared: return "shared it";
        case records::StepKind::unshared: return "took the sharing back";
    }
    return "";
}

std::string help_counts(std::int32_t helped, std::int32_t due, std::int32_t held, std::int32_t foils) {
    std::string words;
    if (due > 0) words = fmt::format("Help when due: {} of {}.", helped, due);
    if (foils > 0) words += fmt::format("{}Held when not due: {} of {}.", due > 0 ? " " : "", held, foils);
    return words;
}

}  // namespace composure::reports
