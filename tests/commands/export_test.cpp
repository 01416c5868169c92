// HR's report and tables, made by the real program.
#include <filesystem>

#include "commands/kept.h"

using namespace composure;
using test::bytes_of;
using test::check_refused;
using test::Kept;
using test::Ran;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::size_t count_of(const std::vector<std::string>& names, const std::string& beginning) {
    return static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(), [&](const auto& each) { return each.starts_with(beginning); }));
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string all_of(const std::string& folder) {
    std::string all;
    for (const std::string& name : names_in(folder)) all += bytes_of(folder + "/" + name);
    return all;
}

void shop(const Kept& kept) {
    kept.site();
    kept.fine({"people", "add", "Mari Kask"});
    kept.fine({"people", "add", "Jaan Tamm"});
}

}  // namespace

TEST_CASE("an export is a folder for a browser and a spreadsheet", "[export]") {
    const Kept kept;
    shop(kept);
    const std::string code = kept.play("Mari Kask", {"--assessment"});
    const std::string practice = kept.play("Jaan Tamm");
    CHECK(kept.fine({"export", "--to", kept / "out", "--as", "Ms Saar"}) ==
          "The report about 2 people is in FOLDER/out.\n"
          "  for a browser:      FOLDER/out/index.html\n"
          "  for a spreadsheet:  FOLDER/out/people.csv, and README.txt beside it\n"
          "It is about people: keep the folder where only those who need it can read it.\n");
    const auto names = names_in(kept / "out");
    CHECK(count_of(names, "person-") == 2);
    CHECK(count_of(names, "session-") == 1);
    CHECK(count_of(names, "sheet-") == 0);
    for (const char* name : {"index.html", "people.csv", "sessions.csv", "cohorts.csv", "README.txt"})
        CHECK(count_of(names, name) == 1);
    CHECK(has(bytes_of(kept / "out/session-" + code + ".html"), "A reviewer opens them with a reason"));
    CHECK(!has(all_of(kept / "out"), practice));
    CHECK((fs::status(kept / "out").permissions() & fs::perms::others_all) == fs::perms::none);
    CHECK(has(kept.fine({"progress", "--trainee", "Mari Kask"}), "Ms Saar"));
    CHECK(has(kept.fine({"progress", "--trainee", "Jaan Tamm"}), "Ms Saar"));
}

TEST_CASE("practice is in no export unless it is shared", "[export]") {
    const Kept kept;
    shop(kept);
    const std::string code = kept.play("Jaan Tamm");
    kept.fine({"export", "--to", kept / "out", "--as", "Ms Saar"});
    CHECK(!has(all_of(kept / "out"), code));
    CHECK(!has(all_of(kept / "out"), "rude remark"));
    kept.fine({"share", code, "--trainee", "Jaan Tamm"});
    kept.fine({"export", "--to", kept / "out", "--as", "Ms Saar"});
    CHECK(has(bytes_of(kept / "out/session-" + code + ".html"), "practice, shared by the trainee"));
    CHECK(!has(bytes_of(kept / "out/sessions.csv"), code));
}

TEST_CASE("moments are in an export only with a reason that applies", "[export]") {
    const Kept kept;
    shop(kept);
    const std::string contested = kept.play("Mari Kask", {"--assessment"});
    const std::string other = kept.play("Jaan Tamm", {"--assessment"});
    kept.fine({"contest", contested, "--words", "I was interrupted.", "--trainee", "Mari Kask"});
    const std::string said =
        kept.fine({"export", "--to", kept / "out", "--html", "--reason", "contested", "--as", "Ms Saar"});
    CHECK(has(said, "The moments of 1 session were opened; each trainee sees that.\n"));
    CHECK(has(bytes_of(kept / "out/session-" + contested + ".html"), "Opened with the reason “contested”"));
    CHECK(has(bytes_of(kept / "out/sheet-" + contested + ".html"), "What went well"));
    CHECK(has(bytes_of(kept / "out/session-" + other + ".html"), "A reviewer opens them with a reason"));
    CHECK(has(kept.fine({"progress", "--trainee", "Mari Kask"}), "contested"));
}

TEST_CASE("a former export is replaced, and nothing else", "[export]") {
    const Kept kept;
    shop(kept);
    kept.fine({"export", "--to", kept / "out", "--as", "Ms Saar"});
    kept.fine({"export", "--to", kept / "out/", "--csv", "--separator", ";", "--as", "Ms Saar"});
    CHECK(count_of(names_in(kept / "out"), "index.html") == 0);
    CHECK(has(bytes_of(kept / "out/people.csv"), "Name;Employee number;Group;Trainer;Status;Calm"));
    kept.write("out/notes.txt", "mine");
    check_refused(kept.run({"export", "--to", kept / "out", "--as", "Ms Saar"}),
                  "composure: 'FOLDER/out' is a former export, but has 'notes.txt' in it too\n"
                  "  name a new folder with --to; nothing was written\n");
    fs::create_directory(kept / "other");
    kept.write("other/mine.txt", "mine");
    check_refused(kept.run({"export", "--to", kept / "other", "--as", "Ms Saar"}),
                  "composure: 'FOLDER/other' is not empty, and no former export\n"
                  "  name a new folder with --to; nothing was written\n");
    CHECK(bytes_of(kept / "other/mine.txt") == "mine");
    check_refused(kept.run({"export", "--to", kept / "other/mine.txt", "--as", "Ms Saar"}),
                  "composure: 'FOLDER/other/mine.txt' is there already and is no folder\n"
                  "  name a new folder with --to; nothing was written\n");
}

TEST_CASE("what cannot be exported leaves nothing behind", "[export]") {
    const Kept kept;
    shop(kept);
    check_refused(kept.run({"export", "--to", kept / "out", "--cohort", "Nrth", "--as", "Ms Saar"}),
                  "composure: nobody is in a group named 'Nrth'\n  `composure review` lists the groups\n");
    check_refused(kept.run({"export", "--to", kept / "out", "--reason", "curious", "--as", "Ms Saar"}),
                  "composure: 'curious' is no reason to open moments\n"
                  "  write --reason contested, --reason incident or --reason audit\n");
    check_refused(kept.run({"export", "--to", kept / "out", "--separator", "|", "--as", "Ms Saar"}),
                  "composure: '|' cannot stand between cells\n  write --separator \",\", \";\" or tab\n");
    check_refused(kept.run({"export", "--to", kept / "out", "--since", "soon", "--as", "Ms Saar"}),
                  "composure: 'soon' is not a date\n  write it like 2026-11-21\n");
    CHECK(kept.run({"export", "--to", kept / "out", "--as", "Nobody"}).status == 2);
    CHECK(!fs::exists(kept / "out"));
    for (const std::string& name : names_in(kept / "")) CHECK(!name.starts_with("out"));
}
