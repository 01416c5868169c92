// The ids that a frozen scorecard is written with, in both directions. Within a customer the nth of one id (the
// engine's own hand-overs share theirs) is written "hand-over#2". Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "simulation/model.h"

namespace composure::scoring {

class AuthoredIds {
public:
    explicit AuthoredIds(const simulation::Model& model);

    // Empty for none.
    std::string_view word_of(CustomerId id) const;
    std::string_view word_of(MomentId id) const;
    std::string_view word_of(ReplyId id) const;
    std::string_view word_of(CodeId id) const;
    std::string_view word_of(EscalationId id) const;  // "tamm.1": the first of this customer
    std::string_view topic(std::size_t index) const;
    std::string topic_or_number(std::size_t index) const;  // "reassurance"; "12" where the table has no 12th

    // none() if unknown.
    CustomerId customer(std::string_view word) const;
    MomentId moment(CustomerId of, std::string_view word) const;
    ReplyId reply(CustomerId of, std::string_view word) const;
    CodeId code(std::string_view word) const;
    EscalationId escalation(std::string_view word) const;

    const simulation::Model& model() const { return model_; }

private:
    const simulation::Model& model_;
    std::vector<std::string> moments_, replies_, escalations_;
};

}  // namespace composure::scoring
