// Where the trainee stands, pillar by pillar: figures in words first, then the same as dots.
#include <fmt/format.h>

#include <algorithm>

#include "reports/progress_internal.h"
#include "scoring/evidence.h"

namespace composure::reports {
namespace {

using records::FormResult;
using records::PillarStanding;

constexpr std::size_t kPlaces = 51;     // two points a place
constexpr std::size_t kMostShown = 12;  // newest forms as figures and dots

std::string arrow_words(PillarStanding::Arrow arrow) {
    switch (arrow) {
        case PillarStanding::Arrow::none: return "";
        case PillarStanding::Arrow::up: return ", rising";
        case PillarStanding::Arrow::level: return ", steady";
        case PillarStanding::Arrow::down: return ", lower than before";
    }
    return "";
}

std::vector<std::int32_t> newest_scores(const std::vector<FormResult>& forms) {
    std::vector<std::int32_t> scores;
    const std::size_t from = forms.size() > kMostShown ? forms.size() - kMostShown : 0;
    for (std::size_t n = from; n < forms.size(); ++n) scores.push_back(forms[n].score);
    return scores;
}

std::string listed(const std::vector<std::int32_t>& scores) {
    std::string list;
    for (const std::int32_t score : scores) list += fmt::format("{}{}", list.empty() ? "" : ", ", score);
    return list;
}

void write_repeats(ProgressWriter& writer, const PillarStanding& standing) {
    if (standing.repeats.empty()) return;
    const std::string again = listed(newest_scores(standing.repeats));
    writer.text.write(4, fmt::format("Played again (easier, so apart): {}", again));
}

void write_level(ProgressWriter& writer, const PillarStanding& standing, std::string_view reads_as) {
    const std::string title(scoring::title_of(standing.pillar));
    const std::vector<std::int32_t> scores = newest_scores(standing.forms);
    const std::string band = standing.sem ? fmt::format(" ± {}", tenths_upward(*standing.sem)) : "";
    writer.text.write(2, fmt::format("{}: {}{} (newest {}){}{}", title, tenths(*standing.mean), band, standing.used,
                                     arrow_words(standing.arrow), reads_as));
    writer.text.write(4, fmt::format("Oldest first: {}", listed(scores)));
    const auto mark = static_cast<std::int32_t>((standing.mark + 500) / 1000);
    writer.text.write(4, dots_text(scores, mark), "");
    write_repeats(writer, standing);
}

bool has_level(const records::Standing& standing) {
    return std::any_of(standing.pillars.begin(), standing.pillars.end(),
                       [](const PillarStanding& each) { return each.mean.has_value(); });
}

// What stands under the figures of a pillar that has too few: "Calm 60, 61, again 70".
std::string so_far(const PillarStanding& standing) {
    std::string words(scoring::title_of(standing.pillar));
    words += standing.forms.empty() ? " none" : " " + listed(newest_scores(standing.forms));
    if (!standing.repeats.empty()) words += fmt::format(", played again {}", listed(newest_scores(standing.repeats)));
    return words;
}

// Pillars with too little to say anything stand in one paragraph together.
void write_pillars(ProgressWriter& writer, const records::Standing& standing, bool for_review) {
    std::string little;
    for (const PillarStanding& each : standing.pillars) {
        if (!each.mean) {
            little += (little.empty() ? "" : "; ") + so_far(each);
            continue;
        }
        const bool judged = for_review && each.status != records::PillarStatus::not_enough_evidence;
        write_level(writer, each,
                    judged ? fmt::format("; your reviewers read: {}", records::words_for(each.status)) : "");
    }
    if (!little.empty())
        writer.text.write(2, fmt::format("Not enough evidence yet (a figure takes {} different scenarios). So far: {}.",
                                         records::kLeastToShow, little));
    const std::string help =
        help_counts(standing.due_helped, standing.due_total, standing.foils_held, standing.foils_total);
    if (!help.empty()) writer.text.write(2, help);
}

}  // namespace

std::string dots_text(const std::vector<std::int32_t>& scores, std::int32_t mark) {
    std::array<std::int32_t, kPlaces> count{};
    for (const std::int32_t score : scores) ++count[static_cast<std::size_t>(std::clamp(score, 0, 100)) / 2];
    std::string line = "0 [";
    for (std::size_t place = 0; place < kPlaces; ++place) {
        if (count[place] == 0) {
            line += static_cast<std::size_t>(std::clamp(mark, 0, 100)) / 2 == place ? '|' : '.';
        } else {
            line += count[place] == 1 ? 'o' : static_cast<char>('0' + std::min(count[place], 9));
        }
    }
    return line + "] 100";
}

void write_practice_standing(ProgressWriter& writer) {
    const records::Standing& standing = writer.page.practice_standing;
    if (standing.forms == 0) return;
    writer.heading(
        fmt::format("Your practice: {} (yours alone)", number_of(standing.forms, "scenario", "different scenarios")));
    write_pillars(writer, standing, false);
}

void write_assessment_standing(ProgressWriter& writer) {
    const records::Standing& standing = writer.page.assessment_standing;
    if (standing.forms == 0) return;
    writer.heading(fmt::format("Your assessments: {}", number_of(standing.forms, "scenario", "different scenarios")));
    write_pillars(writer, standing, true);
}

void write_what_figures_mean(ProgressWriter& writer) {
    if (!has_level(writer.page.practice_standing) && !has_level(writer.page.assessment_standing)) return;
    writer.heading("What the figures mean");
    writer.text.write(2, fmt::format("A figure is the mean of your newest scenarios (up to {}), ± one standard error. "
                                     "This takes the scenarios for equally hard and independent; then about two in "
                                     "three such bands hold your level. In the rows of dots, o is one score, a digit "
                                     "so many at one place, | the pass mark.",
                                     records::kNewestForms));
}

}  // namespace composure::reports
