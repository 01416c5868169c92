// Does one bad customer spoil the next? Counted turn by turn.
#include "scoring/carry_over.h"

#include "scoring/builders.h"
#include "support.h"

namespace composure::scoring::testing {
namespace {

using scenario::Provocation;

const std::vector<std::vector<std::string>> kReplies{{}, {"snaps-back"}};

CustomerPlan quiet(const std::string& id, int moments) {
    CustomerPlan plan{id};
    for (int n = 1; n <= moments; ++n)
        plan.moments.push_back({id + std::to_string(n), Provocation::none, {}, kReplies});
    return plan;
}

CustomerPlan provoking(const std::string& id, Provocation is) {
    return {id, {{id + "1", is, {}, kReplies}, {id + "2", Provocation::none, {}, kReplies}}};
}

std::string counted(const simulation::Model& model, const Log& log) {
    const CarryOverCounts counts = carry_over(model, log.events, judged(model, log, log));
    return fmt::format("after {} of {}, other {} of {}", counts.after_good, counts.after_total, counts.other_good,
                       counts.other_total);
}

TEST_CASE("The first three turns right after an insult are apart from all others") {
    const simulation::Model model = model_of({provoking("kask", Provocation::insult), quiet("lepp", 5)});
    Log log(model);
    log.arrives("kask").serves("kask").turn("kask", "kask1", 2).turn("kask", "kask2", 1);
    log.gone("kask", scenario::Outcome::resolved).arrives("lepp").serves("lepp");
    log.turn("lepp", "lepp1", 2).turn("lepp", "lepp2", 1).turn("lepp", "lepp3", 1);
    log.turn("lepp", "lepp4", 2).turn("lepp", "lepp5", 1).gone("lepp", scenario::Outcome::resolved).ended();
    // kask2, lepp4 and lepp5 are the others; kask1 answers an insult and is in neither.
    CHECK(counted(model, log) == "after 2 of 3, other 2 of 3");
}

TEST_CASE("A mere remark spoils nobody, and the third customer is not right after") {
    const simulation::Model remark = model_of({provoking("kask", Provocation::remark), quiet("lepp", 1)});
    Log mild(remark);
    mild.serves("kask").turn("kask", "kask1", 1).gone("kask", scenario::Outcome::resolved);
    mild.serves("lepp").turn("lepp", "lepp1", 1).ended();
    CHECK(counted(remark, mild) == "after 0 of 0, other 1 of 1");

    const simulation::Model three =
        model_of({provoking("kask", Provocation::insult), quiet("lepp", 1), quiet("tamm", 1)});
    Log log(three);
    log.serves("kask").turn("kask", "kask1", 1).gone("kask", scenario::Outcome::resolved);
    log.serves("lepp").turn("lepp", "lepp1", 2).gone("lepp", scenario::Outcome::resolved);
    log.serves("tamm").turn("tamm", "tamm1", 1).ended();
    CHECK(counted(three, log) == "after 0 of 1, other 1 of 1");
}

TEST_CASE("A silence is a fault, the turn after it counts anew, and what offered no reply counts nowhere") {
    const simulation::Model model =
        model_of({provoking("kask", Provocation::threat), quiet("lepp", 2), {"tamm", {{"tamm1"}}}});
    Log log(model);
    log.serves("kask").turn("kask", "kask1", 1).gone("kask", scenario::Outcome::left);
    log.serves("lepp").says("lepp", "lepp1").silent();
    log.says("lepp", "lepp1", simulation::SaidAs::again).replies(1).turn("lepp", "lepp2", 1);
    log.gone("lepp", scenario::Outcome::resolved).serves("tamm").says("tamm", "tamm1", simulation::SaidAs::first, 0);
    log.ended();
    CHECK(counted(model, log) == "after 2 of 3, other 0 of 0");
}

TEST_CASE("Nothing happened: nothing is counted") {
    const simulation::Model model = model_of({quiet("lepp", 1)});
    CHECK(carry_over(model, {}, Scorecard{}).other_total == 0);
}

}  // namespace
}  // namespace composure::scoring::testing
