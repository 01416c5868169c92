// The first picture goes to the window on a shorter way than all others (Canvas::draw_unkept): it is the same picture.
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>

#include <algorithm>
#include <cstdlib>

#include "own_machine.h"
#include "window/draw/picture.h"
#include "window/platform/canvas.h"
#include "window/platform/platform.h"
#include "window/ui/ui.h"

using namespace composure;
using namespace composure::window;

namespace {

constexpr int kWidth = 1280, kHeight = 800;

using Pixels = std::vector<unsigned char>;

// What the window would show next.
Pixels back_buffer() {
    const auto read = reinterpret_cast<void(APIENTRY*)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*)>(
        SDL_GL_GetProcAddress("glReadPixels"));
    const auto bind = reinterpret_cast<void(APIENTRY*)(GLenum, GLuint)>(SDL_GL_GetProcAddress("glBindFramebuffer"));
    bind(GL_FRAMEBUFFER, 0);
    Pixels pixels(std::size_t{4} * kWidth * kHeight);
    read(0, 0, kWidth, kHeight, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return pixels;
}

void draw_all_kinds(Ui& ui, int grounds) {
    const Theme& theme = ui.theme();
    ImDrawList& list = ui.list();
    for (int i = 0; i < grounds; ++i)
        list.AddRectFilled({static_cast<float>(kWidth * i / grounds), 0},
                           {static_cast<float>(kWidth * (i + 1) / grounds), kHeight}, theme.background.packed());
    list.AddRectFilledMultiColor({0, 100}, {700, 300}, IM_COL32(200, 30, 40, 255), IM_COL32(20, 230, 40, 255),
                                 IM_COL32(20, 30, 240, 255), IM_COL32(90, 90, 90, 128));
    list.AddRectFilled({40, 350}, {400, 620}, theme.surface.packed(), 24);
    list.AddCircleFilled({600, 500}, 90, theme.accent.packed());
    list.PushClipRect({800, 60}, {1000, 190}, true);
    list.AddCircleFilled({900, 180}, 120, IM_COL32(10, 120, 90, 200));
    list.PopClipRect();
    ui.text({60, 370, 320, 0}, "Every letter stands where it stood, and is as dark.", {Face::heading, theme.ink});
    ui.text({820, 700, 400, 0}, "The last line", {Face::small, theme.soft_ink});
}

// How many of the colours are told apart by an eye, and the largest difference.
struct Difference {
    std::size_t seen = 0;
    int most = 0;
};

Difference between(const Pixels& a, const Pixels& b) {
    Difference difference;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (i % 4 == 3) continue;
        const int apart = std::abs(int{a[i]} - int{b[i]});
        difference.most = std::max(difference.most, apart);
        if (apart > 3) ++difference.seen;
    }
    return difference;
}

}  // namespace

TEST_CASE("the first picture is the one that is kept later") {
    const test::OwnMachine machine;
    auto platform = Platform::open("First", kWidth, kHeight);
    REQUIRE(platform);
    Fonts fonts;
    REQUIRE(fonts.load(1));
    Ui ui(fonts);
    for (const int grounds : {1, 2}) {
        INFO("a ground in " << grounds);
        auto canvas = Canvas::make();
        REQUIRE(canvas);
        REQUIRE((*canvas)->take_letters());
        ui.begin({kWidth, kHeight}, {}, {});
        draw_all_kinds(ui, grounds);
        ui.end();
        const std::vector<PicturePiece> pieces(ui.picture().pieces().begin(), ui.picture().pieces().end());
        const Rect whole{0, 0, kWidth, kHeight};
        REQUIRE((*canvas)->draw({{whole, pieces}}, {kWidth, kHeight}, Canvas::Behind::old_picture));
        const Pixels kept = back_buffer();
        (*canvas)->draw_unkept(pieces, {kWidth, kHeight});
        const Difference difference = between(kept, back_buffer());
        INFO("most " << difference.most);
        CHECK(difference.seen < 40);  // of three million: a point that lies just between two pixels
        CHECK(std::ranges::count(kept, kept.front()) < static_cast<std::ptrdiff_t>(kept.size()));  // there is something
    }
}
