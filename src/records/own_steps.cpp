#include "records/review_internal.h"

namespace composure::records {
namespace {

// Once for each decision: the result itself is the first one; a signature or a decided incident is a new one.
bool contested_already(const std::vector<ReviewStep>& steps) {
    bool contested = false;
    for (const ReviewStep& step : steps) {
        if (step.kind == StepKind::contested) contested = true;
        if (step.kind == StepKind::signed_off || step.kind == StepKind::incident_confirmed ||
            step.kind == StepKind::incident_dismissed) {
            contested = false;
        }
    }
    return contested;
}

std::optional<Error> not_to_contest(const SessionInfo& session) {
    const auto error = [](std::string message, std::string fix) {
        return Error{"nothing-to-contest", std::move(message), std::move(fix), ErrorKind::usage};
    };
    if (session.start.mode == Mode::practice) {
        return error("This is practice, and nobody decides about it.", "Assessments can be contested.");
    }
    if (session.status == Status::voided)
        return error("This session is void: it counts for nothing.", "You may take it again.");
    if (session.status != Status::finished) return error("This session has no result.", "There is nothing to do.");
    if (session.attention == Attention::held) {
        return error("This session is held for review, and nothing is decided yet.",
                     "Wait for the decision; if it is not right, contest it then.");
    }
    return std::nullopt;
}

std::optional<Error> not_to_share(const SessionInfo& session) {
    const auto error = [](std::string message, std::string fix) {
        return Error{"nothing-to-share", std::move(message), std::move(fix), ErrorKind::usage};
    };
    if (session.start.mode == Mode::assessment) {
        return error("This is an assessment, which your reviewers see anyway.", "Practice can be shared.");
    }
    if (session.status != Status::finished) {
        return error("This session has no result, so it stays yours alone.", "Finished practice can be shared.");
    }
    return std::nullopt;
}

}  // namespace

Result<Done> contest(Store& store, PersonId trainee, const SessionCode& session, std::string_view words, Instant now) {
    const auto own = own_session(store, trainee, session);
    if (!own) return tl::unexpected(own.error());
    if (auto error = not_to_contest(own->session)) return tl::unexpected(std::move(*error));
    auto clean = clean_words(words);
    if (!clean) return tl::unexpected(clean.error());
    const auto steps = store.steps(session);
    if (!steps) return tl::unexpected(steps.error());
    if (contested_already(*steps)) {
        const bool waits = own->session.attention == Attention::contested;
        return tl::unexpected(Error{
            "contested-already",
            waits ? "You contested this session already, and it waits for a second reviewer."
                  : "You contested this session once, and a second reviewer decided about it.",
            waits ? "Wait for the decision; you will find it beside the session." : "Talk to your trainer about it.",
            ErrorKind::usage});
    }
    return store.add_step(session, {StepKind::contested, now, own->person.name, std::move(*clean)}, std::nullopt);
}

Result<Done> share(Store& store, PersonId trainee, const SessionCode& session, StepKind shared_or_unshared,
                   Instant now) {
    const auto own = own_session(store, trainee, session);
    if (!own) return tl::unexpected(own.error());
    if (auto error = not_to_share(own->session)) return tl::unexpected(std::move(*error));
    const bool wanted = shared_or_unshared == StepKind::shared;
    if (!wanted && shared_or_unshared != StepKind::unshared) return tl::unexpected(not_yours());
    if (own->session.shared.has_value() == wanted) return Done{};
    return store.add_step(session, {shared_or_unshared, now, own->person.name, ""}, std::nullopt);
}

}  // namespace composure::records
