#include "window/home/home_facts.h"

#include <algorithm>
#include <ctime>
#include <limits>

#include "records/playable.h"
#include "window/review/review_work.h"

namespace composure::window {
namespace {

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
        const bool counts = each.start.mode == records::Mode::practice && records::has_result(each) && each.figures;
        if (counts && each.figures->total) played.best = std::max(played.best.value_or(0), *each.figures->total);
    }
}

void add_asked(HomeFacts& facts, std::vector<records::Assignment> assignments,
               const std::vector<records::SessionInfo>& assessments) {
    for (records::Assignment& each : assignments) {
        const auto found = std::ranges::find(assessments, each.session, &records::SessionInfo::code);
        const records::SessionInfo* answer = found == assessments.end() ? nullptr : &*found;
        if (each.by.empty() || !records::may_be_begun(records::progress_of(answer))) continue;
        facts.asked.push_back({std::move(each), answer != nullptr});
    }
    std::ranges::stable_sort(facts.asked, {}, [](const Asked& each) {
        return each.assignment.due ? each.assignment.due->ms : std::numeric_limits<std::int64_t>::max();
    });
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
        facts.interrupted = desk.keeper.interrupted();  // first: an assessment that was left open becomes void by it
        take(facts, store->sessions_of(person.id, records::Mode::practice), practice);
        take(facts, store->sessions_of(person.id, records::Mode::assessment), assessments);
        std::vector<records::Assignment> assignments;
        take(facts, store->assignments(person.id), assignments);
        add_asked(facts, std::move(assignments), assessments);
    }
    // Who reviews may sit at a machine that knows somebody else: that screen asks who they are.
    facts.reviews = store != nullptr && site_beside(desk.keeper.records_place()).has_value();
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
