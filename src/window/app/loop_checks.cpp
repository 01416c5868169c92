// What a script expects of the focus and of the layout.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "window/app/loop.h"
#include "window/app/shown_check.h"
#include "window/ui/layout_check.h"

namespace composure::window {
namespace {

// Which sides of `rect` have something in the colour of the focus, as drawn and not clipped away.
class RingSearch {
public:
    RingSearch(const Widget& widget, float reach, Colour colour)
        : rect_(widget.rect),
          reach_(reach),
          colour_(colour.packed()),
          ends_(widget.view.empty() || widget.rect.bottom() < widget.clip.bottom()) {}

    // Of something higher than its part of the screen the lower side cannot be seen.
    bool found() const { return sides_[0] && sides_[1] && sides_[2] && (sides_[3] || !ends_); }

    void look_at(const PicturePiece& piece) {
        const ImDrawList& list = *piece.list;
        for (const ImDrawCmd& command : list.CmdBuffer)
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
                const ImVec4& clip = command.ClipRect;
                const Rect of_list{clip.x + piece.by.x, clip.y + piece.by.y, clip.z - clip.x, clip.w - clip.y};
                look_at(list.VtxBuffer[static_cast<int>(command.VtxOffset + index)], piece.by,
                        piece.within ? common(of_list, *piece.within) : of_list);
            }
    }

private:
    void look_at(const ImDrawVert& vertex, Point by, const Rect& clip) {
        const Point at{vertex.pos.x + by.x, vertex.pos.y + by.y};
        const bool shown = at.x >= clip.x && at.x <= clip.right() && at.y >= clip.y && at.y <= clip.bottom();
        const Rect around = {rect_.x - reach_, rect_.y - reach_, rect_.width + 2 * reach_, rect_.height + 2 * reach_};
        if (vertex.col != colour_ || !shown || !around.contains(at)) return;
        const auto near = [&](float one, float other) { return std::abs(one - other) <= reach_; };
        sides_[0] = sides_[0] || near(at.x, rect_.x);
        sides_[1] = sides_[1] || near(at.x, rect_.right());
        sides_[2] = sides_[2] || near(at.y, rect_.y);
        sides_[3] = sides_[3] || near(at.y, rect_.bottom());
    }

    Rect rect_;
    float reach_;
    ImU32 colour_;
    bool ends_;
    std::array<bool, 4> sides_{};
};

bool has_ring(const Ui& ui, const Widget& widget) {
    RingSearch search(widget, ui.px(7), ui.theme().focus);
    for (const PicturePiece& piece : ui.picture().pieces()) search.look_at(piece);
    return search.found();
}

const Widget* widget_named(const Ui& ui, std::string_view id) {
    for (const Widget& widget : ui.widgets())
        if (widget.id == id) return &widget;
    return nullptr;
}

ShownScreen shown(const Ui& ui) { return {ui.size(), ui.fonts().scale(), ui.texts(), ui.widgets()}; }

}  // namespace

Result<bool> Loop::expect_focus(const ScriptStep& step) {
    const Widget* focused = widget_named(ui_, ui_.focused());
    if (ui_.focused() == step.text || (focused != nullptr && focused->label == step.text)) return true;
    return script_failed(step, fmt::format("expected the focus on '{}' on the screen {}; it is on '{}'", step.text,
                                           app_.screen_name(), ui_.focused()));
}

Result<bool> Loop::expect_rings(const ScriptStep& step) {
    std::vector<std::string> reached;
    std::string faults;
    for (bool round = false; !round;) {
        pass(key_event(Key::tab));
        const std::string& focused = ui_.focused();
        round = std::find(reached.begin(), reached.end(), focused) != reached.end();
        if (round) break;
        reached.push_back(focused);
        std::string why;
        const Widget* widget = widget_named(ui_, focused);
        if (!focus_in_sight(shown(ui_), focused, why)) faults += "\n    " + why;
        if (widget != nullptr && !has_ring(ui_, *widget)) faults += fmt::format("\n    {} has no ring", focused);
    }
    // The same way back; the round above ended where it began.
    for (auto before = reached.rbegin(); before != reached.rend(); ++before) {
        pass(key_event(Key::tab, true));
        std::string why;
        if (ui_.focused() != *before)
            faults += fmt::format("\n    Shift+Tab goes to {} where Tab came from {}", ui_.focused(), *before);
        if (!focus_in_sight(shown(ui_), ui_.focused(), why)) faults += "\n    back: " + why;
    }
    for (const Widget& widget : ui_.widgets())
        if (widget.enabled && std::find(reached.begin(), reached.end(), widget.id) == reached.end())
            faults += fmt::format("\n    {} is not reached by Tab", widget.id);
    if (faults.empty()) return true;
    return script_failed(step, fmt::format("the focus on the screen {}:{}", app_.screen_name(), faults));
}

Result<bool> Loop::expect_in_sight(const ScriptStep& step) {
    std::string faults;
    for (const Widget& widget : ui_.widgets()) {
        if (!widget.id.starts_with(step.text)) continue;
        const Rect room = widget.view.empty() ? Rect{0, 0, ui_.size().x, ui_.size().y} : widget.clip;
        const bool whole = widget.rect.y >= room.y - 0.5F && widget.rect.bottom() <= room.bottom() + 0.5F;
        if (!whole)
            faults += fmt::format("\n    {} is not whole in sight: {:.0f} to {:.0f}, of {:.0f} to {:.0f}", widget.id,
                                  widget.rect.y, widget.rect.bottom(), room.y, room.bottom());
    }
    if (faults.empty()) return true;
    return script_failed(step, fmt::format("the screen {}:{}", app_.screen_name(), faults));
}

// What was moved or lit without a pass is as a pass makes it.
Result<bool> Loop::expect_as_anew(const ScriptStep& step) {
    const Shown before = shown_by(ui_);
    ui_.set_appearance(app_.appearance());
    ui_.begin(platform_.size(), {}, now());
    app_.draw(ui_, now());
    ui_.end();
    const std::string difference = difference_of(before, shown_by(ui_));
    if (difference.empty()) return true;
    return script_failed(step, fmt::format("the screen {} drawn anew: {}", app_.screen_name(), difference));
}

Result<bool> Loop::check_layout(const ScriptStep& step) {
    const std::vector<std::string> faults = layout_faults(shown(ui_));
    if (step.kind == ScriptStep::Kind::expect_layout) {
        std::string all;
        for (const std::string& fault : faults) all += "\n    " + fault;
        if (faults.empty()) return true;
        return script_failed(step, fmt::format("the layout of the screen {}:{}", app_.screen_name(), all));
    }
    std::ofstream file(std::filesystem::path(options_.script).parent_path() / step.text, std::ios::app);
    for (const std::string& fault : faults)
        file << fmt::format("line {}, {}: {}\n", step.line, app_.screen_name(), fault);
    if (file.flush()) return true;
    return script_failed(step, fmt::format("cannot write {}", step.text));
}

}  // namespace composure::window
