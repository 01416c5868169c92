// Copies of whole records, and what is saved of damaged ones.
#include <sys/stat.h>

#include "catch.h"
#include "records/open.h"
#include "records/raw_file.h"

using namespace composure;
using namespace composure::records;
using test::bytes_in;
using test::Folder;
using test::raw;
using test::write_bytes;

namespace {

constexpr Instant kNow{1'800'000'000'000};
constexpr int kPeople = 60;

std::unique_ptr<Store> opened(const std::string& path, Open how = Open::existing_or_new) {
    auto store = open(path, how, surroundings(kNow));
    if (!store) FAIL(store.error().message);
    return std::move(*store);
}

// Records with people, documents and sessions with many acts; nothing is left in the log.
void fill(const std::string& path) {
    const auto store = opened(path);
    const Digest scenario = *store->keep_document({DocumentKind::scenario, "a.yaml", std::string(9000, 's')});
    const Digest table = *store->keep_document({DocumentKind::conduct_table, "rubric.yaml", std::string(5000, 't')});
    for (int n = 0; n < kPeople; ++n) {
        Person person;
        person.name = "Person " + std::to_string(n);
        person.number = std::to_string(1000 + n);
        person.cohort = n % 2 == 0 ? "Monday" : "Tuesday";
        const auto id = store->add_person(person, kNow);
        REQUIRE(id);
        Start start;
        start.person = *id;
        start.mode = Mode::assessment;
        start.scenario = "a";
        start.title = "A";
        start.scenario_digest = scenario;
        start.conduct_digest = table;
        start.at = kNow;
        const auto code = store->begin(start);
        if (!code) FAIL(code.error().message);
        for (int act = 0; act < 20; ++act)
            REQUIRE(store->append(*code, act, std::to_string(act * 100) + " reply friendly.1"));
    }
}

std::string refused(const Result<std::string>& result) {
    REQUIRE_FALSE(result);
    return result.error().code + ": " + result.error().message + "\n" + result.error().fix;
}

}  // namespace

TEST_CASE("a backup is whole, for this user alone, and never over a file") {
    const Folder folder;
    const std::string path = folder / "records.db";
    fill(path);
    const auto store = opened(path);
    const std::string copy = folder / "copy 'of' records.db";
    REQUIRE(store->backup(copy));
    struct stat about {};
    REQUIRE(::stat(copy.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(opened(copy)->people()->size() == kPeople);
    CHECK(opened(copy)->station()->id == store->station()->id);
    CHECK(raw(path, "SELECT count(*) FROM act") == std::to_string(kPeople * 20));

    const std::string before = bytes_in(copy);
    const auto twice = store->backup(copy);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == "backup-exists");
    CHECK(twice.error().message == "there is already a file '" + copy + "'");
    CHECK(twice.error().fix == "choose another name; nothing was changed");
    CHECK(bytes_in(copy) == before);
    const auto nowhere = store->backup(folder / "nowhere/copy.db");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().message == "there is no folder '" + (folder / "nowhere") + "'");
    CHECK(opened(path, Open::to_read)->backup(folder / "second.db"));
    CHECK(store->backup("/proc/copy.db").error().code == "records-failed");
}

TEST_CASE("salvage of records without damage saves everything") {
    const Folder folder;
    const std::string path = folder / "records.db";
    fill(path);
    const std::string to = folder / "new.db";
    const auto said = salvage(path, to, surroundings(kNow));
    if (!said) FAIL(said.error().message);
    CHECK(*said == "saved 60 people, 60 sessions and 0 scorecards in '" + to +
                       "'; nothing was lost; `composure verify --records '" + to + "'` says which scores still follow");
    const auto before = opened(path);
    const auto after = opened(to);
    CHECK(after->station()->id == before->station()->id);
    CHECK((*after->board() == *before->board()));
    CHECK(raw(path, "SELECT group_concat(line) FROM act") == raw(to, "SELECT group_concat(line) FROM act"));
    CHECK(raw(to, "PRAGMA quick_check") == "ok");
    CHECK(raw(to, "SELECT count(*) FROM pragma_foreign_key_check") == "0");
}

TEST_CASE("salvage says what it does not do") {
    const Folder folder;
    const std::string path = folder / "records.db";
    fill(path);
    const Surroundings here = surroundings(kNow);
    CHECK(refused(salvage(path, path, here)) ==
          "backup-exists: there is already a file '" + path + "'\nchoose another name; nothing was changed");
    CHECK(refused(salvage(folder / "none.db", folder / "new.db", here)).starts_with("no-records: "));
    write_bytes(folder / "text", "not records at all");
    CHECK(refused(salvage(folder / "text", folder / "new.db", here)).starts_with("not-records: "));
    CHECK(bytes_in(folder / "new.db").empty());
}

TEST_CASE("salvage of a file with damage in every place, one after the other") {
    const Folder folder;
    const std::string path = folder / "records.db";
    fill(path);
    const std::string whole = bytes_in(path);
    const std::size_t pages = whole.size() / 4096;
    REQUIRE(pages > 30);
    int people = 0, acts = 0, saved = 0;
    for (std::size_t page = 0; page < pages; ++page) {
        std::string bytes = whole;
        for (std::size_t n = 0; n < 24; ++n) bytes[page * 4096 + n] ^= 0x5a;
        write_bytes(path, bytes);
        const std::string to = folder / ("new" + std::to_string(page) + ".db");
        const auto said = salvage(path, to, surroundings(kNow));
        CHECK(bytes_in(path) == bytes);
        INFO("page " << page << " of " << pages);
        if (!said) FAIL(said.error().message);
        INFO(*said);
        CHECK(raw(to, "PRAGMA integrity_check") == "ok");
        CHECK(opened(to)->board());
        people += std::stoi(raw(to, "SELECT count(*) FROM person WHERE name LIKE 'Person %'"));
        acts += std::stoi(raw(to, "SELECT count(*) FROM act"));
        saved += said->find("nothing was lost") != std::string::npos ? 1 : 0;
    }
    const int all = static_cast<int>(pages);
    CHECK(people > all * kPeople * 8 / 10);
    CHECK(acts > all * kPeople * 20 * 8 / 10);
    CHECK(saved > 3);  // pages of indices alone
    CHECK(saved < all);
}

TEST_CASE("salvage of a file that lost its end") {
    const Folder folder;
    const std::string path = folder / "records.db";
    fill(path);
    const std::string whole = bytes_in(path);
    write_bytes(path, whole.substr(0, whole.size() * 6 / 10));
    const std::string to = folder / "new.db";
    const auto said = salvage(path, to, surroundings(kNow));
    if (!said) FAIL(said.error().message);
    INFO(*said);
    CHECK(said->find("lost rows: at most ") != std::string::npos);
    CHECK(opened(to)->people());
    CHECK(raw(to, "PRAGMA integrity_check") == "ok");
}
