#include "session/telling.h"

#include <fmt/format.h>

#include <algorithm>

namespace composure::session {

namespace {

using simulation::Event;
using simulation::EventKind;
using simulation::SaidAs;

constexpr const char* kTheSupervisor = tr_later("the supervisor");
constexpr const char* kAColleague = tr_later("a colleague");
constexpr const char* kYourLimit = tr_later("I want to help you, and I ask you to stop talking to me like that.");

// What may stand between a line's first word and its effect on the one who speaks it.
bool goes_with_the_line(EventKind kind) {
    switch (kind) {
        case EventKind::moved:
        case EventKind::offered:
        case EventKind::fact_set:
        case EventKind::fact_unset:
        case EventKind::due:
        case EventKind::harm: return true;
        default: return false;
    }
}

std::string starting_big(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

}  // namespace

std::string Teller::name_of(CustomerId customer) const {
    if (!customer.exists()) return look_up(tr_later("nobody"));
    const scenario::Customer& person = model.customer(customer);
    return person.name.empty() ? starting_big(person.id) : person.name;
}

std::string Teller::helper(scenario::Helper helper) const {
    const bool supervisor = helper == scenario::Helper::supervisor;
    const std::string& name = supervisor ? model.scenario().supervisor.name : model.scenario().colleague.name;
    if (!name.empty()) return name;
    return look_up(supervisor ? kTheSupervisor : kAColleague);
}

std::string Teller::helper_at_start(scenario::Helper who) const { return starting_big(helper(who)); }

std::string Teller::joined(const std::vector<std::string>& people) const {
    std::string text;
    for (std::size_t n = 0; n < people.size(); ++n)
        text = n == 0                   ? people[n]
               : n + 1 == people.size() ? fill(tr_later("{} and {}"), text, people[n])
                                        : fill(tr_later("{}, {}"), text, people[n]);
    return text;
}

std::string Teller::speaker(MomentId moment, CustomerId customer) const {
    switch (model.moment(moment).who) {
        case scenario::Speaker::customer: return name_of(customer);
        case scenario::Speaker::supervisor: return helper_at_start(scenario::Helper::supervisor);
        case scenario::Speaker::colleague: return helper_at_start(scenario::Helper::colleague);
        case scenario::Speaker::bystander: return look_up(place().bystander);
    }
    return {};
}

Narrator::Narrator(const Teller& teller) : teller_(teller) {
    for (const scenario::Customer& customer : teller_.model.scenario().customers) anger_.push_back(customer.anger);
    on_hold_.resize(anger_.size());
}

void Narrator::add(Told told) {
    for (std::string* text : {&told.who, &told.words, &told.line})
        for (char& character : *text)
            if (character == '\n' || character == '\r') character = ' ';
    told.at = now_;
    lines_.push_back(std::move(told));
}

void Narrator::note(const Event& event, Told::About about, std::string words) {
    std::string line = "* " + words;
    add({{}, Told::Kind::note, about, event.customer, {}, std::move(words), std::move(line)});
}

void Narrator::say(const Event& event, std::string who, std::string words, std::string_view again) {
    std::string line = fmt::format("{}{}: {}", who, again, words);
    add({{}, Told::Kind::said, Told::About::talk, event.customer, std::move(who), std::move(words), std::move(line)});
}

void Narrator::show(const Event& event, const std::string& text) {
    if (text.empty()) return;
    std::string words = teller_.words(text, event.customer);
    std::string line = fmt::format("({})", words);
    add({{}, Told::Kind::shown, Told::About::talk, event.customer, {}, std::move(words), std::move(line)});
}

void Narrator::you(const Event& event, std::string words) {
    const std::string who = teller_.look_up(tr_later("You"));
    std::string line = fmt::format("{}: {}", who, words);
    add({{}, Told::Kind::you, Told::About::talk, event.customer, who, std::move(words), std::move(line)});
}

std::vector<Told> Narrator::tell(std::span<const Event> events) {
    lines_.clear();
    for (; told_ < events.size(); ++told_) {
        if (events[told_].at != now_) tell_mood();
        now_ = events[told_].at;
        see_moods(events, told_);
        tell_one(events, told_);
    }
    tell_mood();
    return std::move(lines_);
}

// A face changes with the first word, so what the line itself does to it is seen before the line is heard.
void Narrator::see_moods(std::span<const Event> events, std::size_t from) {
    for (std::size_t n = from; n < events.size(); ++n) {
        const Event& event = events[n];
        if (n > from && (event.at != events[from].at || !goes_with_the_line(event.kind))) return;
        if (event.kind == EventKind::moved && event.customer.exists()) anger_[event.customer.position()] = event.value;
    }
}

void Narrator::tell_mood() {
    if (!at_counter_.exists()) return;
    const simulation::Mood mood = simulation::mood_of(anger_[at_counter_.position()]);
    if (mood == mood_told_) return;
    Event event;
    event.customer = at_counter_;
    note(event, Told::About::mood,
         teller_.fill(teller_.place().mood, teller_.name_of(at_counter_), simulation::name_of(mood)));
    mood_told_ = mood;
}

void Narrator::tell_said(const Event& event) {
    tell_mood();
    const auto how = static_cast<SaidAs>(event.detail);
    if (how == SaidAs::remorse) {
        const auto& remorse = teller_.model.customer(event.customer).remorse;
        return say(event, teller_.name_of(event.customer), teller_.words(remorse->says, event.customer));
    }
    if (how == SaidAs::first) show(event, teller_.model.moment(event.moment).shows);
    std::string line = teller_.words(teller_.model.line(event.moment, event.ref), event.customer);
    if (line.empty()) return;
    say(event, teller_.speaker(event.moment, event.customer), std::move(line), how == SaidAs::first ? "" : " (again)");
}

void Narrator::tell_reply(const Event& event) {
    const scenario::Reply& reply = teller_.model.reply(event.reply);
    you(event, teller_.words(reply.say, event.customer));
    show(event, reply.shows);
}

void Narrator::tell_card(const Event& event) {
    const scenario::Policy& policy = teller_.model.scenario().policies[event.ref];
    const auto words = [&](std::string_view text) { return teller_.words(text, CustomerId::none()); };
    const auto card = [&](std::string text) { note(event, Told::About::card, std::move(text)); };
    card(fmt::format("Card {}: {}", policy.id, words(policy.says)));
    if (policy.exception_says.empty()) return;
    const bool yours = policy.exception_authority == scenario::Authority::you;
    const std::string who = yours
                                ? "You may decide this"
                                : fmt::format("This is for {} to decide", teller_.helper(scenario::Helper::supervisor));
    const std::string limit =
        policy.exception_limit.empty() ? "" : fmt::format(", up to {}", words(policy.exception_limit));
    card(fmt::format("Exception: {} {}{}.", words(policy.exception_says), who, limit));
}

void Narrator::tell_lesson(const Event& event) {
    const std::string helper = teller_.helper(scenario::Helper::supervisor);
    const std::string text = event.moment.exists() ? teller_.model.moment(event.moment).lesson : std::string();
    note(event, Told::About::help,
         text.empty() ? teller_.fill(tr_later("You ask {} what to do next time, and talk it over."), helper)
                      : teller_.fill(tr_later("You ask {} what to do next time: {}"), helper,
                                     teller_.words(text, event.customer)));
}

void Narrator::tell_unclear(const Event& event, const std::string& name) {
    note(event, Told::About::act,
         event.detail == 1 ? teller_.fill(tr_later("{} does not follow and asks what you mean."), name)
                           : teller_.fill(tr_later("{} still does not follow; it counts as no answer."), name));
}

void Narrator::tell_act(const Event& event) {
    const std::string name =
        event.customer.exists() ? teller_.name_of(event.customer) : teller_.look_up(tr_later("the line"));
    const auto told = [&](const char* words) { note(event, Told::About::act, teller_.fill(words, name)); };
    switch (event.kind) {
        case EventKind::cut_off:
            if (event.detail == 1) told(tr_later("You cut {} short."));
            return;
        case EventKind::unclear: return tell_unclear(event, name);
        case EventKind::silence: return told(tr_later("You said nothing. {} noticed."));
        case EventKind::listened:
            if (event.detail == 0) told(tr_later("You listen and let {} go on."));
            return;
        case EventKind::limit_set:
            if (!event.reply.exists()) you(event, teller_.look_up(kYourLimit));
            return;
        case EventKind::told_to_leave:
            if (!event.reply.exists()) you(event, teller_.look_up(teller_.place().you_end));
            return;
        case EventKind::breathed: return told(tr_later("You breathe out slowly."));
        case EventKind::felt_unsafe:
            return told(tr_later("You do not feel safe, and you say so. That is always right."));
        case EventKind::waits_for_help: return told(tr_later("Nobody speaks. You wait for help together."));
        case EventKind::ended: return tell_end(event);
        default: return;
    }
}

void Narrator::tell_one(std::span<const Event> events, std::size_t at) {
    const Event& event = events[at];
    switch (event.kind) {
        case EventKind::arrived: return tell_arrived(events, at);
        case EventKind::came_to_counter:
        case EventKind::held: return tell_counter(event);
        case EventKind::said: return tell_said(event);
        case EventKind::reacted:
            tell_mood();
            return say(event, teller_.name_of(event.customer),
                       teller_.words(teller_.model.generic_reaction(), event.customer));
        case EventKind::replied:
        case EventKind::handed_over: return tell_reply(event);
        case EventKind::acknowledged: return tell_acknowledged(events, at);
        case EventKind::consulted: return tell_card(event);
        case EventKind::called:
        case EventKind::help_unavailable:
        case EventKind::help_arrived:
        case EventKind::hand_over_began: return tell_help(event);
        case EventKind::muttered:
        case EventKind::pushed_in:
        case EventKind::went_with_helper: return tell_line(event);
        case EventKind::gone: return tell_gone(event);
        case EventKind::asked_afterwards: return tell_lesson(event);
        default: return tell_act(event);
    }
}

}  // namespace composure::session
