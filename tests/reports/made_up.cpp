#include "reports/made_up.h"

#include <ctime>

namespace composure::reports::testing {
namespace {

using records::Attention;
using records::Instant;
using records::PersonId;
using records::Progress;
using records::SessionInfo;

constexpr Instant kMade{1'795'303'320'000};  // 2026-11-21 23:22 UTC

std::tm parts(Instant at) {
    const auto seconds = static_cast<std::time_t>(at.ms / 1000);
    std::tm made{};
    ::gmtime_r(&seconds, &made);
    return made;
}

records::BoardRow row(std::int64_t id, std::string name, std::string cohort, std::array<std::int32_t, 5> assignments) {
    records::BoardRow made;
    made.person = {id};
    made.name = std::move(name);
    made.cohort = std::move(cohort);
    made.assignments = assignments;
    return made;
}

}  // namespace

std::string utc_date(Instant at) {
    const std::tm made = parts(at);
    return fmt::format("{:04}-{:02}-{:02}", made.tm_year + 1900, made.tm_mon + 1, made.tm_mday);
}

std::string utc_date_time(Instant at) {
    const std::tm made = parts(at);
    return fmt::format("{} {:02}:{:02}", utc_date(at), made.tm_hour, made.tm_min);
}

Instant day(std::int32_t days_before_made, std::int32_t minutes) {
    return {kMade.ms - days_before_made * records::kDay + std::int64_t{minutes} * 60'000};
}

Frame made_up_frame() {
    Frame frame;
    frame.site = "Saar Hardware, Tartu";
    frame.purpose = "Training, and choosing what to practise.";
    frame.agreement = "Works council, 3 October 2026";
    frame.head = "3f2a 90bc 11de 7a04";
    frame.entries = 412;
    frame.program = "composure 0.1.0";
    frame.made = kMade;
    frame.by = "Ms Saar, reviewer";
    frame.date = utc_date;
    frame.date_time = utc_date_time;
    return frame;
}

SessionInfo assessment(std::string code, PersonId person, std::string scenario, Instant at,
                       std::array<std::int32_t, scenario::kPillarCount> scores) {
    SessionInfo session;
    session.code = std::move(code);
    session.start.person = person;
    session.start.mode = records::Mode::assessment;
    session.start.title = scenario;
    session.start.scenario = std::move(scenario);
    session.start.at = at;
    session.ended = at;
    session.status = records::Status::finished;
    records::Figures figures;
    std::int32_t sum = 0;
    for (std::size_t n = 0; n < scores.size(); ++n) {
        if (scores[n] < 0) continue;
        figures.pillars[n] = scores[n];
        sum += scores[n];
        figures.scored_on += 20;
    }
    figures.total = figures.scored_on == 0 ? std::nullopt : std::optional(sum * 20 / figures.scored_on);
    figures.due_helped = 1;
    figures.due_total = 1;
    figures.outcome = figures.total.value_or(0) >= 70 ? scoring::Outcome::met : scoring::Outcome::not_met;
    figures.reason =
        figures.outcome == scoring::Outcome::met ? scoring::Reason::all_met : scoring::Reason::under_pass_mark;
    session.figures = figures;
    session.outcome = figures.outcome;
    return session;
}

records::PersonFile made_up_person() {
    records::PersonFile file;
    const PersonId anna{1};
    file.person.id = anna;
    file.person.name = "Anna Kask";
    file.person.number = "1042";
    file.person.cohort = "Tartu, ground floor";
    file.person.trainer = "Mr Oja";
    auto& taken = file.assessments;
    taken.push_back(assessment("k7m2-9fqd", anna, "The wrong change", day(80), {62, 58, 70, 66, -1}));
    taken.push_back(assessment("p3xw-4h6t", anna, "A rude remark", day(71), {70, 64, 80, 71, 75}));
    taken.push_back(assessment("v8rn-2c5k", anna, "The rush", day(60), {71, 73, -1, 69, 64}));
    taken.push_back(assessment("d4gy-7j3m", anna, "No receipt", day(44), {80, 79, 90, 77, -1}));
    taken.push_back(assessment("t9bq-5w2x", anna, "Give me that one", day(30), {78, 75, 85, 83, 79}));
    taken.push_back(assessment("h6zc-3n8r", anna, "The fourth visit", day(18), {84, 81, 60, 86, -1}));
    taken.push_back(assessment("w2kt-6d9p", anna, "A threat", day(6), {90, 77, 95, 88, 81}));
    taken.back().attention = Attention::to_sign;
    taken.push_back(assessment("m5jf-8x4v", anna, "The wrong change", day(2), {94, 90, 96, 91, -1}));
    taken.back().attempt = 2;
    file.standing = records::standing_of(file.assessments);
    file.assignments.push_back({anna, "last-orders", day(-5), "Mr Oja", day(4), ""});
    return file;
}

IndexPage made_up_index() {
    IndexPage index;
    records::Board& board = index.board;
    board.people = {row(1, "Anna Kask", "Tartu, ground floor", {1, 0, 0, 1, 6}),
                    row(2, "Jaan Põld", "Tartu, ground floor", {2, 0, 0, 0, 0}),
                    row(3, "Mari-Liis Tamm", "Tartu, ground floor", {0, 1, 0, 0, 3}),
                    row(4, "Zsófia Ünal", "Tartu, ground floor", {0, 0, 1, 0, 2}),
                    row(5, "أمينة حداد", "Tartu, ground floor", {0, 0, 0, 1, 4}),
                    row(6, "Øystein Åberg", "Tartu, ground floor", {0, 0, 0, 0, 5}),
                    row(7, "Li Wei", "Narva", {1, 0, 0, 0, 0}),
                    row(8, "Bob 10", "", {0, 0, 0, 0, 1}),
                    row(9, "Bob 9", "", {0, 0, 0, 0, 0})};
    board.people[0].newest = day(2);
    board.people[1].next_due = day(3);
    board.people[2].newest = day(9);
    board.people[3].newest = day(14);
    board.people[3].held = 1;
    board.people[4].newest = day(1);
    board.people[4].contested = 1;
    board.people[5].newest = day(40);
    board.people[6].next_due = day(-4);
    board.people[2].unclear = 2;
    board.cohorts = {
        {"Tartu, ground floor", 6, {3, 1, 1, 2, 20}}, {"Narva", 1, {1, 0, 0, 0, 0}}, {"", 2, {0, 0, 0, 0, 1}}};
    board.needs.held = {assessment("q2ws-8e4d", {4}, "A threat", day(14), {40, 50, 60, 70, -1})};
    board.needs.contested = {assessment("r5tf-6g7h", {5}, "No receipt", day(1), {68, 72, 60, 70, -1})};
    board.needs.to_sign = {board.people[0], board.people[4]};
    board.needs.due = {board.people[1], board.people[6]};
    board.needs.unclear = {board.people[2]};
    return index;
}

Links made_up_links() {
    Links links;
    links.people = {{{1}, "person-7h3kq9.html"}};
    links.sessions = {"k7m2-9fqd", "q2ws-8e4d"};
    links.sheets = {"q2ws-8e4d"};
    return links;
}

SessionPage made_up_session() {
    static const simulation::Model model = story();
    SessionPage page;
    page.file.person = made_up_person().person;
    page.file.session = assessment("q2ws-8e4d", {1}, "The wrong change", day(2), {40, 50, 80, 70, -1});
    page.file.session.attention = Attention::held;
    page.file.session.outcome = scoring::Outcome::held_for_review;
    records::StoredScorecard card;
    card.figures = *page.file.session.figures;
    card.figures.outcome = scoring::Outcome::held_for_review;
    card.figures.reason = scoring::Reason::serious_incident;
    card.rules = 1;
    card.made = day(2);
    page.file.scorecards = {card};
    page.file.steps = {
        {records::StepKind::contested, day(1), "Anna Kask", "I did not say it like that.\nPlease listen again."}};
    scoring::Scorecard judged = heated_play(model);
    for (scoring::Finding& each : judged.findings)
        if (each.severity < 0 && each.at.count > 0) each.serious = true;
    page.decided = scoring::sentence_for_result(model, judged);
    page.moments = moments_of(model, judged, {"Anna Kask"});
    page.sentences = page.moments->sentences;
    page.next = "Not arguing: \"A rude remark\" is good practice for it.";
    page.moments->opened_because = "contested";
    page.moments->replay = {{{0}, "Mrs Tamm: \"You gave me the wrong change.\""},
                            {{6'000}, "You: \"Let me count it.\""}};
    return page;
}

}  // namespace composure::reports::testing
