#include "scoring/carry_over.h"

#include <algorithm>
#include <vector>

namespace composure::scoring {

namespace {

using simulation::Event;
using simulation::EventKind;

constexpr std::int32_t kProvokes = 2;    // level
constexpr std::int32_t kFirstTurns = 3;  // of the next customer

struct Talk {
    bool provoked = false;  // this customer, with level 2 or more
    bool after = false;     // came right after such a one
    std::int32_t turns = 0;
    // the turn now
    bool open = false, offers = false, calm_moment = false, fault = false;
};

class Counting {
public:
    Counting(const simulation::Model& model, const Scorecard& card)
        : model_(model), card_(card), talks_(model.scenario().customers.size()) {}

    CarryOverCounts of(std::span<const Event> events) {
        for (const Event& event : events) {
            if (event.customer.position() < talks_.size()) follow(event, talks_[event.customer.position()]);
        }
        for (Talk& talk : talks_) close(talk);
        return counts_;
    }

private:
    void follow(const Event& event, Talk& talk) {
        switch (event.kind) {
            case EventKind::came_to_counter: return come(event.customer, talk);
            case EventKind::said: return say(event, talk);
            case EventKind::hand_over_began: return open_hand_over(talk);
            case EventKind::offered: talk.offers = talk.offers || event.value != 0; return;
            case EventKind::replied:
            case EventKind::handed_over:
            case EventKind::silence:
            case EventKind::limit_set:
            case EventKind::told_to_leave: talk.fault = talk.fault || at_fault(event); return;
            case EventKind::gone: return close(talk);
            default: return;
        }
    }

    void come(CustomerId customer, Talk& talk) {
        if (last_here_.exists() && last_here_ != customer) talk.after = talks_[last_here_.position()].provoked;
        last_here_ = customer;
    }

    void say(const Event& event, Talk& talk) {
        const auto as = static_cast<simulation::SaidAs>(event.detail);
        if (as != simulation::SaidAs::first && as != simulation::SaidAs::again) return;
        close(talk);
        const scenario::Moment& moment = model_.moment(event.moment);
        const std::int32_t level = model_.vocabulary().numbers.provocation_levels[static_cast<std::size_t>(moment.is)];
        talk.provoked = talk.provoked || level >= kProvokes;
        talk.open = true;
        talk.calm_moment = level == 0;
    }

    void open_hand_over(Talk& talk) {
        close(talk);
        talk.open = talk.offers = talk.calm_moment = true;
    }

    void close(Talk& talk) {
        const Talk turn = talk;
        talk.open = talk.offers = talk.calm_moment = talk.fault = false;
        if (!turn.open || !turn.offers) return;
        ++talk.turns;
        if (!turn.calm_moment) return;
        const bool after = talk.after && talk.turns <= kFirstTurns;
        ++(after ? counts_.after_total : counts_.other_total);
        if (!turn.fault) ++(after ? counts_.after_good : counts_.other_good);
    }

    bool at_fault(const Event& event) const {
        return std::any_of(card_.findings.begin(), card_.findings.end(), [&event](const Finding& finding) {
            const bool in_talk = finding.pillar == Pillar::calm || finding.pillar == Pillar::no_arguing ||
                                 finding.pillar == Pillar::service;
            return in_talk && finding.severity < 0 && finding.at == event.at && finding.customer == event.customer &&
                   finding.moment == event.moment;
        });
    }

    const simulation::Model& model_;
    const Scorecard& card_;
    std::vector<Talk> talks_;
    CustomerId last_here_;
    CarryOverCounts counts_;
};

}  // namespace

CarryOverCounts carry_over(const simulation::Model& model, std::span<const Event> events, const Scorecard& card) {
    return Counting(model, card).of(events);
}

}  // namespace composure::scoring
