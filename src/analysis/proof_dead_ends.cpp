// Where a talk may not go on: nothing to answer, or no end whatever is done.
#include <algorithm>

#include "analysis/proof_prover_internal.h"

namespace composure::analysis::proving {

namespace {

bool is_guarded(const Talk& talk, const TalkMoment& moment) {
    const auto first = talk.replies.begin() + moment.first_reply;
    return moment.replies > 0 && std::all_of(first, first + moment.replies, [](const TalkReply& reply) {
               return reply.condition.count != 0 || reply.once != 0 || reply.removes;
           });
}

}  // namespace

void Prover::stuck(std::size_t c) {
    const Talk& talk = talks_[c];
    for (std::size_t m = 0; m < talk.moments.size(); ++m) {
        if (!is_guarded(talk, talk.moments[m])) continue;
        Claim& claim = ledger_.add(ClaimKind::stuck, CustomerId::at(c));
        claim.moment = talk.moments[m].id;
        const std::optional<Path>& path = explored_[c].stuck[m];
        settle(&claim, path.has_value(), explored_[c].emptied);
        if (!path) continue;
        play_each(c, *path, {Goal::Kind::stuck, m}, [&](Player& player) {
            const Millis at = player.play().now();
            if (!player.is_stuck()) return false;
            ledger_.show(claim, player.play(), at);
            return true;
        });
    }
}

void Prover::endless(std::size_t c) {
    if (!explored_[c].emptied) return;
    const auto trapped = [](const std::optional<Path>& path) { return path.has_value(); };
    const bool same_states = purposeful_[c] && talks_[c].feelings_known;
    const bool some = same_states && std::any_of(purposeful_[c]->endless_as_written.begin(),
                                                 purposeful_[c]->endless_as_written.end(), trapped);
    const Explored& explored = some ? *purposeful_[c] : explored_[c];
    const SureExits sure = sure_exits(talks_[c]);
    for (std::size_t m = 0; m < talks_[c].moments.size(); ++m) {
        const bool reached = explored.moments[m].has_value();
        if (reached && !sure.any[m]) trap(c, m, ClaimKind::endless, explored.endless[m]);
        // Where it is so whatever was said before, that is where it begins.
        const auto& never = explored.never_ends_as_written;
        const bool begins = never[m] || std::find(never.begin(), never.end(), true) == never.end();
        const bool written_alone = begins && explored.endless_as_written[m] && !explored.endless[m];
        if (written_alone) trap(c, m, ClaimKind::endless_as_written, explored.endless_as_written[m]);
    }
}

void Prover::trap(std::size_t c, std::size_t m, ClaimKind kind, const std::optional<Path>& path) {
    Claim& claim = ledger_.add(kind, CustomerId::at(c));
    claim.moment = talks_[c].moments[m].id;
    if (!path) {
        if (talks_[c].exact()) claim.verdict = Verdict::proved_absent;
        return;
    }
    const State& trapped = path->back().after;
    play_each(c, *path, {Goal::Kind::state, m, trapped}, [&](Player& player) {
        if (!player.is_in(trapped)) return false;
        ledger_.show(claim, player.play(), player.play().now());
        return true;
    });
}

}  // namespace composure::analysis::proving
