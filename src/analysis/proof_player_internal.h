// Plays a path of the exploration with the real simulation. Private to analysis/.
#pragma once

#include <optional>
#include <span>

#include "analysis/proof_explored_internal.h"
#include "simulation/simulation.h"

namespace composure::analysis::proving {

// When the trainee acts, where the path leaves it open.
enum class Pace : std::uint8_t { prompt, slow, at_once };
inline constexpr std::array kPaces{Pace::prompt, Pace::slow, Pace::at_once};

// Somebody is speaking.
inline bool speaks(const simulation::View& view) { return view.speaking_until.has_value(); }

class Player {
public:
    // `talks` of every customer, in the scenario's order.
    Player(const simulation::Model& model, std::span<const Talk> talks, std::uint64_t seed, Pace pace);

    // Brings this customer to the counter and follows the path; where the play goes another way (people in line, help
    // that comes late) a new one to the same goal, looked for among `planned` states at most. False: it was not
    // reached.
    bool follow(CustomerId customer, Path path, const Goal& goal, std::size_t& planned);
    // True: it looks like this very state: moment, and feelings where they matter.
    bool is_in(const State& state) const;
    // True: waits where the path ended, in vain: nothing is on offer until silence.
    bool is_stuck();
    // To the end of the session, as the reference would.
    void finish();

    const simulation::Simulation& play() const { return play_; }

private:
    bool bring(CustomerId customer);
    void clear_the_way();
    void wait_for_speech();
    bool wait_while_busy();
    bool pass();  // to the next change; false: there is none
    bool step(const PathStep& step);
    bool reply(ReplyId id, Label label);
    bool act(const simulation::Act& act);
    bool timely(Label label);
    bool hold(Label label);
    bool until(const PathStep& step);
    bool until_help();
    std::optional<State> where(const State& before, Label label) const;
    bool is_at(const State& after) const;
    const Talk& talk() const { return talks_[customer_.position()]; }
    bool here() const { return play_.counter().customer == customer_; }

    const simulation::Model& model_;
    std::span<const Talk> talks_;
    simulation::Simulation play_;
    Pace pace_;
    CustomerId customer_;
    State before_;
};

}  // namespace composure::analysis::proving
