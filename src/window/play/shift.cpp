#include "window/play/shift.h"

#include <algorithm>

#include "base/utf8.h"
#include "window/text/text_layout.h"

namespace composure::window {

using simulation::ActKind;

namespace {

constexpr Millis kCaptionStays{6000};
constexpr Millis kRefusalStays{5000};
constexpr Millis kLastWordsStay{6000};
constexpr Millis kLastWordsOld{25'000};  // from their first word; a silence lies between these and the leaving

}  // namespace

Shift::Shift(const simulation::Model& model, std::uint64_t seed, session::Pace pace)
    : session_(model, seed, {.line_judged = !pace.off}, {}), pace_(pace), clock_(pace) {
    listen_in();
}

Shift::Shift(session::Session session, session::Pace pace) : session_(std::move(session)), pace_(pace), clock_(pace) {
    clock_.set(session_.now());
    listen_in();
}

// It is asked for dozens of times in each picture.
const simulation::View& Shift::view() {
    const simulation::Simulation& simulation = session_.simulation();
    const Seen now{this, simulation.now(), simulation.events().size(), simulation.acts().size()};
    if (seen_ != now) view_ = &session_.view();
    seen_ = now;
    return *view_;
}

bool Shift::time_runs() { return !paused_ && !session_.ended() && session::runs(pace_, this->view()); }

void Shift::run_to(Millis real) {
    Millis target = clock_.at(real, time_runs());
    while (const auto next = session_.next_change()) {
        if (*next > target || session_.ended()) break;
        session_.advance(*next);
        listen_in();
        if (pace_.off && !session::runs(pace_, this->view())) {
            target = session_.now();  // here time stands still until the trainee acts
            clock_.set(target);
        }
    }
    if (!session_.ended() && target > session_.now()) session_.advance(target);
    if (pending_.exists() && !this->view().speaking_until) pending_ = ReplyId::none();  // they finished meanwhile
}

std::optional<Millis> Shift::until_change(Millis real) {
    const auto next = session_.next_change();
    if (!next || session_.ended()) return std::nullopt;
    clock_.at(real, time_runs());
    return clock_.until(*next, time_runs());
}

std::optional<Millis> Shift::until(Millis scenario, Millis real) {
    clock_.at(real, time_runs());
    return clock_.until(scenario, time_runs());
}

void Shift::let_time_pass() {
    const auto next = session_.next_change();
    if (!pace_.off || !next) return;
    session_.advance(*next);
    clock_.set(session_.now());
    listen_in();
}

bool Shift::act(const simulation::Act& act) {
    const simulation::Answer answer = session_.act(act);
    refusal_ = answer ? std::string() : std::string(simulation::sentence_for(answer.refused, this->view().place));
    refused_at_ = session_.now();
    if (!answer) return false;
    last_act_ = act.kind;
    pending_ = ReplyId::none();
    listen_in();
    return true;
}

const std::string& Shift::refusal() {
    if (session_.now() - refused_at_ >= kRefusalStays) refusal_.clear();
    return refusal_;
}

bool Shift::replies_open() {
    const simulation::View& view = this->view();
    return !view.replies.empty() && !(pace_.off && view.speaking_until);
}

bool Shift::reply(std::size_t place) {
    const simulation::View& view = this->view();
    if (place >= view.replies.size() || !replies_open()) return false;
    if (view.speaking_until && !asked_to_cut_in_) {
        asked_to_cut_in_ = true;
        pending_ = view.replies[place];
        return false;
    }
    return act({.kind = ActKind::reply, .reply = view.replies[place]});
}

void Shift::answer_cut_in(bool cut_in) {
    const ReplyId chosen = pending_;
    pending_ = ReplyId::none();
    if (cut_in && chosen.exists()) act({.kind = ActKind::reply, .reply = chosen});
}

void Shift::listen_in() {
    if (!listener_) listener_.emplace(session_);
    listener_->listen(session_, heard_);
}

std::string Shift::line() {
    const simulation::View& view = this->view();
    if (!view.said_as || !view.moment.exists() || !view.at_counter.exists()) return {};
    const simulation::Model& model = session_.model();
    if (view.generic_reaction) return session_.words(model.generic_reaction(), view.at_counter);
    if (*view.said_as == simulation::SaidAs::remorse) {
        const auto& remorse = model.customer(view.at_counter).remorse;
        return remorse ? session_.words(remorse->says, view.at_counter) : std::string();
    }
    return session_.words(model.line(view.moment, view.text), view.at_counter);
}

std::string Shift::caption() {
    const simulation::View& view = this->view();
    int lines = 0;  // said since
    for (std::size_t i = heard_.size(); i-- > 0;) {
        if (heard_[i].kind == Heard::Kind::said) ++lines;
        if (heard_[i].kind != Heard::Kind::shown) continue;
        const bool of_another = heard_[i].customer.exists() && heard_[i].customer != view.at_counter;
        if (of_another && view.at_counter.exists()) return {};
        // What belongs to the line being said stays with it; anything else long enough to be read.
        const bool with_the_line = view.at_counter.exists() && lines <= 1 && heard_[i].at >= view.speaking_since;
        return with_the_line || view.at - heard_[i].at < kCaptionStays ? heard_[i].words : std::string();
    }
    return {};
}

std::string Shift::last_words() {
    if (this->view().at_counter.exists()) return {};
    const auto events = session_.simulation().events();
    for (std::size_t i = events.size(); i-- > 0;) {
        if (session_.now() - events[i].at >= kLastWordsStay) return {};
        if (events[i].kind != simulation::EventKind::gone) continue;
        const auto outcome = static_cast<scenario::Outcome>(events[i].detail);
        if (outcome == scenario::Outcome::left || outcome == scenario::Outcome::served_by_colleague) continue;
        for (std::size_t k = heard_.size(); k-- > 0;)
            if (heard_[k].kind == Heard::Kind::said)
                return session_.now() - heard_[k].at < kLastWordsOld ? heard_[k].who + ": “" + heard_[k].words + "”"
                                                                     : std::string();
    }
    return {};
}

std::size_t Shift::spoken() {
    const simulation::View& view = this->view();
    const std::size_t all = decode(line()).size();
    if (!view.speaking_until) return all;
    const std::int64_t length = std::max<std::int64_t>(1, (*view.speaking_until - view.speaking_since).count);
    const std::int64_t gone = std::clamp<std::int64_t>((view.at - view.speaking_since).count, 0, length);
    // A little ahead of the voice, so that the last word can be read before the line is over.
    return std::min(all, static_cast<std::size_t>(static_cast<std::int64_t>(all) * gone * 108 / (length * 100)) + 1);
}

}  // namespace composure::window
