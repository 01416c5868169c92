// What others can see about the trainee, what they decided, and who looked.
#include <fmt/format.h>

#include <algorithm>

#include "reports/progress_internal.h"

namespace composure::reports {
namespace {

using records::SessionInfo;

constexpr std::size_t kMostAccesses = 12;

void write_steps(ProgressWriter& writer, const records::SessionCode& code) {
    for (const DecidedSession& each : writer.page.decided) {
        if (each.session != code) continue;
        for (const records::ReviewStep& step : each.steps) {
            const std::string words = step.words.empty() ? "" : fmt::format(": \"{}\"", plain(step.words));
            writer.text.write(4, fmt::format("{} {} {}{}", writer.page.date(step.at), shortened(step.who, 40),
                                             words_for(step.kind), words));
        }
    }
}

void write_seen_session(ProgressWriter& writer, const SessionInfo& each, std::string_view shared) {
    writer.text.write(2, fmt::format("{}  {}  {}: {}{}", writer.page.date(each.start.at), each.code,
                                     shortened(each.start.title, 40), state_words(each), shared));
    write_steps(writer, each.code);
}

bool others_see(const SessionInfo& each) {
    return each.status != records::Status::stopped &&
           (each.start.mode == records::Mode::assessment || each.shared.has_value());
}

void write_sessions(ProgressWriter& writer) {
    for (const SessionInfo& each : writer.page.assessments)
        if (others_see(each)) write_seen_session(writer, each, "");
    for (const SessionInfo& each : writer.page.practice)
        if (others_see(each)) write_seen_session(writer, each, " (practice that you share)");
    for (const SessionInfo& each : writer.page.assessments) {
        if (each.status != records::Status::stopped) continue;
        writer.text.write(2, fmt::format("{}  {}  {}: you stopped; no result, and only you see it",
                                         writer.page.date(each.start.at), each.code, shortened(each.start.title, 40)));
    }
}

std::string_view words_for(records::Looked what) {
    switch (what) {
        case records::Looked::person: return "your page";
        case records::Looked::session: return "result";
        case records::Looked::moments: return "moments";
        case records::Looked::sheet: return "conversation sheet";
        case records::Looked::exported: return "an export";
    }
    return "";
}

void write_accesses(ProgressWriter& writer) {
    const auto& all = writer.page.accesses;
    writer.heading("Who looked");
    if (all.empty()) return writer.text.write(2, "Nobody so far.");
    const std::size_t from = all.size() > kMostAccesses ? all.size() - kMostAccesses : 0;
    for (std::size_t n = all.size(); n-- > from;) {
        const records::Access& each = all[n];
        const std::string of = each.session.empty() ? "" : fmt::format(" of {}", each.session);
        const std::string reason = each.reason.empty() ? "" : fmt::format(", because: {}", plain(each.reason));
        writer.text.write(2, fmt::format("{}  {} ({}): {}{}{}", writer.page.date(each.at), shortened(each.who, 40),
                                         plain(each.role), words_for(each.what), of, reason));
    }
    if (from > 0)
        writer.text.write(2, fmt::format("and {} before; `composure people export-one` lists them all",
                                         counted(static_cast<std::int64_t>(from), "look", "looks")));
}

void write_heads(ProgressWriter& writer) {
    const ProgressPage& page = writer.page;
    if (page.assessment_head.empty() && page.practice_head.empty()) return;
    writer.heading("To check later that nothing was changed, keep this");
    if (!page.assessment_head.empty())
        writer.text.write(2, fmt::format("Assessments up to {} ({})", page.assessment_head, page.date(page.now)));
    if (!page.practice_head.empty())
        writer.text.write(2, fmt::format("Practice up to {} ({})", page.practice_head, page.date(page.now)));
    writer.text.write(2, "`composure verify` checks. Changes are evident, not impossible.");
}

bool finished(const std::vector<SessionInfo>& sessions) {
    return std::any_of(sessions.begin(), sessions.end(),
                       [](const SessionInfo& each) { return each.status == records::Status::finished; });
}

}  // namespace

void write_what_others_see(ProgressWriter& writer) {
    const ProgressPage& page = writer.page;
    writer.heading("What others can see about you");
    if (!page.who_sees.empty()) writer.text.write(2, plain(page.who_sees));
    writer.text.write(2,
                      "Nobody sees your practice unless you share it, nor your pace, your own estimates, or a "
                      "session you stopped.");
    write_sessions(writer);
    if (finished(page.assessments)) writer.text.write(2, "See a result differently? A second person will look at it:");
    if (finished(page.assessments))
        writer.command(fmt::format("contest CODE --words \"what you see differently\"{}", page.options));
    if (finished(page.practice)) {
        writer.text.write(2, "Want to show a practice session to your trainer?");
        writer.command(fmt::format("share CODE{}", page.options));
    }
    write_accesses(writer);
    write_heads(writer);
}

}  // namespace composure::reports
