// The parts of a trainee's page. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "reports/paragraphs_internal.h"
#include "reports/people_words_internal.h"
#include "reports/progress_text.h"

namespace composure::reports {

struct ProgressWriter {
    const ProgressPage& page;
    Paragraphs text;

    void heading(std::string_view words);
    void command(std::string_view words);  // what to type after `composure `; never broken
    std::string title_of(const std::string& scenario) const;
};

void write_practice_standing(ProgressWriter& writer);
void write_assessment_standing(ProgressWriter& writer);
void write_what_figures_mean(ProgressWriter& writer);
void write_what_others_see(ProgressWriter& writer);

// Each score a dot between 0 and 100, several at one place as their number, the pass mark as a bar:
// "0 [.....o..2...|..o.....] 100". Private, for its tests: see progress_text.h.
std::string dots_text(const std::vector<std::int32_t>& scores, std::int32_t mark);

}  // namespace composure::reports
