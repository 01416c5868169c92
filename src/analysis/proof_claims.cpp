// What the exploration says of each claim, and the plays that show it.
#include <algorithm>

#include "analysis/proof_prover_internal.h"

namespace composure::analysis::proving {

namespace {

constexpr std::uint64_t kMostSeeds = 64;
constexpr std::size_t kMostPlanned = 2'000'000;  // states, for one claim

bool same_leaf(const scenario::Condition& a, const scenario::Condition& b) {
    return a.kind == b.kind && a.comparison == b.comparison && a.value == b.value && a.fact == b.fact &&
           a.moment == b.moment && a.provocation == b.provocation && a.helper == b.helper;
}

// The same words at another reply of the moment may help.
bool helps_somewhere(const Talk& talk, const std::vector<bool>& helps, std::size_t part) {
    for (std::size_t p = 0; p < talk.parts.size(); ++p) {
        if (!helps[p] || talk.part_moments[p] != talk.part_moments[part] || talk.parts[p] == nullptr) continue;
        if (p == part || same_leaf(*talk.parts[p], *talk.parts[part])) return true;
    }
    return false;
}

}  // namespace

void Prover::play_each(std::size_t c, const Path& path, const Goal& goal, const Came& came) {
    std::size_t planned = std::min(kMostPlanned, planned_left_);
    const std::size_t before = planned;
    play_each(c, path, goal, came, planned);
    planned_left_ -= before - planned;
}

void Prover::play_each(std::size_t c, const Path& path, const Goal& goal, const Came& came, std::size_t& planned) {
    const auto& tempers = talks_[c].tempers;
    const bool lucky = talks_[c].has_remorse || std::count(tempers.begin(), tempers.end(), true) > 1;
    for (std::uint64_t seed = 1; seed <= (lucky ? kMostSeeds : 1); ++seed) {
        for (const Pace pace : kPaces) {
            Player player(model_, talks_, seed, pace);
            const bool there = player.follow(CustomerId::at(c), path, goal, planned);
            ++proof_.plays;
            const bool enough = there && came(player);
            ledger_.note(player.play());
            if (enough) return;
        }
    }
}

void Prover::show(std::size_t c, const std::optional<Path>& path, const Claim* claim, const Goal& goal) {
    if (!path || claim == nullptr) return;
    play_each(c, *path, goal, [&](Player& player) {
        ledger_.note(player.play());
        return claim->verdict == Verdict::shown;
    });
}

void Prover::show_talk(std::size_t c) {
    const Talk& talk = talks_[c];
    const Explored& explored = explored_[c];
    for (std::size_t m = 0; m < talk.moments.size(); ++m) {
        show(c, explored.moments[m], ledger_.moment(talk.moments[m].id), {Goal::Kind::moment, m});
    }
    for (std::size_t r = 0; r < talk.replies.size(); ++r) {
        show(c, explored.offered[r], ledger_.reply(talk.replies[r].id), {Goal::Kind::offered, r});
    }
    for (std::size_t e = 0; e < talk.escalations.size(); ++e) {
        show(c, explored.due[e], ledger_.due(talk.escalations[e].id), {Goal::Kind::due, e});
    }
    each_ending(c, [&](Claim* claim, std::size_t place) {
        show(c, explored.endings[place], claim, {Goal::Kind::ending, place});
    });
}

void Prover::strained(std::size_t c) {
    if (!purposeful_[c]) return;
    const Talk& talk = talks_[c];
    const Explored& all = explored_[c];
    const Explored& some = *purposeful_[c];
    const auto mark = [](Claim* claim, const std::optional<Path>& whole, const std::optional<Path>& part) {
        if (claim != nullptr && whole && !part) claim->strained = true;
    };
    for (std::size_t m = 0; m < talk.moments.size(); ++m) {
        mark(ledger_.moment(talk.moments[m].id), all.moments[m], some.moments[m]);
    }
    for (std::size_t r = 0; r < talk.replies.size(); ++r) {
        mark(ledger_.reply(talk.replies[r].id), all.offered[r], some.offered[r]);
    }
    for (std::size_t e = 0; e < talk.escalations.size(); ++e) {
        mark(ledger_.due(talk.escalations[e].id), all.due[e], some.due[e]);
    }
    each_ending(c, [&](Claim* claim, std::size_t place) { mark(claim, all.endings[place], some.endings[place]); });
}

void Prover::settle(Claim* claim, bool found, bool emptied) {
    if (claim == nullptr || claim->verdict != Verdict::undecided) return;
    if (!found && emptied) claim->verdict = Verdict::proved_absent;
}

void Prover::absent(std::size_t c) {
    const Talk& talk = talks_[c];
    const Explored& explored = explored_[c];
    const bool emptied = explored.emptied;
    for (std::size_t m = 0; m < talk.moments.size(); ++m) {
        settle(ledger_.moment(talk.moments[m].id), explored.moments[m].has_value(), emptied);
    }
    for (std::size_t r = 0; r < talk.replies.size(); ++r) {
        settle(ledger_.reply(talk.replies[r].id), explored.offered[r].has_value(), emptied);
    }
    for (std::size_t e = 0; e < talk.escalations.size(); ++e) {
        settle(ledger_.due(talk.escalations[e].id), explored.due[e].has_value(), emptied);
    }
    each_ending(c,
                [&](Claim* claim, std::size_t place) { settle(claim, explored.endings[place].has_value(), emptied); });
}

void Prover::parts(std::size_t c) {
    const Talk& talk = talks_[c];
    if (!explored_[c].emptied) return;
    for (std::size_t p = 0; p < talk.parts.size(); ++p) {
        if (talk.parts[p] == nullptr) continue;
        const bool strained = purposeful_[c] && !helps_somewhere(talk, purposeful_[c]->parts, p);
        const bool absent = !helps_somewhere(talk, explored_[c].parts, p);
        if (!absent && !strained) continue;
        Claim& claim = ledger_.add(ClaimKind::part_true, CustomerId::at(c));
        claim.part = talk.parts[p];
        claim.strained = !absent;
        if (absent) claim.verdict = Verdict::proved_absent;
    }
}

void Prover::each_ending(std::size_t c, const Each& each) {
    const Talk& talk = talks_[c];
    for (std::size_t place = 0; place < talk.moments.size() + talk.replies.size(); ++place) {
        for (std::size_t outcome = 0; outcome < kOutcomes; ++outcome) {
            const bool moment = place < talk.moments.size();
            const ReplyId reply = moment ? ReplyId::none() : talk.replies[place - talk.moments.size()].id;
            const MomentId within = moment ? talk.moments[place].id : model_.moment_of(reply);
            Claim* claim = ledger_.ending(within, reply, static_cast<scenario::Outcome>(outcome));
            if (claim != nullptr) each(claim, place * kOutcomes + outcome);
        }
    }
}

}  // namespace composure::analysis::proving
