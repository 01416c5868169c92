#include "window/text/figure_words.h"

#include <fmt/format.h>

#include <ctime>

#include "window/text/words.h"

namespace composure::window {
namespace {

std::string tenths(std::int64_t value) { return fmt::format("{}.{}", value / 10, value % 10); }

}  // namespace

std::string day_time_text(records::Instant at) {
    const std::time_t seconds = at.ms / 1000;
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min);
}

std::string day_text(records::Instant at) { return day_time_text(at).substr(0, 10); }

std::string tenths_text(std::int64_t thousandths) { return tenths((thousandths + 50) / 100); }

std::string tenths_upward_text(std::int64_t thousandths) { return tenths((thousandths + 99) / 100); }

std::string level_text(const records::PillarStanding& standing) {
    if (!standing.mean) return "";
    if (!standing.sem) return tenths_text(*standing.mean);
    return fmt::format("{} ± {}", tenths_text(*standing.mean), tenths_upward_text(*standing.sem));
}

const char* title_of(scoring::Pillar pillar) {
    using scoring::Pillar;
    switch (pillar) {
        case Pillar::calm: return tr("Calm");
        case Pillar::no_arguing: return tr("Not arguing");
        case Pillar::escalation: return tr("Getting help");
        case Pillar::service: return tr("Service");
        case Pillar::line: return tr("The line");
    }
    return "";
}

const char* words_of(records::PillarStatus status) {
    using records::PillarStatus;
    switch (status) {
        case PillarStatus::not_enough_evidence: return tr("not enough evidence");
        case PillarStatus::unclear: return tr("unclear, one more scenario");
        case PillarStatus::needs_practice: return tr("needs practice");
        case PillarStatus::ready: return tr("ready");
    }
    return "";
}

const char* words_of(records::PillarStanding::Arrow arrow) {
    using Arrow = records::PillarStanding::Arrow;
    switch (arrow) {
        case Arrow::none: return "";
        case Arrow::up: return tr("rising");
        case Arrow::level: return tr("steady");
        case Arrow::down: return tr("lower than before");
    }
    return "";
}

const char* words_of(scoring::Outcome outcome) {
    using scoring::Outcome;
    switch (outcome) {
        case Outcome::incomplete: return tr("incomplete");
        case Outcome::held_for_review: return tr("held for review");
        case Outcome::not_met: return tr("not met here");
        case Outcome::met: return tr("met here");
        case Outcome::ended_by_right_to_help: return tr("ended by right to help");
    }
    return "";
}

const char* words_of(records::Progress progress) {
    using records::Progress;
    switch (progress) {
        case Progress::not_started: return tr("not started");
        case Progress::in_progress: return tr("in progress");
        case Progress::incomplete: return tr("incomplete");
        case Progress::waiting_for_review: return tr("waiting for review");
        case Progress::signed_off: return tr("signed");
    }
    return "";
}

const char* words_of(records::StepKind kind) {
    using records::StepKind;
    switch (kind) {
        case StepKind::signed_off: return tr("signed");
        case StepKind::incident_confirmed: return tr("confirmed the serious incident");
        case StepKind::incident_dismissed: return tr("dismissed the serious incident");
        case StepKind::contested: return tr("contested");
        case StepKind::contest_accepted: return tr("accepted the contest");
        case StepKind::contest_rejected: return tr("did not accept the contest");
        case StepKind::voided: return tr("declared it void");
        case StepKind::shared: return tr("shared it");
        case StepKind::unshared: return tr("took the sharing back");
    }
    return "";
}

const char* words_of(records::Looked what) {
    using records::Looked;
    switch (what) {
        case Looked::person: return tr("your page");
        case Looked::session: return tr("a result");
        case Looked::moments: return tr("the moments");
        case Looked::sheet: return tr("a conversation sheet");
        case Looked::exported: return tr("an export");
    }
    return "";
}

std::string state_words(const records::SessionInfo& session) {
    switch (session.status) {
        case records::Status::open: return tr("in progress");
        case records::Status::stopped: return tr("stopped, no result");
        case records::Status::voided: return tr("void; may be taken again");
        case records::Status::finished: break;
    }
    const auto outcome = records::outcome_of(session);
    if (!outcome) return tr("no result");
    const std::string words = words_of(*outcome);
    const bool settled = *outcome == scoring::Outcome::met || *outcome == scoring::Outcome::not_met;
    if (session.start.mode == records::Mode::practice) return words;
    switch (session.attention) {
        case records::Attention::to_sign: return tr_fill("{}, to be signed", words);
        case records::Attention::held: return tr("held for review: waits for a decision");
        case records::Attention::contested: return tr_fill("{}, contested", words);
        case records::Attention::none: break;
    }
    return settled ? tr_fill("{}, signed", words) : words;
}

std::string attempt_words(std::int32_t attempt) {
    if (attempt <= 1) return tr("first time");
    if (attempt == 2) return tr("second time");
    return attempt == 3 ? std::string(tr("third time")) : tr_fill("{}th time", attempt);
}

std::string error_words(const Error& error) {
    const auto sentence = [](std::string words) {
        if (words.empty()) return words;
        if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
        return words.ends_with('.') || words.ends_with('?') ? words : words + ".";
    };
    const std::string what = sentence(error.message), fix = sentence(error.fix);
    return fix.empty() ? what : tr_fill("{} {}", what, fix);
}

std::string step_words(const records::ReviewStep& step) {
    const std::string what = tr_fill("{}, {}: {}.", day_text(step.at), step.who, words_of(step.kind));
    return step.words.empty() ? what : tr_fill("{} “{}”", what, step.words);
}

}  // namespace composure::window
