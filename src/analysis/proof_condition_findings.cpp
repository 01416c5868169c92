// Parts of conditions that never hold: which of them are worth a word.
#include <algorithm>

#include "analysis/proof_findings_internal.h"

namespace composure::analysis {

namespace {

using scenario::Condition;
using scenario::ConditionKind;

bool is_part_of(const Condition& whole, const Condition* part) {
    return &whole == part || std::any_of(whole.parts.begin(), whole.parts.end(),
                                         [&](const Condition& one) { return is_part_of(one, part); });
}

bool is_in(const scenario::Way& way, const Condition* part) {
    return std::any_of(way.begin(), way.end(),
                       [&](const scenario::Branch& branch) { return is_part_of(branch.condition, part); });
}

bool leads_to_nobody(const std::vector<WayIn>& ways, bool nobody, const Condition* part) {
    return nobody && std::any_of(ways.begin(), ways.end(), [&](const WayIn& way) {
               return way.branch != nullptr && is_part_of(way.branch->condition, part);
           });
}

}  // namespace

void ProofFindings::note_negated(const Condition& condition, bool under_not) {
    if (under_not) negated_.insert(&condition);
    if (condition.parts.empty()) ++parts_[{condition.at.line, condition.at.column}];
    for (const Condition& part : condition.parts)
        note_negated(part, under_not || condition.kind == ConditionKind::not_);
}

void ProofFindings::note_conditions() {
    const auto note_way = [&](const scenario::Way& way) {
        for (const scenario::Branch& branch : way) note_negated(branch.condition, false);
    };
    for (const scenario::Customer& customer : model_.scenario().customers) {
        if (customer.remorse) note_way(customer.remorse->then);
        for (const scenario::Escalation& escalation : customer.escalations) {
            note_negated(escalation.due, false);
            note_negated(escalation.harm, false);
        }
        for (const scenario::Moment& moment : customer.moments) {
            note_way(moment.then);
            for (const scenario::Reply& reply : moment.replies) {
                note_negated(reply.condition, false);
                note_way(reply.then);
            }
        }
    }
}

bool ProofFindings::explained(const Condition* part) const {
    for (const scenario::Escalation* escalation : no_due_) {
        if (is_part_of(escalation->due, part)) return true;
    }
    for (const scenario::Customer& customer : model_.scenario().customers) {
        for (const scenario::Escalation& escalation : customer.escalations) {
            const bool within = is_part_of(escalation.due, part) || is_part_of(escalation.harm, part);
            if (within && part->at == escalation.at) return true;
        }
    }
    for (std::size_t n = 0; n < ways_.size(); ++n) {
        const MomentId id = MomentId::at(n);
        if (leads_to_nobody(ways_[n], no_moment_[n], part)) return true;
        for (std::size_t r = 0; r < model_.reply_count(id); ++r) {
            const ReplyId reply = ReplyId::at(model_.first_reply(id).position() + r);
            if (!no_moment_[n] && !no_reply_[reply.position()]) continue;
            if (is_part_of(model_.reply(reply).condition, part) || is_in(model_.reply(reply).then, part)) return true;
        }
        if (no_moment_[n] && is_in(model_.moment(id).then, part)) return true;
    }
    return false;
}

void ProofFindings::add_part(const Claim& claim) {
    if (claim.part == nullptr) return;
    if (parts_[{claim.part->at.line, claim.part->at.column}] > 0) return;  // true for another customer
    if (negated_.count(claim.part) > 0 || explained(claim.part)) return;
    Diagnostic& one = add("condition-part-never-true", Severity::warning, claim.part->at, claim.customer,
                          claim.strained ? "nothing that is said makes this part of the condition true"
                                         : "this part of the condition never holds");
    note_strain(one, claim);
    one.notes.push_back("change it, or take it away: whatever it guards never happens because of it");
}

}  // namespace composure::analysis
