// Small scenarios built by hand, and event logs as lines of text, so that tests read as data.
#pragma once

#include <fmt/format.h>

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

#include "catch.h"
#include "simulation/model.h"
#include "simulation/recording.h"
#include "simulation/simulation.h"

namespace composure::simulation::testing {

using scenario::Comparison;
using scenario::Condition;
using scenario::ConditionKind;
using scenario::Helper;
using scenario::Provocation;

scenario::Vocabulary small_vocabulary();
CodeId code(std::string_view id);  // in small_vocabulary()

// "one one one": n words take 260 ms each, five at least count.
std::string words(std::size_t n);

Condition number_is(ConditionKind kind, std::int64_t value, Comparison comparison = Comparison::at_least);
Condition fact_is(std::size_t fact);
Condition heard(Provocation provocation);
Condition never();
Condition all_of(std::vector<Condition> parts);
Condition any_of(std::vector<Condition> parts);
Condition not_(Condition part);

// Targets are named: a moment of the same customer, "wait-for-help", or an outcome ("resolved").
class Build {
public:
    Build();
    Build& customer(std::string id, std::int64_t arrives = 0);
    Build& moment(std::string id, std::size_t word_count, Provocation is = Provocation::none);
    Build& reply(std::vector<std::string> does, std::string then, std::size_t word_count = 5);
    Build& then(std::string target);                          // of the moment: it goes on by itself
    Build& then_if(Condition condition, std::string target);  // of the last reply, before what it had
    Build& otherwise(std::string target);
    Build& silence(std::string target);
    Build& ends(scenario::Outcome outcome);
    Build& escalation(scenario::HelpNeeded needs, Condition due, std::string answer = "");
    Build& remorse(std::uint32_t permille, std::string then = "");
    Build& supervisor(std::int64_t arrives);
    Build& colleague(std::int64_t arrives);
    Build& may_end(scenario::MayEnd rule);
    Condition reached(std::string moment);
    Build& answers(ActKind act, std::string moment);  // of the last moment

    scenario::Customer& who() { return scenario_.customers.back(); }
    scenario::Moment& last() { return who().moments.back(); }
    scenario::Reply& said() { return last().replies.back(); }
    scenario::Escalation& needs() { return who().escalations.back(); }
    scenario::Scenario& all() { return scenario_; }

    Model model() const;

private:
    scenario::Scenario scenario_;
    std::vector<std::string> names_;  // of targets; Target::moment holds the place in here until model()
    scenario::Target target(std::string name);
};

// One play: acts at their times, answers checked, the log as text.
class Played {
public:
    explicit Played(const Model& model, std::uint64_t seed = 1) : model_(&model), simulation(model, seed) {}
    Played& to(std::int64_t at);
    Played& reply(std::int64_t at, std::string_view id);
    Played& act(std::int64_t at, ActKind kind);
    Played& act(std::int64_t at, Act act);
    Refusal refused(const Act& act);  // asks would() and act(): the same, and nothing changed
    Refusal refused(ActKind kind);
    Refusal refused_reply(std::string_view id);
    ReplyId find(std::string_view id) const;

    // All lines, or those of the kinds named ("said moved"), each as "1300 speech-ended a m1".
    std::vector<std::string> log(std::string_view kinds = "", std::int64_t from = 0) const;
    std::int64_t now() const { return simulation.now().count; }
    CustomerId at_counter() const { return simulation.counter().customer; }
    std::string moment() const;  // at the counter
    std::int32_t anger(std::string_view customer) const;
    std::int32_t trust(std::string_view customer) const;

    Digest hash_of_all() const;

private:
    const Model* model_;

public:
    Simulation simulation;
};

std::string line_of(const Model& model, const Event& event);
using Lines = std::vector<std::string>;

}  // namespace composure::simulation::testing
