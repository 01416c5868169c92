#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "records/review_internal.h"

namespace composure::records {
namespace {

// An assessment about which somebody decides, with all that was made of it so far.
struct Case {
    PersonsSession of;
    std::vector<StoredScorecard> scorecards;
    std::vector<ReviewStep> steps;
    std::string words;

    bool has(StepKind kind) const { return std::ranges::find(steps, kind, &ReviewStep::kind) != steps.end(); }
};

Error nothing_to_decide(std::string_view why) {
    return {"nothing-to-decide", std::string(why), "`composure review` lists what waits for a decision.",
            ErrorKind::usage};
}

Error decide_first(std::string_view what, std::string_view how) {
    return {"decide-first", std::string(what), std::string(how), ErrorKind::usage};
}

Error own_session_refused() {
    return {"own-session", "This session is your own, and somebody else decides about it.",
            "Ask another reviewer; site.yaml can name one more.", ErrorKind::usage};
}

Error not_opened(Looked what) {
    if (what == Looked::moments) {
        return {"evidence-not-opened", "You have not seen the moments of this session as it stands now.",
                "Open its moments, look at the incident, and decide then.", ErrorKind::usage};
    }
    return {"evidence-not-opened", "You have not opened this session as it stands now.",
            "Open it, look at the pillars and the result, and decide then.", ErrorKind::usage};
}

// Everything that all decisions need: sight of the session, words, and that it is not one's own.
Result<Case> begin_case(Store& store, const Reviewer& reviewer, const SessionCode& session, std::string_view words) {
    auto found = visible_session(store, reviewer, session);
    if (!found) return tl::unexpected(found.error());
    auto clean = clean_words(words);
    if (!clean) return tl::unexpected(clean.error());
    if (found->session.start.mode != Mode::assessment) {
        return tl::unexpected(nothing_to_decide("This is practice that was shared; nobody decides about practice."));
    }
    if (found->person.name == reviewer.name) return tl::unexpected(own_session_refused());
    if (found->session.status != Status::finished) {
        return tl::unexpected(nothing_to_decide("This session is void; nothing about it waits for a decision."));
    }
    auto scorecards = store.scorecards(session);
    if (!scorecards) return tl::unexpected(scorecards.error());
    auto steps = store.steps(session);
    if (!steps) return tl::unexpected(steps.error());
    return Case{std::move(*found), std::move(*scorecards), std::move(*steps), std::move(*clean)};
}

// Whether this reviewer looked since anything about the session last changed. Moments show all that the session shows.
Result<Done> looked(Store& store, const Reviewer& reviewer, const Case& matter, Looked what) {
    const auto accesses = store.accesses(matter.of.person.id);
    if (!accesses) return tl::unexpected(accesses.error());
    const Instant since = newest_change(matter.scorecards, matter.steps);
    for (const Access& access : *accesses) {
        const bool saw = access.what == Looked::moments || (what == Looked::session && access.what == Looked::session);
        if (saw && access.who == reviewer.name && access.session == matter.of.session.code && access.at >= since) {
            return Done{};
        }
    }
    return tl::unexpected(not_opened(what));
}

Result<Done> decide(Store& store, const Reviewer& reviewer, const Case& matter, StepKind kind, Instant now,
                    std::optional<scoring::Outcome> outcome = std::nullopt) {
    return store.add_step(matter.of.session.code, {kind, now, reviewer.name, matter.words}, outcome);
}

std::optional<Error> not_to_sign(const Case& matter) {
    if (outcome_of(matter.of.session) == scoring::Outcome::incomplete) {
        return nothing_to_decide("This session is incomplete; it needs no signature and may be taken again.");
    }
    switch (matter.of.session.attention) {
        case Attention::to_sign: return std::nullopt;
        case Attention::held:
            return decide_first("This session is held for review.",
                                "Decide about the serious incident first, then sign.");
        case Attention::contested:
            return decide_first("The trainee contests this session.", "Decide about the contest first, then sign.");
        case Attention::none: break;
    }
    if (!matter.has(StepKind::signed_off)) return nothing_to_decide("This session does not wait for a signature.");
    return Error{"already-signed", "This session is signed already.",
                 "Nothing more is needed; the first signature holds.", ErrorKind::usage};
}

// Contested means: looked at again by somebody else.
bool decided_before(const Reviewer& reviewer, const Case& matter) {
    constexpr std::array kDecisions{StepKind::signed_off, StepKind::incident_confirmed, StepKind::incident_dismissed,
                                    StepKind::contest_rejected};
    return std::ranges::any_of(matter.steps, [&](const ReviewStep& step) {
        return step.who == reviewer.name && std::ranges::find(kDecisions, step.kind) != kDecisions.end();
    });
}

Error not_a_decision() {
    return {"nothing-to-decide", "That is not a decision about this.",
            "Confirm or dismiss an incident; accept or reject a contest.", ErrorKind::usage};
}

}  // namespace

Result<Done> sign(Store& store, const Reviewer& reviewer, const SessionCode& session, std::string_view words,
                  Instant now) {
    const auto matter = begin_case(store, reviewer, session, words);
    if (!matter) return tl::unexpected(matter.error());
    if (auto error = not_to_sign(*matter)) return tl::unexpected(std::move(*error));
    if (const auto saw = looked(store, reviewer, *matter, Looked::session); !saw) return saw;
    return decide(store, reviewer, *matter, StepKind::signed_off, now);
}

Result<Done> decide_incident(Store& store, const Reviewer& reviewer, const SessionCode& session,
                             StepKind confirmed_or_dismissed, const StoredScorecard& anew, std::string_view words,
                             Instant now) {
    const bool confirmed = confirmed_or_dismissed == StepKind::incident_confirmed;
    if (!confirmed && confirmed_or_dismissed != StepKind::incident_dismissed) return tl::unexpected(not_a_decision());
    const auto matter = begin_case(store, reviewer, session, words);
    if (!matter) return tl::unexpected(matter.error());
    if (matter->of.session.attention != Attention::held) {
        return tl::unexpected(nothing_to_decide("This session is not held for review."));
    }
    if (const auto saw = looked(store, reviewer, *matter, Looked::moments); !saw) return saw;
    // The scorecard first: if the step cannot be kept, the session is still held and can be decided again.
    if (const auto kept = store.add_scorecard(session, anew); !kept) return kept;
    const auto outcome = confirmed ? scoring::Outcome::not_met : anew.figures.outcome;
    return decide(store, reviewer, *matter, confirmed_or_dismissed, now, outcome);
}

Result<Done> decide_contest(Store& store, const Reviewer& reviewer, const SessionCode& session,
                            StepKind accepted_or_rejected, std::string_view words, Instant now) {
    if (accepted_or_rejected != StepKind::contest_accepted && accepted_or_rejected != StepKind::contest_rejected) {
        return tl::unexpected(not_a_decision());
    }
    const auto matter = begin_case(store, reviewer, session, words);
    if (!matter) return tl::unexpected(matter.error());
    if (matter->of.session.attention != Attention::contested) {
        return tl::unexpected(nothing_to_decide("Nobody contests this session now."));
    }
    if (decided_before(reviewer, *matter)) {
        return tl::unexpected(
            Error{"second-reviewer",
                  "You signed this session or decided about it, so somebody else decides about the contest.",
                  "Ask another reviewer; site.yaml can name one more.", ErrorKind::usage});
    }
    if (const auto saw = looked(store, reviewer, *matter, Looked::session); !saw) return saw;
    return decide(store, reviewer, *matter, accepted_or_rejected, now);
}

Result<Done> declare_void(Store& store, const Reviewer& reviewer, const SessionCode& session, std::string_view words,
                          Instant now) {
    const auto matter = begin_case(store, reviewer, session, words);
    if (!matter) return tl::unexpected(matter.error());
    if (matter->of.session.attention == Attention::contested) {
        return tl::unexpected(decide_first("The trainee contests this session.",
                                           "Decide about the contest: accepting it makes the session void."));
    }
    if (const auto saw = looked(store, reviewer, *matter, Looked::session); !saw) return saw;
    return decide(store, reviewer, *matter, StepKind::voided, now);
}

}  // namespace composure::records
