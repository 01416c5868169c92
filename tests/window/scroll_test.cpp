// A page that is scrolled without a pass: what is seen and told is as if it were drawn anew at its new place.
#include <imgui.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "own_machine.h"
#include "window/app/app.h"
#include "window/app/shown_check.h"
#include "window/platform/damage.h"
#include "window/ui/controls.h"
#include "window/ui/kept_part.h"
#include "window/ui/page.h"

using namespace composure;
using namespace composure::window;

namespace {

constexpr Point kPageSize{800, 500};
constexpr Rect kPageView{50, 40, 700, 400};
constexpr Point kOnPage{300, 240};

InputEvent turned_by(float steps) {
    InputEvent event = pointer_event(InputEvent::Kind::wheel, {});
    event.wheel = steps;
    return event;
}

InputEvent pointer_to(Point at) { return pointer_event(InputEvent::Kind::pointer_moved, at); }

// Something that draws, and how often it had to.
class ScrollStage {
public:
    explicit ScrollStage(std::function<void(Ui&)> draw, float scale = 1) : draw_(std::move(draw)) {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        REQUIRE(fonts_.load(scale, Letters::usual));
        ui_.emplace(fonts_);
    }
    ~ScrollStage() {
        ui_.reset();
        ImGui::DestroyContext();
    }
    ScrollStage(const ScrollStage&) = delete;
    ScrollStage& operator=(const ScrollStage&) = delete;

    void pass(const InputEvent& event) {
        ui_->set_appearance(appearance);
        InputEvent next = event;
        for (int i = 0; i < 4; ++i) {
            ++passes;
            ui_->begin(size, next, {});
            draw_(*ui_);
            if (!ui_->end()) break;
            next = {};
        }
    }
    // As Loop does it, with the picture after it.
    void take(const InputEvent& event) {
        for (const InputEvent& each : {event, InputEvent{}}) {
            ui_->set_appearance(appearance);
            if (!ui_->up_to_date(size, each)) pass(each);
        }
    }
    // How many passes it took.
    int turn(float steps) {
        const int before = passes;
        take(turned_by(steps));
        return passes - before;
    }
    // "": what it shows and tells is what a pass says.
    std::string difference() {
        const Shown before = shown_by(*ui_);
        pass({});
        return difference_of(before, shown_by(*ui_));
    }
    Ui& ui() { return *ui_; }
    Rect place_of(const std::string& id) const {
        const auto found = std::ranges::find(ui_->widgets(), id, &Widget::id);
        REQUIRE(found != ui_->widgets().end());
        return found->rect;
    }

    Point size = kPageSize;
    Appearance appearance;
    int passes = 0;

private:
    std::function<void(Ui&)> draw_;
    Fonts fonts_;
    std::optional<Ui> ui_;
};

// Forty rows of a button and a text, some of them cut by a box of their own, with a foot below the page.
struct Rows {
    std::vector<std::string> pressed;
    int count = 40;
    bool hovered = false;  // asks where the pointer is, as few do
    float row_height = 50;

    void operator()(Ui& ui) {
        const float top = ui.begin_scroll("rows", kPageView, true, Scrolling::page);
        for (int i = 0; i < count; ++i) {
            const std::string id = "row/" + std::to_string(i);
            const Rect row{kPageView.x + 20, top + static_cast<float>(i) * row_height, 250, row_height - 10};
            if (button(ui, row, {id, "Row " + std::to_string(i), "", ""})) pressed.push_back(id);
            ui.text({row.right() + 20, row.y, 120, 0}, "Some words about it, in more than one line of text",
                    {Face::small, ui.theme().ink});
            ui.kept(id).draw(ui.picture(), {row}, [&] {
                ui.list().AddCircleFilled({row.right() + 200, row.y + 20}, 12, ui.theme().accent.packed());
            });
            if (i % 5 == 0) {
                ui.list().PushClipRect({row.right() + 240, row.y}, {row.right() + 340, row.y + 20}, true);
                ui.text({row.right() + 240, row.y + 10, 200, 0}, "cut off below", {Face::body, ui.theme().ink});
                ui.list().PopClipRect();
            }
            if (hovered && i % 2 == 0 && ui.hovers(row)) ui.list().AddLine({row.x, row.y}, {row.right(), row.y}, ~0U);
        }
        ui.end_scroll(static_cast<float>(count) * row_height);
        if (button(ui, {60, 450, 200, 40}, {"foot", "At the foot", "", ""})) pressed.emplace_back("foot");
    }
};

}  // namespace

TEST_CASE("a turn of the wheel moves a page without a pass, and all of it is as if drawn there") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to(kOnPage));
    CHECK(stage.turn(-1) == 1);  // the first turn draws what is beyond what was seen
    CHECK(stage.place_of("row/0").y == kPageView.y - 64);
    for (const float steps : {-1.0F, -0.5F, -0.25F, 0.125F, -3.0F, 2.0F}) {
        CHECK(stage.turn(steps) == 0);
        CHECK(stage.difference() == "");
    }
    CHECK(stage.place_of("row/0").y == kPageView.y - 232);
    CHECK(stage.place_of("foot").y == 450);
}

TEST_CASE("a page stops at its ends, and a turn beyond them does nothing") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to(kOnPage));
    CHECK(stage.turn(3) == 0);
    CHECK(stage.place_of("row/0").y == kPageView.y);
    stage.turn(-100);
    CHECK(stage.place_of("row/39").bottom() == kPageView.bottom() - 10);
    CHECK(stage.difference() == "");
    CHECK(stage.turn(-1) == 0);
    CHECK(stage.turn(1) == 0);
    CHECK(stage.turn(-100) == 0);
    CHECK(stage.place_of("row/39").bottom() == kPageView.bottom() - 10);
    CHECK(stage.difference() == "");
}

TEST_CASE("through a long page a pass is run only where what was drawn ends") {
    Rows rows;
    rows.count = 400;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to(kOnPage));
    int passes = 0;
    for (int i = 0; i < 300; ++i) {
        passes += stage.turn(-1);
        if (i % 20 == 0) CHECK(stage.difference() == "");
    }
    CHECK(passes > 10);
    CHECK(passes < 50);
}

TEST_CASE("what comes under the resting pointer is lit, and a click hits what is seen") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to({200, 60}));  // on the first row
    stage.turn(-1);
    CHECK(stage.ui().wants_hand());
    CHECK(stage.turn(-50.0F / 64) == 0);
    CHECK(stage.difference() == "");
    stage.take(pointer_event(InputEvent::Kind::pointer_down, {200, 60}));
    stage.take(pointer_event(InputEvent::Kind::pointer_up, {200, 60}));
    CHECK(rows.pressed == std::vector<std::string>{"row/2"});
    stage.turn(-61.0F / 64);  // now between two
    CHECK_FALSE(stage.ui().wants_hand());
    CHECK(stage.difference() == "");
}

TEST_CASE("what is scrolled out of sight is not under the pointer") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to(kOnPage));
    stage.turn(-2);
    stage.turn(-1);
    stage.take(pointer_to({100, 20}));  // above the page, where a row was moved to
    CHECK_FALSE(stage.ui().wants_hand());
    stage.take(pointer_event(InputEvent::Kind::pointer_down, {100, 20}));
    stage.take(pointer_event(InputEvent::Kind::pointer_up, {100, 20}));
    stage.take(pointer_event(InputEvent::Kind::pointer_down, {100, 470}));
    stage.take(pointer_event(InputEvent::Kind::pointer_up, {100, 470}));
    CHECK(rows.pressed == std::vector<std::string>{"foot"});
}

TEST_CASE("Tab goes on through all of a scrolled page, and brings what it reaches into sight") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to(kOnPage));
    stage.turn(-5);
    stage.turn(-5);
    std::vector<std::string> reached;
    for (int i = 0; i <= rows.count; ++i) {
        stage.take(key_event(Key::tab));
        reached.push_back(stage.ui().focused());
        const Rect at = stage.place_of(reached.back());
        CHECK((reached.back() == "foot" || (at.y >= kPageView.y && at.bottom() <= kPageView.bottom())));
        CHECK(stage.difference() == "");
    }
    CHECK(reached.front() == "row/0");
    CHECK(reached[39] == "row/39");
    CHECK(reached[40] == "foot");
}

TEST_CASE("the bar of a page is dragged without a pass between") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    const Point on{kPageView.right() - 5, kPageView.y + 30};
    stage.take(pointer_to(on));
    stage.take(pointer_event(InputEvent::Kind::pointer_down, on));
    const int before = stage.passes;
    for (float y = on.y; y < on.y + 60; y += 2) stage.take(pointer_to({on.x, y}));
    CHECK(stage.passes - before <= 2);  // for what was not drawn yet
    CHECK(stage.place_of("row/0").y < kPageView.y - 150);
    CHECK(stage.difference() == "");
    stage.take(pointer_event(InputEvent::Kind::pointer_up, {on.x, on.y + 60}));
    stage.take(pointer_to({on.x, on.y + 200}));
    CHECK(stage.place_of("row/0").y > kPageView.y - 400);
    CHECK(stage.difference() == "");
}

TEST_CASE("keys, another size, theme, direction and other rows find a scrolled page where it is") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to(kOnPage));
    stage.turn(-4);
    stage.turn(-1);
    const float y = stage.place_of("row/0").y;
    SECTION("page-down") {
        stage.take(key_event(Key::page_down));
        CHECK(stage.place_of("row/0").y == y - 448);
    }
    SECTION("another size") {
        stage.size = {820, 510};
        stage.take({});
        CHECK(stage.place_of("row/0").y == y);
    }
    SECTION("theme and motion") {
        stage.appearance = {ThemeName::dark, Motion::reduced, false};
        stage.take({});
        CHECK(stage.place_of("row/0").y == y);
    }
    SECTION("right to left") {
        stage.appearance.mirrored = true;
        stage.take({});
        stage.take(pointer_to(kOnPage));
        CHECK(stage.turn(-1) == 0);
        CHECK(stage.place_of("row/0").y == y - 64);
        CHECK(stage.place_of("row/0").right() == kPageSize.x - kPageView.x - 20);
    }
    SECTION("fewer rows: it stands at its new end") {
        rows.count = 9;
        stage.pass({});
        CHECK(stage.place_of("row/8").bottom() == kPageView.bottom() - 10);
    }
    SECTION("more rows, higher ones") {
        rows.count = 60;
        rows.row_height = 70;
        stage.pass({});
        CHECK(stage.turn(-1) == 0);
        CHECK(stage.place_of("row/0").y == y - 64);
    }
    CHECK(stage.difference() == "");
    stage.turn(0.5F);
    CHECK(stage.difference() == "");
}

TEST_CASE("a page that asks where the pointer is has a pass when the answer changes, and no other") {
    Rows rows;
    rows.hovered = true;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to({200, 60}));
    stage.turn(-0.125F);
    CHECK(stage.turn(-0.125F) == 0);
    CHECK(stage.turn(-0.5F) == 2);  // from the first row to below it
    CHECK(stage.difference() == "");
}

TEST_CASE("what is told of the pointer a pass later is told after a turn of the wheel, too") {
    bool hovered = false;
    ScrollStage stage([&](Ui& ui) {
        if (std::exchange(hovered, false)) ui.text({5, 5, 300, 0}, "over it", {Face::body, ui.theme().ink});
        const float top = ui.begin_scroll("list", kPageView);
        hovered = ui.hovers({kPageView.x, top + 300, 700, 300});
        ui.end_scroll(2000);
    });
    stage.take({});
    stage.take(pointer_to(kOnPage));
    stage.turn(-2);
    CHECK(std::ranges::any_of(stage.ui().texts(), [](const ShownText& each) { return each.text == "over it"; }));
}

TEST_CASE("a page moves with a dialog's scroll on top only by a pass") {
    Rows rows;
    bool open = false;
    ScrollStage stage([&](Ui& ui) {
        ui.set_modal(open);
        rows(ui);
        if (!open) return;
        ui.set_layer(Layer::panel);
        ui.begin_scroll("dialog", {100, 100, 400, 300});
        ui.end_scroll(900);
    });
    stage.take({});
    stage.take(pointer_to(kOnPage));
    stage.turn(-2);
    const float y = stage.place_of("row/0").y;
    open = true;
    stage.pass({});
    CHECK(stage.turn(-1) == 1);
    CHECK(stage.place_of("row/0").y == y);
    CHECK(stage.difference() == "");
}

TEST_CASE("a kept part beside a page that was moved is as it was") {
    Rows rows;
    KeptPart<int> part;
    int drawn = 0;
    ScrollStage stage([&](Ui& ui) {
        part.draw(ui, 1, [&] {
            ++drawn;
            return ui.text({5, 5, 300, 0}, "Above the page", {Face::body, ui.theme().ink});
        });
        rows(ui);
    });
    stage.take({});
    stage.take(pointer_to(kOnPage));
    stage.turn(-2);
    CHECK(stage.turn(-1) == 0);
    CHECK(stage.difference() == "");
    CHECK(stage.difference() == "");
    const int before = drawn;
    stage.pass({});
    CHECK(drawn == before);
}

TEST_CASE("a page that was moved is damaged where it is seen, and nowhere else") {
    Rows rows;
    ScrollStage stage(std::ref(rows));
    stage.take({});
    stage.take(pointer_to({10, 10}));
    stage.take(pointer_to(kOnPage));
    stage.turn(-2);
    Damage damage;
    damage.update(stage.ui().picture().pieces(), kPageSize);
    CHECK(damage.update(stage.ui().picture().pieces(), kPageSize).empty());
    REQUIRE(stage.turn(-1) == 0);
    const auto changed = damage.update(stage.ui().picture().pieces(), kPageSize);
    REQUIRE_FALSE(changed.empty());
    for (const Rect& each : changed) {
        CHECK(each.y >= kPageView.y - 2);
        CHECK(each.bottom() <= 470);  // the bar is one piece with the foot
    }
    CHECK(damage.update(stage.ui().picture().pieces(), kPageSize).empty());
}

namespace {

// One of the program's own screens, at a scale and in an appearance.
void walk_by_wheel(const std::string& scenario, const std::string& key, float scale, const Appearance& appearance) {
    const test::OwnMachine machine;
    Options options;
    options.scenario = scenario;
    options.script = "test";
    options.virtual_time = true;
    options.seed = 1;
    std::unique_ptr<App> app;
    ScrollStage stage([&](Ui& ui) { app->draw(ui, {}); }, scale);
    auto started = App::start(options, {});
    REQUIRE(started);
    app = std::move(*started);
    stage.size = {1280, 800};
    stage.appearance = appearance;
    stage.take({});
    stage.take({});
    if (app->screen_name() == "welcome" || app->screen_name() == "people") {
        stage.take(key_event(Key::escape));
        stage.take({});
    }
    if (!key.empty()) {
        stage.take(character_event(static_cast<char32_t>(key[0])));
        stage.take({});
    }
    INFO(app->screen_name() << " at " << scale);
    stage.take(pointer_to({640, 300}));
    stage.turn(-0.5F);
    int passes = 0;
    for (const float steps : {-0.5F, -1.0F, 0.25F, -1.0F, 0.5F, -2.0F}) {
        passes += stage.turn(steps);
        CHECK(stage.difference() == "");
    }
    CHECK(passes == 0);
    passes = 0;
    for (int i = 0; i < 100; ++i) passes += stage.turn(-1);
    CHECK(passes <= 8);
    CHECK(stage.difference() == "");
    for (int i = 0; i < 100; ++i) stage.turn(1);
    CHECK(stage.difference() == "");
}

}  // namespace

TEST_CASE("home, settings, who plays and the briefing are moved by the wheel as if drawn anew") {
    for (const float scale : {0.75F, 1.0F, 2.0F, 3.0F}) {
        walk_by_wheel("", "", scale, {});
        walk_by_wheel("", "s", scale, {ThemeName::dark, Motion::reduced, false});
        walk_by_wheel("", "w", scale, {ThemeName::contrast, Motion::full, true});
        walk_by_wheel("rude-remark", "", scale, {ThemeName::light, Motion::full, scale == 2});
    }
}
