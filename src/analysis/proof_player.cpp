// From a path of the exploration to timed acts.
#include <algorithm>

#include "analysis/proof_player_internal.h"
#include "simulation/policy.h"

namespace composure::analysis::proving {
namespace {

using scenario::Place;
using simulation::Act;
using simulation::ActKind;
using simulation::EventKind;
using simulation::Simulation;
using simulation::View;

constexpr int kMostPlans = 12;

}  // namespace

Player::Player(const simulation::Model& model, std::span<const Talk> talks, std::uint64_t seed, Pace pace)
    : model_(model), talks_(talks), play_(model, seed), pace_(pace) {}

bool Player::act(const Act& act) { return static_cast<bool>(play_.act(act)); }

bool Player::follow(CustomerId customer, Path path, const Goal& goal, std::size_t& planned) {
    customer_ = customer;
    if (!bring(customer)) return false;
    int plans = 0;
    for (std::size_t n = 0; n < path.size();) {
        const State before = before_;
        if (step(path[n])) {
            ++n;
            continue;
        }
        if (n == 0 && plans == 0) return false;
        const std::optional<State> state = where(before, path[n].label);
        if (!state || ++plans > kMostPlans || planned == 0) return false;
        std::optional<Path> rest = plan(talk(), *state, goal, planned);
        if (!rest) return false;
        path = std::move(*rest);
        before_ = *state;
        n = 0;
    }
    return true;
}

// Which state the play is in, of those that this move, or a few others, may lead to.
std::optional<State> Player::where(const State& before, Label label) const {
    const auto fits = [&](const State& state) { return is_in(state); };
    std::vector<State> states{before};
    for (const PathStep& each : successors(talk(), before)) {
        if (each.label == label && fits(each.after)) return each.after;
        states.push_back(each.after);
    }
    const std::size_t near = states.size();
    for (std::size_t n = 0; n < states.size(); ++n) {
        if (fits(states[n])) return states[n];
        if (n == 0 || n >= near) continue;
        for (const PathStep& each : successors(talk(), states[n])) states.push_back(each.after);
    }
    return std::nullopt;
}

bool Player::is_in(const State& state) const {
    const View view = play_.view();
    const TalkMoment& moment = talk().moments[state.moment];
    if (!is_at(state) || (moment.live_anger && state.anger != view.anger)) return false;
    return !moment.live_trust || state.trust == view.trust;
}

bool Player::is_at(const State& after) const {
    const View view = play_.view();
    if (view.at_counter != customer_) return false;
    switch (after.mode) {
        case Mode::hand_over: return view.hand_over;
        case Mode::waiting_for_help: return view.waiting_for_help;
        case Mode::sorry: return speaks(view) && view.said_as == simulation::SaidAs::remorse;
        default: break;
    }
    const bool sorry = speaks(view) && view.said_as == simulation::SaidAs::remorse;
    if (view.hand_over || view.waiting_for_help || sorry) return false;
    return view.moment == talk().moments[after.moment].id;
}

bool Player::reply(ReplyId id, Label label) { return timely(label) && act({.kind = ActKind::reply, .reply = id}); }

bool Player::hold(Label label) {
    if (!timely(label)) return false;
    if (label.reply == 0 && model_.scenario().place == Place::phone) {
        if (act({.kind = ActKind::acknowledge})) wait_while_busy();
    }
    const ActKind kind = model_.scenario().place == Place::chat ? ActKind::switch_to : ActKind::hold;
    if (!act({.kind = kind}) || !wait_while_busy()) return false;
    return act({.kind = ActKind::switch_to, .customer = customer_}) && wait_while_busy() && here();
}

bool Player::step(const PathStep& step) {
    const Label label = step.label;
    bool done = true;
    switch (label.move) {
        case Move::begin: done = wait_while_busy(); break;
        case Move::reply: {
            const TalkMoment& moment = talk().moments[before_.moment];
            done = reply(talk().replies[moment.first_reply + label.reply].id, label);
            break;
        }
        case Move::limit: done = timely(label) && act({.kind = ActKind::set_limit}); break;
        case Move::end: done = timely(label) && act({.kind = ActKind::end_conversation}); break;
        case Move::listen:
            done = timely(label) && act({.kind = ActKind::listen});
            if (done) play_.advance(play_.now() + Millis{1'000 * label.seconds});
            break;
        case Move::call_supervisor: done = timely(label) && act({.kind = ActKind::call_supervisor}); break;
        case Move::call_colleague: done = timely(label) && act({.kind = ActKind::call_colleague}); break;
        case Move::feel_unsafe: done = act({.kind = ActKind::feel_unsafe}); break;
        case Move::hold: done = hold(label); break;
        case Move::hand_over: {
            const View view = play_.view();
            const std::uint8_t help = before_.help;
            const bool own = help == kNoHelp || help == kHelpForNothing;
            const std::uint16_t first = own ? talk().own_hand_over : talk().escalations[help - 1U].first_reply;
            done = view.hand_over && reply(talk().replies[first + label.reply].id, label);
            break;
        }
        case Move::help: done = before_.mode == Mode::waiting_for_help ? until(step) : until_help(); break;
        case Move::colleague:
        case Move::time: done = until(step); break;
    }
    before_ = step.after;
    if (!done) return false;
    if (!step.leads_on || is_at(step.after)) return true;
    const bool calls = label.move == Move::call_supervisor || label.move == Move::call_colleague;
    return calls && until(step);
}

bool Player::is_stuck() {
    wait_for_speech();
    const auto counter = play_.counter();
    if (!here() || !counter.silence_at || counter.offered != 0) return false;
    if (play_.would({.kind = ActKind::end_conversation})) return false;
    const std::size_t before = play_.events().size();
    play_.advance(*counter.silence_at);
    bool silence = false;
    for (const auto& event : play_.events().subspan(before)) {
        if (event.kind == EventKind::silence) silence = true;
        if (event.kind == EventKind::offered && !silence) return false;
        if (event.kind == EventKind::help_arrived) return false;
    }
    return silence;
}

void Player::finish() {
    simulation::ReferencePolicy policy;
    simulation::play(play_, policy);
}

}  // namespace composure::analysis::proving
