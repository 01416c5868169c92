// Deciding about a session, and saying what follows from it.
#include <fmt/format.h>

#include "commands/review_internal.h"
#include "session/verify.h"

namespace composure::commands {
namespace {

using records::StepKind;
using reports::ReviewKey;

Result<records::Done> decide_incident(Review& review, const records::SessionCode& session, StepKind step,
                                      std::string_view words) {
    const auto decided =
        step == StepKind::incident_confirmed ? scoring::IncidentReview::confirmed : scoring::IncidentReview::dismissed;
    const records::Instant now = wall_clock();
    const auto stored = review.store->session(session);
    // The rules refuse what is not held, and first what is not open to this reviewer: practice is like no session.
    if (!stored || stored->attention != records::Attention::held)
        return records::decide_incident(*review.store, review.reviewer, session, step, {}, words, now);
    const auto anew = session::with_decision(*review.store, session, decided, review.reviewer.name, now);
    if (!anew) return tl::unexpected(anew.error());
    return records::decide_incident(*review.store, review.reviewer, session, step, *anew, words, now);
}

Result<records::Done> carry_out(Review& review, ReviewKey decision, const records::SessionCode& session,
                                std::string_view words) {
    records::Store& store = *review.store;
    const records::Reviewer& reviewer = review.reviewer;
    const records::Instant now = wall_clock();
    switch (decision) {
        case ReviewKey::sign: return records::sign(store, reviewer, session, words, now);
        case ReviewKey::confirm: return decide_incident(review, session, StepKind::incident_confirmed, words);
        case ReviewKey::dismiss: return decide_incident(review, session, StepKind::incident_dismissed, words);
        case ReviewKey::accept:
            return records::decide_contest(store, reviewer, session, StepKind::contest_accepted, words, now);
        case ReviewKey::reject:
            return records::decide_contest(store, reviewer, session, StepKind::contest_rejected, words, now);
        case ReviewKey::declare_void: return records::declare_void(store, reviewer, session, words, now);
        case ReviewKey::moments:
        case ReviewKey::sheet: break;
    }
    return tl::unexpected(Error{"usage", "that is no decision", ""});
}

std::string_view what_was_done(ReviewKey decision) {
    switch (decision) {
        case ReviewKey::sign: return "is signed";
        case ReviewKey::confirm: return "was a serious incident: its result is now \"not met here\"";
        case ReviewKey::dismiss: return "was no serious incident: its result is now what the figures say";
        case ReviewKey::accept: return "is void, as the trainee asked; it may be taken again";
        case ReviewKey::reject: return "keeps its result";
        case ReviewKey::declare_void: return "is void; it may be taken again";
        case ReviewKey::moments:
        case ReviewKey::sheet: break;
    }
    return "";
}

// The same error, with what to type.
Error with_command(Error error, const Review& review, ReviewKey decision, const records::SessionCode& session) {
    if (error.code != "evidence-not-opened" || review.setting.ways == reports::Ways::keys) return error;
    const bool incident = decision == ReviewKey::confirm || decision == ReviewKey::dismiss;
    error.fix = fmt::format("composure review --session {}{}{}", session,
                            incident ? " --moments --reason incident" : "", review.setting.options);
    return error;
}

}  // namespace

Result<std::string> decide(Review& review, ReviewKey decision, const records::SessionCode& session,
                           std::string_view words) {
    const auto done = carry_out(review, decision, session, words);
    if (!done) return tl::unexpected(with_command(done.error(), review, decision, session));
    return fmt::format("Done. Session {} {}.\nThe trainee sees your decision and your words.\n", session,
                       what_was_done(decision));
}

}  // namespace composure::commands
