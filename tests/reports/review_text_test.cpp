// HR's review, word for word, as it stands in a terminal of 80 columns.
#include "reports/review_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "reports/made_up.h"
#include "support.h"

namespace composure::reports::testing {
namespace {

constexpr const char* kHostile = "=cmd|' /C'!A0\x1b[2J\n\u202eevil\u0007<b>";

ReviewSetting setting(Ways ways = Ways::commands) {
    const Frame frame = made_up_frame();
    ReviewSetting made{frame.site, frame.agreement, frame.head, "Ms Saar", " --as 'Ms Saar'"};
    made.titles = {{"last-orders", "Last orders"}};
    made.date = utc_date;
    made.ways = ways;
    return made;
}

SessionText session_text() {
    const SessionPage made = made_up_session();
    return {made.file, made.decided, made.moments->sentences, ""};
}

MomentsText moments_text() {
    MomentsText text;
    text.session = session_text();
    text.moments = made_up_session().moments;
    text.opened_because = "contested";
    text.transcript = "  0:00  Mrs Tamm: \"You gave me the wrong change.\"\n  0:06  You: \"Let me count it.\"\n";
    return text;
}

void check_view(const std::string& name, const ReviewView& view) {
    test::check_against("tests/reports/expected/" + name + ".txt", view.text);
    std::istringstream lines(view.text);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK((column_count(line) <= 80 || line.starts_with("    composure ")));
        CHECK_FALSE(line.ends_with(' '));
    }
}

bool is_clean(const std::string& text) {
    return text.find('\x1b') == std::string::npos && text.find('\a') == std::string::npos &&
           text.find("\u202e") == std::string::npos;
}

TEST_CASE("The header: whose, on what it rests, up to where; and what scores are for") {
    test::check_against("tests/reports/expected/review-header.txt", review_header(setting()) + what_scores_are_for(80));
}

TEST_CASE("The board: first what needs me, with commands and with numbers") {
    const IndexPage index = made_up_index();
    check_view("review-board", board_view(setting(), index.board, "", ListLength::short_lists));
    const ReviewView keys = board_view(setting(Ways::keys), index.board, "", ListLength::short_lists);
    check_view("review-board-keys", keys);
    REQUIRE(keys.choices.size() > 2);
    CHECK(keys.choices[0].session == "q2ws-8e4d");
    CHECK(keys.choices[1].session == "r5tf-6g7h");
    CHECK(keys.choices[2].person == records::PersonId{1});
}

TEST_CASE("A board with nobody, and one on which nothing waits") {
    check_view("review-board-empty", board_view(setting(), {}, "", ListLength::short_lists));
    records::Board quiet;
    quiet.people = {made_up_index().board.people[5]};
    quiet.cohorts = {{"Tartu, ground floor", 1, {0, 0, 0, 0, 5}}};
    check_view("review-board-quiet", board_view(setting(), quiet, "Tartu, ground floor", ListLength::short_lists));
}

TEST_CASE("A long list is cut short, and says how much is left; a large site is read by cohort") {
    records::Board board;
    for (std::int64_t n = 1; n <= 70; ++n) {
        records::BoardRow row;
        row.person = {n};
        row.name = fmt::format("Person {}", n);
        row.cohort = n % 2 == 0 ? "Even" : "Odd";
        row.assignments = {0, 0, 0, 1, 0};
        board.people.push_back(row);
    }
    board.cohorts = {{"Even", 35, {0, 0, 0, 35, 0}}, {"Odd", 35, {0, 0, 0, 35, 0}}};
    board.needs.to_sign = board.people;
    check_view("review-board-long", board_view(setting(), board, "", ListLength::short_lists));
    const std::string whole = board_view(setting(), board, "", ListLength::whole).text;
    CHECK(whole.find("Person 70") != std::string::npos);
    CHECK(whole.find("more") == std::string::npos);
}

TEST_CASE("A person: status by pillar, sessions without scores, what was asked") {
    check_view("review-person", person_view(setting(), made_up_person()));
    check_view("review-person-keys", person_view(setting(Ways::keys), made_up_person()));
}

TEST_CASE("A person without enough evidence shows no figure") {
    records::PersonFile file = made_up_person();
    file.assessments.resize(5);
    file.standing = records::standing_of(file.assessments);
    const std::string text = person_view(setting(), file).text;
    CHECK(text.find("  Calm:          not enough evidence (5 of 6 different scenarios)\n") != std::string::npos);
    CHECK(text.find("±") == std::string::npos);
}

TEST_CASE("Nobody sees a session that was stopped") {
    records::PersonFile file = made_up_person();
    file.assessments.back().status = records::Status::stopped;
    const std::string text = person_view(setting(), file).text;
    CHECK(text.find("m5jf-8x4v") == std::string::npos);
}

TEST_CASE("A session: result, the condition that decided, pillars, what people decided") {
    const ReviewView view = session_view(setting(), session_text());
    check_view("review-session", view);
    CHECK(view.keys == std::vector{ReviewKey::moments, ReviewKey::sheet, ReviewKey::confirm, ReviewKey::dismiss,
                                   ReviewKey::declare_void});
}

TEST_CASE("What may be decided follows from what it waits for") {
    SessionText text = session_text();
    text.file.session.attention = records::Attention::to_sign;
    CHECK(session_view(setting(), text).keys ==
          std::vector{ReviewKey::moments, ReviewKey::sheet, ReviewKey::sign, ReviewKey::declare_void});
    text.file.session.attention = records::Attention::contested;
    CHECK(session_view(setting(), text).keys ==
          std::vector{ReviewKey::moments, ReviewKey::sheet, ReviewKey::accept, ReviewKey::reject});
    text.file.session.status = records::Status::voided;
    CHECK(session_view(setting(), text).keys.empty());
    text.file.session.status = records::Status::finished;
    text.file.session.start.mode = records::Mode::practice;
    CHECK(session_view(setting(), text).keys == std::vector{ReviewKey::moments, ReviewKey::sheet});
}

TEST_CASE("A session whose scenario cannot be read: what was kept, and why") {
    SessionText text = session_text();
    text.decided = "";
    text.sentences = {};
    text.why_not_read = "made by rules 0";
    check_view("review-session-not-read", session_view(setting(), text));
}

TEST_CASE("Its moments: quoted words, why, better, rules; and all that was said") {
    check_view("review-moments", moments_view(setting(), moments_text()));
}

TEST_CASE("Its moments up to one, and without a replay") {
    MomentsText text = moments_text();
    text.until = Millis{5'000};
    text.transcript = "";
    text.why_no_transcript = "made by rules 0";
    check_view("review-moments-until", moments_view(setting(), text));
}

TEST_CASE("The page to talk it over, with the moments and without") {
    check_view("review-sheet", sheet_view(setting(), sheet_of(session_text(), made_up_session().moments)));
    check_view("review-sheet-closed", sheet_view(setting(), sheet_of(session_text(), std::nullopt)));
}

TEST_CASE("Hostile names and words break no terminal, at any length") {
    records::PersonFile file = made_up_person();
    file.person.name = std::string(kHostile) + std::string(100'000, 'x');
    file.person.cohort = kHostile;
    file.assessments.back().start.title = kHostile;
    const ReviewView person = person_view(setting(), file);
    CHECK(is_clean(person.text));
    CHECK(person.text.size() < 10'000 + 100'100);
    CHECK(person.text.starts_with("=cmd|' /C'!A0[2J evil<b>xxxxxxxx"));
    SessionText text = session_text();
    text.file.person.name = kHostile;
    text.file.steps.front().words = kHostile;
    CHECK(is_clean(session_view(setting(), text).text));
    IndexPage index = made_up_index();
    for (records::BoardRow& row : index.board.people) row.name = kHostile;
    CHECK(is_clean(board_view(setting(), index.board, "", ListLength::whole).text));
}

TEST_CASE("The words that stand nowhere; no score beside a name in a list") {
    const IndexPage index = made_up_index();
    std::string text = board_view(setting(), index.board, "", ListLength::whole).text +
                       person_view(setting(), made_up_person()).text + session_view(setting(), session_text()).text +
                       sheet_view(setting(), sheet_of(session_text(), std::nullopt)).text;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char each) { return each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each; });
    CHECK(text.find("fatal") == std::string::npos);
    CHECK(text.find("fail") == std::string::npos);
    CHECK(text.find("best") == std::string::npos);
    const std::string board = board_view(setting(), index.board, "", ListLength::whole).text;
    CHECK(board.find("±") == std::string::npos);
    CHECK(board.find("of 100") == std::string::npos);
}

}  // namespace
}  // namespace composure::reports::testing
