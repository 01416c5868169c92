// What mood and light make of a face: its muscles, its colours.
#include <algorithm>
#include <cmath>

#include "window/portrait/portrait_parts.h"

namespace composure::window {

float annoyance(float anger) { return share((anger - 0.2F) * 6.5F) * share((0.53F - anger) * 8); }

Muscles muscles_of(const Expression& mood) {
    const float anger = share(mood.anger);
    const float trust = share(mood.trust);
    const float frown = share(anger * 1.3F - 0.17F);
    const float skew = std::max(share(mood.impatience * 1.2F - 0.1F) * (1 - 0.8F * frown), 0.55F * annoyance(anger));
    const float worry =
        share(share((0.5F - trust) * 1.8F) * (1 - 0.6F * skew) + 0.7F * share(mood.plead)) * (1 - frown);
    const float pleased = std::clamp((trust - 0.42F) * 2.1F, -0.5F, 1.0F);
    const float smile = std::clamp(
        pleased * (1 - 1.6F * anger) * (1 - 0.9F * skew) - 0.95F * frown - 0.3F * worry - 0.35F * skew, -1.0F, 1.0F);
    const float shout = share((anger - 0.55F) * 2.6F) * share(mood.talk * 1.6F);
    constexpr float kSteps = 64;
    return {in_steps(frown, kSteps),
            in_steps(worry, kSteps),
            in_steps(smile, kSteps),
            in_steps(skew, kSteps),
            in_steps(share((anger - 0.72F) * 9), kSteps),
            in_steps(shout, kSteps)};
}

Figure figure_of(const Paint& paint, const Portrait& portrait, const Looks& looks, const Muscles& muscles) {
    Figure face{paint, looks, {}, {}, {}, {}, {}, {}, {}, {}, portrait.haze, portrait.air};
    face.frown = muscles.frown;
    face.worry = muscles.worry;
    face.smile = muscles.smile;
    face.skew = muscles.skew;
    face.grit = muscles.grit;
    face.shout = muscles.shout;
    return face;
}

void colour(Figure& face) {
    const Looks& looks = face.looks;
    const Colour flushed = mix(looks.skin, rgb(0xC4432F), 0.27F * face.frown);
    face.skin = face.hazed(flushed);
    // Light on dark skin is warm; white would make it ashen.
    const float dark = share((190 - static_cast<float>(looks.skin.red)) / 110);
    face.skin_light = face.hazed(mix(flushed, mix(rgb(0xFFF1E2), rgb(0xD79466), dark), 0.3F));
    face.skin_dark = face.hazed(mix(shade(flushed, -0.2F * dark), rgb(0x5A2A22), 0.34F));
    face.glint = mix(rgb(0xFFFFFF), rgb(0xFFB98C), dark).with_alpha((1 - 0.35F * dark) * (1 - face.haze));
    face.hair = face.hazed(looks.hair);
    face.hair_light = face.hazed(shade(looks.hair, 0.24F));
    face.hair_dark = face.hazed(shade(looks.hair, -0.38F));
}

}  // namespace composure::window
