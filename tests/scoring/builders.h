// Small scenarios and event logs written by hand, so that every sentence of rubric.md can be tested with its exact
// numbers and without the simulation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "scoring/judge.h"
#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::scoring::testing {

// The words that the tests use, with the severities of assets/rubric.yaml.
scenario::Vocabulary vocabulary();

struct MomentPlan {
    std::string id;
    scenario::Provocation is = scenario::Provocation::none;
    std::vector<std::string> calls_for = {};
    std::vector<std::vector<std::string>> replies = {};  // what each does, by code
    scenario::Speaker who = scenario::Speaker::customer;
};

struct NeedPlan {
    bool foil = false;
    scenario::HelpNeeded needs = scenario::HelpNeeded::supervisor;
    Millis within{20'000};
};

struct CustomerPlan {
    std::string id;
    std::vector<MomentPlan> moments = {};
    std::vector<NeedPlan> needs = {};
};

// The lines are "<moment> says", the replies "<moment> reply <n>". Names: "Mr Kask" for "kask".
scenario::Scenario scenario_of(const std::vector<CustomerPlan>& plans);
inline simulation::Model model_of(const std::vector<CustomerPlan>& plans) {
    return simulation::Model(scenario_of(plans));
}

// One log, second by second: each call happens one second after the one before, or at the time set with at().
class Log {
public:
    explicit Log(const simulation::Model& model) : model_(model) {}

    Log& at(std::int64_t milliseconds);
    Log& arrives(std::string_view customer);  // joins the line
    Log& serves(std::string_view customer);   // called from the line
    Log& acknowledges(std::string_view customer);
    // A visit to a moment, with all its replies on offer (or those in `offered`, as bits).
    Log& says(std::string_view customer, std::string_view moment, simulation::SaidAs as = simulation::SaidAs::first,
              int offered = -1);
    Log& replies(int n);     // the nth reply (from 1) of the moment said last
    Log& interrupts(int n);  // the same, cutting them off
    Log& silent(int in_a_row = 1);
    Log& limit(bool nags = false);  // the button
    Log& ends_talk();               // the button
    Log& turn(std::string_view customer, std::string_view moment, int reply) {
        return says(customer, moment).replies(reply);
    }
    Log& calls(scenario::Helper helper = scenario::Helper::supervisor, int progress = 0);
    Log& unsafe();
    Log& help(scenario::Helper helper = scenario::Helper::supervisor);
    Log& hand_over(scenario::HandOverReply::Kind kind);
    Log& due(std::size_t need = 0);
    Log& harm(std::size_t need = 0);
    Log& moved(int anger, simulation::MovedBy by);  // at the instant of the act before it
    Log& gone(std::string_view customer, scenario::Outcome outcome);
    Log& asks(std::string_view customer);
    Log& ended(simulation::EndStatus status = simulation::EndStatus::finished);

    std::vector<simulation::Event> events;

private:
    simulation::Event& add(simulation::EventKind kind);
    simulation::Event& tick(simulation::EventKind kind);

    const simulation::Model& model_;
    std::int64_t now_ = -1000;
    CustomerId customer_;
    MomentId moment_;
};

CustomerId customer_named(const simulation::Model& model, std::string_view id);
MomentId moment_named(const simulation::Model& model, std::string_view customer, std::string_view id);

// Judged against `reference`'s own log.
Scorecard judged(const simulation::Model& model, const Log& log, const Log& reference,
                 simulation::Settings settings = {});

}  // namespace composure::scoring::testing
