#include "scoring/highlights.h"

#include <fmt/format.h>

#include "base/millis_text.h"

namespace composure::scoring {
namespace {

constexpr std::size_t kMostPraise = 3;

bool is_good(const Finding& finding) { return !finding.missed && finding.severity == 0; }

bool same_act(const Finding& a, const Finding& b) {
    return a.at == b.at && a.customer == b.customer && a.moment == b.moment && a.reply == b.reply;
}

struct Act {
    const Finding* first = nullptr;
    std::int32_t asked = 0;  // called-for codes done
    std::int32_t level = 0;  // of the provocation that it answered
    bool spoilt = false;
};

Act act_at(const simulation::Model& model, const Scorecard& card, std::size_t place) {
    Act act;
    for (std::size_t n = place; n < card.findings.size() && same_act(card.findings[n], card.findings[place]); ++n) {
        const Finding& finding = card.findings[n];
        if (!is_good(finding) && !finding.missed) act.spoilt = true;
        if (!is_good(finding)) continue;
        if (act.first == nullptr || (finding.called_for && !act.first->called_for)) act.first = &finding;
        act.asked += finding.called_for ? 1 : 0;
    }
    const MomentId moment = card.findings[place].moment;
    if (moment.exists()) {
        const auto is = static_cast<std::size_t>(model.moment(moment).is);
        act.level = model.vocabulary().numbers.provocation_levels[is];
    }
    return act;
}

bool stronger(const Act& a, const Act& b) {
    if (b.first == nullptr) return true;
    return a.asked != b.asked ? a.asked > b.asked : a.level > b.level;
}

const Finding* best_good_act(const simulation::Model& model, const Scorecard& card) {
    Act best;
    for (std::size_t n = 0; n < card.findings.size(); ++n) {
        if (n > 0 && same_act(card.findings[n], card.findings[n - 1])) continue;
        const Act act = act_at(model, card, n);
        if (act.first == nullptr || act.spoilt || !act.first->reply.exists()) continue;
        if (stronger(act, best)) best = act;
    }
    return best.first;
}

std::string lower_first(std::string text) {
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

void praise_words(const simulation::Model& model, const Scorecard& card, const Names& names,
                  std::vector<std::string>& into) {
    const Finding* best = best_good_act(model, card);
    if (best == nullptr) return;
    const Evidence evidence = evidence_for(model, *best, names);
    const std::string to =
        model.is_hand_over(best->moment) ? std::string("at the hand-over") : fmt::format("to {}", evidence.customer);
    into.push_back(fmt::format("At {} you said {}: \"{}\" You {}", clock_text(evidence.at), to, evidence.your_words,
                               lower_first(evidence.says)));
}

void praise_calm(const Scorecard& card, std::vector<std::string>& into) {
    const PillarScore& calm = pillar_of(card, Pillar::calm);
    if (card.clocks_answered == 0) return;  // nobody is praised for having said nothing
    if (calm.provoked == 1 && calm.provoked_good == 1) into.push_back("You were provoked, and you kept your temper.");
    if (calm.provoked == 2 && calm.provoked_good == 2)
        into.push_back("You were provoked twice, and you kept your temper both times.");
    if (calm.provoked > 2 && calm.provoked_good == calm.provoked) {
        into.push_back(fmt::format("You were provoked {} times, and you kept your temper each time.", calm.provoked));
    }
    if (calm.provoked == 0 && calm.opportunities > 0 && calm.good == calm.opportunities) {
        into.push_back("You stayed calm from the first word to the last.");
    }
}

void praise_help(const simulation::Model& model, const Scorecard& card, std::vector<std::string>& into) {
    for (const EscalationVerdict& each : card.escalations) {
        const std::string& name = model.customer(each.customer).name;
        const scenario::Outcome outcome = card.customers[each.customer.position()];
        if (each.own_making || outcome == scenario::Outcome::walked_out || outcome == scenario::Outcome::left) continue;
        if (each.verdict == Verdict::hit)
            return into.push_back(fmt::format("You got help for {} at the right time.", name));
        if (each.verdict == Verdict::held_well && each.foil) {
            return into.push_back(
                fmt::format("With {} it was tempting to call for help, and you rightly held it yourself.", name));
        }
    }
}

void praise_endings(const simulation::Model& model, const Scorecard& card, std::vector<std::string>& into) {
    for (std::size_t n = 0; n < card.customers.size(); ++n) {
        if (card.customers[n] != scenario::Outcome::resolved) continue;
        return into.push_back(fmt::format("{} went away with it settled.", model.customer(CustomerId::at(n)).name));
    }
}

}  // namespace

std::vector<std::string> what_went_well(const simulation::Model& model, const Scorecard& card, const Names& names) {
    std::vector<std::string> praise;
    praise_words(model, card, names, praise);
    praise_calm(card, praise);
    praise_help(model, card, praise);
    praise_endings(model, card, praise);
    if (praise.size() > kMostPraise) praise.resize(kMostPraise);
    if (!praise.empty()) return praise;
    if (card.reason == Reason::stopped_early) return {"You began, and that is where everybody begins."};
    return {"You stayed with it to the end. That is not the easy part, and now you know where to start."};
}

namespace {

// What a change is worth: thousandths of a point of the total, times 100.
struct Change {
    std::int64_t worth = 0;
    const Finding* finding = nullptr;
    const EscalationVerdict* verdict = nullptr;
};

std::int64_t worth_of(const Scorecard& card, const Finding& finding) {
    constexpr std::int64_t kAboveAll = std::int64_t{1} << 40;  // a serious incident comes before any number
    const std::int64_t worth = finding.cost * pillar_of(card, finding.pillar).weight;
    return finding.serious ? kAboveAll + worth : worth;
}

// What would go away together: everything bad of one pillar, or one kind of thing that was left out.
bool same_habit(const Finding& a, const Finding& b) {
    if (a.missed != b.missed || is_good(a) || is_good(b)) return false;
    return a.missed ? a.code == b.code : a.pillar == b.pillar;
}

Change dearest_finding(const Scorecard& card) {
    Change dearest;
    std::int64_t own = 0;
    for (const Finding& finding : card.findings) {
        if (is_good(finding) || (finding.missed && finding.silence)) continue;  // of a silence, the silence is told
        std::int64_t worth = 0;
        for (const Finding& other : card.findings) {
            if (same_habit(other, finding)) worth += worth_of(card, other);
        }
        if (worth < dearest.worth || (worth == dearest.worth && worth_of(card, finding) <= own)) continue;
        own = worth_of(card, finding);
        dearest = {worth, &finding, nullptr};
    }
    return dearest;
}

Change dearest_verdict(const Scorecard& card) {
    constexpr std::int64_t kEnough = 85'000;
    std::int64_t counted = 0;
    Change dearest;
    for (const EscalationVerdict& each : card.escalations) {
        if (!each.counts) continue;
        ++counted;
        if (each.own_making) continue;  // what brought it on is the thing to change
        const std::int64_t worth = (kEnough - each.points) * pillar_of(card, Pillar::escalation).weight;
        if (worth > dearest.worth) dearest = {worth, nullptr, &each};
    }
    if (counted > 1) dearest.worth /= counted;
    return dearest;
}

std::string advice_for(const simulation::Model& model, const EscalationVerdict& verdict) {
    const bool for_the_line = model.escalation(verdict.escalation).needs == scenario::HelpNeeded::colleague;
    switch (verdict.verdict) {
        case Verdict::early:
            if (verdict.foil)
                return "Look at the card first. If the rule gives the answer, the answer is yours to give.";
            if (for_the_line) return "Hold it a little longer. Call a colleague when the line begins to grow.";
            return "Hold it a little longer. Call when it is not yours to decide, or when it does not stop.";
        case Verdict::late: return "Call as soon as it is clear that it is not yours to decide.";
        case Verdict::too_late:
        case Verdict::miss:
            return "Call for help in time. It is no weakness, and it is the shortest way for everybody.";
        case Verdict::other_help:
            return "Ask first what is missing: somebody who may decide, or a second pair of hands.";
        default: return "Keep the talk going until help comes, hand over the facts, and ask afterwards.";
    }
}

std::string happened(const simulation::Model& model, const Finding& finding, const Names& names) {
    const Evidence evidence = evidence_for(model, finding, names);
    const std::string at = clock_text(evidence.at);
    if (finding.silence) return fmt::format("At {} {} waited for a word from you.", at, evidence.customer);
    if (!finding.reply.exists()) return fmt::format("At {}, with {}: {}", at, evidence.customer, evidence.says);
    return fmt::format("At {}, to {}: \"{}\"", at, evidence.customer, evidence.your_words);
}

}  // namespace

Advice one_thing_to_change(const simulation::Model& model, const Scorecard& card, const Names& names) {
    const Change said = dearest_finding(card);
    const Change called = dearest_verdict(card);
    if (said.finding == nullptr && called.verdict == nullptr)
        return {"", "There is nothing to mend here. Try a harder one.", ""};
    if (called.worth > said.worth) {
        return {sentence_for(model, *called.verdict, names), advice_for(model, *called.verdict), ""};
    }
    const Evidence evidence = evidence_for(model, *said.finding, names);
    const std::string& instead = evidence.better.empty() ? evidence.says : evidence.better;
    return {happened(model, *said.finding, names), instead, evidence.better_words};
}

}  // namespace composure::scoring
