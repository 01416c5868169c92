#include "scoring/incident.h"

#include "scoring/pass_internal.h"

namespace composure::scoring {

Scorecard after_review(const simulation::Model& model, const Scorecard& card, IncidentReview review) {
    Scorecard decided = card;
    if (card.outcome != Outcome::held_for_review) return decided;
    if (review == IncidentReview::confirmed) decided.outcome = Outcome::not_met;
    if (review == IncidentReview::dismissed) settle_by_figures(model.vocabulary().numbers, decided);
    return decided;
}

}  // namespace composure::scoring
