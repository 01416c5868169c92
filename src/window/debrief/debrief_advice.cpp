// Where in the course the advice belongs, and what was done where an answer was asked for.
#include <algorithm>

#include "base/millis_text.h"
#include "window/debrief/debrief_internal.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using simulation::ActKind;
using simulation::Event;
using simulation::EventKind;

// The advice names its moment by time; among those the one with the same words.
std::optional<std::size_t> moment_named_in(const Debrief& debrief) {
    std::optional<std::size_t> found;
    for (std::size_t n = 0; n < debrief.moments.size(); ++n) {
        const JudgedMoment& moment = debrief.moments[n];
        const bool then = debrief.advice.happened.find(clock_text(moment.at) + ",") != std::string::npos ||
                          debrief.advice.happened.find(clock_text(moment.at) + " ") != std::string::npos;
        if (!then || moment.mark == Mark::good) continue;
        if (!found || moment.example == debrief.advice.words) found = n;
    }
    return found;
}

// `moment`: of that one; none: of any.
const Event* last_line(const session::Session& session, CustomerId customer, Millis at, MomentId moment = {}) {
    const Event* line = nullptr;
    for (const Event& event : session.simulation().events()) {
        if (event.at > at) break;
        const bool meant = event.customer == customer && (!moment.exists() || event.moment == moment);
        if (event.kind == EventKind::said && meant) line = &event;
    }
    return line;
}

// Of a call for help: when it was made, or when it was due and nobody came.
std::optional<Millis> time_of(const scoring::EscalationVerdict& verdict) {
    const bool never = verdict.verdict == scoring::Verdict::miss || verdict.verdict == scoring::Verdict::too_late ||
                       verdict.verdict == scoring::Verdict::late;
    if (verdict.called && !never) return verdict.called;
    if (verdict.due) return *verdict.due + Millis{1};  // the line that made it due is heard again
    return verdict.called;
}

}  // namespace

void place_advice(const session::Session& session, const scoring::Scorecard& card, Debrief& debrief) {
    debrief.change = moment_named_in(debrief);
    if (debrief.change) {
        debrief.change_at = debrief.moments[*debrief.change].at;
        return;
    }
    for (const scoring::EscalationVerdict& verdict : card.escalations) {
        const auto at = time_of(verdict);
        if (!at || scoring::sentence_for(session.model(), verdict, session.names()) != debrief.advice.happened)
            continue;
        const Event* line = last_line(session, verdict.customer, *at);
        if (line == nullptr) return;
        debrief.change_at = at;
        for (std::size_t n = 0; n < debrief.moments.size() && !debrief.change; ++n)
            if (debrief.moments[n].moment == line->moment && debrief.moments[n].at >= *at) debrief.change = n;
        return;
    }
}

std::optional<std::string> done_instead(const session::Session& session, const scoring::Finding& finding) {
    const Event* line = last_line(session, finding.customer, finding.at, finding.moment);
    if (!finding.missed || finding.reply.exists() || line == nullptr) return std::nullopt;
    std::optional<std::string> done;
    for (const simulation::TimedAct& each : session.simulation().acts()) {
        if (each.at > finding.at) break;
        if (each.at < line->at) continue;
        if (each.act.kind == ActKind::listen) done = tr("listened");
        if (each.act.kind == ActKind::call_supervisor || each.act.kind == ActKind::call_colleague)
            done = tr("called for help");
    }
    return done;
}

}  // namespace composure::window
