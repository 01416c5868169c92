// From the claims of the proof to what a trainer must mend.
#include <fmt/format.h>

#include "analysis/proof_findings_internal.h"

namespace composure::analysis {

namespace {

// Nobody who plays comes to it.
bool is_missing(const Claim& claim) { return claim.strained || claim.verdict == Verdict::proved_absent; }

}  // namespace

std::vector<Diagnostic> ProofFindings::all() {
    for (const Claim& claim : proof_.claims) {
        if (!is_missing(claim)) continue;
        if (claim.kind == ClaimKind::moment_reached) no_moment_[claim.moment.position()] = true;
        if (claim.kind == ClaimKind::reply_offered) no_reply_[claim.reply.position()] = true;
    }
    for (const Claim& claim : proof_.claims) {
        if (claim.kind == ClaimKind::stuck && claim.verdict == Verdict::shown) stuck_.insert(claim.moment);
    }
    note_conditions();
    for (const Claim& claim : proof_.claims) {
        if (!is_missing(claim)) possible_.insert(key_of(claim));
        if (claim.kind == ClaimKind::part_true) --parts_[{claim.part->at.line, claim.part->at.column}];
    }
    for (const Claim& claim : proof_.claims) {
        // What `like` copied stands once in the file: it is wrong only if it is wrong for everybody.
        const bool wanted = claim.kind < ClaimKind::stuck;
        if (!wanted || possible_.count(key_of(claim)) == 0) look_at(claim);
    }
    if (model_.scenario().pass_mark > proof_.upper_bound) found_.push_back(out_of_reach(model_, proof_));
    return std::move(found_);
}

ProofFindings::Key ProofFindings::key_of(const Claim& claim) const {
    SourceSpan at = claim.moment.exists() ? model_.moment(claim.moment).at : SourceSpan{};
    if (claim.reply.exists()) at = model_.reply(claim.reply).at;
    if (claim.escalation.exists()) at = model_.escalation(claim.escalation).at;
    if (claim.part != nullptr) at = claim.part->at;
    return {claim.kind, at.line, at.column, claim.outcome};
}

void ProofFindings::look_at(const Claim& claim) {
    const bool absent = is_missing(claim);
    const bool shown = claim.verdict == Verdict::shown;
    switch (claim.kind) {
        case ClaimKind::moment_reached:
            if (absent) add_moment(claim);
            break;
        case ClaimKind::reply_offered:
            if (absent && !no_moment_[claim.moment.position()] && !says_no_way_on(claim.moment)) add_reply(claim);
            break;
        case ClaimKind::ending_happens:
            if (absent) add_ending(claim);
            break;
        case ClaimKind::escalation_due:
            if (absent) add_escalation(claim);
            break;
        case ClaimKind::part_true:
            if (absent) add_part(claim);
            break;
        case ClaimKind::stuck:
            if (shown) add_stuck(claim);
            break;
        case ClaimKind::endless:
        case ClaimKind::endless_as_written:
            if (shown) add_endless(claim);
            break;
    }
}

Diagnostic& ProofFindings::add(const char* code, Severity severity, SourceSpan at, CustomerId customer,
                               std::string message) {
    Diagnostic one;
    one.code = code;
    one.severity = severity;
    one.at = at;
    one.message = std::move(message);
    one.context = fmt::format("in customer '{}'", model_.customer(customer).id);
    return found_.emplace_back(std::move(one));
}

std::vector<Diagnostic> findings_of(const simulation::Model& model, const Proof& proof) {
    return ProofFindings(model, proof).all();
}

}  // namespace composure::analysis
