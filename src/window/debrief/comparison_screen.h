// After a second try: both ways side by side.
#pragma once

#include "window/debrief/comparison.h"
#include "window/debrief/timeline.h"
#include "window/ui/chart_page.h"
#include "window/ui/screen.h"

namespace composure::window {

class ComparisonScreen : public Screen {
public:
    ComparisonScreen(Comparison comparison, TryFrom tried);

    std::string name() const override { return "comparison"; }
    Next draw(Ui& ui, Millis real) override;
    void arrive(Ui& ui) override { ui.scroll_to_top("comparison"); }

private:
    void draw_differences(Flow& flow);
    void draw_curves(Flow& flow);
    void draw_words(Flow& flow);
    void draw_results(Flow& flow);
    Next draw_foot(Flow& flow);

    Comparison both_;
    TryFrom tried_;
    TimeWindow window_;
};

}  // namespace composure::window
