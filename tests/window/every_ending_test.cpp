// Every play that the scenarios' own tests know (so every ending), and every bot, through the real window: the same
// acts at the same times give the same recording as a bare session.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/bots.h"
#include "folder.h"
#include "scoring/judge.h"
#include "session/authored_tests.h"
#include "support.h"
#include "window/window.h"

using namespace composure;
using simulation::ActKind;
using simulation::TimedAct;

namespace {

// The place of the reason in its question; the last one gives none.
std::string reason_of(const simulation::Act& act) {
    const auto number = static_cast<int>(act.reason);
    return fmt::format("key {}\n", number == 0 ? 6 : number);
}

// In the question "To whom?" of a chat: who has waited longest comes before the names, where anybody waits.
std::size_t place_in(const simulation::View& view, CustomerId customer) {
    std::size_t place = 1;
    bool held = false;
    for (std::size_t n = 0; n < view.line.size(); ++n) {
        held = held || view.line[n].how == simulation::Waiting::on_hold;
        if (view.line[n].customer == customer) place = n + 1;
    }
    return place + (held ? 1 : 0);
}

std::string key_of(const simulation::Simulation& before, const simulation::Act& act) {
    const simulation::View view = before.view();
    const auto& shown = view.replies;
    const auto chosen = [&] { return fmt::format("click line/{}\n", before.model().customer(act.customer).id); };
    const auto place = static_cast<std::size_t>(std::find(shown.begin(), shown.end(), act.reply) - shown.begin()) + 1;
    switch (act.kind) {
        case ActKind::reply: return fmt::format("key {}\n", place);
        case ActKind::listen: return "key l\n";
        case ActKind::acknowledge:
            return fmt::format("key a\nkey {}\n", act.minutes <= 2 ? act.minutes + 1 : act.minutes == 5 ? 4 : 5);
        case ActKind::consult: return fmt::format("key c\nkey {}\nkey escape\n", act.policy.position() + 1);
        case ActKind::call_supervisor: return "key s\n" + reason_of(act);
        case ActKind::call_colleague: return "key k\n" + reason_of(act);
        case ActKind::set_limit: return "key b\n";
        case ActKind::end_conversation: return "key x\n";
        case ActKind::call_next:
            if (!act.customer.exists()) return "key n\n";
            return chosen() + (act.customer == view.line[0].customer ? "" : "key y\n");
        case ActKind::breathe: return "key r\n";
        case ActKind::feel_unsafe: return "key f\n";
        case ActKind::ask_afterwards: return "key q\n";
        case ActKind::close: return "key e\n";
        case ActKind::stop_now: return "key escape\nclick stop/stop\n";
        case ActKind::hold: return "key h\n";
        case ActKind::switch_to:
            // A click on somebody calls them while nobody is there; here they are chosen by name.
            if (act.customer.exists() && !view.at_counter.exists() && view.line.size() > 1)
                return fmt::format("key w\nkey {}\n", place_in(view, act.customer));
            if (act.customer.exists()) return chosen();
            return view.line.size() > 1 ? "key w\nkey 1\n" : "key w\n";
        case ActKind::unclear: break;  // no test and no bot types
    }
    return "quit\n";
}

// What a person would press to do the same. The first reply during speech is asked about once.
std::string script_of(const simulation::Simulation& played) {
    std::string script = "click briefing/start\n";
    simulation::Simulation shadow(played.model(), played.seed());
    bool asked = false;
    Millis now;
    for (const TimedAct& timed : played.acts()) {
        shadow.advance(timed.at);
        if (timed.at > now) script += fmt::format("wait {}\n", (timed.at - now).count);
        now = timed.at;
        script += key_of(shadow, timed.act);
        if (timed.act.kind == ActKind::reply && shadow.view().speaking_until && !asked) {
            script += "key y\n";
            asked = true;
        }
        REQUIRE(shadow.act(timed.act));
    }
    if (played.now() > now) script += fmt::format("wait {}\n", (played.now() - now).count);
    return script + "wait 500\nexpect debrief\nexpect What went well\nquit\n";
}

void check_window(const std::string& scenario, const simulation::Simulation& played, const std::string& name) {
    INFO(scenario << ": " << name);
    const test::Folder folder;
    const std::string script = folder / "script.txt";
    const std::string recording = folder / "window.recording";
    std::ofstream(script) << script_of(played);
    ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
    ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
    const std::string seed = fmt::format("{}", played.seed());
    const char* words[] = {"composure-window", "--virtual-time", "--script",   script.c_str(), "play",
                           scenario.c_str(),   "--seed",         seed.c_str(), "--record",     recording.c_str(),
                           "--size",           "800x600"};
    const scoring::Scorecard card =
        scoring::judge(played.model(), played.events(), scoring::make_reference(played.model(), played.seed()));
    CHECK(window::run(std::size(words), words) == (card.outcome == scoring::Outcome::met ? 0 : 1));
    CHECK(test::bytes_of(recording) == simulation::write_recording(simulation::record(played, {})));
}

void check_scenario(const std::string& id) {
    const simulation::Model model = test::model_of(fmt::format("scenarios/{}.yaml", id));
    for (const scenario::ScenarioTest& each : model.scenario().tests) {
        const session::TestResult result = session::run_authored_test(model, each);
        const auto played = simulation::replay(model, result.recording);
        REQUIRE(played);
        check_window(id, *played, each.name);
    }
    for (const analysis::Bot bot : analysis::kBots)
        check_window(id, analysis::play_bot(model, 1, bot), std::string(analysis::name_of(bot)));
}

}  // namespace

TEST_CASE("rude-remark comes to every ending in the window, recorded as in a bare session", "[.slow]") {
    check_scenario("rude-remark");
}
TEST_CASE("odd-request comes to every ending in the window, recorded as in a bare session", "[.slow]") {
    check_scenario("odd-request");
}
TEST_CASE("saturday-rush comes to every ending in the window, recorded as in a bare session", "[.slow]") {
    check_scenario("saturday-rush");
}
TEST_CASE("on-the-line comes to every ending in the window, recorded as in a bare session", "[.slow]") {
    check_scenario("on-the-line");
}
TEST_CASE("three-windows comes to every ending in the window, recorded as in a bare session", "[.slow]") {
    check_scenario("three-windows");
}
