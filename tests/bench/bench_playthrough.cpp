// How fast the engine plays and judges, beside the same story written by hand.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "bench.h"
#include "by_hand.h"
#include "scenario/read_scenario.h"
#include "scoring/evidence.h"
#include "scoring/judge.h"
#include "simulation/simulation.h"
#include "story.h"

using namespace composure;

namespace {

constexpr std::uint64_t kSeeds = 64;
constexpr int kRounds = 300;
constexpr std::uint64_t kPlaysARound = 128;

std::string file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

template <class T>
T need(scenario::Reading<T> reading, const std::string& name, const std::string& bytes) {
    if (!reading.value) {
        std::fputs(print_diagnostics(reading.diagnostics, name, bytes, Colour::never).c_str(), stderr);
        std::exit(1);
    }
    return std::move(*reading.value);
}

// One random playthrough through the engine, everything on: events, the words that a door would show, the scorecard.
class Engine {
public:
    explicit Engine(const simulation::Model& model) : model_(model), simulation_(model, 1) {
        for (std::uint64_t seed = 0; seed < kSeeds; ++seed) references_.push_back(scoring::make_reference(model, seed));
    }

    std::int64_t play(std::uint64_t seed, bench::Transcript& transcript) {
        transcript.clear();
        simulation_.reset(seed);
        while (!simulation_.ended()) {
            simulation_.view(view_);
            if (view_.replies.empty()) {
                const auto next = simulation_.next_change();
                if (!next) std::exit(1);
                simulation_.advance(*next);
            } else {
                take_turn(seed, transcript);
            }
        }
        scoring::judge(model_, simulation_.events(), references_[seed], {}, card_);
        return card_.total.value_or(0) + card_.pillars[0].exact;
    }

private:
    void take_turn(std::uint64_t seed, bench::Transcript& transcript) {
        show(model_.line(view_.moment, view_.text), transcript);
        for (const ReplyId offered : view_.replies) show(model_.reply(offered).say, transcript);
        const std::size_t first = model_.first_reply(view_.moment).position();
        const ReplyId reply = ReplyId::at(first + bench::random_reply(seed, view_.moment.position()));
        show(model_.reply(reply).say, transcript);
        simulation_.advance(view_.speaking_until.value_or(simulation_.now()) + Millis{1000});
        simulation::Act act;
        act.reply = reply;
        if (!simulation_.act(act)) std::exit(1);
    }

    void show(std::string_view text, bench::Transcript& transcript) const {
        transcript.push_back(scoring::expand(text, model_, view_.at_counter, names_));
    }

    const simulation::Model& model_;
    simulation::Simulation simulation_;
    simulation::View view_;
    scoring::Scorecard card_;
    scoring::Names names_;
    std::vector<scoring::Reference> references_;
};

// Both must have told the same story, or the ratio says nothing: the same words in the same order, by the same draws.
void expect_same_story(Engine& engine, const bench::ByHand& by_hand) {
    bench::Transcript ours, theirs;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        engine.play(seed, ours);
        by_hand.play(seed, theirs);
        if (ours != theirs) {
            std::fputs("bench_playthrough: the two players told different stories\n", stderr);
            std::exit(1);
        }
    }
}

template <class Player>
double seconds_of_a_round(Player& player, std::int64_t& sum) {
    bench::Transcript transcript;
    const double start = bench::cpu_seconds();
    for (std::uint64_t nth = 0; nth < kPlaysARound; ++nth) sum += player.play(nth % kSeeds, transcript);
    return bench::cpu_seconds() - start;
}

}  // namespace

int main() {
    const std::string rubric = file(COMPOSURE_SOURCE_DIR "/assets/rubric.yaml");
    const scenario::Vocabulary table = need(scenario::read_conduct_table(rubric, "rubric.yaml"), "rubric.yaml", rubric);
    const auto story = bench::make_story(table);
    const std::string yaml = bench::as_yaml(story);
    const simulation::Model model{need(scenario::read_scenario(yaml, "story.yaml", table), "story.yaml", yaml)};
    Engine engine{model};
    const bench::ByHand by_hand{story, table};
    expect_same_story(engine, by_hand);

    std::int64_t sum = 0;
    double ours = 1e9;
    double theirs = 1e9;
    for (int round = 0; round < kRounds; ++round) {  // the best of each: what else runs on the machine only adds
        ours = std::min(ours, seconds_of_a_round(engine, sum));
        theirs = std::min(theirs, seconds_of_a_round(by_hand, sum));
    }
    if (sum == 0) return 1;
    const double plays = static_cast<double>(kPlaysARound);
    bench::at_least("headless speed", theirs / ours, 0.22,
                    fmt::format("of a program written by hand ({:.2f} us and {:.2f} us a play of 12 turns, scored)",
                                ours / plays * 1e6, theirs / plays * 1e6));
    return 0;
}
