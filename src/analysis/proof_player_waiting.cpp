// The right moment for the next move of a path: waiting for speech, for help, for what comes, and for one's own turn.
#include <algorithm>

#include "analysis/proof_player_internal.h"
#include "simulation/policy.h"

namespace composure::analysis::proving {
namespace {

using scenario::Place;
using simulation::Act;
using simulation::ActKind;
using simulation::EventKind;
using simulation::View;

constexpr Millis kMostPlayed{1'800'000};
constexpr int kMostPasses = 400;

}  // namespace

bool Player::pass() {
    const std::optional<Millis> next = play_.next_change();
    if (play_.ended() || !next || *next > kMostPlayed) return false;
    play_.advance(*next);
    return true;
}

void Player::wait_for_speech() {
    for (View view = play_.view(); speaks(view) && !play_.ended(); view = play_.view()) {
        play_.advance(*view.speaking_until);
    }
}

bool Player::wait_while_busy() {
    while (const auto busy = play_.view().busy_until) play_.advance(*busy);
    return !play_.ended();
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

}  // namespace composure::analysis::proving
