#include "window/damage.h"

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
