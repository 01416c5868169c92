// One person: a status for each pillar, and what they played.
#include <fmt/format.h>

#include <algorithm>

#include "reports/review_internal.h"

namespace composure::reports {
namespace {

using records::PillarStanding;
using records::SessionInfo;

std::string who_words(const records::Person& person) {
    std::string words = cut_to(person.name, 60);
    if (!person.number.empty()) words += fmt::format(" ({})", cut_to(person.number, 30));
    if (!person.cohort.empty()) words += fmt::format(", cohort {}", cut_to(person.cohort, 40));
    if (!person.trainer.empty()) words += fmt::format(", trainer {}", cut_to(person.trainer, 40));
    if (!person.active) words += ", left";
    return words;
}

// Figures only where there is enough of them to be read: under six forms a mean would be read as a judgement.
void write_pillar(ReviewWriter& writer, const PillarStanding& standing) {
    const std::string title = padded(fmt::format("{}:", scoring::title_of(standing.pillar)), 14);
    const auto forms = static_cast<std::int64_t>(standing.forms.size());
    if (standing.status == records::PillarStatus::not_enough_evidence || !standing.mean || !standing.sem) {
        return writer.text.write(
            2, title,
            fmt::format("not enough evidence ({} of {} different scenarios)", forms, records::kLeastForStatus));
    }
    writer.text.write(
        2, title,
        fmt::format("{}: {} ± {} ({} forms), pass mark {}", records::words_for(standing.status), tenths(*standing.mean),
                    tenths_upward(*standing.sem), standing.used, tenths(standing.mark)));
}

void write_standing(ReviewWriter& writer, const records::Standing& standing) {
    writer.heading("Pillar by pillar");
    bool figures = false;
    for (const PillarStanding& each : standing.pillars) {
        write_pillar(writer, each);
        figures = figures || each.status != records::PillarStatus::not_enough_evidence;
    }
    const std::string help =
        help_counts(standing.due_helped, standing.due_total, standing.foils_held, standing.foils_total);
    if (!help.empty()) writer.text.write(2, help);
    if (!figures) return;
    writer.text.write(2,
                      "The mean of the newest six different scenarios (forms), ± one standard error. This takes the "
                      "scenarios for equally hard and independent; then about two in three such bands hold the "
                      "person's level. Ready: the whole band is at the pass mark or above; needs practice: all of "
                      "it is under.");
}

void write_sessions(ReviewWriter& writer, std::string_view heading, const std::vector<SessionInfo>& sessions) {
    writer.heading(heading);
    bool any = false;
    for (std::size_t n = sessions.size(); n-- > 0;) {
        const SessionInfo& each = sessions[n];
        if (each.status == records::Status::stopped) continue;
        any = true;
        const std::string again = each.attempt > 1 ? fmt::format(" ({})", numbered_attempt(each.attempt)) : "";
        writer.choice({each.start.person, each.code, {}},
                      fmt::format("{} {}, {}{}: {}", each.code, writer.setting.date(each.start.at),
                                  cut_to(each.start.title, 30), again, state_words(each)));
    }
    if (!any) writer.text.write(2, "None yet.");
}

std::string title_of(const ReviewWriter& writer, const records::PersonFile& file, const std::string& scenario) {
    for (const SessionInfo& each : file.assessments)
        if (each.start.scenario == scenario) return cut_to(each.start.title, 40);
    const auto found = writer.setting.titles.find(scenario);
    return cut_to(found == writer.setting.titles.end() ? scenario : found->second, 40);
}

void write_assignments(ReviewWriter& writer, const records::PersonFile& file) {
    const auto asked = [](const records::Assignment& each) { return !each.by.empty() || each.due; };
    if (std::none_of(file.assignments.begin(), file.assignments.end(), asked)) return;
    writer.heading("Assigned");
    for (const records::Assignment& each : file.assignments) {
        if (!asked(each)) continue;
        const auto answer = std::find_if(file.assessments.begin(), file.assessments.end(),
                                         [&](const SessionInfo& one) { return one.code == each.session; });
        const bool begun =
            !each.session.empty() && answer != file.assessments.end() && answer->status != records::Status::stopped;
        const std::string due = each.due ? fmt::format(", due {}", writer.setting.date(*each.due)) : "";
        const std::string by = each.by.empty() ? "" : fmt::format(", asked by {}", cut_to(each.by, 40));
        writer.text.write(
            2, fmt::format("{}{}{}: {}", title_of(writer, file, each.scenario), due, by,
                           begun ? fmt::format("{} ({})", state_words(*answer), answer->code) : "not started"));
    }
}

const SessionInfo* to_open(const records::PersonFile& file) {
    const SessionInfo* best = nullptr;
    for (const SessionInfo& each : file.assessments) {
        if (each.status != records::Status::finished) continue;
        if (best == nullptr || each.attention >= best->attention) best = &each;
    }
    return best;
}

}  // namespace

ReviewView person_view(const ReviewSetting& setting, const records::PersonFile& file) {
    ReviewWriter writer(setting);
    writer.text.write(0, who_words(file.person));
    writer.text.write(0, fmt::format("Assessments with a result: {}. Practice is not counted here.",
                                     number_of(file.standing.forms, "scenario", "different scenarios")));
    write_standing(writer, file.standing);
    write_sessions(writer, "Assessments, newest first", file.assessments);
    if (!file.shared_practice.empty()) write_sessions(writer, "Practice that this person shares", file.shared_practice);
    write_assignments(writer, file);
    if (setting.ways == Ways::keys) return writer.take();
    writer.heading("Next");
    if (const SessionInfo* session = to_open(file); session != nullptr)
        writer.next("Open a session", fmt::format("--session {}", session->code));
    writer.next("Back to the board", "");
    return writer.take();
}

}  // namespace composure::reports
