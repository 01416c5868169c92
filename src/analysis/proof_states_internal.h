// States packed into one or two words, and the set of those that were found, each with where it came from. Private to
// analysis/.
#pragma once

#include <bit>
#include <numeric>

#include "analysis/proof_internal.h"

namespace composure::analysis::proving {

struct Wide {
    std::uint64_t low = 0, high = 0;
    friend bool operator==(const Wide&, const Wide&) = default;
};

inline std::uint64_t spread(std::uint64_t key) {
    key *= 0x9E37'79B9'7F4A'7C15ULL;
    return key ^ key >> 32U;
}
inline std::uint64_t spread(const Wide& key) { return spread(key.low ^ spread(key.high)); }

// How the states of one talk are laid out. All but the bits in one word; the bits above them where there is room.
class Layout {
public:
    explicit Layout(const Talk& talk) : talk_(talk) {
        std::int32_t anger = kMostFeeling, trust = kMostFeeling;
        bool anger_lives = false, trust_lives = false, limits_live = false;
        for (const TalkMoment& moment : talk.moments) {
            used_ |= moment.live_bits;
            anger = std::gcd(anger, moment.anger);
            trust = std::gcd(trust, moment.trust);
            anger_lives = anger_lives || moment.live_anger;
            trust_lives = trust_lives || moment.live_trust;
            limits_live = limits_live || moment.live_limits;
        }
        const auto effect = [&](const Effect& each) {
            for (std::size_t t = 0; t < kTempers; ++t) {
                if (!talk.tempers[t]) continue;
                anger = std::gcd(anger, each.anger[t]);
                trust = std::gcd(trust, each.trust[t]);
            }
        };
        for (const TalkReply& reply : talk.replies) {
            for (const Effect& each : reply.moves) effect(each);
        }
        for (const Effect& each : talk.sets_limit) effect(each);
        for (const Effect& each : talk.hold) effect(each);
        effect(talk.gets_help);
        effect(talk.end_cut);
        anger_step_ = std::gcd(std::gcd(anger, talk.anger), 2'000);
        trust_step_ = std::gcd(std::gcd(trust, talk.trust), 10'000);
        // Feelings lowest: states of one moment that differ in them alone are neighbours.
        place(trust_, trust_lives ? static_cast<std::uint64_t>(kMostFeeling / trust_step_) : 0);
        place(anger_, anger_lives ? static_cast<std::uint64_t>(kMostFeeling / anger_step_) : 0);
        place(moment_, talk.moments.size() - 1);
        place(mode_, 5);
        place(pending_, talk.has_remorse ? 15 : 0);
        place(insults_, talk.most_insults);
        place(limits_, limits_live ? talk.most_limits : 0);
        place(help_, talk.supervisor == Comes::never ? 0 : kHelpForNothing);
        place(temper_, several_tempers(talk) ? 2 : 0);
        bits_ = width_;
        width_ += static_cast<unsigned>(std::bit_width(used_));
    }

    bool narrow() const { return width_ <= 64; }
    unsigned width() const { return width_; }
    bool fits() const { return bits_ <= 64; }

    void pack(const State& state, std::uint64_t& key) const { key = front(state) | state.bits << bits_; }
    void pack(const State& state, Wide& key) const { key = {front(state), state.bits}; }

    State unpack(std::uint64_t key) const {
        State state = back(key);
        state.bits = key >> bits_;
        return state;
    }
    State unpack(const Wide& key) const {
        State state = back(key.low);
        state.bits = key.high;
        return state;
    }

    // Forgets what nothing asks for from here on.
    void forget(State& state) const {
        const TalkMoment& moment = talk_.moments[state.moment];
        state.bits &= moment.live_bits;
        if (!moment.live_anger) state.anger = 0;
        if (!moment.live_trust) state.trust = 0;
        if (!moment.live_insults) state.insults = 0;
        if (!moment.live_limits) state.limits = 0;
        const bool talks = state.mode == Mode::waiting || state.mode == Mode::reacting;
        if (talks && !moment.cares_for_cuts) state.mode = Mode::speaking;
        if (state.mode == Mode::speaking && !moment.takes_time) state.mode = Mode::waiting;
        if (talk_.supervisor == Comes::never) state.help = kNoHelp;
    }

private:
    struct Field {
        unsigned shift = 0;
        std::uint64_t mask = 0;
    };

    bool several_tempers(const Talk& talk) {
        std::size_t count = 0;
        for (std::uint8_t temper = 0; temper < kTempers; ++temper) {
            if (!talk.tempers[temper]) continue;
            only_temper_ = temper;
            ++count;
        }
        return count > 1;
    }

    void place(Field& field, std::uint64_t most) {
        const auto width = static_cast<unsigned>(std::bit_width(most));
        field = {width_, (1ULL << width) - 1};
        width_ += width;
    }

    std::uint64_t front(const State& s) const {
        return std::uint64_t{s.moment} << moment_.shift |
               std::uint64_t{static_cast<std::uint8_t>(s.mode)} << mode_.shift |
               std::uint64_t{s.pending} << pending_.shift | std::uint64_t{s.insults} << insults_.shift |
               std::uint64_t{s.limits} << limits_.shift | std::uint64_t{s.help} << help_.shift |
               (std::uint64_t{s.temper} & temper_.mask) << temper_.shift |
               static_cast<std::uint64_t>(s.anger / anger_step_) << anger_.shift |
               static_cast<std::uint64_t>(s.trust / trust_step_) << trust_.shift;
    }

    static std::uint64_t get(std::uint64_t key, const Field& field) { return key >> field.shift & field.mask; }

    State back(std::uint64_t key) const {
        State s;
        s.moment = static_cast<std::uint16_t>(get(key, moment_));
        s.mode = static_cast<Mode>(get(key, mode_));
        s.pending = static_cast<std::uint8_t>(get(key, pending_));
        s.insults = static_cast<std::uint8_t>(get(key, insults_));
        s.limits = static_cast<std::uint8_t>(get(key, limits_));
        s.help = static_cast<std::uint8_t>(get(key, help_));
        s.temper = temper_.mask == 0 ? only_temper_ : static_cast<std::uint8_t>(get(key, temper_));
        s.anger = static_cast<std::int32_t>(get(key, anger_)) * anger_step_;
        s.trust = static_cast<std::int32_t>(get(key, trust_)) * trust_step_;
        return s;
    }

    const Talk& talk_;
    std::uint64_t used_ = 0;
    std::int32_t anger_step_ = 1, trust_step_ = 1;
    Field moment_, mode_, pending_, insults_, limits_, help_, temper_, anger_, trust_;
    std::uint8_t only_temper_ = 0;
    unsigned width_ = 0, bits_ = 0;
};

struct Link {
    std::uint32_t from = 0;
    Label label;
};

// Which keys are known. Few: a table by hash. Many, where a key is a number of few bits: a bit for each, so that states
// that are alike lie side by side in memory.
template <class Key>
class Known {
public:
    explicit Known(unsigned width) : width_(width), slots_(kFirstSlots, kEmptySlot) {}

    // False: it was known.
    bool add(const Key& key, const std::vector<Key>& all) {
        if constexpr (sizeof(Key) == sizeof(std::uint64_t)) {
            if (!bits_.empty()) return add_bit(key);
        }
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = spread(key) & mask;
        for (; slots_[slot] != kEmptySlot; slot = (slot + 1) & mask) {
            if (all[slots_[slot]] == key) return false;
        }
        slots_[slot] = static_cast<std::uint32_t>(all.size());
        if ((all.size() + 1) * 2 > slots_.size()) grow(all, key);
        return true;
    }

    static constexpr std::uint32_t kEmptySlot = 0xFFFF'FFFF;

private:
    static constexpr std::size_t kFirstSlots = 1024;
    static constexpr std::size_t kManySlots = 1U << 18U;
    static constexpr unsigned kMostWidth = 30;

    bool add_bit(std::uint64_t key) {
        std::uint64_t& word = bits_[key >> 6U];
        const std::uint64_t bit = 1ULL << (key & 63U);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    void grow(const std::vector<Key>& all, const Key& newest) {
        if constexpr (sizeof(Key) == sizeof(std::uint64_t)) {
            if (slots_.size() >= kManySlots && width_ <= kMostWidth) {
                bits_.assign(std::size_t{1} << (width_ > 6 ? width_ - 6 : 0), 0);
                for (const Key& key : all) add_bit(key);
                add_bit(newest);
                return;
            }
        }
        slots_.assign(slots_.size() * 2, kEmptySlot);
        for (std::size_t n = 0; n < all.size(); ++n) put(all[n], n);
        put(newest, all.size());
    }

    void put(const Key& key, std::size_t place) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = spread(key) & mask;
        while (slots_[slot] != kEmptySlot) slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(place);
    }

    unsigned width_;
    std::vector<std::uint32_t> slots_;
    std::vector<std::uint64_t> bits_;
};

// Found states in the order in which they were found, each once: the queue of a search in breadth.
template <class Key>
class Found {
public:
    explicit Found(unsigned width) : known_(width) {}

    std::size_t size() const { return keys_.size(); }
    const Key& operator[](std::size_t n) const { return keys_[n]; }
    const Link& link(std::size_t n) const { return links_[n]; }

    void add(const Key& key, std::uint32_t from, Label label) {
        if (!known_.add(key, keys_)) return;
        keys_.push_back(key);
        links_.push_back({from, label});
    }

    static constexpr std::uint32_t kMost = Known<Key>::kEmptySlot - 1;

private:
    Known<Key> known_;
    std::vector<Key> keys_;
    std::vector<Link> links_;
};

// Where each found state stands, for a search backwards.
template <class Key>
class Places {
public:
    explicit Places(const Found<Key>& found) : found_(found), slots_(std::bit_ceil(found.size() * 2 + 1), kNowhere) {
        for (std::size_t n = 0; n < found.size(); ++n) slots_[slot_of(found[n])] = static_cast<std::uint32_t>(n);
    }

    std::uint32_t operator[](const Key& key) const { return slots_[slot_of(key)]; }  // of a found one

private:
    static constexpr std::uint32_t kNowhere = 0xFFFF'FFFF;

    std::size_t slot_of(const Key& key) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = spread(key) & mask;
        while (slots_[slot] != kNowhere && !(found_[slots_[slot]] == key)) slot = (slot + 1) & mask;
        return slot;
    }

    const Found<Key>& found_;
    std::vector<std::uint32_t> slots_;
};

}  // namespace composure::analysis::proving
