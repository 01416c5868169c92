// Records of a few invented people beside a site file, for the window's screens over them.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "records/open.h"
#include "records/review.h"
#include "session/kept_play.h"
#include "support.h"
#include "window/window.h"

namespace composure::test {

inline constexpr std::int64_t kShopNoon = 1'700'000'000'000;  // in 2023

inline const char* const kShopSite =
    "site: 1\nname: Two shops\npurpose: Training.\nreviewers: [Mari Mets, Jaan Jarv]\ntrainers: [Tiina Tamm]\n"
    "moments: with-reason\nretention: 365 days\nagreement: With the works council.\n";

// Records of their own, gone afterwards.
class Shop {
public:
    Shop() {
        char name[] = "/tmp/composure-figures-XXXXXX";
        folder_ = ::mkdtemp(name);
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        ::setenv("SDL_AUDIODRIVER", "dummy", 0);  // no test opens a real device
        ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
        ::setenv("XDG_CONFIG_HOME", folder_.c_str(), 1);
        ::setenv("XDG_DATA_HOME", folder_.c_str(), 1);
        ::setenv("TZ", "UTC", 1);
        ::setenv("COMPOSURE_AS", "Mari Mets", 1);
        std::ofstream(folder_ / "site.yaml") << kShopSite;
        set("");
    }
    ~Shop() {
        for (const char* variable : {"COMPOSURE_AS", "XDG_CONFIG_HOME"}) ::unsetenv(variable);
        std::filesystem::remove_all(folder_);
    }
    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;

    std::unique_ptr<records::Store> store() const {
        auto opened =
            records::open(folder_ / "records.db", records::Open::existing_or_new, records::surroundings({kShopNoon}));
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
        std::ofstream(folder_ / "script.txt") << script;
        std::vector<std::string> words{
            "composure-window", "--script", folder_ / "script.txt", "--records", folder_ / "records.db",
            "--trainee",        "Ann Aas"};
        if (!real_time) words.emplace_back("--virtual-time");
        words.insert(words.end(), more.begin(), more.end());
        std::vector<const char*> pointers;
        for (const std::string& word : words) pointers.push_back(word.c_str());
        return window::run(static_cast<int>(pointers.size()), pointers.data(), {records::open, nullptr});
    }
    void set(const std::string& settings) const {
        std::filesystem::create_directories(folder_ / "composure");
        std::ofstream(folder_ / "composure" / "settings") << "been-here: yes\n" << settings;
    }

    // Changes the file behind the records' back.
    void change(const std::string& sql) const {
        const std::filesystem::path script = folder_ / "change.py";
        std::ofstream(script) << "import sqlite3\nfile = sqlite3.connect(" << folder_ / "records.db"
                              << ")\nfile.executescript(r'''" << sql << "\n;''')\nfile.commit()\n";
        REQUIRE(std::system(("python3 '" + script.string() + "'").c_str()) == 0);
    }
    // Another program writes for so long.
    void hold_for(int seconds) const {
        const std::filesystem::path script = folder_ / "hold.py";
        std::ofstream(script) << "import sqlite3, time\nfile = sqlite3.connect(" << folder_ / "records.db"
                              << ")\nfile.execute('BEGIN IMMEDIATE')\ntime.sleep(" << seconds << ")\n";
        REQUIRE(std::system(("python3 '" + script.string() + "'").c_str()) == 0);
    }
    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

private:
    std::filesystem::path folder_;
};

}  // namespace composure::test
