#include <imgui.h>

#include "window/controls.h"
#include "window/desk.h"

namespace composure::window {
namespace {

class SettingsScreen : public Screen {
public:
    explicit SettingsScreen(Desk& desk) : desk_(desk) {}
    std::string name() const override { return "settings"; }
    Next draw(Ui& ui, Millis) override {
        ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
        const ButtonSpec back{"settings/back", tr("Back"), "Esc", "", ButtonStyle::plain};
        if (button(ui, {ui.px(20), ui.px(20), button_width(ui, back), ui.px(42)}, back, Key::escape)) return GoBack{};
        return Stay{};
    }

private:
    Desk& desk_;
};

}  // namespace

std::unique_ptr<Screen> make_settings_screen(Desk& desk) { return std::make_unique<SettingsScreen>(desk); }

}  // namespace composure::window
