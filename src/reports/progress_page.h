// What a trainee's own page is made of, read from the records: for the terminal, and for the window.
#pragma once

#include "records/store.h"
#include "reports/progress_text.h"
#include "scenario/site.h"

namespace composure::reports {

// Everything that the records say. What is left for the door: now, date, options, library, next and who_sees.
Result<ProgressPage> read_progress(records::Store& store, records::Person person);

// Who reads what, for what, how long and by which agreement. A paragraph.
std::string who_sees_text(const scenario::Site& site, const records::Person& person);

// How far the own estimates lay from the scores, in points: above 0 the score was better. Nothing: nothing to compare.
struct EstimateFigures {
    std::int64_t mean = 0, count = 0;
};
inline constexpr std::int64_t kCloseEstimate = 3;  // points, to either side: "close to the score"
std::optional<EstimateFigures> estimates_of(const std::vector<RatedSession>& rated);

}  // namespace composure::reports
