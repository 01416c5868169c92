#include "window/portrait_parts.h"

namespace composure::window {
namespace {

Curve head_outline(const Looks& looks) {
    const float w = looks.face_width;
    const float j = looks.jaw;
    const Curve right{
        {0, -1.04F},        {0.27F * w, -0.985F}, {0.5F * w, -0.83F},     {0.665F * w, -0.55F},   {0.735F * w, -0.16F},
        {0.715F * w, 0.2F}, {0.65F * w, 0.5F},    {0.52F * w * j, 0.76F}, {0.3F * w * j, 0.955F}, {0, 1.03F}};
    return with_mirror(right);
}

void draw_ears(const Face& face) {
    const float x = 0.735F * face.looks.face_width;
    for (const float side : {-1.0F, 1.0F}) {
        face.paint.ellipse({side * x, 0.1F}, 0.12F, 0.2F, Fill::down(face.skin, face.skin_dark, -0.1F, 0.34F));
        face.paint.ellipse({side * (x + 0.012F), 0.11F}, 0.06F, 0.12F,
                           Fill::plain(mix(face.skin, face.skin_dark, 0.65F)));
        if (face.looks.earrings)
            face.paint.ellipse({side * (x + 0.03F), 0.34F}, 0.034F, 0.034F,
                               Fill::down(rgb(0xF2DFA6), rgb(0xB08A37), 0.3F, 0.38F));
    }
}

void draw_wrinkles(const Face& face) {
    const Colour line = face.skin_dark.with_alpha(0.25F + 0.5F * face.looks.age);
    const float brow = std::max(face.looks.age * 0.8F, face.worry * 0.7F);
    if (brow > 0.35F)
        for (int i = 0; i < 2; ++i) {
            const float y = -0.58F + 0.09F * static_cast<float>(i);
            face.paint.stroke(smooth({{-0.3F, y + 0.02F}, {0, y - 0.015F}, {0.3F, y + 0.02F}}), 0.016F,
                              line.with_alpha(brow));
        }
    if (face.frown > 0.25F)
        for (const float side : {-1.0F, 1.0F})
            face.paint.stroke(smooth({{side * 0.06F, -0.36F}, {side * 0.075F, -0.27F}, {side * 0.055F, -0.16F}}),
                              0.026F, face.skin_dark.with_alpha(face.frown));
    const float fold = std::clamp(face.looks.age * 0.8F + std::abs(face.smile) * 0.45F + face.frown * 0.3F, 0.0F, 0.9F);
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(
            smooth({{side * 0.19F, 0.33F}, {side * (0.3F + 0.02F * face.smile), 0.46F}, {side * 0.34F, 0.6F}}), 0.022F,
            face.skin_dark.with_alpha(fold));
}

}  // namespace

void draw_head(const Face& face) {
    draw_ears(face);
    const Looks& looks = face.looks;
    const Fill skin{face.skin_light, mix(face.skin, face.skin_dark, 0.55F), {-0.45F, -0.8F}, {0.45F, 1.05F}};
    face.paint.shape(head_outline(looks), {0, 0}, skin);
    const Colour shadow = face.hazed(rgb(0x5B2B20));
    for (const float side : {-1.0F, 1.0F}) {
        face.paint.glow({side * 0.31F, -0.02F}, 0.27F, 0.2F, shadow.with_alpha(0.13F));  // eye sockets
        face.paint.glow({side * 0.44F, 0.3F}, 0.28F, 0.24F,
                        face.hazed(rgb(0xD2402F)).with_alpha(0.14F + 0.34F * face.frown));  // cheeks
        face.paint.glow({side * 0.6F, 0.45F}, 0.2F, 0.42F, shadow.with_alpha(0.07F));
    }
    face.paint.glow({-0.12F, -0.55F}, 0.42F, 0.3F,
                    rgb(0xFFFFFF).with_alpha(0.16F * (1 - face.haze)));  // light on the forehead
    face.paint.glow({0, 0.88F}, 0.26F, 0.16F, shadow.with_alpha(0.1F));
    face.paint.glow({-0.04F, 0.84F}, 0.14F, 0.09F, rgb(0xFFFFFF).with_alpha(0.1F * (1 - face.haze)));
    draw_wrinkles(face);
}

void draw_nose(const Face& face) {
    const float w = 0.125F * face.looks.nose;
    const float flare = 1 + 0.2F * face.frown;
    const Colour shadow = face.hazed(rgb(0x4A2018));
    face.paint.glow({0.05F, 0.18F}, 0.1F, 0.28F, shadow.with_alpha(0.09F));
    face.paint.glow({-0.02F, 0.1F}, 0.06F, 0.3F, rgb(0xFFFFFF).with_alpha(0.16F * (1 - face.haze)));
    face.paint.glow({-0.01F, 0.3F}, 0.09F, 0.08F, rgb(0xFFFFFF).with_alpha(0.14F * (1 - face.haze)));
    face.paint.stroke(
        smooth({{-w * flare, 0.33F}, {-w * 0.6F, 0.4F}, {0, 0.38F}, {w * 0.6F, 0.4F}, {w * flare, 0.33F}}), 0.03F,
        face.skin_dark.with_alpha(0.9F));
    for (const float side : {-1.0F, 1.0F})
        face.paint.stroke(
            smooth({{side * w * 0.95F * flare, 0.26F}, {side * w * 1.2F * flare, 0.33F}, {side * w * 0.9F, 0.385F}}),
            0.026F, face.skin_dark.with_alpha(0.55F + 0.35F * face.frown));
}

}  // namespace composure::window
