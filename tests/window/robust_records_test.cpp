// Records that are damaged, newer, locked, may not be written or find no room: nothing crashes, nothing is lost, and
// what to do is said. And three hundred people who share them.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "meanwhile.h"
#include "shop.h"

using namespace composure;
using records::Mode;
using test::Shop;

namespace {

namespace fs = std::filesystem;

bool said_by(const Shop& shop, const std::string& words) { return shop.said().find(words) != std::string::npos; }

// Without --records: the records of this machine.
int run_usual(const Shop& shop, const std::string& script, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"--virtual-time", "--seed", "1"});
    return shop.window(script, more);
}

const std::string kPlaysUnkept =
    "expect home\nexpect You can play, but it is not kept:\nexpect-layout\nclick home/1\nkey enter\nexpect play\n"
    "wait 9000\nkey escape\nclick stop/stop\nexpect debrief\nexpect-not Kept as\nexpect-layout\nquit\n";

// No file grows beyond so many bytes, as on a disk that has become full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit full{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

// Somebody without rights over everything, to whom the folder belongs.
class AsNobody {
public:
    explicit AsNobody(const fs::path& folder) {
        for (const auto& each : fs::recursive_directory_iterator(folder))
            if (::chown(each.path().c_str(), kNobody, kNobody) != 0) return;
        if (::chown(folder.c_str(), kNobody, kNobody) != 0) return;
        ::seteuid(kNobody);
    }
    ~AsNobody() {
        if (is_nobody()) ::seteuid(0);
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    static bool is_nobody() { return ::geteuid() != 0; }

private:
    static constexpr uid_t kNobody = 65534;
};

}  // namespace

TEST_CASE("damaged or newer records of this machine: practice goes on, they stay as they are, and it is said") {
    const Shop shop;
    const fs::path records = shop / "data/composure/records.db";
    SECTION("no database at all") { shop.write("data/composure/records.db", std::string(9000, 'x')); }
    SECTION("torn in the middle") {
        shop.played("Ann Aas", Mode::practice, 0);
        const std::string whole = test::bytes_of(shop / "records.db");
        shop.write("data/composure/records.db", whole.substr(0, 4096) + std::string(whole.size() - 4096, 'x'));
    }
    SECTION("newer") {
        shop.played("Ann Aas", Mode::practice, 0);
        shop.change("PRAGMA user_version = 99; UPDATE schema_migration SET version = 99 WHERE version = 1");
        fs::create_directories(records.parent_path());
        fs::rename(shop / "records.db", records);
    }
    const std::string before = test::bytes_of(records);
    CHECK(run_usual(shop, kPlaysUnkept) == 0);
    CHECK(test::bytes_of(records) == before);
    CHECK(shop.run("quit\n", {"--records", records}) == 3);  // asked for: it is said before a window opens
    CHECK(said_by(shop, "'" + records.string() + "'"));
    CHECK(test::bytes_of(records) == before);
}

TEST_CASE("records that may not be written: practice goes on without them, and it is said what to do") {
    if (AsNobody::is_nobody()) return;  // then the folder belongs to whoever runs this
    const Shop shop;
    shop.played("Ann Aas", Mode::practice, 0);
    fs::create_directories(shop / "data/composure");
    fs::rename(shop / "records.db", shop / "data/composure/records.db");
    const AsNobody nobody(shop / "");
    fs::permissions(shop / "data/composure/records.db", fs::perms::owner_read);
    fs::permissions(shop / "data/composure", fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(run_usual(shop, "expect may be read, but not changed\nexpect or choose another place with --records\n" +
                              kPlaysUnkept) == 0);
    fs::permissions(shop / "data/composure", fs::perms::owner_all);
}

TEST_CASE("records that another program holds are waited for, and the play is kept") {
    const Shop shop;
    shop.played("Ann Aas", Mode::practice, 0);
    std::thread holds([&shop] { shop.hold_for(2); });
    CHECK(shop.run("expect home\nclick home/1\nkey enter\nwait 9000\nkey 1\nkey escape\nclick stop/stop\n"
                   "expect debrief\nexpect Stopped: it has no result and counts nowhere\nquit\n") == 0);
    holds.join();
}

TEST_CASE("a disk that is full while somebody plays: it is said, the play goes on, and is kept when there is room") {
    Shop shop;
    shop.real_time = true;
    shop.write("room.txt", "");
    const std::string path = test::source_path("tests/cases/doors/wrong-change.yaml");
    std::unique_ptr<FullDisk> full;
    test::Meanwhile filling(shop / "full.png", [&] { full = std::make_unique<FullDisk>(1); });
    test::Meanwhile emptying(shop / "empty.txt", [&] { full.reset(); });
    std::signal(SIGXFSZ, SIG_IGN);
    CHECK(shop.run("key enter\nexpect play\nexpect-not Not saved yet\nscreenshot full.png\nwait 300\n"
                   "key b\nwait 700\nexpect Not saved yet\nexpect-layout\nkey b\nwait 300\nexpect play\n"
                   "copy room.txt empty.txt\nwait 2500\nexpect-not Not saved yet\nquit\n",
                   {"play", path, "--pace", "10", "--seed", "1"}) == 1);
    const auto store = shop.store();
    const auto sessions = store->interrupted(Shop::person(*store, "Ann Aas"));
    REQUIRE(sessions);
    REQUIRE(sessions->size() == 1);
    CHECK(sessions->front().acts == 2);
}

TEST_CASE("a disk that stays full: the recording is kept elsewhere, and it is said where") {
    Shop shop;
    shop.real_time = true;
    const std::string path = test::source_path("tests/cases/doors/wrong-change.yaml");
    std::unique_ptr<FullDisk> full;
    // Room for small new files, none in the records.
    test::Meanwhile filling(shop / "full.png", [&] { full = std::make_unique<FullDisk>(16 * 1024); });
    std::signal(SIGXFSZ, SIG_IGN);
    CHECK(shop.run("key enter\nexpect play\nscreenshot full.png\nwait 300\nkey b\nwait 700\nexpect Not saved yet\n"
                   "quit\n",
                   {"play", path, "--pace", "10", "--seed", "1"}) == 3);
    full.reset();
    CHECK(said_by(shop, "The records did not take it ("));
    CHECK(said_by(shop, "Saved as " + (shop / "data/composure/recordings/wrong-change-1.recording").string()));
    const std::string kept = test::bytes_of(shop / "data/composure/recordings/wrong-change-1.recording");
    CHECK(kept.find("set-limit") != std::string::npos);
}

TEST_CASE("in a roster of three hundred people one is found by typing") {
    const Shop shop;
    {
        const auto store = shop.store();
        std::vector<records::Person> people(300);
        for (std::size_t i = 0; i < people.size(); ++i) {
            people[i].name = fmt::format("{} {}berg", i % 2 == 0 ? "Nora" : "Otto", static_cast<char>('A' + i % 26));
            people[i].number = fmt::format("{}", 2000 + i);
            people[i].cohort = "North";
        }
        REQUIRE(store->change_people(people, {test::kShopNoon}));
    }
    CHECK(
        shop.run(
            "key w\nexpect people\nexpect-not Is one of these you?\nkey ctrl+backspace\nkey ctrl+backspace\ntype Nora\n"
            "expect Is one of these you?\nexpect and 126 more: type some letters\nexpect-layout\n"
            "key ctrl+backspace\ntype 2298\nexpect (2298)\nexpect-not more: type\n"
            "click people/known/2298\nexpect home\nexpect Hello, Nora\nquit\n") == 0);
}
