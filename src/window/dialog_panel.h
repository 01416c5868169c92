// A question over a page: a card in the middle, the rest dimmed and not answering. The screen sets ui.set_modal.
#pragma once

#include <functional>

#include "window/chart_page.h"

namespace composure::window {

class DialogPanel {
public:
    void draw(Ui& ui, const std::function<void(Flow&)>& content);

private:
    float height_ = 0;  // as it was drawn last; 0: not yet
};

}  // namespace composure::window
