// What `composure check` proves (scenario-language.md, "What composure check proves"): every state that a scenario can
// come to, explored one customer at a time. A pure function of the model: no clock, no luck, no thread.
//
// How: the talk of each customer is explored exactly (anger, trust, facts, insults, limits, remorse, replies that can
// be had once ...) with replies in time, cutting in or absent, and with every act that touches the talk. What the
// others do to it (facts, people in line, helpers, bystanders) and when things happen is over-approximated: it may be
// anything that it could be. So what is not found does not exist (`proved_absent`); what is found is played by the real
// simulation and is `shown` only if that play did it; else it is `undecided`. Nothing else decides a verdict.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "simulation/act.h"
#include "simulation/model.h"

namespace composure::analysis {

struct Budget {
    std::size_t states = 6'000'000;  // of all customers together; about 40 bytes each
    std::size_t plays = 4'000;       // of the real simulation that look for what is still undecided
};

// What a claim says. Of the first five kinds `proved_absent` is what a trainer must hear, of the others `shown`.
enum class ClaimKind : std::uint8_t {
    moment_reached,  // moment: its first word is said
    reply_offered,   // reply (and its moment): it is on offer
    ending_happens,  // moment or reply, outcome: they go this way from here. By the moment's `ends`, or by a branch of
                     // the reply's `then` or by its `otherwise`
    escalation_due,  // escalation. None for `due: never`
    part_true,  // part: a leaf of a condition that helps it somewhere (is true, or false under a `not`). Only those
                // that never do are listed
    stuck,      // moment: nobody speaks, no reply is on offer, and nothing is to come but silence: no way on
    endless,    // moment: whatever is done from here on, this customer is never gone
    endless_as_written,  // moment: from here on no ending that is written can be reached; only two silences, a lost
                         // patience or a call that nothing asks for end it. None where `endless` is claimed
};

enum class Verdict : std::uint8_t { proved_absent, shown, undecided };

// A play of the real simulation: replay() accepts it.
struct Witness {
    std::uint64_t seed = 1;
    std::vector<simulation::TimedAct> acts;
    Millis at;  // when it is seen; nothing after it matters
};

struct Claim {
    ClaimKind kind = ClaimKind::moment_reached;
    Verdict verdict = Verdict::undecided;
    CustomerId customer;
    MomentId moment;
    ReplyId reply;
    EscalationId escalation;
    scenario::Outcome outcome = scenario::Outcome::none;
    const scenario::Condition* part = nullptr;  // into the model; part->at is its place in the file
    // Not absent, but no reply, silence, call or first limit leads there: only what can be repeated for ever and leads
    // nowhere (a limit beyond those that count, hold, the same call again), or what somebody in line overhears more
    // than twice, until anger, trust or the time has gone far enough. Of the first five kinds; `undecided` is not
    // counted where this is set.
    bool strained = false;
    std::optional<Witness> witness;  // with `shown`: the shortest that was found, in acts
};

struct ScoredPlay {
    std::int32_t total = 0;  // rounded, 0..100
    Witness play;            // to the end of the session
};

struct Proof {
    std::vector<Claim> claims;            // by customer, kind, and place in the file
    std::size_t states = 0;               // distinct ones, of all customers
    std::size_t transitions = 0;          // between them, or out of them to the end
    bool emptied = false;                 // the queue of every customer: else "explored N states, not all"
    std::size_t undecided = 0;            // claims
    bool exhaustive = false;              // emptied, and nothing undecided
    std::vector<std::string> abstracted;  // what was left out or taken together, each a plain sentence

    // Of sessions that came to a total and count (met or not met). Found, not proved: another play may do better or
    // worse.
    std::optional<ScoredPlay> highest, lowest;
    // No session that counts has a higher total: a proof, often a coarse one (100: nothing was bounded). Why, in a
    // sentence.
    std::int32_t upper_bound = 100;
    std::string upper_bound_because;
    // Of finished sessions that were played, in scenario time.
    std::optional<Millis> shortest, longest;
    std::size_t plays = 0;  // sessions of the real simulation
};

// `model` was read without errors.
Proof prove(const simulation::Model& model, const Budget& budget = {});

std::string_view name_of(ClaimKind kind);   // "moment-reached"
std::string_view name_of(Verdict verdict);  // "proved-absent"

// The witness as an entry of a scenario's `tests:` (YAML, indented by four spaces, ending in a newline), which the
// scenario's own tests play to the same effect: the same acts in the same order at the same times.
std::string test_script(const simulation::Model& model, const Witness& witness, std::string_view name);

}  // namespace composure::analysis
