#include "window/debrief/estimate_screen.h"

#include <fmt/format.h>

#include <cstdlib>

#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

constexpr int kScaleSteps = 5;
constexpr std::array kAnswers{tr_later("Hardly"), tr_later("A little"), tr_later("Half and half"), tr_later("Mostly"),
                              tr_later("All the way")};
constexpr int kClose = 15;  // points: as good as the same

const char* question_for(scoring::Pillar pillar) {
    switch (pillar) {
        case scoring::Pillar::calm: return tr("How calm did you stay?");
        case scoring::Pillar::no_arguing: return tr("How well did you keep out of arguing?");
        case scoring::Pillar::escalation: return tr("How well did you call for help when it was due, and only then?");
        case scoring::Pillar::service: return tr("How well did you give them what they needed?");
        case scoring::Pillar::line: return tr("How well did you look after the people in line?");
    }
    return "";
}

// As it was answered; what another program kept may lie between two answers.
std::string answer_words(int value) {
    const int step = std::clamp((value * (kScaleSteps - 1) + 50) / 100, 0, kScaleSteps - 1);
    return tr(kAnswers.at(static_cast<std::size_t>(step)));
}

}  // namespace

Estimate::Estimate(const Debrief& debrief) {
    for (const PillarRow& row : debrief.pillars)
        if (row.scored) asked_.push_back(row.pillar);
}

void Estimate::answer(scoring::Pillar pillar, int step) {
    int& answer = answers_.at(static_cast<std::size_t>(pillar));
    answer = answer == step ? 0 : std::clamp(step, 1, kScaleSteps);
}

std::vector<records::Rating> Estimate::ratings() const {
    std::vector<records::Rating> ratings;
    for (const scoring::Pillar pillar : asked_)
        if (const int step = answers_.at(static_cast<std::size_t>(pillar)); step > 0)
            ratings.push_back({pillar, (step - 1) * 100 / (kScaleSteps - 1)});
    return ratings;
}

// A number answers the first question that is still open.
void Estimate::take_number(Ui& ui) {
    for (int step = 1; step <= kScaleSteps; ++step) {
        if (!ui.pressed(static_cast<char32_t>('0' + step))) continue;
        for (const scoring::Pillar pillar : asked_) {
            if (answers_.at(static_cast<std::size_t>(pillar)) > 0) continue;
            answer(pillar, step);
            return;
        }
    }
}

EstimateChoice Estimate::draw(Flow& flow) {
    take_number(flow.ui);
    flow.title(tr("Before you see how it went"));
    flow.gap(4);
    flow.body(
        tr("How do you think it went? One tap each, or the keys 1 to 5; leave out what you like. Only you see this, "
           "and guessing first is the quickest way to see yourself clearly."));
    flow.gap(12);
    for (const scoring::Pillar pillar : asked_) {
        draw_question(flow, pillar);
        flow.gap(12);
    }
    const std::array buttons{ButtonSpec{"estimate/done", tr("Show me how it went"), "Enter", "", ButtonStyle::main},
                             ButtonSpec{"estimate/skip", tr("Skip this"), "", "", ButtonStyle::quiet}};
    const int pressed = draw_buttons(flow, buttons);
    if (pressed == 0 || flow.ui.pressed(Key::enter)) return EstimateChoice::done;
    return pressed == 1 ? EstimateChoice::skip : EstimateChoice::none;
}

void Estimate::draw_question(Flow& flow, scoring::Pillar pillar) {
    const Theme& theme = flow.ui.theme();
    draw_card(flow, theme.surface, theme.outline, [&](Flow& inside) {
        inside.strong(question_for(pillar));
        inside.gap(8);
        std::vector<ButtonSpec> buttons;
        const int chosen = answers_.at(static_cast<std::size_t>(pillar));
        for (int step = 1; step <= kScaleSteps; ++step) {
            const std::string mark = step == chosen ? "• " : "";
            buttons.push_back({fmt::format("estimate/{}/{}", static_cast<int>(pillar), step),
                               mark + tr(kAnswers.at(static_cast<std::size_t>(step - 1))), "", "",
                               step == chosen ? ButtonStyle::main : ButtonStyle::plain});
        }
        if (const int pressed = draw_buttons(inside, buttons); pressed >= 0) answer(pillar, pressed + 1);
    });
}

std::vector<std::string> estimate_beside_result(const Debrief& debrief, const std::vector<records::Rating>& ratings) {
    std::vector<std::string> lines;
    for (const records::Rating& rating : ratings) {
        for (const PillarRow& row : debrief.pillars) {
            if (row.pillar != rating.pillar || !row.scored) continue;
            const int off = row.points - rating.value;
            const char* words =
                std::abs(off) <= kClose ? tr("{}: you said “{}”, and it was {} of 100. You see yourself clearly.")
                : off > 0 ? tr("{}: you said “{}”, and it was {} of 100. You did better than you thought.")
                          : tr("{}: you said “{}”, and it was {} of 100. The moments below show where.");
            lines.push_back(
                fmt::format(fmt::runtime(words), title_of(row.pillar), answer_words(rating.value), row.points));
        }
    }
    return lines;
}

}  // namespace composure::window
