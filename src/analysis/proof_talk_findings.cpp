// Moments, replies, endings and help that never come, and talks that never end.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/proof_findings_internal.h"

namespace composure::analysis {

bool ProofFindings::is_open(const WayIn& way) const {
    if (!way.from.exists()) return true;
    return !no_moment_[way.from.position()] && (!way.by.exists() || !no_reply_[way.by.position()]);
}

bool ProofFindings::follows_from_another(MomentId moment) const {
    const auto& ways = ways_[moment.position()];
    return !ways.empty() && std::none_of(ways.begin(), ways.end(), [&](const WayIn& way) { return is_open(way); });
}

void ProofFindings::add_moment(const Claim& claim) {
    if (follows_from_another(claim.moment)) return;
    const scenario::Moment& moment = model_.moment(claim.moment);
    const bool ends = moment.ends != scenario::Outcome::none;
    const std::string place = fmt::format("{}'{}'", ends ? "the ending " : "", moment.id);
    Diagnostic& one = add(ends ? "impossible-ending" : "unreachable-moment", Severity::error, moment.at, claim.customer,
                          claim.strained ? fmt::format("nothing that is said leads to {}", place)
                                         : fmt::format("nobody can ever come to {}", place));
    note_strain(one, claim);
    std::string ways;
    for (const WayIn& way : ways_[claim.moment.position()]) {
        if (!way.from.exists() || !is_open(way)) continue;
        ways += fmt::format("{}'{}' (line {})", ways.empty() ? "" : ", ", model_.moment(way.from).id,
                            way.by.exists() ? model_.reply(way.by).at.line : model_.moment(way.from).at.line);
    }
    if (!ways.empty()) {
        one.notes.push_back(fmt::format("the way from {} asks for something that never holds there", ways));
        one.notes.push_back("change that condition, or take the moment and the way to it away");
    } else if (ways_[claim.moment.position()].empty()) {
        one.notes.push_back(fmt::format("add 'then: {}' where it should follow, or take it away", moment.id));
    } else {
        one.notes.push_back("only help leads here, and it never comes: see 'free' in 'team'");
    }
}

bool ProofFindings::says_no_way_on(MomentId moment) const {
    if (stuck_.count(moment) == 0) return false;
    for (std::size_t n = 0; n < model_.reply_count(moment); ++n) {
        if (!no_reply_[model_.first_reply(moment).position() + n]) return false;
    }
    return true;
}

void ProofFindings::add_reply(const Claim& claim) {
    const scenario::Reply& reply = model_.reply(claim.reply);
    Diagnostic& one =
        add("unreachable-reply", Severity::error, reply.at, claim.customer,
            claim.strained ? "nothing that is said brings this reply on offer" : "this reply is never on offer");
    note_strain(one, claim);
    if (!reply.condition.always()) {
        if (!claim.strained)
            one.notes.push_back(fmt::format("its 'if' (line {}) can never hold here", reply.condition.at.line));
        one.notes.push_back("change the condition, or take the reply away");
    } else {
        one.notes.push_back("take it away, or let the moment be reached in another way");
    }
}

void ProofFindings::add_ending(const Claim& claim) {
    if (no_moment_[claim.moment.position()]) return;
    if (claim.reply.exists() && no_reply_[claim.reply.position()]) return;
    const SourceSpan at = claim.reply.exists() ? model_.reply(claim.reply).at : model_.moment(claim.moment).at;
    const auto outcome = scenario::name_of(claim.outcome);
    Diagnostic& one = add("impossible-ending", Severity::error, at, claim.customer,
                          claim.strained ? fmt::format("nothing that is said leads to the ending '{}' here", outcome)
                                         : fmt::format("the ending '{}' can never happen here", outcome));
    note_strain(one, claim);
    one.notes.push_back("nothing that can be done leads to it: change what stands before it, or take it away");
}

void ProofFindings::add_escalation(const Claim& claim) {
    const scenario::Escalation& escalation = model_.escalation(claim.escalation);
    no_due_.insert(&escalation);
    Diagnostic& one = add("escalation-never-due", Severity::error, escalation.due.at, claim.customer,
                          claim.strained ? "nothing that is said makes help due for this customer"
                                         : "help can never become due for this customer");
    const bool usual = escalation.due.at == escalation.at;
    note_strain(one, claim);
    if (!claim.strained)
        one.notes.push_back(usual ? "without 'due' it asks for an insult after a limit, a third insult, a threat or "
                                    "harassment, and none of these happens"
                                  : "nothing that can happen makes this condition true");
    one.notes.push_back(
        "name what makes help needed, like 'due: {reached: wants-more}'; or 'due: never', if holding is right");
}

void ProofFindings::add_stuck(const Claim& claim) {
    const scenario::Moment& moment = model_.moment(claim.moment);
    Diagnostic& one = add("no-way-on", Severity::error, moment.at, claim.customer,
                          fmt::format("in '{}' the trainee may be left without anything to answer", moment.id));
    note_play(one, model_, claim);
    one.notes.push_back("give the moment a reply without an 'if' and without 'once'");
}

bool ProofFindings::is_where_it_begins(const Claim& claim) const {
    const auto acts = [](const Claim& one) { return one.witness ? one.witness->acts.size() : 0; };
    return std::none_of(proof_.claims.begin(), proof_.claims.end(), [&](const Claim& other) {
        const bool same = other.kind == ClaimKind::endless || other.kind == ClaimKind::endless_as_written;
        const bool shown = same && other.customer == claim.customer && other.verdict == Verdict::shown;
        return shown && stuck_.count(other.moment) == 0 && acts(other) < acts(claim);
    });
}

void ProofFindings::add_endless(const Claim& claim) {
    if (stuck_.count(claim.moment) > 0 || !is_where_it_begins(claim)) return;
    if (!endless_.insert(claim.customer.value).second) return;
    const scenario::Moment& moment = model_.moment(claim.moment);
    const bool for_ever = claim.kind == ClaimKind::endless;
    Diagnostic& one = add("endless", Severity::error, moment.at, claim.customer,
                          for_ever ? fmt::format("from '{}' on this talk never ends, whatever is done", moment.id)
                                   : fmt::format("from '{}' on no reply leads to an end of this talk", moment.id));
    note_play(one, model_, claim);
    one.notes.push_back("let a reply lead out of the circle, to a moment with 'ends:', or write 'ends:' in a reply");
}

}  // namespace composure::analysis
