// What several pages are made of. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "records/standing.h"
#include "reports/html_internal.h"
#include "reports/people_words_internal.h"
#include "reports/review_pages.h"

namespace composure::reports {

Html tag_html(std::string_view text, std::string_view look);  // look: "care", "warm", "blue", "fine" or nothing
Html link_html(std::string_view href, const Html& text);      // no href: the text alone
Html date_html(const Frame& frame, std::optional<records::Instant> at);  // <time>; nothing: an empty cell's dash
Html outcome_tag(std::optional<scoring::Outcome> outcome);
Html session_state(const records::SessionInfo& session);  // what holds now, with what still waits
Html back_link(std::string_view href, std::string_view text);

std::string mark_text(std::int64_t thousandths);  // a pass mark, nearly always whole: "70"

// Charts carry their own text alternative. `id` is unique on its page.
Html forms_chart(const Frame& frame, const records::PillarStanding& standing, std::string_view id);
Html score_bar(std::int32_t score);  // beside its number, so hidden from screen readers
Html progress_bar(const std::array<std::int32_t, records::kProgressCount>& counts);
Html timeline_chart(const Moments& moments, std::string_view id);
Html moment_sign(MomentKind kind);  // the shape that stands for it, 14 units wide

std::string_view words_for(MomentKind kind);  // "Less good"
std::string_view look_of(MomentKind kind);    // its class

// The section of a session's moments; without them how they are opened with a reason.
void put_moments(Html& into, const SessionPage& session);
Html moment_html(const Moment& moment, const std::string& language, std::string_view trainee, std::size_t number);

}  // namespace composure::reports
