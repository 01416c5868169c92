// How far the people of a cohort are: a bar of how many, and the same in words, since colour alone says nothing.
#include <imgui.h>

#include <algorithm>

#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using records::Progress;

Colour colour_of(const Theme& theme, Progress progress) {
    switch (progress) {
        case Progress::signed_off: return theme.fine;
        case Progress::waiting_for_review: return theme.accent;
        case Progress::incomplete: return theme.warm;
        case Progress::in_progress: return theme.patience;
        case Progress::not_started: break;
    }
    return theme.track;
}

void draw_bar(Flow& flow, const records::Board::Cohort& cohort, std::int32_t all) {
    Ui& ui = flow.ui;
    const Rect row = flow.take(ui.px(14));
    float x = row.x;
    for (std::size_t n = records::kProgressCount; n-- > 0 && all > 0;) {
        const float width = row.width * static_cast<float>(cohort.assignments[n]) / static_cast<float>(all);
        if (width <= 0) continue;
        ui.list().AddRectFilled({x, row.y}, {std::max(x + 1, x + width - ui.px(2)), row.bottom()},
                                colour_of(ui.theme(), static_cast<Progress>(n)).packed(), ui.px(3));
        x += width;
    }
}

void draw_counts(Flow& flow, const records::Board::Cohort& cohort) {
    Ui& ui = flow.ui;
    for (std::size_t n = records::kProgressCount; n-- > 0;) {
        if (cohort.assignments[n] == 0) continue;
        const auto progress = static_cast<Progress>(n);
        const float line = ui.fonts().line_height(Face::body);
        const float size = ui.px(11);
        const ImVec2 from{flow.x, flow.y + (line - size) / 2};
        ui.list().AddRectFilled(from, {from.x + size, from.y + size}, colour_of(ui.theme(), progress).packed(),
                                ui.px(2));
        ui.list().AddRect(from, {from.x + size, from.y + size}, ui.theme().strong_outline.packed(), ui.px(2));
        flow.y += ui.text({flow.x + ui.px(20), flow.y, flow.width - ui.px(20), 0},
                          tr_fill("{} {}", cohort.assignments[n], words_of(progress)), {Face::body, ui.theme().ink});
    }
}

}  // namespace

void draw_progress(Flow& flow, const records::Board::Cohort& cohort) {
    Ui& ui = flow.ui;
    flow.datum(cohort.name.empty() ? std::string(tr("In no cohort")) : cohort.name, Face::strong, ui.theme().ink);
    flow.small(tr_count("{} person", "{} people", cohort.people));
    flow.gap(6);
    std::int32_t all = 0;
    for (const std::int32_t each : cohort.assignments) all += each;
    draw_bar(flow, cohort, all);
    flow.gap(6);
    draw_counts(flow, cohort);
    if (all == 0) flow.soft(tr("nothing assigned"));
}

}  // namespace composure::window
