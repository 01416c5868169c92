// Who may see and decide what: over a memory store, wrong use as much as right use.
#include "records/review.h"
#include "records/store_support.h"

namespace composure::test {
namespace {

using namespace records;
using scenario::MomentsFor;
using scoring::Outcome;

const Reviewer kHanna{"Hanna", Role::reviewer};
const Reviewer kPeter{"Peter", Role::reviewer};
const Reviewer kTom{"Tom", Role::trainer};
const Reviewer kUta{"Uta", Role::trainer};

// Anna and Carl are Tom's trainees, Dora is Uta's.
struct Workplace {
    std::shared_ptr<Memory> memory = new_memory();
    std::unique_ptr<Store> store = memory_store(memory, counted_surroundings());
    scenario::Site site;
    PersonId anna = add("Anna", "7", "Till", "Tom"), carl = add("Carl", "8", "Door", "Tom"),
             dora = add("Dora", "9", "Till", "Uta");

    Workplace() {
        site.reviewers = {"Hanna", "Peter"};
        site.trainers = {"Tom", "Uta"};
    }

    PersonId add(const std::string& name, const std::string& number, const std::string& cohort,
                 const std::string& trainer) {
        Person person = person_named(name, number);
        person.cohort = cohort;
        person.trainer = trainer;
        return must(store->add_person(person, kNoon));
    }
    SessionCode assessed(PersonId person, Outcome outcome = Outcome::met, std::int64_t minutes = 0,
                         const std::string& scenario = "rude-remark") {
        return ended(person, Mode::assessment, outcome, minutes, scenario);
    }
    SessionCode practised(PersonId person, std::int64_t minutes = 0) {
        return ended(person, Mode::practice, Outcome::met, minutes, "rude-remark");
    }
    SessionCode ended(PersonId person, Mode mode, Outcome outcome, std::int64_t minutes, const std::string& scenario) {
        Start start = start_of(*store, person, mode, scenario, minutes);
        start.pace = "0.5";
        start.line_judged = false;
        Finish finish = finish_with(outcome, 80, minutes + 1);
        finish.figures.serious = outcome == Outcome::held_for_review ? 1 : 0;
        return played(*store, start, finish);
    }
    std::size_t looks(PersonId about) { return must(store->accesses(about)).size(); }
    SessionInfo info(const SessionCode& code) { return must(store->session(code)); }

    auto open(const Reviewer& who, const SessionCode& code, std::int64_t minutes = 10) {
        return open_session(*store, who, code, later(minutes));
    }
    auto moments(const Reviewer& who, const SessionCode& code, OpenReason reason, std::int64_t minutes = 10) {
        return open_moments(*store, site, who, code, reason, later(minutes));
    }
    auto signs(const Reviewer& who, const SessionCode& code, std::int64_t minutes = 11) {
        return sign(*store, who, code, "Talked about it.", later(minutes));
    }
};

StoredScorecard anew(Outcome outcome, std::int64_t minutes) {
    StoredScorecard card;
    card.kind = ScorecardKind::reviewed;
    card.frozen = "composure-scorecard 1\n";
    card.figures = finish_with(outcome, 80, minutes).figures;
    card.made = later(minutes);
    card.by = "Hanna";
    return card;
}

TEST_CASE("Reviewers and trainers are those whom site.yaml names") {
    const Workplace at;
    CHECK(must(reviewer_named(at.site, "Hanna")).role == Role::reviewer);
    CHECK(must(reviewer_named(at.site, "Tom")).role == Role::trainer);
    const auto nobody = reviewer_named(at.site, "Hana");
    REQUIRE(!nobody);
    CHECK(nobody.error().code == "not-a-reviewer");
    CHECK(nobody.error().message == "\"Hana\" is not named in site.yaml as a reviewer or a trainer.");
    CHECK(nobody.error().fix == "Did you mean \"Hanna\"?");
    CHECK(reviewer_named(at.site, "").error().fix == "Add the name to `reviewers` or `trainers` in site.yaml.");
}

TEST_CASE("Reasons have names, and none other is known") {
    CHECK(open_reason_named("contested") == OpenReason::contested);
    CHECK(open_reason_named("incident") == OpenReason::serious_incident);
    CHECK(open_reason_named("audit") == OpenReason::audit);
    CHECK(!open_reason_named(""));
    CHECK(!open_reason_named("curiosity"));
}

TEST_CASE("The answer about what is not theirs is the same as about what does not exist") {
    Workplace at;
    const auto practice = at.practised(at.anna);
    const auto others = at.assessed(at.dora);
    SessionCode open = must(at.store->begin(start_of(*at.store, at.anna, Mode::assessment, "rude-remark", 3)));
    SessionCode stopped = must(at.store->begin(start_of(*at.store, at.anna, Mode::assessment, "rude-remark", 4)));
    must(at.store->stop(stopped, "recording", later(5)));
    const Error expected = open_session(*at.store, kTom, "zzzz-zzzz", later(9)).error();
    CHECK(expected.code == "not-yours");
    CHECK(expected.message == "There is no such session or person among those that are open to you.");
    for (const SessionCode& code : {practice, others, open, stopped, SessionCode("'; DROP TABLE session; --")}) {
        for (const Error& error : {at.open(kTom, code).error(), at.moments(kTom, code, OpenReason::audit).error(),
                                   at.signs(kTom, code).error()}) {
            CHECK(error.code == expected.code);
            CHECK(error.message == expected.message);
            CHECK(error.fix == expected.fix);
        }
    }
    CHECK(at.open(kHanna, stopped).error().message == expected.message);
    CHECK(at.open(kHanna, practice).error().message == expected.message);
    CHECK(open_person(*at.store, kTom, at.dora, {}, later(9)).error().message == expected.message);
    CHECK(open_person(*at.store, kTom, PersonId{999}, {}, later(9)).error().message == expected.message);
    CHECK(at.looks(at.anna) == 0);
    CHECK(at.looks(at.dora) == 0);
}

TEST_CASE("Opening is written down before anything is shown, and the trainee sees who") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    must(open_person(*at.store, kHanna, at.anna, {}, later(8)));
    must(at.open(kTom, code, 9));
    must(at.moments(kHanna, code, OpenReason::audit, 10));
    const auto looks = must(at.store->accesses(at.anna));
    REQUIRE(looks.size() == 3);
    CHECK((looks[0].who == "Hanna" && looks[0].role == "reviewer" && looks[0].what == Looked::person));
    CHECK((looks[1].who == "Tom" && looks[1].role == "trainer" && looks[1].what == Looked::session));
    CHECK((looks[1].session == code && looks[1].reason.empty() && looks[1].at == later(9)));
    CHECK((looks[2].what == Looked::moments && looks[2].reason == "audit"));
}

TEST_CASE("What cannot be written down is not shown") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    auto failures = std::make_shared<Failures>();
    at.store = failing_store(at.memory, failures, counted_surroundings());
    failures->every = 1;
    CHECK(code_of(at.open(kHanna, code)) == "records-full");
    CHECK(code_of(at.moments(kTom, code, OpenReason::none)) == "records-full");
    CHECK(code_of(open_person(*at.store, kHanna, at.anna, {}, later(9))) == "records-full");
    failures->every = 0;
    CHECK(at.looks(at.anna) == 0);
    must(at.open(kHanna, code));
}

TEST_CASE("Pace, line setting and carry-over are the trainee's alone") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    for (const SessionInfo& shown :
         {must(at.open(kHanna, code)).session, must(at.moments(kTom, code, OpenReason::none)).session,
          must(open_person(*at.store, kHanna, at.anna, {}, later(9))).assessments.at(0)}) {
        CHECK(shown.start.pace == Start{}.pace);
        CHECK(shown.start.line_judged);
        CHECK(shown.carry_over == CarryOver{});
        CHECK(shown.figures);
    }
}

TEST_CASE("Practice is shown while it is shared, marked, and without telling how much there is") {
    Workplace at;
    at.practised(at.anna, 0);
    const auto code = at.practised(at.anna, 5);
    CHECK(must(open_person(*at.store, kHanna, at.anna, {}, later(9))).shared_practice.empty());
    must(share(*at.store, at.anna, code, StepKind::shared, later(10)));
    const auto file = must(open_person(*at.store, kHanna, at.anna, {}, later(11)));
    REQUIRE(file.shared_practice.size() == 1);
    CHECK(file.shared_practice[0].shared == later(10));
    CHECK(file.shared_practice[0].attempt == 1);
    CHECK(file.assessments.empty());
    CHECK(file.standing.forms == 0);
    CHECK(must(at.open(kTom, code)).steps.empty());
    must(at.moments(kHanna, code, OpenReason::audit));
    CHECK(code_of(at.open(kUta, code)) == "not-yours");
    CHECK(code_of(at.signs(kHanna, code)) == "nothing-to-decide");
    must(share(*at.store, at.anna, code, StepKind::unshared, later(20)));
    CHECK(code_of(at.open(kTom, code)) == "not-yours");
    CHECK(code_of(at.moments(kTom, code, OpenReason::none)) == "not-yours");
    CHECK(must(open_person(*at.store, kHanna, at.anna, {}, later(21))).shared_practice.empty());
}

TEST_CASE("Only own finished practice is shared, and sharing twice is once") {
    Workplace at;
    const auto practice = at.practised(at.anna);
    const auto assessment = at.assessed(at.anna);
    const auto stopped = must(at.store->begin(start_of(*at.store, at.anna, Mode::practice, "rude-remark", 4)));
    const auto trying = [&](PersonId who, const SessionCode& code) {
        return code_of(share(*at.store, who, code, StepKind::shared, later(9)));
    };
    CHECK(trying(at.carl, practice) == "not-yours");
    CHECK(trying(PersonId{}, practice) == "not-yours");
    CHECK(trying(at.anna, "zzzz-zzzz") == "not-yours");
    CHECK(trying(at.anna, assessment) == "nothing-to-share");
    CHECK(trying(at.anna, stopped) == "nothing-to-share");
    must(at.store->stop(stopped, "recording", later(5)));
    CHECK(trying(at.anna, stopped) == "nothing-to-share");
    must(share(*at.store, at.anna, practice, StepKind::unshared, later(8)));
    CHECK(trying(at.anna, practice) == "");
    CHECK(trying(at.anna, practice) == "");
    CHECK(must(at.store->steps(practice)).size() == 1);
}

TEST_CASE("Moments with a reason: the assigned trainer needs none, a reviewer one that applies") {
    Workplace at;
    const auto plain = at.assessed(at.anna, Outcome::not_met, 0, "one");
    const auto held = at.assessed(at.anna, Outcome::held_for_review, 1, "two");
    CHECK(code_of(at.moments(kTom, plain, OpenReason::none)) == "");
    const auto needed = at.moments(kHanna, plain, OpenReason::none);
    REQUIRE(!needed);
    CHECK(needed.error().code == "reason-needed");
    CHECK(needed.error().fix == "Give one: contested, incident or audit.");
    const auto contested = at.moments(kHanna, plain, OpenReason::contested);
    REQUIRE(!contested);
    CHECK(contested.error().code == "reason-does-not-apply");
    CHECK(contested.error().message == "The reason \"contested\" does not apply: nobody contested this session.");
    CHECK(at.moments(kHanna, plain, OpenReason::serious_incident).error().message ==
          "The reason \"incident\" does not apply: this session has no serious incident.");
    CHECK(code_of(at.moments(kTom, plain, OpenReason::contested)) == "reason-does-not-apply");
    CHECK(code_of(at.moments(kHanna, held, OpenReason::serious_incident)) == "");
    CHECK(code_of(at.moments(kHanna, plain, OpenReason::audit)) == "");
    CHECK(code_of(at.moments(kUta, plain, OpenReason::audit)) == "not-yours");
    must(contest(*at.store, at.anna, plain, "I was interrupted.", later(20)));
    CHECK(code_of(at.moments(kHanna, plain, OpenReason::contested)) == "");
}

TEST_CASE("site.yaml opens the moments to reviewers, or closes them, but never to the assigned trainer") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    at.site.moments = MomentsFor::reviewers;
    CHECK(code_of(at.moments(kHanna, code, OpenReason::none)) == "");
    CHECK(code_of(at.moments(kUta, code, OpenReason::none)) == "not-yours");
    at.site.moments = MomentsFor::nobody;
    CHECK(code_of(at.moments(kHanna, code, OpenReason::none)) == "moments-closed");
    CHECK(code_of(at.moments(kHanna, code, OpenReason::audit)) == "moments-closed");
    CHECK(code_of(at.moments(kTom, code, OpenReason::none)) == "");
    CHECK(code_of(at.open(kHanna, code)) == "");
}

TEST_CASE("Signing needs the session opened by the same person, words, and nothing undecided") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    CHECK(code_of(at.signs(kHanna, code)) == "evidence-not-opened");
    must(at.open(kPeter, code));
    CHECK(code_of(at.signs(kHanna, code)) == "evidence-not-opened");
    must(at.open(kHanna, at.assessed(at.anna, Outcome::met, 2, "other")));
    CHECK(code_of(at.signs(kHanna, code)) == "evidence-not-opened");
    must(at.open(kHanna, code));
    CHECK(code_of(sign(*at.store, kHanna, code, "  ", later(11))) == "words-needed");
    CHECK(code_of(sign(*at.store, kHanna, code, std::string(2001, 'a'), later(11))) == "words-too-long");
    must(at.signs(kHanna, code));
    const auto again = at.signs(kHanna, code, 12);
    REQUIRE(!again);
    CHECK(again.error().code == "already-signed");
    CHECK(again.error().message == "This session is signed already.");
    const auto steps = must(at.store->steps(code));
    REQUIRE(steps.size() == 1);
    CHECK((steps[0].who == "Hanna" && steps[0].words == "Talked about it." && steps[0].at == later(11)));
    CHECK(at.info(code).attention == Attention::none);
}

TEST_CASE("What was opened before the newest scorecard or step does not count as seen") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    must(at.open(kHanna, code, 10));
    must(at.store->add_scorecard(code, anew(Outcome::met, 12)));
    CHECK(code_of(at.signs(kHanna, code, 13)) == "evidence-not-opened");
    must(at.open(kHanna, code, 14));
    must(at.signs(kHanna, code, 15));
    must(contest(*at.store, at.anna, code, "No.", later(16)));
    CHECK(code_of(decide_contest(*at.store, kPeter, code, StepKind::contest_rejected, "x", later(17))) ==
          "evidence-not-opened");
}

TEST_CASE("Held and contested sessions are decided before they are signed; incomplete ones need no signature") {
    Workplace at;
    const auto held = at.assessed(at.anna, Outcome::held_for_review, 0, "one");
    const auto plain = at.assessed(at.anna, Outcome::met, 1, "two");
    const auto incomplete = at.assessed(at.anna, Outcome::incomplete, 2, "three");
    must(contest(*at.store, at.anna, plain, "No.", later(3)));
    for (const auto& code : {held, plain, incomplete}) must(at.open(kHanna, code));
    CHECK(at.signs(kHanna, held).error().message == "This session is held for review.");
    CHECK(code_of(at.signs(kHanna, held)) == "decide-first");
    CHECK(at.signs(kHanna, plain).error().message == "The trainee contests this session.");
    CHECK(code_of(at.signs(kHanna, incomplete)) == "nothing-to-decide");
}

TEST_CASE("Nobody decides about their own session") {
    Workplace at;
    const auto hanna = at.add("Hanna", "1", "", "");
    const auto code = at.assessed(hanna);
    must(at.open(kHanna, code));
    CHECK(code_of(at.signs(kHanna, code)) == "own-session");
    must(at.open(kPeter, code));
    must(at.signs(kPeter, code));
}

TEST_CASE("An incident is decided by somebody who has seen its moments") {
    Workplace at;
    const auto code = at.assessed(at.anna, Outcome::held_for_review);
    const auto decided = [&](const Reviewer& who, StepKind kind, Outcome outcome, std::int64_t minutes) {
        return code_of(decide_incident(*at.store, who, code, kind, anew(outcome, minutes), "Seen it.", later(minutes)));
    };
    must(at.open(kHanna, code, 10));
    CHECK(decided(kHanna, StepKind::incident_confirmed, Outcome::not_met, 11) == "evidence-not-opened");
    must(at.moments(kHanna, code, OpenReason::serious_incident, 12));
    CHECK(decided(kHanna, StepKind::signed_off, Outcome::not_met, 13) == "nothing-to-decide");
    CHECK(decided(kUta, StepKind::incident_confirmed, Outcome::not_met, 13) == "not-yours");
    CHECK(must(at.store->scorecards(code)).size() == 1);
    CHECK(decided(kHanna, StepKind::incident_confirmed, Outcome::not_met, 13) == "");
    CHECK(at.info(code).outcome == Outcome::not_met);
    CHECK(at.info(code).attention == Attention::to_sign);
    CHECK(must(at.store->scorecards(code)).size() == 2);
    CHECK(decided(kHanna, StepKind::incident_dismissed, Outcome::met, 14) == "nothing-to-decide");
    CHECK(must(open_person(*at.store, kHanna, at.anna, {}, later(15))).standing.forms == 1);
    // a signature needs another look, at the scorecard as it is now
    CHECK(code_of(at.signs(kHanna, code, 15)) == "evidence-not-opened");
    must(at.open(kHanna, code, 16));
    must(at.signs(kHanna, code, 17));
}

TEST_CASE("A dismissed incident leaves what was judged anew") {
    Workplace at;
    const auto code = at.assessed(at.anna, Outcome::held_for_review);
    CHECK(must(open_person(*at.store, kHanna, at.anna, {}, later(9))).standing.forms == 0);
    must(at.moments(kTom, code, OpenReason::none));
    must(decide_incident(*at.store, kTom, code, StepKind::incident_dismissed, anew(Outcome::met, 11), "A quote.",
                         later(11)));
    CHECK(at.info(code).outcome == Outcome::met);
}

TEST_CASE("A contest is decided by a second reviewer") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    must(at.open(kHanna, code));
    must(at.signs(kHanna, code));
    must(contest(*at.store, at.anna, code, "  The customer\r\nwas helped. ", later(12)));
    CHECK(must(at.store->steps(code)).back().words == "The customer\nwas helped.");
    CHECK(must(at.store->steps(code)).back().who == "Anna");
    must(at.open(kHanna, code, 13));
    const auto first = decide_contest(*at.store, kHanna, code, StepKind::contest_rejected, "No.", later(14));
    REQUIRE(!first);
    CHECK(first.error().code == "second-reviewer");
    CHECK(first.error().message ==
          "You signed this session or decided about it, so somebody else decides about the contest.");
    CHECK(first.error().fix == "Ask another reviewer; site.yaml can name one more.");
    CHECK(code_of(declare_void(*at.store, kHanna, code, "No.", later(14))) == "decide-first");
    must(at.open(kPeter, code, 15));
    CHECK(code_of(decide_contest(*at.store, kPeter, code, StepKind::voided, "No.", later(16))) == "nothing-to-decide");
    must(decide_contest(*at.store, kPeter, code, StepKind::contest_rejected, "It was not.", later(16)));
    CHECK(at.info(code).attention == Attention::none);
    CHECK(code_of(decide_contest(*at.store, kPeter, code, StepKind::contest_rejected, "x", later(17))) ==
          "nothing-to-decide");
}

TEST_CASE("An accepted contest makes the session void, and its numbers are shown no more") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    must(contest(*at.store, at.anna, code, "The fire alarm.", later(12)));
    must(at.open(kHanna, code, 13));
    must(decide_contest(*at.store, kHanna, code, StepKind::contest_accepted, "It rang.", later(14)));
    const auto file = must(at.open(kHanna, code, 15));
    CHECK(file.session.status == Status::voided);
    CHECK(!file.session.figures);
    CHECK(!file.session.outcome);
    CHECK(file.scorecards.empty());
    CHECK(file.steps.size() == 2);
    CHECK(must(open_person(*at.store, kHanna, at.anna, {}, later(16))).standing.forms == 0);
    CHECK(code_of(at.signs(kHanna, code, 17)) == "nothing-to-decide");
    CHECK(code_of(contest(*at.store, at.anna, code, "x", later(18))) == "nothing-to-contest");
}

TEST_CASE("The trainee contests their own finished assessment, once for each decision") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    const auto held = at.assessed(at.anna, Outcome::held_for_review, 1, "two");
    const auto practice = at.practised(at.anna);
    const auto tried = [&](PersonId who, const SessionCode& session, std::int64_t minutes) {
        return code_of(contest(*at.store, who, session, "No.", later(minutes)));
    };
    CHECK(tried(at.carl, code, 10) == "not-yours");
    CHECK(tried(at.anna, "zzzz-zzzz", 10) == "not-yours");
    CHECK(tried(at.anna, practice, 10) == "nothing-to-contest");
    CHECK(tried(at.anna, held, 10) == "nothing-to-contest");
    CHECK(code_of(contest(*at.store, at.anna, code, "", later(10))) == "words-needed");
    CHECK(tried(at.anna, code, 10) == "");
    CHECK(tried(at.anna, code, 11) == "contested-already");
    must(at.open(kHanna, code, 12));
    must(decide_contest(*at.store, kHanna, code, StepKind::contest_rejected, "No.", later(13)));
    const auto twice = contest(*at.store, at.anna, code, "No.", later(14));
    CHECK(twice.error().message == "You contested this session once, and a second reviewer decided about it.");
    must(at.open(kPeter, code, 15));
    must(at.signs(kPeter, code, 16));
    CHECK(tried(at.anna, code, 17) == "");
}

TEST_CASE("Declaring void needs a look and a reason") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    CHECK(code_of(declare_void(*at.store, kHanna, code, "Fire alarm.", later(9))) == "evidence-not-opened");
    must(at.open(kHanna, code, 10));
    CHECK(code_of(declare_void(*at.store, kHanna, code, "", later(11))) == "words-needed");
    must(declare_void(*at.store, kHanna, code, "Fire alarm.", later(11)));
    CHECK(at.info(code).status == Status::voided);
    CHECK(code_of(declare_void(*at.store, kHanna, code, "Again.", later(12))) == "nothing-to-decide");
}

TEST_CASE("The board: trainers see their people, reviewers all, and practice shows nowhere") {
    Workplace at;
    at.practised(at.anna);
    at.assessed(at.anna, Outcome::held_for_review, 1, "one");
    at.assessed(at.dora, Outcome::met, 2, "one");
    const Board all = must(open_board(*at.store, kHanna, {}, later(10)));
    REQUIRE(all.people.size() == 3);
    CHECK((all.people[0].name == "Carl" && all.people[1].name == "Anna" && all.people[2].name == "Dora"));
    REQUIRE(all.cohorts.size() == 2);
    CHECK((all.cohorts[0].name == "Door" && all.cohorts[0].people == 1));
    CHECK((all.cohorts[1].name == "Till" && all.cohorts[1].people == 2));
    CHECK(all.cohorts[1].assignments[static_cast<std::size_t>(Progress::waiting_for_review)] == 2);
    REQUIRE(all.needs.held.size() == 1);
    CHECK(all.needs.held[0].start.person == at.anna);
    REQUIRE(all.needs.to_sign.size() == 1);
    CHECK(all.needs.to_sign[0].name == "Dora");
    const Board toms = must(open_board(*at.store, kTom, {}, later(10)));
    CHECK(toms.people.size() == 2);
    CHECK(toms.needs.held.size() == 1);
    CHECK(toms.needs.to_sign.empty());
    const Board utas = must(open_board(*at.store, kUta, {}, later(10)));
    CHECK(utas.needs.held.empty());
    CHECK(utas.people.size() == 1);
    CHECK(must(open_board(*at.store, kHanna, {"Door", {}}, later(10))).needs.held.empty());
    CHECK(must(open_board(*at.store, kHanna, {"", later(2)}, later(10))).needs.held.empty());
    CHECK(must(open_board(*at.store, kHanna, {"Nowhere", {}}, later(10))).people.empty());
}

TEST_CASE("The board: due within seven days or overdue, the soonest first; people who left are decided about still") {
    Workplace at;
    const auto due = [&](PersonId person, std::int64_t days) {
        return Assignment{person, "one", Instant{kNoon.ms + days * kDay}, "Hanna", kNoon, ""};
    };
    must(at.store->assign(std::vector{due(at.anna, 7), due(at.carl, 8), due(at.dora, -1)}));
    const Board board = must(open_board(*at.store, kHanna, {}, kNoon));
    REQUIRE(board.needs.due.size() == 2);
    CHECK((board.needs.due[0].name == "Dora" && board.needs.due[1].name == "Anna"));
    const auto code = at.assessed(at.carl, Outcome::held_for_review, 1, "two");
    Person carl = must(at.store->person(at.carl));
    carl.active = false;
    must(at.store->change_people(std::vector{carl}, later(2)));
    REQUIRE(must(open_board(*at.store, kHanna, {}, kNoon)).needs.held.size() == 1);
    CHECK(must(open_board(*at.store, kUta, {}, kNoon)).needs.held.empty());
    must(at.open(kHanna, code));
}

TEST_CASE("A held and a waiting assessment: both are needed, each in its place") {
    Workplace at;
    at.assessed(at.anna, Outcome::held_for_review, 1, "one");
    CHECK(must(open_board(*at.store, kHanna, {}, later(10))).needs.to_sign.empty());
    at.assessed(at.anna, Outcome::met, 2, "two");
    const Board board = must(open_board(*at.store, kHanna, {}, later(10)));
    CHECK(board.needs.held.size() == 1);
    CHECK(board.needs.to_sign.size() == 1);
}

TEST_CASE("Since a date: the list is shorter, the standing is not") {
    Workplace at;
    at.assessed(at.anna, Outcome::met, 0, "one");
    at.assessed(at.anna, Outcome::met, 60, "two");
    const auto file = must(open_person(*at.store, kHanna, at.anna, {"", later(30)}, later(90)));
    CHECK(file.assessments.size() == 1);
    CHECK(file.standing.forms == 2);
}

TEST_CASE("Erased people are nobody's any more") {
    Workplace at;
    const auto code = at.assessed(at.anna);
    must(at.store->erase_person(at.anna, later(5)));
    CHECK(code_of(at.open(kHanna, code)) == "not-yours");
    CHECK(code_of(open_person(*at.store, kHanna, at.anna, {}, later(9))) == "not-yours");
    CHECK(must(open_board(*at.store, kHanna, {}, later(9))).people.size() == 2);
}

}  // namespace
}  // namespace composure::test
