// When help is due and when harm is done: conditions as events.
#include "build.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;
using scenario::HelpNeeded;

namespace {

// anger 10 -> 22 -> ..., an insult each time, facts and limits on the way.
Build talk(Condition due) {
    Build build;
    build.all().facts = {"paid"};
    build.supervisor(60'000);
    build.customer("a").moment("m", 5).reply({"contradicts"}, "rude").reply({"quiet"}, "rude");
    build.who().moments[0].replies[1].changes.sets = {FactId::at(0)};
    build.reply({"quiet"}, "walked-out");
    build.moment("rude", 5, Provocation::insult).reply({"contradicts"}, "rude").reply({"sets-limit"}, "rude");
    build.escalation(HelpNeeded::supervisor, std::move(due));
    build.customer("b", 4'500).moment("x", 5).reply({"quiet"}, "resolved");
    return build;
}

Condition after_limit() {
    Condition condition;
    condition.kind = ConditionKind::insult_after_limit;
    return condition;
}

Condition limit() {
    Condition condition;
    condition.kind = ConditionKind::limit_set;
    return condition;
}

}  // namespace

TEST_CASE("each kind of condition comes true at its instant, once") {
    struct Row {
        Condition due;
        std::string when;
    };
    const Row row = GENERATE(
        Row{number_is(ConditionKind::anger, 22'000), "2000 due a"},
        Row{number_is(ConditionKind::anger, 22'001), "4000 due a"},
        Row{number_is(ConditionKind::trust, 42'001, Comparison::below), "2000 due a"},
        Row{number_is(ConditionKind::insults, 1), "2000 due a"},
        Row{number_is(ConditionKind::insults, 3), "6000 due a"}, Row{heard(Provocation::insult), "2000 due a"},
        Row{heard(Provocation::threat), ""}, Row{never(), ""}, Row{number_is(ConditionKind::in_line, 1), "4500 due a"},
        Row{fact_is(0), ""}, Row{not_(fact_is(0)), "0 due a"}, Row{limit(), "6000 due a"},
        Row{after_limit(), "6000 due a"}, Row{number_is(ConditionKind::served, 3'000), "3000 due a"},
        Row{any_of({fact_is(0), number_is(ConditionKind::insults, 2)}), "4000 due a"},
        Row{all_of({number_is(ConditionKind::insults, 1), number_is(ConditionKind::in_line, 1)}), "4500 due a"},
        Row{any_of({}), ""}, Row{all_of({}), "0 due a"});
    const Model model = talk(row.due).model();
    Played played(model);
    played.reply(2'000, "m.1").reply(4'000, "rude.1").reply(6'000, "rude.2").reply(8'000, "rude.1").to(9'000);
    CHECK(played.log("due") == (row.when.empty() ? Lines{} : Lines{row.when}));
}

TEST_CASE("an insult before the limit is not one after it") {
    Build build = talk(after_limit());
    build.moment("quiet", 5).reply({"quiet"}, "rude");
    build.who().moments.back().customer = CustomerId::at(1);
    const Model model = talk(after_limit()).model();
    Played played(model);
    played.reply(2'000, "m.1").act(4'000, ActKind::set_limit).to(6'000);
    CHECK(played.log("due").empty());
    played.reply(6'500, "rude.1");
    CHECK(played.log("due") == Lines{"6500 due a"});
}

TEST_CASE("reached asks for a moment of the same customer") {
    Build build;
    build.customer("a").moment("m", 5).reply({"quiet"}, "n");
    build.moment("n", 5).reply({"quiet"}, "m");
    const Condition n = build.reached("n");
    build.escalation(HelpNeeded::supervisor, n);
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.1").reply(4'000, "n.1").reply(6'000, "m.1");
    CHECK(played.log("due") == Lines{"2000 due a"});
}

TEST_CASE("a fact that a reply sets, and one that it takes back") {
    Build build = talk(fact_is(0));
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.2");
    CHECK(played.log("fact-set due") == Lines{"2000 fact-set a", "2000 due a"});
}

TEST_CASE("harm is walking out, unless the author says otherwise") {
    const bool own = GENERATE(false, true);
    Build build = talk(never());
    if (own) build.all().customers[0].escalations[0].harm = number_is(ConditionKind::served, 1'500);
    const Model model = build.model();
    Played played(model);
    played.reply(2'000, "m.3");
    CHECK(played.log("harm gone") ==
          (own ? Lines{"1500 harm a", "2000 gone a m d3"} : Lines{"2000 gone a m d3", "2000 harm a"}));
}

TEST_CASE("what comes true with the last word still counts") {
    const Model model = talk(number_is(ConditionKind::anger, 11'000)).model();
    Build build = talk(number_is(ConditionKind::anger, 11'000));
    build.all().customers[0].moments[0].replies[2].changes.anger = 1'000;
    const Model angry = build.model();
    Played played(angry);
    played.reply(2'000, "m.3");
    CHECK(played.log("moved due harm gone") ==
          Lines{"2000 moved a d1 11000 / 50000", "2000 due a", "2000 gone a m d3", "2000 harm a"});
}
