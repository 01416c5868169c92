// Where one arrives: what the program is, and which scenarios there are.
#pragma once

#include <string>
#include <vector>

#include "scenario/scenario.h"
#include "window/ui.h"

namespace composure::window {

struct HomeChoice {
    std::string id;  // of the scenario to play; empty: none
    bool quit = false;
};

class HomeScreen {
public:
    HomeChoice draw(Ui& ui, const std::vector<scenario::Scenario>& scenarios);
    void arrive(Ui& ui) { ui.focus("home/1"); }
    void set_message(std::string message) { message_ = std::move(message); }

private:
    bool draw_scenario(Ui& ui, Rect rect, const scenario::Scenario& scenario, std::size_t number);
    float scenario_height(const Ui& ui, const scenario::Scenario& scenario, float width) const;

    std::string message_;
};

}  // namespace composure::window
