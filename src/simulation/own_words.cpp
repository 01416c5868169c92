// The few sentences that nobody wrote into the scenario.
#include "scenario/own_hand_over.h"
#include "simulation/compiled_internal.h"

namespace composure::simulation {
namespace {

using Kind = scenario::HandOverReply::Kind;

CodeId code_of(Kind kind, const scenario::Vocabulary& vocabulary) {
    switch (kind) {
        case Kind::facts: return vocabulary.warm_hand_over;
        case Kind::gossip: return vocabulary.gossips;
        case Kind::bare: break;
    }
    return CodeId::none();
}

}  // namespace

std::string_view reaction_to_limit() { return "All right. I heard you."; }

scenario::HandOverReply::Kind own_hand_over_kind(std::size_t n) { return scenario::kOwnHandOvers[n].kind; }

std::unique_ptr<scenario::Moment> own_hand_over(CustomerId customer, const scenario::Vocabulary& vocabulary) {
    auto moment = std::make_unique<scenario::Moment>();
    moment->id = "hand-over";
    moment->customer = customer;
    for (const scenario::OwnHandOver& own : scenario::kOwnHandOvers) {
        scenario::Reply reply;
        reply.id = "hand-over." + std::string(own.name);
        reply.say = own.say;
        const CodeId code = code_of(own.kind, vocabulary);
        if (code.exists()) reply.does.push_back(code);
        moment->replies.push_back(std::move(reply));
    }
    return moment;
}

}  // namespace composure::simulation
