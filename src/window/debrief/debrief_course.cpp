// The course of a session: who was there when, how they felt, who waited, what was said.
#include <algorithm>

#include "window/debrief/debrief_internal.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using simulation::EventKind;

constexpr float kPoints = 100'000.0F;  // thousandths of 100 points

std::string words_for(scenario::Outcome outcome, const session::PlaceTelling& place) {
    switch (outcome) {
        case scenario::Outcome::resolved: return tr("settled");
        case scenario::Outcome::left: return tr(place.gone_waiting);
        case scenario::Outcome::walked_out: return tr(place.gone_angry);
        case scenario::Outcome::handed_over: return tr("handed over");
        case scenario::Outcome::served_by_colleague: return tr("served by a colleague");
        case scenario::Outcome::removed: return tr(place.sent_away);
        case scenario::Outcome::unserved:
        case scenario::Outcome::none: return tr("not served");
    }
    return {};
}

void follow(Lane& lane, const simulation::Event& event) {
    switch (event.kind) {
        case EventKind::arrived: lane.from = event.at; break;
        case EventKind::came_to_counter:
            if (!lane.served) lane.served = event.at;
            break;
        case EventKind::moved:
            if (!lane.moods.empty() && lane.moods.back().at == event.at)
                lane.moods.pop_back();  // the last of an instant counts
            lane.moods.push_back(
                {event.at, static_cast<float>(event.value) / kPoints, static_cast<float>(event.other) / kPoints});
            break;
        case EventKind::called: lane.calls.push_back(event.at); break;
        case EventKind::gone: lane.to = event.at; break;
        default: break;
    }
}

std::vector<Lane> lanes_of(const session::Session& session, const scoring::Scorecard& card,
                           const scenario::Gallery& people) {
    std::vector<Lane> lanes;
    const scenario::Scenario& scenario = session.model().scenario();
    for (std::size_t i = 0; i < scenario.customers.size(); ++i) {
        const scenario::Customer& customer = scenario.customers[i];
        Lane lane{CustomerId::at(i),
                  name_of(session, CustomerId::at(i)),
                  {},
                  session.now(),
                  session.now(),
                  {},
                  {},
                  {},
                  {},
                  {}};
        lane.hidden = session.words(customer.hidden, lane.customer);
        lane.looks = looks_of_customer(customer, people);
        if (i < card.customers.size()) lane.outcome = words_for(card.customers[i], session::telling_of(scenario.place));
        bool came = false;
        for (const simulation::Event& event : session.simulation().events()) {
            if (event.customer != lane.customer) continue;
            came = came || event.kind == EventKind::arrived || event.kind == EventKind::came_to_counter;
            follow(lane, event);
        }
        if (!came) continue;
        if (lane.served) lane.from = std::min(lane.from, *lane.served);
        lane.moods.insert(lane.moods.begin(), {lane.from, static_cast<float>(customer.anger) / kPoints,
                                               static_cast<float>(customer.trust) / kPoints});
        lanes.push_back(std::move(lane));
    }
    return lanes;
}

std::vector<LinePoint> line_of(const std::vector<Lane>& lanes) {
    std::vector<Millis> changes;
    for (const Lane& lane : lanes) {
        changes.push_back(lane.from);
        changes.push_back(lane.served.value_or(lane.to));
    }
    std::sort(changes.begin(), changes.end());
    std::vector<LinePoint> line;
    for (const Millis at : changes) {
        const auto people = std::count_if(lanes.begin(), lanes.end(), [&](const Lane& lane) {
            return lane_at(lane, at).where == Whereabouts::in_line;
        });
        if (line.empty() || line.back().people != people) line.push_back({at, static_cast<int>(people)});
    }
    return line;
}

}  // namespace

void add_course(const session::Session& session, const scoring::Scorecard& card, const scenario::Gallery& people,
                Debrief& debrief) {
    debrief.lanes = lanes_of(session, card, people);
    debrief.line = line_of(debrief.lanes);
    debrief.place = session.model().scenario().place;
    Listener(session).listen(session, debrief.heard);
    for (const simulation::Event& event : session.simulation().events()) {
        if (event.kind != EventKind::asked_afterwards || !event.moment.exists()) continue;
        const std::string& lesson = session.model().moment(event.moment).lesson;
        if (!lesson.empty()) debrief.asked.push_back(session.words(lesson, event.customer));
    }
}

void mark_hints(Debrief& debrief, const std::vector<Shift::Hinted>& hints) {
    for (JudgedMoment& moment : debrief.moments)
        for (const Shift::Hinted& hint : hints)
            if (hint.moment == moment.moment && hint.at <= moment.at) moment.hinted = true;
}

std::vector<const Heard*> talk_around(const Debrief& debrief, const JudgedMoment& moment) {
    constexpr std::size_t kBefore = 5;
    std::vector<const Heard*> before, after;
    for (const Heard& heard : debrief.heard) {
        if (heard.customer != moment.customer) continue;
        if (heard.at < moment.at) {
            before.push_back(&heard);
            continue;
        }
        const bool answered = !after.empty() && after.back()->kind != Heard::Kind::said;
        after.push_back(&heard);
        if (heard.kind == Heard::Kind::said && (answered || heard.at > moment.at)) break;
    }
    if (before.size() > kBefore) before.erase(before.begin(), before.end() - kBefore);
    before.insert(before.end(), after.begin(), after.end());
    return before;
}

LaneAt lane_at(const Lane& lane, Millis at) {
    LaneAt found;
    if (at < lane.from) return found;
    for (const MoodPoint& mood : lane.moods) {
        if (mood.at > at) break;
        found.anger = mood.anger;
        found.trust = mood.trust;
    }
    const bool served = lane.served && *lane.served <= at;
    found.where = at >= lane.to ? Whereabouts::gone : served ? Whereabouts::at_counter : Whereabouts::in_line;
    return found;
}

int people_in_line(const Debrief& debrief, Millis at) {
    int people = 0;
    for (const LinePoint& point : debrief.line)
        if (point.at <= at) people = point.people;
    return people;
}

WordsAt words_at(const Debrief& debrief, Millis at) {
    WordsAt found;
    for (const Heard& heard : debrief.heard) {
        if (heard.at > at) break;
        if (heard.kind == Heard::Kind::said) found.theirs = &heard;
        if (heard.kind == Heard::Kind::you) found.yours = &heard;
    }
    return found;
}

}  // namespace composure::window
