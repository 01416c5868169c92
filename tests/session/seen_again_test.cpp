// A finished session from the records: played again as it was, or the frozen scorecard with the reason.
#include "session/seen_again.h"

#include "session/kept_records.h"
#include "session/verify.h"

namespace composure {
namespace {

using test::must;

TEST_CASE("A kept session is played again to the same bytes") {
    test::KeptRecords kept;
    const test::Play play = test::kept_play("arguer-8");
    const auto code = kept.played(play, records::Mode::practice);
    const session::SeenAgain seen = must(session::see_again(kept.store(), code));
    REQUIRE(seen.session);
    CHECK_FALSE(seen.why_not);
    CHECK(simulation::write_recording(seen.session->recording()) == play.recording);
    CHECK(seen.session->ended());
    CHECK(scoring::freeze(*seen.model, *seen.card) == seen.holds.frozen);
}

TEST_CASE("After a review the scorecard that holds is the reviewed one, and the session is played all the same") {
    test::KeptRecords kept;
    const auto code = kept.played(test::held_play());
    const auto anew = must(session::with_decision(kept.store(), code, scoring::IncidentReview::dismissed, "Mari", {}));
    must(kept.store().add_scorecard(code, anew));
    const session::SeenAgain seen = must(session::see_again(kept.store(), code));
    CHECK(seen.holds.kind == records::ScorecardKind::reviewed);
    REQUIRE(seen.card);
    CHECK(seen.card->outcome != scoring::Outcome::held_for_review);
    CHECK(seen.session);
}

std::string why_not_after(const std::string& sql) {
    test::KeptRecords kept;
    const auto code = kept.played(test::kept_play("reference-1"));
    kept.change(sql);
    const session::SeenAgain seen = must(session::see_again(kept.store(), code));
    CHECK_FALSE(seen.session);
    REQUIRE(seen.why_not);
    return seen.why_not->code + (seen.card ? ", frozen" : ", figures");
}

TEST_CASE("What cannot be played again says why, and the frozen scorecard stays readable where it is whole") {
    CHECK(why_not_after("UPDATE session SET rules = 0") == "other-rules, frozen");
    CHECK(why_not_after("UPDATE recording SET text = ''") == "recording-changed, frozen");
    CHECK(why_not_after("DELETE FROM recording") == "recording-changed, frozen");
    CHECK(why_not_after("UPDATE scorecard SET frozen = replace(frozen, 'pillar.calm.rounded 100', "
                        "'pillar.calm.rounded 95')") == "differs, frozen");
    CHECK(why_not_after("UPDATE scorecard SET frozen = ''") == "not-a-scorecard, figures");
    CHECK(why_not_after("UPDATE document SET bytes = bytes || char(10) WHERE kind = 0") == "records-damaged, figures");
}

TEST_CASE("A session without a result, or none at all, is not there") {
    test::KeptRecords kept;
    CHECK(session::see_again(kept.store(), "aaaa-aaaa").error().code == "not-there");
    const test::Play play = test::kept_play("reference-1");
    const auto open = must(kept.store().begin(kept.start_of(kept.person("Jaan"), play, records::Mode::practice)));
    CHECK(session::see_again(kept.store(), open).error().code == "not-there");
}

}  // namespace
}  // namespace composure
