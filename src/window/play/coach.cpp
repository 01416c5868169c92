#include "window/play/coach.h"

#include <imgui.h>

#include <algorithm>

#include "window/ui/controls.h"

namespace composure::window {
namespace {

using simulation::ActKind;

bool can(const simulation::View& view, ActKind kind) {
    return std::ranges::any_of(view.acts, [&](const simulation::ActOnOffer& each) {
        return each.kind == kind && each.refused == simulation::Refusal::none;
    });
}

const Widget* find(const Ui& ui, std::string_view id) {
    const auto found = std::ranges::find(ui.widgets(), id, &Widget::id);
    return found == ui.widgets().end() ? nullptr : &*found;
}

// Beside what is broad, above what it is about, else below it; about the whole picture: beside the face, where no words
// are. Always on the screen.
Rect place_beside(Point screen, const Rect* target, float down, float width, float height, float gap) {
    float x = screen.x * 0.68F - width / 2, y = screen.y * down;
    if (target != nullptr) {
        x = target->centre().x - width / 2;
        y = target->y - gap - height;
        if (y < gap) y = target->bottom() + gap;
        const float beside = target->right() + gap;
        if (target->width > width && beside + width + gap <= screen.x) {  // a reply: what was said stays in sight
            x = beside;
            y = target->y;
        }
    }
    return {std::clamp(x, gap, std::max(gap, screen.x - width - gap)),
            std::clamp(y, gap, std::max(gap, screen.y - height - gap)), width, height};
}

}  // namespace

std::vector<CoachHint> hints_for(const simulation::View& view, std::size_t acts, const KeyMap& keys) {
    std::vector<CoachHint> hints;
    const auto cap = [&](Command command) { return key_cap_of(keys[command]); };
    const bool talking = view.speaking_until.has_value();
    if (view.at_counter.exists() && !talking)  // while they speak there is enough to read
        hints.push_back({"coach/read",
                         tr("Somebody is in front of you. Read what they say; the time stands still while "
                            "you read these hints."),
                         ""});
    if (!talking && !view.replies.empty() && !view.hand_over)
        hints.push_back({"coach/reply",
                         tr("Now you may answer: press the number of a reply, or click it. Any of them is "
                            "allowed here; you will see what it does."),
                         "reply/1"});
    if (acts >= 1 && !talking && can(view, ActKind::consult))
        hints.push_back({"coach/consult",
                         tr_fill("Before you promise anything: {} shows the policy cards.", cap(Command::consult)),
                         "act/consult"});
    if (!view.line.empty() && can(view, ActKind::acknowledge))
        hints.push_back({"coach/acknowledge",
                         tr_fill("Somebody joined the line. {} gives them a word, so that they know you saw them.",
                                 cap(Command::acknowledge)),
                         "act/acknowledge"});
    if (acts >= 2 && talking && can(view, ActKind::listen))
        hints.push_back({"coach/listen",
                         tr_fill("You need not answer everything. {} lets them go on.", cap(Command::listen)),
                         "act/listen"});
    if (acts >= 2 && !talking && can(view, ActKind::call_supervisor))
        hints.push_back({"coach/call",
                         tr_fill("When it is not yours to decide, {} calls for help. It is no weakness; it is "
                                 "part of the work.",
                                 cap(Command::call_supervisor)),
                         "act/call-supervisor"});
    if (view.hand_over)
        hints.push_back({"coach/hand-over",
                         tr("Help is here. Say what it is about, so that nobody has to tell it twice."), "reply/1"});
    if (acts >= 3)
        hints.push_back({"coach/stop",
                         tr("“Stop now” and “I do not feel safe” are always there, and they cost nothing."),
                         "top/stop"});
    return hints;
}

std::vector<CoachHint> hints_for_debrief() {
    return {{"coach/debrief",
             tr("This is your debrief: what went well, one thing to change, and every moment with its "
                "reason. Scroll, and take your time."),
             "", 0.56F}};
}

void Coach::draw(Ui& ui, const std::vector<CoachHint>& of_use, std::size_t acts) {
    if (over_) return;
    if (now_) {
        const Widget* target = find(ui, now_->widget);
        const bool gone = !now_->widget.empty() && (target == nullptr || !target->enabled);
        if (acts != acts_then_ || gone) now_.reset();
    }
    if (!now_) {
        for (const CoachHint& each : of_use) {
            const Widget* target = find(ui, each.widget);
            if (seen_.contains(each.id) || (!each.widget.empty() && (target == nullptr || !target->enabled))) continue;
            now_ = each;
            acts_then_ = acts;
            seen_.insert(each.id);
            break;
        }
    }
    if (now_) draw_hint(ui);
}

void Coach::draw_hint(Ui& ui) {
    const Theme& theme = ui.theme();
    ui.set_layer(Layer::top);
    const Widget* target = find(ui, now_->widget);
    Rect around;
    if (target != nullptr) {
        around = target->rect;  // as on the screen; layouts know one direction
        if (mirrored_) around.x = ui.size().x - around.right();
    }
    const ButtonSpec got{"coach/got-it", tr("Got it"), tr("Enter"), "", ButtonStyle::main};
    const ButtonSpec no_more{"coach/no-more", tr("No more hints"), "0", "", ButtonStyle::plain};
    const float width = std::min(ui.px(380), ui.size().x - ui.px(24));
    const float inside = width - ui.px(32);
    const float words = ui.text_height(now_->words, Face::body, inside);
    const float first = button_width(ui, got) + ui.px(6), second = button_width(ui, no_more) + ui.px(6);
    const bool beside = first + second + ui.px(8) <= inside;
    const float height = words + ui.px(beside ? 84 : 130);
    const Rect box =
        place_beside(ui.size(), target != nullptr ? &around : nullptr, now_->down, width, height, ui.px(12));
    if (target != nullptr) {
        const float out = ui.px(4);
        ui.list().AddRect({around.x - out, around.y - out}, {around.right() + out, around.bottom() + out},
                          theme.accent.packed(), ui.px(10), 0, ui.px(3));
    }
    shadow(ui, box, 2);
    card(ui, box, theme.bubble, theme.accent);
    float y = box.y + ui.px(14);
    y += ui.text({box.x + ui.px(16), y, inside, 0}, now_->words, {Face::body, theme.on_bubble}) + ui.px(12);
    const bool understood = button(ui, {box.x + ui.px(16), y, std::min(first, inside), ui.px(42)}, got, Key::enter);
    const Rect last{box.x + ui.px(16) + (beside ? first + ui.px(8) : 0), y + (beside ? 0 : ui.px(46)),
                    std::min(second, inside), ui.px(42)};
    over_ = button(ui, last, no_more, U'0');
    if (understood || over_) now_.reset();
}

}  // namespace composure::window
