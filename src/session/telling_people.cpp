// Who comes, waits, helps and goes.
#include "session/telling.h"

namespace composure::session {

using simulation::Event;
using simulation::EventKind;

void Narrator::tell_gone(const Event& event) {
    const std::string name = teller_.name_of(event.customer);
    if (at_counter_ == event.customer) at_counter_ = CustomerId::none();
    const auto told = [&](const char* words) { note(event, Told::About::people, teller_.fill(words, name)); };
    switch (static_cast<scenario::Outcome>(event.detail)) {
        case scenario::Outcome::resolved: return told(teller_.place().settled);
        case scenario::Outcome::left: return told(teller_.place().gives_up);
        case scenario::Outcome::walked_out: return told(teller_.place().walks_out);
        case scenario::Outcome::handed_over:
            return note(
                event, Told::About::people,
                teller_.fill(tr_later("{} goes on with {}."), name, teller_.helper(scenario::Helper::supervisor)));
        case scenario::Outcome::removed: return told(teller_.place().leaves_as_told);
        case scenario::Outcome::unserved: return unserved_.push_back(name);  // told with the end
        case scenario::Outcome::served_by_colleague:                         // told as they went over
        case scenario::Outcome::none: return;
    }
}

void Narrator::tell_arrived(std::span<const Event> events, std::size_t at) {
    const Event& event = events[at];
    for (std::size_t n = at + 1; n < events.size() && events[n].at == event.at; ++n) {
        if (events[n].kind == EventKind::came_to_counter && events[n].customer == event.customer) return;
    }
    note(event, Told::About::people, teller_.fill(teller_.place().arrives, teller_.name_of(event.customer)));
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
    const std::string whom = teller_.joined(names);
    note(events[at], Told::About::people,
         minutes == 0   ? teller_.fill(teller_.place().seen, whom)
         : minutes == 1 ? teller_.fill(tr_later("You tell {} that it will be about 1 minute."), whom)
                        : teller_.fill(tr_later("You tell {} that it will be about {} minutes."), whom, minutes));
}

void Narrator::tell_line(const Event& event) {
    const std::string name = teller_.name_of(event.customer);
    const auto told = [&](std::string words) { note(event, Told::About::people, std::move(words)); };
    if (event.kind == EventKind::pushed_in)
        return told(teller_.fill(tr_later("{} pushes to the head of the line."), name));
    const PlaceTelling& place = teller_.place();
    if (event.kind == EventKind::went_with_helper)
        return told(teller_.fill(place.to_colleague, name, teller_.helper(scenario::Helper::colleague)));
    const bool louder = event.detail == 2;
    const bool held = on_hold_[event.customer.position()] != 0;
    const auto& mutters = teller_.model.customer(event.customer).mutters;
    const char* how = louder ? place.still_waits_long : place.still_waits;
    if (held) how = louder ? place.still_on_hold_long : place.still_on_hold;
    if (event.ref >= mutters.size()) return told(teller_.fill(how, name));
    how = louder ? place.mutters_loudly : place.mutters;
    if (held) how = place.mutters_on_hold;
    std::string line = teller_.fill(how, name, teller_.words(mutters[event.ref], event.customer));
    add({{}, Told::Kind::said, Told::About::people, event.customer, name, line, line});
}

void Narrator::tell_counter(const Event& event) {
    const PlaceTelling& place = teller_.place();
    const std::string name = teller_.name_of(event.customer);
    const std::size_t who = event.customer.position();
    if (event.kind == EventKind::held) {
        const bool silent = static_cast<simulation::HowHeld>(event.detail) == simulation::HowHeld::without_a_word;
        on_hold_[who] = 1;
        at_counter_ = CustomerId::none();
        return note(event, Told::About::people, teller_.fill(silent ? place.held_without_a_word : place.held, name));
    }
    const char* how = event.detail == 0 ? place.comes : place.called;
    if (on_hold_[who] != 0) how = place.back;
    on_hold_[who] = 0;
    at_counter_ = event.customer;
    mood_told_ = simulation::mood_of(anger_[who]);
    note(event, Told::About::comes, teller_.fill(how, name, simulation::name_of(mood_told_)));
}

void Narrator::tell_help(const Event& event) {
    const auto who_helps = static_cast<scenario::Helper>(event.detail);
    const std::string helper = teller_.helper(who_helps);
    const auto told = [&](const char* words, const std::string& who) {
        note(event, Told::About::help, teller_.fill(words, who));
    };
    switch (event.kind) {
        case EventKind::called: return told(tr_later("You call {}."), helper);
        case EventKind::help_unavailable:
            return told(tr_later("{} cannot come now."), teller_.helper_at_start(who_helps));
        case EventKind::help_arrived: return told(tr_later("{} is here."), teller_.helper_at_start(who_helps));
        default: return note(event, Told::About::prompt, teller_.fill(tr_later("Tell {} what it is about."), helper));
    }
}

void Narrator::tell_end(const Event& event) {
    if (static_cast<simulation::EndStatus>(event.detail) == simulation::EndStatus::stopped)
        note(event, Told::About::prompt, teller_.look_up(tr_later("You stop here.")));
    if (!unserved_.empty())
        note(event, Told::About::people, teller_.fill(tr_later("Not served yet: {}."), teller_.joined(unserved_)));
}

}  // namespace composure::session
