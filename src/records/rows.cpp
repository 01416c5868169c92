#include <fmt/format.h>

#include <charconv>

#include "records/rows_internal.h"

namespace composure::records {

namespace {

constexpr std::size_t kFiguresStart = scorecard::outcome;
constexpr std::size_t kFiguresCount = scorecard::other_total - scorecard::outcome + 1;

Value maybe_number(const std::optional<std::int32_t>& number) {
    return number ? Value{std::int64_t{*number}} : Value{};
}

std::optional<std::int32_t> maybe_count_at(const Row& row, std::size_t column) {
    if (is_null_at(row, column)) return std::nullopt;
    return count_at(row, column);
}

std::uint64_t seed_from(const std::string& text) {
    std::uint64_t seed = 0;
    std::from_chars(text.data(), text.data() + text.size(), seed);
    return seed;
}

int nibble(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    return -1;
}

}  // namespace

Value maybe(std::optional<Instant> instant) { return instant ? Value{instant->ms} : Value{}; }
Value hex(const Digest& digest) { return to_hex(digest); }

std::int64_t number_at(const Row& row, std::size_t column) {
    const auto* number = std::get_if<std::int64_t>(&row[column]);
    return number == nullptr ? 0 : *number;
}
std::int32_t count_at(const Row& row, std::size_t column) { return static_cast<std::int32_t>(number_at(row, column)); }

const std::string& text_at(const Row& row, std::size_t column) {
    static const std::string none;
    const auto* text = std::get_if<std::string>(&row[column]);
    return text == nullptr ? none : *text;
}
bool is_null_at(const Row& row, std::size_t column) { return std::holds_alternative<std::monostate>(row[column]); }

std::optional<Instant> instant_at(const Row& row, std::size_t column) {
    if (is_null_at(row, column)) return std::nullopt;
    return Instant{number_at(row, column)};
}

std::optional<Digest> digest_of(std::string_view hex) {
    Digest digest{};
    if (hex.size() != 2 * digest.size()) return std::nullopt;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        const int high = nibble(hex[2 * i]);
        const int low = nibble(hex[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        digest[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return digest;
}

Digest digest_at(const Row& row, std::size_t column) { return digest_of(text_at(row, column)).value_or(Digest{}); }

SessionInfo session_from(const Row& row) {
    SessionInfo info;
    info.code = text_at(row, session::code);
    info.start.person = {number_at(row, session::person_id)};
    info.start.mode = enum_at<Mode>(row, session::mode);
    info.start.scenario = text_at(row, session::scenario);
    info.start.title = text_at(row, session::title);
    info.start.scenario_digest = digest_at(row, session::scenario_digest);
    info.start.conduct_digest = digest_at(row, session::conduct_digest);
    if (!is_null_at(row, session::site_digest)) info.start.site_digest = digest_at(row, session::site_digest);
    info.start.rules = count_at(row, session::rules);
    info.start.seed = seed_from(text_at(row, session::seed));
    info.start.line_judged = number_at(row, session::line_judged) != 0;
    info.start.pace = text_at(row, session::pace);
    info.start.at = {number_at(row, session::started)};
    info.status = enum_at<Status>(row, session::status);
    info.ended = instant_at(row, session::ended);
    info.shared = instant_at(row, session::shared);
    info.acts = count_at(row, session::acts);
    info.attempt = count_at(row, session::attempt);
    info.attention = enum_at<Attention>(row, session::attention);
    if (!is_null_at(row, session::outcome)) info.outcome = enum_at<scoring::Outcome>(row, session::outcome);
    return info;
}

Row session_row(const Start& start, const SessionCode& code, std::int32_t attempt) {
    return {Value{},
            code,
            start.person.value,
            as_number(start.mode),
            as_number(Status::open),
            Value{},
            start.scenario,
            start.title,
            hex(start.scenario_digest),
            hex(start.conduct_digest),
            start.site_digest ? hex(*start.site_digest) : Value{},
            std::int64_t{start.rules},
            fmt::format("{}", start.seed),
            std::int64_t{start.line_judged ? 1 : 0},
            start.pace,
            start.at.ms,
            Value{},
            std::int64_t{0},
            std::int64_t{attempt},
            as_number(Attention::none),
            Value{}};
}

ReviewStep step_from(const Row& row) {
    return {enum_at<StepKind>(row, step::kind),
            {number_at(row, step::at)},
            text_at(row, step::who),
            text_at(row, step::words)};
}

Access access_from(const Row& row) {
    return {{number_at(row, access::at)},        text_at(row, access::who),          text_at(row, access::role),
            {number_at(row, access::person_id)}, text_at(row, access::session_code), enum_at<Looked>(row, access::what),
            text_at(row, access::reason)};
}

Assignment assignment_from(const Row& row) {
    return {{number_at(row, assignment::person_id)},   text_at(row, assignment::scenario),
            instant_at(row, assignment::due),          text_at(row, assignment::assigned_by),
            {number_at(row, assignment::assigned_at)}, text_at(row, assignment::session_code)};
}

ChainEntry entry_from(const Row& row) {
    return {enum_at<Chain>(row, chain::chain), number_at(row, chain::sequence), {number_at(row, chain::at)},
            text_at(row, chain::kind),         text_at(row, chain::body),       digest_at(row, chain::hash)};
}

BoardRow board_from(const Row& row) {
    BoardRow line;
    line.person = {number_at(row, board::person_id)};
    line.name = text_at(row, board::name);
    line.number = text_at(row, board::number);
    line.cohort = text_at(row, board::cohort);
    line.trainer = text_at(row, board::trainer);
    for (std::size_t i = 0; i < kProgressCount; ++i) line.assignments[i] = count_at(row, board::not_started + i);
    line.next_due = instant_at(row, board::next_due);
    line.held = count_at(row, board::held);
    line.contested = count_at(row, board::contested);
    line.unclear = count_at(row, board::unclear);
    line.forms = count_at(row, board::forms);
    line.newest = instant_at(row, board::newest);
    return line;
}

std::vector<std::size_t> figure_columns() {
    std::vector<std::size_t> columns{scorecard::session_id};
    for (std::size_t i = 0; i < kFiguresCount; ++i) columns.push_back(kFiguresStart + i);
    return columns;
}

Figures figures_from(const Row& row, std::size_t outcome) {
    const auto at = [outcome](std::size_t column) { return outcome + (column - kFiguresStart); };
    Figures figures;
    figures.outcome = enum_at<scoring::Outcome>(row, at(scorecard::outcome));
    figures.reason = enum_at<scoring::Reason>(row, at(scorecard::reason));
    figures.total = maybe_count_at(row, at(scorecard::total));
    for (std::size_t i = 0; i < figures.pillars.size(); ++i)
        figures.pillars[i] = maybe_count_at(row, at(scorecard::calm + i));
    figures.scored_on = count_at(row, at(scorecard::scored_on));
    figures.pass_mark = count_at(row, at(scorecard::pass_mark));
    figures.due_helped = count_at(row, at(scorecard::due_helped));
    figures.due_total = count_at(row, at(scorecard::due_total));
    figures.foils_held = count_at(row, at(scorecard::foils_held));
    figures.foils_total = count_at(row, at(scorecard::foils_total));
    figures.serious = count_at(row, at(scorecard::serious));
    return figures;
}

CarryOver carry_over_from(const Row& row, std::size_t after_good) {
    return {count_at(row, after_good), count_at(row, after_good + 1), count_at(row, after_good + 2),
            count_at(row, after_good + 3)};
}

StoredScorecard scorecard_from(const Row& row) {
    StoredScorecard card;
    card.number = count_at(row, scorecard::number);
    card.kind = enum_at<ScorecardKind>(row, scorecard::kind);
    card.rules = count_at(row, scorecard::rules);
    card.conduct_digest = digest_at(row, scorecard::conduct_digest);
    card.frozen = text_at(row, scorecard::frozen);
    card.figures = figures_from(row, scorecard::outcome);
    card.made = {number_at(row, scorecard::made)};
    card.by = text_at(row, scorecard::made_by);
    return card;
}

Row scorecard_row(std::int64_t session, PersonId person, const StoredScorecard& card, const CarryOver& carry_over) {
    const Figures& figures = card.figures;
    Row row{Value{},
            session,
            person.value,
            std::int64_t{card.number},
            as_number(card.kind),
            std::int64_t{card.rules},
            hex(card.conduct_digest),
            card.made.ms,
            card.by,
            as_number(figures.outcome),
            as_number(figures.reason),
            maybe_number(figures.total)};
    for (const auto& pillar : figures.pillars) row.push_back(maybe_number(pillar));
    for (const std::int32_t count : {figures.scored_on, figures.pass_mark, figures.due_helped, figures.due_total,
                                     figures.foils_held, figures.foils_total, figures.serious, carry_over.after_good,
                                     carry_over.after_total, carry_over.other_good, carry_over.other_total})
        row.push_back(std::int64_t{count});
    row.emplace_back(card.frozen);
    return row;
}

Condition is(std::size_t column, Value value) { return {column, Compare::equal, std::move(value)}; }

Query all_of(Table table, Where where, std::vector<Order> order) {
    return {table, {}, std::move(where), std::move(order), 0};
}

}  // namespace composure::records
