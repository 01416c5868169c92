// The acts, each on a key that is shown, and what a hint says.
#include <algorithm>

#include "window/play/play_screen.h"
#include "window/text/words.h"
#include "window/ui/controls.h"

namespace composure::window {

using simulation::ActKind;

namespace {

bool asks_why(ActKind kind) { return kind == ActKind::call_supervisor || kind == ActKind::call_colleague; }

}  // namespace

// Why something cannot be done, or what the act under the pointer or the focus is for.
std::string PlayScreen::note_of_acts(Ui& ui) {
    note_ = shift_.refusal();
    for (const simulation::ActOnOffer& act : shift_.view().acts) {
        const ActWords words = words_for(act.kind, shift_.session());
        if (hovered_ != words.id && !(ui.is_focused(words.id) && ui.focus_visible())) continue;
        if (act.refused != simulation::Refusal::none && act.kind != ActKind::consult) {
            note_ = std::string(simulation::sentence_for(act.refused, shift_.view().place));
            return {};
        }
        return words.hint;
    }
    return {};
}

float PlayScreen::draw_acts(Ui& ui, Rect area) {
    struct Cell {
        ButtonSpec spec;
        const simulation::ActOnOffer* act = nullptr;
        Command command = Command::transcript;
    };
    std::vector<Cell> cells;
    for (const simulation::ActOnOffer& act : shift_.view().acts) {
        const bool elsewhere = act.kind == ActKind::feel_unsafe || act.kind == ActKind::stop_now;
        if (elsewhere || act.refused == simulation::Refusal::not_here) continue;
        const ActWords words = words_for(act.kind, shift_.session());
        const bool cards = act.kind == ActKind::consult;
        const bool can =
            cards ? !shift_.session().model().scenario().policies.empty() : act.refused == simulation::Refusal::none;
        cells.push_back({{words.id, words.label, cap(command_of(act.kind)), "", ButtonStyle::plain, can},
                         &act,
                         command_of(act.kind)});
    }
    const auto extra = [&](Command command, const char* id, const char* label, bool can = true) {
        cells.push_back({{id, label, cap(command), "", ButtonStyle::plain, can}, nullptr, command});
    };
    extra(Command::transcript, "act/transcript", tr("What was said"));
    if (manner_.practice) extra(Command::hint, "act/hint", tr("A hint"), shift_.may_hint());
    if (manner_.practice) extra(Command::rewind, "act/back", tr("Go back"), !shift_.moments_before().empty());
    const float gap = ui.px(6);
    const auto columns = static_cast<std::size_t>(std::clamp(area.width / ui.px(176), 1.0F, 3.0F));
    const float width = (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = area.y;
    hovered_.clear();
    for (std::size_t row = 0; row < cells.size(); row += columns) {
        float height = 0;
        const std::size_t end = std::min(row + columns, cells.size());
        for (std::size_t i = row; i < end; ++i) height = std::max(height, button_height(ui, cells[i].spec, width));
        for (std::size_t i = row; i < end; ++i) {
            const Rect rect{area.x + static_cast<float>(i - row) * (width + gap), y, width, height};
            if (ui.hovers(rect)) hovered_ = cells[i].spec.id;
            if (cells[i].act != nullptr)
                draw_act(ui, rect, *cells[i].act, cells[i].spec);
            else
                draw_extra(ui, rect, cells[i].command, cells[i].spec);
        }
        y += height + gap;
    }
    return y - area.y;
}

void PlayScreen::draw_act(Ui& ui, Rect rect, const simulation::ActOnOffer& act, const ButtonSpec& spec) {
    const ActKind kind = act.kind;  // the view changes with what is done
    const bool tried = ui.pressed(key(command_of(kind)));
    const bool clicked = button(ui, rect, spec);
    if (spec.enabled && (tried || clicked)) return start_act(ui, kind);
    // Trying what cannot be done says why, where there is no room to have it written there all the time.
    if (!spec.enabled && tried) shift_.act({.kind = kind});
}

void PlayScreen::start_act(Ui& ui, ActKind kind) {
    if (kind == ActKind::consult) return open(ui, Sheet::policies, "policy/1");
    if (kind == ActKind::acknowledge) return open(ui, Sheet::waiting_time, "waiting/1");
    if (asks_why(kind)) {
        called_for_ = kind;
        return open(ui, Sheet::reason, "reason/1");
    }
    if (kind == ActKind::switch_to && shift_.view().line.size() > 1) return open(ui, Sheet::whom, "whom/1");
    shift_.act({.kind = kind});
}

void PlayScreen::draw_extra(Ui& ui, Rect rect, Command command, const ButtonSpec& spec) {
    if (!button(ui, rect, spec, key(command))) return;
    switch (command) {
        case Command::transcript:
            open(ui, Sheet::transcript, "sheet/close");
            ui.scroll_to_end("transcript");
            break;
        case Command::hint:
            shift_.take_hint();
            ui.scroll_to_top("replies");
            ui.scroll_to_top("play");
            break;
        case Command::rewind: open(ui, Sheet::back, "sheet/close"); break;
        default: break;
    }
}

}  // namespace composure::window
