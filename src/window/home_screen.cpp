#include <fmt/format.h>
#include <imgui.h>

#include "window/controls.h"
#include "window/desk.h"
#include "window/looks.h"
#include "window/portrait.h"

namespace composure::window {
namespace {

std::string facts_of(const scenario::Scenario& scenario) {
    std::string facts = fmt::format("Level {} of 5", scenario.level);
    if (scenario.minutes > 0) facts += fmt::format("  ·  about {} minutes", scenario.minutes);
    const std::size_t people = scenario.customers.size();
    facts += people == 1 ? "  ·  one customer" : fmt::format("  ·  {} customers", people);
    return facts;
}

std::string trains(const scenario::Scenario& scenario) {
    if (scenario.goals.empty()) return scenario.brief;
    std::string list;
    for (const std::string& goal : scenario.goals) list += (list.empty() ? "" : " ") + goal;
    return list;
}

// A friendly row of the people one may meet.
void draw_welcome(Ui& ui, Rect area) {
    struct Guest {
        const char *id, *words, *pronoun;
        float anger, trust;
    };
    constexpr Guest guests[] = {{"vera", "old woman bun glasses cardigan", "she", 0.3F, 0.4F},
                                {"milo", "beard swept jacket", "he", 0.62F, 0.3F},
                                {"ada", "curly hoodie", "she", 0.0F, 0.9F}};
    const float unit = area.height * 0.3F;
    float x = area.right() - unit * 5.4F;
    ui.list().PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true);
    for (const Guest& guest : guests) {
        Expression mood;
        mood.anger = guest.anger;
        mood.trust = guest.trust;
        draw_person(ui.list(),
                    {{x, area.y + area.height * 0.5F}, unit, area.bottom() + unit, 0, ui.theme().accent_soft},
                    looks_for(guest.id, guest.words, guest.pronoun), mood);
        x += unit * 2.05F;
    }
    ui.list().PopClipRect();
}

class HomeScreen : public Screen {
public:
    explicit HomeScreen(Desk& desk) : desk_(desk) {}
    std::string name() const override { return "home"; }
    Next draw(Ui& ui, Millis real) override;

private:
    bool draw_scenario(Ui& ui, Rect rect, const scenario::Scenario& scenario, std::size_t number);
    float scenario_height(const Ui& ui, const scenario::Scenario& scenario, float width) const;

    Desk& desk_;
};

Next HomeScreen::draw(Ui& ui, Millis) {
    Next choice = Stay{};
    const std::vector<scenario::Scenario>& scenarios = desk_.library.shipped();
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    const bool roomy = ui.size().y > ui.px(560);
    const Rect banner{0, 0, ui.size().x, roomy ? ui.px(150) : ui.px(96)};
    ui.list().AddRectFilled({banner.x, banner.y}, {banner.right(), banner.bottom()}, ui.theme().accent_soft.packed());
    const float width = std::min(ui.px(940), ui.size().x - ui.px(40));
    const float left = (ui.size().x - width) / 2;
    if (ui.size().x > ui.px(760)) draw_welcome(ui, {left, banner.y, width, banner.height});
    float y = banner.y + (roomy ? ui.px(32) : ui.px(14));
    y += ui.text({left, y, width, 0}, "Composure", {Face::title, ui.theme().ink});
    const Rect promise{left, y + ui.px(roomy ? 4 : 0), width, ui.px(28)};
    ui.one_line(promise, "Practise with difficult customers, and stay yourself.",
                {roomy ? Face::speech : Face::body, ui.theme().soft_ink});

    const Rect foot{left, ui.size().y - ui.px(52), width, ui.px(52)};
    const Rect view{left - ui.px(8), banner.bottom(), width + ui.px(22), foot.y - banner.bottom()};
    y = ui.begin_scroll("home", view) + ui.px(18);
    const float top = y - ui.px(18);
    y += ui.text({left, y, width, 0}, scenarios.empty() ? "No scenario was found." : "Choose a scenario",
                 {Face::heading, ui.theme().ink}) +
         ui.px(10);
    if (!desk_.message.empty())
        y += ui.text({left, y, width, 0}, desk_.message, {Face::body, ui.theme().care}) + ui.px(10);
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const Rect rect{left, y, width, scenario_height(ui, scenarios[i], width)};
        if (draw_scenario(ui, rect, scenarios[i], i + 1)) choice = GoToBriefing{scenarios[i].id};
        y += rect.height + ui.px(12);
    }
    ui.end_scroll(y - top + ui.px(6));
    const auto link = [&](const char* id, const char* label, Rect& row, Next to) {
        const ButtonSpec spec{id, label, "", "", ButtonStyle::quiet};
        const Rect place = row.take_right(button_width(ui, spec));
        if (button(ui, {place.x, place.y + ui.px(6), place.width, ui.px(38)}, spec)) choice = std::move(to);
    };
    Rect row = foot;
    const ButtonSpec quit{"home/quit", "Quit", "Esc", "", ButtonStyle::quiet};
    const Rect place = row.take_right(button_width(ui, quit));
    if (button(ui, {place.x, place.y + ui.px(6), place.width, ui.px(38)}, quit, Key::escape)) choice = Quit{};
    link("home/review", tr("Review"), row, GoToReview{});
    link("home/settings", tr("Settings"), row, GoToSettings{});
    link("home/progress", tr("Your progress"), row, GoToProgress{});
    link("home/people", tr("Who plays"), row, GoToPeople{});
    return choice;
}

float HomeScreen::scenario_height(const Ui& ui, const scenario::Scenario& scenario, float width) const {
    const float inside = width - ui.px(86);
    float height = ui.px(28) + ui.fonts().line_height(Face::heading) + ui.fonts().line_height(Face::small);
    height += ui.px(4) + ui.text_height(trains(scenario), Face::body, inside);
    if (!scenario.warning.empty())
        height +=
            ui.px(6) + ui.text_height("Content note: " + scenario.warning, Face::small, inside - ui.px(20)) + ui.px(8);
    return height;
}

bool HomeScreen::draw_scenario(Ui& ui, Rect rect, const scenario::Scenario& scenario, std::size_t number) {
    const std::string id = fmt::format("home/{}", number);
    const bool by_key = number < 10 && ui.pressed(static_cast<char32_t>(U'0' + number));
    const Interaction state = ui.interact(id, scenario.title, rect);
    shadow(ui, rect, state.hovered ? 1.2F : 0.5F);
    card(ui, rect, state.hovered ? ui.theme().accent_soft : ui.theme().surface,
         state.hovered ? ui.theme().accent : ui.theme().outline);
    if (state.focused) {
        const float out = ui.px(3);
        ui.list().AddRect({rect.x - out, rect.y - out}, {rect.right() + out, rect.bottom() + out},
                          ui.theme().focus.packed(), ui.px(12), 0, ui.px(3));
    }
    key_cap(ui, {rect.x + ui.px(18), rect.y + ui.px(17), ui.px(28), ui.px(28)}, std::to_string(number));
    const Rect inside{rect.x + ui.px(64), rect.y + ui.px(13), rect.width - ui.px(86), rect.height};
    float y = inside.y;
    y += ui.text({inside.x, y, inside.width, 0}, scenario.title, {Face::heading, ui.theme().ink});
    y += ui.text({inside.x, y, inside.width, 0}, facts_of(scenario), {Face::small, ui.theme().soft_ink}) + ui.px(4);
    y += ui.text({inside.x, y, inside.width, 0}, trains(scenario), {Face::body, ui.theme().ink});
    if (!scenario.warning.empty()) {
        const std::string note = "Content note: " + scenario.warning;
        const float height = ui.text_height(note, Face::small, inside.width - ui.px(20)) + ui.px(6);
        const float wide = std::min(inside.width, ui.text_width(note, Face::small) + ui.px(21));
        ui.list().AddRectFilled({inside.x, y + ui.px(6)}, {inside.x + wide, y + ui.px(6) + height},
                                ui.theme().warm_soft.packed(), ui.px(5));
        ui.text({inside.x + ui.px(10), y + ui.px(9), inside.width - ui.px(20), 0}, note,
                {Face::small, ui.theme().warm});
    }
    return state.activated || by_key;
}

}  // namespace

std::unique_ptr<Screen> make_home_screen(Desk& desk) { return std::make_unique<HomeScreen>(desk); }

}  // namespace composure::window
