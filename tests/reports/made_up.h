// A small workplace that nobody works at, as the plain structs that pages are made of.
#pragma once

#include "reports/review_pages.h"
#include "reports/story.h"

namespace composure::reports::testing {

std::string utc_date(records::Instant at);
std::string utc_date_time(records::Instant at);
records::Instant day(std::int32_t days_before_made, std::int32_t minutes = 0);

Frame made_up_frame();
// An assessment that was judged: each pillar's score, or n/a where it is negative.
records::SessionInfo assessment(std::string code, records::PersonId person, std::string scenario, records::Instant at,
                                std::array<std::int32_t, scenario::kPillarCount> scores);
// Mrs Kask with eight forms and a repeat; one is held, one contested.
records::PersonFile made_up_person();
IndexPage made_up_index();
Links made_up_links();
SessionPage made_up_session();  // with its moments

}  // namespace composure::reports::testing
