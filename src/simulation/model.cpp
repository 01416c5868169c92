#include "simulation/model.h"

#include <algorithm>

#include "simulation/compiled_internal.h"

namespace composure::simulation {

Model::Model(scenario::Scenario scenario)
    : scenario_(std::make_unique<scenario::Scenario>(std::move(scenario))), compiled_(compile(*scenario_)) {
    for (std::size_t m = 0; m < compiled_->moments.size(); ++m) {
        moments_.push_back({compiled_->authored_moments[m], {compiled_->moments[m].first_reply}});
    }
    for (std::size_t r = 0; r < compiled_->replies.size(); ++r) {
        replies_.push_back({compiled_->authored_replies[r], {compiled_->replies[r].moment}});
    }
    authored_moments_ = compiled_->moments.size() - compiled_->own_moments.size();
}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

std::size_t Model::moment_count() const { return compiled_->moments.size(); }
std::size_t Model::reply_count() const { return compiled_->replies.size(); }
const scenario::Escalation& Model::escalation(EscalationId id) const {
    return *compiled_->authored_escalations[id.position()];
}
std::size_t Model::escalation_count() const { return compiled_->escalations.size(); }
CustomerId Model::customer_of(EscalationId id) const {
    return CustomerId::at(compiled_->escalations[id.position()].customer);
}
scenario::HandOverReply::Kind Model::hand_over_kind(ReplyId id) const {
    return compiled_->replies[id.position()].hand_over;
}

std::string_view Model::generic_reaction() const { return reaction_to_limit(); }

std::string_view Model::line(MomentId id, std::uint16_t text) const {
    if (text == kReactionLine) return reaction_to_limit();
    if (text == kRemorseLine) {
        const scenario::Customer& who = customer(customer_of(id));
        return who.remorse ? std::string_view(who.remorse->says) : std::string_view();
    }
    const scenario::Moment& said = moment(id);
    return text < said.says.size() ? std::string_view(said.says[text]) : std::string_view();
}

Millis Model::clock_of(MomentId id) const { return Millis{compiled_->moments[id.position()].clock}; }

ReplyId Model::find_reply(CustomerId customer, std::string_view id) const {
    for (std::size_t r = 0; r < compiled_->replies.size(); ++r) {
        const FlatMoment& moment = compiled_->moments[compiled_->replies[r].moment];
        if (moment.customer == customer.value && compiled_->authored_replies[r]->id == id) return ReplyId::at(r);
    }
    return ReplyId::none();
}

CustomerId Model::find_customer(std::string_view id) const {
    for (std::size_t c = 0; c < scenario_->customers.size(); ++c) {
        if (scenario_->customers[c].id == id) return CustomerId::at(c);
    }
    return CustomerId::none();
}

PolicyId Model::find_policy(std::string_view id) const {
    for (std::size_t p = 0; p < scenario_->policies.size(); ++p) {
        if (scenario_->policies[p].id == id) return PolicyId::at(p);
    }
    return PolicyId::none();
}

}  // namespace composure::simulation
