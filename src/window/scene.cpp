#include "window/scene.h"

#include <array>

#include "base/mix64.h"

namespace composure::window {
namespace {

struct Room {
    Colour wall_top, wall_bottom, shelf;
};
constexpr std::array kRooms{Room{rgb(0xE9E4D8), rgb(0xD8D3C6), rgb(0xB79B78)},
                            Room{rgb(0xDDE6E6), rgb(0xC8D4D5), rgb(0xA98F70)},
                            Room{rgb(0xE6E3EA), rgb(0xD2CFDA), rgb(0xA88F7A)}};
constexpr std::array kGoods{rgb(0xB86A5E), rgb(0x6F8FA6), rgb(0xC9A65A), rgb(0x7E9B7B), rgb(0x8E7BA0), rgb(0xC98B5F)};

const Room& room_of(std::uint32_t variety) { return kRooms[variety % kRooms.size()]; }

void draw_window(const Paint& paint, Rect frame) {
    paint.box(frame, 0.012F, rgb(0x9C8468));
    const Rect glass = frame.inset(0.016F);
    paint.box(glass, Fill::down(rgb(0xBFDDEC), rgb(0xE7F1F2), glass.y, glass.bottom()));
    for (int i = 0; i < 5; ++i) {
        const float share = static_cast<float>(i) / 5;
        const float height = glass.height * (0.34F + 0.09F * static_cast<float>((i * 7 + 3) % 5));
        const float width = glass.width / 5.6F;
        const float x = glass.x + glass.width * share + 0.01F;
        paint.box(Rect{x, glass.bottom() - height, width, height},
                  Fill::down(rgb(0xB3C2CC), rgb(0xC8D3D8), glass.y, glass.bottom()));
    }
    paint.box(Rect{glass.x, glass.y, glass.width, glass.height}, Fill{rgb(0xFFFFFF).with_alpha(0.35F),
                                                                      rgb(0xFFFFFF).with_alpha(0),
                                                                      {glass.x, glass.y},
                                                                      {glass.x + glass.width * 0.6F, glass.bottom()}});
    paint.box(Rect{glass.x + glass.width / 2 - 0.006F, glass.y, 0.012F, glass.height}, Fill::plain(rgb(0x9C8468)));
}

void draw_shelves(const Paint& paint, Rect area, std::uint32_t variety) {
    const Room& room = room_of(variety);
    for (int row = 0; row < 3; ++row) {
        const float board = area.y + area.height * (static_cast<float>(row) + 1) / 3;
        float x = area.x + 0.02F;
        for (int i = 0; x < area.right() - 0.05F; ++i) {
            const std::uint64_t luck =
                mix64(variety, 3, static_cast<std::uint64_t>(row), static_cast<std::uint64_t>(i));
            const float width = 0.034F + 0.02F * static_cast<float>(scale_below(luck, 100)) / 100;
            const float height = 0.06F + 0.075F * static_cast<float>(scale_below(mix64(luck), 100)) / 100;
            const Colour colour = mix(kGoods[scale_below(mix64(luck + 1), kGoods.size())], room.wall_top, 0.45F);
            if (scale_below(mix64(luck + 2), 9) != 0) {
                paint.box(Rect{x, board - height, width, height}, 0.006F, colour);
                paint.box(Rect{x + width * 0.2F, board - height * 0.62F, width * 0.6F, height * 0.28F},
                          Fill::plain(mix(colour, rgb(0xFFFFFF), 0.6F)));
            }
            x += width + 0.012F;
        }
        paint.box(Rect{area.x, board, area.width, 0.016F},
                  Fill::down(mix(room.shelf, rgb(0xFFFFFF), 0.35F), mix(room.shelf, rgb(0xFFFFFF), 0.15F), board,
                             board + 0.016F));
        paint.box(
            Rect{area.x, board + 0.016F, area.width, 0.02F},
            Fill::down(rgb(0x3A3128).with_alpha(0.12F), rgb(0x3A3128).with_alpha(0), board + 0.016F, board + 0.036F));
    }
}

}  // namespace

Colour shop_air(std::uint32_t variety) { return mix(room_of(variety).wall_top, room_of(variety).wall_bottom, 0.6F); }

void draw_shop(ImDrawList& list, Rect area, std::uint32_t variety) {
    // Everything in shares of the area's height.
    const Paint paint(list, {area.x, area.y}, area.height);
    const float width = area.width / area.height;
    const Room& room = room_of(variety);
    paint.box(Rect{0, 0, width, 1}, Fill::down(room.wall_top, room.wall_bottom, 0, 0.85F));
    paint.box(Rect{0, 0.66F, width, 0.34F},
              Fill::down(shade(room.wall_bottom, -0.08F), shade(room.wall_bottom, -0.16F), 0.66F, 1));
    paint.box(Rect{0, 0.652F, width, 0.012F}, Fill::plain(shade(room.wall_bottom, -0.2F)));
    draw_window(paint, {0.06F, 0.07F, std::min(0.62F, width * 0.25F), 0.5F});
    draw_shelves(paint, {width * 0.6F, 0.08F, width * 0.37F, 0.5F}, variety);
    paint.box(Rect{0, 0, width, 1},
              Fill{rgb(0xFFFFFF).with_alpha(0.22F), rgb(0xFFFFFF).with_alpha(0), {0, 0}, {width * 0.5F, 0.9F}});
}

void draw_counter(ImDrawList& list, Rect area, float top) {
    const Paint paint(list, {area.x, top}, area.height);
    const float width = area.width / area.height;
    const float height = (area.bottom() - top) / area.height;
    paint.box(Rect{0, -0.02F, width, 0.02F},
              Fill::down(rgb(0x2A1C10).with_alpha(0), rgb(0x2A1C10).with_alpha(0.16F), -0.02F, 0));
    paint.box(Rect{0, 0, width, 0.05F}, Fill::down(rgb(0xD3AC7C), rgb(0xC19562), 0, 0.05F));
    paint.box(Rect{0, 0, width, 0.006F}, Fill::plain(rgb(0xE5C69B)));
    paint.box(Rect{0, 0.05F, width, height - 0.05F}, Fill::down(rgb(0x96693F), rgb(0x7C5532), 0.05F, height));
    paint.box(Rect{0, 0.05F, width, 0.03F},
              Fill::down(rgb(0x3A2414).with_alpha(0.4F), rgb(0x3A2414).with_alpha(0), 0.05F, 0.08F));
    for (float x = 0.28F; x < width; x += 0.5F)
        paint.box(Rect{x, 0.06F, 0.005F, height}, Fill::plain(rgb(0x5E3F24).with_alpha(0.5F)));
}

}  // namespace composure::window
