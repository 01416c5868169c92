#include "window/home/home_card.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "records/playable.h"
#include "window/home/home_scene.h"
#include "window/home/library_theme.h"
#include "window/text/figure_words.h"
#include "window/ui/controls.h"

namespace composure::window {
namespace {

// A text of a card with the room above it.
struct Piece {
    std::string text;
    Face face;
    Colour colour;
    float gap;
};

std::string facts_of(const scenario::Scenario& scenario) {
    std::string facts = tr_fill("Level {} of 5", scenario.level);
    if (scenario.minutes > 0)
        facts +=
            "  ·  " + tr_count("about {} minute", "about {} minutes", static_cast<unsigned long>(scenario.minutes));
    return facts + "  ·  " + tr_count("{} customer", "{} customers", scenario.customers.size());
}

std::string trains_of(const scenario::Scenario& scenario) {
    const records::Playable playable = records::playable_of(scenario);
    std::string list;
    for (std::size_t i = 0; i < scenario::kPillarCount; ++i)
        if (playable.trains[i]) list += (list.empty() ? "" : ", ") + std::string(title_of(scenario::kPillars[i]));
    return list.empty() ? std::string() : tr_fill("Trains: {}", list);
}

std::string played_words(const PlayedBefore& played, records::Instant now) {
    if (played.times == 0) return tr("New to you");
    const std::string words =
        tr_count("Played once", "Played {} times", static_cast<unsigned long>(played.times)) + ", " +
        (played.times == 1 ? ago_text(now, played.last) : tr_fill("last {}", ago_text(now, played.last)));
    return played.best ? words + "  ·  " + tr_fill("your best so far: {}", *played.best) : words;
}

std::vector<Piece> pieces_of(const HomeCard& card, const Theme& theme, records::Instant now) {
    const scenario::Scenario& scenario = *card.scenario;
    std::vector<Piece> pieces{{tr(name_of(theme_of(scenario))), Face::strong, theme.accent, 0},
                              {scenario.title, Face::heading, theme.ink, 0},
                              {facts_of(scenario), Face::small, theme.soft_ink, 0}};
    if (!scenario.goals.empty()) pieces.push_back({scenario.goals.front(), Face::body, theme.ink, 6});
    if (const std::string trains = trains_of(scenario); !trains.empty())
        pieces.push_back({trains, Face::small, theme.soft_ink, 6});
    if (!scenario.warning.empty())
        pieces.push_back({tr_fill("Content note: {}", scenario.warning), Face::small, theme.warm, 6});
    pieces.push_back(
        {played_words(card.played, now), Face::small, card.played.times == 0 ? theme.accent : theme.soft_ink, 6});
    return pieces;
}

float height_of(const Ui& ui, const std::vector<Piece>& pieces, float width) {
    float height = 0;
    for (const Piece& each : pieces) height += ui.px(each.gap) + ui.text_height(each.text, each.face, width);
    return height;
}

bool draw_one(Ui& ui, Rect rect, float picture, const HomeCard& what, const std::vector<Piece>& pieces,
              const scenario::Gallery& people) {
    const std::string id = fmt::format("home/{}", what.number);
    const bool by_key = what.number < 10 && ui.pressed(static_cast<char32_t>(U'0' + what.number));
    const Interaction state = ui.interact(id, what.scenario->title, rect);
    const Theme& theme = ui.theme();
    lit_card(ui, rect);
    const Rect strip{rect.x + ui.px(6), rect.y + ui.px(6), rect.width - ui.px(12), picture};
    // Those further down wait until they are scrolled to.
    if (ui.may_be_seen(strip)) draw_people_of(ui, strip, *what.scenario, people);
    key_cap(ui, {strip.x + ui.px(6), strip.y + ui.px(6), ui.px(26), ui.px(26)}, std::to_string(what.number));
    float y = strip.bottom() + ui.px(10);
    for (const Piece& each : pieces) {
        y += ui.px(each.gap);
        y += ui.text({rect.x + ui.px(16), y, rect.width - ui.px(32), 0}, each.text, {each.face, each.colour});
    }
    if (state.focused) {
        const float out = ui.px(3);
        ui.list().AddRect({rect.x - out, rect.y - out}, {rect.right() + out, rect.bottom() + out}, theme.focus.packed(),
                          ui.px(12), 0, ui.px(3));
    }
    return state.activated || by_key;
}

}  // namespace

std::string draw_home_cards(Flow& flow, const std::vector<HomeCard>& cards, const scenario::Gallery& people,
                            records::Instant now) {
    Ui& ui = flow.ui;
    const float gap = ui.px(16);
    const auto columns = static_cast<std::size_t>(std::clamp((flow.width + gap) / (ui.px(310) + gap), 1.0F, 4.0F));
    const float width = (flow.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float picture = std::min(ui.px(112), ui.size().y * 0.3F);
    std::string chosen;
    for (std::size_t first = 0; first < cards.size(); first += columns) {
        const std::size_t end = std::min(cards.size(), first + columns);
        std::vector<std::vector<Piece>> pieces;
        float height = 0;
        for (std::size_t i = first; i < end; ++i) {
            pieces.push_back(pieces_of(cards[i], ui.theme(), now));
            height = std::max(height, height_of(ui, pieces.back(), width - ui.px(32)));
        }
        height += picture + ui.px(6 + 10 + 14);
        for (std::size_t i = first; i < end; ++i) {
            const Rect rect{flow.x + static_cast<float>(i - first) * (width + gap), flow.y, width, height};
            if (draw_one(ui, rect, picture, cards[i], pieces[i - first], people)) chosen = cards[i].scenario->id;
        }
        flow.y += height + gap;
    }
    return chosen;
}

}  // namespace composure::window
