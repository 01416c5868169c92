#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/permille.h"
#include "records/standing.h"
#include "scoring/evidence.h"

namespace composure::records {
namespace {

using scoring::Pillar;

// What is known about one pillar of this trainee.
struct View {
    Pillar pillar = Pillar::calm;
    std::int64_t sum = 0, count = 0, marks = 0;  // of the forms in both means
    std::optional<Instant> practised, due;
    std::int32_t trained_by = 0;  // scenarios of the library

    bool measured() const { return count >= kLeastToShow; }
    std::int64_t level() const { return round_half_up(sum * 1000, count); }
    bool is_due(Instant now) const { return !due || *due <= now; }
};
using Views = std::array<View, scenario::kPillarCount>;

void add_forms(Views& views, std::span<const SessionInfo> sessions) {
    const Standing standing = standing_of(sessions);
    for (View& view : views) {
        const auto& pillar = standing.pillars[static_cast<std::size_t>(view.pillar)];
        const std::span<const FormResult> forms = pillar.forms;
        for (const FormResult& form : forms.last(static_cast<std::size_t>(pillar.used))) {
            view.sum += form.score;
            view.marks += form.pass_mark;
            ++view.count;
        }
    }
}

std::optional<Instant> last_practised(std::span<const SessionInfo> practice, Pillar pillar) {
    std::optional<Instant> newest;
    for (const SessionInfo& session : practice) {
        if (!has_result(session) || !session.figures->pillars[static_cast<std::size_t>(pillar)]) continue;
        const Instant at = session.ended.value_or(session.start.at);
        if (!newest || *newest < at) newest = at;
    }
    return newest;
}

Views look(std::span<const SessionInfo> practice, std::span<const SessionInfo> assessments,
           std::span<const Playable> library) {
    Views views;
    for (std::size_t index = 0; index < views.size(); ++index) {
        View& view = views[index];
        view.pillar = scenario::kPillars[index];
        view.practised = last_practised(practice, view.pillar);
        view.due = due_again(practice, view.pillar);
        view.trained_by = static_cast<std::int32_t>(
            std::ranges::count_if(library, [&](const Playable& playable) { return playable.trains[index]; }));
    }
    add_forms(views, practice);
    add_forms(views, assessments);
    return views;
}

bool weaker(const View& left, const View& right) { return left.level() < right.level(); }
bool due_sooner(const View& left, const View& right) { return left.due < right.due; }

// The first of `views` that is `least` among those that are `fit`; ties: the pillars' order.
template <class Fit, class Less>
const View* least(const Views& views, Fit fit, Less less) {
    const View* best = nullptr;
    for (const View& view : views) {
        if (view.trained_by > 0 && fit(view) && (best == nullptr || less(view, *best))) best = &view;
    }
    return best;
}

const View* chosen(const Views& views, Instant now) {
    const auto weak = [&](const View& view) { return view.is_due(now) && view.measured() && view.sum < view.marks; };
    if (const View* view = least(views, weak, weaker)) return view;
    const auto fresh = [](const View& view) { return !view.practised && !view.measured(); };
    if (const View* view = least(views, fresh, due_sooner)) return view;
    const auto known = [&](const View& view) { return view.is_due(now) && view.measured(); };
    if (const View* view = least(views, known, weaker)) return view;
    return least(
        views, [](const View&) { return true; }, due_sooner);
}

std::string ago(Instant then, Instant now) {
    const std::int64_t days = std::max<std::int64_t>(0, now.ms - then.ms) / kDay;
    if (days == 0) return "less than a day ago";
    return days == 1 ? "a day ago" : fmt::format("{} days ago", days);
}

std::string in_days(Instant then, Instant now) {
    const std::int64_t days = (then.ms - now.ms + kDay - 1) / kDay;
    return days == 1 ? "in a day" : fmt::format("in {} days", days);
}

std::string level_text(const View& view) { return fmt::format("{}", round_half_up(view.sum, view.count)); }

// Titles of pillars as they stand in a sentence.
std::string why_weak_or_due(const Views& views, const View& view, Instant now) {
    const bool lowest = std::ranges::none_of(
        views, [&](const View& other) { return &other != &view && other.measured() && !weaker(view, other); });
    const std::string start =
        lowest ? fmt::format("{} is your lowest pillar ({})", scoring::title_of(view.pillar), level_text(view))
               : fmt::format("{} stands at {}", scoring::title_of(view.pillar), level_text(view));
    if (!view.practised) return start + ", and you have not practised it yet.";
    if (lowest || view.sum < view.marks)
        return fmt::format("{}, and you last practised it {}.", start, ago(*view.practised, now));
    return fmt::format("{}; you last practised it {}, and a short return now keeps it.", start,
                       ago(*view.practised, now));
}

std::string why_of(const Views& views, const View& view, Instant now) {
    const std::string_view title = scoring::title_of(view.pillar);
    if (!view.is_due(now)) {
        const std::string level = view.measured() ? fmt::format(" ({})", level_text(view)) : std::string();
        return fmt::format("Nothing is due today. {}{} is next, {}; another go now does no harm.", title, level,
                           in_days(*view.due, now));
    }
    if (view.measured()) return why_weak_or_due(views, view, now);
    if (view.practised) {
        return fmt::format("You last practised {} {}, and its next turn is now.", title, ago(*view.practised, now));
    }
    if (view.trained_by == 1)
        return fmt::format("You have not practised {} yet, and this is the scenario for it.", title);
    return fmt::format("You have not practised {} yet, and this is one of {} scenarios for it.", title,
                       view.trained_by);
}

using LastPlayed = std::unordered_map<std::string_view, Instant>;

LastPlayed last_played(std::span<const SessionInfo> practice, std::span<const SessionInfo> assessments) {
    LastPlayed played;
    for (const auto sessions : {practice, assessments}) {
        for (const SessionInfo& session : sessions) {
            Instant& newest = played[session.start.scenario];
            newest = std::max(newest, session.start.at);
        }
    }
    return played;
}

// Not yet played comes first, the easier the sooner; then what was played longest ago.
const Playable* pick(std::span<const Playable> library, const LastPlayed& played, std::optional<Pillar> pillar) {
    const auto before = [&](const Playable& left, const Playable& right) {
        const auto left_played = played.find(left.scenario), right_played = played.find(right.scenario);
        const bool left_new = left_played == played.end(), right_new = right_played == played.end();
        if (left_new != right_new) return left_new;
        if (!left_new) return left_played->second < right_played->second;
        return left.level < right.level;
    };
    const Playable* best = nullptr;
    for (const Playable& playable : library) {
        if (pillar && !playable.trains[static_cast<std::size_t>(*pillar)]) continue;
        if (best == nullptr || before(playable, *best)) best = &playable;
    }
    return best;
}

}  // namespace

std::optional<Next> what_next(std::span<const SessionInfo> practice, std::span<const SessionInfo> assessments,
                              std::span<const Playable> library, Instant now) {
    const Views views = look(practice, assessments, library);
    const LastPlayed played = last_played(practice, assessments);
    const bool beginner =
        std::ranges::none_of(views, [](const View& view) { return view.practised || view.count > 0; });
    const View* view = beginner ? nullptr : chosen(views, now);
    const auto pillar = view != nullptr ? std::optional(view->pillar) : std::nullopt;
    const Playable* playable = pick(library, played, pillar);
    if (playable == nullptr) return std::nullopt;
    std::string why =
        view != nullptr
            ? why_of(views, *view, now)
            : fmt::format("A good one to begin with, at level {}, and its debrief is for you alone.", playable->level);
    return Next{playable->scenario, playable->title, pillar, std::move(why)};
}

}  // namespace composure::records
