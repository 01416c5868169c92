// The compiled scenario: dense indices, flat conditions and effects, reading times precomputed (simulation.md,
// "Shape"). Immutable after compile(); a simulation, a judge and an explorer share one by const reference, and it must
// outlive them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "scenario/scenario.h"
#include "simulation/act.h"

namespace composure::simulation {

// Raised whenever a golden hash changes. Recordings of another version cannot be verified.
inline constexpr std::int32_t kRulesVersion = 1;

// Figures of simulation.md.
inline constexpr Millis kPerWordSpoken{260};
inline constexpr Millis kLeastSpeech{1200};
inline constexpr Millis kLeastClock{5000};
inline constexpr Millis kPerWordRead{300};
inline constexpr Millis kListenTime{5000};
inline constexpr Millis kEndAfter{10'000};
inline constexpr std::int32_t kInterruptsBefore = 800;  // permille of the line
inline constexpr std::size_t kMostCustomers = 16;
inline constexpr std::size_t kMostEscalations = 4;  // a customer
inline constexpr std::size_t kMostReplies = 12;     // a moment

// Text numbers that are not a moment's own: Model::line(moment, text) knows them, `said` events carry kRemorseLine in
// ref.
inline constexpr std::uint16_t kRemorseLine = 0xFFFF;   // the customer's words of remorse
inline constexpr std::uint16_t kReactionLine = 0xFFFE;  // the engine's own reaction to a limit

struct Compiled;  // the flat tables, private to simulation/ (compiled_internal.h)

class Model {
public:
    // `scenario` has been read without errors, or was built by hand under the same rules: at least one customer, each
    // with at least one moment; first_moment, ids and Moment::customer filled in; at most kMostCustomers,
    // kMostEscalations, kMostReplies; a vocabulary.
    explicit Model(scenario::Scenario scenario);
    Model(Model&&) noexcept;
    Model& operator=(Model&&) noexcept;
    ~Model();

    const scenario::Scenario& scenario() const { return *scenario_; }
    const scenario::Vocabulary& vocabulary() const { return scenario_->vocabulary; }
    const Compiled& compiled() const { return *compiled_; }

    // Authored moments and replies, and after them the engine's own (hand-over moments and their replies).
    std::size_t moment_count() const;
    std::size_t reply_count() const;
    const scenario::Moment& moment(MomentId id) const { return *moments_[id.position()].moment; }
    const scenario::Reply& reply(ReplyId id) const { return *replies_[id.position()].reply; }
    const scenario::Customer& customer(CustomerId id) const { return scenario_->customers[id.position()]; }
    const scenario::Escalation& escalation(EscalationId id) const;
    std::size_t escalation_count() const;
    CustomerId customer_of(MomentId id) const { return moments_[id.position()].moment->customer; }
    CustomerId customer_of(EscalationId id) const;
    MomentId moment_of(ReplyId id) const { return replies_[id.position()].within; }
    ReplyId first_reply(MomentId id) const {
        return moments_[id.position()].first_reply;
    }  // none if the moment has none
    std::size_t reply_count(MomentId id) const { return moments_[id.position()].moment->replies.size(); }
    bool is_hand_over(MomentId id) const { return id.position() >= authored_moments_; }
    scenario::HandOverReply::Kind hand_over_kind(ReplyId id) const;  // of a hand-over reply

    // Lines as spoken: a moment's nth text, the remorse line, the generic reaction to a limit. Placeholders not
    // expanded.
    std::string_view line(MomentId id, std::uint16_t text) const;
    std::string_view generic_reaction()
        const;  // what anyone answers to a limit without an `answers-to: set-limit` (event reacted)

    // The moment's full clock with every reply on offer. Of hand-over moments 0: no clock runs. While some replies are
    // not on offer the clock that runs is shorter: the event clock_started and View::clock_length say.
    Millis clock_of(MomentId id) const;

    // Lookups for recordings and tests; none() if unknown. Hand-over replies have the ids "hand-over.facts",
    // "hand-over.gossip" and "hand-over.bare", or what the author gave them; where several hand-overs of a customer
    // share an id this finds the first.
    ReplyId find_reply(CustomerId customer, std::string_view id) const;
    CustomerId find_customer(std::string_view id) const;
    PolicyId find_policy(std::string_view id) const;

private:
    struct MomentPlace {
        const scenario::Moment* moment = nullptr;
        ReplyId first_reply;
    };
    struct ReplyPlace {
        const scenario::Reply* reply = nullptr;
        MomentId within;
    };

    std::vector<MomentPlace> moments_;  // by MomentId, into scenario_ and compiled_
    std::vector<ReplyPlace> replies_;
    std::size_t authored_moments_ = 0;
    std::unique_ptr<scenario::Scenario> scenario_;
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace composure::simulation
