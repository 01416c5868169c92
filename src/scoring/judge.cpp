#include "scoring/judge.h"

#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {

using simulation::Event;
using simulation::EventKind;

Pass::Pass(const simulation::Model& which, std::vector<Finding>& into, std::int64_t reference_weight)
    : model(which),
      words(which.vocabulary()),
      numbers(words.numbers),
      findings(into),
      turn_weights(std::max<std::int64_t>(reference_weight, numbers.least_turn_weight)),
      people_count(std::min(which.scenario().customers.size(), simulation::kMostCustomers)),
      need_count(std::min(which.escalation_count(), kMostEscalationsInAll)) {
    findings.clear();
    for (std::size_t n = 0; n < people_count; ++n) people[n].anger = which.scenario().customers[n].anger;
}

bool taken_along(const Person& person) {
    if (person.outcome == scenario::Outcome::walked_out) return person.bad;
    return person.outcome == scenario::Outcome::left && person.left_after_bad;
}

namespace {

void follow_said(Pass& pass, Person& person, const Event& event) {
    const auto said = static_cast<simulation::SaidAs>(event.detail);
    if (said != simulation::SaidAs::first && said != simulation::SaidAs::again) return;
    close_turn(pass, person, event.customer);
    open_turn(pass, person, event);
}

void follow_hand_over(Pass& pass, Person& person, const Event& event) {
    Turn& turn = person.turn;
    if (turn.open && !turn.acted && event.at.count <= turn.speech_end) turn.too_short = true;
    close_turn(pass, person, event.customer);
    open_turn(pass, person, event);
}

void follow_handed_over(Pass& pass, Person& person, const Event& event) {
    if (static_cast<scenario::HandOverReply::Kind>(event.detail) == scenario::HandOverReply::Kind::facts) {
        note_facts(pass, event.customer);
    }
    judge_reply(pass, person, event);
}

void follow_moved(Pass& pass, Person& person, const Event& event) {
    const auto by = static_cast<simulation::MovedBy>(event.detail);
    const bool by_act =
        by == simulation::MovedBy::conduct || by == simulation::MovedBy::changes || by == simulation::MovedBy::silence;
    if (by_act && event.value > person.anger && person.grave_act_at == event.at.count) pass.own_anger = true;
    person.anger = event.value;
}

void follow_counter(Person& person, const Event& event) {
    if (person.on_hold) person.held_for += event.at.count - person.held_at;
    person.on_hold = false;
    const bool straight = event.detail == 0 && person.arrived_at == event.at.count;
    if (straight) person.waiting = false;
    if (person.served_at == kNever) person.served_at = event.at.count;
}

void follow_gone(Pass& pass, Person& person, const Event& event) {
    const auto outcome = static_cast<scenario::Outcome>(event.detail);
    if (person.on_hold && outcome == scenario::Outcome::left) judge_left_on_hold(pass, person, event);
    if (person.on_hold) person.held_for += event.at.count - person.held_at;
    close_turn(pass, person, event.customer);
    note_break(pass, event.customer);
    person.outcome = outcome;
    person.gone_at = event.at.count;
    person.left_after_bad = pass.bad;
    pass.last_gone = event.customer;
    if (pass.at_counter == event.customer) pass.at_counter = CustomerId::none();
}

void follow_arrived(Person& person, const Event& event) {
    person.arrived_at = event.at.count;
    person.waiting = true;
}

// Events of the line: where people stand, and when they were seen.
void follow_place(Pass& pass, Person& person, const Event& event) {
    switch (event.kind) {
        case EventKind::arrived: return follow_arrived(person, event);
        case EventKind::came_to_counter: pass.at_counter = event.customer; return follow_counter(person, event);
        case EventKind::went_with_helper:
            if (person.served_at == kNever) person.served_at = event.at.count;
            return;
        case EventKind::acknowledged:
            if (person.seen_at == kNever) person.seen_at = event.at.count;
            return;
        case EventKind::gone: return follow_gone(pass, person, event);
        default: return;
    }
}

// Events of the talk with one customer.
void follow_talk(Pass& pass, Person& person, const Event& event) {
    switch (event.kind) {
        case EventKind::said: return follow_said(pass, person, event);
        case EventKind::offered: return offer(pass, person, event);
        case EventKind::replied:
            if (!pass.model.is_hand_over(event.moment)) judge_reply(pass, person, event);
            return;
        case EventKind::cut_off: person.cut_off = event.detail == 1; return;
        case EventKind::silence: return judge_silence(pass, person, event);
        case EventKind::listened: person.silences = 0; return;
        case EventKind::limit_set: return judge_limit(pass, person, event);
        case EventKind::told_to_leave: return judge_ending(pass, person, event);
        case EventKind::hand_over_began: return follow_hand_over(pass, person, event);
        case EventKind::handed_over: return follow_handed_over(pass, person, event);
        case EventKind::moved: return follow_moved(pass, person, event);
        case EventKind::felt_unsafe: person.unsafe = true; return;
        case EventKind::held: return judge_hold(pass, person, event);
        case EventKind::muttered:
            if (person.on_hold && event.detail == 2) judge_left_on_hold(pass, person, event);
            return;
        default: return follow_place(pass, person, event);
    }
}

// Events of nobody in particular, or of a need.
bool follow_session(Pass& pass, const Event& event) {
    switch (event.kind) {
        case EventKind::due:
        case EventKind::harm: note_due(pass, event); return true;
        case EventKind::called: note_call(pass, event); return true;
        case EventKind::help_arrived: note_help(pass, event); return true;
        case EventKind::asked_afterwards: note_asked(pass, event); return true;
        case EventKind::ended:
            pass.over = true;
            pass.stopped = static_cast<simulation::EndStatus>(event.detail) == simulation::EndStatus::stopped;
            return true;
        default: return false;
    }
}

}  // namespace

void follow(Pass& pass, std::span<const Event> events) {
    for (const Event& event : events) {
        pass.now = event.at.count;
        if (follow_session(pass, event)) continue;
        if (Person* person = pass.person(event.customer)) follow_talk(pass, *person, event);
    }
    for (std::size_t n = 0; n < pass.people_count; ++n) {
        Person& person = pass.people[n];
        if (!person.turn.acted) person.turn.too_short = true;  // the session ended before they could answer
        close_turn(pass, person, CustomerId::at(n));
    }
}

namespace {

// Nearly sorted already, and in place: a turn's missed items are found when it ends, but belong to its reply.
void sort_by_time(std::vector<Finding>& findings) {
    for (std::size_t n = 1; n < findings.size(); ++n) {
        const auto place = findings.begin() + static_cast<std::ptrdiff_t>(n);
        if (!(place->at < (place - 1)->at)) continue;
        const auto where = std::upper_bound(findings.begin(), place, *place,
                                            [](const Finding& a, const Finding& b) { return a.at < b.at; });
        std::rotate(where, place, place + 1);
    }
}

void fill_frame(const Pass& pass, Scorecard& into) {
    const scenario::Scenario& scenario = pass.model.scenario();
    for (const Pillar pillar : scenario::kPillars) {
        PillarScore& score = into.pillars[static_cast<std::size_t>(pillar)];
        score.weight = scenario.weights[static_cast<std::size_t>(pillar)];
        score.floor = scenario.floors[static_cast<std::size_t>(pillar)];
    }
    into.pass_mark = scenario.pass_mark;
    into.clocks = pass.clocks;
    into.clocks_answered = pass.clocks_answered;
    into.service = {pass.bad_service_acts, pass.surrendered, pass.own_anger};
    into.length = Millis{pass.now};
    into.customers.clear();
    for (std::size_t n = 0; n < pass.people_count; ++n) into.customers.push_back(pass.people[n].outcome);
}

}  // namespace

void judge(const simulation::Model& model, std::span<const Event> events, const Reference& reference,
           simulation::Settings settings, Scorecard& into) {
    Pass pass(model, into.findings, reference.weight);
    follow(pass, events);

    std::array<Exact, scenario::kPillarCount> exact;
    into.pillars[0] = score_loss(pass, reference, Pillar::calm, exact[0]);
    into.pillars[1] = score_loss(pass, reference, Pillar::no_arguing, exact[1]);
    into.pillars[2] = score_escalation(pass, reference, into.escalations, exact[2]);
    into.pillars[3] = score_service(pass, reference, into.topics, exact[3]);
    into.pillars[4] = score_line(pass, reference, settings.line_judged, into.line, exact[4]);
    fill_frame(pass, into);
    into.reference = reference;
    sort_by_time(into.findings);
    decide(pass, exact, into);
}

Scorecard judge(const simulation::Model& model, std::span<const Event> events, const Reference& reference,
                simulation::Settings settings) {
    Scorecard card;
    judge(model, events, reference, settings, card);
    return card;
}

}  // namespace composure::scoring
