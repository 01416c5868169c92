// What the pointer lights up: shown in the finished picture, as a whole pass would show it.
#include <imgui.h>

#include <cstring>
#include <functional>
#include <optional>
#include <vector>

#include "catch.h"
#include "window/platform/damage.h"
#include "window/ui/controls.h"
#include "window/ui/kept_part.h"

using namespace composure;
using namespace composure::window;

namespace {

constexpr Point kLitSize{400, 300};
constexpr Rect kFirst{20, 20, 200, 40}, kSecond{20, 80, 200, 60};
constexpr Point kOnFirst{100, 40}, kOnSecond{100, 110}, kNowhere{390, 290};

class LitScreen {
public:
    explicit LitScreen(std::function<void(Ui&)> draw) : draw_(std::move(draw)) {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        REQUIRE(fonts_.load(1, Letters::usual));
        ui_.emplace(fonts_);
        pass({});
        pass({});
    }
    ~LitScreen() {
        ui_.reset();
        ImGui::DestroyContext();
    }
    LitScreen(const LitScreen&) = delete;
    LitScreen& operator=(const LitScreen&) = delete;

    void pass(const InputEvent& event) {
        ui_->begin(kLitSize, event, {});
        draw_(*ui_);
        ui_->end();
    }
    // Whether it was taken without a pass.
    bool move(Point to) { return ui_->up_to_date(kLitSize, moved(to)); }
    void move_with_a_pass(Point to) {
        pass(moved(to));
        pass({});
    }
    static InputEvent moved(Point to) { return pointer_event(InputEvent::Kind::pointer_moved, to); }
    std::vector<ImDrawVert> picture() const {
        std::vector<ImDrawVert> all;
        for (const PicturePiece& piece : ui_->picture().pieces())
            all.insert(all.end(), piece.list->VtxBuffer.begin(), piece.list->VtxBuffer.end());
        return all;
    }
    Ui& ui() { return *ui_; }

private:
    std::function<void(Ui&)> draw_;
    Fonts fonts_;
    std::optional<Ui> ui_;
};

bool same_picture(const std::vector<ImDrawVert>& a, const std::vector<ImDrawVert>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(ImDrawVert)) == 0;
}

void draw_two(Ui& ui, ButtonStyle style, bool enabled) {
    button(ui, kFirst, {"first", "First", "1", "", style, enabled});
    button(ui, kSecond, {"second", "Second", "", "A smaller line", style, enabled});
}

}  // namespace

TEST_CASE("a button that the pointer comes to looks as if all had been drawn again, in every style") {
    for (const ButtonStyle style : {ButtonStyle::plain, ButtonStyle::main, ButtonStyle::care, ButtonStyle::quiet}) {
        for (const bool enabled : {true, false}) {
            LitScreen stage([&](Ui& ui) { draw_two(ui, style, enabled); });
            std::vector<std::vector<ImDrawVert>> by_pass;
            for (const Point there : {kOnFirst, kOnSecond, kNowhere}) {
                stage.move_with_a_pass(there);
                by_pass.push_back(stage.picture());
            }
            std::size_t n = 0;
            for (const Point there : {kOnFirst, kOnSecond, kNowhere}) {
                CHECK(stage.move(there));
                CHECK(same_picture(stage.picture(), by_pass[n]));
                CHECK(stage.ui().wants_hand() == (enabled && n < 2));
                ++n;
            }
            CHECK(same_picture(by_pass[0], by_pass[2]) != enabled);
        }
    }
}

TEST_CASE("what the pointer lights up is drawn again on the screen") {
    LitScreen stage([](Ui& ui) { draw_two(ui, ButtonStyle::plain, true); });
    Damage damage;
    damage.update(stage.ui().picture().pieces(), kLitSize);
    CHECK(damage.update(stage.ui().picture().pieces(), kLitSize).empty());
    REQUIRE(stage.move(kOnSecond));
    const auto changed = damage.update(stage.ui().picture().pieces(), kLitSize);
    REQUIRE(changed.size() == 1);
    CHECK(overlap(changed[0], kSecond));
    REQUIRE(stage.move(kNowhere));
    CHECK(damage.update(stage.ui().picture().pieces(), kLitSize) == changed);
    REQUIRE(stage.move({kNowhere.x - 5, kNowhere.y}));
    CHECK(damage.update(stage.ui().picture().pieces(), kLitSize).empty());
}

TEST_CASE("a button in a part that is shown again is lit there, and stays so when the rest is drawn again") {
    KeptPart<int> part;
    int drawn = 0;
    LitScreen stage([&](Ui& ui) {
        part.draw(ui, 1, [&] {
            ++drawn;
            draw_two(ui, ButtonStyle::main, true);
            return 0.0F;
        });
    });
    stage.pass({});
    drawn = 0;
    const auto before = stage.picture();
    REQUIRE(stage.move(kOnFirst));
    const auto lit = stage.picture();
    CHECK(!same_picture(lit, before));
    stage.pass({});
    CHECK(same_picture(stage.picture(), lit));
    CHECK(stage.ui().wants_hand());
    stage.pass(LitScreen::moved(kOnSecond));  // something else moves meanwhile
    CHECK(!same_picture(stage.picture(), lit));
    stage.pass(LitScreen::moved(kNowhere));
    CHECK(same_picture(stage.picture(), before));
    CHECK(!stage.ui().wants_hand());
    CHECK(drawn == 0);
}

TEST_CASE("who asks where the pointer is gets a pass when the answer changes") {
    bool inside = false;
    LitScreen stage([&](Ui& ui) {
        draw_two(ui, ButtonStyle::plain, true);
        inside = ui.hovers({300, 200, 50, 50});
    });
    CHECK(stage.move(kOnFirst));
    CHECK(!stage.move({320, 220}));
    stage.pass(LitScreen::moved({320, 220}));
    CHECK(inside);
    CHECK(!stage.ui().up_to_date(kLitSize, {}));  // what follows from the answer may stand further up
    stage.pass({});
    CHECK(stage.move({330, 220}));
    CHECK(!stage.move(kOnFirst));
}

TEST_CASE("who asks from within a part has it drawn again") {
    KeptPart<int> part;
    bool inside = false;
    LitScreen stage([&](Ui& ui) {
        part.draw(ui, 1, [&] {
            inside = ui.hovers(kFirst);
            return 0.0F;
        });
    });
    CHECK(!stage.move(kOnFirst));
    stage.pass(LitScreen::moved(kOnFirst));
    CHECK(inside);
}

TEST_CASE("a button scrolled out of sight is not lit where it would stand") {
    LitScreen stage([](Ui& ui) {
        ui.begin_scroll("page", {0, 0, 400, 70});
        draw_two(ui, ButtonStyle::main, true);
        ui.end_scroll(70);
    });
    const auto before = stage.picture();
    CHECK(stage.move(kOnSecond));
    CHECK(same_picture(stage.picture(), before));
    CHECK(!stage.ui().wants_hand());
    CHECK(stage.move(kOnFirst));
    CHECK(!same_picture(stage.picture(), before));
}

TEST_CASE("behind a dialog nothing is lit") {
    LitScreen stage([](Ui& ui) {
        ui.set_modal(true);
        draw_two(ui, ButtonStyle::main, true);
        ui.set_layer(Layer::panel);
        button(ui, {250, 200, 100, 40}, {"yes", "Yes", "", ""});
    });
    const auto before = stage.picture();
    CHECK(stage.move(kOnFirst));
    CHECK(same_picture(stage.picture(), before));
    CHECK(!stage.ui().wants_hand());
    CHECK(stage.move({300, 220}));
    CHECK(!same_picture(stage.picture(), before));
    CHECK(stage.ui().wants_hand());
}
