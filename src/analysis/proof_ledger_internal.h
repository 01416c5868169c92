// The claims of a proof while it is made: which exist, and what plays of the real simulation have shown. Private to
// analysis/.
#pragma once

#include <vector>

#include "analysis/proof.h"
#include "analysis/proof_internal.h"
#include "simulation/simulation.h"

namespace composure::analysis::proving {

class Ledger {
public:
    explicit Ledger(const simulation::Model& model);

    // Everything that this play shows, with the acts before it as its witness where none was as short.
    void note(const simulation::Simulation& play);

    std::vector<Claim>& claims() { return claims_; }
    const std::vector<Claim>& claims() const { return claims_; }
    Claim* moment(MomentId id) { return at(moments_, id.position()); }
    Claim* reply(ReplyId id) { return at(replies_, id.position()); }
    Claim* due(EscalationId id) { return at(due_, id.position()); }
    Claim* ending(MomentId moment, ReplyId reply, scenario::Outcome outcome);
    Claim& add(ClaimKind kind, CustomerId customer);
    void show(Claim& claim, const simulation::Simulation& play, Millis at);

private:
    Claim* at(const std::vector<std::uint32_t>& places, std::size_t n) {
        return n < places.size() && places[n] != kNobodys ? &claims_[places[n]] : nullptr;
    }
    void add_endings(CustomerId customer);
    void offered(const simulation::Simulation& play, const simulation::Event& event);
    void gone(const simulation::Simulation& play, const simulation::Event& event, ReplyId last);

    static constexpr std::uint32_t kNobodys = 0xFFFF'FFFF;
    const simulation::Model& model_;
    std::vector<Claim> claims_;
    std::vector<std::uint32_t> moments_, replies_, due_;
};

// The outcomes to which a reply's ways lead.
std::vector<scenario::Outcome> outcomes_of(const scenario::Reply& reply);

}  // namespace composure::analysis::proving
