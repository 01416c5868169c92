// What a reviewer's decision makes of a held session: a confirmed incident is not met, a dismissed one is judged by the
// rules that follow.
#include "scoring/incident.h"

#include "catch.h"
#include "scoring/case_player.h"
#include "scoring/evidence.h"
#include "support.h"

namespace composure::scoring::testing {
namespace {

struct Held {
    simulation::Model model = test::model_of("tests/cases/serious-held/scenario.yaml");
    Scorecard card = play_case(model, test::bytes_of(test::source_path("tests/cases/serious-held/play.txt"))).card;
    Held() { REQUIRE(card.outcome == Outcome::held_for_review); }
    std::string after(IncidentReview review) const {
        const Scorecard decided = after_review(model, card, review);
        return std::string(words_for(decided.outcome)) + ": " + std::string(name_of(decided.reason)) + ": " +
               sentence_for_result(model, decided);
    }
};

TEST_CASE("A confirmed incident is not met here, and says why") {
    CHECK(Held().after(IncidentReview::confirmed) ==
          "not met here: serious-incident: A person has looked at one moment, and it decided the result. The numbers "
          "stand as they are.");
}

TEST_CASE("Without a decision it stays held") {
    CHECK(Held().after(IncidentReview::none) ==
          "held for review: serious-incident: A person looks at one moment first. Until then the numbers stand as they "
          "are.");
}

TEST_CASE("A dismissed incident leaves the decision to the next rules") {
    Held held;
    for (PillarScore& score : held.card.pillars) {
        score.exercised = Exercised::yes;
        score.rounded = 100;
    }
    held.card.total = 100;
    CHECK(held.after(IncidentReview::dismissed) ==
          "met here: all-met: The total is 100, and it takes 70. Every part reached its mark.");
    held.card.total = 60;
    CHECK(held.after(IncidentReview::dismissed) == "not met here: under-pass-mark: The total is 60, and it takes 70.");
    held.card.total.reset();
    held.card.scored_on = 55;
    CHECK(held.after(IncidentReview::dismissed) ==
          "incomplete: no-total: Only 55 of 100 could be scored, and a total takes 60.");
    held.card.clocks = 10;
    held.card.clocks_answered = 3;
    CHECK(held.after(IncidentReview::dismissed) ==
          "incomplete: clocks-unanswered: You answered 3 of 10 times before the clock ran out, and a result takes more "
          "than that.");
    held.card.pillars[3].exercised = Exercised::too_few;
    CHECK(held.after(IncidentReview::dismissed).starts_with("incomplete: pillar-too-few: Service could not be judged"));
    held.card.pillars[0].rounded = 20;
    CHECK(held.after(IncidentReview::dismissed) ==
          "not met here: pillar-under-floor: Calm decided it: 20 of 100, and it takes 60.");
}

TEST_CASE("The numbers stay, and a session that is not held stays as it is") {
    const Held held;
    const Scorecard confirmed = after_review(held.model, held.card, IncidentReview::confirmed);
    CHECK(confirmed.total == held.card.total);
    CHECK(confirmed.findings.size() == held.card.findings.size());
    Scorecard met = held.card;
    met.outcome = Outcome::met;
    met.reason = Reason::all_met;
    CHECK(after_review(held.model, met, IncidentReview::confirmed).outcome == Outcome::met);
    CHECK(after_review(held.model, confirmed, IncidentReview::dismissed).outcome == Outcome::not_met);
}

}  // namespace
}  // namespace composure::scoring::testing
