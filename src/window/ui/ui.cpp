#include "window/ui/ui.h"

#include <imgui.h>

#include <algorithm>

namespace composure::window {

void Ui::open_layers() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size_.x, size_.y};
    io.DeltaTime = 1.0F / 60.0F;
    ImGui::NewFrame();  // for what its draw lists share: fonts, how fine a circle is
    ImGui::EndFrame();
    picture_.begin(size_, appearance_.mirrored);
}

Point Ui::pointer_of(const InputEvent& event, Point size) const {
    return appearance_.mirrored ? Point{size.x - event.pointer.x, event.pointer.y} : event.pointer;
}

bool Ui::stands(Point size) const {
    return size == size_ && appearance_ == appearance_before_ && lines_fonts_ == fonts_.loaded();
}

void Ui::begin_quiet(Point size, const InputEvent& event) {
    ++pass_;
    const bool same = stands(size);
    // From a turn of the wheel nothing follows later, because what it scrolls is drawn after it; else see take_wheel,
    // end.
    const bool wheel = event.kind == InputEvent::Kind::wheel;
    const bool nothing = event.kind == InputEvent::Kind::none;
    const bool moved = event.kind == InputEvent::Kind::pointer_moved && held_.empty() && !pointer_asked_;
    quiet_ = (nothing || moved) && same && !stirred_;
    stirred_ = !(nothing || moved) || !same;
    unsettled_ = !(nothing || wheel) || !same;
    pointer_asked_ = wheel_asked_ = false;
    wheel_takers_.clear();
    regions_.clear();
    inner_clips_.clear();
    region_ = kAll;
    scrolled_by_ = 0;
    to_light_ = kAll;
    appearance_before_ = appearance_;
    hovers_before_.swap(hovers_);
    hovers_.clear();
    widgets_before_.swap(widgets_);
    widgets_.clear();
    texts_before_.swap(texts_);
    texts_.clear();
}

void Ui::begin(Point size, const InputEvent& event, Millis at) {
    begin_quiet(size, event);
    size_ = size;
    event_ = event;
    at_ = at;
    consumed_ = again_ = modal_ = focus_met_ = false;
    moved_by_ = 0;
    if (lines_fonts_ != fonts_.loaded()) lines_.clear();
    lines_fonts_ = fonts_.loaded();
    lines_.tidy();
    next_order_.clear();
    using Kind = InputEvent::Kind;
    if (event.kind == Kind::pointer_moved || event.kind == Kind::pointer_down || event.kind == Kind::pointer_up)
        pointer_ = pointer_of(event, size);
    if (event.kind == Kind::pointer_left) pointer_ = {-1, -1};
    if (event.kind == Kind::pointer_down) {
        held_.clear();
        focus_visible_ = focus_moved_ = false;
    }
    if (appearance_.mirrored && event.kind == Kind::key) {
        if (event.key == Key::left) event_.key = Key::right;
        if (event.key == Key::right) event_.key = Key::left;
    }
    if (event.kind == Kind::key) {
        if (event.key == Key::tab) move_focus(event.shift ? -1 : 1);
        scroll_by_key(event);
    }
    arrow_scroll_.clear();
    page_scroll_.clear();
    open_layers();
}

bool Ui::end() {
    if (event_.kind == InputEvent::Kind::pointer_up) held_.clear();
    order_.swap(next_order_);
    typing_.swap(next_typing_);
    next_typing_.clear();
    follow_tab();
    focus_moved_ = focus_moved_ && !focus_met_;  // what comes in the next pass is still to be scrolled into sight
    picture_.end();
    wants_hand_ = hand_over_something();
    if (again_) stir();
    // Who asks where the pointer is may draw something else only in the pass after.
    const auto asks = [](const Hover& each) { return each.wants_pass; };
    if (event_.kind == InputEvent::Kind::wheel && std::ranges::any_of(hovers_, asks)) unsettled_ = true;
    return again_;
}

void Ui::move_focus(int by) {
    consumed_ = focus_visible_ = focus_moved_ = true;
    moved_by_ = by;
    if (order_.empty()) return;
    const auto found = std::find(order_.begin(), order_.end(), focus_);
    const auto count = static_cast<std::ptrdiff_t>(order_.size());
    std::ptrdiff_t next = by > 0 ? 0 : count - 1;
    if (found != order_.end()) next = (found - order_.begin() + by + count) % count;
    focus_ = order_[static_cast<std::size_t>(next)];
}

// It went by what the pass before had; where another screen has come, to the first or last of what is there now.
void Ui::follow_tab() {
    if (moved_by_ == 0 || order_.empty() || std::ranges::find(order_, focus_) != order_.end()) return;
    focus_ = moved_by_ > 0 ? order_.front() : order_.back();
    focus_moved_ = again_ = true;
}

void Ui::focus(std::string_view id) {
    focus_ = id;
    moved_by_ = 0;  // the screen has said where it shall be
    focus_moved_ = !id.empty();
    focus_met_ = false;
    stir();
}

bool Ui::pressed(char32_t character) {
    if (event_.kind != InputEvent::Kind::key || event_.key != Key::character || event_.character != character)
        return false;
    if (consumed_ || event_.repeated || event_.control || typing() || !answers()) return false;
    return consumed_ = true;
}

bool Ui::pressed(Key key) {
    if (event_.kind != InputEvent::Kind::key || event_.key != key || consumed_ || event_.repeated || !answers())
        return false;
    return consumed_ = true;
}

Interaction Ui::interact(std::string_view id, std::string_view label, Rect rect, bool enabled) {
    widgets_.push_back({std::string(id), std::string(label), on_screen(rect), enabled && answers(), picture_.layer(),
                        scroll_, clip_now()});
    note_inner_clip(widgets_.size() - 1, kAll);
    Interaction result;
    to_light_ = kAll;
    if (!answers()) return result;
    next_order_.emplace_back(id);
    result.focused = focus_ == id;
    if (result.focused) {
        const bool grows = typing_ == id && rect.height != focused_height_;  // with what is typed
        if (focus_moved_ || grows) show_focused(rect);
        focus_met_ = true;
        focused_height_ = rect.height;
    }
    to_light_ = hovers_.size();
    const bool hovered = notes_hover(drawn_anew() ? common(rect, scroll_view_) : rect, enabled, false);
    if (event_.kind == InputEvent::Kind::pointer_down && hovered && !consumed_) {
        held_ = focus_ = id;
        result.focused = consumed_ = true;
    }
    result.held = held_ == id;
    if (event_.kind == InputEvent::Kind::pointer_up && result.held && hovered) result.activated = true;
    if (result.focused && (pressed(Key::enter) || pressed(U' '))) {
        result.activated = true;
        focus_visible_ = true;
    }
    result.focused = result.focused && focus_visible_;
    return result;
}

void Ui::claim_typing(std::string_view id) {
    if (focus_ == id) next_typing_ = id;
}

Rect Ui::on_screen(Rect rect) const {
    rect.y -= scrolled_by_;
    return turned(rect);
}

Rect Ui::turned(Rect rect) const {
    if (appearance_.mirrored) rect.x = size_.x - rect.right();
    return rect;
}

Rect Ui::clip_now() const {
    const ImVec2 from = list().GetClipRectMin();
    const ImVec2 to = list().GetClipRectMax();
    const Rect drawn = on_screen({from.x, from.y, to.x - from.x, to.y - from.y});
    return region_ == kAll ? drawn : common(drawn, turned(regions_[region_].view));
}

void Ui::begin_upright() { upright_from_ = list().VtxBuffer.Size; }

void Ui::end_upright(Rect around) {
    if (!appearance_.mirrored) return;
    const float twice = 2 * around.x + around.width;
    for (int i = upright_from_; i < list().VtxBuffer.Size; ++i)
        list().VtxBuffer[i].pos.x = twice - list().VtxBuffer[i].pos.x;
}

}  // namespace composure::window
