#include "reports/progress_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/progress_internal.h"
#include "reports/progress_page.h"

namespace composure::reports {
namespace {

constexpr std::string_view kWelcome =
    "Your progress will stand here. Practice is yours alone: nobody else sees it, you may stop at any moment, and a "
    "first try cannot go wrong.";

using records::Assignment;
using records::SessionInfo;

void write_interrupted(ProgressWriter& writer) {
    for (const SessionInfo& each : writer.page.interrupted) {
        const std::string what =
            fmt::format("\"{}\" of {}", printable(each.start.title), writer.page.date(each.start.at));
        if (each.start.mode == records::Mode::practice) {
            writer.text.write(2, fmt::format("Go on where {} was interrupted; all you said is kept:", what));
            writer.command(fmt::format("play {} --continue{}", shell_word(each.start.scenario), writer.page.options));
        } else {
            writer.text.write(2, fmt::format("The assessment {} was interrupted. It does not count, and you may take "
                                             "it again.",
                                             what));
        }
    }
}

const SessionInfo* answer_to(const ProgressPage& page, const Assignment& assignment) {
    const auto found = std::find_if(page.assessments.begin(), page.assessments.end(),
                                    [&](const SessionInfo& each) { return each.code == assignment.session; });
    return assignment.session.empty() || found == page.assessments.end() ? nullptr : &*found;
}

std::string date_words(const ProgressPage& page, records::Instant due) {
    const std::int64_t days = (due.ms - page.now.ms + records::kDay - 1) / records::kDay;
    if (due < page.now) return fmt::format("it was due on {}; you can still play it", page.date(due));
    return fmt::format("by {}, in {}", page.date(due), number_of(days, "day", "days"));
}

void write_assignment(ProgressWriter& writer, const Assignment& each) {
    const SessionInfo* answer = answer_to(writer.page, each);
    const std::string asked = each.by.empty() ? "" : fmt::format(", asked by {}", cut_to(each.by, 40));
    const std::string title = writer.title_of(each.scenario);
    if (answer != nullptr && answer->status == records::Status::finished)
        return writer.text.write(2, fmt::format("\"{}\"{}: {}", title, asked, state_words(*answer)));
    const std::string when = each.due ? ": " + date_words(writer.page, *each.due) : "";
    writer.text.write(2, fmt::format("\"{}\"{}{}:", title, asked, when));
    writer.command(fmt::format("play {} --assessment{}", shell_word(each.scenario), writer.page.options));
}

void write_next(ProgressWriter& writer) {
    const ProgressPage& page = writer.page;
    if (!page.interrupted.empty() || page.next) writer.heading("What next");
    write_interrupted(writer);
    if (page.next) {
        writer.text.write(2, fmt::format("\"{}\": {}", printable(page.next->title), printable(page.next->why)));
        writer.command(fmt::format("play {}{}", shell_word(page.next->scenario), page.options));
    }
    const auto asked = [](const Assignment& each) { return !each.by.empty() || each.due; };
    if (std::none_of(page.assignments.begin(), page.assignments.end(), asked)) return;
    writer.heading("Asked of you");
    for (const Assignment& each : page.assignments)
        if (asked(each)) write_assignment(writer, each);
}

void write_recent(ProgressWriter& writer) {
    constexpr std::size_t kRecent = 5;
    const auto& practice = writer.page.practice;
    if (practice.empty()) return;
    writer.heading("Your newest practice");
    const std::size_t from = practice.size() > kRecent ? practice.size() - kRecent : 0;
    for (std::size_t n = practice.size(); n-- > from;) {
        const SessionInfo& each = practice[n];
        std::string result = state_words(each);
        if (each.status == records::Status::finished && each.figures && each.figures->total)
            result = fmt::format("{} of 100", *each.figures->total);
        if (each.status == records::Status::stopped) result = "you stopped; no result, and nobody else sees it";
        writer.text.write(2, fmt::format("{}  {}  {}: {}{}", writer.page.date(each.start.at), each.code,
                                         cut_to(each.start.title, 40), result, each.shared ? " (shared)" : ""));
    }
}

void write_estimates(ProgressWriter& writer) {
    const auto figures = estimates_of(writer.page.rated);
    if (!figures) return;
    const std::int64_t mean = figures->mean;
    const std::string of = number_of(figures->count, "estimate", "estimates");
    if (mean > kCloseEstimate) {
        writer.text.write(2, fmt::format("Your own estimate: on average {} points below the score ({}). You do better "
                                         "than you think.",
                                         mean, of));
    } else if (mean < -kCloseEstimate) {
        writer.text.write(2, fmt::format("Your own estimate: on average {} points above the score ({}). The debrief "
                                         "shows which moments made the difference.",
                                         -mean, of));
    } else {
        writer.text.write(2, fmt::format("Your own estimate: close to the score ({}). You see yourself clearly.", of));
    }
}

void write_spill(ProgressWriter& writer) {
    if (!writer.page.spill) return;
    const auto [after, elsewhere] = *writer.page.spill;
    const std::string advice = after + 5 < elsewhere ? "One slow breath before you call the next one is worth a try."
                                                     : "One bad customer does not spoil the next. Well done.";
    writer.text.write(2, fmt::format("Right after a hard customer, {} % of your answers were without fault; otherwise "
                                     "{} %. {}",
                                     after, elsewhere, advice));
}

void write_for_you_alone(ProgressWriter& writer) {
    if (writer.page.rated.empty() && !writer.page.spill) return;
    writer.heading("For your eyes only");
    write_estimates(writer);
    write_spill(writer);
}

}  // namespace

void ProgressWriter::heading(std::string_view words) {
    text.blank();
    text.write(0, words);
}

void ProgressWriter::command(std::string_view words) { text.write(4, fmt::format("composure {}", words), ""); }

std::string ProgressWriter::title_of(const std::string& scenario) const {
    for (const records::Playable& each : page.library)
        if (each.scenario == scenario) return printable(each.title);
    for (const SessionInfo& each : page.assessments)
        if (each.start.scenario == scenario) return printable(each.start.title);
    return printable(scenario);
}

std::string progress_text(const ProgressPage& page, std::size_t columns) {
    ProgressWriter writer{page, Paragraphs(columns)};
    writer.text.write(0, fmt::format("Progress of {}", cut_to(page.person.name, 60)));
    if (page.practice.empty() && page.assessments.empty()) writer.text.write(0, kWelcome);
    write_next(writer);
    write_practice_standing(writer);
    write_assessment_standing(writer);
    write_what_figures_mean(writer);
    write_recent(writer);
    write_for_you_alone(writer);
    write_what_others_see(writer);
    return writer.text.take();
}

std::string first_progress_text(const std::string& name, const std::optional<records::Next>& next,
                                const std::string& options, std::size_t columns) {
    Paragraphs text(columns);
    text.write(0, name.empty() ? "Welcome." : fmt::format("Welcome, {}.", cut_to(name, 60)));
    text.write(0, kWelcome);
    if (!next) return text.take();
    text.blank();
    text.write(0, fmt::format("A good start is \"{}\":", printable(next->title)));
    text.write(2, fmt::format("composure play {}{}", shell_word(next->scenario), options), "");
    return text.take();
}

}  // namespace composure::reports
