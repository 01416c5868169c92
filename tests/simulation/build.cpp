#include "build.h"

namespace composure::simulation::testing {
namespace {

struct SmallCode {
    const char* id;
    scenario::Pillar pillar;
    scenario::ConductKind kind;
    std::int32_t severity, anger, trust;
};

using scenario::Pillar;
constexpr auto kGood = scenario::ConductKind::good;
constexpr auto kBad = scenario::ConductKind::bad;
const SmallCode kCodes[] = {
    {"no-answer", Pillar::calm, kBad, -300, 0, 0},
    {"interrupts", Pillar::no_arguing, kBad, -200, 6'000, -5'000},
    {"nags", Pillar::escalation, kBad, -200, 6'000, -4'000},
    {"robotic", Pillar::service, kBad, -200, 5'000, -6'000},
    {"warm-hand-over", Pillar::service, kGood, 0, -6'000, 6'000},
    {"gossips", Pillar::service, kBad, -500, 3'000, -8'000},
    {"hurries", Pillar::service, kBad, -200, 6'000, -6'000},
    {"apologises", Pillar::service, kGood, 0, -6'000, 4'000},
    {"sets-limit", Pillar::service, kGood, 0, 0, 2'000},
    {"gets-help", Pillar::service, kGood, 0, -4'000, 4'000},
    {"offers-option", Pillar::service, kGood, 0, -5'000, 5'000},
    {"offers-choice", Pillar::service, kGood, 0, -5'000, 6'000},
    {"reports", Pillar::service, kGood, 0, 0, 0},
    {"contradicts", Pillar::no_arguing, kBad, -500, 12'000, -8'000},
    {"takes-seriously", Pillar::service, kGood, 0, -8'000, 6'000},
    {"snaps-back", Pillar::calm, kBad, -500, 12'000, -10'000},
    {"quiet", Pillar::service, kGood, 0, 0, 0},
    {"ignores", Pillar::service, kBad, -500, 10'000, -8'000},
};

scenario::Outcome outcome_named(const std::string& name) {
    using scenario::Outcome;
    if (name == "resolved") return Outcome::resolved;
    if (name == "walked-out") return Outcome::walked_out;
    if (name == "removed") return Outcome::removed;
    if (name == "handed-over") return Outcome::handed_over;
    return Outcome::none;
}

std::string one_of(std::string_view kinds) { return fmt::format(" {} ", kinds); }

}  // namespace

CodeId code(std::string_view id) {
    for (std::size_t n = 0; n < std::size(kCodes); ++n) {
        if (kCodes[n].id == id) return CodeId::at(n);
    }
    FAIL("no such code in the test: " << id);
    return {};
}

scenario::Vocabulary small_vocabulary() {
    scenario::Vocabulary vocabulary;
    vocabulary.topics = {"respect"};
    for (const SmallCode& small : kCodes) {
        scenario::ConductCode made;
        made.id = small.id;
        made.pillar = small.pillar;
        made.kind = small.kind;
        made.severity = small.severity;
        made.anger = small.anger;
        made.trust = small.trust;
        vocabulary.codes.push_back(made);
    }
    vocabulary.numbers.provocation_levels = {0, 1, 2, 3, 3, 1, 1, 1, 1};
    vocabulary.no_answer = code("no-answer");
    vocabulary.interrupts = code("interrupts");
    vocabulary.nags = code("nags");
    vocabulary.robotic = code("robotic");
    vocabulary.warm_hand_over = code("warm-hand-over");
    vocabulary.gossips = code("gossips");
    vocabulary.hurries = code("hurries");
    vocabulary.apologises = code("apologises");
    vocabulary.sets_limit = code("sets-limit");
    vocabulary.gets_help = code("gets-help");
    vocabulary.ignores = code("ignores");
    vocabulary.offers_option = code("offers-option");
    vocabulary.offers_choice = code("offers-choice");
    vocabulary.reports = code("reports");
    return vocabulary;
}

std::string words(std::size_t n) {
    std::string text;
    for (std::size_t word = 0; word < n; ++word) text += word == 0 ? "one" : " one";
    return text;
}

Condition number_is(ConditionKind kind, std::int64_t value, Comparison comparison) {
    Condition condition;
    condition.kind = kind;
    condition.value = value;
    condition.comparison = comparison;
    return condition;
}

Condition fact_is(std::size_t fact) {
    Condition condition;
    condition.kind = ConditionKind::fact;
    condition.fact = FactId::at(fact);
    return condition;
}

Condition heard(Provocation provocation) {
    Condition condition;
    condition.kind = ConditionKind::heard;
    condition.provocation = provocation;
    return condition;
}

Condition never() {
    Condition condition;
    condition.kind = ConditionKind::never;
    return condition;
}

Condition all_of(std::vector<Condition> parts) {
    Condition condition;
    condition.kind = ConditionKind::all;
    condition.parts = std::move(parts);
    return condition;
}

Condition any_of(std::vector<Condition> parts) {
    Condition condition = all_of(std::move(parts));
    condition.kind = ConditionKind::any;
    return condition;
}

Condition not_(Condition part) {
    Condition condition = all_of({std::move(part)});
    condition.kind = ConditionKind::not_;
    return condition;
}

Build::Build() {
    scenario_.id = "small";
    scenario_.vocabulary = small_vocabulary();
}

Build& Build::customer(std::string id, std::int64_t arrives) {
    scenario::Customer customer;
    customer.id = std::move(id);
    customer.arrives = Millis{arrives};
    scenario_.customers.push_back(std::move(customer));
    return *this;
}

Build& Build::moment(std::string id, std::size_t word_count, Provocation is) {
    scenario::Moment moment;
    moment.id = std::move(id);
    moment.customer = CustomerId::at(scenario_.customers.size() - 1);
    if (word_count > 0) moment.says = {words(word_count)};
    moment.is = is;
    who().moments.push_back(std::move(moment));
    return *this;
}

Build& Build::reply(std::vector<std::string> does, std::string then, std::size_t word_count) {
    scenario::Reply reply;
    reply.id = fmt::format("{}.{}", last().id, last().replies.size() + 1);
    reply.say = words(word_count);
    for (const std::string& id : does) reply.does.push_back(code(id));
    reply.then.push_back({Condition{}, target(std::move(then))});
    last().replies.push_back(std::move(reply));
    return *this;
}

Build& Build::then(std::string name) {
    last().then.push_back({Condition{}, target(std::move(name))});
    return *this;
}

Build& Build::then_if(Condition condition, std::string name) {
    said().then.insert(said().then.begin(), {std::move(condition), target(std::move(name))});
    return *this;
}

Build& Build::otherwise(std::string name) {
    said().otherwise = target(std::move(name));
    return *this;
}

Build& Build::silence(std::string name) {
    last().silence = target(std::move(name));
    return *this;
}

Build& Build::ends(scenario::Outcome outcome) {
    last().ends = outcome;
    return *this;
}

Build& Build::escalation(scenario::HelpNeeded needs, Condition due, std::string answer) {
    scenario::Escalation escalation;
    escalation.needs = needs;
    escalation.due = std::move(due);
    escalation.harm.kind = ConditionKind::walked_out;
    if (!answer.empty()) escalation.answer = target(std::move(answer)).moment;
    who().escalations.push_back(std::move(escalation));
    return *this;
}

Build& Build::remorse(std::uint32_t permille, std::string then) {
    scenario::Remorse remorse;
    remorse.chance_permille = permille;
    remorse.says = words(10);
    if (!then.empty()) remorse.then.push_back({Condition{}, target(std::move(then))});
    who().remorse = std::move(remorse);
    return *this;
}

Build& Build::supervisor(std::int64_t arrives) {
    scenario_.supervisor.present = true;
    scenario_.supervisor.arrives = Millis{arrives};
    return *this;
}

Build& Build::colleague(std::int64_t arrives) {
    scenario_.colleague.present = true;
    scenario_.colleague.arrives = Millis{arrives};
    return *this;
}

Build& Build::may_end(scenario::MayEnd rule) {
    scenario_.may_end = rule;
    return *this;
}

Build& Build::answers(ActKind act, std::string name) {
    scenario::AnswersTo& to = last().answers_to;
    MomentId& answer = act == ActKind::listen             ? to.listen
                       : act == ActKind::set_limit        ? to.set_limit
                       : act == ActKind::end_conversation ? to.end_conversation
                       : act == ActKind::call_supervisor  ? to.call_supervisor
                                                          : to.call_colleague;
    answer = target(std::move(name)).moment;
    return *this;
}

Condition Build::reached(std::string moment) {
    Condition condition;
    condition.kind = ConditionKind::reached;
    condition.moment = target(std::move(moment)).moment;
    return condition;
}

scenario::Target Build::target(std::string name) {
    scenario::Target made;
    made.outcome = outcome_named(name);
    if (made.outcome != scenario::Outcome::none) {
        made.kind = scenario::Target::Kind::ends;
    } else if (name == "wait-for-help") {
        made.kind = scenario::Target::Kind::wait_for_help;
    } else {
        made.kind = scenario::Target::Kind::moment;
        made.moment = MomentId::at(names_.size());
        names_.push_back(std::move(name));
    }
    return made;
}

namespace {

// Places in Build::names_ become moments of this customer.
struct Resolve {
    const std::vector<std::string>& names;
    const scenario::Customer& customer;

    void operator()(MomentId& id) const {
        if (!id.exists()) return;
        const std::string& name = names.at(id.position());
        for (std::size_t n = 0; n < customer.moments.size(); ++n) {
            if (customer.moments[n].id != name) continue;
            id = MomentId::at(customer.first_moment.position() + n);
            return;
        }
        FAIL("no such moment in the test: " << name);
    }
    void operator()(scenario::Target& target) const { (*this)(target.moment); }
    void operator()(Condition& condition) const {
        (*this)(condition.moment);
        for (Condition& part : condition.parts) (*this)(part);
    }
    void operator()(scenario::Way& way) const {
        for (scenario::Branch& branch : way) {
            (*this)(branch.condition);
            (*this)(branch.target);
        }
    }
    void operator()(scenario::Moment& moment) const {
        (*this)(moment.then);
        if (moment.silence) (*this)(*moment.silence);
        scenario::AnswersTo& to = moment.answers_to;
        for (MomentId* id :
             {&to.listen, &to.set_limit, &to.end_conversation, &to.call_supervisor, &to.call_colleague}) {
            (*this)(*id);
        }
        for (scenario::Reply& reply : moment.replies) {
            (*this)(reply.condition);
            (*this)(reply.then);
            if (reply.otherwise) (*this)(*reply.otherwise);
        }
    }
};

}  // namespace

Model Build::model() const {
    scenario::Scenario made = scenario_;
    std::size_t first = 0;
    for (scenario::Customer& customer : made.customers) {
        customer.first_moment = MomentId::at(first);
        first += customer.moments.size();
        const Resolve resolve{names_, customer};
        for (scenario::Moment& moment : customer.moments) resolve(moment);
        if (customer.remorse) resolve(customer.remorse->then);
        for (scenario::Escalation& escalation : customer.escalations) {
            resolve(escalation.due);
            resolve(escalation.harm);
            resolve(escalation.answer);
        }
    }
    return Model(std::move(made));
}

Played& Played::to(std::int64_t at) {
    simulation.advance(Millis{at});
    return *this;
}

ReplyId Played::find(std::string_view id) const {
    const Simulation::Counter counter = simulation.counter();
    for (std::size_t n = 0; counter.moment.exists() && n < model_->reply_count(counter.moment); ++n) {
        const ReplyId reply = ReplyId::at(model_->first_reply(counter.moment).position() + n);
        if (model_->reply(reply).id == id) return reply;
    }
    return counter.customer.exists() ? model_->find_reply(counter.customer, id) : ReplyId::none();
}

Played& Played::reply(std::int64_t at, std::string_view id) {
    to(at);
    Act made;
    made.reply = find(id);
    return act(at, made);
}

Played& Played::act(std::int64_t at, ActKind kind) {
    Act made;
    made.kind = kind;
    return act(at, made);
}

Played& Played::act(std::int64_t at, Act made) {
    to(at);
    INFO("act " << name_of(made.kind) << " at " << at);
    REQUIRE(simulation.would(made).refused == Refusal::none);
    REQUIRE(simulation.act(made).refused == Refusal::none);
    return *this;
}

Refusal Played::refused(const Act& made) {
    const Digest before = hash_of_all();
    const Refusal asked = simulation.would(made).refused;
    const Refusal done = simulation.act(made).refused;
    REQUIRE(asked == done);
    REQUIRE(done != Refusal::none);
    REQUIRE(hash_of_all() == before);
    return done;
}

Refusal Played::refused(ActKind kind) {
    Act made;
    made.kind = kind;
    return refused(made);
}

Refusal Played::refused_reply(std::string_view id) {
    Act made;
    made.reply = find(id);
    return refused(made);
}

std::vector<std::string> Played::log(std::string_view kinds, std::int64_t from) const {
    std::vector<std::string> lines;
    const std::string wanted = one_of(kinds);
    for (const Event& event : simulation.events()) {
        if (event.at.count < from) continue;
        if (!kinds.empty() && wanted.find(one_of(name_of(event.kind))) == std::string::npos) continue;
        lines.push_back(line_of(*model_, event));
    }
    return lines;
}

std::string Played::moment() const {
    const Simulation::Counter counter = simulation.counter();
    return counter.moment.exists() ? model_->moment(counter.moment).id : std::string();
}

std::int32_t Played::anger(std::string_view customer) const {
    const CustomerId id = model_->find_customer(customer);
    std::int32_t anger = model_->customer(id).anger;
    for (const Event& event : simulation.events()) {
        if (event.kind == EventKind::moved && event.customer == id) anger = event.value;
    }
    return anger;
}

std::int32_t Played::trust(std::string_view customer) const {
    const CustomerId id = model_->find_customer(customer);
    std::int32_t trust = model_->customer(id).trust;
    for (const Event& event : simulation.events()) {
        if (event.kind == EventKind::moved && event.customer == id) trust = event.other;
    }
    return trust;
}

// Everything that a refused act may not touch.
Digest Played::hash_of_all() const {
    View shown;
    simulation.view(shown);
    std::string text = to_hex(hash_of(simulation.events()));
    text += fmt::format(" {} {} {}", now(), simulation.acts().size(), shown.replies.size());
    text += fmt::format(" {} {}", shown.consulted, shown.limits_set);
    const std::optional<Millis> next = simulation.next_change();
    text += fmt::format(" {}", next ? next->count : -1);
    return sha256(std::string_view(text));
}

std::string line_of(const Model& model, const Event& event) {
    std::string line = fmt::format("{} {}", event.at.count, name_of(event.kind));
    if (event.customer.exists()) line += fmt::format(" {}", model.customer(event.customer).id);
    if (event.moment.exists()) line += fmt::format(" {}", model.moment(event.moment).id);
    if (event.reply.exists()) line += fmt::format(" \"{}\"", model.reply(event.reply).id);
    if (event.detail != 0) line += fmt::format(" d{}", event.detail);
    if (event.value != 0) line += fmt::format(" {}", event.value);
    if (event.other != 0) line += fmt::format(" / {}", event.other);
    if (event.ref != 0 && event.ref != 0xFFFF) line += fmt::format(" r{}", event.ref);
    return line;
}

}  // namespace composure::simulation::testing
