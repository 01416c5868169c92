#include "rebuilt_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace composure::simulation::testing {
namespace {

using scenario::Helper;

constexpr std::int64_t kSeenFor = 20'000;

std::string text_of_time(const std::optional<Millis>& time) { return time ? fmt::format("{}", time->count) : "-"; }

std::uint32_t bits_of(const Model& model, const View& view) {
    std::uint32_t bits = 0;
    for (const ReplyId reply : view.replies) {
        bits |= 1U << (reply.position() - model.first_reply(model.moment_of(reply)).position());
    }
    return bits;
}

std::string described(const View& view, std::uint32_t replies) {
    std::string text = fmt::format("at {}{}", view.at.count, view.ended ? " ended" : "");
    text += fmt::format("\ncounter {} {} {} {} limits {}", view.at_counter.value, name_of(view.mood), view.anger,
                        view.trust, view.limits_set);
    text += fmt::format("\nwords {} moment {} text {} by {}{}{}{}",
                        view.said_as ? fmt::format("{}", static_cast<int>(*view.said_as)) : "-", view.moment.value,
                        view.text, static_cast<int>(view.speaker), view.generic_reaction ? " reaction" : "",
                        view.hand_over ? " hand-over" : "", view.waiting_for_help ? " waiting" : "");
    if (view.told_to_wait) text += " told to wait";
    text += fmt::format("\ntimes {} {} silence {} clock {} busy {}", view.speaking_since.count,
                        text_of_time(view.speaking_until), text_of_time(view.silence_at), view.clock_length.count,
                        text_of_time(view.busy_until));
    text += fmt::format("\nreplies {} helpers {} {} cards {} to come {}", replies, view.supervisor_on_the_way,
                        view.colleague_on_the_way, view.consulted, view.still_to_come);
    for (const PersonInLine& person : view.line) {
        text += fmt::format("\n{} {} {}{}", person.how == Waiting::on_hold ? "on hold" : "in line",
                            person.customer.value, name_of(person.mood), person.acknowledged ? " acknowledged" : "");
    }
    return text;
}

}  // namespace

std::string text_of_seen(const Model& model, const View& view) { return described(view, bits_of(model, view)); }

RebuiltView::RebuiltView(const Model& model) : model_(model) {
    for (const scenario::Customer& customer : model.scenario().customers) {
        people_.push_back({});
        people_.back().anger = customer.anger;
        people_.back().trust = customer.trust;
    }
    view_.still_to_come = people_.size();
}

bool& RebuiltView::on_the_way(std::uint8_t helper) {
    return static_cast<Helper>(helper) == Helper::supervisor ? view_.supervisor_on_the_way : view_.colleague_on_the_way;
}

void RebuiltView::leave_line(CustomerId customer) {
    line_.erase(std::remove(line_.begin(), line_.end(), customer), line_.end());
    on_hold_.erase(std::remove(on_hold_.begin(), on_hold_.end(), customer), on_hold_.end());
}

void RebuiltView::forget_talk() {
    view_.said_as.reset();
    view_.moment = {};
    view_.text = 0;
    view_.generic_reaction = view_.hand_over = view_.waiting_for_help = view_.told_to_wait = false;
    view_.speaking_until.reset();
    view_.silence_at.reset();
    offered_ = 0;
}

void RebuiltView::said(const Event& event) {
    if (view_.waiting_for_help) view_.colleague_on_the_way = false;  // it is the colleague who goes on
    forget_talk();
    view_.said_as = static_cast<SaidAs>(event.detail);
    view_.moment = event.moment;
    view_.text = event.ref;
    if (*view_.said_as != SaidAs::remorse) own_text_ = event.ref;
    of(event).said_as = view_.said_as;
    of(event).text = own_text_;
    view_.speaking_since = event.at;
    view_.speaking_until = event.at + Millis{event.value};
}

void RebuiltView::take_talk(const Event& event) {
    switch (event.kind) {
        case EventKind::said: said(event); break;
        case EventKind::reacted:
            view_.generic_reaction = true;
            view_.text = kReactionLine;
            view_.speaking_since = event.at;
            view_.speaking_until = event.at + Millis{event.value};
            break;
        case EventKind::speech_ended:
        case EventKind::cut_off:
            view_.speaking_until.reset();
            view_.generic_reaction = false;
            view_.text = own_text_;
            break;
        case EventKind::clock_started:
            view_.silence_at = event.at + Millis{event.value};
            view_.clock_length = Millis{event.value};
            break;
        case EventKind::replied: offered_ = 0; [[fallthrough]];
        case EventKind::clock_cancelled:
        case EventKind::silence: view_.silence_at.reset(); break;
        case EventKind::offered: offered_ = static_cast<std::uint32_t>(event.value); break;
        case EventKind::limit_set: ++of(event).limits; break;
        case EventKind::waits_for_help:
            offered_ = 0;
            view_.waiting_for_help = true;
            view_.said_as = of(event).said_as;  // back from hold there is no line
            view_.moment = event.moment;
            view_.text = own_text_ = of(event).text;
            break;
        case EventKind::hand_over_began:
            forget_talk();
            view_.hand_over = true;
            view_.moment = event.moment;
            break;
        default: take_help(event);
    }
}

void RebuiltView::take_help(const Event& event) {
    switch (event.kind) {
        case EventKind::called:
            called_before_[event.detail] = on_the_way(event.detail);
            on_the_way(event.detail) = true;
            break;
        case EventKind::help_unavailable: on_the_way(event.detail) = called_before_[event.detail]; break;
        case EventKind::help_arrived: {
            if (static_cast<Helper>(event.detail) != Helper::supervisor) break;
            supervisor_for_ = event.customer;
            const bool stray = !event.customer.exists() || of(event).gone;
            if (stray) supervisor_for_ = view_.waiting_for_help ? view_.at_counter : CustomerId::none();
            supervisor_here_ = view_.supervisor_on_the_way = supervisor_for_.exists();
            break;
        }
        case EventKind::handed_over: supervisor_here_ = view_.supervisor_on_the_way = false; break;
        case EventKind::went_with_helper: view_.colleague_on_the_way = false; break;
        default: take_place(event);
    }
}

void RebuiltView::take_place(const Event& event) {
    switch (event.kind) {
        case EventKind::arrived:
            line_.push_back(event.customer);
            --view_.still_to_come;
            break;
        case EventKind::pushed_in:
            leave_line(event.customer);
            line_.insert(line_.begin(), event.customer);
            break;
        case EventKind::came_to_counter:
            leave_line(event.customer);
            forget_talk();
            view_.at_counter = event.customer;
            of(event).acknowledged_at = Millis{-1'000'000};
            break;
        case EventKind::held:
            on_hold_.push_back(event.customer);
            forget_talk();
            view_.at_counter = {};
            if (static_cast<HowHeld>(event.detail) == HowHeld::after_a_word) of(event).acknowledged_at = event.at;
            break;
        case EventKind::gone:
            leave_line(event.customer);
            of(event).gone = true;
            if (event.customer == view_.at_counter) {
                forget_talk();
                view_.at_counter = {};
            }
            if (static_cast<scenario::Outcome>(event.detail) == scenario::Outcome::unserved) break;
            if (supervisor_here_ && event.customer == supervisor_for_) {
                supervisor_here_ = view_.supervisor_on_the_way = false;
            }
            break;
        case EventKind::moved:
            of(event).anger = event.value;
            of(event).trust = event.other;
            break;
        case EventKind::patience:
            of(event).patience = event.value;
            of(event).lost_a_minute = event.other;
            of(event).patience_at = event.at;
            break;
        case EventKind::acknowledged:
            if (event.customer == view_.at_counter) {
                view_.told_to_wait = true;
            } else {
                of(event).acknowledged_at = event.at;
            }
            break;
        case EventKind::busy: view_.busy_until = event.at + Millis{event.value}; break;
        case EventKind::busy_ended: view_.busy_until.reset(); break;
        case EventKind::consulted: view_.consulted |= 1U << event.ref; break;
        case EventKind::ended:
            view_.ended = true;
            view_.busy_until.reset();
            break;
        default: break;
    }
}

void RebuiltView::take(const Event& event) { take_talk(event); }

std::int64_t RebuiltView::clock_to_come() const {
    const scenario::Moment& moment = model_.moment(view_.moment);
    if (moment.replies.empty() || view_.said_as == SaidAs::remorse) return 0;
    if (moment.urgent && moment.exact_wait) return moment.exact_wait->count;
    std::int64_t length = 5'000 + moment.extra_wait.count;
    for (std::size_t n = 0; n < moment.replies.size(); ++n) {
        if ((offered_ >> n & 1U) == 0) continue;
        length += 300 * static_cast<std::int64_t>(word_count(moment.replies[n].say));
    }
    return std::max(length, moment.exact_wait.value_or(Millis{0}).count);
}

std::string RebuiltView::text(Millis now) const {
    View view = view_;
    view.at = now;
    if (view.at_counter.exists()) {
        const Person& person = people_[view.at_counter.position()];
        view.anger = person.anger;
        view.trust = person.trust;
        view.mood = mood_of(person.anger);
        view.limits_set = static_cast<std::uint32_t>(person.limits);
    }
    const bool own = view.text != kReactionLine && view.text != kRemorseLine;
    if (view.said_as && own) view.speaker = model_.moment(view.moment).who;
    if (!view.speaking_until) view.speaking_since = {};
    if (view.speaking_until) view.clock_length = Millis{clock_to_come()};
    if (!view.speaking_until && !view.silence_at) view.clock_length = {};
    std::vector<CustomerId> waiting = line_;
    waiting.insert(waiting.end(), on_hold_.begin(), on_hold_.end());
    for (const CustomerId customer : waiting) {
        const Person& person = people_[customer.position()];
        PersonInLine shown;
        shown.how = view.line.size() < line_.size() ? Waiting::in_line : Waiting::on_hold;
        shown.customer = customer;
        shown.mood = mood_of(person.anger);
        shown.acknowledged = now.count < person.acknowledged_at.count + kSeenFor;
        view.line.push_back(shown);
    }
    return described(view, offered_);
}

std::int64_t RebuiltView::patience(CustomerId customer, Millis now) const {
    const Person& person = people_[customer.position()];
    const std::int64_t lost = person.lost_a_minute * (now.count - person.patience_at.count) / 60'000;
    return std::max<std::int64_t>(0, person.patience - lost);
}

std::int64_t RebuiltView::patience_known_within(CustomerId customer, Millis now) const {
    return 2 + (now.count - people_[customer.position()].patience_at.count) / 60'000;
}

}  // namespace composure::simulation::testing
