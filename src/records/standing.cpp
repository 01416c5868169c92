#include "records/standing.h"

#include <algorithm>
#include <unordered_set>

#include "base/permille.h"
#include "records/whole_internal.h"

namespace composure::records {
namespace {

constexpr std::int64_t kThousandths = 1000;
constexpr std::int64_t kArrowForms = 5;   // on each side
constexpr std::int64_t kLeastChange = 5;  // points: what luck alone may make

// Whole sums, from which every figure and every decision follows exactly.
struct Sums {
    std::int64_t count = 0, scores = 0, squares = 0, marks = 0;

    // n times the sum of the squared deviations.
    std::int64_t spread() const { return count * squares - scores * scores; }
};

Sums sums_of(std::span<const FormResult> forms) {
    Sums sums;
    for (const FormResult& form : forms) {
        ++sums.count;
        sums.scores += form.score;
        sums.squares += std::int64_t{form.score} * form.score;
        sums.marks += form.pass_mark;
    }
    return sums;
}

// SEM^2 = spread / (n^2 (n - 1)); the smallest whole number of thousandths that is not under it.
std::int64_t standard_error(const Sums& sums) {
    const std::int64_t under = sums.count * sums.count * (sums.count - 1);
    const std::int64_t over = sums.spread() * kThousandths * kThousandths;
    return root_rounded_up((over + under - 1) / under);
}

// |m - mark| against SEM, both times n: (S - M)^2 (n - 1) against the spread.
PillarStatus status_of(const Sums& sums) {
    const std::int64_t above = sums.scores - sums.marks;
    const std::int64_t distance = above * above * (sums.count - 1);
    if (above >= 0 && distance >= sums.spread()) return PillarStatus::ready;
    if (above < 0 && distance > sums.spread()) return PillarStatus::needs_practice;
    return PillarStatus::unclear;
}

// Times 5 on both sides of the header's comparison: (A - B)^2 > (5 Qa - A^2) + (5 Qb - B^2).
PillarStanding::Arrow arrow_of(std::span<const FormResult> forms) {
    if (forms.size() < static_cast<std::size_t>(kLeastForArrow)) return PillarStanding::Arrow::none;
    const auto newest = forms.last(kArrowForms);
    const Sums now = sums_of(newest), before = sums_of(forms.last(2 * kArrowForms).first(kArrowForms));
    const std::int64_t change = now.scores - before.scores;
    const bool beyond_luck = change >= kLeastChange * kArrowForms || -change >= kLeastChange * kArrowForms;
    if (!beyond_luck || change * change <= now.spread() + before.spread()) return PillarStanding::Arrow::level;
    return change > 0 ? PillarStanding::Arrow::up : PillarStanding::Arrow::down;
}

void settle(PillarStanding& pillar) {
    const std::span<const FormResult> forms = pillar.forms;
    const Sums sums = sums_of(forms.last(std::min<std::size_t>(forms.size(), kNewestForms)));
    pillar.used = static_cast<std::int32_t>(sums.count);
    if (sums.count > 0) pillar.mark = round_half_up(sums.marks * kThousandths, sums.count);
    if (sums.count >= kLeastToShow) {
        pillar.mean = round_half_up(sums.scores * kThousandths, sums.count);
        pillar.sem = standard_error(sums);
    }
    if (sums.count >= kLeastForStatus) pillar.status = status_of(sums);
    pillar.arrow = arrow_of(forms);
}

enum class Taken : std::uint8_t { first, again };

void add_session(Standing& standing, const SessionInfo& session, Taken taken) {
    for (PillarStanding& pillar : standing.pillars) {
        const auto score = session.figures->pillars[static_cast<std::size_t>(pillar.pillar)];
        if (!score) continue;
        auto& results = taken == Taken::first ? pillar.forms : pillar.repeats;
        results.push_back({session.start.scenario, session.start.title, session.code,
                           session.ended.value_or(session.start.at), *score, session.figures->pass_mark});
    }
    if (taken == Taken::again) return;
    ++standing.forms;
    standing.due_helped += session.figures->due_helped;
    standing.due_total += session.figures->due_total;
    standing.foils_held += session.figures->foils_held;
    standing.foils_total += session.figures->foils_total;
}

}  // namespace

std::optional<scoring::Outcome> outcome_of(const SessionInfo& session) {
    if (session.outcome) return session.outcome;
    if (session.figures) return session.figures->outcome;
    return std::nullopt;
}

bool has_result(const SessionInfo& session) {
    if (session.status != Status::finished || !session.figures) return false;
    const auto outcome = *outcome_of(session);
    if (outcome == scoring::Outcome::held_for_review) return session.start.mode == Mode::practice;
    return outcome == scoring::Outcome::met || outcome == scoring::Outcome::not_met;
}

Standing standing_of(std::span<const SessionInfo> sessions) {
    Standing standing;
    for (const scoring::Pillar pillar : scenario::kPillars) {
        standing.pillars[static_cast<std::size_t>(pillar)].pillar = pillar;
    }
    std::unordered_set<std::string_view> known;
    for (const SessionInfo& session : sessions) {
        if (!has_result(session)) continue;
        add_session(standing, session, known.insert(session.start.scenario).second ? Taken::first : Taken::again);
    }
    for (PillarStanding& pillar : standing.pillars) settle(pillar);
    return standing;
}

std::int32_t unclear_pillars(const Standing& standing) {
    return static_cast<std::int32_t>(
        std::ranges::count(standing.pillars, PillarStatus::unclear, &PillarStanding::status));
}

std::string_view words_for(PillarStatus status) {
    switch (status) {
        case PillarStatus::not_enough_evidence: return "not enough evidence";
        case PillarStatus::unclear: return "unclear, one more scenario";
        case PillarStatus::needs_practice: return "needs practice";
        case PillarStatus::ready: return "ready";
    }
    return "not enough evidence";
}

std::string_view name_of(PillarStatus status) {
    switch (status) {
        case PillarStatus::not_enough_evidence: return "not-enough-evidence";
        case PillarStatus::unclear: return "unclear";
        case PillarStatus::needs_practice: return "needs-practice";
        case PillarStatus::ready: return "ready";
    }
    return "not-enough-evidence";
}

}  // namespace composure::records
