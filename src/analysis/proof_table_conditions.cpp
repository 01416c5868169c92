// Conditions of the model as operations on the bits, feelings and counts of a state.
#include <algorithm>
#include <limits>

#include "analysis/proof_tables_internal.h"

namespace composure::analysis::proving {
namespace {

using scenario::Condition;
using scenario::ConditionKind;

constexpr std::int64_t kTenths = 10, kSlowest = 7, kSlowestOf = 20;
constexpr unsigned kLastBit = 64;

template <class Each>
void each_change(const scenario::Customer& customer, Each each) {
    for (const scenario::Moment& moment : customer.moments) {
        each(moment.changes);
        for (const scenario::Reply& reply : moment.replies) each(reply.changes);
    }
    for (const scenario::Escalation& escalation : customer.escalations) {
        for (const scenario::HandOverReply& own : escalation.hand_over) each(own.reply.changes);
    }
}

template <class Map, class Key>
void take_bit(Op& op, const Map& map, const Key& key) {
    const auto known = map.find(key);
    if (known == map.end())
        op.known = kEither;
    else
        op.bit = known->second;
}

}  // namespace

ConditionTable::ConditionTable(Talk& talk, const scenario::Scenario& scene, const scenario::Customer& who,
                               FactSet possible)
    : talk_(talk), scene_(scene), who_(who), possible_(possible) {
    number_all();
}

std::uint64_t ConditionTable::bit_of_reached(std::uint16_t moment) const {
    const auto known = reached_.find(moment);
    return known == reached_.end() ? 0 : 1ULL << known->second;
}

std::uint64_t ConditionTable::bit_of_heard(scenario::Provocation provocation) const {
    const auto known = heard_.find(provocation);
    return known == heard_.end() ? 0 : 1ULL << known->second;
}

std::optional<std::uint8_t> ConditionTable::new_bit() {
    if (next_bit_ >= kLastBit) return std::nullopt;
    return static_cast<std::uint8_t>(next_bit_++);
}

void ConditionTable::number(const Condition& asked) {
    if (asked.kind == ConditionKind::reached && !reached_.contains(within(asked.moment))) {
        if (const auto bit = new_bit()) reached_[within(asked.moment)] = *bit;
    }
    const bool shared = asked.kind == ConditionKind::fact && others_change(asked.fact);
    if (asked.kind == ConditionKind::fact && !shared && !facts_.contains(asked.fact.value)) {
        if (const auto bit = new_bit()) facts_[asked.fact.value] = *bit;
    }
    if (asked.kind == ConditionKind::heard && !heard_.contains(asked.provocation)) {
        if (const auto bit = new_bit()) heard_[asked.provocation] = *bit;
    }
    if (asked.kind == ConditionKind::insults) {
        talk_.most_insults = std::max<std::uint8_t>(
            talk_.most_insults, static_cast<std::uint8_t>(std::clamp<std::int64_t>(asked.value, 0, 255)));
    }
    for (const Condition& part : asked.parts) number(part);
}

void ConditionTable::number(const scenario::Way& way) {
    for (const scenario::Branch& branch : way) number(branch.condition);
}

void ConditionTable::number_all() {
    for (const scenario::Moment& moment : who_.moments) {
        number(moment.then);
        for (const scenario::Reply& reply : moment.replies) {
            number(reply.condition);
            number(reply.then);
        }
    }
    for (const scenario::Escalation& escalation : who_.escalations) number(escalation.due);
    if (who_.remorse) number(who_.remorse->then);
}

bool ConditionTable::others_change(FactId fact) const {
    bool changed = false;
    for (const scenario::Customer& other : scene_.customers) {
        if (&other == &who_) continue;
        each_change(other, [&](const scenario::Changes& changes) {
            for (const auto* list : {&changes.sets, &changes.unsets}) {
                changed = changed || std::find(list->begin(), list->end(), fact) != list->end();
            }
        });
    }
    return changed;
}

std::uint64_t ConditionTable::bits_of(const std::vector<FactId>& facts) const {
    std::uint64_t bits = 0;
    for (const FactId fact : facts) {
        if (const auto known = facts_.find(fact.value); known != facts_.end()) bits |= 1ULL << known->second;
    }
    return bits;
}

Truth ConditionTable::line_truth(const Condition& asked) const {
    const auto most = static_cast<std::int64_t>(scene_.customers.size()) - 1;
    const bool below = asked.comparison == scenario::Comparison::below;
    if (asked.value <= 0) return below ? kFalse : kTrue;
    if (asked.value > most) return below ? kTrue : kFalse;
    return kEither;
}

// Patience drains at 7/20 at the slowest (acknowledged, told how long, nobody ahead); a tenth comes back when the
// line moves, for each of the others at most twice (called, or pushing in).
std::int64_t ConditionTable::longest_wait() const {
    if (talk_.first && !talk_.may_hold) return 0;
    if (who_.out_of_patience != scenario::OutOfPatience::leaves) return std::numeric_limits<std::int64_t>::max();
    const auto others = static_cast<std::int64_t>(scene_.customers.size()) - 1;
    return (who_.patience.count * (kTenths + 2 * others) * kSlowestOf / kSlowest + kTenths - 1) / kTenths + kWhole;
}

Truth ConditionTable::time_truth(const Condition& asked) const {
    const bool below = asked.comparison == scenario::Comparison::below;
    if (asked.value <= 0) return below ? kFalse : kTrue;
    if (asked.kind == ConditionKind::waited && asked.value > longest_wait()) return below ? kTrue : kFalse;
    return kEither;
}

Truth ConditionTable::helper_truth(const Condition& asked) const {
    const Comes comes = asked.helper == scenario::Helper::supervisor ? talk_.supervisor : talk_.colleague;
    return comes == Comes::never ? kFalse : kEither;
}

// Of facts that others change: may be either, if anybody sets it.
void ConditionTable::fact(Op& op, FactId asked) {
    take_bit(op, facts_, asked.value);
    if (op.known != kEither) return;
    talk_.shared_facts |= FactSet{1} << asked.position();
    if ((possible_ >> asked.position() & 1U) != 0) return;
    op.known = kFalse;
    op.bit = kNoBit;
}

void ConditionTable::leaf(Op& op, const Condition& asked) {
    op.part = static_cast<std::uint32_t>(talk_.parts.size());
    const bool own_words = asked.kind != ConditionKind::never && words_ == Words::own;
    talk_.parts.push_back(own_words ? &asked : nullptr);
    talk_.part_moments.push_back(moment_);
    switch (asked.kind) {
        case ConditionKind::fact: fact(op, asked.fact); break;
        case ConditionKind::reached: take_bit(op, reached_, within(asked.moment)); break;
        case ConditionKind::heard: take_bit(op, heard_, asked.provocation); break;
        case ConditionKind::in_line: op.known = line_truth(asked); break;
        case ConditionKind::waited:
        case ConditionKind::served: op.known = time_truth(asked); break;
        case ConditionKind::helper_free: op.known = helper_truth(asked); break;
        default: break;  // never, and walked-out while they are still here: false
    }
    if (op.known == kEither) ++talk_.unknown_leaves;
}

void ConditionTable::append(const Condition& asked, bool negated) {
    const std::size_t place = talk_.ops.size();
    Op op;
    op.kind = asked.kind;
    op.below = asked.comparison == scenario::Comparison::below;
    op.value = asked.value;
    op.negated = negated;
    const bool inner =
        asked.kind == ConditionKind::all || asked.kind == ConditionKind::any || asked.kind == ConditionKind::not_;
    if (!inner) leaf(op, asked);
    talk_.ops.push_back(op);
    const bool turned = asked.kind == ConditionKind::not_ ? !negated : negated;
    for (const Condition& part : asked.parts) append(part, turned);
    talk_.ops[place].size = static_cast<std::uint32_t>(talk_.ops.size() - place);
}

Test ConditionTable::test(const Condition& asked, std::uint16_t moment, Words words) {
    if (asked.always()) return {};
    moment_ = moment;
    words_ = words;
    const auto first = static_cast<std::uint32_t>(talk_.ops.size());
    append(asked, false);
    return {first, static_cast<std::uint32_t>(talk_.ops.size()) - first};
}

bool ConditionTable::are_opposite(const Test& a, const Test& b) const {
    if (a.count == 0 || a.count > 2 || b.count == 0 || b.count > 2) return false;
    const Op& one = talk_.ops[a.first + a.count - 1];
    const Op& other = talk_.ops[b.first + b.count - 1];
    const auto turned = [&](const Test& test) {
        return test.count == 2 && talk_.ops[test.first].kind == ConditionKind::not_;
    };
    if ((a.count == 2 && !turned(a)) || (b.count == 2 && !turned(b))) return false;
    const auto is_leaf = [&](const Op& op) { return op.part < talk_.parts.size(); };
    if (!is_leaf(one) || !is_leaf(other)) return false;
    const Condition* const left = talk_.parts[one.part];
    const Condition* const right = talk_.parts[other.part];
    if (left == nullptr || right == nullptr || left->kind != right->kind || left->value != right->value) return false;
    const bool same = left->fact == right->fact && left->moment == right->moment &&
                      left->provocation == right->provocation && left->helper == right->helper;
    return same && (one.below != turned(a)) != (other.below != turned(b));
}

}  // namespace composure::analysis::proving
