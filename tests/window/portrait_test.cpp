#include "window/portrait/portrait.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <cstring>
#include <memory>

#include "catch.h"
#include "scenario/known_words.h"
#include "support.h"
#include "window/draw/paint.h"
#include "window/portrait/people_cache.h"

using namespace composure;
using namespace composure::window;

TEST_CASE("a person always looks the same, and two people look different") {
    const Looks tamm = looks_for("tamm", "", "she");
    const Looks again = looks_for("tamm", "", "she");
    CHECK(tamm.skin == again.skin);
    CHECK(tamm.face_width == again.face_width);
    int different = 0;
    for (const char* id : {"kask", "jonas", "brun", "noor", "vogt", "sorin"}) {
        const Looks other = looks_for(id, "", "she");
        different += other.face_width != tamm.face_width &&
                     (other.cut != tamm.cut || other.skin != tamm.skin || other.cloth != tamm.cloth);
    }
    CHECK(different == 6);
}

TEST_CASE("what the scenario says about looks is drawn") {
    CHECK(looks_for("a", "bearded-man", "").beard == Beard::full);
    CHECK(looks_for("a", "woman-with-glasses", "").glasses);
    CHECK(looks_for("a", "man-in-suit", "").clothes == Clothes::suit);
    CHECK(looks_for("a", "woman-in-scarf", "").cut == HairCut::scarf);
    CHECK(looks_for("a", "older-man", "").age >= 0.75F);
    CHECK(looks_for("a", "young-woman", "").age == 0);
    CHECK(looks_for("a", "man", "she").lashes == false);  // the words win
}

TEST_CASE("every known look is a person of its own") {
    for (const std::string_view words : scenario::known_looks()) {
        INFO(words);
        const Looks looks = looks_for("someone", words, "");
        CHECK(looks.lashes == (words.find("woman") != std::string_view::npos || words == "girl"));
    }
}

TEST_CASE("a face moves by itself now and then, and between costs nothing") {
    Millis at{0};
    int pictures = 0;
    while (at < Millis{60'000}) {
        const Millis next = next_move(at, 3, false);
        REQUIRE(next > at);
        at = next;
        ++pictures;
    }
    CHECK(pictures >= 30);  // it does blink
    CHECK(pictures <= 100);
}

TEST_CASE("a blink closes the eyes and opens them again") {
    float most = 0;
    for (std::int64_t at = 0; at < 3400; at += 10) most = std::max(most, alive({}, {at}, 3, false).blink);
    CHECK(most > 0.9F);
    CHECK(alive({}, {0}, 3, false).blink == 0);
    CHECK(alive({}, {0}, 3, false).talk == 0);
}

namespace {

// A place to draw to, without a window.
class Board {
public:
    Board() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {2000, 2000};
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        ImGui::NewFrame();
    }
    ~Board() {
        ImGui::EndFrame();
        ImGui::DestroyContext();
    }
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    ImDrawList& fresh() {
        list_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
        list_->_ResetForNewFrame();
        list_->PushTextureID(ImGui::GetIO().Fonts->TexID);
        list_->PushClipRect({0, 0}, {2000, 2000});
        return *list_;
    }

private:
    std::unique_ptr<ImDrawList> list_;
};

scenario::Gallery gallery() {
    auto reading = scenario::read_looks(test::bytes_of(test::source_path("assets/looks.yaml")), "looks.yaml");
    REQUIRE(reading.value);
    return *reading.value;
}

Expression feeling(float anger, float trust, float impatience = 0) {
    Expression expression;
    expression.anger = anger;
    expression.trust = trust;
    expression.impatience = impatience;
    return expression;
}

constexpr Portrait kAtCounter{{1000, 600}, 90, 1000, 0, rgb(0xD9DDDA), 900};

std::array<float, 8> all_of(const Gestures& hands) {
    return {hands.crossed, hands.watch,   hands.pointing, hands.fists,
            hands.open,    hands.to_face, hands.phone,    hands.talking};
}

float farthest(const Expression& from, const Expression& to) {
    const auto a = all_of(gestures_of(from));
    const auto b = all_of(gestures_of(to));
    float most = 0;
    for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
    return most;
}

}  // namespace

TEST_CASE("a scenario's looks name somebody of the gallery") {
    const scenario::Gallery people = gallery();
    const Looks vera = looks_for("tamm", "vera", "he", people);
    CHECK(vera.cut == HairCut::bun);
    CHECK(vera.skin == rgb(0xECC3A6));
    CHECK(vera.glasses);
    CHECK(vera.age == 1);
    CHECK(vera == looks_for("kask", "vera", "she", people));
    CHECK(looks_for("tamm", "vera", "she") == looks_for("tamm", "vera", "she", {}));  // without the file: by the id
    CHECK(looks_for("tamm", "bearded-man", "", people) == looks_for("tamm", "bearded-man", ""));
    CHECK(looks_for("x", "pia", "", people).child > 0.8F);
    CHECK(looks_for("x", "milo", "", people).child == 0);
}

TEST_CASE("who comes in in a uniform wears one, unless the scenario names somebody") {
    scenario::Customer customer;
    customer.id = "brandt";
    customer.pronoun = "he";
    customer.moments.emplace_back();
    const Looks plain = looks_of_customer(customer, gallery());
    CHECK(plain == looks_for("brandt", "", "he"));
    customer.moments[0].shows = "A man in a bus driver's uniform lays a pink ticket on the counter.";
    const Looks driver = looks_of_customer(customer, gallery());
    CHECK(driver.clothes == Clothes::uniform);
    CHECK(driver.skin == plain.skin);
    CHECK(driver.cut == plain.cut);
    customer.looks = "vera";
    CHECK(looks_of_customer(customer, gallery()) == looks_for("x", "vera", "", gallery()));
}

TEST_CASE("every word of a description changes what is drawn") {
    for (const std::string_view word : scenario::feature_words()) {
        INFO(word);
        bool changes = word == "hair";  // "red hair": a help for who reads
        for (const char* id : {"a", "b", "c", "d", "e"})
            for (const char* pronoun : {"she", "he"})
                changes = changes || !(looks_for(id, word, pronoun) == looks_for(id, "hair", pronoun));
        CHECK(changes);
    }
}

TEST_CASE("a word is found whole, not inside of another") {
    CHECK(looks_for("a", "woman", "").lashes);
    CHECK_FALSE(looks_for("a", "man", "").lashes);
    CHECK(looks_for("a", "man in turtleneck", "").clothes == Clothes::turtleneck);
    CHECK(looks_for("a", "bold man", "").cut == looks_for("a", "brave man", "").cut);
}

TEST_CASE("hands tell what the face tells") {
    CHECK(farthest(feeling(0, 0.6F), {}) == 0);  // a calm person's arms hang down
    CHECK(gestures_of(feeling(0.1F, 0.5F, 0.9F)).crossed == 1);
    CHECK(gestures_of(feeling(0.95F, 0.1F)).fists == 1);
    CHECK(gestures_of(feeling(0.95F, 0.1F)).pointing == 0);
    CHECK(gestures_of(feeling(0.05F, 0.05F)).to_face == 1);
    Expression speaks = feeling(0.95F, 0.1F);
    speaks.emphasis = 1;
    CHECK(gestures_of(speaks).pointing == 1);
    Expression calls = speaks;
    calls.phone = 1;
    CHECK(gestures_of(calls).phone == 1);
    CHECK(gestures_of(calls).fists == 0);
    Expression pleads = feeling(0.1F, 0.3F);
    pleads.plead = 1;
    CHECK(gestures_of(pleads).open == 1);
    Expression hurried = feeling(0.1F, 0.5F, 0.9F);
    hurried.watch = 1;
    CHECK(gestures_of(hurried).watch == 1);
    CHECK(gestures_of(hurried).crossed == 0);
}

TEST_CASE("anger closes the arms before it makes fists") {
    CHECK(gestures_of(feeling(0.37F, 0.42F)).crossed == 0);
    CHECK(gestures_of(feeling(0.58F, 0.3F)).crossed == 1);
    CHECK(gestures_of(feeling(0.92F, 0.1F)).crossed == 0);
    CHECK(gestures_of(feeling(0.92F, 0.1F)).fists == 1);
}

TEST_CASE("no gesture comes with a step") {
    for (int i = 0; i < 200; ++i) {
        const float share = static_cast<float>(i) / 200;
        INFO(share);
        CHECK(farthest(feeling(share, 0.1F, 0.8F), feeling(share + 0.005F, 0.1F, 0.8F)) < 0.06F);
        CHECK(farthest(feeling(0.2F, share, 0.2F), feeling(0.2F, share + 0.005F, 0.2F)) < 0.06F);
        CHECK(farthest(feeling(0.2F, 0.2F, share), feeling(0.2F, 0.2F, share + 0.005F)) < 0.06F);
    }
}

TEST_CASE("only who is impatient glances at the watch") {
    float calm = 0, hurried = 0;
    for (std::int64_t at = 0; at < 12'000; at += 20) {
        calm = std::max(calm, alive(feeling(0, 0.5F, 0.1F), {at}, 3, false).watch);
        hurried = std::max(hurried, alive(feeling(0, 0.5F, 0.9F), {at}, 3, false).watch);
    }
    CHECK(calm == 0);
    CHECK(hurried > 0.99F);
}

TEST_CASE("people in line move now and then, each in their own time, and stand still between") {
    for (const std::uint32_t seed : {1U, 2U, 9U}) {
        Millis at{0};
        int pictures = 0;
        while (at < Millis{60'000}) {
            const Millis next = next_move_waiting(at, seed);
            REQUIRE(next > at);
            if (next - at > Millis{60})  // nothing moves before the picture that is asked for
                CHECK(waiting(feeling(0.2F, 0.5F, 0.5F), {at.count + 1}, seed) ==
                      waiting(feeling(0.2F, 0.5F, 0.5F), {next.count - 1}, seed));
            at = next;
            ++pictures;
        }
        CHECK(pictures > 60);
        CHECK(pictures < 300);
    }
    CHECK_FALSE(waiting({}, {10'000}, 1) == waiting({}, {10'000}, 2));
    CHECK(waiting({}, {10'000}, 1) == waiting({}, {10'000}, 1));
}

TEST_CASE("the more impatient, the more looks at the clock and the watch") {
    const auto looks_at_time = [](float impatience) {
        int count = 0;
        for (std::int64_t stretch = 0; stretch < 200; ++stretch) {
            const Expression now = waiting(feeling(0, 0.5F, impatience), {stretch * 5200 + 3000}, 0);
            count += now.watch > 0.9F || now.gaze_y < -0.9F;
        }
        return count;
    };
    CHECK(looks_at_time(0.9F) > 2 * looks_at_time(0));
    CHECK(looks_at_time(0) > 5);
}

TEST_CASE("under reduced motion only the feeling is drawn") {
    const Expression angry = feeling(0.8F, 0.2F);
    CHECK(still(angry, false) == angry);
    CHECK(still(angry, true).talk > 0.3F);
    CHECK(still(angry, true).blink == 0);
}

TEST_CASE("a face changes within half a second, not at once") {
    Mover mover;
    CHECK(mover.follow(feeling(0.1F, 0.5F), {1000}).anger == 0.1F);  // the first time it is there at once
    CHECK_FALSE(mover.moves({1000}));
    CHECK(mover.follow(feeling(0.9F, 0.5F), {2000}).anger == Approx(0.1F));
    CHECK(mover.moves({2000}));
    const float halfway = mover.follow(feeling(0.9F, 0.5F), {2225}).anger;
    CHECK(halfway == Approx(0.5F));
    CHECK(mover.follow(feeling(0.9F, 0.5F), {2500}).anger == Approx(0.9F));
    CHECK_FALSE(mover.moves({2500}));
    Expression speaks = feeling(0.9F, 0.5F);
    speaks.talk = 0.7F;
    CHECK(mover.follow(speaks, {2600}).talk == 0.7F);                        // the mouth is never late
    CHECK(mover.follow(feeling(0.2F, 0.5F), {9000}, {1000}).anger == 0.2F);  // after a long gap at once
}

TEST_CASE("everybody can be drawn in every mood, whole and cheaply") {
    Board board;
    for (const scenario::Person& person : gallery().people) {
        for (const float anger : {0.0F, 0.5F, 1.0F})
            for (const float other : {0.0F, 0.5F, 1.0F}) {
                Expression mood = feeling(anger, 1 - other, other);
                mood.talk = mood.emphasis = mood.look = other;
                ImDrawList& list = board.fresh();
                draw_person(list, kAtCounter, looks_of_person(person), mood);
                draw_hands_on_counter(list, kAtCounter, looks_of_person(person), mood);
                INFO(person.name << " " << anger << " " << other);
                CHECK(list.VtxBuffer.Size > 2000);
                CHECK(list.VtxBuffer.Size < 13'000);
                bool inside = true;
                for (const ImDrawVert& vertex : list.VtxBuffer)
                    inside = inside && std::abs(vertex.pos.x - kAtCounter.head.x) < 3.4F * kAtCounter.unit &&
                             vertex.pos.y > kAtCounter.head.y - 2.2F * kAtCounter.unit && vertex.pos.y < 1200;
                CHECK(inside);  // also false for what is no number
            }
    }
}

TEST_CASE("hands lie on the counter of who is furious, and of nobody calm") {
    Board board;
    const Looks milo = looks_for("x", "milo", "", gallery());
    ImDrawList& calm = board.fresh();
    draw_hands_on_counter(calm, kAtCounter, milo, feeling(0.1F, 0.5F));
    CHECK(calm.VtxBuffer.Size == 0);
    ImDrawList& furious = board.fresh();
    draw_hands_on_counter(furious, kAtCounter, milo, feeling(0.95F, 0.1F));
    CHECK(furious.VtxBuffer.Size > 100);
    Portrait no_counter = kAtCounter;
    no_counter.counter_y = 0;
    ImDrawList& nowhere = board.fresh();
    draw_hands_on_counter(nowhere, no_counter, milo, feeling(0.95F, 0.1F));
    CHECK(nowhere.VtxBuffer.Size == 0);
}

TEST_CASE("a hairline is paler, and its edges do not cross") {
    Board board;
    ImDrawList& list = board.fresh();
    const Paint paint(list, {100, 100}, 1);
    paint.line(Curve{{0, 0}, {40, 0}, {80, 0}}, 0.7F, rgb(0xFF0000));
    REQUIRE(list.VtxBuffer.Size % 4 == 0);
    for (int i = 0; i < list.VtxBuffer.Size; i += 4) {
        CHECK(list.VtxBuffer[i + 1].pos.y <= list.VtxBuffer[i + 2].pos.y + 0.001F);
        CHECK((list.VtxBuffer[i + 1].col >> 24) < 255);
    }
}

TEST_CASE("a broad end of a band is soft, too") {
    Board board;
    ImDrawList& list = board.fresh();
    const Paint paint(list, {100, 100}, 1);
    paint.band(Curve{{10, 0}, {50, 0}}, Curve{{0, 30}, {60, 30}}, Fill::plain(rgb(0xFF0000)));
    REQUIRE(list.VtxBuffer.Size == 16);
    for (const int column : {0, 3})
        for (int row = 0; row < 4; ++row) CHECK((list.VtxBuffer[column * 4 + row].col >> 24) == 0);
    CHECK((list.VtxBuffer[5].col >> 24) == 255);
}

TEST_CASE("who has not changed is not drawn anew, and looks the same") {
    Board board;
    Picture picture;
    PeopleCache people;
    const Looks milo = looks_for("x", "milo", "", gallery());
    const auto pass = [&](std::uint32_t who, const Portrait& portrait, const Expression& mood) {
        picture.begin({2000, 2000}, false);
        people.draw(picture, who, portrait, milo, mood);
        picture.end();
        REQUIRE(picture.pieces().size() == 1);
        return picture.pieces()[0];
    };
    const PicturePiece first = pass(1, kAtCounter, feeling(0.1F, 0.5F));
    ImDrawList& drawn = board.fresh();
    draw_person(drawn, kAtCounter, milo, feeling(0.1F, 0.5F));
    const std::vector<ImDrawVert> direct(drawn.VtxBuffer.begin(), drawn.VtxBuffer.end());
    const PicturePiece again = pass(1, kAtCounter, feeling(0.1F, 0.5F));
    CHECK(people.drawn_anew() == 1);
    CHECK(again.id == first.id);
    CHECK(again.version == first.version);
    REQUIRE(again.list->VtxBuffer.Size == static_cast<int>(direct.size()));
    CHECK(std::equal(drawn.IdxBuffer.begin(), drawn.IdxBuffer.end(), again.list->IdxBuffer.begin(),
                     again.list->IdxBuffer.end()));
    CHECK(std::memcmp(again.list->VtxBuffer.Data, direct.data(), direct.size() * sizeof(ImDrawVert)) == 0);

    Portrait moved = kAtCounter;
    moved.head.x += 40;
    const PicturePiece there = pass(1, moved, feeling(0.1F, 0.5F));
    CHECK(people.drawn_anew() == 1);
    CHECK(there.version != again.version);
    CHECK(there.list->VtxBuffer[0].pos.x == Approx(direct[0].pos.x + 40));
    CHECK(pass(1, moved, feeling(0.2F, 0.5F)).id == first.id);
    CHECK(people.drawn_anew() == 2);
    CHECK(pass(2, moved, feeling(0.2F, 0.5F)).id != first.id);
    CHECK(people.drawn_anew() == 3);
}

TEST_CASE("a picture that stays is mirrored once") {
    Board board;
    Picture picture;
    Kept<int> kept;
    const auto pass = [&](bool mirrored) {
        picture.begin({1000, 500}, mirrored);
        kept.draw(picture, 1, [&] { picture.list().AddRectFilled({100, 10}, {200, 20}, 0xFFFFFFFF); });
        picture.end();
        REQUIRE(picture.pieces().size() == 1);
        return picture.pieces()[0].list->VtxBuffer[0].pos.x;
    };
    const float left = pass(false);
    CHECK(pass(false) == left);
    CHECK(pass(true) == Approx(1000 - left));
    CHECK(pass(true) == Approx(1000 - left));
    CHECK(pass(false) == left);
}

TEST_CASE("the same person twice in a picture is there twice") {
    Board board;
    Picture picture;
    PeopleCache people;
    const Looks milo = looks_for("x", "milo", "", gallery());
    picture.begin({2000, 2000}, false);
    people.draw(picture, 1, kAtCounter, milo, feeling(0.1F, 0.5F));
    people.draw(picture, 1, kAtCounter, milo, feeling(0.1F, 0.5F));
    picture.end();
    REQUIRE(picture.pieces().size() == 2);
    CHECK(picture.pieces()[0].list != picture.pieces()[1].list);
    CHECK(picture.pieces()[0].list->VtxBuffer.Size == picture.pieces()[1].list->VtxBuffer.Size);
}
