#include "window/text/heard.h"

#include "window/text/words.h"

namespace composure::window {
namespace {

using session::Told;

const char* in_this_language(const char* english) { return tr(english); }

// Seen in another way: in a face, at the counter, as a card, in what can be done now.
bool is_seen_anyway(Told::About about) {
    switch (about) {
        case Told::About::mood:
        case Told::About::comes:
        case Told::About::card:
        case Told::About::prompt: return true;
        case Told::About::talk:
        case Told::About::people:
        case Told::About::help:
        case Told::About::act: break;
    }
    return false;
}

Heard::Kind kind_of(const Told& told) {
    if (told.about != Told::About::talk) return Heard::Kind::note;  // a mutter, too: it is beside the talk
    switch (told.kind) {
        case Told::Kind::said: return Heard::Kind::said;
        case Told::Kind::you: return Heard::Kind::you;
        case Told::Kind::shown: return Heard::Kind::shown;
        case Told::Kind::note: break;
    }
    return Heard::Kind::note;
}

}  // namespace

Listener::Listener(const session::Session& session) : narrator_(teller_of(session)) {}

void Listener::listen(const session::Session& session, std::vector<Heard>& into) {
    for (Told& told : narrator_.tell(session.simulation().events()))
        if (!is_seen_anyway(told.about))
            into.push_back({kind_of(told), told.at, std::move(told.who), std::move(told.words), told.customer});
}

session::Teller teller_of(const session::Session& session) {
    return {session.model(), session.names(), in_this_language};
}

std::string helper_name(const session::Session& session, scenario::Helper helper) {
    return teller_of(session).helper(helper);
}

std::string name_of(const session::Session& session, CustomerId customer) {
    return customer.exists() ? teller_of(session).name_of(customer) : tr("Nobody");
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
