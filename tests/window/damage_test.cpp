#include "window/platform/damage.h"

#include <imgui.h>

#include "catch.h"

using namespace composure::window;

// A black line ran through the shop: the scene ended at a broken pixel, and OpenGL's scissor lost the row at the other
// end of the part that was drawn again.
TEST_CASE("what is drawn again is clipped at whole pixels") {
    const Rect clip = whole_pixels({0, 52, 1280, 448.7F}, {0, 91, 1280, 600});
    CHECK(clip.x == 0);
    CHECK(clip.y == 91);
    CHECK(clip.right() == 1280);
    CHECK(clip.bottom() == 501);
    CHECK(whole_pixels({0, 0, 10, 10}, {20, 20, 5, 5}).height == 0);
}

// What has stood still for long is kept as the ground (platform.cpp); a piece that changed must say so at once.
TEST_CASE("how long a piece of the picture has been still is counted") {
    ImGui::CreateContext();
    {
        ImDrawList list(ImGui::GetDrawListSharedData());
        const auto draw = [&list](float width) {
            list._ResetForNewFrame();
            list.PushClipRect({0, 0}, {100, 100});
            list.AddRectFilled({0, 0}, {width, 10}, 0xFFFFFFFF);
        };
        std::uint64_t version = 0;
        Damage damage;
        const auto update = [&] {
            const PicturePiece piece{&list, 7, ++version};
            return damage.update({&piece, 1}, {100, 100}).size();
        };
        draw(10);
        CHECK(update() == 1);
        CHECK(damage.still_for(7) == 0);
        draw(10);  // anew, and the same
        CHECK(update() == 0);
        CHECK(update() == 0);
        CHECK(damage.still_for(7) == 2);
        draw(11);
        CHECK(update() == 1);
        CHECK(damage.still_for(7) == 0);
        CHECK(update() == 0);
        damage.everything();  // the window was covered, or has another size
        CHECK(update() == 1);
        CHECK(damage.still_for(7) == 0);
        CHECK(damage.still_for(8) == 0);  // there is none
    }
    ImGui::DestroyContext();
}
