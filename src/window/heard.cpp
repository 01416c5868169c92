#include "window/heard.h"

#include "session/perceived.h"
#include "window/words.h"

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
        case scenario::Speaker::bystander: return tr("Someone in line");
    }
    return {};
}

void hear_said(const session::Session& session, const Event& event, std::vector<Heard>& into) {
    const auto how = static_cast<SaidAs>(event.detail);
    if (how == SaidAs::remorse) {
        const auto& remorse = session.model().customer(event.customer).remorse;
        into.push_back({Heard::Kind::said, event.at, name_of(session, event.customer),
                        session.words(remorse->says, event.customer), event.customer});
        return;
    }
    const scenario::Moment& moment = session.model().moment(event.moment);
    if (!moment.shows.empty() && how == SaidAs::first)
        into.push_back({Heard::Kind::shown, event.at, {}, session.words(moment.shows, event.customer), event.customer});
    std::string words = session.words(session.model().line(event.moment, event.ref), event.customer);
    if (!words.empty())
        into.push_back({Heard::Kind::said, event.at, speaker_name(session, event), std::move(words), event.customer});
}

void hear_reply(const session::Session& session, const Event& event, std::vector<Heard>& into) {
    const scenario::Reply& reply = session.model().reply(event.reply);
    into.push_back({Heard::Kind::you, event.at, tr("You"), session.words(reply.say, event.customer), event.customer});
    if (!reply.shows.empty())
        into.push_back({Heard::Kind::shown, event.at, {}, session.words(reply.shows, event.customer), event.customer});
}

bool at_a_counter(const session::Session& session) {
    return session.model().scenario().place == scenario::Place::counter;
}

// On the telephone and in a chat nobody walks anywhere.
std::string gone_from_the_line(const session::Session& session, const Event& event) {
    const std::string name = name_of(session, event.customer);
    const bool phone = session.model().scenario().place == scenario::Place::phone;
    switch (static_cast<scenario::Outcome>(event.detail)) {
        case scenario::Outcome::resolved: return tr_fill("{} says goodbye; it is settled.", name);
        case scenario::Outcome::left:
        case scenario::Outcome::walked_out:
            return phone ? tr_fill("{} hangs up.", name) : tr_fill("{} closes the chat.", name);
        case scenario::Outcome::removed:
            return phone ? tr_fill("You end the call with {}.", name) : tr_fill("You close the chat with {}.", name);
        default: return {};
    }
}

std::string arrived(const session::Session& session, const std::string& name) {
    switch (session.model().scenario().place) {
        case scenario::Place::counter: return tr_fill("{} comes in.", name);
        case scenario::Place::phone: return tr_fill("The telephone rings: {}.", name);
        case scenario::Place::chat: return tr_fill("{} opens a chat.", name);
    }
    return {};
}

std::string gone(const session::Session& session, const Event& event) {
    const std::string name = name_of(session, event.customer);
    if (!at_a_counter(session))
        if (std::string words = gone_from_the_line(session, event); !words.empty()) return words;
    switch (static_cast<scenario::Outcome>(event.detail)) {
        case scenario::Outcome::resolved: return tr_fill("{} leaves; it is settled.", name);
        case scenario::Outcome::left: return tr_fill("{} has waited long enough and leaves the line.", name);
        case scenario::Outcome::walked_out: return tr_fill("{} walks out.", name);
        case scenario::Outcome::handed_over:
            return tr_fill("{} goes on with {}.", name, helper_name(session, scenario::Helper::supervisor));
        case scenario::Outcome::served_by_colleague:
            return tr_fill("{} has been served by {}.", name, helper_name(session, scenario::Helper::colleague));
        case scenario::Outcome::removed: return tr_fill("{} leaves as told.", name);
        case scenario::Outcome::unserved: return tr_fill("{} was not served.", name);
        case scenario::Outcome::none: break;
    }
    return {};
}

std::string muttered(const session::Session& session, const Event& event) {
    const auto& mutters = session.model().customer(event.customer).mutters;
    const std::string name = name_of(session, event.customer);
    if (event.ref >= mutters.size()) return tr_fill("{} in the line looks at the clock.", name);
    const std::string words = session.words(mutters[event.ref], event.customer);
    if (event.detail == 2) return tr_fill("{} in the line says loudly: “{}”", name, words);
    return tr_fill("{} in the line mutters: “{}”", name, words);
}

std::string lesson(const session::Session& session, const Event& event) {
    const std::string helper = helper_name(session, scenario::Helper::supervisor);
    const std::string text = event.moment.exists() ? session.model().moment(event.moment).lesson : std::string();
    if (text.empty()) return tr_fill("You ask {} what to do next time and talk it over.", helper);
    return tr_fill("You ask {} what to do next time: “{}”", helper, session.words(text, event.customer));
}

std::string helper_note(const session::Session& session, const Event& event) {
    const std::string helper = helper_name(session, static_cast<scenario::Helper>(event.detail));
    switch (event.kind) {
        case EventKind::called: return tr_fill("You call {}.", helper);
        case EventKind::help_unavailable: return tr_fill("{} cannot come now.", capitalised(helper));
        case EventKind::help_arrived: return tr_fill("{} is here.", capitalised(helper));
        default: return {};
    }
}

std::string note(const session::Session& session, const Event& event) {
    const std::string name = event.customer.exists() ? name_of(session, event.customer) : std::string();
    switch (event.kind) {
        case EventKind::arrived: return arrived(session, name);
        case EventKind::held: return tr_fill("{} waits on hold.", name);
        case EventKind::cut_off: return event.detail == 1 ? tr_fill("You cut {} short.", name) : std::string();
        case EventKind::unclear:
            return event.detail == 1 ? tr_fill("{} does not follow and asks what you mean.", name)
                                     : tr_fill("{} still does not follow; it counts as no answer.", name);
        case EventKind::silence: return tr_fill("You said nothing. {} noticed.", name);
        case EventKind::listened:
            return event.detail == 0 ? std::string(tr("You listen and let them go on.")) : std::string();
        case EventKind::acknowledged:
            return at_a_counter(session) ? tr_fill("{} nods: you have seen them.", name)
                                         : tr_fill("You ask {} for a moment.", name);
        case EventKind::called:
        case EventKind::help_unavailable:
        case EventKind::help_arrived: return helper_note(session, event);
        case EventKind::muttered: return muttered(session, event);
        case EventKind::pushed_in: return tr_fill("{} pushes to the head of the line.", name);
        case EventKind::went_with_helper:
            return tr_fill("{} goes over to {}.", name, helper_name(session, scenario::Helper::colleague));
        case EventKind::gone: return gone(session, event);
        case EventKind::breathed: return tr("You breathe out slowly.");
        case EventKind::felt_unsafe: return tr("You do not feel safe, and you say so. Help is being called.");
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
                            session.words(session.model().generic_reaction(), event.customer), event.customer});
            return;
        case EventKind::limit_set:
            if (!event.reply.exists())
                into.push_back({Heard::Kind::you, event.at, tr("You"),
                                tr("I want to help you, and I ask you to stop talking to me like that."),
                                event.customer});
            return;
        case EventKind::told_to_leave:
            if (!event.reply.exists())
                into.push_back({Heard::Kind::you, event.at, tr("You"),
                                tr("This conversation is over. Please leave now."), event.customer});
            return;
        default: break;
    }
    if (std::string words = note(session, event); !words.empty())
        into.push_back({Heard::Kind::note, event.at, {}, std::move(words), event.customer});
}

std::string helper_name(const session::Session& session, scenario::Helper helper) {
    const scenario::Scenario& scenario = session.model().scenario();
    const bool supervisor = helper == scenario::Helper::supervisor;
    const std::string& name = supervisor ? scenario.supervisor.name : scenario.colleague.name;
    if (!name.empty()) return name;
    return supervisor ? tr("the supervisor") : tr("a colleague");
}

std::string name_of(const session::Session& session, CustomerId customer) {
    if (!customer.exists()) return tr("Nobody");
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
