#include "scoring/builders.h"

#include <stdexcept>

namespace composure::scoring::testing {
namespace {

using scenario::ConductKind;
using simulation::Event;
using simulation::EventKind;

void add_code(scenario::Vocabulary& words, std::string id, Pillar pillar, std::int32_t severity,
              std::string topic = "") {
    scenario::ConductCode code;
    code.id = std::move(id);
    code.pillar = pillar;
    code.kind = severity == 0 ? ConductKind::good : ConductKind::bad;
    code.severity = severity;
    for (std::size_t n = 0; n < words.topics.size(); ++n) {
        if (words.topics[n] == topic) code.topic_index = static_cast<std::uint8_t>(n);
    }
    code.topic = std::move(topic);
    code.says = "Did " + code.id + ".";
    code.better = "Better than " + code.id + ".";
    code.rules = {"NL1"};
    code.trust = severity == 0 ? 1'000 : -1'000;
    words.codes.push_back(std::move(code));
}

void add_codes(scenario::Vocabulary& words) {
    add_code(words, "apologises", Pillar::service, 0, "reassurance");
    add_code(words, "reassures", Pillar::service, 0, "reassurance");
    add_code(words, "takes-seriously", Pillar::service, 0, "respect");
    add_code(words, "sets-limit", Pillar::service, 0, "respect");
    add_code(words, "gets-help", Pillar::service, 0, "guiding");
    add_code(words, "warm-hand-over", Pillar::service, 0, "guiding");
    add_code(words, "offers-option", Pillar::service, 0, "agreeing");
    add_code(words, "offers-choice", Pillar::service, 0, "agreeing");
    add_code(words, "reports", Pillar::service, 0, "honesty");
    add_code(words, "snaps-back", Pillar::calm, -500);
    add_code(words, "raises-voice", Pillar::calm, -1000);
    add_code(words, "mild-calm", Pillar::calm, -200);
    add_code(words, "no-answer", Pillar::calm, -300);
    add_code(words, "insults", Pillar::calm, -1000);
    words.codes.back().serious = true;
    add_code(words, "contradicts", Pillar::no_arguing, -500);
    add_code(words, "justifies", Pillar::no_arguing, -200);
    add_code(words, "yes-but", Pillar::no_arguing, -100);
    add_code(words, "calls-liar", Pillar::no_arguing, -1000);
    add_code(words, "interrupts", Pillar::no_arguing, -200);
    add_code(words, "claims-authority", Pillar::escalation, -500);
    add_code(words, "nags", Pillar::escalation, -200);
    add_code(words, "fobs-off", Pillar::service, -500);
    add_code(words, "jargon", Pillar::service, -200);
    add_code(words, "gossips", Pillar::service, -500);
    add_code(words, "hurries", Pillar::service, -200);
    add_code(words, "robotic", Pillar::service, -200);
    add_code(words, "gives-in", Pillar::service, -500);
    words.codes.back().surrender = true;
    add_code(words, "ignores", Pillar::service, -500);
}

void fill_numbers(scenario::RubricNumbers& numbers) {
    constexpr std::array<std::int32_t, scenario::kPillarCount> kWeights{25, 20, 25, 25, 5};
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n) {
        numbers.pillars[n].weight = kWeights[n];
        if (n < 4) numbers.pillars[n].floor = 60;
    }
    numbers.provocation_levels = {0, 1, 2, 3, 3, 1, 1, 1, 1};
}

CodeId code_named(const scenario::Vocabulary& words, std::string_view id) {
    for (std::size_t n = 0; n < words.codes.size(); ++n) {
        if (words.codes[n].id == id) return CodeId::at(n);
    }
    throw std::logic_error("no code " + std::string(id));
}

std::vector<CodeId> codes_named(const scenario::Vocabulary& words, const std::vector<std::string>& ids) {
    std::vector<CodeId> codes;
    for (const std::string& id : ids) codes.push_back(code_named(words, id));
    return codes;
}

scenario::Moment moment_of(const scenario::Vocabulary& words, const MomentPlan& plan, CustomerId customer) {
    scenario::Moment moment;
    moment.id = plan.id;
    moment.customer = customer;
    moment.says = {plan.id + " says"};
    moment.who = plan.who;
    moment.is = plan.is;
    moment.calls_for = codes_named(words, plan.calls_for);
    for (std::size_t n = 0; n < plan.replies.size(); ++n) {
        scenario::Reply reply;
        reply.id = plan.id + "." + std::to_string(n + 1);
        reply.say = plan.id + " reply " + std::to_string(n + 1);
        reply.does = codes_named(words, plan.replies[n]);
        moment.replies.push_back(std::move(reply));
    }
    if (plan.replies.empty()) moment.ends = scenario::Outcome::resolved;
    return moment;
}

std::string name_for(std::string id) {
    id.front() = static_cast<char>(id.front() - 'a' + 'A');
    return "Mr " + id;
}

}  // namespace

scenario::Vocabulary vocabulary() {
    scenario::Vocabulary words;
    words.topics = {"respect", "reassurance", "asking", "guiding", "agreeing", "honesty", "fairness"};
    words.topic_names = {"Respect", "Reassurance", "Asking and listening", "Guiding", "Agreeing",
                         "Honesty", "Fairness"};
    words.version = "test";
    add_codes(words);
    fill_numbers(words.numbers);
    words.no_answer = code_named(words, "no-answer");
    words.interrupts = code_named(words, "interrupts");
    words.nags = code_named(words, "nags");
    words.robotic = code_named(words, "robotic");
    words.warm_hand_over = code_named(words, "warm-hand-over");
    words.gossips = code_named(words, "gossips");
    words.hurries = code_named(words, "hurries");
    words.apologises = code_named(words, "apologises");
    words.sets_limit = code_named(words, "sets-limit");
    words.gets_help = code_named(words, "gets-help");
    words.offers_option = code_named(words, "offers-option");
    words.offers_choice = code_named(words, "offers-choice");
    words.reports = code_named(words, "reports");
    words.ignores = code_named(words, "ignores");
    return words;
}

scenario::Scenario scenario_of(const std::vector<CustomerPlan>& plans) {
    scenario::Scenario scenario;
    scenario.id = "story";
    scenario.vocabulary = vocabulary();
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n) {
        scenario.weights[n] = scenario.vocabulary.numbers.pillars[n].weight;
        scenario.floors[n] = scenario.vocabulary.numbers.pillars[n].floor;
    }
    std::size_t moments = 0;
    for (const CustomerPlan& plan : plans) {
        scenario::Customer customer;
        customer.id = plan.id;
        customer.name = name_for(plan.id);
        customer.first_moment = MomentId::at(moments);
        const CustomerId id = CustomerId::at(scenario.customers.size());
        for (const MomentPlan& moment : plan.moments)
            customer.moments.push_back(moment_of(scenario.vocabulary, moment, id));
        for (const NeedPlan& need : plan.needs) {
            scenario::Escalation key;
            key.needs = need.needs;
            key.within = need.within;
            key.due.kind = need.foil ? scenario::ConditionKind::never : scenario::ConditionKind::all;
            customer.escalations.push_back(key);
        }
        moments += plan.moments.size();
        scenario.customers.push_back(std::move(customer));
    }
    return scenario;
}

CustomerId customer_named(const simulation::Model& model, std::string_view id) {
    for (std::size_t n = 0; n < model.scenario().customers.size(); ++n) {
        if (model.scenario().customers[n].id == id) return CustomerId::at(n);
    }
    throw std::logic_error("no customer " + std::string(id));
}

MomentId moment_named(const simulation::Model& model, std::string_view customer, std::string_view id) {
    const scenario::Customer& whose = model.customer(customer_named(model, customer));
    for (std::size_t n = 0; n < whose.moments.size(); ++n) {
        if (whose.moments[n].id == id) return MomentId::at(whose.first_moment.position() + n);
    }
    throw std::logic_error("no moment " + std::string(id));
}

Event& Log::add(EventKind kind) {
    Event event;
    event.at = Millis{now_};
    event.kind = kind;
    event.customer = customer_;
    events.push_back(event);
    return events.back();
}

Event& Log::tick(EventKind kind) {
    now_ += 1000;
    return add(kind);
}

Log& Log::at(std::int64_t milliseconds) {
    now_ = milliseconds - 1000;
    return *this;
}

Log& Log::arrives(std::string_view customer) {
    tick(EventKind::arrived).customer = customer_named(model_, customer);
    return *this;
}

Log& Log::serves(std::string_view customer) {
    Event& event = tick(EventKind::came_to_counter);
    event.customer = customer_named(model_, customer);
    event.detail = 1;
    return *this;
}

Log& Log::acknowledges(std::string_view customer) {
    tick(EventKind::acknowledged).customer = customer_named(model_, customer);
    return *this;
}

Log& Log::says(std::string_view customer, std::string_view moment, simulation::SaidAs as, int offered) {
    customer_ = customer_named(model_, customer);
    moment_ = moment_named(model_, customer, moment);
    Event& said = tick(EventKind::said);
    said.moment = moment_;
    said.value = 1200;
    said.detail = static_cast<std::uint8_t>(as);
    const std::size_t count = model_.reply_count(moment_);
    if (count == 0) return *this;
    Event& offer = add(EventKind::offered);
    offer.moment = moment_;
    offer.value = offered >= 0 ? offered : (1 << count) - 1;
    return *this;
}

Log& Log::replies(int n) {
    Event& event = tick(EventKind::replied);
    event.moment = moment_;
    event.reply = ReplyId::at(model_.first_reply(moment_).position() + static_cast<std::size_t>(n) - 1);
    return *this;
}

Log& Log::interrupts(int n) {
    Event& event = tick(EventKind::cut_off);
    event.moment = moment_;
    event.detail = 1;
    now_ -= 1000;
    return replies(n);
}

Log& Log::silent(int in_a_row) {
    Event& event = tick(EventKind::silence);
    event.moment = moment_;
    event.detail = static_cast<std::uint8_t>(in_a_row);
    return *this;
}

Log& Log::limit(bool nags) {
    Event& event = tick(EventKind::limit_set);
    event.moment = moment_;
    event.detail = nags ? 1 : 0;
    return *this;
}

Log& Log::ends_talk() {
    tick(EventKind::told_to_leave).moment = moment_;
    return *this;
}

Log& Log::calls(scenario::Helper helper, int progress) {
    Event& event = tick(EventKind::called);
    event.moment = moment_;
    event.detail = static_cast<std::uint8_t>(helper);
    event.other = progress;
    return *this;
}

Log& Log::unsafe() {
    tick(EventKind::felt_unsafe).moment = moment_;
    now_ -= 1000;
    return calls();
}

Log& Log::help(scenario::Helper helper) {
    tick(EventKind::help_arrived).detail = static_cast<std::uint8_t>(helper);
    return *this;
}

Log& Log::hand_over(scenario::HandOverReply::Kind kind) {
    for (std::size_t n = 0; n < model_.moment_count(); ++n) {
        const MomentId id = MomentId::at(n);
        if (model_.is_hand_over(id) && model_.customer_of(id) == customer_) moment_ = id;
    }
    tick(EventKind::hand_over_began).moment = moment_;
    Event& event = tick(EventKind::handed_over);
    event.moment = moment_;
    event.detail = static_cast<std::uint8_t>(kind);
    for (std::size_t n = 0; n < model_.reply_count(moment_); ++n) {
        const ReplyId reply = ReplyId::at(model_.first_reply(moment_).position() + n);
        if (model_.hand_over_kind(reply) == kind) event.reply = reply;
    }
    return *this;
}

Log& Log::due(std::size_t need) {
    tick(EventKind::due).ref = static_cast<std::uint16_t>(need);
    return *this;
}

Log& Log::harm(std::size_t need) {
    tick(EventKind::harm).ref = static_cast<std::uint16_t>(need);
    return *this;
}

Log& Log::moved(int anger, simulation::MovedBy by) {
    Event& event = add(EventKind::moved);
    event.value = anger;
    event.detail = static_cast<std::uint8_t>(by);
    return *this;
}

Log& Log::gone(std::string_view customer, scenario::Outcome outcome) {
    customer_ = customer_named(model_, customer);
    tick(EventKind::gone).detail = static_cast<std::uint8_t>(outcome);
    return *this;
}

Log& Log::asks(std::string_view customer) {
    customer_ = customer_named(model_, customer);
    tick(EventKind::asked_afterwards);
    return *this;
}

Log& Log::ended(simulation::EndStatus status) {
    customer_ = CustomerId::none();
    tick(EventKind::ended).detail = static_cast<std::uint8_t>(status);
    return *this;
}

Scorecard judged(const simulation::Model& model, const Log& log, const Log& reference, simulation::Settings settings) {
    return judge(model, log.events, measure_reference(model, reference.events), settings);
}

}  // namespace composure::scoring::testing
