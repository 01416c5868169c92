// The parts of a trainee's own page, each drawn into a column. Plain data in; what is pressed comes back.
#pragma once

#include "reports/progress_page.h"
#include "window/ui/chart_page.h"
#include "window/ui/chart_table.h"

namespace composure::window {

// A heading and a card for each pillar, and what the figures mean. `for_review`: with what reviewers read.
enum class Reading { own, by_reviewers };
void draw_standing(Flow& flow, const records::Standing& standing, std::string_view heading, Reading reading);

void draw_own_view(Flow& flow, const reports::ProgressPage& page);  // own estimates, carry-over; nobody else's
bool has_own_view(const reports::ProgressPage& page);

// The newest of them first, at most so many. Those with a result can be chosen: row_id.
std::string row_id(const records::SessionCode& session);
Table sessions_table(const reports::ProgressPage& page, std::size_t most);
Table access_table(const reports::ProgressPage& page, std::size_t most);  // the same on one day once, with how often
// What was decided about a session that others see, newest first. A paragraph each.
std::vector<std::string> decisions_about(const reports::ProgressPage& page);

bool is_asked(const records::Assignment& assignment);
std::string title_of(const reports::ProgressPage& page, const std::string& scenario);
// "by 2026-12-01, in 9 days"; empty: no date
std::string due_words(const reports::ProgressPage& page, const records::Assignment& assignment);
// The session that answers it; nothing: it is still to take.
const records::SessionInfo* answer_to(const reports::ProgressPage& page, const records::Assignment& assignment);

}  // namespace composure::window
