#include <fmt/format.h>

#include <algorithm>

#include "terminal/text_events_internal.h"

namespace composure::terminal {

namespace {

using simulation::Event;
using simulation::EventKind;
using simulation::SaidAs;

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

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t n = 0; n < names.size(); ++n)
        text += (n == 0 ? "" : n + 1 == names.size() ? " and " : ", ") + names[n];
    return text;
}

}  // namespace

std::string clock_time(Millis at) { return fmt::format("{}:{:02}", at.count / 60'000, at.count / 1000 % 60); }

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string Teller::name_of(CustomerId customer) const {
    if (!customer.exists()) return "nobody";
    const scenario::Customer& person = model.customer(customer);
    return person.name.empty() ? capitalised(person.id) : person.name;
}

std::string Teller::helper(scenario::Helper helper) const {
    const bool supervisor = helper == scenario::Helper::supervisor;
    const std::string& name = supervisor ? model.scenario().supervisor.name : model.scenario().colleague.name;
    if (!name.empty()) return name;
    return supervisor ? "the supervisor" : "a colleague";
}

std::string Teller::speaker(MomentId moment, CustomerId customer) const {
    switch (model.moment(moment).who) {
        case scenario::Speaker::customer: return name_of(customer);
        case scenario::Speaker::supervisor: return capitalised(helper(scenario::Helper::supervisor));
        case scenario::Speaker::colleague: return capitalised(helper(scenario::Helper::colleague));
        case scenario::Speaker::bystander: return std::string(place().bystander);
    }
    return {};
}

Narrator::Narrator(const Teller& teller) : teller_(teller) {
    for (const scenario::Customer& customer : teller_.model.scenario().customers) anger_.push_back(customer.anger);
    on_hold_.resize(anger_.size());
}

void Narrator::add(Told::Kind kind, std::string line) {
    for (char& character : line) {
        if (character == '\n' || character == '\r') character = ' ';
    }
    lines_.push_back({now_, kind, std::move(line)});
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
    note(fmt::format(fmt::runtime(teller_.place().mood), teller_.name_of(at_counter_), simulation::name_of(mood)));
    mood_told_ = mood;
}

void Narrator::tell_said(const Event& event) {
    tell_mood();
    const auto how = static_cast<SaidAs>(event.detail);
    if (how == SaidAs::remorse) {
        const auto& remorse = teller_.model.customer(event.customer).remorse;
        add(Told::Kind::said,
            fmt::format("{}: {}", teller_.name_of(event.customer), teller_.words(remorse->says, event.customer)));
        return;
    }
    const scenario::Moment& moment = teller_.model.moment(event.moment);
    if (!moment.shows.empty() && how == SaidAs::first)
        add(Told::Kind::shown, fmt::format("({})", teller_.words(moment.shows, event.customer)));
    const std::string line = teller_.words(teller_.model.line(event.moment, event.ref), event.customer);
    if (line.empty()) return;
    const std::string_view again = how == SaidAs::first ? "" : " (again)";
    add(Told::Kind::said, fmt::format("{}{}: {}", teller_.speaker(event.moment, event.customer), again, line));
}

void Narrator::tell_reply(const Event& event) {
    const scenario::Reply& reply = teller_.model.reply(event.reply);
    add(Told::Kind::you, fmt::format("You: {}", teller_.words(reply.say, event.customer)));
    if (!reply.shows.empty()) add(Told::Kind::shown, fmt::format("({})", teller_.words(reply.shows, event.customer)));
}

void Narrator::tell_gone(const Event& event) {
    const std::string name = teller_.name_of(event.customer);
    if (at_counter_ == event.customer) at_counter_ = CustomerId::none();
    const auto told = [&](std::string_view words) { note(fmt::format(fmt::runtime(words), name)); };
    switch (static_cast<scenario::Outcome>(event.detail)) {
        case scenario::Outcome::resolved: return told(teller_.place().settled);
        case scenario::Outcome::left: return told(teller_.place().gives_up);
        case scenario::Outcome::walked_out: return told(teller_.place().walks_out);
        case scenario::Outcome::handed_over:
            return note(fmt::format("{} goes on with {}.", name, teller_.helper(scenario::Helper::supervisor)));
        case scenario::Outcome::removed: return told(teller_.place().leaves_as_told);
        case scenario::Outcome::unserved: return unserved_.push_back(name);  // told with the end
        case scenario::Outcome::served_by_colleague:                         // told as they went over
        case scenario::Outcome::none: return;
    }
}

void Narrator::tell_card(const Event& event) {
    const scenario::Policy& policy = teller_.model.scenario().policies[event.ref];
    const auto words = [&](std::string_view text) { return teller_.words(text, CustomerId::none()); };
    note(fmt::format("Card {}: {}", policy.id, words(policy.says)));
    if (policy.exception_says.empty()) return;
    const bool yours = policy.exception_authority == scenario::Authority::you;
    const std::string who = yours
                                ? "You may decide this"
                                : fmt::format("This is for {} to decide", teller_.helper(scenario::Helper::supervisor));
    const std::string limit =
        policy.exception_limit.empty() ? "" : fmt::format(", up to {}", words(policy.exception_limit));
    note(fmt::format("Exception: {} {}{}.", words(policy.exception_says), who, limit));
}

void Narrator::tell_lesson(const Event& event) {
    const std::string helper = teller_.helper(scenario::Helper::supervisor);
    const std::string text = event.moment.exists() ? teller_.model.moment(event.moment).lesson : std::string();
    if (text.empty()) return note(fmt::format("You ask {} what to do next time, and talk it over.", helper));
    note(fmt::format("You ask {} what to do next time: {}", helper, teller_.words(text, event.customer)));
}

void Narrator::tell_arrived(std::span<const Event> events, std::size_t at) {
    const Event& event = events[at];
    for (std::size_t n = at + 1; n < events.size() && events[n].at == event.at; ++n) {
        if (events[n].kind == EventKind::came_to_counter && events[n].customer == event.customer) return;
    }
    note(fmt::format(fmt::runtime(teller_.place().arrives), teller_.name_of(event.customer)));
}

// One word goes to up to three people; it is told once.
void Narrator::tell_acknowledged(std::span<const Event> events, std::size_t at) {
    if (at < acknowledged_until_) return;
    std::vector<std::string> names;
    std::size_t n = at;
    for (; n < events.size() && events[n].at == events[at].at; ++n) {
        if (events[n].kind == EventKind::acknowledged) {
            names.push_back(teller_.name_of(events[n].customer));
        } else if (events[n].kind != EventKind::patience && events[n].kind != EventKind::moved) {
            break;
        }
    }
    acknowledged_until_ = n;
    const std::uint8_t minutes = events[at].detail;
    if (minutes == 0) return note(fmt::format(fmt::runtime(teller_.place().seen), joined(names)));
    note(
        fmt::format("You tell {} that it will be about {} minute{}.", joined(names), minutes, minutes == 1 ? "" : "s"));
}

void Narrator::tell_line(const Event& event) {
    const std::string name = teller_.name_of(event.customer);
    if (event.kind == EventKind::pushed_in) return note(fmt::format("{} pushes to the head of the line.", name));
    const PlaceWords& place = teller_.place();
    if (event.kind == EventKind::went_with_helper)
        return note(fmt::format(fmt::runtime(place.to_colleague), name, teller_.helper(scenario::Helper::colleague)));
    const bool louder = event.detail == 2;
    const bool held = on_hold_[event.customer.position()] != 0;
    const auto& mutters = teller_.model.customer(event.customer).mutters;
    std::string_view how = louder ? place.still_waits_long : place.still_waits;
    if (held) how = louder ? place.still_on_hold_long : place.still_on_hold;
    if (event.ref >= mutters.size()) return note(fmt::format(fmt::runtime(how), name));
    how = louder ? place.mutters_loudly : place.mutters;
    if (held) how = place.mutters_on_hold;
    add(Told::Kind::said, fmt::format(fmt::runtime(how), name, teller_.words(mutters[event.ref], event.customer)));
}

void Narrator::tell_counter(const Event& event) {
    const PlaceWords& place = teller_.place();
    const std::string name = teller_.name_of(event.customer);
    const std::size_t who = event.customer.position();
    if (event.kind == EventKind::held) {
        const bool silent = static_cast<simulation::HowHeld>(event.detail) == simulation::HowHeld::without_a_word;
        on_hold_[who] = 1;
        at_counter_ = CustomerId::none();
        return note(fmt::format(fmt::runtime(silent ? place.held_without_a_word : place.held), name));
    }
    std::string_view how = event.detail == 0 ? place.comes : place.called;
    if (on_hold_[who] != 0) how = place.back;
    on_hold_[who] = 0;
    at_counter_ = event.customer;
    mood_told_ = simulation::mood_of(anger_[who]);
    note(fmt::format(fmt::runtime(how), name, simulation::name_of(mood_told_)));
}

void Narrator::tell_help(const Event& event) {
    const std::string helper = teller_.helper(static_cast<scenario::Helper>(event.detail));
    switch (event.kind) {
        case EventKind::called: return note(fmt::format("You call {}.", helper));
        case EventKind::help_unavailable: return note(fmt::format("{} cannot come now.", capitalised(helper)));
        case EventKind::help_arrived: return note(fmt::format("{} is here.", capitalised(helper)));
        default: return note(fmt::format("Tell {} what it is about.", helper));
    }
}

void Narrator::tell_end(const Event& event) {
    if (static_cast<simulation::EndStatus>(event.detail) == simulation::EndStatus::stopped) note("You stop here.");
    if (!unserved_.empty()) note(fmt::format("Not served yet: {}.", joined(unserved_)));
}

void Narrator::tell_act(const Event& event) {
    const std::string name = event.customer.exists() ? teller_.name_of(event.customer) : std::string("the line");
    switch (event.kind) {
        case EventKind::cut_off:
            if (event.detail == 1) note(fmt::format("You cut {} short.", name));
            return;
        case EventKind::unclear:
            if (event.detail == 1) return note(fmt::format("{} does not follow and asks what you mean.", name));
            return note(fmt::format("{} still does not follow; it counts as no answer.", name));
        case EventKind::silence: return note(fmt::format("You said nothing. {} noticed.", name));
        case EventKind::listened:
            if (event.detail == 0) note(fmt::format("You listen and let {} go on.", name));
            return;
        case EventKind::limit_set:
            if (!event.reply.exists())
                add(Told::Kind::you, "You: I want to help you, and I ask you to stop talking to me like that.");
            return;
        case EventKind::told_to_leave:
            if (!event.reply.exists()) add(Told::Kind::you, std::string(teller_.place().you_end));
            return;
        case EventKind::breathed: return note("You breathe out slowly.");
        case EventKind::felt_unsafe: return note("You do not feel safe, and you say so. That is always right.");
        case EventKind::waits_for_help: return note("Nobody speaks. You wait for help together.");
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
            return add(Told::Kind::said, fmt::format("{}: {}", teller_.name_of(event.customer),
                                                     teller_.words(teller_.model.generic_reaction(), event.customer)));
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

}  // namespace composure::terminal
