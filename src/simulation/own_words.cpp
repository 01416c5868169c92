// The few sentences that nobody wrote into the scenario.
#include <array>

#include "simulation/compiled_internal.h"

namespace composure::simulation {
namespace {

struct OwnReply {
    scenario::HandOverReply::Kind kind;
    const char* id;
    const char* say;
};

using Kind = scenario::HandOverReply::Kind;
constexpr std::array<OwnReply, 3> kOwnReplies{
    OwnReply{Kind::facts, "hand-over.facts", "Here is what happened, what we tried, and what is still open."},
    OwnReply{Kind::gossip, "hand-over.gossip", "This is the one I mean. Good luck, you will need it."},
    OwnReply{Kind::bare, "hand-over.bare", "Could you take over here, please?"}};

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

scenario::HandOverReply::Kind own_hand_over_kind(std::size_t n) { return kOwnReplies[n].kind; }

std::unique_ptr<scenario::Moment> own_hand_over(CustomerId customer, const scenario::Vocabulary& vocabulary) {
    auto moment = std::make_unique<scenario::Moment>();
    moment->id = "hand-over";
    moment->customer = customer;
    for (const OwnReply& own : kOwnReplies) {
        scenario::Reply reply;
        reply.id = own.id;
        reply.say = own.say;
        const CodeId code = code_of(own.kind, vocabulary);
        if (code.exists()) reply.does.push_back(code);
        moment->replies.push_back(std::move(reply));
    }
    return moment;
}

}  // namespace composure::simulation
