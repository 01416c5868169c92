// The same acts at the same times are the same session, whichever door they come through.
#include "analysis/bots.h"
#include "reports/scorecard_json.h"
#include "session/authored_tests.h"
#include "terminal/doors.h"

using namespace composure;
using simulation::ActKind;
using simulation::TimedAct;

namespace {

std::string kept(const session::Session& session) {
    return simulation::write_recording(session.recording()) +
           reports::scorecard_json(session.model(), session.scorecard(), session.names());
}

// 1, 2, ...: where this reply stands among those shown at that time.
std::size_t place_of(const simulation::Simulation& played, const TimedAct& timed) {
    const auto shown = played.view().replies;
    const auto found = std::find(shown.begin(), shown.end(), timed.act.reply);
    REQUIRE(found != shown.end());
    return static_cast<std::size_t>(found - shown.begin()) + 1;
}

std::string typed(const simulation::Simulation& played, const TimedAct& timed) {
    const simulation::Model& model = played.model();
    const simulation::Act& act = timed.act;
    std::string line(simulation::name_of(act.kind));
    if (act.kind == ActKind::reply) return fmt::format("{}", place_of(played, timed));
    if (act.kind == ActKind::acknowledge && act.minutes > 0) line += fmt::format(" {}", act.minutes);
    if (act.policy.exists()) line += " " + model.scenario().policies[act.policy.position()].id;
    if (act.customer.exists()) line += " " + model.customer(act.customer).id;
    if (act.reason != simulation::CallReason::none) line += fmt::format(" {}", simulation::name_of(act.reason));
    return line;
}

std::string order(const simulation::Simulation& played, const TimedAct& timed) {
    const simulation::Model& model = played.model();
    const simulation::Act& act = timed.act;
    std::string line = fmt::format(R"({{"at":{},)", timed.at.count);
    if (act.kind == ActKind::reply) return line + fmt::format(R"("reply":"r{}"}})", place_of(played, timed));
    line += fmt::format(R"("do":"{}")", simulation::name_of(act.kind));
    if (act.minutes > 0) line += fmt::format(R"(,"minutes":{})", act.minutes);
    if (act.policy.exists())
        line += fmt::format(R"(,"policy":"{}")", model.scenario().policies[act.policy.position()].id);
    if (act.customer.exists()) line += fmt::format(R"(,"customer":"{}")", model.customer(act.customer).id);
    if (act.reason != simulation::CallReason::none)
        line += fmt::format(R"(,"reason":"{}")", simulation::name_of(act.reason));
    return line + "}";
}

void check_doors(const simulation::Simulation& played, const std::string& name) {
    const simulation::Model& model = played.model();
    const std::uint64_t seed = played.seed();
    bool cuts_in = false;  // the text game opens replies when the line is complete
    session::Session direct = test::session_of(model, seed);
    session::Session by_lines = test::session_of(model, seed);
    session::Session by_text = test::session_of(model, seed);
    std::deque<std::string> lines;
    const Millis begun{5000};  // the trainee reads the briefing
    std::deque<std::pair<Millis, std::string>> keys{{begun, ""}};
    simulation::Simulation shadow(model, seed);
    for (const TimedAct& timed : played.acts()) {
        shadow.advance(timed.at);
        cuts_in = cuts_in || (timed.act.kind == ActKind::reply && shadow.view().speaking_until);
        keys.emplace_back(begun + timed.at, typed(shadow, timed));
        // A handle is a place in the last view: so wait until then, event by event.
        lines.push_back(fmt::format("until {}", timed.at.count));
        lines.push_back(order(shadow, timed));
        REQUIRE(shadow.act(timed.act));
        direct.advance(timed.at);
        REQUIRE(direct.act(timed.act));
    }
    direct.advance(played.now());
    std::vector<std::string> seen;
    const auto read = [&](std::string& line) {
        if (lines.empty()) {
            line = R"({"wait":"change"})";
            return !by_lines.ended();
        }
        line = lines.front();
        if (line.starts_with("until ")) {
            const std::int64_t left = std::stoll(line.substr(6)) - by_lines.now().count;
            if (left > 0) {
                line = fmt::format(R"({{"wait":{}}})", left);
                return true;
            }
            lines.pop_front();
            line = R"({"wait":0})";
            return true;
        }
        lines.pop_front();
        return true;
    };
    terminal::play_protocol(by_lines, read, [&](std::string_view line) { seen.emplace_back(line); });
    test::ScriptedConsole console(keys);
    terminal::play_text(by_text, session::Pace{}, console);

    INFO(model.scenario().id << ", seed " << seed << ", " << name);
    REQUIRE(direct.ended());
    CHECK(direct.simulation().events().size() == played.events().size());
    CHECK(kept(by_lines) == kept(direct));
    if (!cuts_in) CHECK(kept(by_text) == kept(direct));
    const std::string score = reports::scorecard_json(model, direct.scorecard(), direct.names());
    CHECK(seen.back().starts_with(fmt::format(R"({{"end":{{"at":{},"status":")", direct.now().count)));
    CHECK(seen.back().ends_with(fmt::format(R"(","score":{}}}}})", score)));
}

}  // namespace

TEST_CASE("terminal, protocol and direct session keep the same recording and scorecard") {
    for (const char* id :
         {"first-day", "rude-remark", "odd-request", "saturday-rush", "on-the-line", "three-windows"}) {
        const simulation::Model model = test::model_of(fmt::format("scenarios/{}.yaml", id));
        for (const std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{7}}) {
            for (const analysis::Bot bot : analysis::kBots) {
                check_doors(analysis::play_bot(model, seed, bot), std::string(analysis::name_of(bot)));
            }
        }
    }
}

// tests/analysis/scenarios_test.cpp holds that the authored tests reach every ending.
TEST_CASE("every ending of the shipped scenarios is reached through terminal and protocol") {
    for (const char* id :
         {"first-day", "rude-remark", "odd-request", "saturday-rush", "on-the-line", "three-windows"}) {
        const simulation::Model model = test::model_of(fmt::format("scenarios/{}.yaml", id));
        for (const scenario::ScenarioTest& each : model.scenario().tests) {
            const auto played = simulation::replay(model, session::run_authored_test(model, each).recording);
            REQUIRE(played);
            check_doors(*played, each.name);
        }
    }
}
