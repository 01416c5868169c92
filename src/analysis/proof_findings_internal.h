// From the claims of the proof to what a trainer must mend, while it is gathered. Private to analysis/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "analysis/finding_words_internal.h"
#include "analysis/findings.h"
#include "analysis/ways_internal.h"

namespace composure::analysis {

// Which claims are a fault, and of whom (proof_findings.cpp); what is said of the talk (proof_talk_findings.cpp) and of
// conditions (proof_condition_findings.cpp).
class ProofFindings {
public:
    ProofFindings(const simulation::Model& model, const Proof& proof)
        : model_(model),
          proof_(proof),
          ways_(ways_in(model)),
          no_moment_(model.moment_count()),
          no_reply_(model.reply_count()) {}

    std::vector<Diagnostic> all();

private:
    using Key = std::tuple<ClaimKind, std::uint32_t, std::uint32_t, scenario::Outcome>;

    Key key_of(const Claim& claim) const;

    // Under a `not` it is no fault that something never holds.
    void note_negated(const scenario::Condition& condition, bool under_not);
    void note_conditions();

    void look_at(const Claim& claim);

    // The root of what cannot be reached: some way in is open up to here.
    bool is_open(const WayIn& way) const;
    bool follows_from_another(MomentId moment) const;
    Diagnostic& add(const char* code, Severity severity, SourceSpan at, CustomerId customer, std::string message);
    void add_moment(const Claim& claim);

    // Said of the moment as a whole: none of its replies is ever on offer.
    bool says_no_way_on(MomentId moment) const;
    void add_reply(const Claim& claim);
    void add_ending(const Claim& claim);
    void add_escalation(const Claim& claim);

    // Somewhere nobody comes to, or nobody wrote it, or its escalation is reported as a whole.
    bool explained(const scenario::Condition* part) const;
    void add_part(const Claim& claim);
    void add_stuck(const Claim& claim);

    // One for each customer: the moment that is come to first.
    bool is_where_it_begins(const Claim& claim) const;
    void add_endless(const Claim& claim);

    const simulation::Model& model_;
    const Proof& proof_;
    std::vector<std::vector<WayIn>> ways_;
    std::vector<bool> no_moment_, no_reply_;
    std::set<const scenario::Escalation*> no_due_;
    std::set<MomentId> stuck_;
    std::set<std::uint16_t> endless_;
    std::set<Key> possible_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> parts_;  // that are not claimed, by their place
    std::set<const scenario::Condition*> negated_;
    std::vector<Diagnostic> found_;
};

}  // namespace composure::analysis
