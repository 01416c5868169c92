// Which claims there are, and what a play shows of them: read from its events alone.
#include <algorithm>

#include "analysis/proof_ledger_internal.h"

namespace composure::analysis::proving {

using scenario::Outcome;
using simulation::Event;
using simulation::EventKind;
using simulation::Simulation;

namespace {

constexpr ReplyId kNoReplyAtAll{0xFFFE};  // it ended by something that is nobody's claim

std::size_t acts_before(const Simulation& play, Millis at) {
    const auto acts = play.acts();
    const auto later = std::find_if(acts.begin(), acts.end(), [&](const auto& act) { return act.at > at; });
    return static_cast<std::size_t>(later - acts.begin());
}

}  // namespace

std::vector<Outcome> outcomes_of(const scenario::Reply& reply) {
    std::vector<Outcome> outcomes;
    const auto add = [&](const scenario::Target& target) {
        const bool known = std::find(outcomes.begin(), outcomes.end(), target.outcome) != outcomes.end();
        if (target.kind == scenario::Target::Kind::ends && !known) outcomes.push_back(target.outcome);
    };
    for (const scenario::Branch& branch : reply.then) add(branch.target);
    if (reply.otherwise) add(*reply.otherwise);
    return outcomes;
}

Ledger::Ledger(const simulation::Model& model)
    : model_(model),
      moments_(model.moment_count(), kNobodys),
      replies_(model.reply_count(), kNobodys),
      due_(model.escalation_count(), kNobodys) {
    for (std::size_t c = 0; c < model.scenario().customers.size(); ++c) {
        const CustomerId customer = CustomerId::at(c);
        for (std::size_t m = 0; m < model.moment_count(); ++m) {
            const MomentId id = MomentId::at(m);
            if (model.customer_of(id) != customer || model.is_hand_over(id)) continue;
            moments_[m] = static_cast<std::uint32_t>(claims_.size());
            add(ClaimKind::moment_reached, customer).moment = id;
        }
        for (std::size_t r = 0; r < model.reply_count(); ++r) {
            const MomentId within = model.moment_of(ReplyId::at(r));
            if (model.customer_of(within) != customer || model.is_hand_over(within)) continue;
            replies_[r] = static_cast<std::uint32_t>(claims_.size());
            Claim& claim = add(ClaimKind::reply_offered, customer);
            claim.reply = ReplyId::at(r);
            claim.moment = within;
        }
        add_endings(customer);
        for (std::size_t e = 0; e < model.escalation_count(); ++e) {
            const EscalationId id = EscalationId::at(e);
            if (model.customer_of(id) != customer) continue;
            if (model.escalation(id).due.kind == scenario::ConditionKind::never) continue;
            due_[e] = static_cast<std::uint32_t>(claims_.size());
            add(ClaimKind::escalation_due, customer).escalation = id;
        }
    }
}

void Ledger::add_endings(CustomerId customer) {
    for (std::size_t m = 0; m < model_.moment_count(); ++m) {
        const MomentId id = MomentId::at(m);
        if (model_.customer_of(id) != customer || model_.is_hand_over(id)) continue;
        const auto end = [&](ReplyId reply, Outcome outcome) {
            Claim& claim = add(ClaimKind::ending_happens, customer);
            claim.moment = id;
            claim.reply = reply;
            claim.outcome = outcome;
        };
        if (model_.moment(id).ends != Outcome::none) end(ReplyId::none(), model_.moment(id).ends);
        for (std::size_t n = 0; n < model_.reply_count(id); ++n) {
            const ReplyId reply = ReplyId::at(model_.first_reply(id).position() + n);
            for (const Outcome outcome : outcomes_of(model_.reply(reply))) end(reply, outcome);
        }
    }
}

Claim& Ledger::add(ClaimKind kind, CustomerId customer) {
    Claim& claim = claims_.emplace_back();
    claim.kind = kind;
    claim.customer = customer;
    return claim;
}

Claim* Ledger::ending(MomentId moment, ReplyId reply, Outcome outcome) {
    for (Claim& claim : claims_) {
        const bool ends = claim.kind == ClaimKind::ending_happens && claim.outcome == outcome;
        if (ends && claim.moment == moment && claim.reply == reply) return &claim;
    }
    return nullptr;
}

void Ledger::show(Claim& claim, const Simulation& play, Millis at) {
    const std::size_t acts = acts_before(play, at);
    if (claim.verdict == Verdict::shown) {
        const Witness& known = *claim.witness;
        if (known.acts.size() < acts || (known.acts.size() == acts && known.at <= at)) return;
    }
    claim.verdict = Verdict::shown;
    const auto all = play.acts().first(acts);
    claim.witness = Witness{play.seed(), {all.begin(), all.end()}, at};
}

void Ledger::offered(const Simulation& play, const Event& event) {
    if (model_.is_hand_over(event.moment)) return;
    const auto set = static_cast<std::uint32_t>(event.value);
    const std::size_t first = model_.first_reply(event.moment).position();
    for (std::size_t n = 0; n < model_.reply_count(event.moment); ++n) {
        if ((set >> n & 1U) != 0) show(claims_[replies_[first + n]], play, event.at);
    }
}

void Ledger::gone(const Simulation& play, const Event& event, ReplyId last) {
    if (!event.moment.exists()) return;
    if (Claim* claim = ending(event.moment, last, static_cast<Outcome>(event.detail)); claim != nullptr) {
        show(*claim, play, event.at);
    }
}

void Ledger::note(const Simulation& play) {
    std::vector<ReplyId> last(model_.scenario().customers.size());  // that nothing has followed
    for (const Event& event : play.events()) {
        const std::size_t c = event.customer.exists() ? event.customer.position() : 0;
        switch (event.kind) {
            case EventKind::said:
                if (static_cast<simulation::SaidAs>(event.detail) == simulation::SaidAs::remorse) break;
                last[c] = ReplyId::none();
                if (static_cast<simulation::SaidAs>(event.detail) == simulation::SaidAs::first) {
                    show(claims_[moments_[event.moment.position()]], play, event.at);
                }
                break;
            case EventKind::offered: offered(play, event); break;
            case EventKind::replied: last[c] = event.reply; break;
            case EventKind::told_to_leave:
            case EventKind::went_with_helper:
                if (!event.reply.exists()) last[c] = kNoReplyAtAll;
                break;
            case EventKind::waits_for_help:
            case EventKind::hand_over_began:
            case EventKind::silence: last[c] = ReplyId::none(); break;
            case EventKind::due:
                if (Claim* claim = due(EscalationId::at(event.ref)); claim != nullptr) show(*claim, play, event.at);
                break;
            case EventKind::gone: gone(play, event, last[c]); break;
            default: break;
        }
    }
}

}  // namespace composure::analysis::proving
