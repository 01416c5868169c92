#include <fmt/format.h>

#include "session/perceived.h"
#include "terminal/text_events_internal.h"

namespace composure::terminal {

namespace {

using simulation::Event;
using simulation::EventKind;
using simulation::SaidAs;

std::string helper_name(const Teller& teller, std::uint8_t helper) {
    const scenario::Scenario& scenario = teller.model.scenario();
    const bool supervisor = static_cast<scenario::Helper>(helper) == scenario::Helper::supervisor;
    const scenario::TeamMember& member = supervisor ? scenario.supervisor : scenario.colleague;
    if (!member.name.empty()) return member.name;
    return supervisor ? "The supervisor" : "A colleague";
}

std::string speaker_name(const Teller& teller, const Event& event) {
    switch (teller.model.moment(event.moment).who) {
        case scenario::Speaker::customer: return name_of(teller, event.customer);
        case scenario::Speaker::supervisor: return helper_name(teller, 0);
        case scenario::Speaker::colleague: return helper_name(teller, 1);
        case scenario::Speaker::bystander: return "Someone in line";
    }
    return {};
}

std::string said(const Teller& teller, const Event& event) {
    const auto how = static_cast<SaidAs>(event.detail);
    if (how == SaidAs::remorse) {
        const auto& remorse = teller.model.customer(event.customer).remorse;
        return fmt::format("{}: {}\n", name_of(teller, event.customer), teller.words(remorse->says, event.customer));
    }
    const scenario::Moment& moment = teller.model.moment(event.moment);
    std::string text;
    if (!moment.shows.empty() && how == SaidAs::first)
        text += fmt::format("({})\n", teller.words(moment.shows, event.customer));
    const std::string line = teller.words(teller.model.line(event.moment, event.ref), event.customer);
    if (line.empty()) return text;
    const std::string_view again = how == SaidAs::first ? "" : " (again)";
    return text + fmt::format("{}{}: {}\n", speaker_name(teller, event), again, line);
}

std::string gone(const Teller& teller, const Event& event) {
    const std::string name = name_of(teller, event.customer);
    switch (static_cast<scenario::Outcome>(event.detail)) {
        case scenario::Outcome::resolved: return fmt::format("* {} leaves; it is settled.\n", name);
        case scenario::Outcome::left: return fmt::format("* {} has waited long enough and leaves the line.\n", name);
        case scenario::Outcome::walked_out: return fmt::format("* {} walks out.\n", name);
        case scenario::Outcome::handed_over:
            return fmt::format("* {} goes on with {}.\n", name, helper_name(teller, 0));
        case scenario::Outcome::served_by_colleague:
            return fmt::format("* {} has been served by {}.\n", name, helper_name(teller, 1));
        case scenario::Outcome::removed: return fmt::format("* {} leaves as told.\n", name);
        case scenario::Outcome::unserved: return fmt::format("* {} was not served.\n", name);
        case scenario::Outcome::none: break;
    }
    return {};
}

std::string muttered(const Teller& teller, const Event& event) {
    const auto& mutters = teller.model.customer(event.customer).mutters;
    const std::string name = name_of(teller, event.customer);
    const std::string_view how = event.detail == 2 ? "says loudly" : "mutters";
    if (event.ref >= mutters.size())
        return fmt::format("* {} in the line looks at the clock{}.\n", name, event.detail == 2 ? " again" : "");
    return fmt::format("* {} in the line {}: {}\n", name, how, teller.words(mutters[event.ref], event.customer));
}

std::string consulted(const Teller& teller, const Event& event) {
    const scenario::Policy& policy = teller.model.scenario().policies[event.ref];
    std::string text = fmt::format("[{}] {}\n", policy.id, teller.words(policy.says, CustomerId::none()));
    if (!policy.exception_says.empty())
        text += fmt::format("  Exception: {}\n", teller.words(policy.exception_says, CustomerId::none()));
    if (!policy.exception_limit.empty()) text += fmt::format("  Limit: {}\n", policy.exception_limit);
    if (!policy.exception_says.empty()) {
        const bool yours = policy.exception_authority == scenario::Authority::you;
        text += yours ? "  You may decide this.\n" : "  Your supervisor decides this.\n";
    }
    return text;
}

std::string lesson(const Teller& teller, const Event& event) {
    if (!event.moment.exists()) return "* You ask what to do next time.\n";
    const std::string& text = teller.model.moment(event.moment).lesson;
    if (text.empty())
        return fmt::format("* You ask {} what to do next time. You talk it over.\n", helper_name(teller, 0));
    return fmt::format("* You ask {} what to do next time: {}\n", helper_name(teller, 0),
                       teller.words(text, event.customer));
}

}  // namespace

std::string clock_time(Millis at) { return fmt::format("{}:{:02}", at.count / 60'000, at.count / 1000 % 60); }

std::string name_of(const Teller& teller, CustomerId customer) {
    if (!customer.exists()) return "Nobody";
    const scenario::Customer& person = teller.model.customer(customer);
    return person.name.empty() ? person.id : person.name;
}

std::string told(const Teller& teller, const Event& event) {
    const std::string name = event.customer.exists() ? name_of(teller, event.customer) : std::string();
    switch (event.kind) {
        case EventKind::arrived: return fmt::format("* {} comes in.\n", name);
        case EventKind::came_to_counter: return fmt::format("* {} is at the counter.\n", name);
        case EventKind::said: return said(teller, event);
        case EventKind::reacted:
            return fmt::format("{}: {}\n", name, teller.words(teller.model.generic_reaction(), event.customer));
        case EventKind::replied:
        case EventKind::handed_over: {
            const scenario::Reply& reply = teller.model.reply(event.reply);
            std::string text = fmt::format("You: {}\n", teller.words(reply.say, event.customer));
            if (!reply.shows.empty()) text += fmt::format("({})\n", teller.words(reply.shows, event.customer));
            return text;
        }
        case EventKind::cut_off: return event.detail == 1 ? fmt::format("* You cut {} short.\n", name) : std::string();
        case EventKind::silence: return fmt::format("* You said nothing. {} noticed.\n", name);
        case EventKind::listened: return event.detail == 0 ? "* You listen and let them go on.\n" : std::string();
        case EventKind::acknowledged:
            return fmt::format("* {} in the line nods; you have been seen to see them.\n", name);
        case EventKind::consulted: return consulted(teller, event);
        case EventKind::called: return fmt::format("* You call {}.\n", helper_name(teller, event.detail));
        case EventKind::help_unavailable:
            return fmt::format("* {} cannot come now.\n", helper_name(teller, event.detail));
        case EventKind::help_arrived: return fmt::format("* {} is here.\n", helper_name(teller, event.detail));
        case EventKind::hand_over_began:
            return fmt::format("* Tell {} what it is about.\n", helper_name(teller, event.detail));
        case EventKind::limit_set:
            return event.reply.exists() ? std::string()
                                        : "You: I want to help you, and I ask you to stop talking to me like that.\n";
        case EventKind::told_to_leave:
            return event.reply.exists() ? std::string() : "You: This conversation is over. Please leave now.\n";
        case EventKind::muttered: return muttered(teller, event);
        case EventKind::pushed_in: return fmt::format("* {} pushes to the head of the line.\n", name);
        case EventKind::went_with_helper: return fmt::format("* {} goes over to {}.\n", name, helper_name(teller, 1));
        case EventKind::gone: return gone(teller, event);
        case EventKind::breathed: return "* You breathe out slowly.\n";
        case EventKind::felt_unsafe: return "* You do not feel safe, and you say so. Help is being called.\n";
        case EventKind::asked_afterwards: return lesson(teller, event);
        case EventKind::waits_for_help: return "* Nobody speaks. You wait for help together.\n";
        default: return {};
    }
}

}  // namespace composure::terminal
