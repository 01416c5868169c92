#include "window/progress/progress_sections.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "window/text/figure_words.h"
#include "window/text/words.h"
#include "window/ui/chart.h"

namespace composure::window {
namespace {

using records::PillarStanding;
using records::SessionInfo;

void draw_level(Flow& flow, const PillarStanding& standing, Reading reading) {
    Ui& ui = flow.ui;
    flow.strong(title_of(standing.pillar));
    if (!standing.mean) {
        const std::int64_t missing = records::kLeastToShow - static_cast<std::int64_t>(standing.forms.size());
        flow.soft(tr_count("Not enough evidence yet: {} more scenario", "Not enough evidence yet: {} more scenarios",
                           missing));
        return;
    }
    flow.datum(level_text(standing), Face::title, ui.theme().ink);
    const std::string arrow = words_of(standing.arrow);
    const std::string of = tr_fill("mean of the newest {}", standing.used);
    flow.small(arrow.empty() ? of : tr_fill("{}; {}", of, arrow));
    if (reading == Reading::own || standing.status == records::PillarStatus::not_enough_evidence) return;
    flow.gap(4);
    const std::string reads = tr_fill("Your reviewers read: {}", words_of(standing.status));
    const Tone tone = standing.status == records::PillarStatus::ready ? Tone::fine : Tone::plain;
    draw_tag(ui, flow.take(tag_height(ui, reads, flow.width)), reads, tone);
}

void draw_pillar(Flow& flow, const PillarStanding& standing, Reading reading) {
    draw_level(flow, standing, reading);
    if (standing.forms.empty() && standing.repeats.empty()) return;
    flow.gap(6);
    draw_forms(flow.ui, flow.take(forms_height(flow.ui)), standing);
}

void draw_meaning(Flow& flow, const records::Standing& standing) {
    flow.strong(tr("What the figures mean"));
    flow.small(
        tr_fill("A figure is the mean of your newest scenarios (up to {}), ± one standard error. This takes the "
                "scenarios for equally hard and independent; then about two in three such bands hold your level.",
                records::kNewestForms));
    flow.gap(4);
    flow.small(
        tr("Each dot is one scenario, the dashed line the pass mark. Full dots are in the mean. What you played "
           "again is easier, so it stands apart (hollow diamonds)."));
    draw_help_counts(flow, standing);
}

void draw_share(Flow& flow, std::string_view words, std::int32_t percent) {
    Ui& ui = flow.ui;
    flow.body(words);
    flow.gap(2);
    const Rect row = flow.take(ui.fonts().line_height(Face::body));
    const float number = ui.text_width("100 %", Face::strong) + ui.px(10);
    bar(ui, {row.x, row.y + row.height / 2 - ui.px(5), row.width - number, ui.px(10)},
        static_cast<float>(percent) / 100, ui.theme().accent);
    ui.one_line({row.right() - number, row.y, number, row.height}, fmt::format("{} %", percent),
                {Face::strong, ui.theme().ink, Align::end});
    flow.gap(4);
}

std::string estimate_words(const reports::EstimateFigures& figures) {
    const std::string of = tr_count("{} estimate", "{} estimates", figures.count);
    if (figures.mean > reports::kCloseEstimate)
        return tr_fill("Your own estimate: on average {} points below the score ({}). You do better than you think.",
                       figures.mean, of);
    if (figures.mean < -reports::kCloseEstimate)
        return tr_fill(
            "Your own estimate: on average {} points above the score ({}). The debrief shows which moments "
            "made the difference.",
            -figures.mean, of);
    return tr_fill("Your own estimate: close to the score ({}). You see yourself clearly.", of);
}

TableCell result_cell(const SessionInfo& each) {
    if (each.status == records::Status::stopped) return {tr("you stopped; only you see it")};
    if (each.status != records::Status::finished) return {state_words(each)};
    const auto outcome = records::outcome_of(each);
    const Tone tone = outcome == scoring::Outcome::met ? Tone::fine : Tone::plain;
    return {state_words(each), tone};
}

// What was stopped, or interrupted as an assessment, has nothing to show.
bool can_open(const SessionInfo& each) {
    const bool over = each.status == records::Status::finished || each.status == records::Status::voided;
    return over && each.figures.has_value();
}

TableRow session_row(const SessionInfo& each) {
    const bool practice = each.start.mode == records::Mode::practice;
    std::string kind = practice ? tr("practice") : tr("assessment");
    if (each.shared) kind = tr("practice, shared");
    TableRow row{can_open(each) ? row_id(each.code) : "",
                 {{day_text(each.start.at)}, {each.start.title}, {kind}, result_cell(each)}};
    const bool scored = each.status == records::Status::finished && each.figures;
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const auto points =
            scored ? each.figures->pillars[static_cast<std::size_t>(pillar)] : std::optional<std::int32_t>();
        row.cells.push_back({points ? fmt::format("{}", *points) : "–"});
    }
    return row;
}

bool others_see(const SessionInfo& each) {
    return each.status != records::Status::stopped &&
           (each.start.mode == records::Mode::assessment || each.shared.has_value());
}

}  // namespace

void draw_standing(Flow& flow, const records::Standing& standing, std::string_view heading, Reading reading) {
    const Theme& theme = flow.ui.theme();
    flow.heading(heading);
    flow.gap(8);
    std::vector<Card> cards;
    for (const PillarStanding& each : standing.pillars)
        cards.push_back(
            {[&each, reading](Flow& inside) { draw_pillar(inside, each, reading); }, theme.surface, theme.outline});
    cards.push_back({[&standing](Flow& inside) { draw_meaning(inside, standing); }, theme.background, theme.outline});
    draw_cards(flow, 300, cards);
}

std::string row_id(const records::SessionCode& session) { return "session/" + session; }

bool has_own_view(const reports::ProgressPage& page) {
    return reports::estimates_of(page.rated).has_value() || page.spill.has_value();
}

void draw_own_view(Flow& flow, const reports::ProgressPage& page) {
    flow.strong(tr("For your eyes only"));
    flow.gap(4);
    if (const auto figures = reports::estimates_of(page.rated)) flow.body(estimate_words(*figures));
    if (!page.spill) return;
    flow.gap(8);
    const auto [after, elsewhere] = *page.spill;
    draw_share(flow, tr("Answers without fault right after a hard customer"), after);
    draw_share(flow, tr("Answers without fault otherwise"), elsewhere);
    flow.body(after + 5 < elsewhere ? tr("One slow breath before you call the next one is worth a try.")
                                    : tr("One bad customer does not spoil the next. Well done."));
}

Table sessions_table(const reports::ProgressPage& page, std::size_t most) {
    std::vector<const SessionInfo*> all;
    for (const auto* sessions : {&page.practice, &page.assessments})
        for (const SessionInfo& each : *sessions)
            if (each.status != records::Status::open) all.push_back(&each);
    std::ranges::stable_sort(all, [](const SessionInfo* a, const SessionInfo* b) { return a->start.at > b->start.at; });
    std::vector<TableRow> rows;
    if (all.size() > most) all.resize(most);
    for (const SessionInfo* each : all) rows.push_back(session_row(*each));
    std::vector<TableColumn> columns{{tr("Day")}, {tr("Scenario"), 2}, {tr("Kind")}, {tr("Result"), 2}};
    for (const scoring::Pillar pillar : scenario::kPillars) columns.push_back({title_of(pillar), 0.2F, Align::end});
    return {std::move(columns), std::move(rows)};
}

Table access_table(const reports::ProgressPage& page, std::size_t most) {
    std::vector<TableRow> rows;
    std::vector<std::int32_t> times;
    for (std::size_t n = page.accesses.size(); n-- > 0;) {
        const records::Access& each = page.accesses[n];
        const std::string who = each.role.empty() ? each.who : tr_fill("{} ({})", each.who, each.role);
        const std::string what = each.session.empty() ? std::string(words_of(each.what))
                                                      : tr_fill("{} of {}", words_of(each.what), each.session);
        TableRow row{"", {{day_text(each.at)}, {who}, {what}, {each.reason}, {}}};
        const auto same = std::ranges::find_if(rows, [&](const TableRow& other) {
            return std::ranges::equal(std::span(other.cells).first(4), std::span(row.cells).first(4), {},
                                      &TableCell::words, &TableCell::words);
        });
        if (same == rows.end()) {
            if (rows.size() == most) break;
            rows.push_back(std::move(row));
            times.push_back(1);
        } else {
            ++times[static_cast<std::size_t>(same - rows.begin())];
        }
    }
    for (std::size_t n = 0; n < rows.size(); ++n) rows[n].cells[4].words = fmt::format("{}", times[n]);
    return {
        {{tr("Day")}, {tr("Who"), 2}, {tr("What they looked at"), 2}, {tr("Why"), 2}, {tr("Times"), 0.2F, Align::end}},
        std::move(rows)};
}

std::vector<std::string> decisions_about(const reports::ProgressPage& page) {
    std::vector<std::pair<records::Instant, std::string>> found;
    for (const auto* sessions : {&page.assessments, &page.practice}) {
        for (const SessionInfo& session : *sessions) {
            if (!others_see(session)) continue;
            for (const reports::DecidedSession& each : page.decided)
                for (const records::ReviewStep& step : each.steps)
                    if (each.session == session.code)
                        found.emplace_back(step.at,
                                           tr_fill("{} ({}): {}", session.start.title, session.code, step_words(step)));
        }
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> lines;
    for (auto& each : found) lines.push_back(std::move(each.second));
    return lines;
}

bool is_asked(const records::Assignment& assignment) { return !assignment.by.empty() || assignment.due; }

std::string title_of(const reports::ProgressPage& page, const std::string& scenario) {
    for (const records::Playable& each : page.library)
        if (each.scenario == scenario) return each.title;
    for (const SessionInfo& each : page.assessments)
        if (each.start.scenario == scenario) return each.start.title;
    return scenario;
}

std::string due_words(const reports::ProgressPage& page, const records::Assignment& assignment) {
    if (!assignment.due) return "";
    const std::int64_t days = (assignment.due->ms - page.now.ms + records::kDay - 1) / records::kDay;
    const std::string day = day_text(*assignment.due);
    if (*assignment.due < page.now) return tr_fill("It was due on {}; you can still take it.", day);
    return tr_fill("By {}, in {}.", day, tr_count("{} day", "{} days", days));
}

const SessionInfo* answer_to(const reports::ProgressPage& page, const records::Assignment& assignment) {
    if (assignment.session.empty()) return nullptr;
    const auto found = std::ranges::find(page.assessments, assignment.session, &SessionInfo::code);
    return found == page.assessments.end() || records::may_be_begun(records::progress_of(&*found)) ? nullptr : &*found;
}

}  // namespace composure::window
