// Reading a recording's text, strictly: every line is understood or named with its number.
#include <fmt/format.h>

#include <charconv>

#include "base/utf8.h"
#include "simulation/recording.h"

namespace composure::simulation {
namespace {

constexpr std::int64_t kLatestTime = 1'000'000'000'000;  // 31 years: beyond any play, far from overflow
constexpr std::string_view kFirstWord = "composure-recording";

using Words = std::vector<std::string_view>;

template <class Number>
bool read_number(std::string_view word, Number& into) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), into);
    return error == std::errc() && end == word.data() + word.size();
}

bool read_time(std::string_view word, Millis& into) {
    return read_number(word, into.count) && into.count >= 0 && into.count <= kLatestTime;
}

int hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

bool read_byte(std::string_view two, std::uint8_t& into) {
    const int high = hex_digit(two[0]), low = hex_digit(two[1]);
    if (high < 0 || low < 0) return false;
    into = static_cast<std::uint8_t>(high * 16 + low);
    return true;
}

bool read_digest(std::string_view word, Digest& into) {
    if (word.size() != into.size() * 2) return false;
    for (std::size_t n = 0; n < into.size(); ++n) {
        if (!read_byte(word.substr(2 * n, 2), into[n])) return false;
    }
    return true;
}

bool read_name(std::string_view word, std::string& into) {
    into.clear();
    for (std::size_t n = 0; n < word.size(); ++n) {
        if (word[n] != '%') {
            into.push_back(word[n]);
            continue;
        }
        std::uint8_t byte = 0;
        if (n + 2 >= word.size() || !read_byte(word.substr(n + 1, 2), byte)) return false;
        into.push_back(static_cast<char>(byte));
        n += 2;
    }
    return !into.empty();
}

Words split(std::string_view line) {
    Words words;
    while (true) {
        const std::size_t space = line.find(' ');
        words.push_back(line.substr(0, space));
        if (space == std::string_view::npos) return words;
        line.remove_prefix(space + 1);
    }
}

bool takes_target(ActKind kind) { return kind == ActKind::reply || kind == ActKind::consult; }
bool may_take_target(ActKind kind) {
    return takes_target(kind) || kind == ActKind::call_next || kind == ActKind::switch_to;
}

bool read_detail(std::string_view word, RecordedAct& act) {
    constexpr std::string_view kMinutes = "minutes=";
    constexpr std::string_view kReason = "reason=";
    if (word.starts_with(kMinutes)) {
        return act.kind == ActKind::acknowledge && act.minutes == 0 &&
               read_number(word.substr(kMinutes.size()), act.minutes) && act.minutes != 0;
    }
    if (!word.starts_with(kReason) || act.reason != CallReason::none) return false;
    if (act.kind != ActKind::call_supervisor && act.kind != ActKind::call_colleague) return false;
    const std::optional<CallReason> reason = reason_named(word.substr(kReason.size()));
    if (!reason || *reason == CallReason::none) return false;
    act.reason = *reason;
    return true;
}

bool read_act(const Words& words, Recording& into) {
    RecordedAct act;
    if (words.size() < 3 || !read_time(words[1], act.at)) return false;
    const std::optional<ActKind> kind = act_named(words[2]);
    if (!kind) return false;
    act.kind = *kind;
    std::size_t next = 3;
    if (takes_target(act.kind) || (may_take_target(act.kind) && words.size() > 3)) {
        if (words.size() < 4 || !read_name(words[3], act.target)) return false;
        next = 4;
    }
    for (; next < words.size(); ++next) {
        if (!read_detail(words[next], act)) return false;
    }
    if (!into.acts.empty() && act.at < into.acts.back().at) return false;
    into.acts.push_back(std::move(act));
    return true;
}

// The lines before the acts, each once and in this order.
bool read_heading(std::size_t number, const Words& words, Recording& into) {
    if (words.size() != 2) return false;
    switch (number) {
        case 2: return words[0] == "rules" && read_number(words[1], into.rules) && into.rules >= 1;
        case 3: return words[0] == "scenario" && read_name(words[1], into.scenario);
        case 4: return words[0] == "scenario-digest" && read_digest(words[1], into.scenario_digest);
        case 5: return words[0] == "conduct-digest" && read_digest(words[1], into.conduct_digest);
        case 6: return words[0] == "seed" && read_number(words[1], into.seed);
        default: break;
    }
    into.settings.line_judged = words[1] == "yes";
    return words[0] == "line-judged" && (words[1] == "yes" || words[1] == "no");
}

constexpr std::size_t kHeadingLines = 7;

bool read_end(const Words& words, Recording& into) {
    if (words.size() != 2 || !read_time(words[1], into.end)) return false;
    return into.acts.empty() || into.end >= into.acts.back().at;
}

tl::unexpected<Error> broken_line(std::size_t number) {
    return tl::unexpected(Error{"recording-line", fmt::format("line {} of the recording cannot be understood", number),
                                "Use the recording as it was written; recordings are not edited by hand."});
}

tl::unexpected<Error> cut_short() {
    return tl::unexpected(Error{"recording-cut-short", "the recording ends before its last line, 'end'",
                                "Copy the whole file again; the play was not saved to its end."});
}

tl::unexpected<Error> not_a_recording() {
    return tl::unexpected(Error{"not-a-recording", "this is not a recording of Composure",
                                "Give a file that was written by 'play --record'."});
}

std::optional<Error> check_first_line(std::string_view line) {
    const Words words = split(line);
    std::int64_t format = 0;
    if (words.size() != 2 || words[0] != kFirstWord || !read_number(words[1], format) || format < 1) {
        return not_a_recording().value();
    }
    if (format == kRecordingFormat) return std::nullopt;
    return Error{"newer-recording",
                 fmt::format("the recording has format {}, and this program knows {}", format, kRecordingFormat),
                 "Use a newer version of Composure."};
}

// The next whole line; nothing if the bytes stop without an end of line.
std::optional<std::string_view> next_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

}  // namespace

Result<Recording> read_recording(std::string_view bytes) {
    std::string_view rest = bytes;
    const std::optional<std::string_view> first = next_line(rest);
    if (const auto error = check_first_line(first.value_or(bytes.substr(0, 64)))) return tl::unexpected(*error);
    if (!first) return cut_short();
    if (first_invalid_utf8(bytes)) return not_a_recording();
    Recording recording;
    for (std::size_t number = 2;; ++number) {
        const std::optional<std::string_view> line = next_line(rest);
        if (!line) return cut_short();
        const Words words = split(*line);
        if (number <= kHeadingLines) {
            if (!read_heading(number, words, recording)) return broken_line(number);
        } else if (words[0] == "act") {
            if (!read_act(words, recording)) return broken_line(number);
        } else if (words[0] != "end" || !read_end(words, recording)) {
            return broken_line(number);
        } else {
            if (!rest.empty()) return broken_line(number + 1);
            return recording;
        }
    }
}

}  // namespace composure::simulation
