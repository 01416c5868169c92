#include "scoring/scorecard.h"

namespace composure::scoring {

const PillarScore& pillar_of(const Scorecard& card, Pillar pillar) {
    return card.pillars[static_cast<std::size_t>(pillar)];
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::none: return "none";
        case Verdict::held_well: return "held-well";
        case Verdict::early: return "early";
        case Verdict::hit: return "hit";
        case Verdict::late: return "late";
        case Verdict::too_late: return "too-late";
        case Verdict::miss: return "miss";
        case Verdict::other_help: return "other-help";
        case Verdict::right_to_help: return "right-to-help";
        case Verdict::not_applicable: return "n/a";
    }
    return "none";
}

std::string_view name_of(Exercised exercised) {
    switch (exercised) {
        case Exercised::yes: return "yes";
        case Exercised::not_in_scenario: return "not-in-scenario";
        case Exercised::too_few: return "too-few";
        case Exercised::right_to_help: return "right-to-help";
        case Exercised::line_not_judged: return "line-not-judged";
        case Exercised::too_little: return "too-little";
        case Exercised::cut_short: return "cut-short";
    }
    return "yes";
}

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::incomplete: return "incomplete";
        case Outcome::held_for_review: return "held";
        case Outcome::not_met: return "not-met";
        case Outcome::met: return "met";
        case Outcome::ended_by_right_to_help: return "ended-by-right-to-help";
    }
    return "incomplete";
}

std::string_view words_for(Outcome outcome) {
    switch (outcome) {
        case Outcome::incomplete: return "incomplete";
        case Outcome::held_for_review: return "held for review";
        case Outcome::not_met: return "not met here";
        case Outcome::met: return "met here";
        case Outcome::ended_by_right_to_help: return "ended by right to help";
    }
    return "incomplete";
}

std::string_view name_of(Reason reason) {
    switch (reason) {
        case Reason::stopped_early: return "stopped-early";
        case Reason::serious_incident: return "serious-incident";
        case Reason::pillar_under_floor: return "pillar-under-floor";
        case Reason::pillar_too_few: return "pillar-too-few";
        case Reason::clocks_unanswered: return "clocks-unanswered";
        case Reason::no_total: return "no-total";
        case Reason::right_to_help: return "right-to-help";
        case Reason::under_pass_mark: return "under-pass-mark";
        case Reason::all_met: return "all-met";
    }
    return "stopped-early";
}

}  // namespace composure::scoring
