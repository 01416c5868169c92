// What the trainee sees, built again from the events alone (simulation.md, "Shape": events are enough to rebuild the
// view). Knows the model and nothing of the state.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "simulation/model.h"
#include "simulation/simulation.h"

namespace composure::simulation::testing {

class RebuiltView {
public:
    explicit RebuiltView(const Model& model);
    void take(const Event& event);
    // Everything but what patience does between two events, as text.
    std::string text(Millis now) const;
    // Permille left, reckoned from the last event about it; its two figures are rounded down, so that it is off by one,
    // and by one more a minute.
    std::int64_t patience(CustomerId customer, Millis now) const;
    std::int64_t patience_known_within(CustomerId customer, Millis now) const;

private:
    struct Person {
        std::int32_t anger = 0, trust = 0, limits = 0;
        std::int64_t patience = 1000, lost_a_minute = 0;
        Millis patience_at, acknowledged_at{-1'000'000};
        bool gone = false;
        std::optional<SaidAs> said_as;  // last
        std::uint16_t text = 0;
    };
    const Model& model_;
    std::vector<Person> people_;
    std::vector<CustomerId> line_, on_hold_;
    View view_;
    std::uint32_t offered_ = 0;
    std::uint16_t own_text_ = 0;  // of the moment's own line
    std::array<bool, 2> called_before_{};
    CustomerId supervisor_for_;
    bool supervisor_here_ = false;

    Person& of(const Event& event) { return people_[event.customer.position()]; }
    void take_talk(const Event& event);
    void take_place(const Event& event);
    void take_help(const Event& event);
    void said(const Event& event);
    void forget_talk();
    void leave_line(CustomerId customer);
    bool& on_the_way(std::uint8_t helper);
    std::int64_t clock_to_come() const;
};

// The same of a view, to be compared.
std::string text_of_seen(const Model& model, const View& view);

}  // namespace composure::simulation::testing
