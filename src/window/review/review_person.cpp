#include <fmt/format.h>

#include <algorithm>

#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"
#include "window/ui/chart.h"

namespace composure::window {
namespace {

using records::PillarStanding;
using records::PillarStatus;
using records::SessionInfo;

Tone tone_of(PillarStatus status) {
    switch (status) {
        case PillarStatus::ready: return Tone::fine;
        case PillarStatus::needs_practice: return Tone::warm;
        case PillarStatus::unclear: return Tone::accent;
        case PillarStatus::not_enough_evidence: break;
    }
    return Tone::plain;
}

// Figures only where there is enough of them to be read: under six forms a mean would be read as a judgement.
void draw_pillar(Flow& flow, const PillarStanding& standing) {
    flow.strong(title_of(standing.pillar));
    flow.gap(4);
    const bool judged = standing.status != PillarStatus::not_enough_evidence && standing.mean && standing.sem;
    const std::string status = words_of(judged ? standing.status : PillarStatus::not_enough_evidence);
    draw_tag(flow.ui, flow.take(tag_height(flow.ui, status, flow.width)), status, tone_of(standing.status));
    flow.gap(4);
    if (judged) {
        flow.body(
            tr_fill("{} ({} forms), pass mark {}", level_text(standing), standing.used, tenths_text(standing.mark)));
    } else {
        flow.soft(tr_fill("{} of {} different scenarios", standing.forms.size(), records::kLeastForStatus));
    }
    if (standing.forms.empty() && standing.repeats.empty()) return;
    flow.gap(6);
    PillarStanding shown = standing;
    if (!judged) shown.mean = shown.sem = std::nullopt;
    draw_forms(flow.ui, flow.take(forms_height(flow.ui)), shown);
}

void draw_meaning_for_reviewers(Flow& flow, const records::Standing& standing) {
    flow.strong(tr("What the figures mean"));
    flow.small(
        tr("The mean of the newest six different scenarios (forms), ± one standard error. This takes the "
           "scenarios for equally hard and independent; then about two in three such bands hold the person's "
           "level. Ready: the whole band is at the pass mark or above; needs practice: all of it is under."));
    draw_help_counts(flow, standing);
}

Tone tone_of(const SessionInfo& session) {
    if (session.status != records::Status::finished) return Tone::plain;
    switch (session.attention) {
        case records::Attention::held:
        case records::Attention::contested: return Tone::care;
        case records::Attention::to_sign: return Tone::accent;
        case records::Attention::none: break;
    }
    return Tone::plain;
}

Table table_of(const std::vector<SessionInfo>& sessions) {
    std::vector<TableRow> rows;
    for (std::size_t n = sessions.size(); n-- > 0;) {
        const SessionInfo& each = sessions[n];
        if (each.status == records::Status::stopped) continue;
        const bool assessment = each.start.mode == records::Mode::assessment;
        rows.push_back({"session/" + each.code,
                        {{day_text(each.start.at)},
                         {each.start.title},
                         {assessment ? attempt_words(each.attempt) : ""},
                         {state_words(each), tone_of(each)},
                         {each.code}}});
    }
    return {{{tr("Day")}, {tr("Scenario"), 2}, {tr("Taken")}, {tr("Result"), 2}, {tr("Session")}}, std::move(rows)};
}

class PersonPage : public ReviewPage {
public:
    PersonPage(records::PersonFile file, const std::vector<records::Playable>& library)
        : file_(std::move(file)), assessments_(table_of(file_.assessments)), shared_(table_of(file_.shared_practice)) {
        list_assigned(library);
    }

    ReviewWish draw(Flow& flow) override {
        wish_ = {};
        const Theme& theme = flow.ui.theme();
        flow.datum(file_.person.name, Face::title, theme.ink);
        flow.soft(who_words(file_.person));
        flow.body(tr_count("Assessments with a result: {} different scenario. Practice is not counted here.",
                           "Assessments with a result: {} different scenarios. Practice is not counted here.",
                           file_.standing.forms));
        flow.gap(10);
        std::vector<Card> cards;
        for (const PillarStanding& each : file_.standing.pillars)
            cards.push_back({[&each](Flow& inside) { draw_pillar(inside, each); }, theme.surface, theme.outline});
        cards.push_back({[this](Flow& inside) { draw_meaning_for_reviewers(inside, file_.standing); }, theme.background,
                         theme.outline});
        draw_cards(flow, 300, cards);
        draw_list(flow, tr("Assessments, newest first"), assessments_);
        draw_list(flow, tr("Practice that this person shares"), shared_);
        draw_list(flow, tr("Assigned"), assigned_);
        return wish_;
    }
    bool in_table(const Ui& ui) const override { return assessments_.has_focus(ui) || shared_.has_focus(ui); }
    std::string first() const override { return assessments_.empty() ? "review/back" : assessments_.rows().front().id; }

private:
    void draw_list(Flow& flow, const char* heading, Table& table) {
        if (table.empty()) return;
        flow.gap(20);
        flow.heading(heading);
        flow.gap(8);
        draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, [&](Flow& inside) {
            const auto row = table.draw(inside);
            if (!row) return;
            const std::string code = table.rows()[*row].id.substr(std::string_view("session/").size());
            wish_.open = ReviewPlace{ReviewPlace::Kind::session, file_.person.id, code, {}, {}};
        });
    }
    std::string title_of_scenario(const std::vector<records::Playable>& library, const std::string& scenario) const {
        for (const SessionInfo& each : file_.assessments)
            if (each.start.scenario == scenario) return each.start.title;
        const auto found = std::ranges::find(library, scenario, &records::Playable::scenario);
        return found == library.end() ? scenario : found->title;
    }
    void list_assigned(const std::vector<records::Playable>& library) {
        std::vector<TableRow> rows;
        for (const records::Assignment& each : file_.assignments) {
            if (each.by.empty() && !each.due) continue;
            const auto answer = std::ranges::find(file_.assessments, each.session, &SessionInfo::code);
            const bool begun = !each.session.empty() && answer != file_.assessments.end() &&
                               answer->status != records::Status::stopped;
            rows.push_back({"",
                            {{title_of_scenario(library, each.scenario)},
                             {each.due ? day_text(*each.due) : "–"},
                             {each.by},
                             {begun ? state_words(*answer) : std::string(tr("not started"))}}});
        }
        assigned_ = Table({{tr("Scenario"), 2}, {tr("Due")}, {tr("Asked by")}, {tr("Now"), 2}}, std::move(rows));
    }

    records::PersonFile file_;
    Table assessments_, shared_, assigned_;
    ReviewWish wish_;
};

}  // namespace

std::string who_words(const records::Person& person) {
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
    if (!person.number.empty()) add(tr_fill("number {}", person.number));
    if (!person.cohort.empty()) add(tr_fill("cohort {}", person.cohort));
    if (!person.trainer.empty()) add(tr_fill("trainer {}", person.trainer));
    if (!person.active) add(tr("left"));
    return words;
}

std::unique_ptr<ReviewPage> make_person_page(records::PersonFile file, const std::vector<records::Playable>& library) {
    return std::make_unique<PersonPage>(std::move(file), library);
}

}  // namespace composure::window
