// What every shipped scenario owes its players: its own tests hold and reach every ending; replies are short; and the
// best one cannot be told by its length.
#include <algorithm>
#include <set>

#include "analysis/guesses.h"
#include "analysis/plays.h"
#include "base/utf8.h"
#include "session/authored_tests.h"
#include "simulation/policy.h"
#include "support.h"

namespace composure {
namespace {

using scenario::Outcome;
using simulation::Model;

constexpr std::size_t kMostCharacters = 90;

std::string name_of_moment(const Model& model, MomentId id) {
    return model.scenario().customers[model.customer_of(id).position()].id + "." + model.moment(id).id;
}

bool ends(const scenario::Reply& reply) {
    return std::any_of(reply.then.begin(), reply.then.end(), [](const scenario::Branch& branch) {
        return branch.target.kind == scenario::Target::Kind::ends;
    });
}

// "brandt.six", and of replies that end it "brandt.enough: Please leave the shop now. ..."
std::set<std::string> endings_of(const Model& model) {
    std::set<std::string> endings;
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        const MomentId moment = MomentId::at(n);
        if (model.is_hand_over(moment)) continue;
        if (model.moment(moment).ends != Outcome::none) endings.insert(name_of_moment(model, moment));
        for (std::size_t r = 0; r < model.reply_count(moment); ++r) {
            const scenario::Reply& reply = model.reply(ReplyId::at(model.first_reply(moment).position() + r));
            if (ends(reply)) endings.insert(name_of_moment(model, moment) + ": " + reply.say);
        }
    }
    return endings;
}

void note_endings(const simulation::Simulation& play, std::set<std::string>& reached) {
    const Model& model = play.model();
    for (const simulation::Event& event : play.events()) {
        if (event.kind == simulation::EventKind::said && event.moment.exists() &&
            model.moment(event.moment).ends != Outcome::none) {
            reached.insert(name_of_moment(model, event.moment));
        }
    }
    for (const simulation::TimedAct& act : play.acts()) {
        if (act.act.kind != simulation::ActKind::reply) continue;
        const scenario::Reply& reply = model.reply(act.act.reply);
        if (ends(reply)) reached.insert(name_of_moment(model, model.moment_of(act.act.reply)) + ": " + reply.say);
    }
}

// The reply that does most of what the moment calls for without a bad code; none if the moment has no replies.
ReplyId best_of(const Model& model, MomentId moment) {
    ReplyId best;
    std::ptrdiff_t most = -1;
    for (std::size_t r = 0; r < model.reply_count(moment); ++r) {
        const ReplyId id = ReplyId::at(model.first_reply(moment).position() + r);
        std::ptrdiff_t done = 0;
        for (const CodeId code : model.reply(id).does) {
            const auto& asked = model.moment(moment).calls_for;
            if (model.vocabulary()[code].kind == scenario::ConductKind::bad) done = -1'000;
            if (std::find(asked.begin(), asked.end(), code) != asked.end()) ++done;
        }
        if (done <= most) continue;
        most = done;
        best = id;
    }
    return best;
}

}  // namespace

TEST_CASE("the scenarios' own tests hold, and together they reach every ending") {
    for (const std::string& id : test::kShipped) {
        const Model model = test::model_of("scenarios/" + id + ".yaml");
        std::set<std::string> reached, missing;
        for (const scenario::ScenarioTest& each : model.scenario().tests) {
            const session::TestResult result = session::run_authored_test(model, each);
            for (const Diagnostic& finding : result.findings)
                FAIL_CHECK(id << ": " << each.name << ": " << finding.message);
            const auto play = simulation::replay(model, result.recording);
            REQUIRE(play);
            note_endings(*play, reached);
        }
        const std::set<std::string> endings = endings_of(model);
        std::set_difference(endings.begin(), endings.end(), reached.begin(), reached.end(),
                            std::inserter(missing, missing.begin()));
        INFO(id);
        CHECK(endings.size() > 1);
        CHECK(missing == std::set<std::string>{});
    }
}

TEST_CASE("no reply is longer than 90 characters") {
    for (const std::string& id : test::kShipped) {
        const Model model = test::model_of("scenarios/" + id + ".yaml");
        for (std::size_t n = 0; n < model.reply_count(); ++n) {
            const scenario::Reply& reply = model.reply(ReplyId::at(n));
            INFO(id << ": " << reply.say);
            CHECK(character_count(reply.say) <= kMostCharacters);
        }
    }
}

TEST_CASE("the best reply is the longest in under half of the moments, and not mostly the shortest or in one place") {
    for (const std::string& id : test::kShipped) {
        const Model model = test::model_of("scenarios/" + id + ".yaml");
        int moments = 0, longest = 0, shortest = 0;
        std::vector<int> places(6);
        for (std::size_t n = 0; n < model.moment_count(); ++n) {
            const MomentId moment = MomentId::at(n);
            const ReplyId best = best_of(model, moment);
            if (!best.exists() || model.is_hand_over(moment)) continue;
            ++moments;
            std::size_t longer = 0, shorter = 0;
            const std::size_t own = character_count(model.reply(best).say);
            for (std::size_t r = 0; r < model.reply_count(moment); ++r) {
                const ReplyId other = ReplyId::at(model.first_reply(moment).position() + r);
                if (other == best) continue;
                const std::size_t length = character_count(model.reply(other).say);
                longer += length >= own ? 1 : 0;
                shorter += length <= own ? 1 : 0;
            }
            longest += longer == 0 ? 1 : 0;
            shortest += shorter == 0 ? 1 : 0;
            ++places[best.position() - model.first_reply(moment).position()];
        }
        INFO(id << ": longest " << longest << ", shortest " << shortest << " of " << moments);
        CHECK(2 * longest < moments);
        CHECK(2 * shortest < moments);
        CHECK(2 * *std::max_element(places.begin(), places.end()) < moments);
    }
}

// rubric.md, "It must discriminate".
TEST_CASE("who sees only the replies and not the customer picks the best in under half of the moments") {
    for (const std::string& id : test::kShipped) {
        const Model model = test::model_of("scenarios/" + id + ".yaml");
        for (const analysis::Guess guess : analysis::kGuesses) {
            const analysis::GuessRate rate = analysis::rate_of(model, guess);
            INFO(id << ", " << analysis::name_of(guess) << ": " << rate.hits << " thousandths of " << rate.moments);
            CHECK(rate.moments >= 8);
            CHECK(2 * rate.hits < std::int64_t{1000} * rate.moments);
        }
    }
}

}  // namespace composure
