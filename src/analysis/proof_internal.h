// The tables and states that a proof explores: one customer's talk, compiled from the model. Private to analysis/.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/proof.h"

namespace composure::analysis::proving {

inline constexpr std::uint16_t kNone = 0xFFFF;
inline constexpr std::uint8_t kNoBit = 0xFF;
using FactSet = std::uint32_t;  // by FactId; a scenario has 32 at most
inline constexpr FactSet kEveryFact = 0xFFFF'FFFF;
inline constexpr std::size_t kTempers = 3;  // by scenario::Temper
inline constexpr std::int32_t kMostFeeling = 100'000;
inline constexpr std::uint8_t kNoHelp = 0;
inline constexpr std::uint8_t kHelpForNothing = 5;  // 1..4: the escalation they come for

// What may be the answer of a condition: of what is not known exactly, both.
enum Truth : std::uint8_t { kFalse = 1, kTrue = 2, kEither = 3 };

enum class Mode : std::uint8_t { speaking, waiting, reacting, sorry, waiting_for_help, hand_over };

// One operation of a condition, in prefix order as in the simulation.
struct Op {
    scenario::ConditionKind kind = scenario::ConditionKind::all;
    bool below = false;
    std::uint8_t bit = 0;    // of State::bits; kNoBit: `known` tells
    Truth known = kFalse;    // of a leaf that is not a feeling, a count or a bit
    std::uint32_t size = 1;  // operations in this part, itself included
    std::int64_t value = 0;
    std::uint32_t part = 0;  // number of the leaf, for claims
    bool negated = false;    // under an odd number of `not`
};

struct Test {
    std::uint32_t first = 0, count = 0;  // count 0: always true
};

struct Target {
    scenario::Target::Kind kind = scenario::Target::Kind::none;
    scenario::Outcome outcome = scenario::Outcome::none;
    std::uint16_t moment = kNone;  // within the customer
};

struct Branch {
    Test test;
    Target target;
};

struct Way {
    std::uint32_t first = 0, count = 0;
};

struct Effect {
    std::array<std::int32_t, kTempers> anger{}, trust{};  // by temper, thousandths
};

enum class Cut : std::uint8_t { none = 0, interrupts = 1 };

struct TalkReply {
    ReplyId id;
    std::array<Effect, 4> moves;  // bit 0: interrupts, bit 1: nags
    std::uint64_t sets = 0, unsets = 0;
    Test condition;
    Way then;
    Target otherwise;
    std::uint64_t once = 0;     // its bit; 0: as often as one likes
    std::uint8_t calls = 0xFF;  // scenario::Helper
    bool argues = false, sets_limit = false, removes = false;
};

struct TalkMoment {
    MomentId id;
    std::uint16_t first_reply = 0, replies = 0;
    bool rude = false;  // a remark or insult of their own: remorse may be drawn by its answer
    bool may_interrupt = false, frees_limit = false;
    bool insults = false, harsh = false;
    bool takes_time = false;    // their line
    bool hears_threat = false;  // held without a word for free
    scenario::Outcome ends = scenario::Outcome::none;
    Way then;
    Target silence;
    std::array<std::uint16_t, 5> answers{kNone, kNone, kNone, kNone, kNone};  // call-supervisor, call-colleague,
                                                                              // listen, set-limit, end-conversation
    std::int32_t anger = 0, trust = 0;
    std::uint64_t sets = 0, unsets = 0;    // of bits: facts, reached, heard
    std::int32_t longest = 0;              // ms of its longest line
    std::int64_t most_served = INT64_MAX;  // ms at the counter until it is left at the latest; by purpose alone
    // What a state here must still know: what is not asked for from here on is taken together.
    std::uint64_t live_bits = 0;
    bool live_anger = false, live_trust = false, live_insults = false, live_limits = false;
    bool cares_for_cuts = false, cares_for_listening = false;
    bool always_offers = false;  // two replies are bound to a thing and its opposite: one is always on offer
};

struct TalkEscalation {
    EscalationId id;
    scenario::HelpNeeded needs = scenario::HelpNeeded::supervisor;
    bool never = false;
    Test due;
    std::uint16_t answer = kNone;
    std::uint16_t first_reply = 0, replies = 0;  // of its hand-over
};

// Who may come when called.
enum class Comes : std::uint8_t { never, always, perhaps };

// The bits of a state that every talk has, below those that a scenario asks for.
enum StateBits : std::uint64_t {
    kListened = 1,
    kSilent = 2,  // one silence at this moment
    kHarsh = 4,   // since the limits that `may-end` asks
    kInsultAfterLimit = 8,
    kRemorseDrawn = 16,
    kRemorseCame = 32,
    kColleague = 64,     // called in this talk
    kThreat = 128,       // a threat or harassment by them
    kCalledFirst = 256,  // four: per escalation
};
inline constexpr unsigned kFirstFreeBit = 12;

struct Talk {
    const simulation::Model* model = nullptr;
    CustomerId customer;
    std::vector<TalkMoment> moments;
    std::vector<TalkReply> replies;  // those of hand-overs after them
    std::vector<Branch> branches;
    std::vector<Op> ops;
    std::vector<TalkEscalation> escalations;
    std::uint16_t own_hand_over = 0, own_hand_overs = 0;  // replies of the engine's own hand-over
    std::vector<const scenario::Condition*> parts;        // leaves by Op::part; none: nobody wrote it
    std::vector<std::uint16_t> part_moments;              // where they are asked; kNone: everywhere
    std::array<bool, kTempers> tempers{};
    std::int32_t anger = 0, trust = 0;
    std::vector<std::int32_t> angers, trusts;  // with which they may come to the counter
    bool feelings_known = true;                // false: conditions on them may be either
    std::uint32_t remorse_permille = 0;
    bool has_remorse = false;
    Way remorse_then;
    Effect interrupts, sets_limit[4], gets_help, hold[4];  // sets_limit: bit 0 interrupts, bit 1 nags; hold: bit 0
                                                           // interrupts, bit 1 without a word
    Effect end_cut;
    Comes supervisor = Comes::never, colleague = Comes::never;
    bool alone = true;      // no other customer
    bool first = true;      // comes to the counter by themselves
    bool may_hold = false;  // phone, or a chat among others
    bool hold_needs_word = false;
    // Only what leads on: no limit beyond the number that counts, nobody put on hold, no second call for the same.
    // Those may be repeated for ever, and so bring anger and trust anywhere.
    bool purposeful = false;
    bool strangers_helper = false;  // a supervisor called for somebody else may be about
    bool never_ends = true;
    std::uint8_t limits_to_end = 1, most_limits = 1, most_insults = 0;
    scenario::Place place = scenario::Place::counter;
    std::uint64_t lives_everywhere = 0;
    std::uint32_t unknown_leaves = 0;
    FactSet shared_facts = 0;  // that are asked for, and changed by others

    // Nothing but when things happen is taken together: where a way is found in the talk, there is one.
    bool exact() const {
        const bool helpers = supervisor != Comes::perhaps && colleague != Comes::perhaps;
        return alone && feelings_known && unknown_leaves == 0 && helpers;
    }
};

struct State {
    std::uint64_t bits = 0;
    std::int32_t anger = 0, trust = 0;
    std::uint16_t moment = 0;
    Mode mode = Mode::speaking;
    std::uint8_t pending = 0;  // sorry: the reply within the moment
    std::uint8_t insults = 0, limits = 0;
    std::uint8_t help = kNoHelp;
    std::uint8_t temper = 1;
};

// What leads from one state to the next.
enum class Move : std::uint8_t {
    begin,
    reply,
    limit,
    end,
    listen,
    call_supervisor,
    call_colleague,
    feel_unsafe,
    hold,
    hand_over,
    help,
    colleague,
    time
};

struct Label {
    Move move = Move::begin;
    std::uint8_t reply = 0;    // within the moment or the hand-over
    std::uint8_t seconds = 0;  // listened
    Cut cut = Cut::none;
    friend bool operator==(const Label&, const Label&) = default;
};

// proof_tables.cpp, proof_liveness.cpp
// `possible`: the facts that somebody sets, of those that others change.
Talk compile_talk(const simulation::Model& model, CustomerId customer, FactSet possible = kEveryFact);
void find_live(Talk& talk);

// Moments from which there is a way out whatever the state: of any kind, or as somebody wrote it. proof_exits.cpp
struct SureExits {
    std::vector<bool> any, written;  // by moment
};
SureExits sure_exits(const Talk& talk);

// proof_conditions.cpp
Truth truth_of(const Talk& talk, const State& state, const Test& test);
// Notes the leaves that may help it here: that may be true, or false under a `not`. By Op::part; true: something new.
bool note_parts(const Talk& talk, const State& state, const Test& test, std::vector<bool>& seen);

inline std::int32_t clamped(std::int64_t feeling) {
    return static_cast<std::int32_t>(feeling < 0 ? 0 : feeling > kMostFeeling ? kMostFeeling : feeling);
}

}  // namespace composure::analysis::proving
