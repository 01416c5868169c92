// What is wrong with the file that is being written, over the play that goes on in its last good version.
#include <imgui.h>

#include "window/play/play_screen.h"
#include "window/text/words.h"

namespace composure::window {

namespace {

constexpr std::size_t kMostFaultsShown = 4;
constexpr float kMostOfTheScreen = 0.45F;

}  // namespace

// Between the top bar and the picture; returns the height taken. It never takes so much that nothing is left to play
// in: what has no room is counted.
float PlayScreen::draw_faults(Ui& ui, Rect area) {
    if (faults_.empty()) return 0;
    const float inside = area.width - ui.px(32);
    const auto height_of = [&](const std::string& line) {
        return ui.text_height(line, Face::small, inside) + ui.px(3);
    };
    const auto more_than = [&](std::size_t shown) {
        return tr_count("and {} more", "and {} more", faults_.size() - shown);
    };
    const std::string heading = tr("The file cannot be read as it is; the last good version goes on.");
    const float most = area.height * kMostOfTheScreen - height_of(more_than(0));
    float height = ui.text_height(heading, Face::strong, inside) + ui.px(16);
    std::vector<std::string> lines;
    for (const std::string& line : faults_) {
        if (lines.size() == kMostFaultsShown || height + height_of(line) > most) break;
        height += height_of(line);
        lines.push_back(line);
    }
    if (lines.size() < faults_.size()) {
        lines.push_back(more_than(lines.size()));
        height += height_of(lines.back());
    }
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
