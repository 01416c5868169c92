#include "window/home/library_theme.h"

#include "base/wording.h"

namespace composure::window {
namespace {

constexpr std::size_t kManyCustomers = 4;
constexpr std::int32_t kShortMinutes = 2;

struct Troubles {
    int rude = 0, odd = 0, other = 0;
};

Troubles troubles_of(const scenario::Scenario& scenario) {
    using scenario::Provocation;
    Troubles troubles;
    for (const scenario::Customer& customer : scenario.customers)
        for (const scenario::Moment& moment : customer.moments) {
            switch (moment.is) {
                case Provocation::insult:
                case Provocation::threat:
                case Provocation::harassment: ++troubles.rude; break;
                case Provocation::odd_request:
                case Provocation::prank: ++troubles.odd; break;
                case Provocation::complaint:
                case Provocation::hurry: ++troubles.other; break;
                default: break;
            }
        }
    return troubles;
}

}  // namespace

LibraryTheme theme_of(const scenario::Scenario& scenario) {
    if (scenario.level == 1 && scenario.minutes > 0 && scenario.minutes <= kShortMinutes)
        return LibraryTheme::first_steps;
    if (scenario.place == scenario::Place::phone) return LibraryTheme::phone;
    if (scenario.place == scenario::Place::chat) return LibraryTheme::chat;
    if (scenario.customers.size() >= kManyCustomers) return LibraryTheme::full_shop;
    const Troubles troubles = troubles_of(scenario);
    if (troubles.odd > troubles.rude && troubles.odd >= troubles.other) return LibraryTheme::odd_requests;
    return troubles.rude > 0 && troubles.rude >= troubles.other ? LibraryTheme::rude_words : LibraryTheme::complaints;
}

const char* name_of(LibraryTheme theme) {
    switch (theme) {
        case LibraryTheme::first_steps: return tr_later("First steps");
        case LibraryTheme::rude_words: return tr_later("Rude words");
        case LibraryTheme::odd_requests: return tr_later("Odd requests");
        case LibraryTheme::complaints: return tr_later("Complaints");
        case LibraryTheme::full_shop: return tr_later("A full shop");
        case LibraryTheme::phone: return tr_later("On the telephone");
        case LibraryTheme::chat: return tr_later("Several chats");
    }
    return "";
}

}  // namespace composure::window
