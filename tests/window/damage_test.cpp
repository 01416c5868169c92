#include "window/damage.h"

#include <imgui.h>

#include "catch.h"

using namespace composure::window;

// A black line ran through the shop: the scene ended at a broken pixel, and OpenGL's scissor lost the row at the other
// end of the part that was drawn again.
TEST_CASE("what is drawn again is clipped at whole pixels") {
    ImGui::CreateContext();
    {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushClipRect({0, 52}, {1280, 500.7F});
        list.AddRectFilled({0, 52}, {1280, 500}, 0xFFFFFFFF);
        ImDrawList* lists[] = {&list};
        ImDrawData data;
        data.CmdLists = lists;
        data.CmdListsCount = 1;
        const ImVec4 before = list.CmdBuffer.back().ClipRect;
        {
            const ClippedTo clipped(data, {0, 91, 1280, 600});
            const ImVec4 clip = list.CmdBuffer.back().ClipRect;
            CHECK(clip.y == 91);
            CHECK(clip.w == 501);
        }
        CHECK(list.CmdBuffer.back().ClipRect.y == before.y);
        CHECK(list.CmdBuffer.back().ClipRect.w == before.w);
    }
    ImGui::DestroyContext();
}
