#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

#include "simulation/recording.h"

namespace composure::simulation {

namespace {

constexpr std::int64_t kLatestAct = 30LL * 24 * 3600 * 1000;  // a month: no session is longer

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<Digest> digest_in(std::string_view text) {
    Digest digest{};
    if (text.size() != 2 * digest.size()) return std::nullopt;
    for (std::size_t byte = 0; byte < digest.size(); ++byte) {
        const std::string_view pair = text.substr(2 * byte, 2);
        const auto [end, failed] = std::from_chars(pair.data(), pair.data() + 2, digest[byte], 16);
        if (failed != std::errc{} || end != pair.data() + 2) return std::nullopt;
    }
    return digest;
}

// Takes the first word off `rest`.
std::string_view next_word(std::string_view& rest) {
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    return word;
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    Result<Recording> read() {
        if (!rest_.starts_with("composure-recording ")) {
            return wrong("not-a-recording", "this is not a recording of Composure", "choose a file made with --record");
        }
        const auto format = number_in<std::int32_t>(value_of("composure-recording"));
        if (!format || *format < 1) return bad_line();
        if (*format > kRecordingFormat) {
            return wrong("newer-recording",
                         fmt::format("this recording has format {}; this program knows {}", *format, kRecordingFormat),
                         "use a newer version of Composure");
        }
        if (!read_head()) return bad_line();
        return read_acts();
    }

private:
    bool next_line() {
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos) return false;
        line_ = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        ++number_;
        return true;
    }

    // The rest of the next line, which must begin with `key`; empty if it does not.
    std::string_view value_of(std::string_view key) {
        if (!next_line() || !line_.starts_with(key) || line_.size() <= key.size() || line_[key.size()] != ' ')
            return {};
        return line_.substr(key.size() + 1);
    }

    bool read_head() {
        const auto rules = number_in<std::int32_t>(value_of("rules"));
        if (!rules || *rules < 1) return false;
        recording_.scenario = value_of("scenario");
        if (recording_.scenario.empty()) return false;
        const auto scenario = digest_in(value_of("scenario-digest"));
        if (!scenario) return false;
        const auto conduct = digest_in(value_of("conduct-digest"));
        if (!conduct) return false;
        const auto seed = number_in<std::uint64_t>(value_of("seed"));
        if (!seed) return false;
        const std::string_view judged = value_of("line-judged");
        if (judged != "true" && judged != "false") return false;
        recording_.rules = *rules;
        recording_.scenario_digest = *scenario;
        recording_.conduct_digest = *conduct;
        recording_.seed = *seed;
        recording_.settings.line_judged = judged == "true";
        return true;
    }

    Result<Recording> read_acts() {
        Millis last;
        while (next_line()) {
            std::string_view rest = line_;
            const std::string_view word = next_word(rest);
            const auto at = number_in<std::int64_t>(next_word(rest));
            if (!at || *at < last.count || *at > kLatestAct) return bad_line();
            last = Millis{*at};
            if (word == "end") {
                recording_.end = last;
                if (!rest.empty() || !rest_.empty()) return bad_line();
                return recording_;
            }
            if (word != "act" || !read_act(last, rest)) return bad_line();
        }
        return wrong("recording-cut-short", fmt::format("the recording stops after line {} without an `end`", number_),
                     "the file was not written to its end; take another copy of it");
    }

    bool read_act(Millis at, std::string_view rest) {
        const auto kind = act_named(next_word(rest));
        if (!kind) return false;
        RecordedAct act{at, *kind, {}, 0, CallReason::none};
        if (rest.starts_with("minutes=")) {
            const auto minutes = number_in<std::uint8_t>(next_word(rest).substr(8));
            if (!minutes) return false;
            act.minutes = *minutes;
        }
        if (rest.starts_with("reason=")) {
            const auto reason = reason_named(next_word(rest).substr(7));
            if (!reason) return false;
            act.reason = *reason;
        }
        act.target = rest;
        const bool needs_target = *kind == ActKind::reply || *kind == ActKind::consult;
        if (needs_target && act.target.empty()) return false;
        recording_.acts.push_back(std::move(act));
        return true;
    }

    tl::unexpected<Error> wrong(std::string code, std::string message, std::string fix) const {
        return tl::unexpected(Error{std::move(code), std::move(message), std::move(fix), ErrorKind::usage});
    }

    tl::unexpected<Error> bad_line() const {
        return wrong("recording-line", fmt::format("line {} of the recording cannot be understood", number_),
                     "recordings are not meant to be edited; take another copy of it");
    }

    std::string_view rest_, line_;
    std::size_t number_ = 0;
    Recording recording_;
};

}  // namespace

Result<Recording> read_recording(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace composure::simulation
