// HR's review: one opened review with its views and decisions, for typed commands and for numbers alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "commands/command_internal.h"
#include "records/review.h"
#include "reports/review_text.h"
#include "terminal/console.h"

namespace composure::commands {

struct ReviewOptions {
    std::string cohort, since, as, person, session, sheet, reason, words;
    std::optional<std::int64_t> at;
    bool moments = false, interactive = false, all = false;
};

// Somebody who reviews, with the records open.
struct Review {
    std::unique_ptr<records::Store> store;
    scenario::Site site;
    records::Reviewer reviewer;
    records::Scope scope;
    reports::ReviewSetting setting;
    reports::ListLength length = reports::ListLength::short_lists;
};
// Codes: those of open_records, load_site, reviewer_named and read_date; no-such-cohort.
Result<Review> open_review(Program& program, const ReviewOptions& options);

// With the head of the chain as it is now.
std::string header_of(Review& review);

using View = Result<reports::ReviewView>;
View board_of(Review& review);
View person_of(Review& review, records::PersonId person);
View session_of(Review& review, const records::SessionCode& session);
View moments_of(Review& review, const records::SessionCode& session, records::OpenReason reason,
                std::optional<Millis> until);
// With its moments if they may be opened (for this reason, or without one by the assigned trainer); else by pillars.
View sheet_of(Review& review, const records::SessionCode& session, records::OpenReason reason);
// Code usage: names the reasons.
Result<records::OpenReason> reason_named(std::string_view word);

// Signs, confirms, dismisses, accepts, rejects or declares void. A sentence that says what was done and what follows.
Result<std::string> decide(Review& review, reports::ReviewKey decision, const records::SessionCode& session,
                           std::string_view words);

// Numbers and letters until `q` or the end of input.
Exit review_by_keys(Review& review, const reports::ReviewView& board, terminal::Console& console);

}  // namespace composure::commands
