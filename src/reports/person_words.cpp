#include <fmt/format.h>

#include <chrono>

#include "reports/person_words_internal.h"

namespace composure::reports {

std::string utc_text(records::Instant at) {
    using namespace std::chrono;
    const sys_time<milliseconds> point{milliseconds(at.ms)};
    const auto day = floor<days>(point);
    const year_month_day date(day);
    const hh_mm_ss time(point - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::string_view word_for(records::Status status) {
    switch (status) {
        case records::Status::open: return "open";
        case records::Status::finished: return "finished";
        case records::Status::stopped: return "stopped";
        case records::Status::voided: return "void";
    }
    return "";
}

std::string_view word_for(records::StepKind kind) {
    switch (kind) {
        case records::StepKind::signed_off: return "signed";
        case records::StepKind::incident_confirmed: return "incident-confirmed";
        case records::StepKind::incident_dismissed: return "incident-dismissed";
        case records::StepKind::contested: return "contested";
        case records::StepKind::contest_accepted: return "contest-accepted";
        case records::StepKind::contest_rejected: return "contest-rejected";
        case records::StepKind::voided: return "void";
        case records::StepKind::shared: return "shared";
        case records::StepKind::unshared: return "unshared";
    }
    return "";
}

std::string_view word_for(records::Looked what) {
    switch (what) {
        case records::Looked::person: return "person";
        case records::Looked::session: return "session";
        case records::Looked::moments: return "moments";
        case records::Looked::sheet: return "conversation-sheet";
        case records::Looked::exported: return "export";
    }
    return "";
}

std::string_view word_for(records::ScorecardKind kind) {
    switch (kind) {
        case records::ScorecardKind::original: return "original";
        case records::ScorecardKind::reviewed: return "reviewed";
        case records::ScorecardKind::regraded: return "regraded";
    }
    return "";
}

}  // namespace composure::reports
