// The parts of HR's pages. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "reports/paragraphs_internal.h"
#include "reports/people_words_internal.h"
#include "reports/progress_text.h"
#include "reports/review_text.h"

namespace composure::reports {

struct ReviewWriter {
    const ReviewSetting& setting;
    Paragraphs text;
    ReviewView view;

    explicit ReviewWriter(const ReviewSetting& given) : setting(given), text(given.columns) {}

    void heading(std::string_view words);
    // A line that can be opened: with its number where numbers are typed.
    void choice(const ReviewChoice& what, std::string_view words);
    // "To do this: composure review ...", where commands are typed.
    void next(std::string_view what, std::string_view command);
    void key(ReviewKey key) { view.keys.push_back(key); }
    ReviewView take();
};

// Whose session, which, when, and what holds now.
void write_session_title(ReviewWriter& writer, const records::SessionFile& file);
// What can be opened and decided from a session; `here`: the view that the reader is in, not offered again.
void offer_from_session(ReviewWriter& writer, const records::SessionFile& file, ReviewKey here);

// The reason that fits what the session waits for: "contested", "incident", "audit".
std::string_view likely_reason(const records::SessionInfo& session);

// "Calm: 82.", "The line: n/a". Never why a pillar is n/a: that would tell the pace.
std::string pillar_line(scoring::Pillar pillar, const std::optional<std::int32_t>& score);
std::string numbered_attempt(std::int32_t attempt);  // "first time", "4th time"
// How a person is named on the command line: the employee number if there is one.
std::string person_word(const std::string& name, const std::string& number);

}  // namespace composure::reports
