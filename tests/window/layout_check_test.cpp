// Faults planted one by one: each is found, and said in one sentence.
#include "window/ui/layout_check.h"

#include "catch.h"

using namespace composure::window;

namespace {

constexpr Rect kScreen{0, 0, 400, 300};

ShownText text(std::string words, Rect rect) {
    ShownText shown;
    shown.text = std::move(words);
    shown.rect = rect;
    shown.clip = kScreen;
    return shown;
}

ShownText scrolled(std::string words, Rect rect, Rect clip) {
    ShownText shown = text(std::move(words), rect);
    shown.clip = clip;
    shown.view = "list";
    return shown;
}

Widget widget(std::string id, Rect rect) {
    Widget made;
    made.id = std::move(id);
    made.rect = rect;
    made.clip = kScreen;
    return made;
}

using Faults = std::vector<std::string>;

Faults faults(std::vector<ShownText> texts, std::vector<Widget> widgets = {}) {
    return layout_faults({{kScreen.width, kScreen.height}, 1, texts, widgets});
}

}  // namespace

TEST_CASE("a screen where everything has its place has no fault") {
    CHECK(
        faults({text("Title", {10, 10, 80, 20}), text("Below it", {10, 30, 80, 20}), text("Begin", {25, 105, 40, 20})},
               {widget("start", {20, 100, 90, 30}), widget("stop", {120, 100, 90, 30})})
            .empty());
}

TEST_CASE("a text that was shortened or broken is told") {
    ShownText cut = text("A long name", {10, 10, 50, 20});
    cut.cut = true;
    CHECK(faults({cut}) == Faults{"the text “A long name” is cut off"});
    ShownText broken = text("Understanding", {10, 10, 50, 40});
    broken.broken = true;
    CHECK(faults({broken}) == Faults{"the text “Understanding” is broken inside a word"});
}

TEST_CASE("a text or a widget outside the screen is told") {
    CHECK(faults({text("Far", {380, 10, 50, 20})}) ==
          Faults{"the text “Far” at 380,10 50x20 is outside its room 0,0 400x300"});
    CHECK(faults({}, {widget("low", {10, 290, 80, 30})}) ==
          Faults{"the widget low at 10,290 80x30 is outside its room 0,0 400x300"});
}

TEST_CASE("what scrolls may go on below and above, but not to the side") {
    const Rect view{50, 50, 100, 100};
    CHECK(faults({scrolled("Later", {60, 400, 50, 20}, view), scrolled("Before", {60, -40, 50, 20}, view)}).empty());
    CHECK(faults({scrolled("Wide", {60, 60, 120, 20}, view)}) ==
          Faults{"the text “Wide” at 60,60 120x20 is outside its room 50,50 100x100"});
    CHECK(faults({scrolled("Slit", {60, 60, 20, 20}, {50, 50, 100, 15})}) ==
          Faults{"the text “Slit” has a scrolled part of 15 pixels to be seen in"});
}

TEST_CASE("a text over a text is told, unless one is out of sight or under a panel") {
    const ShownText one = text("One", {10, 100, 50, 20});
    CHECK(faults({one, text("Two", {30, 110, 50, 20})}) ==
          Faults{"the text “One” at 10,100 50x20 lies over the text “Two” at 30,110 50x20"});
    CHECK(faults({one, text("Two", {30, 119, 50, 20})}).empty());
    CHECK(faults({one, scrolled("Two", {10, 100, 50, 20}, {0, 0, 400, 100})}).empty());
    ShownText panel = text("Panel", {10, 100, 50, 20});
    panel.layer = Layer::panel;
    CHECK(faults({one, panel}).empty());
    panel.layer = Layer::top;
    CHECK(faults({one, panel}).size() == 1);
}

TEST_CASE("a text over a button, or running out of its own, is told") {
    const Widget button = widget("start", {100, 100, 80, 30});
    CHECK(faults({text("Beside", {60, 105, 45, 20})}, {button}) ==
          Faults{"the text “Beside” at 60,105 45x20 lies over start at 100,100 80x30"});
    CHECK(faults({text("Too long a label", {105, 105, 100, 20})}, {button}) ==
          Faults{"the text “Too long a label” at 105,105 100x20 runs out of start at 100,100 80x30"});
}

TEST_CASE("widgets lie beside each other or one inside the other") {
    const Widget card = widget("card", {10, 10, 200, 100});
    CHECK(faults({}, {card, widget("card/more", {20, 20, 50, 30})}).empty());
    CHECK(faults({}, {card, widget("other", {190, 20, 50, 30})}) ==
          Faults{"the widget card at 10,10 200x100 lies over other at 190,20 50x30"});
    CHECK(faults({}, {card, widget("card", {10, 150, 50, 30})}) == Faults{"two widgets are named card"});
    CHECK(faults({}, {widget("thin", {10, 10, 4, 30})}) == Faults{"the widget thin has no room: 10,10 4x30"});
}

TEST_CASE("a larger scale forgives a little more than a pixel") {
    const std::vector<ShownText> texts{text("One", {10, 100, 50, 20}), text("Two", {10, 116, 50, 20})};
    CHECK(layout_faults({{400, 300}, 1, texts, {}}).size() == 1);
    CHECK(layout_faults({{400, 300}, 3, texts, {}}).empty());
}

TEST_CASE("the focus is in sight, or it is said why not") {
    Widget button = widget("start", {10, 90, 80, 30});
    button.view = "list";
    button.clip = {0, 0, 400, 100};
    std::string why;
    const std::vector<Widget> widgets{button, widget("stop", {10, 200, 80, 30})};
    const ShownScreen screen{{400, 300}, 1, {}, widgets};
    CHECK(focus_in_sight(screen, "stop", why));
    CHECK_FALSE(focus_in_sight(screen, "start", why));
    CHECK(why == "the focused start at 10,90 80x30 is not in sight; it may use 0,0 400x100");
    CHECK_FALSE(focus_in_sight(screen, "nobody", why));
    CHECK(why == "nobody has the focus and is not there");
    CHECK_FALSE(focus_in_sight(screen, "", why));
    CHECK(why == "nothing has the focus");
}
