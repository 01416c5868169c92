#include "session/script_player.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace composure::session {

namespace {

using simulation::Act;
using simulation::ActKind;
using simulation::View;

constexpr Millis kAnswerAfter{2000};               // scenario-language.md, `tests`
const std::string kEngineHandOver = "hand-over.";  // of "hand-over.facts", which a step calls `facts`
constexpr Millis kMostWait{3'600'000};             // an hour: no scenario is longer

Millis usual_time(const View& view) {
    const Millis spoken = view.speaking_until.value_or(view.at);
    if (view.speaking_until) {
        const Millis clock = view.clock_length == Millis{} ? kAnswerAfter * 2 : view.clock_length;
        return spoken + std::min(kAnswerAfter, Millis{clock.count / 2});
    }
    if (!view.silence_at) return view.hand_over ? view.at + kAnswerAfter : view.at;  // a hand-over has no clock
    const Millis ended = *view.silence_at - view.clock_length;
    return ended + std::min(kAnswerAfter, Millis{view.clock_length.count / 2});
}

Millis end_of_line(const View& view) {
    if (view.speaking_until) return *view.speaking_until;
    return view.silence_at ? *view.silence_at - view.clock_length : view.at;
}

Millis time_of(const scenario::PlayStep& step, const View& view) {
    if (step.cut_in) return view.speaking_since + *step.cut_in;
    return step.after ? end_of_line(view) + *step.after : usual_time(view);
}

// On the phone and in a chat nobody is left in the middle of a sentence, unless `after` says so.
bool waits_for_the_last_word(const View& view, ActKind kind) {
    if (view.place == scenario::Place::counter || !view.speaking_until) return false;
    return kind == ActKind::hold || kind == ActKind::switch_to || kind == ActKind::acknowledge;
}

// Whether this act only has to wait for what happens by itself: the end of what keeps the trainee busy, a free counter,
// a next in line.
bool may_pass(const simulation::Simulation& simulation, const Act& act) {
    const std::optional<Millis> next = simulation.next_change();
    if (simulation.ended() || !next || *next > kMostWait) return false;
    const simulation::Refusal would = simulation.would(act).refused;
    if (would == simulation::Refusal::busy) return true;
    if (waits_for_the_last_word(simulation.view(), act.kind)) return true;
    const bool counter_taken = would == simulation::Refusal::somebody_there && simulation.view().replies.empty();
    return counter_taken || (act.kind == ActKind::call_next && would == simulation::Refusal::nobody_in_line);
}

}  // namespace

void ScriptPlayer::advance_to(Millis at) { simulation_.advance(std::max(at, simulation_.now())); }

void ScriptPlayer::note_moment() {
    const View view = simulation_.view();
    if (view.moment.exists()) moment_ = view.moment;
}

ReplyId ScriptPlayer::offered(const View& view, const std::string& words) const {
    for (const ReplyId id : view.replies) {
        const std::string& own = simulation_.model().reply(id).id;
        if (own == words || own == kEngineHandOver + words) return id;
    }
    const std::string wanted = fold(words);
    for (const ReplyId id : view.replies) {
        if (!wanted.empty() && fold(simulation_.model().reply(id).say).starts_with(wanted)) return id;
    }
    return ReplyId::none();
}

std::string ScriptPlayer::offered_in_words(const View& view) const {
    if (view.replies.empty()) return "nothing is on offer there";
    std::vector<std::string> said;
    for (const ReplyId id : view.replies) said.push_back(fmt::format("'{}'", simulation_.model().reply(id).say));
    return fmt::format("on offer: {}", fmt::join(said, ", "));
}

bool ScriptPlayer::take_the_facts() {
    const View view = simulation_.view();
    for (const ReplyId id : view.replies) {
        if (simulation_.model().hand_over_kind(id) != scenario::HandOverReply::Kind::facts) continue;
        advance_to(usual_time(view));
        return static_cast<bool>(simulation_.act(Act{.kind = ActKind::reply, .reply = id}));
    }
    return false;
}

// Runs to the next change until the reply that the step asks for is on offer, or others are that it does not name.
bool ScriptPlayer::wait_for_replies(const scenario::PlayStep& step) {
    while (!simulation_.ended() && simulation_.now() < kMostWait) {
        const View view = simulation_.view();
        const bool wanted_person = step.to.empty() || view.at_counter == simulation_.model().find_customer(step.to);
        if (!view.replies.empty() && wanted_person && (!view.hand_over || offered(view, step.reply).exists()))
            return true;
        if (view.hand_over && take_the_facts()) continue;
        if (!view.replies.empty() && wanted_person) return true;
        if (!view.at_counter.exists() && !view.line.empty()) return false;
        const std::optional<Millis> next = simulation_.next_change();
        if (!next) return false;
        advance_to(*next);
    }
    return false;
}

std::optional<std::string> ScriptPlayer::reply(const scenario::PlayStep& step) {
    if (!wait_for_replies(step)) {
        if (simulation_.ended()) return fmt::format("the session is over before '{}' can be said", step.reply);
        return fmt::format("nobody is at the counter to hear '{}'; put {{do: call-next}} before it{}", step.reply,
                           simulation_.view().place == scenario::Place::counter ? "" : ", or {do: switch-to}");
    }
    const View view = simulation_.view();
    if (!offered(view, step.reply).exists()) {
        refused_ = simulation::Refusal::not_offered;
        return fmt::format("no reply on offer begins with '{}'; {}", step.reply, offered_in_words(view));
    }
    if (step.cut_in && (!view.speaking_until || view.speaking_since + *step.cut_in >= *view.speaking_until)) {
        return fmt::format("the line is over before '{}' can cut in", step.reply);
    }
    advance_to(time_of(step, view));
    const View then = simulation_.view();
    const ReplyId id = offered(then, step.reply);
    if (!id.exists()) {
        refused_ = simulation::Refusal::not_offered;
        return fmt::format("'{}' is not on offer any more at that time; {}", step.reply, offered_in_words(then));
    }
    while (const auto busy = simulation_.view().busy_until) advance_to(*busy);
    refused_ = simulation_.act(Act{.kind = ActKind::reply, .reply = id}).refused;
    return std::nullopt;
}

std::optional<std::string> ScriptPlayer::do_act(const scenario::PlayStep& step) {
    const std::optional<ActKind> kind = simulation::act_named(step.act);
    if (!kind) return fmt::format("there is no act '{}'", step.act);
    Act act{.kind = *kind};
    if (*kind == ActKind::consult) act.policy = simulation_.model().find_policy(step.to);
    if (*kind == ActKind::call_next || *kind == ActKind::switch_to)
        act.customer = simulation_.model().find_customer(step.to);
    act.minutes = static_cast<std::uint8_t>(std::clamp(step.minutes.value_or(0), 0, 255));
    if (step.after) advance_to(simulation_.now() + *step.after);
    while (!step.after) {
        // As before a reply: whoever goes on to the next customer has told the helper the facts first.
        const bool goes_on = *kind == ActKind::call_next || *kind == ActKind::close;
        if (goes_on && simulation_.view().hand_over && take_the_facts()) continue;
        if (!may_pass(simulation_, act)) break;
        advance_to(*simulation_.next_change());
    }
    refused_ = simulation_.act(act).refused;
    return std::nullopt;
}

std::optional<std::string> ScriptPlayer::carry_out(const scenario::PlayStep& step) {
    refused_ = simulation::Refusal::none;
    std::optional<std::string> wrong;
    switch (step.kind) {
        case scenario::PlayStep::Kind::reply: wrong = reply(step); break;
        case scenario::PlayStep::Kind::act: wrong = do_act(step); break;
        case scenario::PlayStep::Kind::wait: advance_to(simulation_.now() + step.wait); break;
    }
    note_moment();
    return wrong;
}

void ScriptPlayer::finish() {
    while (!simulation_.ended() && simulation_.now() < kMostWait) {
        if (simulation_.view().hand_over && take_the_facts()) continue;
        const std::optional<Millis> next = simulation_.next_change();
        if (!next) break;
        advance_to(*next);
    }
    if (!simulation_.ended() && !simulation_.act(Act{.kind = ActKind::close}))
        simulation_.act(Act{.kind = ActKind::stop_now});
}

}  // namespace composure::session
