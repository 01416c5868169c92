// Where a person stands, per pillar: a mean with its uncertainty, and what that says. Pure: sessions in, figures out;
// whole thousandths of a point, so that everybody computes the same. Sources stand at each formula.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "records/types.h"

namespace composure::records {

inline constexpr std::int32_t kNewestForms = 6;      // of which the mean is taken
inline constexpr std::int32_t kLeastToShow = 3;      // under it: "not enough evidence yet"
inline constexpr std::int32_t kLeastForStatus = 6;   // different forms, for a status that HR reads
inline constexpr std::int32_t kLeastForArrow = 10;   // under it dots, no arrow

// A form is a scenario (by id) taken for the first time with a result; a repeat is easier and shown apart.
struct FormResult {
    std::string scenario, title;
    SessionCode session;
    Instant at;
    std::int32_t score = 0;      // 0..100
    std::int32_t pass_mark = 70;
};

// HR's words: `ready` / `needs practice` / `unclear, one more scenario` / `not enough evidence`.
enum class PillarStatus : std::uint8_t { not_enough_evidence, unclear, needs_practice, ready };

// Mean m of the newest n <= 6 forms; s their sample deviation (n-1); SEM = s / sqrt(n), the standard error of the mean
// (JCGM 100:2008, 4.2.3). Assumption, printed wherever the band is: the forms are alike in difficulty and independent;
// then about two in three such bands hold the person's level. Status: ready if m - SEM >= mark, needs practice if
// m + SEM < mark, else unclear; mark: the mean of the forms' pass marks.
struct PillarStanding {
    scoring::Pillar pillar = scoring::Pillar::calm;
    std::vector<FormResult> forms;        // all with this pillar, oldest first
    std::vector<FormResult> repeats;      // oldest first; in no figure
    std::int32_t used = 0;                // newest of `forms` in the mean
    std::optional<std::int64_t> mean;     // thousandths of a point; from kLeastToShow forms on
    std::optional<std::int64_t> sem;      // thousandths, rounded up
    std::int64_t mark = 0;                // thousandths
    PillarStatus status = PillarStatus::not_enough_evidence;  // judged from kLeastForStatus forms on
    enum class Arrow : std::uint8_t { none, up, level, down } arrow = Arrow::none;  // from kLeastForArrow forms on
};

struct Standing {
    std::array<PillarStanding, scenario::kPillarCount> pillars;
    std::int32_t forms = 0;  // different scenarios with any result
    std::int32_t due_helped = 0, due_total = 0, foils_held = 0, foils_total = 0;  // over the same first results
};

// `sessions`: of one person and one mode, oldest first. Stopped, void, open and incomplete ones are left out, held ones
// until they are decided.
Standing standing_of(std::span<const SessionInfo> sessions);
std::int32_t unclear_pillars(const Standing& standing);
std::string_view words_for(PillarStatus status);
std::string_view name_of(PillarStatus status);  // "needs-practice"

// What to play next, for the trainee. By the weakest pillar and by the time since last practised: the gap doubles about
// with each good session, 1-3-7-14-30-60 days (expanding practice: Landauer and Bjork 1978; Cepeda et al. 2006 on
// spacing).
struct Playable {
    std::string scenario, title;
    std::array<bool, scenario::kPillarCount> trains{};
    std::int32_t level = 1;
};
struct Next {
    std::string scenario, title;
    std::optional<scoring::Pillar> pillar;  // the one it is for
    std::string why;                        // one sentence: "Calm is your lowest pillar (62), and you last practised it 9 days ago."
};
std::optional<Next> what_next(std::span<const SessionInfo> practice, std::span<const SessionInfo> assessments,
                              std::span<const Playable> library, Instant now);
// When a pillar is due for practice again; nothing: never practised, so now.
std::optional<Instant> due_again(std::span<const SessionInfo> practice, scoring::Pillar pillar);

// NL12, for the trainee alone: share of faultless turns right after a provoked customer, against elsewhere. Nothing
// under 5 turns of each.
struct Spill {
    std::int32_t after = 0, elsewhere = 0;  // percent
};
std::optional<Spill> spill_of(std::span<const SessionInfo> sessions);

}  // namespace composure::records
