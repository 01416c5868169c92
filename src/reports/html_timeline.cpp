// The line of a session's moments. Each kind has a shape of its own, so that colour is never the only sign.
#include <algorithm>
#include <array>

#include "base/millis_text.h"
#include "reports/html_parts_internal.h"

namespace composure::reports {
namespace {

constexpr std::int64_t kBegin = 20, kEnd = 940, kAxis = 92, kStep = 17, kNear = 15;
constexpr std::int64_t kLevels = 4;

std::string_view shape_of(MomentKind kind) {
    switch (kind) {
        case MomentKind::good: return R"(<circle class="good" r="5.5"/>)";
        case MomentKind::asked_for: return R"(<circle class="asked" r="5"/>)";
        case MomentKind::less_good: return R"(<path class="less" d="M0-6.5 6.5 5.5h-13z"/>)";
        case MomentKind::serious: return R"(<path class="serious" d="M0-8 8 0 0 8-8 0z"/>)";
    }
    return "";
}

struct Scale {
    std::int64_t length = 1;
    std::int64_t x(Millis at) const {
        return kBegin + (kEnd - kBegin) * std::clamp<std::int64_t>(at.count, 0, length) / length;
    }
};

void put_axis(Html& into, const Scale& scale) {
    put(into, R"(<line class="axis" x1="{0}" x2="{1}" y1="{2}" y2="{2}"/>)", kBegin, kEnd, kAxis + 10);
    std::int64_t step = 30'000;
    while (scale.length / step > 8) step *= 2;
    for (std::int64_t at = 0; at <= scale.length; at += step) {
        const std::int64_t x = scale.x({at});
        put(into, R"(<line class="axis" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>)", x, kAxis + 10, kAxis + 15);
        put(into, R"(<text x="{}" y="{}" text-anchor="middle">{}</text>)", x, kAxis + 28, clock_text({at}));
    }
}

void put_help(Html& into, const Scale& scale, const Moments& moments) {
    for (const HelpMoment& each : moments.help) {
        if (!each.called) continue;
        const std::int64_t x = scale.x(*each.called);
        put(into,
            R"(<path class="help" d="M{0} {1}v{2}"/><text x="{0}" y="12" text-anchor="middle">help called</text>)", x,
            18, kAxis - 8);
    }
}

// Signs that would cover each other stand above each other.
void put_signs(Html& into, const Scale& scale, const Moments& moments) {
    std::array<std::int64_t, kLevels> last;
    last.fill(-1000);
    for (const Moment& each : moments.moments) {
        const std::int64_t x = scale.x(each.at);
        std::size_t level = 0;
        while (level + 1 < last.size() && x - last[level] < kNear) ++level;
        last[level] = x;
        put(into, R"svg(<g transform="translate({} {})"><title>{} {}: {}</title>)svg", x,
            kAxis - static_cast<std::int64_t>(level) * kStep, clock_text(each.at), beginning_of(each.customer, 60),
            words_for(each.kind));
        into.bytes += shape_of(each.kind);
        put(into, "</g>");
    }
}

std::string in_words(const Moments& moments) {
    std::array<std::int64_t, 4> counts{};
    std::string serious;
    for (const Moment& each : moments.moments) {
        ++counts[static_cast<std::size_t>(each.kind)];
        if (each.kind == MomentKind::serious)
            serious += fmt::format("{}{}", serious.empty() ? "" : ", ", clock_text(each.at));
    }
    std::string words = fmt::format("{} over {}: {} good, {} asked for and left out, {} less good",
                                    number_of(static_cast<std::int64_t>(moments.moments.size()), "moment", "moments"),
                                    clock_text(moments.length), counts[0], counts[1], counts[2]);
    if (counts[3] > 0) words += fmt::format(", {} serious at {}", counts[3], serious);
    return words + ". Each stands below in words.";
}

}  // namespace

Html moment_sign(MomentKind kind) {
    Html made;
    put(made, R"(<svg aria-hidden="true" viewBox="-9 -9 18 18" width="16" height="16">)");
    made.bytes += shape_of(kind);
    put(made, "</svg>");
    return made;
}

Html timeline_chart(const Moments& moments, std::string_view id) {
    Scale scale{std::max<std::int64_t>(moments.length.count, 1)};
    for (const Moment& each : moments.moments) scale.length = std::max(scale.length, each.at.count);
    Html made;
    put(made, R"(<svg role="img" aria-labelledby="{0}-t {0}-d" viewBox="0 0 960 128" width="960" height="128">)", id);
    put(made, R"(<title id="{0}-t">The session in time</title><desc id="{0}-d">{1}</desc>)", id, in_words(moments));
    put_axis(made, scale);
    put_help(made, scale, moments);
    put_signs(made, scale, moments);
    put(made, "</svg>\n");
    return made;
}

}  // namespace composure::reports
