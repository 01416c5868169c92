// Where the pointer is, and what shows it.
#include <imgui.h>

#include <algorithm>

#include "window/ui/ui.h"

namespace composure::window {
namespace {

// Soft edges, which have no alpha, keep none; so what cannot be seen keeps a little.
void recolour(ImDrawList& list, int from, int to, Colour colour) {
    colour.alpha = std::max<std::uint8_t>(colour.alpha, 1);
    const ImU32 full = colour.packed(), edge = full & ~IM_COL32_A_MASK;
    for (int i = from; i < to; ++i) {
        ImU32& each = list.VtxBuffer[i].col;
        each = (each & IM_COL32_A_MASK) != 0 ? full : edge;
    }
}

}  // namespace

bool Ui::notes_hover(const Rect& rect, bool hand, bool wants_pass) {
    hovers_.push_back({rect, region_, false, hand, wants_pass});
    return hovers_.back().inside = is_over(hovers_.back(), pointer_);
}

bool Ui::is_over(const Hover& hover, Point there) const {
    if (hover.region == kAll) return hover.rect.contains(there);
    const Region& page = regions_[hover.region];
    return page.view.contains(there) && hover.rect.contains({there.x, there.y + page.offset});
}

bool Ui::hovers(Rect rect) { return notes_hover(rect, false, true); }

bool Ui::hand_over_something() const {
    return std::ranges::any_of(hovers_, [](const Hover& each) { return each.hand && each.inside; });
}

Colour Ui::begin_lit(Colour away, Colour under) {
    if (to_light_ == kAll) return away;
    Hover& hover = hovers_[to_light_];
    const Colour now = hover.inside ? under : away;
    if (away == under) return now;
    if (hover.lit_count == hover.lit.size()) {
        hover.wants_pass = true;
        return now;
    }
    hover.lit[hover.lit_count++] = {&list(), list().VtxBuffer.Size, -1, away, under};
    if (now.alpha > 0) return now;
    return hover.inside ? away : under;  // drawn all the same, and coloured by end_lit
}

void Ui::end_lit() {
    if (to_light_ == kAll) return;
    Hover& hover = hovers_[to_light_];
    if (hover.lit_count == 0 || hover.lit[hover.lit_count - 1].to >= 0) return;
    Lit& lit = hover.lit[hover.lit_count - 1];
    lit.to = lit.list->VtxBuffer.Size;
    if (lit.list != &list()) hover.wants_pass = true;  // a sheet was shown meanwhile
    const Colour now = hover.inside ? lit.under : lit.away;
    if (now.alpha == 0) recolour(*lit.list, lit.from, lit.to, now);
}

void Ui::exchange(Hover& hover) {
    hover.inside = !hover.inside;
    for (std::size_t i = 0; i < hover.lit_count; ++i) {
        const Lit& lit = hover.lit[i];
        recolour(*lit.list, lit.from, lit.to, hover.inside ? lit.under : lit.away);
        picture_.coloured_anew(*lit.list);
    }
}

bool Ui::up_to_date(Point size, const InputEvent& event) {
    using Kind = InputEvent::Kind;
    if (event.kind != Kind::none && event.kind != Kind::pointer_moved && event.kind != Kind::wheel) return false;
    if (unsettled_ || !stands(size)) return false;
    if (event.kind == Kind::none) return true;
    if (pointer_asked_) return false;
    if (event.kind == Kind::wheel) return held_.empty() && !wheel_asked_ && shift_by_wheel(event.wheel);
    const Point there = pointer_of(event, size);
    if (!held_.empty()) return shift_by_bar(there);
    if (wants_pass_at(there)) return false;
    point_at(there);
    return true;
}

bool Ui::wants_pass_at(Point there) const {
    return std::ranges::any_of(
        hovers_, [&](const Hover& each) { return each.wants_pass && is_over(each, there) != each.inside; });
}

void Ui::point_at(Point there) {
    pointer_ = there;
    for (Hover& each : hovers_)
        if (is_over(each, there) != each.inside) exchange(each);
    wants_hand_ = hand_over_something();
}

// As up_to_date, for a part that is shown again and what it noted in the pass before.
bool Ui::answers_to_pointer(StillPart::Range range) {
    const std::span<Hover> part(hovers_before_.data() + range.from, range.to - range.from);
    const auto changes = [this](const Hover& each) { return is_over(each, pointer_) != each.inside; };
    if (std::ranges::any_of(part, [&](const Hover& each) { return each.wants_pass && changes(each); })) return false;
    for (Hover& each : part)
        if (changes(each)) exchange(each);
    return true;
}

}  // namespace composure::window
