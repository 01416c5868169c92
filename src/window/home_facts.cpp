#include "window/home_facts.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <limits>

#include "records/playable.h"
#include "records/review.h"
#include "scenario/site.h"
#include "session/whereabouts.h"

namespace composure::window {
namespace {

constexpr std::size_t kMostSiteBytes = std::size_t{1} << 20;

template <class Value>
void take(HomeFacts& facts, Result<Value> read, Value& into) {
    if (read) {
        into = std::move(*read);
    } else if (facts.trouble.empty()) {
        facts.trouble = read.error().message;
    }
}

void count(HomeFacts& facts, const std::vector<records::SessionInfo>& sessions) {
    for (const records::SessionInfo& each : sessions) {
        if (each.status == records::Status::open) continue;
        PlayedBefore& played = facts.played[each.start.scenario];
        ++played.times;
        played.last = std::max(played.last, each.start.at);
    }
}

void read_assignments(HomeFacts& facts, records::Store& store, records::PersonId person) {
    take(facts, store.assignments(person), facts.asked);
    std::erase_if(facts.asked,
                  [](const records::Assignment& each) { return !each.session.empty() || each.by.empty(); });
    std::ranges::stable_sort(facts.asked, {}, [](const records::Assignment& each) {
        return each.due ? each.due->ms : std::numeric_limits<std::int64_t>::max();
    });
}

bool names_them(const std::string& records_place) {
    const std::string place = session::site_place(records_place);
    const auto bytes = session::read_file(place, kMostSiteBytes);
    if (!bytes) return false;
    const auto reading = scenario::read_site(*bytes, place);
    const char* as = std::getenv("COMPOSURE_AS");
    const std::string name = as != nullptr && *as != '\0' ? as : session::login_name();
    return reading.value && records::reviewer_named(*reading.value, name).has_value();
}

std::int64_t day_of(records::Instant at) {
    const auto seconds = static_cast<std::time_t>(at.ms / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return (at.ms / 1000 + local.tm_gmtoff) / (records::kDay / 1000);
}

}  // namespace

HomeFacts home_facts(Desk& desk, records::Instant now) {
    HomeFacts facts;
    facts.now = now;
    std::vector<records::SessionInfo> practice, assessments;
    records::Store* store = desk.keeper.store();
    if (store != nullptr && desk.keeper.knows_who()) {
        const records::Person& person = desk.keeper.person();
        facts.name = person.name;
        take(facts, store->sessions_of(person.id, records::Mode::practice), practice);
        take(facts, store->sessions_of(person.id, records::Mode::assessment), assessments);
        read_assignments(facts, *store, person.id);
        facts.interrupted = desk.keeper.interrupted();
        facts.reviews = names_them(desk.keeper.records_place());
    }
    count(facts, practice);
    count(facts, assessments);
    facts.standing = records::standing_of(practice);
    std::vector<records::Playable> library;
    for (const scenario::Scenario& each : desk.library.shipped())
        if (each.use == scenario::Use::practice) library.push_back(records::playable_of(each));
    facts.next = records::what_next(practice, assessments, library, now);
    return facts;
}

std::string ago_text(records::Instant now, records::Instant at) {
    const std::int64_t days = day_of(now) - day_of(at);
    if (days <= 0) return tr("today");
    if (days == 1) return tr("yesterday");
    return tr_count("{} day ago", "{} days ago", days);
}

std::string due_text(records::Instant now, records::Instant due) {
    const std::int64_t days = day_of(due) - day_of(now);
    if (days == 0) return tr("due today");
    if (days > 0) return tr_count("due in {} day", "due in {} days", days);
    return tr_count("was due {} day ago", "was due {} days ago", -days);
}

}  // namespace composure::window
