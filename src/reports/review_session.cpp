// One session: its result and pillars, and what people decided about it.
#include <fmt/format.h>

#include "reports/review_internal.h"

namespace composure::reports {
namespace {

using records::Attention;
using records::ScorecardKind;
using records::SessionInfo;

void write_figures(ReviewWriter& writer, const SessionText& session, const records::Figures& figures) {
    if (figures.total) {
        const std::string on = figures.scored_on < 100 ? fmt::format(", scored on {}", figures.scored_on) : "";
        writer.text.write(
            0, fmt::format("Total: {} of 100{}; the pass mark is {}.", *figures.total, on, figures.pass_mark));
    } else {
        writer.text.write(0, "No total: too little of it to score.");
    }
    const std::string help =
        help_counts(figures.due_helped, figures.due_total, figures.foils_held, figures.foils_total);
    if (!help.empty()) writer.text.write(0, help);
    writer.heading("Pillars");
    bool sentences = false;
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const auto n = static_cast<std::size_t>(pillar);
        // Never why a pillar is n/a: that would tell the pace.
        const std::string sentence = figures.pillars[n] ? session.sentences[n] : "";
        sentences = sentences || !sentence.empty();
        writer.text.write(2, pillar_line(pillar, figures.pillars[n]), sentence);
    }
    if (sentences) writer.text.write(2, "(\"You\" is the trainee, who reads the same sentences.)");
}

void write_result(ReviewWriter& writer, const SessionText& session) {
    const records::StoredScorecard* card = holding_scorecard(session.file);
    if (session.file.session.status != records::Status::finished || card == nullptr)
        return writer.text.write(0, "There is no result.");
    if (!session.decided.empty()) writer.text.write(0, session.decided);
    write_figures(writer, session, card->figures);
    if (!session.why_not_read.empty())
        writer.text.write(
            2, fmt::format("(What was kept; the scenario cannot be read again: {}.)", printable(session.why_not_read)));
}

std::string_view made_words(ScorecardKind kind) {
    switch (kind) {
        case ScorecardKind::original: return "at the session's end";
        case ScorecardKind::reviewed: return "with the reviewer's decision";
        case ScorecardKind::regraded: return "judged again";
    }
    return "";
}

void write_scorecards(ReviewWriter& writer, const records::SessionFile& file) {
    if (file.scorecards.size() < 2) return;
    writer.heading("Scorecards (none replaces another)");
    for (const records::StoredScorecard& each : file.scorecards) {
        const std::string by = each.by.empty() ? "" : fmt::format(", {}", cut_to(each.by, 40));
        writer.text.write(2, fmt::format("{}. {}{}, {}: {} (rules {})", each.number, writer.setting.date(each.made), by,
                                         made_words(each.kind), scoring::words_for(each.figures.outcome), each.rules));
    }
}

void write_steps(ReviewWriter& writer, const records::SessionFile& file) {
    if (file.steps.empty()) return;
    writer.heading("What people decided");
    for (const records::ReviewStep& step : file.steps) {
        const std::string words = step.words.empty() ? "" : fmt::format(": \"{}\"", printable(step.words));
        writer.text.write(2, fmt::format("{} {} {}{}", writer.setting.date(step.at), cut_to(step.who, 40),
                                         words_for(step.kind), words));
    }
}

void offer(ReviewWriter& writer, ReviewKey key, std::string_view what, const std::string& command) {
    writer.key(key);
    writer.next(what, command);
}

void offer_decisions(ReviewWriter& writer, const SessionInfo& session) {
    const auto decide = [&](std::string_view verb) {
        return fmt::format("{} {} --words \"your reason\"", verb, session.code);
    };
    if (session.start.mode == records::Mode::practice || session.status != records::Status::finished) return;
    if (session.attention == Attention::to_sign) offer(writer, ReviewKey::sign, "Sign it", decide("sign"));
    if (session.attention == Attention::held) {
        offer(writer, ReviewKey::confirm, "It was a serious incident: the result becomes \"not met here\"",
              decide("confirm"));
        offer(writer, ReviewKey::dismiss, "It was none: the figures decide", decide("dismiss"));
    }
    if (session.attention == Attention::contested) {
        offer(writer, ReviewKey::accept, "The trainee is right: the session is void and may be taken again",
              decide("accept"));
        offer(writer, ReviewKey::reject, "The result stays", decide("reject"));
    }
    if (session.attention == Attention::contested) return;  // accepting makes it void
    offer(writer, ReviewKey::declare_void, "Something went wrong in it: declare it void", decide("void"));
}

}  // namespace

std::string_view likely_reason(const SessionInfo& session) {
    if (session.attention == Attention::contested) return "contested";
    return session.attention == Attention::held ? "incident" : "audit";
}

const records::StoredScorecard* holding_scorecard(const records::SessionFile& file) {
    const records::StoredScorecard* holds = nullptr;
    for (const records::StoredScorecard& each : file.scorecards) {
        if (each.kind == ScorecardKind::original && holds == nullptr) holds = &each;
        if (each.kind == ScorecardKind::reviewed) holds = &each;
    }
    return holds;
}

void write_session_title(ReviewWriter& writer, const records::SessionFile& file) {
    const SessionInfo& session = file.session;
    const bool practice = session.start.mode == records::Mode::practice;
    writer.text.write(0, fmt::format("{}: \"{}\", {}, {}", cut_to(file.person.name, 60),
                                     cut_to(session.start.title, 60), writer.setting.date(session.start.at),
                                     practice ? "practice that is shared" : numbered_attempt(session.attempt)));
    writer.text.write(0, fmt::format("Session {}: {}", session.code, state_words(session)));
}

void offer_from_session(ReviewWriter& writer, const records::SessionFile& file, ReviewKey here) {
    const SessionInfo& session = file.session;
    if (writer.setting.ways == Ways::commands) writer.heading("Next");
    if (session.status == records::Status::finished && here != ReviewKey::moments)
        offer(writer, ReviewKey::moments, "See the moments (the trainee sees that you looked, and why)",
              fmt::format("--session {} --moments --reason {}", session.code, likely_reason(session)));
    if (session.status == records::Status::finished)
        offer(writer, ReviewKey::sheet, "A page to talk it over", fmt::format("--sheet {}", session.code));
    offer_decisions(writer, session);
    writer.next("Back to the person", fmt::format("--person {}", person_word(file.person.name, file.person.number)));
}

ReviewView session_view(const ReviewSetting& setting, const SessionText& session) {
    ReviewWriter writer(setting);
    write_session_title(writer, session.file);
    write_result(writer, session);
    write_scorecards(writer, session.file);
    write_steps(writer, session.file);
    offer_from_session(writer, session.file, ReviewKey::sheet);
    return writer.take();
}

}  // namespace composure::reports
