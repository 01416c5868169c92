#include "window/debrief_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include <cmath>
#include <numbers>

#include "base/millis_text.h"
#include "window/controls.h"
#include "window/paint.h"

namespace composure::window {
namespace {

// A card whose height is known only after its inside was drawn: measured by a first drawing that is thrown away would
// be dear, so heights are added up while drawing and the frame is put behind by splitting the list.
class Framed {
public:
    Framed(Ui& ui, Rect area, Colour fill, Colour outline) : ui_(ui), area_(area), fill_(fill), outline_(outline) {
        ui_.list().ChannelsSplit(2);
        ui_.list().ChannelsSetCurrent(1);
    }
    Framed(const Framed&) = delete;
    Framed& operator=(const Framed&) = delete;
    void close(float bottom) {
        ui_.list().ChannelsSetCurrent(0);
        card(ui_, {area_.x, area_.y, area_.width, bottom - area_.y}, fill_, outline_);
        ui_.list().ChannelsMerge();
    }

private:
    Ui& ui_;
    Rect area_;
    Colour fill_, outline_;
};

Colour tint_of(const Theme& theme, scoring::Outcome outcome) {
    return outcome == scoring::Outcome::met ? theme.fine_soft : theme.accent_soft;
}

void draw_ring(Ui& ui, Point centre, float radius, std::int32_t points, std::int32_t pass_mark) {
    const float start = -std::numbers::pi_v<float> / 2;
    const auto arc = [&](float share, Colour colour, float width) {
        ui.list().PathArcTo({centre.x, centre.y}, radius, start, start + 2 * std::numbers::pi_v<float> * share, 64);
        ui.list().PathStroke(colour.packed(), 0, width);
    };
    arc(0.9999F, ui.theme().track, ui.px(9));
    arc(static_cast<float>(points) / 100, points >= pass_mark ? ui.theme().fine : ui.theme().accent, ui.px(9));
    const float angle = start + 2 * std::numbers::pi_v<float> * static_cast<float>(pass_mark) / 100;
    const Point out{std::cos(angle), std::sin(angle)};
    ui.list().AddLine({centre.x + out.x * (radius - ui.px(8)), centre.y + out.y * (radius - ui.px(8))},
                      {centre.x + out.x * (radius + ui.px(8)), centre.y + out.y * (radius + ui.px(8))},
                      ui.theme().ink.packed(), ui.px(2));
    const float height = ui.px(36);
    ui.one_line({centre.x - radius, centre.y - height * 0.62F, 2 * radius, height}, std::to_string(points),
                {Face::title, ui.theme().ink, Align::centre});
    ui.one_line({centre.x - radius, centre.y + height * 0.3F, 2 * radius, ui.px(18)}, "of 100",
                {Face::small, ui.theme().soft_ink, Align::centre});
}

}  // namespace

DebriefChoice DebriefScreen::draw(Ui& ui) {
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    const float width = std::min(ui.px(980), ui.size().x - ui.px(40));
    const float left = (ui.size().x - width) / 2;
    const Rect foot{0, ui.size().y - ui.px(62), ui.size().x, ui.px(62)};
    float y = ui.begin_scroll("debrief", {left - ui.px(12), 0, width + ui.px(26), foot.y}, true);
    const float top = y;
    y += ui.px(18);
    const float gap = ui.px(16);
    y += ui.text({left, y, width, 0}, debrief_.title, {Face::title, ui.theme().ink}) + ui.px(8);
    if (debrief_.key == reports::Key::shown) y = draw_highlights(ui, {left, y, width, 0}) + gap;
    y = draw_result(ui, {left, y, width, 0}) + gap;
    y = draw_pillars(ui, {left, y, width, 0}) + gap;
    y = draw_timeline(ui, {left, y, width, 0}) + gap;
    y = draw_moments(ui, {left, y, width, 0}) + gap;
    y = draw_story(ui, {left, y, width, 0}) + gap;
    ui.end_scroll(y - top);
    return draw_foot(ui, foot);
}

float DebriefScreen::draw_result(Ui& ui, Rect area) {
    Framed frame(ui, area, tint_of(ui.theme(), debrief_.outcome), ui.theme().outline);
    const float ring = debrief_.points ? ui.px(150) : 0;
    const float inside = area.width - ui.px(48) - ring;
    const float x = area.x + ui.px(24);
    float y = area.y + ui.px(20);
    y += ui.text({x, y, inside, 0}, "The result of this session", {Face::small, ui.theme().soft_ink});
    y += ui.text({x, y, inside, 0}, debrief_.result, {Face::title, ui.theme().ink}) + ui.px(4);
    y += ui.text({x, y, inside, 0}, debrief_.sentence, {Face::speech, ui.theme().ink}) + ui.px(4);
    y += ui.text({x, y, inside, 0}, debrief_.total, {Face::small, ui.theme().soft_ink});
    const float bottom = std::max(y + ui.px(20), area.y + (ring > 0 ? ui.px(140) : 0));
    if (debrief_.points)
        draw_ring(ui, {area.right() - ui.px(86), (area.y + bottom) / 2}, ui.px(48), *debrief_.points,
                  debrief_.pass_mark);
    frame.close(bottom);
    return bottom;
}

float DebriefScreen::draw_highlights(Ui& ui, Rect area) {
    const bool two = area.width > ui.px(700);
    const float gap = ui.px(16);
    const float width = two ? (area.width - gap) / 2 : area.width;
    const float inside = width - ui.px(40);
    const auto well = [&](float x, float y) {
        y += ui.text({x, y, inside, 0}, "What went well", {Face::heading, ui.theme().fine}) + ui.px(6);
        for (const std::string& sentence : debrief_.went_well) {
            draw_mark(ui, {x + ui.px(7), y + ui.fonts().line_height(Face::body) / 2}, ui.px(6), Mark::good);
            y += ui.text({x + ui.px(22), y, inside - ui.px(22), 0}, sentence, {Face::body, ui.theme().ink}) + ui.px(6);
        }
        return y + ui.px(10);
    };
    const auto change = [&](float x, float y) {
        y += ui.text({x, y, inside, 0}, "The one thing to change", {Face::heading, ui.theme().accent}) + ui.px(6);
        y += ui.text({x, y, inside, 0}, debrief_.advice.happened, {Face::body, ui.theme().soft_ink}) + ui.px(4);
        y += ui.text({x, y, inside, 0}, debrief_.advice.instead, {Face::strong, ui.theme().ink}) + ui.px(4);
        if (!debrief_.advice.words.empty())
            y += ui.text({x, y, inside, 0}, fmt::format("For example: “{}”", debrief_.advice.words),
                         {Face::body, ui.theme().ink});
        return y + ui.px(14);
    };
    ui.list().ChannelsSplit(2);
    ui.list().ChannelsSetCurrent(1);
    const float first = well(area.x + ui.px(20), area.y + ui.px(16));
    const Rect second{two ? area.x + width + gap : area.x, two ? area.y : first + gap, width, 0};
    const float last = change(second.x + ui.px(20), second.y + ui.px(16));
    const float bottom = two ? std::max(first, last) : last;
    ui.list().ChannelsSetCurrent(0);
    card(ui, {area.x, area.y, width, (two ? bottom : first) - area.y});
    card(ui, {second.x, second.y, width, bottom - second.y});
    ui.list().ChannelsMerge();
    return bottom;
}

float DebriefScreen::draw_pillars(Ui& ui, Rect area) {
    Framed frame(ui, area, ui.theme().surface, ui.theme().outline);
    const float x = area.x + ui.px(20);
    float y = area.y + ui.px(16);
    const float inside = area.width - ui.px(40);
    y += ui.text({x, y, inside, 0}, "Your scores", {Face::heading, ui.theme().ink}) + ui.px(8);
    const float title = std::min(ui.px(190), inside * 0.3F);
    const float number = ui.px(46);
    for (const PillarRow& row : debrief_.pillars) {
        ui.one_line({x, y, title, ui.px(24)}, row.title, {Face::strong, ui.theme().ink});
        const Rect place{x + title, y + ui.px(7), inside - title - number, ui.px(11)};
        if (row.scored) {
            bar(ui, place, static_cast<float>(row.points) / 100,
                row.floor && row.points < *row.floor ? ui.theme().warm : ui.theme().accent);
            if (row.floor) {
                const float at = place.x + place.width * static_cast<float>(*row.floor) / 100;
                ui.list().AddLine({at, place.y - ui.px(4)}, {at, place.bottom() + ui.px(4)}, ui.theme().ink.packed(),
                                  ui.px(2));
            }
            ui.one_line({x + inside - number, y, number, ui.px(24)}, std::to_string(row.points),
                        {Face::strong, ui.theme().ink, Align::end});
        } else {
            ui.one_line({x + inside - number, y, number, ui.px(24)}, "n/a",
                        {Face::body, ui.theme().soft_ink, Align::end});
        }
        y += ui.px(24);
        y += ui.text({x + title, y, inside - title - number, 0}, row.sentence, {Face::small, ui.theme().soft_ink}) +
             ui.px(10);
    }
    if (!debrief_.verdicts.empty()) {
        y += ui.text({x, y, inside, 0}, "Getting help", {Face::strong, ui.theme().ink}) + ui.px(2);
        for (const std::string& verdict : debrief_.verdicts)
            y += ui.text({x, y, inside, 0}, verdict, {Face::body, ui.theme().ink}) + ui.px(4);
        y += ui.px(4);
    }
    y += ui.text({x, y, inside, 0}, "The short line across a bar is the least that a score may be.",
                 {Face::small, ui.theme().soft_ink});
    frame.close(y + ui.px(16));
    return y + ui.px(16);
}

float DebriefScreen::draw_moments(Ui& ui, Rect area) {
    if (debrief_.moments.empty()) return area.y;
    float y = area.y + ui.px(6);
    y += ui.text({area.x, y, area.width, 0}, "Moment by moment", {Face::heading, ui.theme().ink}) + ui.px(8);
    for (const JudgedMoment& moment : debrief_.moments)
        y = draw_moment(ui, {area.x, y, area.width, 0}, moment) + ui.px(12);
    return y;
}

float DebriefScreen::draw_moment(Ui& ui, Rect area, const JudgedMoment& moment) {
    Framed frame(ui, area, ui.theme().surface, ui.theme().outline);
    const float side = ui.px(64);
    const float x = area.x + side;
    const float inside = area.width - side - ui.px(20);
    float y = area.y + ui.px(14);
    draw_mark(ui, {area.x + ui.px(30), y + ui.px(9)}, ui.px(9), moment.mark);
    ui.one_line({area.x, y + ui.px(22), ui.px(60), ui.px(18)}, clock_text(moment.at),
                {Face::small, ui.theme().soft_ink, Align::centre});
    if (!moment.their_words.empty()) {
        const std::string theirs = moment.they_spoke ? fmt::format("{}: “{}”", moment.who, moment.their_words)
                                                     : fmt::format("{}: {}", moment.who, moment.their_words);
        y += ui.text({x, y, inside, 0}, theirs, {Face::body, ui.theme().soft_ink}) + ui.px(2);
    }
    y +=
        ui.text({x, y, inside, 0},
                moment.quoted ? fmt::format("You: “{}”", moment.your_words) : fmt::format("You: {}", moment.your_words),
                {Face::strong, ui.theme().ink}) +
        ui.px(6);
    for (const JudgedCode& code : moment.codes) {
        draw_mark(ui, {x + ui.px(6), y + ui.fonts().line_height(Face::body) / 2}, ui.px(5), code.mark);
        const float small = std::min(ui.text_width(code.small, Face::small) + ui.px(8), inside * 0.4F);
        ui.one_line({x + inside - small, y, small, ui.fonts().line_height(Face::body)}, code.small,
                    {Face::small, ui.theme().soft_ink, Align::end});
        y += ui.text({x + ui.px(20), y, inside - ui.px(24) - small, 0}, code.words, {Face::body, ui.theme().ink}) +
             ui.px(3);
    }
    const auto more = [&](std::string_view label, const std::string& words) {
        if (words.empty()) return;
        const float wide = ui.px(116);
        ui.text({x, y, wide, 0}, label, {Face::strong, ui.theme().accent});
        y += ui.text({x + wide, y, inside - wide, 0}, words, {Face::body, ui.theme().ink}) + ui.px(3);
    };
    more("Why", moment.why);
    more("Better", moment.better);
    if (!moment.example.empty()) more("For example", fmt::format("“{}”", moment.example));
    frame.close(y + ui.px(12));
    return y + ui.px(12);
}

float DebriefScreen::draw_story(Ui& ui, Rect area) {
    float y = area.y;
    const auto part = [&](std::string_view heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        Framed frame(ui, {area.x, y, area.width, 0}, ui.theme().warm_soft, ui.theme().warm_soft);
        const float top = y;
        y += ui.px(14);
        y += ui.text({area.x + ui.px(20), y, area.width - ui.px(40), 0}, heading, {Face::heading, ui.theme().ink}) +
             ui.px(4);
        for (const std::string& line : lines)
            y += ui.text({area.x + ui.px(20), y, area.width - ui.px(40), 0}, line, {Face::body, ui.theme().ink}) +
                 ui.px(6);
        y = std::max(y + ui.px(8), top);
        frame.close(y);
        y += ui.px(14);
    };
    part("What was really going on", debrief_.revelation);
    part("To take with you", debrief_.lessons);
    return y;
}

DebriefChoice DebriefScreen::draw_foot(Ui& ui, Rect area) {
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ui.theme().surface.packed());
    ui.list().AddLine({area.x, area.y}, {area.right(), area.y}, ui.theme().outline.packed());
    const float width = std::min(ui.px(980), area.width - ui.px(40));
    Rect row{(area.width - width) / 2, area.y + ui.px(9), width, ui.px(44)};
    // No key that means something in the play: it may come a moment too late.
    const ButtonSpec again{"debrief/again", "Play again", "G", "", ButtonStyle::main};
    const ButtonSpec home{"debrief/home", "Other scenarios", "H", "", ButtonStyle::plain};
    const ButtonSpec save{"debrief/save", "Save the recording", "V", "", ButtonStyle::plain};
    const bool plays = button(ui, row.take_right(button_width(ui, again)), again, U'g');
    row.take_right(ui.px(10));
    const bool goes = button(ui, row.take_right(button_width(ui, home)), home, U'h');
    row.take_right(ui.px(10));
    const bool saves = button(ui, row.take_left(button_width(ui, save)), save, U'v');
    row.take_left(ui.px(12));
    ui.one_line(row, message_, {Face::small, ui.theme().soft_ink});
    return plays   ? DebriefChoice::again
           : goes  ? DebriefChoice::home
           : saves ? DebriefChoice::save
                   : DebriefChoice::none;
}

}  // namespace composure::window
