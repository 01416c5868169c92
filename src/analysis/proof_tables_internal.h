// The conditions of a talk, numbered and compiled: which bits of a state they ask for. Private to analysis/.
#pragma once

#include <map>
#include <optional>

#include "analysis/proof_internal.h"

namespace composure::analysis::proving {

inline constexpr std::int64_t kWhole = 1000;

class ConditionTable {
public:
    // `talk` has its surroundings already: helpers, place, who comes first. `possible`: facts that somebody sets.
    ConditionTable(Talk& talk, const scenario::Scenario& scene, const scenario::Customer& who, FactSet possible);

    // Whose words they are; of a `due` that is there unless said, nobody's.
    enum class Words : std::uint8_t { own, usual };

    // `moment`: where it is asked; kNone: everywhere.
    Test test(const scenario::Condition& asked, std::uint16_t moment, Words words = Words::own);

    // One leaf each, perhaps under a `not`, of the same thing.
    bool are_opposite(const Test& a, const Test& b) const;

    // What is left of the bits; nothing: it may be either.
    std::optional<std::uint8_t> new_bit();
    std::uint64_t bits_of(const std::vector<FactId>& facts) const;
    std::uint64_t bit_of_reached(std::uint16_t moment) const;  // 0: nothing asks for it
    std::uint64_t bit_of_heard(scenario::Provocation provocation) const;

private:
    void number(const scenario::Condition& asked);
    void number(const scenario::Way& way);
    void number_all();
    bool others_change(FactId fact) const;
    Truth line_truth(const scenario::Condition& asked) const;
    std::int64_t longest_wait() const;
    Truth time_truth(const scenario::Condition& asked) const;
    Truth helper_truth(const scenario::Condition& asked) const;
    void fact(Op& op, FactId asked);
    void leaf(Op& op, const scenario::Condition& asked);
    void append(const scenario::Condition& asked, bool negated);

    std::uint16_t within(MomentId id) const {
        return id.exists() ? static_cast<std::uint16_t>(id.position() - who_.first_moment.position()) : kNone;
    }

    Talk& talk_;
    const scenario::Scenario& scene_;
    const scenario::Customer& who_;
    FactSet possible_;
    std::uint16_t moment_ = kNone;
    Words words_ = Words::own;
    unsigned next_bit_ = kFirstFreeBit;
    std::map<std::uint16_t, std::uint8_t> reached_, facts_;
    std::map<scenario::Provocation, std::uint8_t> heard_;
};

}  // namespace composure::analysis::proving
