#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using records::ScorecardKind;
using reports::ReviewKey;

const char* made_words(ScorecardKind kind) {
    switch (kind) {
        case ScorecardKind::original: return tr("at the session's end");
        case ScorecardKind::reviewed: return tr("with the reviewer's decision");
        case ScorecardKind::regraded: return tr("judged again");
    }
    return "";
}

// Never why a pillar is n/a: that would tell the pace.
void draw_pillar(Flow& flow, scoring::Pillar pillar, const std::optional<std::int32_t>& points,
                 const std::string& sentence) {
    Ui& ui = flow.ui;
    flow.strong(title_of(pillar));
    const Rect row = flow.take(ui.fonts().line_height(Face::strong));
    const float number =
        std::max(ui.text_width("100", Face::strong), ui.text_width(tr("n/a"), Face::strong)) + ui.px(10);
    const Rect place{row.x, row.y + row.height / 2 - ui.px(5), row.width - number, ui.px(10)};
    if (points) bar(ui, place, static_cast<float>(*points) / 100, ui.theme().accent);
    ui.one_line({row.right() - number, row.y, number, row.height}, points ? fmt::format("{}", *points) : tr("n/a"),
                {Face::strong, ui.theme().ink, Align::end});
    if (points && !sentence.empty()) flow.small(sentence);
    flow.gap(6);
}

class SessionPage : public ReviewPage {
public:
    explicit SessionPage(SessionView view) : view_(std::move(view)) { list_scorecards(); }

    ReviewWish draw(Flow& flow) override {
        wish_ = {};
        const Theme& theme = flow.ui.theme();
        draw_title(flow);
        flow.gap(10);
        draw_keys(flow);
        flow.gap(14);
        const Card cards[] = {{[this](Flow& inside) { draw_result(inside); }, theme.surface, theme.outline},
                              {[this](Flow& inside) { draw_decided(inside); }, theme.surface, theme.outline}};
        draw_cards(flow, 420, cards);
        if (view_.moments) draw_moments(flow, *view_.moments);
        return wish_;
    }
    bool in_table(const Ui&) const override { return false; }
    std::string first() const override {
        for (const ReviewKey key : view_.keys)
            if (shows(key)) return id_of(key);
        return "review/back";
    }

private:
    const records::SessionFile& file() const { return view_.text.file; }
    bool shows(ReviewKey key) const { return key != ReviewKey::moments || !view_.moments; }
    static std::string id_of(ReviewKey key) { return fmt::format("review/key/{}", static_cast<int>(key)); }

    void draw_title(Flow& flow) const {
        const records::SessionInfo& session = file().session;
        const bool practice = session.start.mode == records::Mode::practice;
        flow.datum(file().person.name, Face::title, flow.ui.theme().ink);
        flow.text(tr_fill("“{}”, {}, {}", session.start.title, day_text(session.start.at),
                          practice ? std::string(tr("practice that is shared")) : attempt_words(session.attempt)),
                  Face::heading, flow.ui.theme().ink);
        flow.gap(4);
        const std::string state = tr_fill("Session {}: {}", session.code, state_words(session));
        const bool waits =
            session.attention == records::Attention::held || session.attention == records::Attention::contested;
        draw_tag(flow.ui, flow.take(tag_height(flow.ui, state, flow.width)), state, waits ? Tone::care : Tone::accent);
        if (view_.opened_because != records::OpenReason::none) {
            flow.gap(4);
            flow.body(tr_fill("You opened the moments. {} can see that you looked, and why.", file().person.name));
        }
    }
    void draw_keys(Flow& flow) {
        static constexpr const char* kLetters[] = {"M", "T", "S", "C", "D", "A", "R", "V"};
        std::vector<ButtonSpec> buttons;
        std::vector<ReviewKey> keys;
        for (const ReviewKey key : view_.keys) {
            if (!shows(key)) continue;
            const bool main = key == ReviewKey::sign || (key == ReviewKey::moments && !offers_signing());
            buttons.push_back({id_of(key), label_of(key), kLetters[static_cast<std::size_t>(key)], "",
                               main ? ButtonStyle::main : ButtonStyle::plain});
            keys.push_back(key);
        }
        const int pressed = draw_buttons(flow, buttons);
        if (pressed >= 0) wish_.ask = keys[static_cast<std::size_t>(pressed)];
    }
    bool offers_signing() const { return std::ranges::find(view_.keys, ReviewKey::sign) != view_.keys.end(); }

    void draw_result(Flow& flow) const {
        const records::StoredScorecard* card = reports::holding_scorecard(file());
        flow.heading(tr("Result"));
        flow.gap(4);
        if (file().session.status != records::Status::finished || card == nullptr)
            return flow.body(tr("There is no result."));
        if (!view_.text.decided.empty()) flow.body(view_.text.decided);
        const records::Figures& figures = card->figures;
        if (!figures.total) {
            flow.body(tr("No total: too little of it to score."));
        } else if (figures.scored_on < 100) {
            flow.body(tr_fill("Total: {} of 100, scored on {}; the pass mark is {}.", *figures.total, figures.scored_on,
                              figures.pass_mark));
        } else {
            flow.body(tr_fill("Total: {} of 100; the pass mark is {}.", *figures.total, figures.pass_mark));
        }
        flow.gap(8);
        for (const scoring::Pillar pillar : scenario::kPillars) {
            const auto n = static_cast<std::size_t>(pillar);
            draw_pillar(flow, pillar, figures.pillars[n], view_.text.sentences[n]);
        }
        if (figures.due_total > 0)
            flow.body(tr_fill("Help when due: {} of {}.", figures.due_helped, figures.due_total));
        if (figures.foils_total > 0)
            flow.body(tr_fill("Held when not due: {} of {}.", figures.foils_held, figures.foils_total));
        flow.small(tr("“You” is the trainee, who reads the same sentences."));
        if (!view_.text.why_not_read.empty())
            flow.small(tr_fill("What was kept; the scenario cannot be read again: {}.", view_.text.why_not_read));
    }
    void draw_decided(Flow& flow) {
        flow.heading(tr("What people decided"));
        flow.gap(4);
        if (file().steps.empty()) flow.soft(tr("Nothing so far."));
        for (const records::ReviewStep& step : file().steps) {
            flow.body(step_words(step));
            flow.gap(4);
        }
        if (scorecards_.empty()) return;
        flow.gap(10);
        flow.strong(tr("Scorecards (none replaces another)"));
        flow.gap(4);
        scorecards_.draw(flow);
    }
    void list_scorecards() {
        if (file().scorecards.size() < 2) return;
        std::vector<TableRow> rows;
        for (const records::StoredScorecard& each : file().scorecards)
            rows.push_back(
                {"",
                 {{fmt::format("{}", each.number)},
                  {day_text(each.made)},
                  {each.by.empty() ? made_words(each.kind) : tr_fill("{}, {}", made_words(each.kind), each.by)},
                  {words_of(each.figures.outcome)}}});
        scorecards_ = Table({{tr("No.")}, {tr("Day")}, {tr("Made"), 2}, {tr("Result")}}, std::move(rows));
    }
    SessionView view_;
    Table scorecards_;
    ReviewWish wish_;
};

}  // namespace

std::unique_ptr<ReviewPage> make_session_page(SessionView view) {
    return std::make_unique<SessionPage>(std::move(view));
}

}  // namespace composure::window
