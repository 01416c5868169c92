// Records of a few invented people beside a site file, for the window's screens over them.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "own_machine.h"
#include "records/review.h"
#include "session/kept_play.h"

namespace composure::test {

inline constexpr std::int64_t kShopNoon = 1'700'000'000'000;  // in 2023

inline const char* const kShopSite =
    "site: 1\nname: Two shops\npurpose: Training.\nreviewers: [Mari Mets, Jaan Jarv]\ntrainers: [Tiina Tamm]\n"
    "moments: with-reason\nretention: 365 days\nagreement: With the works council.\n";

class Shop : public OwnMachine {
public:
    Shop() {
        ::setenv("TZ", "UTC", 1);
        ::setenv("COMPOSURE_AS", "Mari Mets", 1);
        write("site.yaml", kShopSite);
        set("");
    }
    ~Shop() { ::unsetenv("COMPOSURE_AS"); }

    std::unique_ptr<records::Store> store() const {
        auto opened =
            records::open(*this / "records.db", records::Open::existing_or_new, records::surroundings({kShopNoon}));
        REQUIRE(opened);
        return std::move(*opened);
    }
    static records::PersonId person(records::Store& store, const std::string& name) {
        const auto known = store.find_people(name);
        REQUIRE(known);
        if (!known->empty()) return known->front().id;
        records::Person added;
        added.name = name;
        added.cohort = "North";
        const auto id = store.add_person(added, {kShopNoon});
        REQUIRE(id);
        return *id;
    }
    // A whole session, played by the first reply each time.
    records::SessionCode played(const std::string& who, records::Mode mode, int days,
                                const std::string& scenario = "tests/cases/doors/wrong-change.yaml") const {
        const std::string path = scenario.starts_with('/') ? scenario : source_path(scenario);
        const auto records = store();
        const auto folders = session::find_data_folders();
        REQUIRE(folders);
        auto files = session::files_of(path, *folders);
        REQUIRE(files);
        if (mode == records::Mode::assessment) files->site = {records::DocumentKind::site, "site.yaml", kShopSite};
        const simulation::Model model = model_from(bytes_of(path), path);
        session::Session session(model, 1, {}, {});
        while (!session.ended()) {
            if (!session.view().replies.empty() && !session.view().speaking_until)
                session.act({.kind = simulation::ActKind::reply, .reply = session.view().replies.front()});
            else if (session.next_change())
                session.advance(*session.next_change());
            else
                break;
        }
        const records::Instant at{kShopNoon + days * records::kDay};
        auto begun = session::begin_of(session, std::move(*files),
                                       {person(*records, who), mode, *session::pace_named("1"), at})(*records);
        REQUIRE(begun);
        const auto done = records->finish(*begun, session::finish_of(session, at));
        REQUIRE(done);
        return *begun;
    }
    bool real_time = false;  // where something happens beside the window
    int run(const std::string& script, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"--records", *this / "records.db", "--trainee", "Ann Aas"};
        if (!real_time) words.emplace_back("--virtual-time");
        words.insert(words.end(), more.begin(), more.end());
        return window(script, words);
    }
    void set(const std::string& settings) const { OwnMachine::set("been-here: yes\n" + settings); }

    // Changes the file behind the records' back.
    void change(const std::string& sql) const {
        const std::filesystem::path script = *this / "change.py";
        std::ofstream(script) << "import sqlite3\nfile = sqlite3.connect(" << *this / "records.db"
                              << ")\nfile.executescript(r'''" << sql << "\n;''')\nfile.commit()\n";
        REQUIRE(std::system(("python3 '" + script.string() + "'").c_str()) == 0);
    }
    // Another program writes for so long.
    void hold_for(int seconds) const {
        const std::filesystem::path script = *this / "hold.py";
        std::ofstream(script) << "import sqlite3, time\nfile = sqlite3.connect(" << *this / "records.db"
                              << ")\nfile.execute('BEGIN IMMEDIATE')\ntime.sleep(" << seconds << ")\n";
        REQUIRE(std::system(("python3 '" + script.string() + "'").c_str()) == 0);
    }
};

}  // namespace composure::test
