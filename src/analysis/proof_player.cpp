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

constexpr Millis kMostPlayed{1'800'000};
constexpr int kMostPasses = 400;
constexpr int kMostPlans = 12;

bool speaks(const View& view) { return view.speaking_until.has_value(); }

}  // namespace

Player::Player(const simulation::Model& model, std::span<const Talk> talks, std::uint64_t seed, Pace pace)
    : model_(model), talks_(talks), play_(model, seed), pace_(pace) {}

bool Player::pass() {
    const std::optional<Millis> next = play_.next_change();
    if (play_.ended() || !next || *next > kMostPlayed) return false;
    play_.advance(*next);
    return true;
}

bool Player::act(const Act& act) { return static_cast<bool>(play_.act(act)); }

void Player::wait_for_speech() {
    for (View view = play_.view(); speaks(view) && !play_.ended(); view = play_.view()) {
        play_.advance(*view.speaking_until);
    }
}

bool Player::wait_while_busy() {
    while (const auto busy = play_.view().busy_until) play_.advance(*busy);
    return !play_.ended();
}

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

bool Player::bring(CustomerId customer) {
    for (int n = 0; n < kMostPasses && !play_.ended(); ++n) {
        const auto counter = play_.counter();
        if (counter.customer == customer) return true;
        const Act fetch{.kind = model_.scenario().place == Place::chat ? ActKind::switch_to : ActKind::call_next,
                        .customer = customer};
        if (play_.would(fetch)) {
            act(fetch);
        } else if (counter.customer.exists()) {
            clear_the_way();
        } else if (!pass()) {
            return false;
        }
    }
    return false;
}

// Whoever is in the way: put on hold where that is possible, else served by the reference, at once where the pace says.
void Player::clear_the_way() {
    const View view = play_.view();
    const bool waits = std::any_of(view.line.begin(), view.line.end(),
                                   [&](const auto& person) { return person.customer == customer_; });
    if (waits && model_.scenario().place == Place::phone) {
        wait_for_speech();
        if (act({.kind = ActKind::acknowledge})) wait_while_busy();
        if (act({.kind = ActKind::hold})) wait_while_busy();
        if (!play_.counter().customer.exists()) return;
    }
    simulation::ReferencePolicy policy;
    const std::optional<simulation::TimedAct> next = policy.next(play_);
    const auto change = play_.next_change();
    const bool acts = next && next->act.kind != ActKind::call_next && next->act.kind != ActKind::acknowledge;
    if (acts && (pace_ == Pace::at_once || !change || next->at <= *change)) {
        if (pace_ != Pace::at_once) play_.advance(std::max(next->at, play_.now()));
        if (act(next->act)) return;
    }
    pass();
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

// Time passes until something is said, or they are gone, or wait, or help is told about it.
bool Player::until(const PathStep& step) {
    const std::size_t before = play_.events().size();
    for (int n = 0; n < kMostPasses; ++n) {
        if (!pass()) return false;
        for (const auto& event : play_.events().subspan(before)) {
            if (event.customer != customer_) continue;
            const bool news = event.kind == EventKind::said || event.kind == EventKind::gone ||
                              event.kind == EventKind::hand_over_began || event.kind == EventKind::waits_for_help;
            if (news) return !step.leads_on || is_at(step.after);
        }
    }
    return false;
}

// Until help is there the talk is drawn out: they may go on, and one silence is no end.
bool Player::until_help() {
    const MomentId moment = play_.counter().moment;
    for (int n = 0; n < kMostPasses; ++n) {
        const auto counter = play_.counter();
        if (counter.hand_over && counter.customer == customer_) return true;
        if (counter.customer != customer_ || counter.moment != moment) return false;
        const auto change = play_.next_change();
        if (counter.silence_at && change == counter.silence_at && play_.would({.kind = ActKind::listen})) {
            play_.advance(Millis{counter.silence_at->count - 1});
            act({.kind = ActKind::listen});
        }
        if (!pass()) return false;
    }
    return false;
}

// When an act that is open in time is done.
bool Player::timely(Label label) {
    if (label.cut == Cut::interrupts) {
        const View view = play_.view();
        return speaks(view) && !view.busy_until;
    }
    const bool cares = talk().moments[before_.moment].cares_for_cuts && before_.mode != Mode::sorry;
    if (pace_ != Pace::at_once || cares) wait_for_speech();
    if (!wait_while_busy()) return false;
    const auto silence = play_.counter().silence_at;
    if (pace_ == Pace::slow && silence) play_.advance(std::max(play_.now(), Millis{silence->count - 1}));
    return here();
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
