// Stored scores follow from their recordings, or what differs is named.
#include "session/verify.h"

#include "session/kept_records.h"

namespace composure {
namespace {

using records::Mode;
using session::Proof;
using test::must;

std::string said(const session::Verification& verified) {
    switch (verified.proof) {
        case Proof::proved: return "proved" + verified.what;
        case Proof::differs: return "differs: " + verified.what;
        case Proof::cannot_verify: return "cannot-verify: " + verified.what;
        case Proof::unreadable: return "unreadable: " + verified.what;
    }
    return "";
}

std::string verified(test::KeptRecords& kept, const records::SessionCode& code) {
    const auto verification = session::verify_session(kept.store(), must(kept.store().session(code)));
    CHECK(verification.session == code);
    return said(verification);
}

// A session of the reference player, changed behind the records' back.
std::string after(const std::string& sql) {
    test::KeptRecords kept;
    const auto code = kept.played(test::kept_play("reference-1"));
    REQUIRE(verified(kept, code) == "proved");
    kept.change(sql);
    return verified(kept, code);
}

TEST_CASE("A score that follows from its recording is proved") {
    test::KeptRecords kept;
    CHECK(verified(kept, kept.played(test::kept_play("reference-1"))) == "proved");
    CHECK(verified(kept, kept.played(test::kept_play("arguer-8"), Mode::practice)) == "proved");
    CHECK(verified(kept, kept.played(test::kept_play("gives-in-8"))) == "proved");
    CHECK(verified(kept, kept.played(test::held_play())) == "proved");
}

TEST_CASE("An altered score is named") {
    CHECK(after("UPDATE scorecard SET frozen = replace(frozen, 'pillar.calm.rounded 100', 'pillar.calm.rounded 95')") ==
          "differs: in its scorecard, pillar.calm.rounded is 95 in the records and 100 by its recording");
    CHECK(after("UPDATE scorecard SET frozen = ''") ==
          "differs: in its scorecard, line 1 is nothing in the records and composure-scorecard 1 by its recording");
    CHECK(after("UPDATE scorecard SET calm = 12") ==
          "differs: the figure 'calm' is 12 in the records and 100 by its recording");
    CHECK(after("UPDATE scorecard SET total = NULL")
              .starts_with("differs: the figure 'total' is none in the records and "));
    CHECK(after("UPDATE scorecard SET due_helped = due_total + 1, due_total = due_total + 1")
              .starts_with("differs: the figure 'help when due' is "));
    CHECK(after("UPDATE scorecard SET outcome = 2") ==
          "differs: the figure 'result' is not met here in the records and met here by its recording");
    CHECK(after("UPDATE session SET outcome = 2") ==
          "differs: the result that holds is 'not met here' in the records and 'met here' by its scorecard");
    CHECK(after("UPDATE scorecard SET other_good = other_good + 1, other_total = other_total + 1") ==
          "differs: its carry-over is another one in the records than by its recording");
    CHECK(after("DELETE FROM scorecard") == "unreadable: its scorecard is missing");
}

TEST_CASE("An altered recording is named") {
    CHECK(after("UPDATE recording SET text = replace(text, 'ticket.2', 'ticket.1')").starts_with("differs: in its "));
    CHECK(after("UPDATE recording SET text = replace(text, 'ticket.2', 'tickets.9')") ==
          "unreadable: at 16870 ms the recording does 'reply tickets.9', which was not possible then");
    CHECK(after("UPDATE recording SET text = replace(text, 'seed 1', 'seed 7')") ==
          "unreadable: the seed is 1 in the records and 7 in its recording");
    CHECK(after("UPDATE recording SET text = replace(text, 'seed 1', 'seed 01')") ==
          "unreadable: its recording was changed by hand");
    CHECK(after("UPDATE recording SET text = substr(text, 1, 300)")
              .starts_with("unreadable: its recording is damaged: "));
    // The digest's first digit becomes another one, whatever it is.
    CHECK(after("UPDATE recording SET text = substr(text, 1, instr(text, 'scenario-digest ') + 15) || "
                "CASE substr(text, instr(text, 'scenario-digest ') + 16, 1) WHEN '0' THEN '1' ELSE '0' END || "
                "substr(text, instr(text, 'scenario-digest ') + 17)") ==
          "unreadable: its recording is of another scenario file");
    CHECK(after("UPDATE recording SET text = replace(text, 'line-judged true', 'line-judged false')") ==
          "unreadable: its recording has another pace");
    CHECK(after("UPDATE recording SET text = 'x' || char(27, 10)") ==
          "unreadable: its recording is damaged: this is not a recording of Composure");
    CHECK(after("DELETE FROM recording") == "unreadable: its recording is missing");
}

TEST_CASE("A swapped scenario is named") {
    CHECK(after("UPDATE document SET bytes = replace(bytes, 'suit', 'coat') WHERE kind = 0") ==
          "unreadable: the kept file 'rude-remark.yaml' was changed: its bytes do not have their digest");
    CHECK(after("UPDATE document SET bytes = bytes || char(10) WHERE kind = 1") ==
          "unreadable: the kept file 'rubric.yaml' was changed: its bytes do not have their digest");
}

TEST_CASE("What other rules made cannot be verified, and a changed figure beside it is named all the same") {
    test::KeptRecords kept;
    const test::Play play = test::kept_play("reference-1");
    records::Start start = kept.start_of(kept.person("Mari"), play, Mode::assessment);
    start.rules = 0;
    const auto code = kept.finish(start, play);
    CHECK(verified(kept, code) == "cannot-verify: made by rules 0; this program has rules 1");
    kept.change("UPDATE scorecard SET calm = 12");
    CHECK(verified(kept, code) == "differs: the figure 'calm' is 12 in the records and 100 by its recording");
}

TEST_CASE("A reviewer's decision makes a second scorecard that is proved, too") {
    test::KeptRecords kept;
    const auto code = kept.played(test::held_play());
    const auto anew = must(
        session::with_decision(kept.store(), code, scoring::IncidentReview::confirmed, "Ms Saar", test::later(60)));
    CHECK(anew.number == 2);
    CHECK(anew.by == "Ms Saar");
    CHECK(anew.kind == records::ScorecardKind::reviewed);
    CHECK(anew.figures.outcome == scoring::Outcome::not_met);
    must(kept.store().add_step(code, {records::StepKind::incident_confirmed, test::later(60), "Ms Saar", "I saw it."},
                               anew.figures.outcome));
    CHECK(verified(kept, code) == "unreadable: a reviewer decided, and the scorecard after it is missing");
    must(kept.store().add_scorecard(code, anew));
    CHECK(verified(kept, code) == "proved");
    kept.change("UPDATE step SET kind = 2");
    CHECK(verified(kept, code).starts_with("differs: in its scorecard after review, result.outcome is not-met "));
    kept.change("DELETE FROM step");
    CHECK(verified(kept, code) == "differs: it has a scorecard after review, and nobody decided anything");
}

TEST_CASE("Nobody decides about a session that is not held, or was changed") {
    test::KeptRecords kept;
    const auto decide = [&kept](const records::SessionCode& code) {
        const auto anew =
            session::with_decision(kept.store(), code, scoring::IncidentReview::dismissed, "Ms Saar", test::later(60));
        return anew ? "decided" : anew.error().code;
    };
    CHECK(decide(kept.played(test::kept_play("reference-1"))) == "nothing-to-decide");
    CHECK(decide("zzzz-zzzz") == "not-there");
    const auto held = kept.played(test::held_play());
    CHECK(decide(held) == "decided");
    kept.change("UPDATE scorecard SET frozen = replace(frozen, 'pillar.calm.rounded 60', 'pillar.calm.rounded 61')");
    CHECK(decide(held) == "records-damaged");
}

TEST_CASE("Judging again stands beside the first, and is proved with the table it was judged by") {
    test::KeptRecords kept;
    const auto code = kept.played(test::kept_play("arguer-8"));
    std::string table = test::bytes_of(test::source_path("assets/rubric.yaml")) + "# another day\n";
    const auto read = scenario::read_conduct_table(table, "rubric.yaml");
    REQUIRE(read.value);
    must(kept.store().keep_document({records::DocumentKind::conduct_table, "rubric.yaml", table}));
    const auto anew = must(session::regrade(kept.store(), code, *read.value, "Ms Saar", test::later(60)));
    CHECK(anew.kind == records::ScorecardKind::regraded);
    CHECK(anew.number == 2);
    must(kept.store().add_scorecard(code, anew));
    CHECK(must(kept.store().scorecards(code)).size() == 2);
    CHECK(verified(kept, code) == "proved");
    kept.change("UPDATE scorecard SET rules = 0 WHERE kind = 2");
    CHECK(verified(kept, code) == "cannot-verify: its second scorecard was made by rules 0; this program has rules 1");
    kept.change("UPDATE scorecard SET rules = 1, calm = 99 WHERE kind = 2");
    CHECK(verified(kept, code).starts_with("differs: the figure 'calm' is 99 in the records and "));
}

TEST_CASE("An act that is not possible any more cannot be judged again") {
    test::KeptRecords kept;
    const auto code = kept.played(test::kept_play("reference-1"));
    kept.change("UPDATE recording SET text = replace(text, 'ticket.2', 'tickets.9')");
    const auto anew = session::regrade(kept.store(), code, test::shipped_table(), "Ms Saar", test::later(60));
    REQUIRE_FALSE(anew);
    CHECK(anew.error().code == "cannot-regrade");
    CHECK(anew.error().message ==
          fmt::format("Session {} cannot be judged again: at 16870 ms the recording does 'reply tickets.9', which was "
                      "not possible then.",
                      code));
    CHECK(test::code_of(session::regrade(kept.store(), "zzzz-zzzz", test::shipped_table(), "", test::kNoon)) ==
          "not-there");
}

}  // namespace
}  // namespace composure
