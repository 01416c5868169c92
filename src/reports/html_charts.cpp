// Charts as inline SVG. Positions are whole tenths of a unit.
#include <algorithm>
#include <array>

#include "base/millis_text.h"
#include "reports/html_parts_internal.h"

namespace composure::reports {
namespace {

constexpr std::size_t kMostDots = 48;
constexpr std::int64_t kLeft = 300, kRight = 4300, kTop = 140, kBottom = 1340;  // of the plot, in tenths

std::string units(std::int64_t value) { return fmt::format("{}.{}", value / 10, value % 10); }

std::int64_t height_of(std::int64_t thousandths) {
    const std::int64_t within = std::clamp<std::int64_t>(thousandths, 0, 100'000);
    return kBottom - within * (kBottom - kTop) / 100'000;
}

struct Plot {
    const records::PillarStanding& standing;
    std::span<const records::FormResult> forms;  // the newest that fit

    std::int64_t x(std::size_t n) const {
        const auto count = static_cast<std::int64_t>(forms.size());
        return kLeft +
               (kRight - kLeft) * (2 * static_cast<std::int64_t>(n) + 1) / (2 * std::max<std::int64_t>(count, 1));
    }
    std::size_t used() const { return std::min(static_cast<std::size_t>(std::max(standing.used, 0)), forms.size()); }
};

std::string list_of_scores(std::span<const records::FormResult> forms) {
    std::string list;
    for (const records::FormResult& each : forms) list += fmt::format("{}{}", list.empty() ? "" : ", ", each.score);
    return list;
}

std::string in_words(const Plot& plot) {
    const records::PillarStanding& standing = plot.standing;
    std::string words = fmt::format("Scores in order of time: {}.", list_of_scores(plot.forms));
    if (standing.mean) {
        words += fmt::format(" Mean of the newest {}: {}", standing.used, tenths(*standing.mean));
        if (standing.sem) words += fmt::format(" ± {}", tenths_upward(*standing.sem));
        words += '.';
    }
    return words + fmt::format(" Pass mark: {}.", mark_text(standing.mark));
}

void put_scale(Html& into) {
    for (const std::int64_t points : {0, 50, 100}) {
        const std::string y = units(height_of(points * 1000));
        put(into, R"(<line class="grid-line" x1="{}" x2="{}" y1="{}" y2="{}"/>)", units(kLeft), units(kRight), y, y);
        put(into, R"(<text x="24" y="{}" text-anchor="end">{}</text>)", units(height_of(points * 1000) + 40), points);
    }
}

// The mean with its band over the forms it was made of.
void put_mean(Html& into, const Plot& plot) {
    const records::PillarStanding& standing = plot.standing;
    if (!standing.mean || plot.used() == 0) return;
    const std::int64_t from = plot.x(plot.forms.size() - plot.used()) - 120;
    const std::int64_t to = plot.x(plot.forms.size() - 1) + 120;
    if (standing.sem) {
        const std::int64_t top = height_of(*standing.mean + *standing.sem);
        const std::int64_t bottom = height_of(*standing.mean - *standing.sem);
        put(into, R"(<rect class="band" x="{}" y="{}" width="{}" height="{}" rx="3"/>)", units(from), units(top),
            units(to - from), units(std::max<std::int64_t>(bottom - top, 10)));
    }
    const std::string y = units(height_of(*standing.mean));
    put(into, R"(<line class="mean-line" x1="{}" x2="{}" y1="{}" y2="{}"/>)", units(from), units(to), y, y);
}

// The two labels at the right, kept apart where mean and mark are close.
void put_labels(Html& into, const Plot& plot) {
    constexpr std::int64_t kApart = 140;
    std::int64_t mark = height_of(plot.standing.mark);
    if (plot.standing.mean) {
        std::int64_t mean = height_of(*plot.standing.mean);
        const bool mean_above = *plot.standing.mean >= plot.standing.mark;
        const std::int64_t lacking = kApart - std::abs(mean - mark);
        if (lacking > 0) {
            mean += (mean_above ? -lacking : lacking) / 2;
            mark += (mean_above ? lacking : -lacking) / 2;
        }
        put(into, R"(<text class="strong" x="436" y="{}">mean {}</text>)", units(mean + 40),
            tenths(*plot.standing.mean));
    }
    put(into, R"(<text x="436" y="{}">pass {}</text>)", units(mark + 40), mark_text(plot.standing.mark));
}

void put_dots(Html& into, const Frame& frame, const Plot& plot) {
    const std::size_t first_used = plot.forms.size() - plot.used();
    for (std::size_t n = 0; n < plot.forms.size(); ++n) {
        put(into, R"(<circle class="{}" cx="{}" cy="{}" r="5"/>)", n < first_used ? "dot old" : "dot", units(plot.x(n)),
            units(height_of(std::int64_t{plot.forms[n].score} * 1000)));
    }
    put(into, R"(<text x="30" y="154">{}</text>)", frame.date(plot.forms.front().at));
    if (plot.forms.size() > 1)
        put(into, R"(<text x="430" y="154" text-anchor="end">{}</text>)", frame.date(plot.forms.back().at));
}

}  // namespace

Html forms_chart(const Frame& frame, const records::PillarStanding& standing, std::string_view id) {
    std::span<const records::FormResult> forms = standing.forms;
    if (forms.empty()) return {};
    if (forms.size() > kMostDots) forms = forms.last(kMostDots);
    const Plot plot{standing, forms};
    Html made;
    put(made, R"(<svg role="img" aria-labelledby="{0}-t {0}-d" viewBox="0 0 520 160" width="520" height="160">)", id);
    put(made, R"(<title id="{0}-t">{1}: {2}</title><desc id="{0}-d">{3}</desc>)", id,
        scoring::title_of(standing.pillar), number_of(static_cast<std::int64_t>(forms.size()), "form", "forms"),
        in_words(plot));
    put_scale(made);
    put_mean(made, plot);
    const std::string mark = units(height_of(standing.mark));
    put(made, R"(<line class="mark-line" x1="{}" x2="{}" y1="{}" y2="{}"/>)", units(kLeft), units(kRight), mark, mark);
    put_dots(made, frame, plot);
    put_labels(made, plot);
    put(made, "</svg>\n");
    return made;
}

Html score_bar(std::int32_t score) {
    Html made;
    put(made,
        R"(<svg aria-hidden="true" viewBox="0 0 120 10" width="120" height="10">)"
        R"(<rect class="track" width="120" height="10" rx="5"/><rect class="bar" width="{}" height="10" rx="5"/></svg>)",
        units(std::clamp(score, 0, 100) * 12));
    return made;
}

Html progress_bar(const std::array<std::int32_t, records::kProgressCount>& counts) {
    std::int64_t all = 0, x = 0;
    for (const std::int32_t count : counts) all += count;
    if (all == 0) return {};
    Html made;
    put(made, R"(<svg aria-hidden="true" viewBox="0 0 140 12" width="140" height="12">)");
    for (std::size_t n = counts.size(); n-- > 0;) {
        const std::int64_t width = std::int64_t{counts[n]} * 1400 / all;
        if (width > 0) put(made, R"(<rect class="s{}" x="{}" width="{}" height="12"/>)", n, units(x), units(width));
        x += width;
    }
    put(made, "</svg>");
    return made;
}

}  // namespace composure::reports
