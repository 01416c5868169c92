// Where one arrives: what goes on, what next and why, what there is to play, and where one stands.
#include "window/home/home_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "window/home/home_card.h"
#include "window/home/home_scene.h"
#include "window/home/library_theme.h"
#include "window/text/figure_words.h"
#include "window/ui/page.h"

namespace composure::window {
namespace {

constexpr float kPageWidth = 1120;

const scenario::Scenario* find_in(const std::vector<scenario::Scenario>& library, std::string_view id) {
    const auto found = std::ranges::find(library, id, &scenario::Scenario::id);
    return found == library.end() ? nullptr : &*found;
}

}  // namespace

void HomeScreen::arrive(Ui& ui) {
    facts_ = home_facts(desk_, wall_clock());
    ui.scroll_to_top("home");
    ui.focus({});
}

void HomeScreen::draw_banner(Flow& flow, bool roomy) {
    Ui& ui = flow.ui;
    const Theme& theme = ui.theme();
    const float width = roomy ? std::min(flow.width * 0.42F, ui.px(430)) : flow.width;
    const std::string hello = facts_.name.empty() ? std::string(tr("Hello.")) : tr_fill("Hello, {}.", facts_.name);
    const char* promise = tr("Practise with difficult customers, and stay yourself.");
    const float words = ui.fonts().line_height(Face::strong) + ui.text_height(hello, Face::title, width) +
                        ui.text_height(promise, Face::speech, width);
    const float height = roomy ? std::max(ui.px(196), words + ui.px(64)) : words + ui.px(26);
    const Rect banner{0, flow.y, ui.size().x, height};
    if (roomy) {
        draw_shop(ui, banner, desk_.library.people());
        const Rect sign{flow.x - ui.px(20), banner.y + ui.px(22), width + ui.px(40), words + ui.px(26)};
        shadow(ui, sign, 0.8F);
        card(ui, sign);
    } else {
        ui.list().AddRectFilled({banner.x, banner.y}, {banner.right(), banner.bottom()}, theme.accent_soft.packed());
    }
    float y = banner.y + (roomy ? ui.px(34) : ui.px(12));
    y += ui.text({flow.x, y, width, 0}, "Composure", {Face::strong, theme.accent});
    y += ui.text({flow.x, y, width, 0}, hello, {Face::title, theme.ink});
    ui.text({flow.x, y, width, 0}, promise, {Face::speech, theme.soft_ink});
    flow.y += height + ui.px(18);
}

// The one thing to press first.
void HomeScreen::draw_next(Flow& flow) {
    const Theme& theme = flow.ui.theme();
    const auto go_on = [&](Flow& inside) {
        inside.text(tr("You were in the middle of it"), Face::strong, theme.accent);
        inside.heading(facts_.interrupted->start.title);
        inside.body(tr_fill("Interrupted {}. Everybody waits where you left them.",
                            ago_text(facts_.now, facts_.interrupted->start.at)));
        inside.gap(10);
        const std::vector<ButtonSpec> buttons{{"home/go-on", tr("Go on with it"), "G", "", ButtonStyle::main}};
        if (draw_buttons(inside, buttons) == 0) next_ = GoOn{};
    };
    Rect faces;  // drawn after the card, where it is wide
    const auto what_next = [&](Flow& card) {
        const float wide = card.width > flow.ui.px(720) ? flow.ui.px(330) : 0;
        Flow inside(card.ui, {card.x, card.y, card.width - wide, 0});
        inside.text(tr("Next for you"), Face::strong, theme.accent);
        inside.heading(facts_.next->title);
        inside.body(facts_.next->why);
        inside.gap(10);
        const std::vector<ButtonSpec> buttons{
            {"home/next", tr("Begin"), "B", "", facts_.interrupted ? ButtonStyle::plain : ButtonStyle::main}};
        if (draw_buttons(inside, buttons) == 0) next_ = GoToBriefing{facts_.next->scenario};
        if (wide > 0) faces = {card.x + card.width - wide, card.y, wide, inside.y - card.y};
        card.y = inside.y;
    };
    std::vector<Card> cards;
    if (facts_.interrupted) cards.push_back({go_on, theme.surface, theme.accent});
    if (facts_.next) cards.push_back({what_next, theme.surface, facts_.interrupted ? theme.outline : theme.accent});
    const auto asked = [&](Flow& inside) { draw_asked(inside); };
    if (!facts_.asked.empty()) cards.push_back({asked, theme.warm_soft, theme.warm});
    if (cards.empty()) return;
    draw_cards(flow, 330, cards);
    const scenario::Scenario* next = facts_.next ? find_in(desk_.library.shipped(), facts_.next->scenario) : nullptr;
    if (next != nullptr && faces.width > 0) draw_people_of(flow.ui, faces, *next, desk_.library.people(), "next");
    flow.gap(20);
}

void HomeScreen::draw_asked(Flow& flow) {
    flow.text(tr("Asked of you"), Face::strong, flow.ui.theme().warm);
    for (std::size_t i = 0; i < facts_.asked.size(); ++i) {
        const records::Assignment& each = facts_.asked[i].assignment;
        const scenario::Scenario* scenario = find_in(desk_.library.shipped(), each.scenario);
        const std::string title = scenario != nullptr ? scenario->title : each.scenario;
        flow.gap(4);
        flow.heading(title);
        std::string when = tr_fill("An assessment, asked by {}.", each.by);
        if (each.due) when += " " + fmt::format("{} ({}).", day_text(*each.due), due_text(facts_.now, *each.due));
        flow.body(when);
        if (facts_.asked[i].again) flow.body(tr("Your last try does not count; you may take it again."));
        flow.gap(6);
        const std::vector<ButtonSpec> buttons{
            {fmt::format("home/asked/{}", i + 1), tr("Read about it"), "", "", ButtonStyle::plain}};
        if (draw_buttons(flow, buttons) == 0) next_ = GoToBriefing{each.scenario, records::Mode::assessment};
    }
}

void HomeScreen::draw_library(Flow& flow) {
    std::vector<const scenario::Scenario*> offered;
    for (const scenario::Scenario& each : desk_.library.shipped())
        if (each.use == scenario::Use::practice || desk_.options.assessment) offered.push_back(&each);
    flow.heading(offered.empty() ? tr("No scenario was found.") : tr("Choose a scenario"));
    flow.gap(8);
    // The library comes easiest first, and within a theme it stays so.
    std::ranges::stable_sort(offered, {}, [](const scenario::Scenario* each) { return theme_of(*each); });
    std::vector<HomeCard> cards;
    for (const scenario::Scenario* each : offered) {
        const auto played = facts_.played.find(each->id);
        cards.push_back({each, cards.size() + 1, played == facts_.played.end() ? PlayedBefore{} : played->second});
    }
    const std::string chosen = draw_home_cards(flow, cards, desk_.library.people(), facts_.now);
    if (!chosen.empty())
        next_ = GoToBriefing{chosen, desk_.options.assessment ? records::Mode::assessment : records::Mode::practice};
    flow.gap(16);
}

void HomeScreen::draw_standing(Flow& flow) {
    flow.heading(tr("Where you stand"));
    flow.gap(4);
    if (facts_.standing.forms == 0) {
        flow.soft(
            tr("Not enough evidence yet. After three different scenarios you see here how you do in each of five "
               "things: staying calm, not arguing, calling for help when it is due, what people came for, and the "
               "line."));
        flow.gap(16);
        return;
    }
    flow.gap(4);
    std::vector<Card> cards;
    const Theme& theme = flow.ui.theme();
    for (const records::PillarStanding& each : facts_.standing.pillars)
        cards.push_back({[&each](Flow& inside) { draw_pillar(inside, each); }, theme.surface, theme.outline});
    draw_cards(flow, 190, cards);
    flow.gap(16);
}

void HomeScreen::draw_pillar(Flow& flow, const records::PillarStanding& standing) {
    Ui& ui = flow.ui;
    const Theme& theme = ui.theme();
    flow.strong(title_of(standing.pillar));
    // One dot a scenario, the newest six: full when it was met, a ring when not.
    const Rect row = flow.take(ui.px(22));
    const std::size_t count = std::min<std::size_t>(standing.forms.size(), 6);
    for (std::size_t i = 0; i < 6; ++i) {
        const ImVec2 centre{row.x + ui.px(7 + 19 * static_cast<float>(i)), row.y + row.height / 2};
        if (i >= count) {
            ui.list().AddCircleFilled(centre, ui.px(2.5F), theme.strong_outline.packed());
            continue;
        }
        const records::FormResult& form = standing.forms[standing.forms.size() - count + i];
        if (form.score >= form.pass_mark) {
            ui.list().AddCircleFilled(centre, ui.px(6), theme.fine.packed());
        } else {
            ui.list().AddCircle(centre, ui.px(5.5F), theme.accent.packed(), 0, ui.px(2.5F));
        }
    }
    flow.gap(2);
    if (standing.mean) {
        flow.body(level_text(standing));
    } else {
        flow.small(tr("not enough evidence yet"));
    }
}

Next HomeScreen::draw(Ui& ui, Millis) {
    next_ = Stay{};
    std::vector<PageButton> buttons{
        {{"home/progress", tr("Your progress"), "P", "", ButtonStyle::plain}, Key::none, U'p'},
        {{"home/settings", tr("Settings"), "S", "", ButtonStyle::plain}, Key::none, U's'},
        {{"home/people", tr("Who plays"), "W", "", ButtonStyle::plain}, Key::none, U'w'}};
    if (facts_.reviews)
        buttons.push_back({{"home/review", tr("Review"), "R", "", ButtonStyle::plain}, Key::none, U'r'});
    buttons.push_back({{"home/quit", tr("Quit"), "Esc", "", ButtonStyle::quiet}, Key::escape});
    Page page(ui, "home", kPageWidth, buttons);
    Flow& flow = page.flow();
    draw_banner(flow, page.roomy());
    const std::string& words = desk_.message.empty() ? facts_.trouble : desk_.message;
    if (!words.empty()) draw_note(flow, tr("Please note"), words, Tone::warm);
    draw_next(flow);
    draw_library(flow);
    draw_standing(flow);
    const std::string pressed = page.finish();
    if (pressed == "home/progress") return GoToProgress{};
    if (pressed == "home/settings") return GoToSettings{};
    if (pressed == "home/people") return GoToPeople{};
    if (pressed == "home/review") return GoToReview{};
    if (pressed == "home/quit") return Quit{};
    if (!std::holds_alternative<Stay>(next_)) desk_.message.clear();
    return next_;
}

std::unique_ptr<Screen> make_home_screen(Desk& desk) { return std::make_unique<HomeScreen>(desk); }

}  // namespace composure::window
