// What others can see about the trainee, what they decided, and who looked.
#include <fmt/format.h>

#include <algorithm>

#include "reports/progress_internal.h"

namespace composure::reports {
namespace {

using records::SessionInfo;

constexpr std::size_t kMostSeen = 8, kMostAccesses = 8;

void write_steps(ProgressWriter& writer, const records::SessionCode& code) {
    for (const DecidedSession& each : writer.page.decided) {
        if (each.session != code) continue;
        for (const records::ReviewStep& step : each.steps) {
            const std::string words = step.words.empty() ? "" : fmt::format(": \"{}\"", printable(step.words));
            writer.text.write(4, fmt::format("{} {} {}{}", writer.page.date(step.at), cut_to(step.who, 40),
                                             words_for(step.kind), words));
        }
    }
}

void write_seen_session(ProgressWriter& writer, const SessionInfo& each) {
    const std::string_view shared = each.start.mode == records::Mode::practice ? " (practice that you share)" : "";
    writer.text.write(2, fmt::format("{} {} {}: {}{}", writer.page.date(each.start.at), each.code,
                                     cut_to(each.start.title, 40), state_words(each), shared));
    write_steps(writer, each.code);
}

bool others_see(const SessionInfo& each) {
    return each.status != records::Status::stopped &&
           (each.start.mode == records::Mode::assessment || each.shared.has_value());
}

// Newest first, and not all of many.
void write_sessions(ProgressWriter& writer) {
    std::vector<const SessionInfo*> seen;
    for (const auto* sessions : {&writer.page.assessments, &writer.page.practice})
        for (const SessionInfo& each : *sessions)
            if (others_see(each)) seen.push_back(&each);
    std::stable_sort(seen.begin(), seen.end(),
                     [](const SessionInfo* a, const SessionInfo* b) { return a->start.at > b->start.at; });
    for (std::size_t n = 0; n < std::min(seen.size(), kMostSeen); ++n) write_seen_session(writer, *seen[n]);
    if (seen.size() > kMostSeen)
        writer.text.write(
            2, fmt::format("and {} before; `composure people export-one` gives you everything",
                           number_of(static_cast<std::int64_t>(seen.size() - kMostSeen), "session", "sessions")));
}

void write_stopped(ProgressWriter& writer) {
    for (const SessionInfo& each : writer.page.assessments) {
        if (each.status != records::Status::stopped) continue;
        writer.text.write(2, fmt::format("{} {} {}: you stopped; no result, and only you see it",
                                         writer.page.date(each.start.at), each.code, cut_to(each.start.title, 40)));
    }
}

std::string_view words_for_look(records::Looked what) {
    switch (what) {
        case records::Looked::person: return "your page";
        case records::Looked::session: return "result";
        case records::Looked::moments: return "moments";
        case records::Looked::sheet: return "conversation sheet";
        case records::Looked::exported: return "an export";
    }
    return "";
}

std::string access_words(const ProgressWriter& writer, const records::Access& access) {
    const std::string of = access.session.empty() ? "" : fmt::format(" of {}", access.session);
    const std::string reason = access.reason.empty() ? "" : fmt::format(", because: {}", printable(access.reason));
    return fmt::format("{} {} ({}): {}{}{}", writer.page.date(access.at), cut_to(access.who, 40),
                       printable(access.role), words_for_look(access.what), of, reason);
}

// Newest first; the same again on the same day stands once, with how often.
void write_accesses(ProgressWriter& writer) {
    writer.heading("Who looked");
    if (writer.page.accesses.empty()) return writer.text.write(2, "Nobody so far.");
    std::vector<std::pair<std::string, std::int64_t>> lines;
    for (std::size_t n = writer.page.accesses.size(); n-- > 0;) {
        const std::string words = access_words(writer, writer.page.accesses[n]);
        const auto same =
            std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.first == words; });
        if (same != lines.end()) {
            ++same->second;
        } else if (lines.size() > kMostAccesses) {
            break;
        } else {
            lines.emplace_back(words, 1);
        }
    }
    for (std::size_t n = 0; n < std::min(lines.size(), kMostAccesses); ++n) {
        const auto& [words, times] = lines[n];
        writer.text.write(2, times == 1 ? words : fmt::format("{} ({} times)", words, times));
    }
    if (lines.size() > kMostAccesses)
        writer.text.write(2, "and earlier ones; `composure people export-one` lists them all");
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

// The newest with a result, for the command that is written out; nothing: there is none.
template <class Fit>
const SessionInfo* newest(const std::vector<SessionInfo>& sessions, Fit&& fit) {
    for (std::size_t n = sessions.size(); n-- > 0;)
        if (sessions[n].status == records::Status::finished && fit(sessions[n])) return &sessions[n];
    return nullptr;
}

void write_what_you_can_do(ProgressWriter& writer) {
    const SessionInfo* result = newest(writer.page.assessments, [](const SessionInfo& each) {
        return each.attention == records::Attention::none || each.attention == records::Attention::to_sign;
    });
    if (result != nullptr) {
        writer.text.write(2, "You see a result differently? Somebody looks again:");
        writer.command(fmt::format("contest {} --words \"what was not right\"{}", result->code, writer.page.options));
    }
    const SessionInfo* own = newest(writer.page.practice, [](const SessionInfo& each) { return !each.shared; });
    if (own == nullptr) return;
    writer.text.write(2, "You want to show a practice session to your trainer? `unshare` takes it back:");
    writer.command(fmt::format("share {}{}", own->code, writer.page.options));
}

}  // namespace

void write_what_others_see(ProgressWriter& writer) {
    const ProgressPage& page = writer.page;
    writer.heading("What others can see about you");
    if (!page.who_sees.empty()) writer.text.write(2, printable(page.who_sees));
    writer.text.write(2,
                      "Nobody sees your practice unless you share it, nor your pace, your own estimates, or a "
                      "session you stopped.");
    write_sessions(writer);
    write_stopped(writer);
    write_what_you_can_do(writer);
    write_accesses(writer);
    write_heads(writer);
}

}  // namespace composure::reports
