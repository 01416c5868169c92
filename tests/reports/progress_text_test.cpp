// The trainee's own page, word for word.
#include "reports/progress_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "reports/made_up.h"
#include "support.h"

namespace composure::reports::testing {
namespace {

using records::Mode;
using records::SessionInfo;
using records::Status;

SessionInfo practice(std::string code, std::string scenario, records::Instant at,
                     std::array<std::int32_t, scenario::kPillarCount> scores) {
    SessionInfo session = assessment(std::move(code), {1}, std::move(scenario), at, scores);
    session.start.mode = Mode::practice;
    session.figures->due_total = 0;
    session.figures->due_helped = 0;
    return session;
}

ProgressPage base_page() {
    ProgressPage page;
    page.person = made_up_person().person;
    page.options = " --trainee 1042";
    page.now = day(0);
    page.date = utc_date;
    page.library = {{"half-a-suit", "Half a suit", {true, true, true, true, false}, 2},
                    {"last-orders", "Last orders", {true, true, true, true, true}, 3}};
    return page;
}

void stand(ProgressPage& page) {
    page.practice_standing = records::standing_of(page.practice);
    page.assessment_standing = records::standing_of(page.assessments);
}

ProgressPage full_page() {
    ProgressPage page = base_page();
    const records::PersonFile file = made_up_person();
    page.assessments = file.assessments;
    page.assignments = file.assignments;
    page.assignments.push_back({{1}, "half-a-suit", day(3), "Mr Oja", day(20), ""});
    page.practice = {practice("aaaa-1111", "half-a-suit", day(20), {55, 60, 70, 61, -1}),
                     practice("aaaa-2222", "half-a-suit", day(19), {70, 66, 80, 72, -1}),
                     practice("aaaa-3333", "saturday-rush", day(9), {64, 61, 70, 66, 58}),
                     practice("aaaa-4444", "odd-request", day(4), {77, 80, -1, 79, -1})};
    page.practice[3].shared = day(3);
    SessionInfo stopped = practice("aaaa-5555", "half-a-suit", day(1), {-1, -1, -1, -1, -1});
    stopped.status = Status::stopped;
    stopped.figures.reset();
    stopped.outcome.reset();
    page.practice.push_back(stopped);
    SessionInfo interrupted = stopped;
    interrupted.code = "aaaa-6666";
    interrupted.status = Status::open;
    interrupted.start.title = "Half a suit";
    interrupted.start.at = day(0, -30);
    page.interrupted = {interrupted};
    page.next = records::Next{"last-orders", "Last orders", scoring::Pillar::calm,
                              "Calm is your lowest pillar (62), and you last practised it 9 days ago."};
    page.rated = {{page.assessments[0], {{scoring::Pillar::calm, 50}, {scoring::Pillar::service, 60}}}};
    page.decided = {{"k7m2-9fqd", {{records::StepKind::signed_off, day(79), "Ms Saar", "Well played."}}}};
    page.accesses = {{day(79), "Ms Saar", "reviewer", {1}, "k7m2-9fqd", records::Looked::session, ""},
                     {day(2), "Ms Saar", "reviewer", {1}, "m5jf-8x4v", records::Looked::moments, "audit"},
                     {day(1), "Mr Oja", "trainer", {1}, "", records::Looked::person, ""}};
    page.spill = records::Spill{60, 82};
    page.who_sees = "Your reviewers here (Ms Saar) see your assessments: result, pillars and what was decided.";
    page.assessment_head = "3f2a 90bc 11de 7a04";
    page.practice_head = "0b1c 22dd 9e8f 4455";
    stand(page);
    return page;
}

TEST_CASE("Everything on one page: next, practice, assessments, what others see") {
    const std::string text = progress_text(full_page(), 80);
    test::check_against("tests/reports/expected/progress.txt", text);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK((column_count(line) <= 80 || line.starts_with("    composure ")));
        CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("Somebody without a session: a welcome and a first step") {
    test::check_against("tests/reports/expected/progress-first.txt",
                        first_progress_text("Anna", records::Next{"half-a-suit", "Half a suit", {}, ""}, "", 80));
    CHECK(first_progress_text("", std::nullopt, "", 80).starts_with("Welcome.\n"));
}

TEST_CASE("On the roster, asked to play, nothing played yet") {
    ProgressPage page = base_page();
    page.assignments = {{{1}, "half-a-suit", day(-1), "Mr Oja", day(2), ""}};
    page.next = records::Next{"half-a-suit", "Half a suit", {}, "A first one to begin with."};
    test::check_against("tests/reports/expected/progress-asked.txt", progress_text(page, 80));
}

TEST_CASE("Under three forms: not enough evidence yet; under ten no arrow; from ten on a word") {
    ProgressPage page = base_page();
    for (std::int32_t n = 0; n < 2; ++n)
        page.practice.push_back(practice("aaaa-1111", fmt::format("s{}", n), day(20 - n), {60 + n, -1, -1, -1, -1}));
    stand(page);
    CHECK(progress_text(page, 200).find("So far: Calm 60, 61; Not arguing none;") != std::string::npos);
    for (std::int32_t n = 2; n < 9; ++n)
        page.practice.push_back(practice("aaaa-1111", fmt::format("s{}", n), day(20 - n), {60 + n, -1, -1, -1, -1}));
    stand(page);
    CHECK(progress_text(page, 80).find("  Calm: 65.5 ± 0.8 (newest 6)\n") != std::string::npos);
    page.practice_standing.pillars[0].arrow = records::PillarStanding::Arrow::up;
    CHECK(progress_text(page, 80).find("  Calm: 65.5 ± 0.8 (newest 6), rising\n") != std::string::npos);
}

TEST_CASE("The own estimate, kindly either way") {
    ProgressPage page = full_page();
    page.rated[0].ratings = {{scoring::Pillar::calm, 90}};
    CHECK(progress_text(page, 400).find("on average 28 points above the score (1 estimate). The debrief shows which "
                                        "moments made the difference.") != std::string::npos);
    page.rated[0].ratings = {{scoring::Pillar::calm, 62}, {scoring::Pillar::line, 90}};
    CHECK(progress_text(page, 400).find("close to the score (1 estimate). You see yourself clearly.") !=
          std::string::npos);
}

TEST_CASE("A stopped assessment is the trainee's own") {
    ProgressPage page = full_page();
    page.assessments.back().status = Status::stopped;
    CHECK(progress_text(page, 200).find("m5jf-8x4v The wrong change: you stopped; no result, and only you see it") !=
          std::string::npos);
}

TEST_CASE("Hostile names break no terminal") {
    ProgressPage page = full_page();
    page.person.name = "\x1b[31mred\u202e\n" + std::string(100'000, 'x');
    page.accesses[0].who = "\x1b]0;title\a";
    page.decided[0].steps[0].words = "\x1b[2Jgone\u2066";
    const std::string text = progress_text(page, 80);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\a') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.starts_with("Progress of [31mred xxxxxx"));
    CHECK(text.size() < 20'000);
}

}  // namespace
}  // namespace composure::reports::testing
