// Records in a file of their own, with sessions played from recordings, and a hand that changes the file behind their
// back.
#pragma once

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "folder.h"
#include "records/open.h"
#include "records/store_support.h"
#include "scoring/carry_over.h"
#include "scoring/frozen.h"
#include "scoring/judge.h"
#include "session/keeping.h"
#include "support.h"

namespace composure::test {

struct Play {
    std::string scenario;  // relative to the source tree
    std::string recording;
};

// Replies at their times, then time to the end.
inline Play played_by_hand(const std::string& scenario,
                           const std::vector<std::pair<std::int64_t, std::string>>& replies) {
    const simulation::Model model = model_of(scenario);
    simulation::Simulation simulation(model, 1);
    for (const auto& [at, id] : replies) {
        simulation.advance(Millis{at});
        REQUIRE(simulation.act({.reply = model.find_reply(simulation.counter().customer, id)}));
    }
    while (const auto next = simulation.next_change()) simulation.advance(*next);
    return {scenario, simulation::write_recording(simulation::record(simulation, {}))};
}

inline Play held_play() {
    return played_by_hand(
        "tests/cases/serious-held/scenario.yaml",
        {{4080, "start.4"}, {7900, "heated.1"}, {12500, "story.1"}, {15700, "decide.1"}, {19700, "hand-over.facts"}});
}

inline Play kept_play(const std::string& bot) {
    return {"scenarios/rude-remark.yaml", bytes_of(source_path("tests/cases/plays/rude-remark/" + bot + ".recording"))};
}

class KeptRecords {
public:
    KeptRecords() { open(); }

    records::Store& store() { return *store_; }

    records::PersonId person(const std::string& name) {
        records::Person person;
        person.name = name;
        return must(store_->add_person(person, kNoon));
    }

    records::Start start_of(records::PersonId person, const Play& play, records::Mode mode) {
        const std::string bytes = bytes_of(source_path(play.scenario));
        const auto recording = must(simulation::read_recording(play.recording));
        records::Start start;
        start.person = person;
        start.mode = mode;
        start.scenario = recording.scenario;
        start.title = model_of(play.scenario).scenario().title;
        start.scenario_digest = must(store_->keep_document({records::DocumentKind::scenario, file_of(play), bytes}));
        start.conduct_digest = must(store_->keep_document(
            {records::DocumentKind::conduct_table, "rubric.yaml", bytes_of(source_path("assets/rubric.yaml"))}));
        start.rules = recording.rules;
        start.seed = recording.seed;
        start.at = kNoon;
        return start;
    }

    records::SessionCode finish(const records::Start& start, const Play& play) {
        const simulation::Model model = model_of(play.scenario);
        auto recording = must(simulation::read_recording(play.recording));
        recording.rules = simulation::kRulesVersion;
        const auto simulation = must(simulation::replay(model, recording));
        const auto card = scoring::judge(model, simulation.events(), scoring::make_reference(model, recording.seed));
        const auto counts = scoring::carry_over(model, simulation.events(), card);
        const records::SessionCode code = must(store_->begin(start));
        must(store_->finish(code, {play.recording,
                                   scoring::freeze(model, card),
                                   session::figures_of(card),
                                   {counts.after_good, counts.after_total, counts.other_good, counts.other_total},
                                   later(10)}));
        return code;
    }

    records::SessionCode played(const Play& play, records::Mode mode = records::Mode::assessment) {
        return finish(start_of(person("Mari"), play, mode), play);
    }

    // Changes the file with SQL while nobody has it open.
    void change(const std::string& sql) {
        store_.reset();
        std::ofstream(folder_ / "change.py")
            << "import sqlite3\nfile = sqlite3.connect('" << path() << "')\nfile.executescript(r'''" << sql
            << "\n;''')\nfile.commit()\nfile.close()\n";
        REQUIRE(std::system(("python3 '" + folder_ / "change.py" + "'").c_str()) == 0);
        open();
    }

private:
    std::string path() const { return folder_ / "records.db"; }
    static std::string file_of(const Play& play) { return play.scenario.substr(play.scenario.rfind('/') + 1); }
    void open() { store_ = must(records::open(path(), records::Open::existing_or_new, counted_surroundings())); }

    Folder folder_;
    std::unique_ptr<records::Store> store_;
};

}  // namespace composure::test
