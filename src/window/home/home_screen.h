// Home: greets, offers what next, shows the library, and leads everywhere else.
#pragma once

#include "window/home/home_facts.h"

namespace composure::window {

class Flow;

class HomeScreen : public Screen {
public:
    explicit HomeScreen(Desk& desk) : desk_(desk) {}
    std::string name() const override { return "home"; }
    void arrive(Ui& ui) override;  // reads the records
    Next draw(Ui& ui, Millis real) override;

private:
    void draw_banner(Flow& flow, bool roomy);
    void draw_next(Flow& flow);
    void draw_asked(Flow& flow);
    void draw_library(Flow& flow);
    void draw_standing(Flow& flow);
    static void draw_pillar(Flow& flow, const records::PillarStanding& standing);

    Desk& desk_;
    HomeFacts facts_;
    Next next_;
};

}  // namespace composure::window
