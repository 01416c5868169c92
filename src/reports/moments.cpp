#include "reports/moments.h"

#include <algorithm>
#include <span>

namespace composure::reports {
namespace {

using scoring::Finding;

MomentKind kind_of(const Finding& finding) {
    if (finding.serious) return MomentKind::serious;
    if (finding.missed) return MomentKind::asked_for;
    return finding.severity == 0 ? MomentKind::good : MomentKind::less_good;
}

void take_if_empty(std::string& into, std::string& from) {
    if (into.empty()) into = std::move(from);
}

Moment moment_of(const simulation::Model& model, const scoring::Scorecard& card, std::span<const Finding> findings,
                 const scoring::Names& names) {
    Moment moment;
    for (const Finding& finding : findings) {
        scoring::Evidence evidence = scoring::evidence_for(model, finding, names);
        if (moment.judged.empty()) {
            moment.at = evidence.at;
            moment.customer = evidence.customer;
            moment.speaker = evidence.speaker;
            moment.their_words = evidence.their_words;
            moment.they_spoke = evidence.they_spoke;
            moment.your_words = evidence.your_words;
            moment.quoted = finding.reply.exists();
        }
        const MomentKind kind = kind_of(finding);
        moment.kind = std::max(moment.kind, kind);
        moment.worth += finding.cost * scoring::pillar_of(card, finding.pillar).weight;
        moment.judged.push_back({kind, std::string(scoring::title_of(finding.pillar)), std::move(evidence.says),
                                 std::move(evidence.code), std::move(evidence.rules)});
        take_if_empty(moment.why, evidence.why);
        take_if_empty(moment.better, evidence.better);
        take_if_empty(moment.better_words, evidence.better_words);
    }
    return moment;
}

}  // namespace

bool same_act(const scoring::Finding& a, const scoring::Finding& b) {
    return a.at == b.at && a.customer == b.customer && a.moment == b.moment && a.reply == b.reply &&
           a.silence == b.silence;
}

Moments moments_of(const simulation::Model& model, const scoring::Scorecard& card, const scoring::Names& names) {
    Moments made;
    made.language = model.scenario().language;
    made.length = card.length;
    const std::span<const Finding> findings = card.findings;
    for (std::size_t from = 0, to = 0; from < findings.size(); from = to) {
        while (to < findings.size() && same_act(findings[to], findings[from])) ++to;
        made.moments.push_back(moment_of(model, card, findings.subspan(from, to - from), names));
    }
    for (const scoring::EscalationVerdict& each : card.escalations) {
        made.help.push_back({scoring::sentence_for(model, each, names), scoring::rules_for(model, each), each.called});
    }
    for (const scoring::Pillar pillar : scenario::kPillars) {
        made.sentences[static_cast<std::size_t>(pillar)] = scoring::sentence_for(model, card, pillar, names);
    }
    made.went_well = scoring::what_went_well(model, card, names);
    made.change = scoring::one_thing_to_change(model, card, names);
    for (const std::string& each : model.scenario().lessons)
        made.lessons.push_back(scoring::expand(each, model, CustomerId::none(), names));
    return made;
}

std::vector<std::size_t> two_to_talk_about(const std::vector<Moment>& moments) {
    std::vector<std::size_t> order;
    for (std::size_t n = 0; n < moments.size(); ++n)
        if (moments[n].kind != MomentKind::good) order.push_back(n);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const bool one = moments[a].kind == MomentKind::serious, other = moments[b].kind == MomentKind::serious;
        return one != other ? one : moments[a].worth > moments[b].worth;
    });
    const auto same_thing = [&](std::size_t a, std::size_t b) {
        return moments[a].judged.front().code == moments[b].judged.front().code;
    };
    if (order.size() > 2 && same_thing(order[0], order[1])) {
        const auto another =
            std::find_if(order.begin() + 2, order.end(), [&](std::size_t n) { return !same_thing(order[0], n); });
        if (another != order.end()) std::iter_swap(order.begin() + 1, another);
    }
    if (order.size() > 2) order.resize(2);
    return order;
}

}  // namespace composure::reports
