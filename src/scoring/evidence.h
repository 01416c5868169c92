// A finding in words: who, when, what was said, why it counts, what was better, which rule. For every door and report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/scorecard.h"
#include "simulation/model.h"

namespace composure::scoring {

struct Evidence {
    Millis at;
    std::string customer;     // name
    std::string speaker;      // who spoke: the customer, "From the line", or a helper's name
    std::string their_words;  // the line answered to, as spoken; what was to be seen where nothing was said; empty at a
                              // hand-over
    bool they_spoke = true;   // false: `their_words` was seen, not spoken
    std::string your_words;   // the reply; "(said nothing)", "(set a limit)" and the like for what has no words
    std::string code;         // conduct code
    std::string says;         // what it was: the conduct table's sentence
    std::string why;          // the author's `why`, may be empty
    std::string better;       // the author's `better`, else the table's; empty for good ones
    std::string better_words;        // the reply on offer that would have done it, may be empty
    std::vector<std::string> rules;  // ids of rules-of-service.md
};

// Names for the placeholders. Unsaid helpers are "the supervisor", "a colleague".
struct Names {
    std::string trainee = "you";
};

// `<customer>` etc. written out. customer: whose talk it is; none leaves "the customer".
std::string expand(std::string_view text, const simulation::Model& model, CustomerId customer, const Names& names);
// The same, appended.
void expand(std::string& into, std::string_view text, const simulation::Model& model, CustomerId customer,
            const Names& names);

Evidence evidence_for(const simulation::Model& model, const Finding& finding, const Names& names);

std::string_view title_of(Pillar pillar);  // for people: "Not arguing"

// "Calm in 12 of 14 moments, in 4 of the 5 in which you were provoked."
std::string sentence_for(const simulation::Model& model, const Scorecard& card, Pillar pillar, const Names& names);
// "Mr Kask: help was due at 1:12 and you called at 1:20, in time."
std::string sentence_for(const simulation::Model& model, const EscalationVerdict& verdict, const Names& names);
// Ids of rules-of-service.md behind a verdict: knowing when to ask, and whom.
std::vector<std::string> rules_for(const simulation::Model& model, const EscalationVerdict& verdict);
// The condition that decided, as a sentence a trainer would say.
std::string sentence_for_result(const simulation::Model& model, const Scorecard& card);

}  // namespace composure::scoring
