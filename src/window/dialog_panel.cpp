#include "window/dialog_panel.h"

#include <imgui.h>

namespace composure::window {

void DialogPanel::draw(Ui& ui, const std::function<void(Flow&)>& content) {
    ui.set_layer(Layer::panel);
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().dim.with_alpha(0.45F).packed());
    const float width = std::min(ui.px(560), ui.size().x - ui.px(24));
    const float left = (ui.size().x - width) / 2;
    const float top =
        ui.begin_scroll("dialog", {left - ui.px(6), ui.px(8), width + ui.px(16), ui.size().y - ui.px(16)}, false);
    const float room = ui.size().y - ui.px(16) - height_;
    Flow outer(ui, {left, top + std::max(ui.px(4), room * 0.4F), width, 0});
    const float from = outer.y;
    draw_card(outer, ui.theme().surface, ui.theme().outline, content);
    height_ = outer.y - from;
    ui.end_scroll(outer.y + ui.px(4) - top);
    ui.set_layer(Layer::page);
}

}  // namespace composure::window
