#include <fmt/format.h>

#include <map>
#include <utility>

#include "scoring/authored_ids_internal.h"

namespace composure::scoring {

namespace {

using Counted = std::map<std::pair<CustomerId, std::string>, int>;

std::string numbered(Counted& counted, CustomerId customer, const std::string& id) {
    const int nth = ++counted[{customer, id}];
    return nth == 1 ? id : fmt::format("{}#{}", id, nth);
}

template <class Id>
std::string_view at(const std::vector<std::string>& words, Id id) {
    return id.exists() && id.position() < words.size() ? std::string_view(words[id.position()]) : std::string_view();
}

}  // namespace

AuthoredIds::AuthoredIds(const simulation::Model& model) : model_(model) {
    Counted moments, replies, escalations;
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        const MomentId id = MomentId::at(n);
        moments_.push_back(numbered(moments, model.customer_of(id), model.moment(id).id));
    }
    for (std::size_t n = 0; n < model.reply_count(); ++n) {
        const ReplyId id = ReplyId::at(n);
        replies_.push_back(numbered(replies, model.customer_of(model.moment_of(id)), model.reply(id).id));
    }
    for (std::size_t n = 0; n < model.escalation_count(); ++n) {
        const CustomerId customer = model.customer_of(EscalationId::at(n));
        escalations_.push_back(fmt::format("{}.{}", word_of(customer), ++escalations[{customer, ""}]));
    }
}

std::string_view AuthoredIds::word_of(CustomerId id) const {
    const auto& customers = model_.scenario().customers;
    return id.exists() && id.position() < customers.size() ? std::string_view(customers[id.position()].id)
                                                           : std::string_view();
}
std::string_view AuthoredIds::word_of(MomentId id) const { return at(moments_, id); }
std::string_view AuthoredIds::word_of(ReplyId id) const { return at(replies_, id); }
std::string_view AuthoredIds::word_of(EscalationId id) const { return at(escalations_, id); }
std::string_view AuthoredIds::word_of(CodeId id) const {
    const auto& codes = model_.vocabulary().codes;
    return id.exists() && id.position() < codes.size() ? std::string_view(codes[id.position()].id) : std::string_view();
}
std::string_view AuthoredIds::topic(std::size_t index) const {
    const auto& topics = model_.vocabulary().topics;
    return index < topics.size() ? std::string_view(topics[index]) : std::string_view();
}

std::string AuthoredIds::topic_or_number(std::size_t index) const {
    const std::string_view name = topic(index);
    return name.empty() ? fmt::format("{}", index + 1) : std::string(name);
}

CustomerId AuthoredIds::customer(std::string_view word) const { return model_.find_customer(word); }
MomentId AuthoredIds::moment(CustomerId of, std::string_view word) const {
    for (std::size_t n = 0; n < moments_.size(); ++n) {
        if (moments_[n] == word && model_.customer_of(MomentId::at(n)) == of) return MomentId::at(n);
    }
    return MomentId::none();
}
ReplyId AuthoredIds::reply(CustomerId of, std::string_view word) const {
    for (std::size_t n = 0; n < replies_.size(); ++n) {
        if (replies_[n] == word && model_.customer_of(model_.moment_of(ReplyId::at(n))) == of) return ReplyId::at(n);
    }
    return ReplyId::none();
}
CodeId AuthoredIds::code(std::string_view word) const { return model_.vocabulary().find(word); }
EscalationId AuthoredIds::escalation(std::string_view word) const {
    for (std::size_t n = 0; n < escalations_.size(); ++n) {
        if (escalations_[n] == word) return EscalationId::at(n);
    }
    return EscalationId::none();
}

}  // namespace composure::scoring
