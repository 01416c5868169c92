#include "records/store_support.h"

#include <fmt/format.h>

#include "records/chain_internal.h"
#include "records/raw_file.h"

namespace composure::test {

using namespace records;

Person person_named(const std::string& name, const std::string& number) {
    Person person;
    person.name = name;
    person.number = number;
    return person;
}

Start start_of(Store& store, PersonId person, Mode mode, const std::string& scenario, std::int64_t minutes) {
    Start start;
    start.person = person;
    start.mode = mode;
    start.scenario = scenario;
    start.title = "Title of " + scenario;
    start.scenario_digest =
        must(store.keep_document({DocumentKind::scenario, scenario + ".yaml", "bytes of " + scenario}));
    start.conduct_digest = must(store.keep_document({DocumentKind::conduct_table, "rubric.yaml", "conduct"}));
    if (mode == Mode::assessment)
        start.site_digest = must(store.keep_document({DocumentKind::site, "site.yaml", "agreement"}));
    start.rules = 1;
    start.seed = 18'446'744'073'709'551'615U;
    start.at = later(minutes);
    return start;
}

Finish finish_with(scoring::Outcome outcome, std::int32_t points, std::int64_t minutes) {
    Finish finish;
    finish.recording = fmt::format("composure-recording 1\nact 6500 reply calm.1\nend {}\n", points);
    finish.frozen = fmt::format("composure-scorecard 1\ntotal {}\n", points);
    finish.figures.outcome = outcome;
    finish.figures.reason = scoring::Reason::all_met;
    finish.figures.pillars = {points, points, std::nullopt, points, std::nullopt};
    finish.figures.total = points;
    finish.figures.scored_on = 70;
    finish.figures.due_helped = 3;
    finish.figures.due_total = 4;
    finish.carry_over = {1, 2, 3, 4};
    finish.at = later(minutes);
    return finish;
}

SessionCode played(Store& store, const Start& start, const Finish& finish) {
    const SessionCode code = must(store.begin(start));
    must(store.append(code, 0, "6500 reply calm.1"));
    must(store.append(code, 1, "9000 listen"));
    must(store.finish(code, finish));
    return code;
}

namespace {

std::string moment(const std::optional<Instant>& instant) {
    return instant ? fmt::format("{}", instant->ms) : std::string("-");
}

std::string text_of(const Figures& figures, const CarryOver& carry_over) {
    return to_hex(figures_digest(figures, carry_over, ""));  // every figure is in it
}

std::string text_of(Store& store, const SessionInfo& session) {
    const Start& start = session.start;
    std::string text = fmt::format(
        "session {} of {} mode {} {} '{}' {} {} {} rules {} seed {} line {} pace {} at {} status {} ended {} shared {} "
        "acts {} attempt {} attention {} outcome {}\n",
        session.code, start.person.value, int(start.mode), start.scenario, start.title, to_hex(start.scenario_digest),
        to_hex(start.conduct_digest), start.site_digest ? to_hex(*start.site_digest) : "-", start.rules, start.seed,
        start.line_judged, start.pace, start.at.ms, int(session.status), moment(session.ended), moment(session.shared),
        session.acts, session.attempt, int(session.attention), session.outcome ? int(*session.outcome) : -1);
    if (session.figures) text += "  figures " + text_of(*session.figures, session.carry_over) + "\n";
    for (const std::string& line : must(store.acts(session.code))) text += "  act " + line + "\n";
    if (const auto recording = store.recording(session.code)) text += "  recording " + *recording + "\n";
    for (const StoredScorecard& card : must(store.scorecards(session.code)))
        text += fmt::format("  card {} {} {} {} {} {} {} '{}'\n", card.number, int(card.kind), card.rules,
                            to_hex(card.conduct_digest), card.frozen, text_of(card.figures, {}), card.made.ms, card.by);
    for (const ReviewStep& step : must(store.steps(session.code)))
        text += fmt::format("  step {} {} '{}' '{}'\n", int(step.kind), step.at.ms, step.who, step.words);
    for (const Rating& rating : must(store.ratings(session.code)))
        text += fmt::format("  rating {} {}\n", int(rating.pillar), rating.value);
    return text;
}

std::string text_of(Store& store, const Person& person) {
    const auto name = must(store.chain_name(person.id));
    std::string text = fmt::format("person {} '{}' '{}' '{}' '{}' active {} erased {} created {} {}\n", person.id.value,
                                   person.name, person.number, person.cohort, person.trainer, person.active,
                                   moment(person.erased), person.created.ms, name ? to_hex(*name) : "-");
    for (const Assignment& one : must(store.assignments(person.id)))
        text += fmt::format("assignment {} due {} by '{}' at {} session {}\n", one.scenario, moment(one.due), one.by,
                            one.at.ms, one.session);
    for (const Access& one : must(store.accesses(person.id)))
        text += fmt::format("access {} '{}' '{}' {} {} '{}'\n", one.at.ms, one.who, one.role, one.session,
                            int(one.what), one.reason);
    for (const Mode mode : {Mode::practice, Mode::assessment})
        for (const SessionInfo& session : must(store.sessions_of(person.id, mode))) text += text_of(store, session);
    for (const SessionInfo& session : must(store.interrupted(person.id))) text += "interrupted " + session.code + "\n";
    return text;
}

std::string text_of(const BoardRow& row) {
    std::string text =
        fmt::format("board {} '{}' '{}' '{}' '{}'", row.person.value, row.name, row.number, row.cohort, row.trainer);
    for (const std::int32_t count : row.assignments) text += fmt::format(" {}", count);
    return text + fmt::format(" due {} held {} contested {} unclear {} forms {} newest {}\n", moment(row.next_due),
                              row.held, row.contested, row.unclear, row.forms, moment(row.newest));
}

class InMemory final : public Kept {
public:
    std::string name() const override { return "memory"; }
    std::unique_ptr<Store> open() override { return memory_store(memory_, counted_surroundings()); }

private:
    std::shared_ptr<Memory> memory_ = new_memory();
};

class InFile final : public Kept {
public:
    std::string name() const override { return "SQLite"; }
    std::unique_ptr<Store> open() override {
        return must(records::open(folder_ / "records.sqlite", Open::existing_or_new, counted_surroundings()));
    }

private:
    Folder folder_;
};

}  // namespace

std::string dump(Store& store) {
    const Station station = must(store.station());
    std::string text = fmt::format("station {} {}\n", station.id, station.made.ms);
    for (const Person& person : must(store.people())) text += text_of(store, person);
    for (const BoardRow& row : must(store.board())) text += text_of(row);
    for (const Chain chain : {Chain::assessment, Chain::practice})
        for (const ChainEntry& entry : must(store.chain(chain)))
            text += fmt::format("chain {} {} {} {} {}\n{}", int(entry.chain), entry.sequence, entry.at.ms, entry.kind,
                                to_hex(entry.hash), entry.body);
    return text;
}

const std::vector<Maker>& makers() {
    static const std::vector<Maker> all{[] { return std::make_unique<InMemory>(); },
                                        [] { return std::make_unique<InFile>(); }};
    return all;
}

}  // namespace composure::test
