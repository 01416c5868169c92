#include "session/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "session/derive_internal.h"

namespace composure::session {

namespace {

using records::ScorecardKind;
using records::StoredScorecard;

std::string_view which(ScorecardKind kind) {
    switch (kind) {
        case ScorecardKind::original: return "its scorecard";
        case ScorecardKind::reviewed: return "its scorecard after review";
        case ScorecardKind::regraded: return "its second scorecard";
    }
    return "its scorecard";
}

std::string made_by(std::int32_t rules) {
    return fmt::format("made by rules {}; this program has rules {}", rules, simulation::kRulesVersion);
}

std::string number_or_none(const std::optional<std::int32_t>& number) {
    return number ? fmt::format("{}", *number) : "none";
}

// The figures that lists and statistics read, by the names that people know.
std::vector<std::pair<std::string, std::string>> named(const records::Figures& figures) {
    std::vector<std::pair<std::string, std::string>> all{
        {"result", std::string(scoring::words_for(figures.outcome))},
        {"reason", std::string(scoring::name_of(figures.reason))},
        {"total", number_or_none(figures.total)},
        {"scored on", fmt::format("{}", figures.scored_on)},
        {"pass mark", fmt::format("{}", figures.pass_mark)},
        {"help when due", fmt::format("{} of {}", figures.due_helped, figures.due_total)},
        {"held when not due", fmt::format("{} of {}", figures.foils_held, figures.foils_total)},
        {"serious incidents", fmt::format("{}", figures.serious)}};
    for (const scoring::Pillar pillar : scenario::kPillars) {
        all.emplace_back(scenario::name_of(pillar), number_or_none(figures.pillars[static_cast<std::size_t>(pillar)]));
    }
    return all;
}

std::string first_difference_of(const records::Figures& stored, const records::Figures& derived) {
    const auto was = named(stored), is = named(derived);
    for (std::size_t n = 0; n < was.size(); ++n) {
        if (was[n] != is[n]) {
            return fmt::format("the figure '{}' is {} in the records and {} by its recording", was[n].first,
                               was[n].second, is[n].second);
        }
    }
    return {};
}

// Collects what was found: the worst, and of that the first.
class Findings {
public:
    void add(Proof proof, std::string what) {
        const bool graver = verdict_.proof == Proof::proved ||
                            (verdict_.proof == Proof::cannot_verify && proof != Proof::cannot_verify);
        if (!graver) return;
        verdict_.proof = proof;
        verdict_.what = std::move(what);
    }
    void add(const Error& error) {
        add(error.code == "cannot-verify" ? Proof::cannot_verify : Proof::unreadable, error.message);
    }
    Verification of(const records::SessionCode& session) && {
        verdict_.session = session;
        return std::move(verdict_);
    }

private:
    Verification verdict_;
};

class Check {
public:
    Check(records::Store& store, const records::SessionInfo& session, KeptModels& models)
        : store_(store), session_(session), models_(models) {}

    Verification result() && {
        run();
        return std::move(found_).of(session_.code);
    }

private:
    void run() {
        const auto cards = store_.scorecards(session_.code);
        if (!cards) return found_.add(cards.error());
        const auto original = original_of(store_, session_.code);
        if (!original) return found_.add(Proof::unreadable, "its scorecard is missing");
        if (original->rules != session_.start.rules || original->conduct_digest != session_.start.conduct_digest)
            found_.add(Proof::differs, "its scorecard says other rules than the session");
        const auto recording = kept_recording(store_, session_);
        const auto& kept = models_.of(session_.start.scenario_digest, session_.start.conduct_digest);
        if (session_.start.rules != simulation::kRulesVersion) {
            if (kept) check_of_other_rules(*kept->model, *original);
            return found_.add(Proof::cannot_verify, made_by(session_.start.rules));
        }
        if (!recording) return found_.add(recording.error());
        if (!kept) return found_.add(kept.error());
        const auto derived = derive(*kept->model, *recording);
        if (!derived) return found_.add(derived.error());
        compare(*kept->model, *original, derived->card);
        if (session_.carry_over != derived->carry_over)
            found_.add(Proof::differs, "its carry-over is another one in the records than by its recording");
        check_reviewed(*kept->model, *cards, derived->card);
        check_regraded(*cards, *recording);
        check_result(*cards);
    }

    void compare(const simulation::Model& model, const StoredScorecard& stored, const scoring::Scorecard& derived) {
        const std::string frozen = scoring::freeze(model, derived);
        if (stored.frozen != frozen) {
            const scoring::Difference first = scoring::first_difference(stored.frozen, frozen);
            return found_.add(Proof::differs, fmt::format("in {}, {} is {} in the records and {} by its recording",
                                                          which(stored.kind), first.path, first.stored, first.derived));
        }
        if (const std::string what = first_difference_of(stored.figures, figures_of(derived)); !what.empty())
            found_.add(Proof::differs, what);
    }

    // Its figures must follow from its own text at least.
    void check_of_other_rules(const simulation::Model& model, const StoredScorecard& stored) {
        const auto card = scoring::thaw(model, stored.frozen);
        if (!card) return;
        if (const std::string what = first_difference_of(stored.figures, figures_of(*card)); !what.empty())
            found_.add(Proof::differs, what);
    }

    // Each scorecard after review belongs to one decision, in their order.
    void check_reviewed(const simulation::Model& model, const std::vector<StoredScorecard>& cards,
                        const scoring::Scorecard& original) {
        std::vector<scoring::IncidentReview> decisions;
        const auto steps = store_.steps(session_.code);
        if (!steps) return found_.add(steps.error());
        for (const records::ReviewStep& step : *steps) {
            if (step.kind == records::StepKind::incident_confirmed)
                decisions.push_back(scoring::IncidentReview::confirmed);
            if (step.kind == records::StepKind::incident_dismissed)
                decisions.push_back(scoring::IncidentReview::dismissed);
        }
        std::size_t next = 0;
        for (const StoredScorecard& card : cards) {
            if (card.kind != ScorecardKind::reviewed) continue;
            if (next == decisions.size())
                return found_.add(Proof::differs, "it has a scorecard after review, and nobody decided anything");
            const scoring::IncidentReview decision = decisions[next++];
            if (!is_by_these_rules(card)) continue;
            compare(model, card, scoring::after_review(model, original, decision));
        }
        if (next != decisions.size())
            found_.add(Proof::unreadable, "a reviewer decided, and the scorecard after it is missing");
    }

    bool is_by_these_rules(const StoredScorecard& card) {
        if (card.rules == simulation::kRulesVersion) return true;
        found_.add(Proof::cannot_verify, fmt::format("{} was {}", which(card.kind), made_by(card.rules)));
        return false;
    }

    void check_regraded(const std::vector<StoredScorecard>& cards, const simulation::Recording& recording) {
        for (const StoredScorecard& card : cards) {
            if (card.kind != ScorecardKind::regraded || !is_by_these_rules(card)) continue;
            const auto& kept = models_.of(session_.start.scenario_digest, card.conduct_digest);
            const auto derived = kept ? derive(*kept->model, recording) : tl::unexpected(kept.error());
            if (!derived) {
                found_.add(derived.error());
            } else {
                compare(*kept->model, card, derived->card);
            }
        }
    }

    // The result that holds: of the newest scorecard that is no regrade.
    void check_result(const std::vector<StoredScorecard>& cards) {
        const StoredScorecard* holds = nullptr;
        for (const StoredScorecard& card : cards) {
            if (card.kind != ScorecardKind::regraded) holds = &card;
        }
        if (holds == nullptr || !session_.outcome || *session_.outcome == holds->figures.outcome) return;
        found_.add(Proof::differs, fmt::format("the result that holds is '{}' in the records and '{}' by {}",
                                               scoring::words_for(*session_.outcome),
                                               scoring::words_for(holds->figures.outcome), which(holds->kind)));
    }

    records::Store& store_;
    const records::SessionInfo& session_;
    KeptModels& models_;
    Findings found_;
};

}  // namespace

Verification verify_session(records::Store& store, const records::SessionInfo& session, KeptModels& models) {
    try {
        return Check(store, session, models).result();
    } catch (const std::exception& unforeseen) {  // bytes that nobody thought of are a finding, never a crash
        return {session.code, Proof::unreadable, fmt::format("it could not be checked: {}", unforeseen.what())};
    }
}

Verification verify_session(records::Store& store, const records::SessionInfo& session) {
    KeptModels models(store);
    return verify_session(store, session, models);
}

}  // namespace composure::session
