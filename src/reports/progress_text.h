// A trainee's own page as text, for the terminal and screen readers: where they stand, what next, what others can see.
// Pure: plain data to bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "records/standing.h"
#include "records/types.h"
#include "reports/frame.h"

namespace composure::reports {

struct RatedSession {
    records::SessionInfo session;
    std::vector<records::Rating> ratings;  // own estimates, before the score was seen
};
struct DecidedSession {
    records::SessionCode session;
    std::vector<records::ReviewStep> steps;
};

struct ProgressPage {
    records::Person person;
    std::string options;  // what to type after the commands that the page names: " --trainee 'Mari Kask'"
    records::Instant now;
    DateText date = nullptr;
    std::vector<records::SessionInfo> practice, assessments;  // oldest first; stopped ones too
    records::Standing practice_standing, assessment_standing;
    std::vector<records::SessionInfo> interrupted;
    std::vector<records::Assignment> assignments;
    std::vector<records::Playable> library;  // for titles
    std::optional<records::Next> next;
    std::vector<RatedSession> rated;      // oldest first
    std::vector<DecidedSession> decided;  // assessments and shared practice about which something was decided
    std::vector<records::Access> accesses;
    std::optional<records::Spill> spill;
    std::string who_sees;                        // from site.yaml: one sentence; empty: there are no assessments here
    std::string assessment_head, practice_head;  // short heads of the chains; may be empty
};

std::string progress_text(const ProgressPage& page, std::size_t columns);

// Somebody without a session yet. `name` may be empty.
std::string first_progress_text(const std::string& name, const std::optional<records::Next>& next,
                                const std::string& options, std::size_t columns);

// A word as it is typed in a shell: `Mari`, `'Mari Kask'`. Control characters are left out.
std::string shell_word(std::string_view text);

}  // namespace composure::reports
