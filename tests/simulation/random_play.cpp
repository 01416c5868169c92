#include "random_play.h"

namespace composure::simulation::testing {
namespace {

using scenario::HelpNeeded;

void add_rude(Build& build) {
    build.customer("a").moment("asks", 12, Provocation::remark).reply({"takes-seriously"}, "calm").otherwise("rude");
    build.reply({"contradicts"}, "rude").reply({"quiet"}, "asks");
    build.moment("rude", 9, Provocation::insult).reply({"sets-limit"}, "rude").reply({"snaps-back"}, "threat");
    build.reply({"takes-seriously"}, "calm").reply({"quiet"}, "removed");
    build.moment("threat", 7, Provocation::threat).reply({"gets-help"}, "wait-for-help");
    build.said().calls = Helper::supervisor;
    build.reply({"quiet"}, "rude").otherwise("calm");
    build.then_if(number_is(ConditionKind::anger, 50'000), "walked-out");
    build.moment("calm", 6).reply({"apologises"}, "resolved").reply({"quiet"}, "asks").silence("rude");
    build.said().once = true;
    build.reply({"quiet"}, "asks");
    build.moment("her", 8).ends(scenario::Outcome::handed_over);
    build.remorse(500);
    build.who().tempers = {scenario::Temper::forgiving, scenario::Temper::hot_headed};
    build.escalation(HelpNeeded::supervisor, any_of({heard(Provocation::threat), number_is(ConditionKind::insults, 3)}),
                     "her");
    build.escalation(HelpNeeded::any, number_is(ConditionKind::served, 30'000));
}

void add_slow(Build& build, const char* id, std::int64_t arrives) {
    build.customer(id, arrives).moment("m", 20).reply({"quiet"}, "n").reply({"contradicts"}, "m");
    build.said().condition = number_is(ConditionKind::waited, 15'000);
    build.last().says.push_back(words(4));
    build.moment("n", 0).then("o");
    build.moment("o", 5, Provocation::complaint).reply({"quiet"}, "resolved").answers(ActKind::listen, "m");
    build.answers(ActKind::call_colleague, "n");
    build.escalation(HelpNeeded::colleague, all_of({number_is(ConditionKind::waited, 20'000), fact_is(0)}));
    build.who().patience = Millis{25'000};
    build.who().mutters = {"Hm.", "Hello?"};
}

}  // namespace

Model busy_shop(scenario::Place place) {
    Build build;
    build.all().place = place;
    build.all().facts = {"seen"};
    build.all().policies.resize(2);
    build.all().policies[0].id = "first-card";
    build.all().policies[1].id = "second-card";
    build.may_end(scenario::MayEnd::after_1_limit).supervisor(9'000).colleague(6'000);
    add_rude(build);
    build.who().moments[3].changes.sets = {FactId::at(0)};
    build.who().moments[0].replies[2].changes.unsets = {FactId::at(0)};
    add_slow(build, "b", 2'000);
    add_slow(build, "c", 9'000);
    build.who().out_of_patience = scenario::OutOfPatience::pushes_in;
    add_slow(build, "d", 9'000);
    return build.model();
}

Act RandomHand::act(const Simulation& simulation) {
    Act act;
    const View view = simulation.view();
    if (!view.replies.empty() && below(2) == 0) {
        act.reply = view.replies[below(static_cast<std::uint32_t>(view.replies.size()))];
        return act;
    }
    act.kind = static_cast<ActKind>(below(static_cast<std::uint32_t>(ActKind::stop_now)));  // never stop_now itself
    act.reply = ReplyId::at(below(24));
    act.policy = PolicyId::at(below(3));
    act.minutes = static_cast<std::uint8_t>(below(4));
    if (below(4) == 0) act.customer = CustomerId::at(below(5));
    return act;
}

}  // namespace composure::simulation::testing
