// What is wrong with the file that is being written, over the play that goes on in its last good version.
#include <imgui.h>

#include "window/play_screen.h"
#include "window/words.h"

namespace composure::window {

namespace {

constexpr std::size_t kMostFaultsShown = 4;

}  // namespace

// Between the top bar and the picture; returns the height taken.
float PlayScreen::draw_faults(Ui& ui, Rect area) {
    if (faults_.empty()) return 0;
    const float inside = area.width - ui.px(32);
    std::vector<std::string> lines = faults_;
    if (lines.size() > kMostFaultsShown) {
        const std::size_t more = lines.size() - kMostFaultsShown;
        lines.resize(kMostFaultsShown);
        lines.push_back(tr_count("and {} more", "and {} more", more));
    }
    const std::string heading = tr("The file cannot be read as it is; the last good version goes on.");
    float height = ui.text_height(heading, Face::strong, inside) + ui.px(16);
    for (const std::string& line : lines) height += ui.text_height(line, Face::small, inside) + ui.px(3);
    ui.set_layer(Layer::page);
    ui.list().AddRectFilled({area.x, area.y}, {area.right(), area.y + height}, ui.theme().warm_soft.packed());
    ui.list().AddLine({area.x, area.y + height}, {area.right(), area.y + height}, ui.theme().warm.packed());
    const float x = area.x + ui.px(16);
    float y = area.y + ui.px(7);
    y += ui.text({x, y, inside, 0}, heading, {Face::strong, ui.theme().ink}) + ui.px(3);
    for (const std::string& line : lines)
        y += ui.text({x, y, inside, 0}, line, {Face::small, ui.theme().ink}) + ui.px(3);
    return height;
}

}  // namespace composure::window
