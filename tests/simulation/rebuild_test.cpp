// "Events are enough to rebuild view": whoever reads only the events sees what the trainee sees, at every moment.
#include "random_play.h"
#include "rebuilt_view.h"
#include "support.h"

using namespace composure;
using namespace composure::simulation;
using namespace composure::simulation::testing;

namespace {

constexpr std::uint64_t kPlays = 300;

struct Watched {
    const Model& model;
    Simulation simulation;
    RebuiltView rebuilt;
    std::size_t taken = 0;

    Watched(const Model& from, std::uint64_t seed) : model(from), simulation(from, seed), rebuilt(from) {}

    void compare() {
        const auto events = simulation.events();
        for (; taken < events.size(); ++taken) rebuilt.take(events[taken]);
        const View view = simulation.view();
        REQUIRE(rebuilt.text(view.at) == text_of_seen(model, view));
        for (const PersonInLine& person : view.line) {
            const std::int64_t off = std::abs(rebuilt.patience(person.customer, view.at) - person.patience);
            REQUIRE(off <= rebuilt.patience_known_within(person.customer, view.at));
        }
    }
};

std::size_t compare_random_plays(const Model& model, std::uint64_t plays, int acts) {
    std::size_t views = 0;
    for (std::uint64_t seed = 1; seed <= plays; ++seed) {
        Watched watched(model, seed);
        RandomHand hand(seed);
        CAPTURE(seed);
        for (int n = 0; n < acts && !watched.simulation.ended(); ++n, ++views) {
            const Millis until = watched.simulation.now() + Millis{hand.below(4'000)};
            while (watched.simulation.next_change().value_or(until) < until) {
                watched.simulation.advance(*watched.simulation.next_change());
                watched.compare();
            }
            watched.simulation.advance(until);
            watched.compare();
            watched.simulation.act(hand.act(watched.simulation));
            watched.compare();
        }
        watched.simulation.act({.kind = ActKind::stop_now});
        watched.compare();
    }
    return views;
}

}  // namespace

TEST_CASE("the events of random plays are enough to rebuild what the trainee sees") {
    const Model model = busy_shop();
    CHECK(compare_random_plays(model, 2 * kPlays, 60) > 10'000);
}

TEST_CASE("the events of random plays on the phone and in a chat are enough as well") {
    CHECK(compare_random_plays(busy_shop(scenario::Place::phone), kPlays, 60) > 5'000);
    CHECK(compare_random_plays(busy_shop(scenario::Place::chat), kPlays, 60) > 5'000);
}

TEST_CASE("the events of random plays of the shipped scenarios are enough to rebuild what the trainee sees") {
    for (const char* name :
         {"rude-remark", "odd-request", "saturday-rush", "on-the-line", "three-windows", "first-day"}) {
        INFO(name);
        const Model model = test::model_of(fmt::format("scenarios/{}.yaml", name));
        CHECK(compare_random_plays(model, kPlays, 80) > 1'000);
    }
}
