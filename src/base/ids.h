// Dense indices that cannot be mixed up: a MomentId is never a ReplyId. Each counts from 0 within one model; none() is
// "no such".
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace composure {

template <class Tag>
struct Index {
    std::uint16_t value = 0xFFFF;

    static constexpr Index none() { return {}; }
    static constexpr Index at(std::size_t position) { return {static_cast<std::uint16_t>(position)}; }
    constexpr bool exists() const { return value != 0xFFFF; }
    constexpr std::size_t position() const { return value; }
    friend constexpr auto operator<=>(Index, Index) = default;
};

using CustomerId = Index<struct CustomerTag>;      // within the scenario, in file order
using MomentId = Index<struct MomentTag>;          // within the whole scenario: customer by customer, in file order
using ReplyId = Index<struct ReplyTag>;            // within the whole scenario: moment by moment, in file order
using PolicyId = Index<struct PolicyTag>;          // within the scenario
using CodeId = Index<struct CodeTag>;              // within a Vocabulary (table codes, then the scenario's own words)
using FactId = Index<struct FactTag>;              // within the scenario, at most 32
using EscalationId = Index<struct EscalationTag>;  // within the whole scenario: customer by customer, in file order

}  // namespace composure
