#include <charconv>

#include "base/sha256.h"
#include "scoring/frozen.h"
#include "scoring/frozen_words_internal.h"

namespace composure::scoring {

namespace {

constexpr std::size_t kLeastLine = 8;  // bytes: no line of a list is shorter
constexpr std::string_view kFirstWord = "composure-scorecard ";

tl::unexpected<Error> wrong(std::string code, std::string message) {
    return tl::unexpected(Error{std::move(code), std::move(message),
                                "`composure verify` says what else was changed; a backup has it as it was"});
}

std::optional<std::int64_t> number_in(std::string_view word, Range range) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (word.empty() || failed != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    if (number < range.least || number > range.most) return std::nullopt;
    return number;
}

// The last of each kind of name: all before it exist too.
constexpr Exercised last_of(Exercised) { return Exercised::cut_short; }
constexpr Verdict last_of(Verdict) { return Verdict::not_applicable; }
constexpr Outcome last_of(Outcome) { return Outcome::ended_by_right_to_help; }
constexpr Reason last_of(Reason) { return Reason::all_met; }
constexpr Pillar last_of(Pillar) { return Pillar::line; }
constexpr scenario::Outcome last_of(scenario::Outcome) { return scenario::Outcome::unserved; }
constexpr simulation::ActKind last_of(simulation::ActKind) { return simulation::ActKind::stop_now; }

// Each takes a word, or leaves the part as it is. Whether it was understood shows when the part is written again.
template <std::integral Number>
void take(const AuthoredIds&, std::string_view word, Number& number, Range range) {
    if constexpr (std::same_as<Number, bool>) {
        number = word == "yes";
    } else if (const auto found = number_in(word, range)) {
        number = static_cast<Number>(*found);
    }
}

template <class Named>
requires std::is_enum_v<Named>
void take(const AuthoredIds&, std::string_view word, Named& named, Range) {
    for (int n = 0; n <= static_cast<int>(last_of(Named{})); ++n) {
        if (name_of(static_cast<Named>(n)) == word) named = static_cast<Named>(n);
    }
}

void take(const AuthoredIds& ids, std::string_view word, Millis& time, Range range) {
    take(ids, word, time.count, range);
}

template <class Part>
void take(const AuthoredIds& ids, std::string_view word, std::optional<Part>& part, Range range) {
    if (word == "none") return part.reset();
    part.emplace();
    take(ids, word, *part, range);
}

void take(const AuthoredIds& ids, std::string_view word, CustomerId& id, Range) { id = ids.customer(word); }
void take(const AuthoredIds& ids, std::string_view word, CodeId& id, Range) { id = ids.code(word); }
void take(const AuthoredIds& ids, std::string_view word, EscalationId& id, Range) { id = ids.escalation(word); }
void take(const AuthoredIds& ids, std::string_view word, const Of<MomentId>& of, Range) {
    of.id = ids.moment(of.customer, word);
}
void take(const AuthoredIds& ids, std::string_view word, const Of<ReplyId>& of, Range) {
    of.id = ids.reply(of.customer, word);
}
void take(const AuthoredIds& ids, std::string_view word, const TopicOf<std::uint8_t>& topic, Range) {
    for (std::size_t n = 0; n < kMostTopics; ++n) {
        if (ids.topic(n) == word) topic.index = static_cast<std::uint8_t>(n);
    }
}

class Reader {
public:
    Reader(const AuthoredIds& ids, std::string_view text) : ids_(ids), rest_(text) {}

    bool good() const { return good_; }
    bool at_end() const { return rest_.empty(); }
    std::size_t line_number() const { return number_; }
    const std::string& expected() const { return path_; }
    const AuthoredIds& ids() const { return ids_; }

    void line(const std::string& path) {
        if (!good_) return;
        ++number_;
        path_ = path;
        ends_in_space_ = false;
        const std::size_t end = rest_.find('\n');
        good_ = end != std::string_view::npos;
        if (!good_) return;
        line_ = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        good_ = line_.starts_with(path) && line_.size() > path.size() && line_[path.size()] == ' ';
        if (good_) line_.remove_prefix(path.size() + 1);
    }
    void exactly(const std::string& path, const std::string& word) {
        line(path);
        good_ = good_ && line_ == word;
    }
    template <class Part>
    void value(Part&& part, Range range) {
        if (good_) understand(line_, part, range);
        line_ = {};
    }
    template <class Part>
    void must(const std::string& name, Part&& part, Range range) {
        good_ = good_ && named(name);
        if (good_) understand(next_word(), part, range);
    }
    template <class Part>
    void field(const std::string& name, Part&& part, Range range) {
        if (!good_ || !named(name)) return;
        understand(next_word(), part, range);
        good_ = good_ && !is_nothing(part);
    }
    void end() { good_ = good_ && line_.empty() && !ends_in_space_; }
    template <class List>
    void many(const std::string& path, List& list, std::size_t most) {
        std::int64_t count = 0;
        line(path);
        value(count, Range{0, static_cast<std::int64_t>(most)});
        // A line each follows, so a number that somebody wrote in cannot ask for memory that the text does not fill.
        good_ = good_ && static_cast<std::size_t>(count) <= rest_.size() / kLeastLine;
        if (good_) list.resize(static_cast<std::size_t>(count));
    }

private:
    bool named(const std::string& name) const {
        return line_.size() > name.size() && line_.starts_with(name) && line_[name.size()] == '=';
    }

    std::string_view next_word() {
        const std::size_t space = line_.find(' ');
        const std::string_view word = line_.substr(0, space);
        ends_in_space_ = space != std::string_view::npos && space + 1 == line_.size();
        line_ = space == std::string_view::npos ? std::string_view() : line_.substr(space + 1);
        return word.substr(word.find('=') + 1);
    }

    // Only what it would write itself: no sign or nought too many, no id that the scenario does not have.
    template <class Part>
    void understand(std::string_view word, Part&& part, Range range) {
        take(ids_, word, part, range);
        good_ = good_ && word_for(ids_, std::as_const(part)) == word;
    }

    const AuthoredIds& ids_;
    std::string_view rest_, line_;
    std::string path_;
    std::size_t number_ = 0;
    bool good_ = true, ends_in_space_ = false;
};

tl::unexpected<Error> bad_line(std::size_t number, std::string_view expected) {
    return wrong("scorecard-line", fmt::format("line {} of the scorecard cannot be understood; '{}' is expected there",
                                               number, expected));
}

std::optional<Error> read_head(Reader& reader) {
    std::int32_t format = 0, rules = 0;
    walk_value(reader, "composure-scorecard", format, Range{1, INT32_MAX});
    if (reader.good() && format > kFrozenFormat) {
        return wrong("newer-scorecard",
                     fmt::format("this scorecard has format {}; this program knows {}", format, kFrozenFormat))
            .value();
    }
    walk_value(reader, "rules", rules, Range{0, INT32_MAX});
    if (reader.good() && rules > simulation::kRulesVersion) {
        return wrong("newer-scorecard", fmt::format("this scorecard was made by rules {}; this program has rules {}",
                                                    rules, simulation::kRulesVersion))
            .value();
    }
    return std::nullopt;
}

}  // namespace

Result<Scorecard> thaw(const simulation::Model& model, std::string_view frozen) {
    if (!frozen.starts_with(kFirstWord)) return wrong("not-a-scorecard", "this is not a scorecard of Composure");
    const AuthoredIds ids(model);
    Reader reader(ids, frozen);
    if (auto newer = read_head(reader)) return tl::unexpected(*std::move(newer));
    reader.exactly("scenario-digest", to_hex(model.scenario().digest));
    reader.exactly("conduct-digest", to_hex(model.vocabulary().digest));
    Scorecard card;
    walk_card(reader, card);
    if (!reader.good()) return bad_line(reader.line_number(), reader.expected());
    if (!reader.at_end()) return bad_line(reader.line_number() + 1, "the end");
    return card;
}

}  // namespace composure::scoring
