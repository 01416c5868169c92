#include "window/heard.h"

#include <fmt/format.h>

#include "session/perceived.h"

namespace composure::window {
namespace {

using simulation::Event;
using simulation::EventKind;
using simulation::SaidAs;

std::string speaker_name(const session::Session& session, const Event& event) {
    switch (session.model().moment(event.moment).who) {
        case scenario::Speaker::customer: return name_of(session, event.customer);
        case scenario::Speaker::supervisor: return capitalised(helper_name(session, scenario::Helper::supervisor));
        case scenario::Speaker::colleague: return capitalised(helper_name(session, scenario::Helper::colleague));
        case scenario::Speaker::bystander: return "Someone in line";
    }
    return {};
}

void hear_said(const session::Session& session, const Event& event, std::vector<Heard>& into) {
    const auto how = static_cast<SaidAs>(event.detail);
    if (how == SaidAs::remorse) {
        const auto& remorse = session.model().customer(event.customer).remorse;
        into.push_back({Heard::Kind::said, event.at, name_of(session, event.customer),
                        session.words(remorse->says, event.customer)});
        return;
    }
    const scenario::Moment& moment = session.model().moment(event.moment);
    if (!moment.shows.empty() && how == SaidAs::first)
        into.push_back({Heard::Kind::shown, event.at, {}, session.words(moment.shows, event.customer)});
    std::string words = session.words(session.model().line(event.moment, event.ref), event.customer);
    if (!words.empty()) into.push_back({Heard::Kind::said, event.at, speaker_name(session, event), std::move(words)});
}

void hear_reply(const session::Session& session, const Event& event, std::vector<Heard>& into) {
    const scenario::Reply& reply = session.model().reply(event.reply);
    into.push_back({Heard::Kind::you, event.at, "You", session.words(reply.say, event.customer)});
    if (!reply.shows.empty())
        into.push_back({Heard::Kind::shown, event.at, {}, session.words(reply.shows, event.customer)});
}

std::string gone(const session::Session& session, const Event& event) {
    const std::string name = name_of(session, event.customer);
    switch (static_cast<scenario::Outcome>(event.detail)) {
        case scenario::Outcome::resolved: return fmt::format("{} leaves; it is settled.", name);
        case scenario::Outcome::left: return fmt::format("{} has waited long enough and leaves the line.", name);
        case scenario::Outcome::walked_out: return fmt::format("{} walks out.", name);
        case scenario::Outcome::handed_over:
            return fmt::format("{} goes on with {}.", name, helper_name(session, scenario::Helper::supervisor));
        case scenario::Outcome::served_by_colleague:
            return fmt::format("{} has been served by {}.", name, helper_name(session, scenario::Helper::colleague));
        case scenario::Outcome::removed: return fmt::format("{} leaves as told.", name);
        case scenario::Outcome::unserved: return fmt::format("{} was not served.", name);
        case scenario::Outcome::none: break;
    }
    return {};
}

std::string muttered(const session::Session& session, const Event& event) {
    const auto& mutters = session.model().customer(event.customer).mutters;
    const std::string name = name_of(session, event.customer);
    if (event.ref >= mutters.size()) return fmt::format("{} in the line looks at the clock.", name);
    return fmt::format("{} in the line {}: “{}”", name, event.detail == 2 ? "says loudly" : "mutters",
                       session.words(mutters[event.ref], event.customer));
}

std::string lesson(const session::Session& session, const Event& event) {
    const std::string helper = helper_name(session, scenario::Helper::supervisor);
    const std::string text = event.moment.exists() ? session.model().moment(event.moment).lesson : std::string();
    if (text.empty()) return fmt::format("You ask {} what to do next time and talk it over.", helper);
    return fmt::format("You ask {} what to do next time: “{}”", helper, session.words(text, event.customer));
}

std::string helper_note(const session::Session& session, const Event& event) {
    const std::string helper = helper_name(session, static_cast<scenario::Helper>(event.detail));
    switch (event.kind) {
        case EventKind::called: return fmt::format("You call {}.", helper);
        case EventKind::help_unavailable: return fmt::format("{} cannot come now.", capitalised(helper));
        case EventKind::help_arrived: return fmt::format("{} is here.", capitalised(helper));
        default: return {};
    }
}

std::string note(const session::Session& session, const Event& event) {
    const std::string name = event.customer.exists() ? name_of(session, event.customer) : std::string();
    switch (event.kind) {
        case EventKind::arrived: return fmt::format("{} comes in.", name);
        case EventKind::cut_off: return event.detail == 1 ? fmt::format("You cut {} short.", name) : std::string();
        case EventKind::silence: return fmt::format("You said nothing. {} noticed.", name);
        case EventKind::listened: return event.detail == 0 ? "You listen and let them go on." : std::string();
        case EventKind::acknowledged: return fmt::format("{} nods: you have seen them.", name);
        case EventKind::called:
        case EventKind::help_unavailable:
        case EventKind::help_arrived: return helper_note(session, event);
        case EventKind::muttered: return muttered(session, event);
        case EventKind::pushed_in: return fmt::format("{} pushes to the head of the line.", name);
        case EventKind::went_with_helper:
            return fmt::format("{} goes over to {}.", name, helper_name(session, scenario::Helper::colleague));
        case EventKind::gone: return gone(session, event);
        case EventKind::breathed: return "You breathe out slowly.";
        case EventKind::felt_unsafe: return "You do not feel safe, and you say so. Help is being called.";
        case EventKind::asked_afterwards: return lesson(session, event);
        default: return {};
    }
}

}  // namespace

void hear(const session::Session& session, const Event& event, std::vector<Heard>& into) {
    if (!session::perceivable(event)) return;
    switch (event.kind) {
        case EventKind::said: return hear_said(session, event, into);
        case EventKind::replied:
        case EventKind::handed_over: return hear_reply(session, event, into);
        case EventKind::reacted:
            into.push_back({Heard::Kind::said, event.at, name_of(session, event.customer),
                            session.words(session.model().generic_reaction(), event.customer)});
            return;
        case EventKind::limit_set:
            if (!event.reply.exists())
                into.push_back({Heard::Kind::you, event.at, "You",
                                "I want to help you, and I ask you to stop talking to me like that."});
            return;
        case EventKind::told_to_leave:
            if (!event.reply.exists())
                into.push_back({Heard::Kind::you, event.at, "You", "This conversation is over. Please leave now."});
            return;
        default: break;
    }
    if (std::string words = note(session, event); !words.empty())
        into.push_back({Heard::Kind::note, event.at, {}, std::move(words)});
}

std::string helper_name(const session::Session& session, scenario::Helper helper) {
    const scenario::Scenario& scenario = session.model().scenario();
    const bool supervisor = helper == scenario::Helper::supervisor;
    const std::string& name = supervisor ? scenario.supervisor.name : scenario.colleague.name;
    if (!name.empty()) return name;
    return supervisor ? "the supervisor" : "a colleague";
}

std::string name_of(const session::Session& session, CustomerId customer) {
    if (!customer.exists()) return "Nobody";
    const scenario::Customer& person = session.model().customer(customer);
    return person.name.empty() ? title_from_id(person.id) : person.name;
}

std::string title_from_id(std::string_view id) {
    std::string title(id);
    for (char& c : title)
        if (c == '-' || c == '_') c = ' ';
    return capitalised(std::move(title));
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace composure::window
