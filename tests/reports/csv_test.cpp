#include "reports/csv.h"

#include "base/utf8.h"
#include "reports/made_up.h"
#include "support.h"

using namespace composure;
using namespace composure::reports;
using namespace composure::reports::testing;

namespace {

std::string line(std::vector<std::string> cells, char separator = ',') { return csv_line(cells, separator); }

}  // namespace

TEST_CASE("cells are quoted only where they must be", "[csv]") {
    CHECK(line({"Anna Kask", "1042", ""}) == "Anna Kask,1042,\r\n");
    CHECK(line({"Kask, Anna"}) == "\"Kask, Anna\"\r\n");
    CHECK(line({"Kask, Anna"}, ';') == "Kask, Anna\r\n");
    CHECK(line({"a;b"}, ';') == "\"a;b\"\r\n");
    CHECK(line({"the \"boss\""}) == "\"the \"\"boss\"\"\"\r\n");
    CHECK(line({"two\nlines"}) == "\"two\nlines\"\r\n");
}

TEST_CASE("no cell is a formula", "[csv]") {
    CHECK(line({"=1+1"}) == "'=1+1\r\n");
    CHECK(line({"+49", "-5", "@sum"}) == "'+49,'-5,'@sum\r\n");
    CHECK(line({"\tx"}) == "'\tx\r\n");
    CHECK(line({"\rx"}) == "\"'\rx\"\r\n");
    CHECK(line({"=HYPERLINK(\"x\",\"y\")"}) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    CHECK(line({"a=b"}) == "a=b\r\n");
}

TEST_CASE("people.csv says words, not scores", "[csv]") {
    const Frame frame = made_up_frame();
    const IndexPage index = made_up_index();
    const std::string head = people_csv_head(',');
    CHECK(head ==
          "\xEF\xBB\xBFName,Employee number,Group,Trainer,Status,Calm,Not arguing,Getting help,Service,The line,"
          "Different scenarios,Help when due,Held when not due,Next due,Newest assessment\r\n");
    CHECK(
        people_csv_row(index.board.people[0], made_up_person().standing, frame, ',') ==
        "Anna Kask,,\"Tartu, ground floor\",,waiting for review,ready,ready,ready,ready,not enough evidence,7,7 of 7,,,"
        "2026-11-19\r\n");
    CHECK(
        people_csv_row(index.board.people[8], {}, frame, ';') ==
        "Bob 9;;;;nothing assigned;not enough evidence;not enough evidence;not enough evidence;not enough evidence;not "
        "enough evidence;0;;;;\r\n");
}

TEST_CASE("sessions.csv has the result that holds", "[csv]") {
    const Frame frame = made_up_frame();
    const records::PersonFile person = made_up_person();
    CHECK(sessions_csv_row(person.person, person.assessments[0], frame, ',') ==
          "k7m2-9fqd,Anna Kask,1042,\"Tartu, ground floor\",The wrong change,2026-09-02,1,not met "
          "here,settled,62,58,70,66,"
          "n/a,64,80,70\r\n");
    records::SessionInfo voided = person.assessments[0];
    voided.status = records::Status::voided;
    voided.figures.reset();
    voided.outcome.reset();
    CHECK(sessions_csv_row(person.person, voided, frame, ',') ==
          "k7m2-9fqd,Anna Kask,1042,\"Tartu, ground floor\",The wrong change,2026-09-02,1,,void,,,,,,,,\r\n");
}

TEST_CASE("small groups have no figures in cohorts.csv", "[csv]") {
    CHECK(cohorts_csv(made_up_index().board.cohorts, ',') ==
          "\xEF\xBB\xBFGroup,People,Not started,In progress,Incomplete,Waiting for review,Signed\r\n"
          "\"Tartu, ground floor\",6,3,1,1,2,20\r\n"
          "Narva,fewer than 5 people: not shown,,,,,\r\n"
          "(in no group),fewer than 5 people: not shown,,,,,\r\n");
}

TEST_CASE("the README says what each column is and what a score is for", "[csv]") {
    const std::string text = csv_readme(made_up_frame(), ';');
    CHECK(text.find(kWhatAScoreIsFor) != std::string::npos);
    CHECK(text.find("with ';' between the cells") != std::string::npos);
    const std::string all = people_csv_head(';') + sessions_csv_head(';');
    for (const char* column : {"Status", "Different scenarios", "Help when due", "Held when not due", "Next due",
                               "Newest assessment", "Attempt", "Result", "Review", "Total", "Scored on", "Pass mark"}) {
        CHECK(all.find(column) != std::string::npos);
        CHECK(text.find(column) != std::string::npos);
    }
}
