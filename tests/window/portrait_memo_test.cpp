// Parts of a person that are shown again, moved and turned, look as if they had been drawn.
#include "window/portrait_memo.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "catch.h"

using namespace composure;
using namespace composure::window;

namespace {

void prepare(ImDrawList& list) {
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect({0, 0}, {1280, 800});
}

struct Difference {
    bool same_shape = true;
    float farthest = 0;  // pixels
    int elsewhere = 0;   // corners
};

Difference compare(const ImDrawList& a, const ImDrawList& b) {
    Difference all;
    if (a.VtxBuffer.Size != b.VtxBuffer.Size || a.IdxBuffer.Size != b.IdxBuffer.Size) return {false, 0, 0};
    for (int i = 0; i < a.VtxBuffer.Size; ++i) {
        const ImDrawVert &one = a.VtxBuffer[i], &other = b.VtxBuffer[i];
        all.same_shape = all.same_shape && one.col == other.col;
        const float by = std::max(std::abs(one.pos.x - other.pos.x), std::abs(one.pos.y - other.pos.y));
        all.farthest = std::max(all.farthest, by);
        all.elsewhere += by > 0.05F ? 1 : 0;
    }
    for (int i = 0; i < a.IdxBuffer.Size; ++i) all.same_shape = all.same_shape && a.IdxBuffer[i] == b.IdxBuffer[i];
    return all;
}

}  // namespace

TEST_CASE("somebody whose parts are kept looks as if drawn anew, at every beat of their talk") {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().Fonts->AddFontDefault();
    ImGui::GetIO().Fonts->Build();
    ImGui::GetIO().DisplaySize = {1280, 800};
    ImGui::NewFrame();
    ImGui::EndFrame();
    {
        ImDrawList kept(ImGui::GetDrawListSharedData()), anew(ImGui::GetDrawListSharedData());
        for (const char* who : {"old woman with glasses, grey bun", "man, beard, cap", "boy", "woman, head scarf"}) {
            const Looks looks = looks_for("somebody", who, "");
            PersonMemo memo;
            int same = 0, beats = 0;
            for (std::int64_t at = 0; at < 8000; at += kBeatOfFaces.count) {
                Expression mood;
                mood.anger = at < 4000 ? 0.3F : 0.7F;
                mood = alive(mood, Millis{at}, 7, at > 1000);
                const float step = static_cast<float>(at) / 1000;
                const Portrait portrait{{300 + step, 200}, 77, 600};
                prepare(kept);
                prepare(anew);
                draw_person(kept, portrait, looks, mood, &memo);
                draw_person(anew, portrait, looks, mood);
                const Difference difference = compare(kept, anew);
                // Of points nearer than 1.7 pixels to each other another one may be left out.
                CHECK(difference.farthest < 1.75F);
                CHECK(difference.elsewhere * 100 <= kept.VtxBuffer.Size);
                ++beats;
                same += difference.same_shape ? 1 : 0;
            }
            // A point at the limit of what is left out may be in one of them alone.
            CHECK(same * 10 >= beats * 7);
        }
    }
    ImGui::DestroyContext();
}
