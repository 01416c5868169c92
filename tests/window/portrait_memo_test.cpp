// Parts of a person that are shown again, moved and turned, look as if they had been drawn.
#include "window/portrait/portrait_memo.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/mix64.h"
#include "catch.h"

using namespace composure;
using namespace composure::window;

namespace {

void prepare(ImDrawList& list) {
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect({0, 0}, {1280, 800});
}

bool same(const ImDrawList& a, const ImDrawList& b) {
    if (a.VtxBuffer.Size != b.VtxBuffer.Size || a.IdxBuffer.Size != b.IdxBuffer.Size) return false;
    return std::memcmp(a.VtxBuffer.Data, b.VtxBuffer.Data, static_cast<std::size_t>(a.VtxBuffer.size_in_bytes())) ==
               0 &&
           std::memcmp(a.IdxBuffer.Data, b.IdxBuffer.Data, static_cast<std::size_t>(a.IdxBuffer.size_in_bytes())) == 0;
}

// Draws somebody with what was kept of them and without, again and again.
class Twice {
public:
    Twice() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().Fonts->AddFontDefault();
        ImGui::GetIO().Fonts->Build();
        ImGui::GetIO().DisplaySize = {1280, 800};
        ImGui::NewFrame();
        ImGui::EndFrame();
        kept_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
        anew_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    }
    ~Twice() {
        memos_.clear();
        kept_.reset();
        anew_.reset();
        ImGui::DestroyContext();
    }
    Twice(const Twice&) = delete;
    Twice& operator=(const Twice&) = delete;

    bool alike(const std::string& who, const Portrait& portrait, const Looks& looks, const Expression& mood) {
        prepare(*kept_);
        prepare(*anew_);
        PersonMemo& memo = memos_[who];
        draw_person(*kept_, portrait, looks, mood, &memo);
        draw_person(*anew_, portrait, looks, mood);
        draw_hands_on_counter(*kept_, portrait, looks, mood, &memo);
        draw_hands_on_counter(*anew_, portrait, looks, mood);
        return anew_->VtxBuffer.Size > 1000 && same(*kept_, *anew_);
    }
    const ImDrawList& last() const { return *kept_; }

private:
    std::map<std::string, PersonMemo> memos_;
    std::unique_ptr<ImDrawList> kept_, anew_;
};

constexpr const char* kPeople[] = {
    "old woman with glasses, grey bun", "man, beard, cap", "boy", "woman, head scarf", "bald man in a suit",
    "young woman with long hair"};

// One of few values each, so that the same parts come again in other company.
class Chance {
public:
    float one_of(std::initializer_list<float> values) {
        state_ = mix64(state_ + 1);
        return values.begin()[state_ % values.size()];
    }

private:
    std::uint64_t state_ = 1;
};

Expression any_mood(Chance& chance) {
    Expression mood;
    mood.anger = chance.one_of({0, 0.35F, 0.6F, 0.95F});
    mood.trust = chance.one_of({0.05F, 0.5F, 0.9F});
    mood.talk = chance.one_of({0, 0.5F, 1});
    mood.blink = chance.one_of({0, 0.43F, 0.98F});
    mood.gaze_x = chance.one_of({-1, 0, 0.4F});
    mood.gaze_y = chance.one_of({-1, 0, 0.4F});
    mood.breath = chance.one_of({-1, 0, 1});
    mood.impatience = chance.one_of({0, 0.05F, 0.9F});
    mood.look = chance.one_of({-0.8F, 0, 0.5F});
    mood.lean = chance.one_of({0, 0.7F});
    mood.tilt = chance.one_of({-0.5F, 0, 0.3F});
    mood.phone = chance.one_of({0, 0, 0.5F, 1});
    mood.plead = chance.one_of({0, 0, 1});
    mood.watch = chance.one_of({0, 0, 0.5F, 1});
    mood.emphasis = chance.one_of({0, 0.5F, 1});
    return mood;
}

}  // namespace

TEST_CASE("somebody whose parts are kept looks as if drawn anew, at every beat of their talk") {
    Twice board;
    for (const char* who : kPeople) {
        INFO(who);
        const Looks looks = looks_for("somebody", who, "");
        for (std::int64_t at = 0; at < 8000; at += kBeatOfFaces.count) {
            Expression mood;
            mood.anger = at < 4000 ? 0.3F : 0.7F;
            mood = alive(mood, Millis{at}, 7, at > 1000);
            const float step = static_cast<float>(at) / 1000;
            CHECK(board.alike(who, {{300 + step, 200}, 77, 600}, looks, mood));
        }
    }
}

TEST_CASE("kept parts follow from nothing that their key does not hold") {
    Twice board;
    Chance chance;
    for (const char* who : kPeople) {
        const Looks looks = looks_for("somebody", who, "");
        for (int i = 0; i < 300; ++i) {
            const Expression mood = any_mood(chance);
            Portrait portrait{
                {600, 300}, chance.one_of({44, 45, 77}), chance.one_of({500, 640}), chance.one_of({0, 0.3F})};
            portrait.counter_y = chance.one_of({0, 470});
            INFO(who << " " << i);
            CHECK(board.alike(who, portrait, looks, mood));
        }
    }
}

TEST_CASE("who turns and leans in line, or walks, is drawn from kept parts and looks the same") {
    Twice board;
    const Looks looks = looks_for("somebody", "woman, earrings", "");
    for (std::int64_t at = 0; at < 30'000; at += kBeatOfFaces.count) {
        const float way = std::min(1.0F, static_cast<float>(at) / 2000);
        const Portrait portrait{{1000 - 300 * way, 250}, 40 + 8 * way, 480, 0.4F - 0.3F * way};
        CHECK(board.alike("she", portrait, looks, waiting({}, {at}, 3)));
    }
}

TEST_CASE("other looks and another air are drawn, whatever is kept of them") {
    Twice board;
    const Portrait portrait{{600, 300}, 77, 600, 0.2F};
    CHECK(board.alike("one", portrait, looks_for("a", "man", ""), {}));
    CHECK(board.alike("one", portrait, looks_for("b", "woman", ""), {}));
    Portrait evening = portrait;
    evening.air = rgb(0x303040);
    CHECK(board.alike("one", evening, looks_for("b", "woman", ""), {}));
}

TEST_CASE("a turned head moves without steps") {
    Twice board;
    const Looks looks = looks_for("somebody", "old woman with glasses, grey bun", "");
    Expression mood;
    std::vector<ImDrawVert> before;
    int compared = 0;
    for (int i = 0; i <= 200; ++i) {
        mood.look = static_cast<float>(i) / 200;
        REQUIRE(board.alike("she", {{600, 300}, 48, 600}, looks, mood));
        const auto& now = board.last().VtxBuffer;
        float most = 0;
        for (std::size_t k = 0; k < before.size() && before.size() == static_cast<std::size_t>(now.Size); ++k)
            most = std::max(most, std::abs(now[static_cast<int>(k)].pos.x - before[k].pos.x));
        compared += before.size() == static_cast<std::size_t>(now.Size) ? 1 : 0;
        CHECK(most < 1.6F);  // pixels; the pupils go in steps of a sixth, corners of a kept part may change places
        before.assign(now.begin(), now.end());
    }
    CHECK(compared > 100);
}
