// What is kept of a session, and going on with one.
#include "session/keeping.h"

#include "session/kept_records.h"

namespace composure {
namespace {

using scoring::Verdict;
using test::must;

scoring::EscalationVerdict verdict(Verdict word) {
    scoring::EscalationVerdict verdict;
    verdict.verdict = word;
    verdict.counts = word != Verdict::right_to_help && word != Verdict::not_applicable;
    return verdict;
}

std::string counted(const std::vector<scoring::EscalationVerdict>& verdicts) {
    scoring::Scorecard card;
    card.escalations = verdicts;
    const records::Figures figures = session::figures_of(card);
    return fmt::format("due {} of {}, held {} of {}", figures.due_helped, figures.due_total, figures.foils_held,
                       figures.foils_total);
}

TEST_CASE("Help when due and held when not due are counted by verdict") {
    CHECK(counted({verdict(Verdict::hit), verdict(Verdict::late), verdict(Verdict::too_late), verdict(Verdict::miss),
                   verdict(Verdict::other_help)}) == "due 2 of 5, held 0 of 0");
    CHECK(counted({verdict(Verdict::held_well), verdict(Verdict::early)}) == "due 0 of 0, held 1 of 2");
    CHECK(counted({verdict(Verdict::right_to_help), verdict(Verdict::not_applicable), verdict(Verdict::none)}) ==
          "due 0 of 0, held 0 of 0");
    auto own = verdict(Verdict::hit);
    own.own_making = true;
    CHECK(counted({own}) == "due 0 of 0, held 0 of 0");
}

TEST_CASE("Figures: only what was scored is a number") {
    scoring::Scorecard card;
    card.pillars[0].exercised = scoring::Exercised::yes;
    card.pillars[0].rounded = 87;
    card.pillars[1].exercised = scoring::Exercised::too_few;
    card.pillars[1].rounded = 40;
    card.findings.resize(3);
    card.findings[1].serious = true;
    const records::Figures figures = session::figures_of(card);
    CHECK(figures.pillars[0] == 87);
    CHECK_FALSE(figures.pillars[1]);
    CHECK_FALSE(figures.pillars[4]);
    CHECK(figures.serious == 1);
}

TEST_CASE("An interrupted session goes on after its last durable act") {
    test::KeptRecords kept;
    const test::Play play = test::kept_play("reference-1");
    const auto code = must(kept.store().begin(kept.start_of(kept.person("Mari"), play, records::Mode::practice)));
    const simulation::Model model = test::model_of(play.scenario);
    CHECK(must(session::resume(kept.store(), code, model)).now() == Millis{0});
    must(kept.store().append(code, 0, "16870 reply ticket.2"));
    must(kept.store().append(code, 1, "35450 reply half-a-suit.4"));
    const auto resumed = must(session::resume(kept.store(), code, model));
    CHECK(resumed.now() == Millis{35450});
    CHECK(resumed.acts().size() == 2);
    CHECK_FALSE(resumed.ended());
}

TEST_CASE("Acts that were changed are refused, never guessed") {
    test::KeptRecords kept;
    const test::Play play = test::kept_play("reference-1");
    const auto code = must(kept.store().begin(kept.start_of(kept.person("Mari"), play, records::Mode::practice)));
    const simulation::Model model = test::model_of(play.scenario);
    must(kept.store().append(code, 0, "16870 reply tickets.9"));
    CHECK(test::code_of(session::resume(kept.store(), code, model)) == "act-refused");
    kept.change("UPDATE act SET line = 'soon reply ticket.2'");
    CHECK(test::code_of(session::resume(kept.store(), code, model)) == "act-refused");
    CHECK(test::code_of(session::resume(kept.store(), "zzzz-zzzz", model)) == "not-there");
}

TEST_CASE("A kept scenario that this program does not read is said so") {
    test::KeptRecords kept;
    const auto code = kept.played(test::kept_play("reference-1"));
    const auto info = must(kept.store().session(code));
    CHECK(
        must(session::model_from(kept.store(), info.start.scenario_digest, info.start.conduct_digest)).scenario_name ==
        "rude-remark.yaml");
    const Digest strange =
        must(kept.store().keep_document({records::DocumentKind::scenario, "new.yaml", "scenario: 9\n"}));
    const auto unread = session::model_from(kept.store(), strange, info.start.conduct_digest);
    REQUIRE_FALSE(unread);
    CHECK(unread.error().code == "cannot-verify");
    CHECK(unread.error().message == "this program does not read the kept 'new.yaml' any more");
    CHECK(test::code_of(session::model_from(kept.store(), Digest{}, info.start.conduct_digest)) == "not-there");
}

}  // namespace
}  // namespace composure
