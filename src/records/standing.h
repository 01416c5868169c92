// Where a person stands, per pillar: a mean with its uncertainty, and what that says. Pure: sessions in, figures out;
// whole thousandths of a point, so that everybody computes the same. Sources stand at each formula.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/types.h"

namespace composure::records {

inline constexpr std::int32_t kNewestForms = 6;     // of which the mean is taken
inline constexpr std::int32_t kLeastToShow = 3;     // under it: "not enough evidence yet"
inline constexpr std::int32_t kLeastForStatus = 6;  // different forms, for a status that HR reads
inline constexpr std::int32_t kLeastForArrow = 10;  // under it dots, no arrow

// A session has a result if it is finished and its result is met or not met here. Without one, and so in no figure:
// open, stopped and void sessions, incomplete ones, those ended by right to help (rubric.md: never shown as a fault),
// and held assessments until they are decided. A confirmed incident has a result, and its numbers count. Practice is
// decided by nobody: a held practice session counts with its numbers.
bool has_result(const SessionInfo& session);
// After review if there was one; nothing: no scorecard.
std::optional<scoring::Outcome> outcome_of(const SessionInfo& session);

// A form is a scenario (by id) taken for the first time with a result; every later one is a repeat, which is easier,
// and is shown apart. A pillar that was n/a has no FormResult; that the scenario was known counts for all pillars.
struct FormResult {
    std::string scenario, title;
    SessionCode session;
    Instant at;                   // the session's end
    std::int32_t score = 0;       // points, 0..100
    std::int32_t pass_mark = 70;  // points, 0..100
};

// HR's words: `ready` / `needs practice` / `unclear, one more scenario` / `not enough evidence`.
enum class PillarStatus : std::uint8_t { not_enough_evidence, unclear, needs_practice, ready };

// Of the newest n <= 6 forms with scores x: mean m = sum x / n; s = sqrt(sum (x - m)^2 / (n - 1)), their sample
// deviation; SEM = s / sqrt(n), the standard error of the mean (JCGM 100:2008, 4.2.2 and 4.2.3). mark = the mean of the
// same forms' pass marks. Status: ready if m - SEM >= mark, needs practice if m + SEM < mark, else unclear. It is
// decided by whole numbers, exactly; m and mark are rounded half up for showing, SEM up. Assumption, printed wherever
// the band is: the forms are alike in difficulty and independent. Then the band m +- 1 SEM holds a person's level in 64
// of 100 cases with six forms, in 58 with three (Student's t, 5 and 2 degrees of freedom; JCGM 100:2008, G.3).
//
// Arrow: the mean of the newest 5 forms minus the mean of the 5 before them. The two share no form and so are
// independent; the variance of the difference is sa^2/5 + sb^2/5 (JCGM 100:2008, 5.1.2; Welch 1947 for unequal
// deviations). Up or down if the difference is beyond 2 of its standard errors (coverage factor 2, JCGM
// 100:2008, 6.3.3; with so few forms right in about 9 of 10 cases in which nothing changed) and at least 5 points,
// which is how far one and the same way of playing may spread by luck (rubric.md, "It must discriminate").
struct PillarStanding {
    scoring::Pillar pillar = scoring::Pillar::calm;
    std::vector<FormResult> forms;     // all with this pillar, oldest first
    std::vector<FormResult> repeats;   // oldest first; in no figure
    std::int32_t used = 0;             // newest of `forms` in the mean, 0..6; there also under kLeastToShow
    std::optional<std::int64_t> mean;  // thousandths of a point, 0..100'000; from kLeastToShow forms on
    std::optional<std::int64_t> sem;   // thousandths, rounded up; with `mean`
    std::int64_t mark = 0;             // thousandths; of the used forms, 0 without any
    PillarStatus status = PillarStatus::not_enough_evidence;  // judged from kLeastForStatus forms on
    enum class Arrow : std::uint8_t { none, up, level, down } arrow = Arrow::none;  // from kLeastForArrow forms on
};

struct Standing {
    std::array<PillarStanding, scenario::kPillarCount> pillars;
    std::int32_t forms = 0;                                                       // different scenarios with a result
    std::int32_t due_helped = 0, due_total = 0, foils_held = 0, foils_total = 0;  // over the same first results
};

// How far an assignment is; `answer`: its newest session, or nothing.
Progress progress_of(const SessionInfo* answer);
constexpr bool may_be_begun(Progress progress) { return progress < Progress::waiting_for_review; }

// `sessions`: of one person and one mode, oldest first; those without a result are left out.
Standing standing_of(std::span<const SessionInfo> sessions);
// How many pillars one more scenario would settle.
std::int32_t unclear_pillars(const Standing& standing);
std::string_view words_for(PillarStatus status);  // "unclear, one more scenario"
std::string_view name_of(PillarStatus status);    // "needs-practice"

// What to play next, for the trainee. The pillar: of those that are due and under their pass mark, the weakest (by the
// forms of practice and assessment that are in the means, taken together; at least 3); else one never practised nor
// measured; else the weakest that is due; else the one that is due first. For it the scenario not yet played, an easier
// level first; else the one played longest ago.
//
// Due: practice spread over days stays longer than the same practice in one day (Cepeda, Pashler, Vul, Wixted and
// Rohrer 2006, "Distributed practice in verbal recall tasks", Psychological Bulletin 132), and gaps that grow after
// each success hold well (Landauer and Bjork 1978, "Optimum rehearsal patterns and name learning"). Gaps:
// 1-3-7-14-30-60 days, counted from the newest session. A good one (the pillar at or above the session's pass mark)
// leads to the next gap if the present one is over since it was set, half a day more or less; a good one sooner keeps
// it, because several in a row are one sitting; a weak one leads back to the first. Papers differ on whether growing
// gaps beat even ones (Karpicke and Roediger 2007); these numbers are a usual choice, no measurement.
struct Playable {
    std::string scenario, title;
    std::array<bool, scenario::kPillarCount> trains{};
    std::int32_t level = 1;
};
struct Next {
    std::string scenario, title;
    std::optional<scoring::Pillar> pillar;  // the one it is for; nothing: a first scenario
    std::string why;  // one sentence: "Calm is your lowest pillar (62), and you last practised it 9 days ago."
};
// `library`: what may be practised, so without scenarios marked `use: assessment`. Nothing: it is empty.
std::optional<Next> what_next(std::span<const SessionInfo> practice, std::span<const SessionInfo> assessments,
                              std::span<const Playable> library, Instant now);
// When a pillar is due for practice again; nothing: never practised with a result, so now.
std::optional<Instant> due_again(std::span<const SessionInfo> practice, scoring::Pillar pillar);

// NL12 (one bad customer must not spoil the next), for the trainee alone: share of turns without fault in the first
// turns after a provoked customer, against all other unprovoked turns (scoring/carry_over.h), over the sessions with a
// result. Nothing under 5 turns of each. Percent, half up.
struct Spill {
    std::int32_t after = 0, elsewhere = 0;  // 0..100
};
std::optional<Spill> spill_of(std::span<const SessionInfo> sessions);

}  // namespace composure::records
